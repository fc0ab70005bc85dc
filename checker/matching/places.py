"""From the passages that a search gives to the places where a quotation may stand, compared word by word.

The index only says where to look: every comparison is made in the document's own text around the passage, in the words
of one voice at a time, so that a quotation may run over passages and interruptions but never over two speakers unseen.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.alterations import rule_on
from checker.alterations.ruling import Ruling
from checker.comparison.align import weight
from checker.comparison.cutting import compare
from checker.comparison.edits import Comparison, Edit
from checker.comparison.wording import Wording
from checker.findings import RUNGS, Verdict
from checker.matching.rarity import Rarity, rarity_in
from checker.matching.stretches_to_compare import COMPARED, Laid, laid_places
from corpus import Corpus
from corpus.document import Provenance
from corpus.spans import Span
from corpus.text.fold import words

_CLOSE = 0.8  # of those that score so much of the best one's score
_BESIDE = 2  # words on either side of a place that count as there
_HARMLESS = (Verdict.MARKED_EDIT, Verdict.HOUSE_STYLE)


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
        weights = [weight(key, self.comparison.language) for key in self.comparison.draft.keys]
        return max(sum(weights[run.draft : run.draft + run.length]) for run in self.comparison.runs)

    def said(self) -> list[Span]:
        """Where the document has the words that are the quotation's too."""
        source, runs = self.comparison.source, self.comparison.runs
        return [source.place(at, at + 1) for run in runs for at in range(run.source, run.source + run.length)]

    @property
    def exact(self) -> str:
        return self.comparison.source.shown(*self.comparison.source_range)


def find_places(corpus: Corpus, wording: Wording) -> list[Place]:
    """The places nearest to a quotation, the best words first. Empty if nothing in the corpus comes near."""
    laid = laid_places(corpus, wording)
    if not laid:
        return []
    rarity = rarity_in(corpus, wording)
    places = list[Place]()
    close = _CLOSE * laid[0].alignment.score
    for at in range(0, len(laid), COMPARED):
        batch = [one for one in laid[at : at + COMPARED] if not at or one.alignment.score >= close]
        places += [_place(wording, one, corpus.provenance(one.document), rarity) for one in batch]
        if any(RUNGS.index(place.rung) < RUNGS.index(Verdict.REVIEW) for place in places):
            break
    return sorted(places, key=lambda place: (RUNGS.index(place.rung), -place.score))


def _place(wording: Wording, laid: Laid, document: Provenance, rarity: Rarity) -> Place:
    source = laid.source
    comparison = compare(wording, source, laid.alignment, passages_with=rarity.passages_with)
    rulings = tuple((edit, rule_on(edit, comparison)) for edit in comparison.edits)
    first, last = comparison.source_range
    there = set(source.keys[max(0, first - _BESIDE) : last + _BESIDE])
    held = [key for key in wording.keys if key in there]
    kept = {at for edit, ruling in rulings if ruling.verdict in _HARMLESS for at in range(*edit.draft_words)}
    kept |= {at for at, key in enumerate(wording.keys) if key in there}
    weights = [weight(key, source.language) for key in wording.keys]
    share = sum(weights[at] for at in kept) / sum(weights)
    evidence = rarity.evidence(held)
    return Place(document, comparison, rulings, laid.alignment.score, share, evidence, _rung(comparison, rulings))


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
    starts = sorted(word.start for word in wording.words)
    breaks = {bisect_left(starts, part.start) for part in wording.spans}
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
