"""Lay a quotation over a source, word by word, by seed and extend. A word is never cut.

Runs of equal words are the seeds; the chain of runs that keeps the most words in order is the alignment. What the chain
leaves out on either side is for ``alterations`` to name. Time and memory grow with the number of words, whatever they
are: where a text repeats itself so much that its equal words would take its square, its commonest words are no seeds.
"""

import math
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

# Words too common to say where a quotation comes from.
FUNCTION_WORDS = frozenset(
    "a an the and or but nor so yet if then than that this these those there here i me my we us our you your he "
    "him his she her it its they them their who whom whose which what when where why how as at by for from in "
    "into of off on onto out over to under up upon with about after before between through during is am are was "
    "were be been being do does did done have has had having will would shall should can could may might must "
    "not no just very really well also too it's that's i'm i've we're they're don't".split()
)
_COMMON, _TELLING, _ADDED = 0.3, 1.0, 0.05
_SEED = 1.0  # the least weight of a run that may start a chain
_FAR = 400  # words that two neighbouring runs may lie apart in the source
_LOOK_BACK = 60  # runs that each run may follow on, of those before it in the quotation and of those in the source
_PAIRS = 10  # pairs of equal words that are looked at, for each word of both sides
_SEEDS = 2_000  # the heaviest runs that are tried for the chain


@dataclass(frozen=True, slots=True)
class Run:
    """``length`` equal words, from word ``draft`` of the quotation and word ``source`` of the source on."""

    draft: int
    source: int
    length: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """The equal runs in order, and the share (0 to 1) of the quotation's weight that they hold."""

    runs: tuple[Run, ...]
    score: float


def weight(key: str) -> float:
    """How much a word says about where it comes from."""
    return _COMMON if key in FUNCTION_WORDS else _TELLING


def align(
    draft: Sequence[str],
    source: Sequence[str],
    *,
    elided: AbstractSet[int] = frozenset(),
    bracketed: AbstractSet[int] = frozenset(),
) -> Alignment:
    """Align the word keys of a quotation with those of a source.

    Args:
        draft: keys of the quotation, in order.
        source: keys of the stretch of source to lay it over.
        elided: indexes in ``draft`` before which the writer marked an ellipsis; a leap there costs next to nothing.
        bracketed: indexes in ``draft`` of words that the writer put in; they say nothing of where the rest is from.
    """
    whole = find_whole(draft, source)
    if whole is not None:
        return Alignment((Run(0, whole, len(draft)),), 1.0)
    weights = [_ADDED if index in bracketed else weight(key) for index, key in enumerate(draft)]
    chain = _extended(_best_chain(_runs(draft, source), weights, elided), draft, source)
    chain = _slid(chain, draft, source, elided)
    held = sum(sum(weights[run.draft : run.draft + run.length]) for run in chain)
    return Alignment(tuple(chain), held / (sum(weights) or 1.0))


def find_whole(draft: Sequence[str], source: Sequence[str]) -> int | None:
    """The word of ``source`` at which all of ``draft`` stands without a break."""
    if not draft:
        return None
    line = "\0" + "\0".join(source) + "\0"
    place = line.find("\0" + "\0".join(draft) + "\0")
    return line.count("\0", 0, place) if place >= 0 else None


def _runs(draft: Sequence[str], source: Sequence[str]) -> list[Run]:
    """Every longest run of equal words, in the order of the quotation."""
    places = _places(draft, source)
    runs: list[Run] = []
    growing: dict[int, int] = {}  # words of the quotation that runs end before -> their length
    for at in range(len(source) + 1):
        here = places.get(source[at], ()) if at < len(source) else ()
        longer = {index + 1: growing.get(index, 0) + 1 for index in here}
        runs += [
            Run(end - n, at - n, n) for end, n in growing.items() if end + 1 not in longer or longer[end + 1] != n + 1
        ]
        growing = longer
    return sorted(runs, key=lambda run: (run.draft, run.source))


def _places(draft: Sequence[str], source: Sequence[str]) -> dict[str, list[int]]:
    """Where the words of the quotation stand in it, the commonest left out where there are too many to pair."""
    places, there = defaultdict(list), Counter(source)
    for index, key in enumerate(draft):
        places[key].append(index)
    pairs = {key: len(indexes) * there[key] for key, indexes in places.items()}
    total, most = sum(pairs.values()), _PAIRS * (len(draft) + len(source))
    for key in sorted(pairs, key=pairs.__getitem__, reverse=True):
        if total <= most:
            break
        total -= pairs[key]
        del places[key]
    return places


