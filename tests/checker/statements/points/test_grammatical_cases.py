"""Who does what to whom where cases tell: by articles, voices, and who else is there."""

import pytest

from checker.statements.points.grammatical_cases import other_parts
from tests.checker.statements.points.comparing import paired


def told(claim, passage):
    pairing = paired(claim, passage, "de")
    shared = [
        (mine, next(one for one in pairing.passage.acting if one.key == mine.key))
        for mine in pairing.claim.acting
        if pairing.there(mine)
    ]
    return [(one.draft, one.agrees) for one in other_parts(shared, pairing)]


@pytest.mark.parametrize(
    ("claim", "passage", "words"),
    [
        ("Der Hund biss den Mann", "Den Hund biss der Mann.", ["Hund", "Mann"]),
        ("Der alte Hund biss", "Den alten Hund biss es.", ["Hund"]),
        ("Die Stadt klagt", "Der Stadt klagt er.", ["Stadt"]),
        ("Der Rat klagt", "Des Rats wegen klagt er.", ["Rat"]),
    ],
)
def test_a_noun_with_the_article_of_another_case_may_have_another_part(claim, passage, words):
    assert told(claim, passage) == [(word, None) for word in words]


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Der Hund biss den Mann", "Ein Hund biss einen Mann."),
        ("Der Rat klagt", "Rat klagt."),
        ("Der Rat öffnet den Pier", "Der Pier wird vom Rat geöffnet."),
    ],
)
def test_the_same_case_and_a_passive_with_its_doer_leave_nothing_open(claim, passage):
    assert told(claim, passage) == []


def test_a_passive_that_names_no_doer_may_say_another_thing():
    assert told("Der Rat wählte", "Der Rat wurde gewählt.") == [("wählte", None)]


@pytest.mark.parametrize(
    ("passage", "other"),
    [
        ("Der Sohn der Anna floh.", "Sohn"),
        ("Anna, so heißt es, floh am Montag.", None),
        ("Anna floh mit dem Sohn.", None),
        ("Anna floh. Der Sohn blieb.", None),
    ],
)
def test_a_noun_that_the_claim_has_not_may_be_who_does_it(passage, other):
    pairing = paired("Anna floh", passage, "de")
    placed = [(mine, pairing.there(mine)[0]) for mine in pairing.claim.terms]
    assert [one.source for one in other_parts(placed, pairing)] == ([other] if other else [])


@pytest.mark.parametrize(
    ("claim", "passage", "words"),
    [
        ("Der Rat wurde von der Stadt verklagt", "Die Stadt verklagte den Rat.", []),
        ("Der Rat wurde von der Stadt verklagt", "Die Stadt verklagte der Rat.", ["Rat"]),
        ("Quill wurde von dem Rat verklagt", "Den Rat verklagte Quill.", ["Rat"]),
        ("Den Rat verklagte Quill", "Quill wurde von dem Rat verklagt.", ["Rat"]),
    ],
)
def test_who_acts_in_a_passive_is_no_object_of_its_active_and_who_is_acted_upon_no_subject(claim, passage, words):
    assert told(claim, passage) == [(word, None) for word in words]
