"""From the passages that a search gives to the places where a quotation may stand, compared word by word.

The index only says where to look: every comparison is made in the document's own text around the passage, in the words
of one voice at a time, so that a quotation may run over passages and interruptions but never over two speakers unseen.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.align import FUNCTION_WORDS, Alignment, align, weight
from checker.alterations import rule_on
from checker.alterations.cutting import compare
from checker.alterations.edits import Comparison, Edit
from checker.alterations.ruling import Ruling
from checker.alterations.slips import PassagesWith
from checker.findings import RUNGS, Verdict
from checker.likely import Promise
from checker.readings import everybody, readings
from checker.wording import Source, Wording
from corpus import Corpus
from corpus.document import Excerpt, Provenance
from corpus.fold import words
from corpus.spans import Span

CANDIDATES = 50
_COMPARED = 5  # places that are compared edit by edit, as many as are shown,
_BATCHES = 2  # and as many again while none of them is faithful,
_CLOSE = 0.8  # of those that score so much of the best one's score
_MARGIN = 200  # code points on either side of a passage, and as many as the quotation has
_ALL_THERE = 0.8  # share of a quotation's weight that makes a place its source, whoever says it
_TOGETHER = 3  # places that are read for several speakers at once
_APART = 2_500  # code points between two excerpts that are read as one
_FAR = 0.7  # of the score of the best place; what has less is another matter
_BROKEN = 1 - 1e-9  # what all the words count with others in between: those that have none are still looked for
_BESIDE = 2  # words on either side of a place that count as there
_DIGITS = 9  # of a score: what is less is the order of its summands
_LEAST_SCORE = 0.25  # of the quotation's weight; what has no more is not worth a comparison
# Passages of the language at large that are reckoned with beside a corpus, and the share of them that has a word.
_ELSEWHERE, _USUAL = 100, 0.02
_HARMLESS = (Verdict.MARKED_EDIT, Verdict.HOUSE_STYLE)

_Laid = tuple[Alignment, str, Source]  # the source is of the document of that id


class Place(NamedTuple):
    """Where a quotation may stand: a stretch of one voice of one document, and how its words compare.

    ``rung`` is the verdict on the words alone. ``score`` is the share of the quotation's weight that is there in order,
    ``share`` what is there in any or spelled otherwise. ``evidence`` tells how little chance it is that the place has
    the words that it has: the sum over them of log(passages / passages with the word), less log(passages), in nats.
    """

    document: Provenance
    comparison: Comparison
    rulings: tuple[tuple[Edit, Ruling], ...]
    score: float
    share: float
    evidence: float
    rung: Verdict

    @property
    def span(self) -> Span:
        """Where it stands in the document."""
        return self.comparison.source.place(*self.comparison.source_range)

    @property
    def heaviest_run(self) -> float:
        """The weight of the words that it has without a break."""
        keys = self.comparison.draft.keys
        return max(sum(map(weight, keys[run.draft : run.draft + run.length])) for run in self.comparison.runs)

    def said(self) -> list[Span]:
        """Where the document has the words that are the quotation's too."""
        source, runs = self.comparison.source, self.comparison.runs
        return [source.place(at, at + 1) for run in runs for at in range(run.source, run.source + run.length)]

    @property
    def exact(self) -> str:
        return self.comparison.source.shown(*self.comparison.source_range)


def find_places(corpus: Corpus, wording: Wording) -> list[Place]:
    """The places nearest to a quotation, the best words first. Empty if nothing in the corpus comes near."""
    laid = _laid(corpus, wording)
    if not laid:
        return []
    rarity = _rarity(corpus, wording)
    places = list[Place]()
    close = _CLOSE * laid[0][0].score
    for at in range(0, len(laid), _COMPARED):
        batch = [one for one in laid[at : at + _COMPARED] if not at or one[0].score >= close]
        places += [
            _place(wording, alignment, corpus.provenance(name), source, rarity) for alignment, name, source in batch
        ]
        if any(RUNGS.index(place.rung) < RUNGS.index(Verdict.REVIEW) for place in places):
            break
    return sorted(places, key=lambda place: (RUNGS.index(place.rung), -place.score))


