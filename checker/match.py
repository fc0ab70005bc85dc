"""From the passages that a search gives to the places where a quotation may stand, compared word by word.

The index only says where to look: every comparison is made in the document's own text around the passage, in the words
of one voice at a time, so that a quotation may run over passages and interruptions but never over two speakers unseen.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.align import Alignment, align, weight
from checker.alterations import rule_on
from checker.alterations.edits import Comparison, Edit, compare
from checker.alterations.ruling import Ruling
from checker.findings import Verdict
from checker.names import is_named
from checker.wording import Source, Wording
from corpus import Corpus
from corpus.document import Document, Link, Passage, Quotation, QuotationKind, Speaker
from corpus.fold import Word, words
from corpus.spans import Span

CANDIDATES = 50
_COMPARED = 6  # places that are compared edit by edit
_MARGIN = 200  # code points on either side of a passage, and as many as the quotation has
_BESIDE = 2  # words on either side of a place that count as there
_LEAST_SCORE = 0.25  # of the quotation's weight; below it a place is not worth a comparison
_FIRST_PERSON = ("statement", "post", "speech")
_HARMLESS = (Verdict.MARKED_EDIT, Verdict.HOUSE_STYLE)
_MARKED = (QuotationKind.DIRECT, QuotationKind.MIXED)

RUNGS = (Verdict.EXACT, Verdict.EQUIVALENT, Verdict.MARKED_EDIT, Verdict.HOUSE_STYLE, Verdict.REVIEW, Verdict.ALTERED)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation may stand: a stretch of one voice of one document, and how its words compare.

    ``rung`` is the verdict on the words alone. ``score`` is the share of the quotation's weight that is there in order,
    ``share`` what is there in any or spelled otherwise. ``evidence`` tells how little chance it is that the place has
    the words that it has: the sum over them of log(passages / passages with the word), less log(passages), in nats.
    """

    document: Document
    comparison: Comparison
    rulings: tuple[tuple[Edit, Ruling], ...]
    score: float
    share: float
    evidence: float
    span: Span
    rung: Verdict

    @property
    def heaviest_run(self) -> float:
        """The weight of the words that it has without a break."""
        keys = self.comparison.draft.keys
        return max(sum(map(weight, keys[run.draft : run.draft + run.length])) for run in self.comparison.runs)

    @property
    def said(self) -> list[Word]:
        """The words of the source that are the quotation's too."""
        source = self.comparison.source.words
        return [word for run in self.comparison.runs for word in source[run.source : run.source + run.length]]

    @property
    def exact(self) -> str:
        return self.span.of(self.document.text)


def find_places(corpus: Corpus, wording: Wording) -> list[Place]:
    """The places nearest to a quotation, the best words first. Empty if nothing in the corpus comes near."""
    passages = corpus.find(wording.pieces, limit=CANDIDATES)
    laid: list[tuple[Alignment, Document, Source]] = []
    for document, region in _regions(corpus, passages, len(wording.text)):
        for source in _voices(corpus, document, region):
            alignment = align(wording.keys, source.keys, elided=wording.elided, bracketed=wording.bracketed)
            if alignment.runs and alignment.score >= _LEAST_SCORE:
                laid.append((alignment, document, source))
    laid.sort(key=lambda one: (-one[0].score, len(one[0].runs)))
    rarity = _rarity(corpus, wording)
    places = [_place(wording, *one, rarity) for one in _distinct(laid)[:_COMPARED]]
    return sorted(places, key=lambda place: (RUNGS.index(place.rung), -place.score))


def _regions(corpus: Corpus, passages: Iterable[Passage], reach: int) -> Iterator[tuple[Document, Span]]:
    """Stretches of documents that hold the passages with room on both sides; near ones are one stretch."""
    by_document = defaultdict(list)
    for passage in passages:
        by_document[passage.document].append(passage.span)
    for name, spans in by_document.items():
        document = corpus.document(name)
        region: Span | None = None
        for span in sorted(spans):
            wide = Span(max(0, span.start - reach - _MARGIN), min(len(document.text), span.end + reach + _MARGIN))
            if region is not None and wide.start <= region.end:
                region = region.joined(wide)
                continue
            if region is not None:
                yield document, region
            region = wide
        if region is not None:
            yield document, region