def _best_chain(runs: Sequence[Run], weights: Sequence[float], elided: AbstractSet[int]) -> list[Run]:
    """The heaviest sequence of runs that goes forward on both sides, gaps paid for."""
    total = [0.0]
    for one in weights:
        total.append(total[-1] + one)
    least = min(_SEED, total[-1])
    # Behind an ellipsis even small words may be all that is left: "more … than I am".
    seeds = [
        run
        for run in runs
        if total[run.draft + run.length] - total[run.draft] >= least or (run.draft in elided and run.length > 1)
    ]
    if len(seeds) > _SEEDS:
        seeds.sort(key=lambda run: total[run.draft] - total[run.draft + run.length])
        seeds = sorted(seeds[:_SEEDS], key=lambda run: (run.draft, run.source))
    best: list[tuple[float, int, Run]] = []  # value, index of the run before, the run less what overlaps that one
    by_source: list[tuple[int, int]] = []
    for run in seeds:
        options = [(total[run.draft + run.length] - total[run.draft], -1, run)]
        place = bisect(by_source, (run.source, len(best)))
        near = {index for _, index in by_source[max(0, place - _LOOK_BACK) : place]}
        for index in sorted(near.union(range(max(0, len(best) - _LOOK_BACK), len(best)))):
            value, _, before = best[index]
            rest = _after(run, before)
            if rest is None or rest.source - before.source - before.length > _FAR:
                continue
            gained = total[rest.draft + rest.length] - total[rest.draft] - _leap(before, rest, elided)
            options.append((value + gained, index, rest))
        by_source.insert(place, (run.source, len(best)))
        best.append(max(options, key=lambda option: option[0]))
    chain: list[Run] = []
    at = max(range(len(best)), key=lambda index: best[index][0], default=-1)
    while at >= 0:
        _, before_at, run = best[at]
        chain.append(run)
        at = before_at
    return chain[::-1]


def _extended(chain: Sequence[Run], draft: Sequence[str], source: Sequence[str]) -> list[Run]:
    """The runs as long as the words are equal on either side: a word that is no seed may still belong to one."""
    runs: list[Run] = []
    for at, run in enumerate(chain):
        first, last = (run.draft, run.source), (run.draft + run.length, run.source + run.length)
        free = (runs[-1].draft + runs[-1].length, runs[-1].source + runs[-1].length) if runs else (0, 0)
        ends = (chain[at + 1].draft, chain[at + 1].source) if at + 1 < len(chain) else (len(draft), len(source))
        while first[0] > free[0] and first[1] > free[1] and draft[first[0] - 1] == source[first[1] - 1]:
            first = first[0] - 1, first[1] - 1
        while last[0] < ends[0] and last[1] < ends[1] and draft[last[0]] == source[last[1]]:
            last = last[0] + 1, last[1] + 1
        runs.append(Run(first[0], first[1], last[0] - first[0]))
    return runs


def _slid(runs: list[Run], draft: Sequence[str], source: Sequence[str], elided: AbstractSet[int]) -> list[Run]:
    """The runs with each gap moved to the ellipsis nearby where the words allow it: "taking … a house"."""
    for at in range(len(runs) - 1):
        before, after = runs[at], runs[at + 1]
        marks = [index for index in elided if before.draft < index < after.draft]
        shift = before.draft + before.length - max(marks, default=after.draft)
        if before.draft + before.length != after.draft or shift <= 0:
            continue
        if draft[after.draft - shift : after.draft] == source[after.source - shift : after.source]:
            runs[at] = Run(before.draft, before.source, before.length - shift)
            runs[at + 1] = Run(after.draft - shift, after.source - shift, after.length + shift)
    return runs


def _after(run: Run, before: Run) -> Run | None:
    """``run`` less the words that ``before`` already holds, or None if nothing is left of it."""
    held = max(before.draft + before.length - run.draft, before.source + before.length - run.source, 0)
    return Run(run.draft + held, run.source + held, run.length - held) if held < run.length else None


def _leap(before: Run, run: Run, elided: AbstractSet[int]) -> float:
    """What it costs to go from one run to the next: little for words changed, more the further the source leaps."""
    draft_gap = run.draft - before.draft - before.length
    source_gap = run.source - before.source - before.length
    marked = any(before.draft + before.length <= index <= run.draft for index in elided)
    extra = max(0, source_gap - draft_gap)
    return 0.1 * draft_gap + (0.05 if marked else 0.3) * math.log2(1 + extra)
