"""Words that no rule reaches belong to the sentence before them, or to whoever spoke last."""

import pytest

from corpus.quotations import extract
from corpus.quotations.speech.inheritance import floats, sentence_before
from tests.corpus.quotations.reading import frame_of, words


def told(text):
    """The rule and the speaker of the last quotation in marks."""
    *_, last = [one for one in extract(text) if one.kind != "indirect"]
    return last.rule, last.speaker.name if last.speaker else None


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        # The sentence before.
        ("Ida Berg answered. “It holds for now, we hope.”", ("sentence-before", "Ida Berg")),
        ("Ida Berg left the port. “It holds for now, we hope.”", ("subject-before", "Ida Berg")),
        ("It was over, Ida Berg said as she left. “It holds for now.”", ("sentence-before", "Ida Berg")),
        ("Ida Berg gave a short statement. “It holds for now, we hope.”", ("sentence-before", "Ida Berg")),
        ("Ida Berg was criticized. “It holds for now, we hope.”", ("subject-before", "Ida Berg")),
        # The words before.
        ("“We row,” Ida Berg said. “We row again.” “It holds for now, we hope.”", ("goes-on", "Ida Berg")),
        ("Ida Berg called it “fine.” “It holds for now, we hope.”", ("inherited", "Ida Berg")),
        # The words behind.
        ("“It holds for now, we hope.” “We row,” Ida Berg said.", ("cue-after", "Ida Berg")),
        # The paragraph before.
        ("Ida Berg answered.\n\n“It holds for now, we hope.”", ("sentence-before-paragraph", "Ida Berg")),
        ("Ida Berg left the port:\n\n“It holds for now, we hope.”", ("subject-before-paragraph", "Ida Berg")),
        ("“We row,” Ida Berg said on Monday.\n\n“It holds for now.”", ("sentence-before-paragraph", "Ida Berg")),
        ("“We row,” Ida Berg said. The sea rose.\n\n“It holds for now.”", ("inherited-paragraph", "Ida Berg")),
        ("The sea.\n\n“It holds for now, we hope.”", ("none", None)),
        ("“We row,” Ida Berg said.\n\nThe sea rose.\n\nThe sea.\n\n“It holds for now.”", ("none", None)),
        # An entry of a list.
        ("“We row,” Ida Berg said.\n\n“It holds for now” — Herald, May 3", ("none", None)),
    ],
)
def test_words_that_stand_alone_have_the_nearest_speaker(text, answer):
    assert told(text) == answer


def test_who_speaks_next_has_said_the_words_before_too():
    first, second = extract("“It holds for now, we hope.” “We row,” Ida Berg said.")
    assert (first.rule, first.speaker.name) == ("from-next", "Ida Berg")
    assert second.rule == "cue-after"


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("“It holds for now, we hope.”", True),
        ("“It holds.”", True),
        ("“It holds” for now.", False),
        ("“It holds for now” for now.", True),
        ("But then, in York, “it holds for now, we hope.”", True),
        ("In the city of York, “it holds for now, we hope.”", True),
        ("Adding, “It holds for now, we hope.”", True),
        ("Adding that “it holds for now, we hope.”", False),
        ("Berg “it holds for now, we hope.”", False),
        ("It rained. “It holds for now, we hope.”", True),
    ],
)
def test_words_are_an_utterance_of_their_own_where_nothing_but_a_lead_stands_before_them(text, alone):
    frame = frame_of(text)
    assert floats(text, frame, next(iter(frame.marked))) is alone


@pytest.mark.parametrize(
    ("text", "source", "rule"),
    [
        ("Berg said so.", "berg", "sentence-before"),
        ("Berg said Holm said so.", "berg", "sentence-before"),
        ("It was over, Berg said.", "berg", "sentence-before"),
        ("Holm thinks it was over, Berg said.", "berg", "sentence-before"),
        ("Berg left.", "berg", "subject-before"),
        ("Berg gave a speech.", "berg", "sentence-before"),
        ("Berg was told so.", "berg", "subject-before"),
        ("Berg said so:", "berg", "sentence-before"),
        ("It rained. Berg said so.", "berg", "sentence-before"),
        ("Berg said so. It rained.", "it", "subject-before"),
        ("Berg said “yes.”", None, None),
        ("The sea.", None, None),
        (".", None, None),
    ],
)
def test_a_sentence_has_the_source_of_its_report_or_its_subject(text, source, rule):
    frame = frame_of(text)
    answer = sentence_before(frame, len(frame))
    assert (answer and words(frame, answer.mention), answer and answer.rule) == (source, rule)


def test_a_sentence_in_the_mood_of_report_has_the_source_of_the_one_before_it():
    frame = frame_of("Rehm sagte das. Er habe Zeit.", "de")
    answer = sentence_before(frame, len(frame))
    assert answer is not None
    assert words(frame, answer.mention) == "rehm"
