"""Reported words end where somebody else's begin."""

import pytest

from corpus.quotations.grammar.cues import verb_cue
from corpus.quotations.grammar.subjects import subject_of
from corpus.quotations.speech.report_extent import clause_end, content_end, trimmed
from tests.corpus.quotations.reading import at, frame_of

CONTENTS = [
    ("clause", "it was old and promised to rebuild it", "it was old"),
    ("clause", "it was old and denied it", "it was old and denied it"),
    ("clause", "it was old and left", "it was old and left"),
    ("clause", "it was old; the ships left", "it was old"),
    ("clause", "it was old, according to Holm", "it was old ,"),
    ("clause", "it was old, and Holm left", "it was old"),
    ("clause", "it was old, and old it was", "it was old , and old it was"),
    ("clause", "it was old, further signaling a wish", "it was old"),
    ("clause", "it was old, and signaling a wish", "it was old"),
    ("clause", "it was old, further rowing", "it was old , further rowing"),
    ("clause", "it was old, but urges that it stay", "it was old"),
    ("clause", "it was old, and wants to stay", "it was old , and wants to stay"),
    ("clause", "it was old, but demands a pier", "it was old"),
    ("question-clause", "it was old, and Holm left", "it was old , and holm left"),
    ("object", "the plan and left", "the plan"),
    ("object", "the plan and the port", "the plan and the port"),
    ("object", "the plan, but not Holm", "the plan"),
    ("object", "the plan, saying so", "the plan"),
    ("object", "the plan, who left", "the plan"),
    ("object", "the plan, because it rained", "the plan"),
    ("object", "the plan, and the port", "the plan , and the port"),
    ("object", "the plan as old", "the plan as old"),
    ("object", "the plan because it rained", "the plan"),
    ("infinitive", "row because it rained", "row because it rained"),
    ("request", "row and has left", "row"),
]


@pytest.mark.parametrize(
    ("kind", "words", "content"), CONTENTS, ids=[f"{kind}: {words}" for kind, words, _ in CONTENTS]
)
def test_a_content_ends_where_its_kind_allows_no_more(kind, words, content):
    frame = frame_of(f"Berg said {words}.")
    assert " ".join(frame.words[2 : content_end(frame, 2, frame.sentence_end(2), kind)]) == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("While she says she is sorry, she stays.", "she is sorry"),
        ("Saying she says she is sorry, they left.", "she is sorry"),
        ("She says she is sorry, she stays.", "she is sorry , she stays"),
        ("Berg, who says she is sorry, stays.", "she is sorry"),
        ("In York, she says she is sorry, she stays.", "she is sorry , she stays"),
        ("While she says she is sorry for all.", "she is sorry for all"),
    ],
)
def test_a_report_inside_a_clause_ends_with_it(text, content):
    frame = frame_of(text)
    says = at(frame, "says")
    cue, mention = verb_cue(frame, says), subject_of(frame, says)
    assert cue is not None
    assert mention is not None
    stop = clause_end(frame, cue, mention, cue.stop, frame.sentence_end(says))
    assert " ".join(frame.words[cue.stop : stop]) == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (", ; : – the port is old", "the port is old"),
        ("the port is old , ; : – and", "the port is old"),
        ("the port is old, but as (", "the port is old"),
        ("and the port of", "and the port of"),
        (", ,", ""),
    ],
)
def test_pauses_and_joints_at_the_ends_belong_to_nobody(text, content):
    frame = frame_of(text)
    first, stop = trimmed(frame, 0, len(frame))
    assert " ".join(frame.words[first:stop]) == content
