"""In a sentence whose verb stands second, the subject may stand on either side of it: its case tells."""

import pytest

from corpus.quotations.grammar.subjects import subject_of
from corpus.quotations.grammar.word_order import (
    clause_start,
    finite_of,
    has_perfect,
    is_as_clause,
    is_oblique,
    is_reported,
)
from tests.corpus.quotations.reading import at, frame_of, words

SUBJECTS = [
    ("Gestern sagte die Ministerin das.", "sagte", "die ministerin"),
    ("Die Ministerin sagte das gestern.", "sagte", "die ministerin"),
    ("Das sagte ein Mann.", "sagte", "ein mann"),
    ("Sagte er das?", "sagte", "er"),
    ("Am Montag sagte ihm Rehm das.", "sagte", "rehm"),
    ("Auf dem Platz sagte in Sudholm heute Rehm das.", "sagte", "rehm"),
    ("Wie die Ministerin sagte, hält sie.", "sagte", "die ministerin"),
    ("Weil ihm heute die Ministerin das gesagt hat, ging er.", "gesagt", "die ministerin"),
    ("Die Ministerin hat das gesagt.", "gesagt", "die ministerin"),
    ("Die Ministerin, die das sagte, ging.", "sagte", "die"),
    ("Der Zeitung sagte die Ministerin das.", "sagte", "die ministerin"),
    ("Der Zeitung sagte er das.", "sagte", "er"),
    ("Dem Sender sagte Rehm das.", "sagte", "rehm"),
    ("Einer der Zeugen sagte das.", "sagte", "einer der zeugen"),
    ("Rehm kam und sagte das.", "sagte", "rehm"),
    ("Rehm kam und gestern sagte er das.", "sagte", "er"),
    ("Rehm kam, und die Ministerin sagte das.", "sagte", "die ministerin"),
    ("Rehm, Minister in Sudholm, sagte das.", "sagte", "rehm"),
    ("„Wir bleiben“, sagte 2019 der Mann.", "sagte", "2019 der mann"),
]


@pytest.mark.parametrize(("text", "verb", "subject"), SUBJECTS, ids=[text for text, *_ in SUBJECTS])
def test_the_subject_is_on_the_side_where_its_case_allows_it(text, verb, subject):
    frame = frame_of(text, "de")
    assert words(frame, subject_of(frame, at(frame, verb))) == subject


@pytest.mark.parametrize("text", ["Das sagte.", "Dem Sender sagte das.", "Das sagte am Montag.", "„Ja“, sagte."])
def test_where_no_case_allows_it_there_is_none(text):
    frame = frame_of(text, "de")
    assert subject_of(frame, at(frame, "sagte")) is None


@pytest.mark.parametrize(
    ("text", "verb", "clause"),
    [
        ("Rehm kam, weil er das sagte.", "sagte", "weil er das"),
        ("Rehm kam; er sagte das.", "sagte", "er"),
        ("„Ja“, er sagte das.", "sagte", "er"),
        ("„Ja“ er sagte das.", "sagte", "er"),
        ("Der „Bote“ sagte das.", "sagte", "der "),
        ("Rehm kam und gestern sagte er das.", "sagte", "und gestern"),
        ("Rehm und er sagte das.", "sagte", "rehm und er"),
    ],
)
def test_a_clause_begins_behind_a_pause_or_at_the_and_before_its_verb(text, verb, clause):
    frame = frame_of(text, "de")
    place = at(frame, verb)
    assert " ".join(frame.words[clause_start(frame, place, 0) : place]) == clause


def test_a_participle_has_its_auxiliary_in_the_same_clause():
    frame = frame_of("Rehm hatte Zeit, weil er das gesagt hat.", "de")
    gesagt = at(frame, "gesagt")
    assert finite_of(frame, gesagt, 0) == gesagt
    assert has_perfect(frame, gesagt)
    frame = frame_of("Er hat das gestern gesagt.", "de")
    assert finite_of(frame, at(frame, "gesagt"), 0) == at(frame, "hat")
    assert has_perfect(frame, at(frame, "gesagt"))
    frame = frame_of("Das wird gesagt.", "de")
    assert not has_perfect(frame, at(frame, "gesagt"))


def test_an_as_clause_opens_with_its_word():
    frame = frame_of("Wie Rehm sagte, hält sie.", "de")
    assert is_as_clause(frame, 0)
    assert not is_as_clause(frame, 1)


@pytest.mark.parametrize(
    ("text", "word", "oblique"),
    [
        ("Der Sender kam.", "der", False),
        ("Dem Sender sagte er es.", "dem", True),
        ("Den Leuten sagte er es.", "den", True),
        ("Der Zeitung sagte er es.", "der", True),
        ("Der großen Zeitung sagte er es.", "der", True),
        ("Der Sender der Zeitung kam.", "der", False),
        ("Der Mann (die Zeitung) kam.", "der", False),
        ("Einer der Zeugen kam.", "einer", False),
        ("Einer Frau sagte er es.", "einer", True),
    ],
)
def test_a_determiner_may_say_that_its_noun_is_no_subject(text, word, oblique):
    frame = frame_of(text, "de")
    assert is_oblique(frame, at(frame, word)) is oblique


def test_a_genitive_is_no_subject():
    frame = frame_of("Die Ministerin der Stadt kam.", "de")
    assert is_oblique(frame, at(frame, "der"))


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Sie habe nichts gewusst.", True),
        ("Das sei falsch.", True),
        ("Er gehe nach Hause.", True),
        ("Er könne gehen.", True),
        ("Sie wusste nichts.", False),
        ("Er ging nach Hause.", False),
        ("Er geht gerne.", False),
        ("Ihre Bühne hält.", False),
        ("Er ging, weil sie krank sei.", False),
        ("Sie, heute.", False),
    ],
)
def test_the_first_finite_verb_says_whether_a_sentence_is_reported(text, reported):
    frame = frame_of(text, "de")
    assert is_reported(frame, 0, len(frame)) is reported
