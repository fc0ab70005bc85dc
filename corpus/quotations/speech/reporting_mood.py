"""Sentences that only their mood marks as reported: "Sie sei enttäuscht. Man habe zu lange gewartet."

Such a sentence continues what the one before it reports, and has the same source. Without a source before it, it is
nobody's.
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
    """The sentences of a frame that are reported by their mood and by no verb.

    ``outer`` is the paragraph before, ``found`` what verbs report in this one.
    """
    taken = sorted(report.spans[-1].end for report in found)
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
        # Sentences since the last report that name somebody, such as "Koll ging.", change the source.
        source = _last_source(before) or source
        before.clear()
        if source is not None and source[0].mention is not None:
            yield _attributed(frame, low, stop, *source)


def _last_source(before: Sequence[tuple[Frame, int]]) -> tuple[Answer, Frame] | None:
    """The source of the last of some sentences that has one; each is given by its frame and where it ends.

    Finding it is slow, so it is asked for only where a sentence is reported, as few are.
    """
    answers = ((sentence_before(frame, stop), frame) for frame, stop in reversed(before))
    return next(((answer, frame) for answer, frame in answers if answer is not None), None)


def _is_taken(frame: Frame, low: int, stop: int, taken: Sequence[int]) -> bool:
    """Whether a report ends in the sentence from ``low`` to ``stop``; ``taken`` are the ends of reports, in order."""
    if stop <= low:
        return True
    span = frame.span_of(low, stop)
    near = bisect_right(taken, span.start)
    return near < len(taken) and taken[near] <= span.end


def _sentences(frame: Frame) -> Iterator[tuple[int, int, int]]:
    """Each sentence: its first token, where it ends, and where the next one starts."""
    low = 0
    while low < len(frame):
        stop = frame.sentence_end(low)
        behind = stop + (frame.tags[stop : stop + 1] == Tag.STOP)
        yield low, stop, behind
        low = max(behind, low + 1)


def _attributed(frame: Frame, low: int, stop: int, source: Answer, source_frame: Frame) -> Attribution:
    spans = (frame.span_of(low, stop),)
    kind = QuotationKind.INDIRECT
    return Attribution(frame, kind, spans, source.mention, source_frame, None, source_frame, "reported-mood")
