"""The cheapest way from the words of one side of a gap to those of the other, step by step.

What is the same costs nothing, and each word of either side is in exactly one step, but for words of the source beyond
the edges of the quotation.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from checker.comparison.initials import spelled_out
from checker.comparison.spellings import joined_forms, same_form
from checker.comparison.wording import Wording
from corpus.languages.lexicon import Lexicon

_ADDED = 0.8  # a word on one side only
_LEFT_OUT = 0.05  # a word of the source at an ellipsis of the draft
_SWAPPED = 0.5  # a word for another that is spelled like it; up to 1 for one that is not
_SPELLED_OUT = 0.2  # a name for its initials
_SHORT_TAIL = 3  # words at an edge that are compared one for one with what the source has there
_LARGEST = 40_000  # cells of the table; beyond it a gap is one step
_REMEMBERED = 1 << 14  # pairs of words: those of one quotation meet again at each of its places


class Token(NamedTuple):
    """A word as it is compared: "can't" is two, "three thousand" is one. Words ``first`` up to ``last`` of its side."""

    key: str
    first: int
    last: int


class Step(NamedTuple):
    """Tokens of each side that stand for one another; ``same`` if they are the same words, in whatever form."""

    draft: tuple[Token, ...]
    source: tuple[Token, ...]
    same: bool = False


class Gap(NamedTuple):
    """Words of each side, from the first up to, not including, the last, that lie between equal ones or at an edge."""

    draft: tuple[int, int]
    source: tuple[int, int]
    at_start: bool = False
    at_end: bool = False


def cheapest_steps(
    mine: Sequence[Token], theirs: Sequence[Token], gap: Gap, draft: Wording, language: Lexicon
) -> list[Step]:
    """The cheapest way from one side to the other: words kept, swapped, joined, added, left out."""
    if not mine or not theirs:
        return [Step((token,), ()) for token in mine] + [Step((), (token,)) for token in theirs]
    if len(mine) * len(theirs) > _LARGEST:
        return [Step(tuple(mine), tuple(theirs))]
    return _walk_back(mine, theirs, _table(mine, theirs, gap, draft, language), gap)


_Came = list[list[tuple[int, int, bool]]]  # of each cell: how many words of each side its last step takes, and if same


def _table(mine: Sequence[Token], theirs: Sequence[Token], gap: Gap, draft: Wording, language: Lexicon) -> _Came:
    """Of each pair of places the last step of the cheapest way there; of steps that cost the same, the first here."""
    tail = 1.1 if len(mine) <= _SHORT_TAIL and (gap.at_start or gap.at_end) else _ADDED
    left_out = [_price_left_out(at, mine, gap, draft) for at in range(len(mine) + 1)]
    cost = [list(accumulate([left_out[0]] * len(theirs), initial=0.0))]
    came: _Came = [[(0, 1, False)] * (len(theirs) + 1)]
    names = _names(mine, theirs, language)
    others = list(enumerate(zip([token.key for token in theirs], _joined(theirs, language), strict=True), 1))
    for i, (token, together) in enumerate(zip(mine, _joined(mine, language), strict=True), 1):
        key, leaves = token.key, left_out[i]
        above, row, last = cost[-1], [cost[-1][0] + tail], [(1, 0, False)]
        swap = _swap if token.first in draft.bracketed or token.first in draft.touched else _price
        for j, (other, parted) in others:
            least, step = above[j] + tail, (1, 0, False)
            if (price := row[-1] + leaves) < least:
                least, step = price, (0, 1, False)
            changed, same = swap(key, other, language)
            if (price := above[j - 1] + changed) < least:
                least, step = price, (1, 1, same)
            if other in together and cost[i - 2][j - 1] < least:
                least, step = cost[i - 2][j - 1], (2, 1, True)
            if key in parted and above[j - 2] < least:
                least, step = above[j - 2], (1, 2, True)
            for up, left in names.get((i, j), ()) if names else ():
                if (price := cost[i - up][j - left] + _SPELLED_OUT) < least:
                    least, step = price, (up, left, False)
            row.append(least)
            last.append(step)
        cost.append(row)
        came.append(last)
    return came


def _names(
    mine: Sequence[Token], theirs: Sequence[Token], language: Lexicon
) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """How many tokens of each side are a name and its initials, by the places behind both."""
    ours, others = [token.key for token in mine], [token.key for token in theirs]
    found = defaultdict[tuple[int, int], list[tuple[int, int]]](list)
    if len(ours) == len(others) == 1:
        return found
    for at, first, count in spelled_out(ours, others, language):
        found[at + 1, first + count].append((1, count))
    for at, first, count in spelled_out(others, ours, language):
        found[first + count, at + 1].append((count, 1))
    return found


def _price_left_out(at: int, mine: Sequence[Token], gap: Gap, draft: Wording) -> float:
    """What a word of the source costs that the draft leaves out before its token ``at``."""
    if (gap.at_start and at == 0) or (gap.at_end and at == len(mine)):
        return 0.0
    word = mine[at].first if at < len(mine) else gap.draft[1]
    return _LEFT_OUT if word in draft.elided else _ADDED


@lru_cache(_REMEMBERED)
def _price(mine: str, theirs: str, language: Lexicon) -> tuple[float, bool]:
    """What it costs to have one word for another, and whether they are the same."""
    if same_form(mine, theirs, language):
        return 0.0, True
    if mine[0] == "#" and theirs[0] == "#":
        return _SWAPPED, False
    from rapidfuzz.distance import Indel

    return _SWAPPED + 0.5 * (1 - Indel.normalized_similarity(mine, theirs)), False


def _swap(mine: str, theirs: str, language: Lexicon) -> tuple[float, bool]:
    """The same of a word that the writer marked as not, or not wholly, the source's: it may stand for any."""
    return (0.0, True) if same_form(mine, theirs, language) else (_SWAPPED, False)


def _joined(tokens: Sequence[Token], language: Lexicon) -> list[frozenset[str]]:
    """Of each token the words that it is in one with the token before it."""
    keys = [token.key for token in tokens]
    return [frozenset(), *(joined_forms(*pair, language) for pair in pairwise(keys))]


def _walk_back(
    mine: Sequence[Token], theirs: Sequence[Token], came: Sequence[Sequence[tuple[int, int, bool]]], gap: Gap
) -> list[Step]:
    """The steps in order; words of the source beyond the edges of the quotation are none of it."""
    back: list[Step] = []
    i, j = len(mine), len(theirs)
    while i or j:
        up, left, same = came[i][j]
        outside = up == 0 and ((gap.at_end and i == len(mine)) or (gap.at_start and i == 0))
        if not outside:
            back.append(Step(tuple(mine[i - up : i]), tuple(theirs[j - left : j]), same))
        i, j = i - up, j - left
    return back[::-1]
