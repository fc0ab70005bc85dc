"""What a pipeline of the user's own adds: names it knows, and who said what where it was trained to tell.

It only adds candidates: a name becomes a word that the rules take for a name, and a source with its content answers
where no rule did. What the rules are sure of stays.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from corpus.document import QuotationKind
from corpus.quotations.grammar.cues import Cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention
from corpus.quotations.speech import confidence
from corpus.quotations.speech.inheritance import Attribution
from corpus.spans import Span

RULE = "model"
_WORDS = frozenset("nvegBVGxr")  # signs of words that may be a part of a name
_SURE = 0.6  # of rules that are right more often, the model is not asked


@dataclass(frozen=True, slots=True)
class Hints:
    """What a model marked in a text, each in order: names, and the three parts of an attribution."""

    names: tuple[Span, ...] = ()
    sources: tuple[Span, ...] = ()
    cues: tuple[Span, ...] = ()
    contents: tuple[Span, ...] = ()


def with_names(frames: Sequence[Frame], names: Sequence[Span]) -> list[Frame]:
    """The frames with the words of ``names`` tagged as names."""
    return [_with_names(frame, [name for name in names if name.overlap(frame.span)]) for frame in frames]


def _with_names(frame: Frame, names: Sequence[Span]) -> Frame:
    tags = list(frame.tags)
    for name in names:
        for i in _tokens(frame, name):
            if tags[i] in _WORDS:
                tags[i] = "N"
    return replace(frame, tags="".join(tags)) if names else frame


def with_sources(found: Sequence[Attribution], frames: Sequence[Frame], hints: Hints) -> list[Attribution]:
    """``found`` with a speaker where the model has one and no rule had, and with the contents that no rule found."""
    attributions = list(found)
    outer = [frame for frame in frames if not frame.depth]
    for content in hints.contents:
        given = _given(content, outer, hints)
        if given is None:
            continue
        met = [i for i, one in enumerate(attributions) if _shared(one, content)]
        for i in met:
            one = attributions[i]
            if confidence.of_rule(one.rule) < _SURE and _shared(one, content) * 2 > sum(map(len, one.spans)):
                attributions[i] = replace(given, frame=one.frame, spans=one.spans, kind=_spoken(one.kind))
        if not met:
            attributions.append(given)
    return sorted(attributions, key=lambda one: (one.spans[0].start, one.spans[-1].end))


def _given(content: Span, outer: Sequence[Frame], hints: Hints) -> Attribution | None:
    """The content with the nearest source and cue of its paragraph; None where the paragraph has no source."""
    frame = next((frame for frame in outer if frame.span.overlap(content)), None)
    source = _nearest(content, hints.sources, frame)
    if frame is None or source is None:
        return None
    said, cue = _tokens(frame, source), None
    nearest = _nearest(content, hints.cues, frame)
    if nearest is not None and (those := _tokens(frame, nearest)):
        cue = Cue(those[0], those[-1] + 1, frame.words[those[0]], frozenset(), "model")
    if not said:
        return None
    mention = Mention(said[0], said[-1] + 1)
    return Attribution(frame, QuotationKind.INDIRECT, (content,), mention, frame, cue, frame, RULE)


def _nearest(content: Span, spans: Iterable[Span], frame: Frame | None) -> Span | None:
    near = [span for span in spans if frame is not None and frame.span.contains(span) and not span.overlap(content)]
    return min(near, key=lambda span: max(content.start - span.end, span.start - content.end), default=None)


def _tokens(frame: Frame, span: Span) -> list[int]:
    """The tokens of a frame that lie in ``span``."""
    return [i for i in range(len(frame)) if span.start <= frame.starts[i] and frame.ends[i] <= span.end]


def _shared(one: Attribution, content: Span) -> int:
    return sum(span.overlap(content) for span in one.spans)


def _spoken(kind: QuotationKind) -> QuotationKind:
    """What has a speaker is said: words in marks are then a part of a report, at least."""
    return QuotationKind.MIXED if kind in (QuotationKind.SCARE, QuotationKind.TITLE) else kind