def _voices(corpus: Corpus, document: Document, region: Span) -> Iterator[Source]:
    """The words of each voice in a region: each speaker of a transcript, each split quotation, else the text."""
    if document.turns:
        yield from _speakers(document, region)
        return
    region = _whole_words(document.text, region)
    yield Source(document.text, tuple(words(document.text, region.start, region.end)))
    yield from _quoted_speakers(document.text, corpus.quotations(document.id), region)


def _quoted_speakers(text: str, quotations: Iterable[Quotation], region: Span) -> Iterator[Source]:
    """What each speaker of an article says in quotation marks, "she said" and the like left out."""
    by_speaker = defaultdict(list)
    for quotation in quotations:
        if quotation.kind in _MARKED and quotation.speaker and quotation.span.overlap(region):
            by_speaker[quotation.speaker.name].append(quotation)
    for spoken in by_speaker.values():
        if sum(len(quotation.spans) for quotation in spoken) == 1:
            continue
        said, leaps = list[Word](), set[int]()
        for quotation in spoken:
            if said:
                leaps.add(len(said))
            said += [word for span in quotation.spans for word in words(text, span.start, span.end)]
        yield Source(text, tuple(said), frozenset(leaps))


def _speakers(document: Document, region: Span) -> Iterator[Source]:
    turns = [turn for turn in document.turns if turn.span.overlap(region)]
    for speaker in dict.fromkeys(turn.speaker for turn in turns):
        said, leaps, interrupted = list[Word](), set[int](), False
        for turn in turns:
            if turn.speaker != speaker:
                interrupted = True
                continue
            if said and interrupted:
                leaps.add(len(said))
            interrupted = False
            span = _whole_words(document.text, Span(max(region.start, turn.span.start), min(region.end, turn.span.end)))
            said += words(document.text, max(span.start, turn.span.start), min(span.end, turn.span.end))
        yield Source(document.text, tuple(said), frozenset(leaps))


def _whole_words(text: str, region: Span) -> Span:
    """The region, widened to white space, so that no word is cut at its edges."""
    start, end = region.start, region.end
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(start, end)


def _distinct(laid: Sequence[tuple[Alignment, Document, Source]]) -> list[tuple[Alignment, Document, Source]]:
    """One alignment for each place, the best: regions and voices may meet in the same words."""
    seen: set[tuple[str, int]] = set()
    kept = []
    for alignment, document, source in laid:
        at = document.id, source.words[alignment.runs[0].source].start
        if at not in seen:
            seen.add(at)
            kept.append((alignment, document, source))
    return kept


@dataclass(frozen=True, slots=True)
class _Rarity:
    """How much each word of a quotation tells, and how many passages there are to be told apart."""

    of: dict[str, float]
    passages: int

    def evidence(self, keys: Iterable[str]) -> float:
        return sum(self.of[key] for key in set(keys)) - math.log(self.passages + 1)


def _rarity(corpus: Corpus, wording: Wording) -> _Rarity:
    passages, frequencies = corpus.frequencies(wording.keys)
    pairs = zip(wording.keys, frequencies, strict=True)
    return _Rarity({key: math.log((passages + 1) / (having + 0.5)) for key, having in pairs}, passages)


def _place(wording: Wording, alignment: Alignment, document: Document, source: Source, rarity: _Rarity) -> Place:
    comparison = compare(wording, source, alignment)
    rulings = tuple((edit, rule_on(edit, comparison)) for edit in comparison.edits)
    first, last = comparison.source_range
    span = Span(source.words[first].start, source.words[last - 1].end)
    there = set(source.keys[max(0, first - _BESIDE) : last + _BESIDE])
    held = [key for key in wording.keys if key in there]
    kept = {at for edit, ruling in rulings if ruling.verdict in _HARMLESS for at in range(*edit.draft_words)}
    kept |= {at for at, key in enumerate(wording.keys) if key in there}
    share = sum(weight(wording.keys[at]) for at in kept) / sum(map(weight, wording.keys))
    rung = _rung(comparison, span, rulings)
    return Place(document, comparison, rulings, alignment.score, share, rarity.evidence(held), span, rung)


