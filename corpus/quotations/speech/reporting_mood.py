"""Sentences that only their mood gives to somebody: "Sie sei enttäuscht. Man habe zu lange gewartet."

Such a sentence goes on with what the one before it reports, and has the same source.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from corpus.document import QuotationKind
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.tags import MARKED, Tag
from corpus.quotations.grammar.word_order import is_reported
from corpus.quotations.speech.inheritance import sentence_before
from corpus.quotations.speech.rule_answers import Answer, Attribution


def in_reporting_mood(frame: Frame, outer: Frame | None, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The sentences of a frame that are reported by their mood and by no verb; ``outer`` is the paragraph before,
    ``found`` what verbs report in this one."""
    taken = sorted(one.spans[-1].end for one in found)
    before = [] if outer is None or not len(outer) else [(outer, len(outer))]
    source: tuple[Answer, Frame] | None = None
    for low, stop, behind in _sentences(frame):
        if (
            _is_taken(frame, low, stop, taken)
            or not MARKED.isdisjoint(frame.tags[low:stop])
            or not is_reported(frame, low, stop)
        ):
            before.append((frame, behind))
            continue
        source = _last_source(before) or source
        before.clear()
        if source is not None and source[0].mention is not None:
            yield _given(frame, low, stop, *source)


def _last_source(before: Sequence[tuple[Frame, int]]) -> tuple[Answer, Frame] | None:
    """Of sentences, each with the place behind it, the source of the last one that has any; asked for only where a
    sentence is reported, as few are."""
    answers = ((sentence_before(frame, stop), frame) for frame, stop in reversed(before))
    return next(((answer, frame) for answer, frame in answers if answer is not None), None)


def _is_taken(frame: Frame, low: int, stop: int, taken: Sequence[int]) -> bool:
    """Whether something that is reported ends in a sentence; ``taken`` are the ends, in order."""
    if stop <= low:
        return True
    span = frame.span_of(low, stop)
    near = bisect_right(taken, span.start)
    return near < len(taken) and taken[near] <= span.end


def _sentences(frame: Frame) -> Iterator[tuple[int, int, int]]:
    """Where each sentence begins and stops, and where the next one begins."""
    low = 0
    while low < len(frame):
        stop = frame.sentence_end(low)
        behind = stop + (frame.tags[stop : stop + 1] == Tag.STOP)
        yield low, stop, behind
        low = max(behind, low + 1)


def _given(frame: Frame, low: int, stop: int, source: Answer, source_frame: Frame) -> Attribution:
    spans = (frame.span_of(low, stop),)
    kind = QuotationKind.INDIRECT
    return Attribution(frame, kind, spans, source.mention, source_frame, None, source_frame, "reported-mood")
