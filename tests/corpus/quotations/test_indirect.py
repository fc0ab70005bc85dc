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
    ("As reported by CNN, the port would close.", "CNN", "the port would close", "according-to"),
    ("Lindqvist asked whether the port would close.", "Lindqvist", "the port would close", "question-clause"),
    ("Lindqvist vowed to close the port.", "Lindqvist", "to close the port", "infinitive"),
    ("Lindqvist urged the city to close the port.", "Lindqvist", "close the port", "request"),
    ("Lindqvist condemned the closing of the port.", "Lindqvist", "the closing of the port", "object"),
    ("Some argue that the port is old.", "some", "the port is old", "that-clause"),
    ("The port has shrunk, but officials in York say it is busy.", "officials in York", "it is busy", "clause"),
    ("A report found that the port is old.", "a report", "the port is old", "that-clause"),
    ("Lindqvist said the port was old, according to her adviser Berg.", "Lindqvist", "the port was old", "clause"),
]


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
