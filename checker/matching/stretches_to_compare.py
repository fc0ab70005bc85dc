"""A quotation laid over every stretch of a corpus where it may stand: which places are worth a comparison.

What is left out here is never compared, so that nothing is left out that could be among the best.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.comparison.align import Alignment, align
from checker.comparison.wording import Source, Wording
from checker.matching.by_voice import everybody, voices_in
from checker.matching.shortlist import Promise
from corpus import Corpus
from corpus.document import Excerpt

CANDIDATES = 50  # excerpts that the index gives
COMPARED = 5  # places that are compared edit by edit, as many as are shown,
_BATCHES = 2  # and as many again while none of them is faithful,
_MARGIN = 200  # code points on either side of a passage, and as many as the quotation has
_ALL_THERE = 0.8  # share of a quotation's weight that makes a place its source, whoever says it
_TOGETHER = 3  # places that are read for several speakers at once
_APART = 2_500  # code points between two excerpts that are read as one
_FAR = 0.7  # of the score of the best place; what has less is another matter
_BROKEN = 1 - 1e-9  # what all the words count with others in between: those that have none are still looked for
_DIGITS = 9  # of a score: what is less is the order of its summands
_LEAST_SCORE = 0.25  # of the quotation's weight; what has no more is not worth a comparison


class Laid(NamedTuple):
    """A quotation laid over the words of one voice of a document, which is named by its id."""

    alignment: Alignment
    document: str
    source: Source


def laid_places(corpus: Corpus, wording: Wording) -> list[Laid]:
    """The places to compare. What promises most is aligned first, and nothing that cannot be among them."""
    reach = wording.spans[-1].end - wording.spans[0].start + _MARGIN
    excerpts = corpus.excerpts(wording.pieces, reach=reach, limit=CANDIDATES)
    laid: list[Laid] = []
    promise = Promise(wording)
    promising = promise.ranked(excerpts)
    for most, excerpt in promising:
        if most <= _least(laid):
            continue
        near = promise.near(excerpt)
        for source in voices_in(corpus, excerpt, lambda own: promise.most(own) > _least(laid), near=near):
            alignment = _aligned(wording, source)
            if alignment.runs and alignment.score >= _LEAST_SCORE:
                laid.append(Laid(alignment, excerpt.document, source))
    laid += _over_two_excerpts(corpus, wording, promise, excerpts, promising, laid)
    kept = _distinct([*laid, *_over_several_speakers(corpus, wording, promising, laid)])[: _BATCHES * COMPARED]
    return [one for one in kept if one.alignment.score >= _FAR * kept[0].alignment.score]


def _over_two_excerpts(
    corpus: Corpus,
    wording: Wording,
    promise: Promise,
    excerpts: Sequence[Excerpt],
    promising: Sequence[tuple[float, Excerpt]],
    laid: Sequence[Laid],
) -> Iterator[Laid]:
    """The places that have nearly all the words, but in two excerpts of a document, where no excerpt has them alone."""
    if max((one.alignment.score for one in laid), default=0.0) >= _ALL_THERE:
        return
    for one, other in _neighbours(excerpts, [likely for _, likely in promising[:_TOGETHER]]):
        if promise.most(f"{one.text}\n{other.text}") < _ALL_THERE:
            continue
        span = one.span.joined(other.span)
        for source in voices_in(corpus, Excerpt(one.document, span, corpus.text(one.document, span))):
            alignment = _aligned(wording, source)
            if alignment.runs and alignment.score >= _ALL_THERE:
                yield Laid(alignment, one.document, source)


def _neighbours(excerpts: Iterable[Excerpt], likely: Sequence[Excerpt]) -> Iterator[tuple[Excerpt, Excerpt]]:
    """Excerpts of one document, one of them likely, that lie no further apart than an alignment leaps."""
    for one, other in pairwise(sorted(excerpts, key=lambda excerpt: (excerpt.document, excerpt.span.start))):
        together = one.document == other.document and other.span.start - one.span.end <= _APART
        if together and (one in likely or other in likely):
            yield one, other


def _over_several_speakers(
    corpus: Corpus, wording: Wording, promising: Sequence[tuple[float, Excerpt]], laid: Sequence[Laid]
) -> Iterator[Laid]:
    """The places that have nearly all the words, but of several speakers, where no speaker has them alone."""
    best = max((one.alignment.score for one in laid), default=0.0)
    for promise, excerpt in promising[:_TOGETHER]:
        source = everybody(corpus, excerpt) if best < _ALL_THERE <= promise else None
        if source is None or not source.leaps:
            continue
        alignment = _aligned(wording, source)
        if alignment.runs and alignment.score >= max(_ALL_THERE, best):
            yield Laid(alignment, excerpt.document, source)


def _least(laid: Sequence[Laid]) -> float:
    """What a place must score to be compared, by those that are already laid."""
    best = [one.alignment for one in _distinct(laid)[:COMPARED]]
    full = best[-1].score if len(best) == COMPARED else 0.0
    if full and len(best[-1].runs) > 1:
        full = min(full, _BROKEN)
    return max(_LEAST_SCORE, _FAR * best[0].score if best else 0.0, full)


def _distinct(laid: Iterable[Laid]) -> list[Laid]:
    """One alignment for each place, the best, the highest first: excerpts and voices may meet in the same words."""
    seen: set[tuple[str, int]] = set()
    kept = list[Laid]()
    for one in sorted(laid, key=lambda one: _rank(one.alignment)):
        first = one.source.words[one.alignment.runs[0].source]
        at = one.document, one.source.offset + first.start
        if at not in seen:
            seen.add(at)
            kept.append(one)
    return kept


def _rank(alignment: Alignment) -> tuple[float, int, int]:
    """What sorts alignments, the best first; of equals, the one that passes over fewer words of the source.

    The speaker's own words have nothing of what a report says between two quotations.
    """
    first, last = alignment.runs[0], alignment.runs[-1]
    return -round(alignment.score, _DIGITS), len(alignment.runs), last.source + last.length - first.source


def _aligned(wording: Wording, source: Source) -> Alignment:
    return align(
        wording.keys, source.keys, elided=wording.elided, bracketed=wording.bracketed, language=source.language
    )