def _laid(corpus: Corpus, wording: Wording) -> list[_Laid]:
    """The places to compare. What promises most is aligned first, and nothing that cannot be among them."""
    reach = wording.spans[-1].end - wording.spans[0].start + _MARGIN
    excerpts = corpus.excerpts(wording.pieces, reach=reach, limit=CANDIDATES)
    laid: list[_Laid] = []
    promise = Promise(wording)
    promising = promise.ranked(excerpts)
    for most, excerpt in promising:
        if most <= _least(laid):
            continue
        near = promise.near(excerpt)
        for source in readings(corpus, excerpt, lambda own: promise.most(own) > _least(laid), near=near):
            alignment = align(wording.keys, source.keys, elided=wording.elided, bracketed=wording.bracketed)
            if alignment.runs and alignment.score >= _LEAST_SCORE:
                laid.append((alignment, excerpt.document, source))
    laid += _apart(corpus, wording, promise, excerpts, promising, laid)
    kept = _distinct([*laid, *_spliced(corpus, wording, promising, laid)])[: _BATCHES * _COMPARED]
    return [one for one in kept if one[0].score >= _FAR * kept[0][0].score]


def _apart(
    corpus: Corpus,
    wording: Wording,
    promise: Promise,
    excerpts: Sequence[Excerpt],
    promising: Sequence[tuple[float, Excerpt]],
    laid: Sequence[_Laid],
) -> Iterator[_Laid]:
    """The places that have nearly all the words, but in two excerpts of a document, where none has so much of them."""
    if max((alignment.score for alignment, _, _ in laid), default=0.0) >= _ALL_THERE:
        return
    for one, other in _neighbours(excerpts, [likely for _, likely in promising[:_TOGETHER]]):
        if promise.most(f"{one.text}\n{other.text}") < _ALL_THERE:
            continue
        span = one.span.joined(other.span)
        for source in readings(corpus, Excerpt(one.document, span, corpus.text(one.document, span))):
            alignment = align(wording.keys, source.keys, elided=wording.elided, bracketed=wording.bracketed)
            if alignment.runs and alignment.score >= _ALL_THERE:
                yield alignment, one.document, source


def _neighbours(excerpts: Iterable[Excerpt], likely: Sequence[Excerpt]) -> Iterator[tuple[Excerpt, Excerpt]]:
    """Excerpts of one document, one of them likely, that lie no further apart than an alignment leaps."""
    for one, other in pairwise(sorted(excerpts, key=lambda excerpt: (excerpt.document, excerpt.span.start))):
        together = one.document == other.document and other.span.start - one.span.end <= _APART
        if together and (one in likely or other in likely):
            yield one, other


def _spliced(
    corpus: Corpus, wording: Wording, promising: Sequence[tuple[float, Excerpt]], laid: Sequence[_Laid]
) -> Iterator[_Laid]:
    """The places that have nearly all the words, but of several speakers, where no speaker has so much of them."""
    best = max((alignment.score for alignment, _, _ in laid), default=0.0)
    for promise, excerpt in promising[:_TOGETHER]:
        source = everybody(corpus, excerpt) if best < _ALL_THERE <= promise else None
        if source is None or not source.leaps:
            continue
        alignment = align(wording.keys, source.keys, elided=wording.elided, bracketed=wording.bracketed)
        if alignment.runs and alignment.score >= max(_ALL_THERE, best):
            yield alignment, excerpt.document, source


def _least(laid: Sequence[_Laid]) -> float:
    """What a place must score to be compared, by those that are already laid."""
    best = [alignment for alignment, _, _ in _distinct(laid)[:_COMPARED]]
    full = best[-1].score if len(best) == _COMPARED else 0.0
    if full and len(best[-1].runs) > 1:
        full = min(full, _BROKEN)
    return max(_LEAST_SCORE, _FAR * best[0].score if best else 0.0, full)


def _distinct(laid: Iterable[_Laid]) -> list[_Laid]:
    """One alignment for each place, the best, the highest first: excerpts and voices may meet in the same words."""
    seen: set[tuple[str, int]] = set()
    kept = []
    for alignment, document, source in sorted(laid, key=lambda one: _rank(one[0])):
        at = document, source.offset + source.words[alignment.runs[0].source].start
        if at not in seen:
            seen.add(at)
            kept.append((alignment, document, source))
    return kept


