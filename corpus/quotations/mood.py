"""Sentences that only their mood gives to somebody: "Sie sei enttäuscht. Man habe zu lange gewartet."

Such a sentence goes on with what the one before it reports, and has the same source.
"""

from collections.abc import Iterator, Sequence

from corpus.document import QuotationKind
from corpus.quotations.answers import Answer
from corpus.quotations.cues import Cue
from corpus.quotations.frames import MARKED, Frame
from corpus.quotations.inheritance import Attribution, sentence_before
from corpus.quotations.word_order import is_reported


def in_reporting_mood(frame: Frame, outer: Frame | None, cues: Sequence[Cue]) -> Iterator[Attribution]:
    """The sentences of a frame that are reported by their mood and by no verb; ``outer`` is the paragraph before."""
    source, source_frame = (
        (sentence_before(outer, len(outer)), outer) if outer is not None and len(outer) else (None, frame)
    )
    for low, stop, behind in _sentences(frame):
        attributed = any(low <= cue.first < stop and not cue.passive for cue in cues)
        attributed = attributed or any(tag in MARKED for tag in frame.tags[low:stop])
        if attributed or not is_reported(frame, low, stop):
            before = sentence_before(frame, behind)
            source, source_frame = (before, frame) if before is not None else (source, source_frame)
        elif source is not None and source.mention is not None:
            yield _given(frame, low, stop, source, source_frame)


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
