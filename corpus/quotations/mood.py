"""Sentences that only their mood gives to somebody: "Sie sei enttäuscht. Man habe zu lange gewartet."

Such a sentence goes on with what the one before it reports, and has the same source.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from corpus.document import QuotationKind
from corpus.quotations.answers import Answer
from corpus.quotations.frames import MARKED, Frame
from corpus.quotations.inheritance import Attribution, sentence_before
from corpus.quotations.word_order import is_reported


def in_reporting_mood(frame: Frame, outer: Frame | None, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The sentences of a frame that are reported by their mood and by no verb; ``outer`` is the paragraph before,
    ``found`` what verbs report in this one."""
    source, source_frame = (
        (sentence_before(outer, len(outer)), outer) if outer is not None and len(outer) else (None, frame)
    )
    taken = sorted(one.spans[-1].end for one in found)
    for low, stop, behind in _sentences(frame):
        if (
            _is_taken(frame, low, stop, taken)
            or not set(MARKED).isdisjoint(frame.tags[low:stop])
            or not is_reported(frame, low, stop)
        ):
            before = sentence_before(frame, behind)
            source, source_frame = (before, frame) if before is not None else (source, source_frame)
        elif source is not None and source.mention is not None:
            yield _given(frame, low, stop, source, source_frame)


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
        behind = stop + (frame.tags[stop : stop + 1] == ".")
        yield low, stop, behind
        low = max(behind, low + 1)


def _given(frame: Frame, low: int, stop: int, source: Answer, source_frame: Frame) -> Attribution:
    spans = (frame.span_of(low, stop),)
    kind = QuotationKind.INDIRECT
    return Attribution(frame, kind, spans, source.mention, source_frame, None, source_frame, "reported-mood")
