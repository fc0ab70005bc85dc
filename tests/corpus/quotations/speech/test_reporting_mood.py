"""A German sentence in the mood of report goes on with what the one before it reports."""

import pytest

from corpus.quotations import extract


def told(text):
    found = extract(text, language="de")
    return [(one.span.of(text), one.speaker.name) for one in found if one.rule == "reported-mood"]


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Rehm bestritt das. Sie sei sicher.", [("Sie sei sicher", "Rehm")]),
        (
            "Rehm bestritt das. Sie sei sicher. Man habe sie geprüft.",
            [("Sie sei sicher", "Rehm"), ("Man habe sie geprüft", "Rehm")],
        ),
        ("Rehm bestritt das.\n\nSie sei sicher.", [("Sie sei sicher", "Rehm")]),
        ("Rehm bestritt das. Koll ging. Sie sei sicher.", [("Sie sei sicher", "Koll")]),
        ("Rehm bestritt das. Am Abend. Sie sei sicher.", [("Sie sei sicher", "Rehm")]),
        ("Rehm bestritt das. Sie ist sicher.", []),
        ("Rehm bestritt das. Sie sei „sicher“.", []),
        ("Rehm sagte, sie sei sicher.", []),
        ("Rehm bestritt das. Er habe Zeit, sagte Koll.", []),
        ("Rehm bestritt das! Er habe Zeit, sagte Koll. Sie sei sicher.", [("Sie sei sicher", "Koll")]),
        ("Sie sei sicher.", []),
        ("Am Abend.\n\nSie sei sicher.", []),
    ],
)
def test_a_mood_gives_a_sentence_to_the_last_source(text, reported):
    assert told(text) == reported


def test_a_sentence_in_another_mood_between_them_ends_no_report_of_its_own():
    text = "Rehm bestritt das. Sie sei sicher. Koll ging am Abend. Er habe Zeit."
    assert told(text) == [("Sie sei sicher", "Rehm"), ("Er habe Zeit", "Koll")]


def test_what_a_mood_gives_has_no_cue_and_is_not_denied():
    (found,) = [
        one for one in extract("Rehm bestritt das. Sie sei sicher.", language="de") if one.rule == "reported-mood"
    ]
    assert (found.cue, found.negated) == (None, False)
    assert found.kind == "indirect"
