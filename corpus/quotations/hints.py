"""What a pipeline of the user's own adds: names that it knows, who said what where it was trained to tell, subjects.

It only adds candidates: a name becomes a word that the rules take for a name; a source with its content, or the subject
of a verb, answers where no rule was sure. What the rules are sure of stays.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import NamedTuple

from corpus.document import QuotationKind
from corpus.quotations.grammar.cues import Cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention
from corpus.quotations.grammar.tags import Tag, any_of
from corpus.quotations.speech import confidence
from corpus.quotations.speech.rule_answers import Attribution
from corpus.spans import Span

RULE = "model"
_IN_A_NAME = any_of("noun report_verbs verb ed_form ing_form adverb symbol")  # what may be a part of a name
_NEAR = 8  # sources on each side among which the nearest is looked for


class Clause(NamedTuple):
    """A verb with its subject, and the clauses that it governs: in "“We wait,” Ada Quill said", "We wait"."""

    verb: Span
    subject: Span
    contents: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Hints:
    """What a pipeline knows of a text, each in order: names, the three parts of an attribution, clauses."""

    names: tuple[Span, ...] = ()
    sources: tuple[Span, ...] = ()
    cues: tuple[Span, ...] = ()
    contents: tuple[Span, ...] = ()
    clauses: tuple[Clause, ...] = ()


class Places:
    """Spans that are looked up by place, so that a long text with many of them costs no square."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._order = sorted(range(len(spans)), key=spans.__getitem__)
        self._spans = [spans[i] for i in self._order]
        self._longest = max(map(len, spans), default=0)

    def meeting(self, span: Span) -> Iterator[int]:
        """The numbers of those that share a code point with ``span``, by where they start."""
        first = bisect_left(self._spans, span.start - self._longest, key=_start)
        for i, one in takewhile(lambda pair: pair[1].start < span.end, self._from(first)):
            if one.overlap(span):
                yield self._order[i]

    def _from(self, first: int) -> Iterator[tuple[int, Span]]:
        return ((i, self._spans[i]) for i in range(first, len(self._spans)))


def _start(span: Span) -> int:
    return span.start


def is_unsure(one: Attribution) -> bool:
    """Whether the rule that found a speaker may be overruled by a pipeline."""
    return confidence.of_rule(one.rule) < confidence.SURE


def tokens_in(frame: Frame, span: Span) -> list[int]:
    """The tokens of a frame that lie in ``span``."""
    within = takewhile(lambda i: frame.starts[i] < span.end, range(bisect_left(frame.starts, span.start), len(frame)))
    return [i for i in within if frame.ends[i] <= span.end]


def with_names(frames: Sequence[Frame], names: Sequence[Span]) -> list[Frame]:
    """The frames with the words of ``names`` tagged as names."""
    places = Places(names)
    return [_with_names(frame, [names[i] for i in places.meeting(frame.span)]) for frame in frames]


def _with_names(frame: Frame, names: Sequence[Span]) -> Frame:
    tags = list(frame.tags)
    for name in names:
        for i in tokens_in(frame, name):
            if tags[i] in _IN_A_NAME:
                tags[i] = Tag.NAME
    return replace(frame, tags="".join(tags)) if names else frame


def with_sources(found: Sequence[Attribution], frames: Sequence[Frame], hints: Hints) -> list[Attribution]:
    """``found`` with a speaker where the pipeline has one and no rule was sure, and contents that no rule found."""
    if not hints.contents:
        return list(found)
    attributions, added = list(found), list[Attribution]()
    outer = [frame for frame in frames if not frame.depth]
    paragraphs, places = Places([frame.span for frame in outer]), Places([_extent(one) for one in found])
    for content in hints.contents:
        frame = next((outer[i] for i in paragraphs.meeting(content)), None)
        given = _given(content, frame, hints) if frame is not None else None
        if given is None:
            continue
        met = [i for i in places.meeting(content) if shared(attributions[i], content)]
        for i in met:
            if is_unsure(attributions[i]) and covers(content, attributions[i]):
                attributions[i] = said_by(attributions[i], given)
        # What was added stands in order and apart, so that only the last can meet the next.
        if not met and not (added and shared(added[-1], content)):
            added.append(given)
    return sorted([*attributions, *added], key=lambda one: (one.spans[0].start, one.spans[-1].end))


def _given(content: Span, frame: Frame, hints: Hints) -> Attribution | None:
    """The content with the nearest source and cue of its paragraph; None where the paragraph has no source."""
    source, nearest = _nearest(content, hints.sources, frame), _nearest(content, hints.cues, frame)
    said = tokens_in(frame, source) if source is not None else []
    if not said:
        return None
    cue, words = None, tokens_in(frame, nearest) if nearest is not None else []
    if words:
        cue = Cue(words[0], words[-1] + 1, frame.words[words[0]], frozenset(), "model")
    mention = Mention(said[0], said[-1] + 1)
    return Attribution(frame, QuotationKind.INDIRECT, (content,), mention, frame, cue, frame, RULE)


def _nearest(content: Span, spans: Sequence[Span], frame: Frame) -> Span | None:
    at = bisect_left(spans, content)
    near = [one for one in spans[max(0, at - _NEAR) : at + _NEAR] if frame.span.contains(one)]
    apart = [one for one in near if not one.overlap(content)]
    return min(apart, key=lambda span: max(content.start - span.end, span.start - content.end), default=None)


def said_by(one: Attribution, given: Attribution) -> Attribution:
    """A quotation with the speaker of another: what has one is said, and words in marks a part of a report at least."""
    kind = QuotationKind.MIXED if one.kind in (QuotationKind.SCARE, QuotationKind.TITLE) else one.kind
    return replace(given, frame=one.frame, spans=one.spans, kind=kind)


def covers(content: Span, one: Attribution) -> bool:
    """Whether most of a quotation lies in ``content``."""
    return shared(one, content) * 2 > sum(map(len, one.spans))


def shared(one: Attribution, content: Span) -> int:
    """The code points of a quotation that lie in ``content``."""
    return sum(span.overlap(content) for span in one.spans)


def _extent(one: Attribution) -> Span:
    return Span(one.spans[0].start, one.spans[-1].end)
