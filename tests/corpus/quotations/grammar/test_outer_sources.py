"""When one report stands inside another, the text quotes the outer source, or whoever told it in as many words."""

import pytest

from corpus.quotations.grammar.cues import verb_cue
from corpus.quotations.grammar.outer_sources import is_pointed_at, outermost, relayed_by
from corpus.quotations.grammar.subjects import subject_of
from tests.corpus.quotations.reading import at, frame_of, frames_of, words


def inner(text, verb):
    """The frame, and the report of a verb in it."""
    frame = frame_of(text)
    place = at(frame, verb)
    cue, mention = verb_cue(frame, place), subject_of(frame, place)
    assert cue is not None
    assert mention is not None
    return frame, mention, cue


OUTER = [
    ("Berg said he felt “fine”.", "felt", "berg said"),
    ("Berg said that he felt “fine”.", "felt", "berg said"),
    ("Berg said on Monday that he felt “fine”.", "felt", "berg said"),
    ("Berg told reporters that the mayor felt “fine”.", "felt", "berg told"),
    ("Berg said that, however, the mayor felt “fine”.", "felt", "berg said"),
    ("Berg said that Holm thinks that he felt “fine”.", "felt", "berg said"),
    ("Berg said the mayor, who felt “fine”, left.", "felt", "who felt"),
    ("Holm left and Berg said he felt “fine”.", "felt", "berg said"),
    ("Berg was told he felt “fine”.", "felt", "he felt"),
    ("Berg left and he felt “fine”.", "felt", "he felt"),
    ("Berg said it was over; he felt “fine”.", "felt", "he felt"),
    ("Ships left, with officials saying it was “fine”.", "saying", "officials saying"),
    ("The mayor, who said that he felt “fine”, left.", "felt", "who said"),
    ("Berg condemned the plan he felt “fine” with.", "felt", "he felt"),
    ("Berg said that the plan which Holm considered “a joke” is dead.", "considered", "berg said"),
    ("Berg said that in the long and cold winter of the north Holm felt “fine”.", "felt", "berg said"),
    ("Berg said people who felt “fine” left.", "felt", "berg said"),
    ("Berg told us that people who felt “fine” left.", "felt", "berg told"),
    ("Holm was told so, and Berg said he felt “fine”.", "felt", "berg said"),
    ("Berg left, saying he felt “fine”.", "felt", "berg saying"),
    ("Berg urged the mayor to say he felt “fine”.", "felt", "the mayor say"),
    ("Berg said that he left and that he felt “fine”.", "felt", "berg said"),
    ("Berg said the mayor left after he felt “fine”.", "felt", "berg said"),
    ("The mayor, who said he felt “fine”, left.", "felt", "who said"),
    ("Berg was told that he felt “fine”.", "felt", "he felt"),
    ("Berg condemned that he felt “fine”.", "felt", "he felt"),
    ("Berg said that he left, and he felt “fine”.", "felt", "he felt"),
    ("To say that he left, Berg felt “fine”.", "felt", "berg felt"),
    ("Berg said so when Holm felt “fine”.", "felt", "holm felt"),
    ("Berg said it, Holm felt “fine”.", "felt", "holm felt"),
]


@pytest.mark.parametrize(("text", "verb", "outer"), OUTER, ids=[text for text, *_ in OUTER])
def test_the_outermost_report_is_the_one_that_the_text_makes(text, verb, outer):
    frame, mention, cue = inner(text, verb)
    mention, cue = outermost(frame, mention, cue)
    assert f"{words(frame, mention)} {words(frame, cue)}" == outer


def test_a_second_main_clause_is_in_no_report_of_the_first():
    frame, mention, cue = inner("Berg told us that it was over, and Holm thinks it was “fine”.", "thinks")
    assert outermost(frame, mention, cue) == (mention, cue)


@pytest.mark.parametrize(
    ("text", "verb", "relay"),
    [
        ("Berg said that Holm had told him “we stay”.", "told", "berg"),
        ("Berg said Holm told him that “we stay”.", "told", "berg"),
        ("Berg said Holm told him, “We stay.”", "told", "berg"),
        ("Berg said that the mayor replied: “We stay.”", "replied", "berg"),
        ("Berg said that Holm told reporters in York: “We stay.”", "told", "berg"),
        ("Berg said that Holm told him about “we stay”.", "told", None),
        ("Berg said that Holm told reporters “we stay”.", "told", None),
        ("Berg said that Holm said it was “fine”.", "said", None),
        ("Berg denied that Holm had told him “we stay”.", "told", None),
        ("Berg said that she had told him “we stay”.", "told", None),
        ("Berg said that the neighbours had told him “we stay”.", "told", None),
        ("Holm told him “we stay”.", "told", None),
        ("Berg knows Holm, who told him “we stay”.", "told", None),
    ],
)
def test_whoever_was_told_in_as_many_words_hands_them_on(text, verb, relay):
    frame, mention, cue = inner(text, verb)
    assert words(frame, relayed_by(frame, mention, cue, next(iter(frame.marked)))) == relay


def test_a_pronoun_in_somebodys_words_hands_on_nothing():
    _, frame = frames_of("“He said that Holm told him, ‘We stay,’ and left,” Berg said.")
    place = at(frame, "told")
    cue, mention = verb_cue(frame, place), subject_of(frame, place)
    assert cue is not None
    assert mention is not None
    assert relayed_by(frame, mention, cue, next(iter(frame.marked))) is None


def test_a_pronoun_points_at_whoever_is_told():
    frame = frame_of("Berg told him and the mayor.")
    assert is_pointed_at(frame, at(frame, "him"))
    assert not is_pointed_at(frame, at(frame, "mayor"))
