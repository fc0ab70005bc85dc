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


def reported(text, language="en"):
    return [
        (one.rule, one.speaker.name, one.span.of(text))
        for one in extract(text, language=language)
        if one.kind is QuotationKind.INDIRECT
    ]


@pytest.mark.parametrize("behind", ["", " on Monday", " in York", ", too", "; it rains", " quickly"])
def test_a_report_behind_its_words_may_go_on_with_where_and_when(behind):
    assert reported(f"The port will close, officials say{behind}.") == [
        ("clause-before", "officials", "The port will close")
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("But the port will close, Berg said.", "the port will close"),
        ("It rained; and then, soon, the port will close, Berg said.", "the port will close"),
        ("In the port, which is old, ships sank, Berg said.", "In the port, which is old, ships sank"),
    ],
)
def test_what_joins_a_clause_to_the_one_before_it_is_not_reported(text, words):
    assert reported(text) == [("clause-before", "Berg", words)]


@pytest.mark.parametrize(
    "text",
    [
        "It is, Berg said.",
        "In York, Berg said.",
        "In the port it is old, Berg said.",
        "As it rained there, Berg said.",
        "Rowing all the port has, Berg said.",
        "The old port, Berg said.",
        "The port will close, those said who left.",
    ],
)
def test_what_leads_up_to_a_report_is_not_reported(text):
    assert [one for one in reported(text) if one[0] == "clause-before"] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The port, Berg said, will close in May.", "The port, Berg said, will close in May"),
        ("And the port, Berg said Monday, will close in May.", "the port, Berg said Monday, will close in May"),
        ("The port, Berg said, but not now.", None),
        ("The port, Berg said, and it rained there.", None),
        ("The port, Berg said, saying so to all.", None),
        ("The port, Berg said, who left in May.", None),
        ("The port, Berg said, is old and “will close”.", None),
    ],
)
def test_a_parenthesis_of_report_stands_inside_what_it_reports(text, words):
    assert [words for rule, _, words in reported(text) if rule == "clause-around"] == ([words] if words else [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The port will close, said Berg.", "The port will close"),
        ("The port will close, said Berg in York.", "The port will close"),
        ("The port will close, said Berg (the mayor).", "The port will close"),
        ("The port will close, said Berg, who left.", "The port will close"),
        ("The port will close, told Berg.", None),
        ("The port will close, said Berg left.", None),
        ("The port will close, said.", None),
        ("As it rained, said Berg.", None),
        ("The old port, said Berg.", None),
        ("The “port” will close, said Berg.", None),
        ("It is, said Berg.", None),
    ],
)
def test_a_report_before_its_subject_stands_behind_a_whole_clause(text, words):
    assert reported(text) == ([("clause-before-inverted", "Berg", words)] if words else [])


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("According to Berg, the port will close.", "Berg", "the port will close"),
        ("Then, according to Berg, the port will close.", "Berg", "the port will close"),
        ("The port will close, according to Berg.", "Berg", "The port will close"),
        ("The port, according to Berg, will close.", "Berg", "The port"),
        ("According to her aide, Ida Berg, the port will close.", "Ida Berg", "the port will close"),
        ("According to Berg, ships and all will close, and the mayor left.", "Berg", "ships and all will close"),
    ],
)
def test_a_source_opens_or_closes_its_sentence(text, speaker, words):
    assert reported(text) == [("according-to", speaker, words)]


@pytest.mark.parametrize("text", ["According to Berg the port will close.", "According to.", "According to Berg."])
def test_a_source_without_words_of_its_own_reports_nothing(text):
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Berg said he thinks that the port will close.", ["clause"]),
        ("Berg said he vowed to close the port.", ["clause"]),
        ("Berg said that she condemned the port.", ["that-clause"]),
        ("Berg said Holm thinks that the port will close.", ["clause", "that-clause"]),
        ("Berg said it was old, and he condemned the port.", ["clause", "object"]),
        ("In order to ask him to close it, Berg left.", []),
        ("The port is said to close.", []),
        ("Berg said “the port” was “old enough to close”.", []),
    ],
)
def test_a_report_inside_a_report_counts_where_it_is_somebody_elses(text, found):
    assert [rule for rule, *_ in reported(text)] == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rehm zufolge hält die Brücke noch.", "hält die Brücke noch"),
        ("Laut Rehm, der ging, hält sie noch.", "hält sie noch"),
        ("Laut Rehm hält sie noch.", "hält sie noch"),
        ("Sie hält noch, laut Rehm.", "Sie hält noch"),
        ("Rehm sagte, dass sie hält, und Koll ging.", "sie hält"),
    ],
)
def test_a_german_source_has_the_rest_of_its_sentence(text, words):
    assert [(speaker, found) for _, speaker, found in reported(text, "de")] == [("Rehm", words)]
