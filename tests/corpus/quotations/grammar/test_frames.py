"""A frame shows the sentence around the words, one sign a token."""

import pytest

from corpus.quotations.grammar.cues import find_cues
from corpus.quotations.grammar.frames import find_frames
from corpus.quotations.grammar.subjects import subject_of
from corpus.quotations.grammar.tags import Tag
from corpus.quotations.marks.quotation_marks import find_marks


def frame_of(text):
    return find_frames(text, find_marks(text))[0]


def subject(text, verb):
    frame = frame_of(text)
    found = subject_of(frame, frame.words.index(verb))
    return found and frame.span_of(found.first, found.stop).of(text)


def test_a_marked_stretch_is_one_sign():
    assert frame_of("“I agree. We all do,” the mayor said.").tags[0] == Tag.STRETCH_COMMA
    assert frame_of("“I agree. We all do.” The mayor left.").tags[0] == Tag.STRETCH_STOP
    assert frame_of("“I agree” is what the mayor said.").tags[0] == Tag.STRETCH


def test_every_token_stands_where_the_frame_says():
    text = "Dr. Lindqvist’s aide, a U.S. citizen, said “no” — twice."
    frame = frame_of(text)
    for word, start, end in zip(frame.words, frame.starts, frame.ends, strict=True):
        assert word in ("", text[start:end].lower())


@pytest.mark.parametrize(
    "text",
    ["Dr. Berg left.", "The U.S. left.", "Olof J. Berg left.", "Rep. Berg (D-N.H.) left.", "At 3.30 p.m. he left."],
)
def test_an_abbreviation_ends_no_sentence(text):
    frame = frame_of(text)
    assert frame.sentence_end(0) == len(frame) - 1


def test_a_stretch_with_marks_inside_has_a_frame_of_its_own():
    text = "“He said, ‘never again,’ and left,” she said."
    outer, inner = find_frames(text, find_marks(text))
    assert (outer.depth, inner.depth) == (0, 1)


@pytest.mark.parametrize("text", ["‘We’ ‘left“.’\n", "“We left“ ‘again“,’"])
def test_marks_that_cross_upset_no_frame(text):
    for frame in find_frames(text, find_marks(text)):
        assert len(frame.starts) == len(frame)


@pytest.mark.parametrize(
    ("text", "verb", "wanted"),
    [
        ("Berg said so.", "said", "Berg"),
        ("The mayor of York has repeatedly said so.", "said", "The mayor of York"),
        ("Berg, the mayor of York, said so.", "said", "Berg"),
        ("Berg, who runs the port, said so.", "said", "Berg"),
        ("On Wednesday, Berg said so.", "said", "Berg"),
        ("As preparations began, Berg, the mayor, said so.", "said", "Berg"),
        ("Berg on Monday said so.", "said", "Berg"),
        ("Berg and Lindqvist said so.", "said", "Berg and Lindqvist"),
        ("Berg went on to say so.", "say", "Berg"),
        ("Berg criticized the plan and said so.", "said", "Berg"),
        ("Berg left the port, adding that it was over.", "adding", "Berg"),
        ("The ships left, with officials warning of storms.", "warning", "officials"),
        ("He’s said so.", "said", "He"),
    ],
)
def test_the_subject_of_a_verb_is_found(text, verb, wanted):
    assert subject(text, verb) == wanted


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Berg said so.", ["said"]),
        ("The campaign claims were false.", []),
        ("Officials claim that it is over.", ["claim"]),
        ("He has many hopes and plans.", []),
        ("She pointed out that it was over.", ["pointed out"]),
        ("According to Berg, it was over.", ["According to"]),
        ("As reported by Reuters, it was over.", ["As reported by"]),
    ],
)
def test_a_report_verb_is_told_from_a_noun(text, cues):
    frame = frame_of(text)
    assert [frame.span_of(cue.first, cue.stop).of(text) for cue in find_cues(frame)] == cues


def test_negation_passive_and_denial_are_seen():
    def cue(text):
        return find_cues(frame_of(text))[0]

    assert cue("Berg did not say that it was over.").negated
    assert cue("Berg denied that it was over.").negated
    assert cue("Berg was criticized by all.").passive
    assert not cue("Berg has criticized all.").passive