def _rung(comparison: Comparison, span: Span, rulings: Sequence[tuple[Edit, Ruling]]) -> Verdict:
    """The worst of the rulings; without one the words themselves are asked again, so that no slip can make it exact."""
    if rulings:
        return max((ruling.verdict for _, ruling in rulings), key=RUNGS.index)
    if not _stands_as_quoted(comparison):
        return Verdict.REVIEW
    same = _same_characters(comparison.draft, comparison.source.text, span)
    return Verdict.EXACT if same else Verdict.EQUIVALENT


def _stands_as_quoted(comparison: Comparison) -> bool:
    """Whether nothing stands between the words in the source, but where the draft is split too: "…," she said, "…"."""
    wording, source = comparison.draft, comparison.source
    theirs = [word for run in comparison.runs for word in source.words[run.source : run.source + run.length]]
    breaks = {sum(word.start < part.start for word in wording.words) for part in wording.spans}
    stretches = pairwise(sorted({0, *breaks, len(theirs)}))
    return all(
        [word.key for word in words(source.text, theirs[first].start, theirs[last - 1].end)] == wording.keys[first:last]
        for first, last in stretches
    )


def _same_characters(wording: Wording, text: str, span: Span) -> bool:
    """Whether the draft's characters, white space around them aside, stand at this very place of the source."""
    if len(wording.spans) > 1:
        return False
    printed = wording.spans[0].of(wording.text)
    lead = wording.words[0].start - wording.spans[0].start - (len(printed) - len(printed.lstrip()))
    start = span.start - lead
    return start >= 0 and text.startswith(printed.strip(), start)


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words a place holds, by the document itself.

    ``kind`` is None for a turn of a transcript and for what no quotation of the document covers. ``negated``: the
    speaker is said to have denied it. ``own``: the words are the document's own, an article's report or a statement's
    text, and nobody's in particular. ``others`` are the other labels of a transcript. ``outside``: some of the words
    stand outside the quotation marks.
    """

    speaker: Speaker | None = None
    confidence: float = 1.0
    kind: QuotationKind | None = None
    links: tuple[Link, ...] = ()
    medium: str | None = None
    negated: bool = False
    own: bool = False
    others: frozenset[str] = frozenset()
    outside: bool = False

    @property
    def reported(self) -> bool:
        return self.kind is QuotationKind.INDIRECT


def voice_of(document: Document, span: Span, quotations: Sequence[Quotation], *, said: Sequence[Word] = ()) -> Voice:
    """Who speaks in a stretch of a document: a turn's speaker, else who is quoted there, else who is reported."""
    turn = max(document.turns, key=lambda one: one.span.overlap(span), default=None)
    if turn is not None and turn.span.overlap(span):
        others = frozenset(one.speaker for one in document.turns) - {turn.speaker}
        return Voice(Speaker(turn.speaker, described=not is_named(turn.speaker)), others=others)
    shared = [(sum(part.overlap(span) for part in one.spans), one) for one in quotations]
    for kinds in (_MARKED, (QuotationKind.INDIRECT,)):
        near = [(count, one) for count, one in shared if one.kind in kinds and count * 2 > len(span)]
        if near:
            found = max(near, key=lambda pair: (pair[0], -len(pair[1].span)))[1]
            return Voice(
                found.speaker,
                found.confidence,
                found.kind,
                found.links,
                found.medium,
                found.negated,
                outside=found.kind in _MARKED and not _within_marks(said, found, quotations),
            )
    if said and any(part.overlap(span) for one in quotations if one.kind in _MARKED for part in one.spans):
        return Voice(own=True, outside=True)
    author = Speaker(document.author) if document.author and document.kind in _FIRST_PERSON else None
    return Voice(author, own=author is None)


def _within_marks(said: Sequence[Word], found: Quotation, quotations: Sequence[Quotation]) -> bool:
    """Whether every word stands in marks of the speaker of ``found``: none of it is the report around them."""
    name = found.speaker.name if found.speaker else None
    own = [one for one in quotations if one.kind in _MARKED and (one.speaker.name if one.speaker else None) == name]
    parts = [part for one in own for part in one.spans]
    return all(any(part.contains(Span(word.start, word.end)) for part in parts) for word in said)
