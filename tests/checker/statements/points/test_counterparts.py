"""Which term of the passage stands in the place of a term of the claim."""

import pytest

from checker.statements.points.counterparts import counterpart, likeness_of_place, may_be_its_people
from tests.checker.statements.points.comparing import paired

ENDINGS = ("n", "an", "ian", "ish")


def place_of(claim, passage, key):
    pairing = paired(claim, passage)
    found = counterpart(pairing, next(term for term in pairing.claim.terms if term.key == key))
    return found.key if found else None


def test_a_number_stands_in_the_place_that_shares_its_neighbours():
    passage = "Divers found 14 wrecks. The council paid 90 welders."
    assert place_of("Divers found 40 wrecks", passage, "#40") == "#14"
    assert place_of("Pilots sold 40 boats", passage, "#40") is None


def test_a_name_needs_the_same_word_right_beside_it():
    assert place_of("Then Mayor Quill fled", "Then Mayor Tarn fled.", "quil") == "tarn"
    assert place_of("Then the Quill fled", "The Tarn stayed and fled.", "quil") is None  # an article is none


def test_only_a_term_of_its_kind_that_the_claim_has_not_can_stand_there():
    assert place_of("Divers found 40 wrecks", "Divers found many wrecks.", "#40") is None
    assert place_of("Then Ada saw Quill", "Then Ada saw Ada.", "quil") is None


def test_more_shared_neighbours_are_nearer():
    pairing = paired("Divers found 40 wrecks", "Divers found 14 wrecks and 90 old anchors.")
    number, near, far = pairing.claim.terms[2], pairing.passage.terms[2], pairing.passage.terms[4]
    assert likeness_of_place(pairing, number, near) > likeness_of_place(pairing, number, far)


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("norway", "norwayan", True),
        ("norwaya", "norwayan", True),
        ("norwa", "norway", False),
        ("tar", "taran", False),
        ("velmar", "velmarish", True),
        ("velmar", "karsund", False),
    ],
)
def test_a_people_is_named_after_its_country(one, other, may_be):
    assert may_be_its_people(one, other, ENDINGS) is may_be
    assert may_be_its_people(other, one, ENDINGS) is may_be
