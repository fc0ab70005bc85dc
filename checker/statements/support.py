"""Judge a claim in the writer's own words by the passages that come nearest to it, point by point.

The words need not be equal, and nothing is said of their wording. A passage supports a claim only if it has every word
of it that says something, and no point is in doubt.
"""

from collections.abc import Iterator
from typing import NamedTuple

from checker.comparison.wording import Source
from checker.findings import Point, Verdict
from checker.statements.points import Side, pair, points, read_side
from checker.statements.search_words import gist, said
from corpus import Corpus
from corpus.document import Excerpt, Passage, Provenance
from corpus.languages import language_of, lexicon_of, lexicon_or_default
from corpus.languages.lexicon import Lexicon
from corpus.spans import Span
from corpus.text.fold import words

CANDIDATES = 50
LONGEST = 3_000  # words of a claim that are compared point by point
_READ = 10  # passages that are compared sentence by sentence
_RELATED, _CLOSE = 0.5, 0.6  # shares of the claim's weight that a passage has
_FAR = 0.4  # share of the claim below which its points are not compared
_LEAST_TERMS = 2  # words that a claim must have to be judged
_SEARCHED = 2.0  # how much the order of the search counts beside the share that is there


class Support(NamedTuple):
    """A stretch of a document beside a claim: how much of the claim it has, and every point that was compared.

    ``rank`` is the score that the search gave its passage; ``missing`` are the words of the claim that it lacks.
    """

    document: Provenance
    span: Span
    rank: float
    share: float
    points: tuple[Point, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def disagreements(self) -> tuple[Point, ...]:
        return tuple(point for point in self.points if point.agrees is False)

    @property
    def doubts(self) -> tuple[Point, ...]:
        return tuple(point for point in self.points if point.agrees is None)

    @property
    def is_close(self) -> bool:
        return self.share >= _CLOSE

    @property
    def has_all(self) -> bool:
        """Whether it has every word of the claim, be it in another connection."""
        return bool(self.share) and not self.missing

    @property
    def verdict(self) -> Verdict:
        if self.disagreements and self.is_close:
            return Verdict.DIFFERS
        if self.has_all and not (self.disagreements or self.doubts):
            return Verdict.SUPPORTED
        return Verdict.RELATED if self.share >= _RELATED else Verdict.NOT_FOUND


def find_support(
    corpus: Corpus, claim: str, *, around: str, denied: bool = False, language: Lexicon | None = None
) -> list[Support]:
    """The stretches that come nearest to a claim, best first. ``around`` is the text that it was read from.

    ``denied``: the text says that somebody denied the claim. ``language`` is that of the text.

    What says the claim, denies it on a point, or has all its words comes first; the rest is in the order of the search.
    Of a claim of more than ``LONGEST`` words all are in that order, and none is compared.
    """
    spoken = language or lexicon_of(language_of(around))
    claimed = words(claim)
    asked = read_side(claim, claimed[:LONGEST], spoken)
    if len(asked.keys) < _LEAST_TERMS:
        return []
    passages = corpus.find_claim(gist(around, spoken), text=said(around), limit=CANDIDATES)
    found, read = list[Support](), passages[:_READ] if len(claimed) <= LONGEST else []
    for passage in read:
        document = corpus.provenance(passage.document)
        places = [_compare(asked, document, place, passage.score, denied) for place in _sentences(corpus, passage)]
        if places:  # none where the words are gone: removed by another process since, or damaged
            found.append(max(places, key=_nearness))
    rest = [Support(corpus.provenance(one.document), one.span, one.score, 0.0) for one in passages[len(read) :]]
    telling = [one for one in found if one.verdict in (Verdict.SUPPORTED, Verdict.DIFFERS) or one.has_all]
    best = max(telling, key=_likeness, default=None)
    return sorted(found, key=lambda one: one is not best) + rest


def _nearness(support: Support) -> tuple[float, bool, int]:
    """Of the stretches of a passage, the one that has most of the claim, says it, and is short."""
    return support.share, support.verdict is Verdict.SUPPORTED, -len(support.span)


def _likeness(support: Support) -> float:
    """What the search found rare, and how much of the claim is there."""
    return support.rank * (_SEARCHED + support.share)


def _sentences(corpus: Corpus, passage: Passage) -> Iterator[Source]:
    """The sentences of a passage, one and two at a time."""
    raw = Excerpt(passage.document, passage.span, corpus.text(passage.document, passage.span))
    text, offset = corpus.as_read(raw).text, passage.span.start
    language = lexicon_or_default(corpus.language(passage.document))
    whole = Source(text, tuple(words(text)), offset=offset, language=language)
    ends = [0, *(index + 1 for index in range(len(whole.words)) if whole.ends_sentence(index))]
    for size in (1, 2):
        for first, last in zip(ends, ends[size:], strict=False):
            if first < last:
                yield Source(text, whole.words[first:last], offset=offset, language=language)


def _compare(asked: Side, document: Provenance, place: Source, rank: float, denied: bool) -> Support:
    pairing = pair(asked, read_side(place.text, place.words, place.language), denied=denied)
    total = sum(term.weight for term in asked.distinct())
    held = total - sum(term.weight for term in pairing.missing)
    compared = tuple(points(pairing)) if held >= _FAR * total else ()
    # What was exchanged is named by a point; the share is that of the rest.
    named = {point.draft_span for point in compared if point.agrees is False}
    exchanged = sum(term.weight for term in pairing.missing if term.span in named)
    missed = tuple(term.of(asked.text) for term in pairing.missing)
    share, span = held / max(total - exchanged, 1.0), place.place(0, len(place.words))
    return Support(document, span, rank, share, tuple(_moved(one, place.offset) for one in compared), missed)


def _moved(one: Point, by: int) -> Point:
    """The point with the place of its source in the document."""
    span = one.source_span
    return one if span is None else one._replace(source_span=Span(span.start + by, span.end + by))
