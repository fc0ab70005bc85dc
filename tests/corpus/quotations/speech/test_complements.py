"""What stands behind a verb of report shows what it reports: a clause, a question, a wish, a request, an object."""

import pytest

from corpus.quotations.grammar.cues import verb_cue
from corpus.quotations.speech.complements import after_hearer, complement, has_verb
from tests.corpus.quotations.reading import at, frame_of

TAKEN = [
    ("Berg said that it holds.", "that-clause", "it holds"),
    ("Berg said only that it holds.", "that-clause", "it holds"),
    ("Berg told reporters in York on Monday that it holds.", "that-clause", "it holds"),
    ("Berg told Holm, a member of the board, that it holds.", "that-clause", "it holds"),
    ("Berg warned the mayor that it holds.", "that-clause", "it holds"),
    ("Berg said in an interview with the Courier that it holds.", "that-clause", "it holds"),
    ("Berg said – “yes” – that it holds.", "that-clause", "it holds"),
    ("Berg hopes that it holds.", "that-clause", "it holds"),
    ("Berg said it holds.", "clause", "it holds"),
    ("Berg said 300 ships have left.", "clause", "300 ships have left"),
    ("Berg told us it holds.", "clause", "it holds"),
    ("Berg said if it holds.", "clause", "if it holds"),
    ("Berg hopes it holds.", "clause", "it holds"),
    ("Berg believes the port holds.", "clause", "the port holds"),
    ("Berg asked whether it holds.", "question-clause", "it holds"),
    ("Berg asked how it holds.", "question-clause", "how it holds"),
    ("Berg asked if it holds.", "question-clause", "if it holds"),
    ("Berg said how it holds.", "question-clause", "how it holds"),
    ("Berg vowed to row.", "infinitive", "to row"),
    ("Berg urged Holm to row.", "request", "row"),
    ("Berg asked Holm to row.", "request", "row"),
    ("Berg urged them to row.", "request", "row"),
    ("Berg condemned the plan.", "object", "the plan"),
    ("Berg condemned rowing.", "object", "rowing"),
    ("Berg condemned “it” there.", "object", " there"),
    ("Berg condemned how it holds.", "object", "how it holds"),
    ("Berg urged Holm to.", "object", "holm to"),
    ("Berg promised him to row.", "object", "him to row"),
]
NONE = [
    "Berg said.",
    "Berg said the port.",
    "Berg said of it holds.",
    "Berg told it.",
    "Berg told the mayor, who left, that it holds.",
    "Berg warned the mayor.",
    "Berg vowed to.",
    "Berg vowed to quickly.",
    "Berg believes the port.",
    "Berg said on Monday it holds.",
    "Berg proved the port holds.",
]


def complement_of(text):
    frame = frame_of(text)
    cue = verb_cue(frame, 1)
    assert cue is not None
    high = frame.sentence_end(cue.first)
    taken = complement(frame, cue, after_hearer(frame, cue, high), high)
    return taken and (taken[0], " ".join(frame.words[taken[1] : high]))


@pytest.mark.parametrize(("text", "kind", "content"), TAKEN, ids=[text for text, *_ in TAKEN])
def test_a_verb_takes_what_its_class_allows_and_its_sentence_has(text, kind, content):
    assert complement_of(text) == (kind, content)


@pytest.mark.parametrize("text", NONE)
def test_a_verb_that_takes_nothing_reports_nothing(text):
    assert complement_of(text) is None


@pytest.mark.parametrize(
    ("text", "hearer"),
    [
        ("Berg told reporters in York on Monday that it holds.", "reporters in york on monday"),
        ("Berg told reporters.", "reporters"),
        ("Berg told us.", "us"),
        ("Berg said to us quickly that it holds.", ""),
        ("Berg said quickly that it holds.", "quickly"),
        ("Berg said on Monday that it holds.", "on monday"),
        ("Berg said on Monday it holds.", ""),
        ("Berg argued the port that it holds.", ""),
        ("Berg said " + "quickly " * 16 + "that it holds.", "quickly " * 14),
    ],
)
def test_hearers_days_and_places_stand_between_a_verb_and_what_it_reports(text, hearer):
    frame = frame_of(text)
    cue = verb_cue(frame, 1)
    assert cue is not None
    assert " ".join(frame.words[cue.stop : after_hearer(frame, cue, frame.sentence_end(0))]) == hearer.strip()


@pytest.mark.parametrize(("text", "has"), [("the old port holds", True), ("the old port", False), ("he", True)])
def test_a_clause_has_a_verb_or_a_pronoun_that_acts(text, has):
    frame = frame_of(f"{text}.")
    assert has_verb(frame, 0, len(frame)) is has


def test_a_verb_far_away_makes_no_clause():
    frame = frame_of("the " * 30 + "port holds.")
    assert not has_verb(frame, 0, len(frame))
    assert not has_verb(frame, 0, at(frame, "port"))
