"""Reported speech: its words, its source, and where it ends."""

import pytest

from corpus.document import QuotationKind
from corpus.quotations import extract

REPORTED = [
    ("Lindqvist said that the port would close.", "Lindqvist", "the port would close", "that-clause"),
    ("Lindqvist said the port would close.", "Lindqvist", "the port would close", "clause"),
    (
        "Lindqvist told reporters in York on Monday that the port would close.",
        "Lindqvist",
        "the port would close",
        "that-clause",
    ),
    ("The port would close, Lindqvist said.", "Lindqvist", "The port would close", "clause-before"),
    ("The port would close, said Mara Lindqvist.", "Mara Lindqvist", "The port would close", "clause-before-inverted"),
    ("According to Lindqvist, the port would close.", "Lindqvist", "the port would close", "according-to"),
    (
        "The port would close, according to harbour officials.",
        "harbour officials",
        "The port would close",
        "according-to",
    ),
    (
        "According to her aide, Ida Berg, the port would close.",
        "Ida Berg",
        "the port would close",
        "according-to",
    ),
    ("Lindqvist said talks on the port had failed.", "Lindqvist", "talks on the port had failed", "clause"),
    ("As reported by CNN, the port would close.", "CNN", "the port would close", "according-to"),
    ("Lindqvist asked whether the port would close.", "Lindqvist", "the port would close", "question-clause"),
    ("Lindqvist vowed to close the port.", "Lindqvist", "to close the port", "infinitive"),
    ("Lindqvist urged the city to close the port.", "Lindqvist", "close the port", "request"),
    ("Lindqvist condemned the closing of the port.", "Lindqvist", "the closing of the port", "object"),
    ("Some argue that the port is old.", "some", "the port is old", "that-clause"),
    ("The port has shrunk, but officials in York say it is busy.", "officials in York", "it is busy", "clause"),
    ("A report found that the port is old.", "a report", "the port is old", "that-clause"),
    ("Lindqvist said the port was old, according to her adviser Berg.", "Lindqvist", "the port was old", "clause"),
    ("The port will need new cranes, experts say.", "experts", "The port will need new cranes", "clause-before"),
    (
        "The port, officials said, will need new cranes.",
        "officials",
        "The port, officials said, will need new cranes",
        "clause-around",
    ),
    (
        "Otherwise, she said, the port may close.",
        "she",
        "Otherwise, she said, the port may close",
        "clause-around",
    ),
    (
        "Lindqvist said if it closed, ships would go south.",
        "Lindqvist",
        "if it closed, ships would go south",
        "clause",
    ),
    ("While she says the port is old, Lindqvist works there.", "she", "the port is old", "clause"),
    ("Lindqvist, who said the port was old, works there.", "Lindqvist", "the port was old", "clause"),
    ("About 26% say they are against it.", "26%", "they are against it", "clause"),
    ("The talk led to the spectacle of Lindqvist condemning the port.", "Lindqvist", "the port", "object"),
    ("A letter asked Lindqvist to support the port.", "a letter", "support the port", "request"),
]


def test_nobody_is_the_source_of_an_impersonal_sentence():
    assert extract("It is hard to imagine the port without ships.") == []
    assert extract("There is reason to believe that the port is old.") == []


def test_what_a_reported_person_thinks_is_a_part_of_the_report():
    (quotation,) = extract("Lindqvist said she thought that the port was old.")
    assert quotation.cue is not None
    assert quotation.cue.text == "said"


@pytest.mark.parametrize(("text", "speaker", "content", "rule"), REPORTED, ids=[case[0][:48] for case in REPORTED])
def test_reported_speech_is_found_with_its_source(text, speaker, content, rule):
    (quotation,) = [q for q in extract(text) if q.kind is QuotationKind.INDIRECT]
    assert quotation.span.of(text) == content
    assert quotation.speaker is not None
    assert quotation.speaker.name == speaker
    assert quotation.rule == rule


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lindqvist said the port was old; the ships were new.", "the port was old"),
        ("Lindqvist said the port was old and promised to rebuild it.", "the port was old"),
        ("Lindqvist confirmed that the port was old, further signaling a wish to rebuild it.", "the port was old"),
        ("Lindqvist reported leaks at the port and was forced to close it.", "leaks at the port"),
    ],
)
def test_reported_speech_ends_where_something_else_begins(text, content):
    assert content in [q.span.of(text) for q in extract(text) if q.kind is QuotationKind.INDIRECT]


@pytest.mark.parametrize(
    "text",
    [
        "The port is old and the ships are new.",
        "The claims of the port were many.",
        "Her hopes were high.",
        "The plan was praised in the city.",
        "",
    ],
)
def test_what_nobody_says_is_no_reported_speech(text):
    assert extract(text) == []


def test_an_official_may_say_two_things_in_a_sentence():
    text = "A harbour official told the Courier that the port was old, but noted that it was busy."
    first, second = extract(text)
    assert (first.speaker, second.speaker.name) == (second.speaker, "a harbour official")
    assert [q.span.of(text) for q in (first, second)] == ["the port was old", "it was busy"]
