"""A phrase names the source of a sentence without any verb."""

import pytest

from corpus.quotations.speech.named_sources import according_to
from tests.corpus.quotations.reading import answer_of


@pytest.mark.parametrize(
    ("text", "speaker", "phrase"),
    [
        ("“It holds,” according to Berg.", "berg", "according to"),
        ("“It holds” for now, according to Berg.", "berg", "according to"),
        ("According to the mayor of York, “it holds”.", "the mayor of york", "according to"),
        ("In the words of Berg, “it holds”.", "berg", "in the words of"),
        ("In Berg’s words, “it holds”.", "berg", "words"),
        ("In the old mayor’s words, “it holds”.", "the old mayor", "words"),
    ],
)
def test_the_source_of_a_phrase_is_the_speaker(text, speaker, phrase):
    assert answer_of(according_to, text) == (speaker, phrase, "according-to")


@pytest.mark.parametrize(
    "text",
    [
        "In Berg’s book, “it holds”.",
        "In the words “it holds”.",
        "In words of his port’s words “hold”.",
        "In and of Berg’s words, “it holds”.",
        "“It holds.” According to Berg it does.",
        "“It holds,” according to.",
        "“It holds,” Berg said.",
        "“It holds” " + "for the port " * 15 + "according to Berg.",
    ],
)
def test_without_such_a_phrase_in_the_sentence_there_is_no_source(text):
    assert answer_of(according_to, text) is None


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Laut Rehm „hält“ sie.", ("rehm", "laut", "according-to")),
        ("Dem Bericht zufolge „hält“ sie.", ("dem bericht", "zufolge", "according-to")),
        ("Zufolge „hält“ sie.", None),
    ],
)
def test_a_german_source_may_stand_before_its_preposition(text, answer):
    assert answer_of(according_to, text, language="de") == answer
