"""Lay a quotation over a source, word by word, by seed and extend. A word is never cut.

Runs of equal words are the seeds; the chain of runs that keeps the most words in order is the alignment. What the chain
leaves out on either side is for ``alterations`` to name. Time and memory grow with the number of words, whatever these
are.
"""

import math
from bisect import bisect, bisect_left
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from checker.comparison.equal_runs import Run, Sought, Weights
from corpus.languages import lexicon_of
from corpus.languages.lexicon import Lexicon

_COMMON, _TELLING, _ADDED = 0.3, 1.0, 0.05
_SEED = 1.0  # the least weight of a run that may start a chain
_FAR = 400  # words that two neighbouring runs may lie apart in the source
_LOG = [math.log2(1 + extra) for extra in range(_FAR + 1)]
_LOOK_BACK = 20  # runs that each run may follow on, of those before it in the quotation and of those in the source
_REMEMBERED = 4  # quotations: each is laid over several sources, one after the other
_SAID_TWICE = 6  # words of a false start
_LEADERS = 10  # runs that it may follow on besides, where the best chains end


class Alignment(NamedTuple):
    """The equal runs in order, and the share (0 to 1) of the quotation's weight that they hold."""

    runs: tuple[Run, ...]
    score: float


def weight(key: str, language: Lexicon) -> float:
    """How much a word says about where it comes from."""
    return _COMMON if key in language.words.function_words else _TELLING


def align(
    draft: Sequence[str],
    source: Sequence[str],
    *,
    elided: AbstractSet[int] = frozenset(),
    bracketed: AbstractSet[int] = frozenset(),
    language: Lexicon | None = None,
) -> Alignment:
    """Align the word keys of a quotation with those of a source.

    Args:
        draft: keys of the quotation, in order.
        source: keys of the stretch of source to lay it over.
        elided: indexes in ``draft`` before which the writer marked an ellipsis; a leap there costs next to nothing.
        bracketed: indexes in ``draft`` of words that the writer put in; they say nothing of where the rest is from.
        language: whose function words weigh less; English where it is not given.
    """
    whole = find_whole(draft, source)
    if whole is not None:
        return Alignment((Run(0, whole, len(draft)),), 1.0)
    language = language or lexicon_of()
    weights, sought = _prepared(tuple(draft), frozenset(elided), frozenset(bracketed), language)
    chain = _extended(_best_chain(sought.seeds(source), weights, elided), draft, source)
    chain = _slid(_before_a_false_start(chain, draft, source, language), draft, source, elided)
    held = sum(sum(weights.of[run.draft : run.draft + run.length]) for run in chain)
    return Alignment(tuple(chain), held / (sum(weights.of) or 1.0))


@lru_cache(_REMEMBERED)
def _prepared(
    draft: tuple[str, ...], elided: frozenset[int], bracketed: frozenset[int], language: Lexicon
) -> tuple[Weights, Sought]:
    weights = Weights([_ADDED if index in bracketed else weight(key, language) for index, key in enumerate(draft)])
    return weights, Sought(draft, weights, least=min(_SEED, weights.all), elided=elided)


def find_whole(draft: Sequence[str], source: Sequence[str]) -> int | None:
    """The word of ``source`` at which all of ``draft`` stands without a break."""
    if not draft:
        return None
    line = "\0" + "\0".join(source) + "\0"
    place = line.find("\0" + "\0".join(draft) + "\0")
    return line.count("\0", 0, place) if place >= 0 else None


def _best_chain(seeds: Sequence[Run], weights: Weights, elided: AbstractSet[int]) -> list[Run]:
    """The heaviest sequence of runs that goes forward on both sides, gaps paid for."""
    chains: list[_Link] = []
    by_source: list[tuple[int, int]] = []
    marks, leaders = sorted(elided), list[int]()
    for run in seeds:
        near: Iterable[int] = range(len(chains) - 1, -1, -1)
        place = bisect(by_source, (run.source, len(chains)))
        if len(chains) > _LOOK_BACK:
            before = {index for _, index in by_source[max(0, place - _LOOK_BACK) : place]}
            near = sorted(before.union(range(len(chains) - _LOOK_BACK, len(chains)), leaders[-_LEADERS:]), reverse=True)
        by_source.insert(place, (run.source, len(chains)))
        chains.append(_best_link(run, near, chains, weights, marks))
        if not leaders or chains[-1].value >= chains[leaders[-1]].value:
            leaders.append(len(chains) - 1)
    return _walked_back(chains)


class _Link(NamedTuple):
    """A run at the end of a chain: what the chain is worth, the link before, and the run less what that one holds."""

    value: float
    before: int
    run: Run
    draft_end: int
    source_end: int


def _best_link(run: Run, near: Iterable[int], chains: Sequence[_Link], weights: Weights, marks: Sequence[int]) -> _Link:
    """The run behind the one before it, of those near, that makes most of it; behind none where none does."""
    first, there, length = run
    alone = value = weights.held_by(run)
    best, kept = -1, 0
    for index in near:
        worth, _, _, draft_end, source_end = chains[index]
        leap = there - source_end
        if worth + alone < value or leap <= -length or leap > _FAR:
            continue
        held = max(draft_end - first, -leap, 0)
        if held >= length or leap + held > _FAR:
            continue
        marked = bool(marks) and bisect(marks, first + held) > bisect_left(marks, draft_end)
        rest = weights.between(first + held, first + length) if held else alone
        total = worth + (rest - _leap(first + held - draft_end, leap + held, marked))
        if total > value or (total == value and best >= 0):
            value, best, kept = total, index, held
    return _Link(value, best, Run(first + kept, there + kept, length - kept), first + length, there + length)


def _walked_back(chains: Sequence[_Link]) -> list[Run]:
    chain: list[Run] = []
    at = max(range(len(chains)), key=lambda index: chains[index].value, default=-1)
    while at >= 0:
        chain.append(chains[at].run)
        at = chains[at].before
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
    marks = sorted(elided)
    for at in range(len(runs) - 1 if marks else 0):
        before, after = runs[at], runs[at + 1]
        last = bisect_left(marks, after.draft) - 1
        mark = marks[last] if last >= 0 and marks[last] > before.draft else after.draft
        shift = before.draft + before.length - mark
        if before.draft + before.length != after.draft or shift <= 0:
            continue
        if draft[after.draft - shift : after.draft] == source[after.source - shift : after.source]:
            runs[at] = Run(before.draft, before.source, before.length - shift)
            runs[at + 1] = Run(after.draft - shift, after.source - shift, after.length + shift)
    return runs


def _before_a_false_start(runs: list[Run], draft: Sequence[str], source: Sequence[str], language: Lexicon) -> list[Run]:
    """The runs with the words that open the quotation, where the source says what follows them twice: "But I -- I"."""
    head, at = (runs[0].draft, runs[0].source) if runs else (0, 0)
    for said in range(1, min(_SAID_TWICE, at - head) + 1) if head else ():
        if source[at - said - head : at - said] != draft[:head]:
            continue
        first, again = source[at - said : at], source[at : at + said]
        if first == again or (first[:-1] == again[:-1] and first[-1] in language.speech.sounds):
            return [Run(0, at - said - head, head), *runs]
    return runs


def _leap(draft_gap: int, source_gap: int, marked: bool) -> float:
    """What it costs to go from one run to the next: little for words changed, more the further the source leaps."""
    leap = 0.1 * draft_gap
    return leap + (0.05 if marked else 0.3) * _LOG[source_gap - draft_gap] if source_gap > draft_gap else leap
