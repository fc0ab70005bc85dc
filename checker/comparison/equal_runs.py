"""Where a quotation and a source have equal words in a row: the seeds that an alignment is grown from.

A seed must weigh something, so small words alone are looked at only in rows. Each is as long as the words are equal.
Time and memory grow with the words of both sides: what repeats itself so much that its pairs would take their square is
no seed, and of a long source only the neighbourhoods with most in common are looked at.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, pairwise
from typing import NamedTuple, TypeVar

_ROW = 4  # small words that weigh as much as one that tells
_PAIRS = 10  # pairs of equal words that are looked at, for each word of both sides
_GROWN = 4  # times as many words that these are grown to: where a text is one phrase again and again, runs are long
_SEEDS = 2_000  # the heaviest that are kept
_NEIGHBOURHOOD = 300  # words of the source
_LONG = 4  # times the quotation that a source is long, beside some neighbourhoods
_WORTH = 0.5  # share of what the best neighbourhood has in common that another must have too
_NEIGHBOURHOODS = 3

Key = TypeVar("Key", bound=Hashable)


class Run(NamedTuple):
    """``length`` equal words, from word ``draft`` of the quotation and word ``source`` of the source on."""

    draft: int
    source: int
    length: int


class Weights:
    """What each word of a quotation weighs, and what any stretch of it does."""

    def __init__(self, weights: Sequence[float]) -> None:
        self.of = weights
        self._total = list(accumulate(weights, initial=0.0))

    @property
    def all(self) -> float:
        return self._total[-1]

    def between(self, first: int, last: int) -> float:
        return self._total[last] - self._total[first]

    def held_by(self, run: Run) -> float:
        return self._total[run.draft + run.length] - self._total[run.draft]


class Sought:
    """What of a quotation may be a seed. It is the same for every source that the quotation is laid over."""

    def __init__(self, draft: Sequence[str], weights: Weights, *, least: float, elided: AbstractSet[int]) -> None:
        self._draft, self._weights, self._least, self._elided = draft, weights, least, elided
        self._singles, self._rows = _singles_and_rows(draft, weights, least)
        self._beside, self._alone = _beside(draft, elided), _alone(draft, elided, weights, least)

    def seeds(self, source: Sequence[str]) -> list[Run]:
        """The longest runs of equal words that weigh at least ``least``, in the order of the quotation.

        Beside an ellipsis two small words will do, and one that is all of its piece, for even these may be all that is
        left: "more … than I am", "We … will sail".
        """
        draft, held_by = self._draft, self._weights.held_by
        most = _PAIRS * (len(draft) + len(source))
        runs = _grown(_pairs(self._singles, source, most), draft, source, most)
        if self._rows:
            rows = zip(*(source[start:] for start in range(_ROW)), strict=False)
            in_rows = _grown(_pairs(self._rows, rows, most), draft, source, most)
            runs |= {run for run in in_rows if held_by(run) >= self._least}
        if self._beside:
            beside = _grown(_pairs(self._beside, pairwise(source), most), draft, source, most)
            runs |= {run for run in beside if _is_beside(run, self._elided)}
        if self._alone:
            runs |= _grown(_pairs(self._alone, source, most), draft, source, most)
        return sorted(_heaviest(_near(runs, len(draft), len(source), self._weights), self._weights))


def _singles_and_rows(
    draft: Sequence[str], weights: Weights, least: float
) -> tuple[dict[str, list[int]], dict[tuple[str, ...], list[int]]]:
    """Where each word stands that is enough by itself, and each row of words of which none is."""
    singles, rows = defaultdict[str, list[int]](list), defaultdict[tuple[str, ...], list[int]](list)
    for at, key in enumerate(draft):
        if weights.of[at] >= least:
            singles[key].append(at)
        elif at + _ROW <= len(draft) and max(weights.of[at : at + _ROW]) < least:
            rows[tuple(draft[at : at + _ROW])].append(at)
    return singles, rows


def _beside(draft: Sequence[str], elided: AbstractSet[int]) -> dict[tuple[str, ...], list[int]]:
    """The two words on either side of each ellipsis."""
    pairs = defaultdict[tuple[str, ...], list[int]](list)
    for at in elided:
        pairs[tuple(draft[at : at + 2])].append(at)
        if at > 1:
            pairs[tuple(draft[at - 2 : at])].append(at - 2)
    return pairs


def _alone(draft: Sequence[str], elided: AbstractSet[int], weights: Weights, least: float) -> dict[str, list[int]]:
    """The small words that are all of a piece between ellipses."""
    found = defaultdict[str, list[int]](list)
    for first, end in pairwise(sorted({0, *elided, len(draft)})) if elided else ():
        if end - first == 1 and weights.of[first] < least:
            found[draft[first]].append(first)
    return found


def _is_beside(run: Run, elided: AbstractSet[int]) -> bool:
    return run.draft in elided or run.draft + run.length in elided


def _pairs(mine: Mapping[Key, Sequence[int]], theirs: Iterable[Key], most: int) -> list[tuple[int, int]]:
    """Where both sides have the same, in the order of the quotation; without the commonest where these are too many."""
    there = defaultdict[Key, list[int]](list)
    for at, key in [one for one in enumerate(theirs) if one[1] in mine]:
        there[key].append(at)
    counts = {key: len(mine[key]) * len(places) for key, places in there.items()}
    total = sum(counts.values())
    if total > most:
        for key in sorted(counts, key=counts.__getitem__, reverse=True):
            total -= counts[key]
            del there[key]
            if total <= most:
                break
    return sorted([(at, place) for key, places in there.items() for at in mine[key] for place in places])


def _grown(pairs: Iterable[tuple[int, int]], draft: Sequence[str], source: Sequence[str], most: int) -> set[Run]:
    """The longest runs around pairs of equal words, each once; no more where they have many times ``most`` words."""
    runs, reached = set[Run](), dict[int, int]()  # by how far the two sides are apart
    left = _GROWN * most
    for mine, theirs in pairs:
        apart = theirs - mine
        if reached.get(apart, -1) > mine:
            continue
        if left < 0:
            break
        first, last = mine, mine + 1
        while first > 0 and first + apart > 0 and draft[first - 1] == source[first + apart - 1]:
            first -= 1
        while last < len(draft) and last + apart < len(source) and draft[last] == source[last + apart]:
            last += 1
        reached[apart] = last
        left -= last - first
        runs.add(Run(first, first + apart, last - first))
    return runs


def _near(runs: set[Run], mine: int, theirs: int, weights: Weights) -> set[Run]:
    """Of a long source, the runs in the neighbourhoods that have most in common with the quotation."""
    if theirs <= _LONG * (mine + _NEIGHBOURHOOD) or not runs:
        return runs
    common = defaultdict[int, float](float)
    for run in runs:
        place, shared = (run.source - run.draft) // _NEIGHBOURHOOD, weights.held_by(run) ** 2
        common[place] += shared  # each neighbourhood is two places, so that none is cut in two
        common[place + 1] += shared
    best = sorted(common, key=lambda place: (-common[place], place))[: 2 * _NEIGHBOURHOODS]
    worth = [place for place in best if common[place] >= _WORTH * common[best[0]]]
    apart = [place for at, place in enumerate(worth) if all(abs(place - other) > 1 for other in worth[:at])]
    near = {place + by for place in apart[:_NEIGHBOURHOODS] for by in (-2, -1, 0, 1)}
    return {run for run in runs if (run.source - run.draft) // _NEIGHBOURHOOD in near}


def _heaviest(runs: set[Run], weights: Weights) -> Iterable[Run]:
    return runs if len(runs) <= _SEEDS else sorted(runs, key=lambda run: (-weights.held_by(run), run))[:_SEEDS]
