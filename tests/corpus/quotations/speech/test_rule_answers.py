"""What several rules ask of a sentence: whose it is as a whole."""

import pytest

from corpus.quotations.speech.rule_answers import main_subject
from tests.corpus.quotations.reading import frame_of, words


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("Berg left the port.", "berg", "left"),
        ("Berg has left the port.", "berg", "has"),
        ("The mayor repainted it.", "the mayor", "repainted"),
        ("As she left, Berg stayed.", "berg", "stayed"),
        ("Berg’s answer was plain.", "berg", "was"),
        ("The old mayor’s short answer was plain.", "the old mayor", "was"),
        ("Berg’s port was plain.", "berg ’s port", "was"),
        ("The answer was plain.", "the answer", "was"),
    ],
)
def test_a_sentence_belongs_to_the_subject_of_its_main_clause_or_to_whose_word_it_is(text, subject, verb):
    frame = frame_of(text)
    answer = main_subject(frame, 0, len(frame), "subject-before")
    assert answer is not None
    assert answer.cue is not None
    assert (words(frame, answer.mention), words(frame, answer.cue)) == (subject, verb)
    assert (answer.rule, answer.cue.form, answer.cue.classes) == ("subject-before", "open", frozenset())


@pytest.mark.parametrize("text", ["The old port.", "As she left.", "Rowing there."])
def test_a_sentence_without_a_main_clause_belongs_to_nobody(text):
    frame = frame_of(text)
    assert main_subject(frame, 0, len(frame), "subject-before") is None


def test_only_the_part_that_is_asked_about_counts():
    frame = frame_of("Berg left. Holm stayed.")
    answer = main_subject(frame, 3, len(frame), "subject-before")
    assert answer is not None
    assert words(frame, answer.mention) == "holm"
    assert main_subject(frame, 0, 1, "subject-before") is None