def _rank(alignment: Alignment) -> tuple[float, int, int]:
    """What sorts alignments, the best first. Of equals the one that passes over fewer words of the source: in the
    speaker's own words there is nothing of what a report says between two quotations."""
    first, last = alignment.runs[0], alignment.runs[-1]
    return -round(alignment.score, _DIGITS), len(alignment.runs), last.source + last.length - first.source


class _Rarity(NamedTuple):
    """How much each word of a quotation tells, and how many passages there are to be told apart."""

    of: dict[str, float]
    passages: int
    passages_with: PassagesWith

    def evidence(self, keys: Iterable[str]) -> float:
        return sum(self.of[key] for key in set(keys)) - math.log(self.passages + 1)


def _rarity(corpus: Corpus, wording: Wording) -> _Rarity:
    passages, frequencies = corpus.frequencies(wording.keys)
    pairs = zip(wording.keys, frequencies, strict=True)
    of = {key: _told_by(key, having, passages) for key, having in pairs}
    return _Rarity(of, passages, lambda word: corpus.frequencies([word])[1][0])


def _told_by(key: str, having: int, passages: int) -> float:
    """How much a word tells by how rare it is, in nats. Of few passages it tells more than these can show."""
    here = math.log((passages + 1) / (having + 0.5))
    if key in FUNCTION_WORDS:
        return here
    return max(here, math.log((passages + _ELSEWHERE + 1) / (having + _USUAL * _ELSEWHERE + 0.5)))


def _place(wording: Wording, alignment: Alignment, document: Provenance, source: Source, rarity: _Rarity) -> Place:
    comparison = compare(wording, source, alignment, passages_with=rarity.passages_with)
    rulings = tuple((edit, rule_on(edit, comparison)) for edit in comparison.edits)
    first, last = comparison.source_range
    there = set(source.keys[max(0, first - _BESIDE) : last + _BESIDE])
    held = [key for key in wording.keys if key in there]
    kept = {at for edit, ruling in rulings if ruling.verdict in _HARMLESS for at in range(*edit.draft_words)}
    kept |= {at for at, key in enumerate(wording.keys) if key in there}
    share = sum(weight(wording.keys[at]) for at in kept) / sum(map(weight, wording.keys))
    evidence = rarity.evidence(held)
    return Place(document, comparison, rulings, alignment.score, share, evidence, _rung(comparison, rulings))


def _rung(comparison: Comparison, rulings: Sequence[tuple[Edit, Ruling]]) -> Verdict:
    """The worst of the rulings; without one the words themselves are asked again, so that no slip can make it exact."""
    if rulings:
        return max((ruling.verdict for _, ruling in rulings), key=RUNGS.index)
    if not _stands_as_quoted(comparison):
        return Verdict.REVIEW
    return Verdict.EXACT if _same_characters(comparison) else Verdict.EQUIVALENT


def _stands_as_quoted(comparison: Comparison) -> bool:
    """Whether nothing stands between the words in the source, but who says them: "…," she said, "…"."""
    wording, source = comparison.draft, comparison.source
    indexes = [at for run in comparison.runs for at in range(run.source, run.source + run.length)]
    theirs = [source.words[at] for at in indexes]
    breaks = {sum(word.start < part.start for word in wording.words) for part in wording.spans}
    breaks |= {number for number, at in enumerate(indexes) if at in source.joints}
    stretches = pairwise(sorted({0, *breaks, len(theirs)}))
    return all(
        [word.key for word in words(source.text, theirs[first].start, theirs[last - 1].end)] == wording.keys[first:last]
        for first, last in stretches
    )


def _same_characters(comparison: Comparison) -> bool:
    """Whether the draft's characters, white space around them aside, stand at this very place of the source."""
    wording, source = comparison.draft, comparison.source
    if len(wording.spans) > 1:
        return False
    printed = wording.spans[0].of(wording.text)
    lead = wording.words[0].start - wording.spans[0].start - (len(printed) - len(printed.lstrip()))
    start = source.words[comparison.source_range[0]].start - lead
    return start >= 0 and source.text.startswith(printed.strip(), start)
