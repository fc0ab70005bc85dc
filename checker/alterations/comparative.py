"""The same quality in another degree: "better" for "good", "the fastest" for "faster"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.findings import Verdict

# Adjectives that are compared by an ending. A list, because "worker" is no degree of "work".
_REGULAR = """
angry big bold brave bright broad busy cheap clean clear close cold cool crazy cruel cute dark dear deep dirty
dumb dry early easy fair fast fat fierce fine firm flat fresh full funny grand gray great happy hard harsh
healthy heavy high hot huge hungry kind large late lazy light long loose loud low lucky mad mean mild narrow
nasty near neat new nice odd old plain poor pretty proud pure quick quiet rare raw rich rough rude sad safe
sharp short sick simple slim slow small smart smooth soft soon sore strange strict strong sunny sure sweet swift
tall thick thin tight tiny tough ugly vast warm weak wealthy wet wide wild wise worthy young
""".split()
_DOUBLED = 3  # letters of an adjective that doubles its last: "big", "hot"
_IRREGULAR = (
    frozenset("good well better best".split()),
    frozenset("bad badly ill worse worst".split()),
    frozenset("far farther further farthest furthest".split()),
    frozenset("little less lesser least".split()),
)


def comparative(edit: Edit, comparison: Comparison) -> Ruling | None:
    """Silent about another quality, however like: "better" for "bigger" is another word."""
    if len(edit.draft) != 1 or len(edit.source) != 1:
        return None
    known = _degrees_of().get(edit.draft[0], ())
    return Ruling("comparative", Verdict.ALTERED) if any(edit.source[0] in degrees for degrees in known) else None


def _degrees(word: str) -> frozenset[str]:
    """An adjective in its three degrees."""
    if word.endswith("e"):
        stem = word[:-1]
    elif word.endswith("y"):
        stem = word[:-1] + "i"
    else:
        doubled = word[-1] not in "aeiouwx" and word[-2] in "aeiou" and word[-3:-2] not in "aeiou"
        stem = word + word[-1] * (doubled and len(word) == _DOUBLED)
    return frozenset({word, stem + "er", stem + "est"})


@cache
def _degrees_of() -> Mapping[str, Sequence[frozenset[str]]]:
    """Of each form the rows that it stands in: "less" is of "little"."""
    found = defaultdict[str, list[frozenset[str]]](list)
    for row in (*_IRREGULAR, *map(_degrees, _REGULAR)):
        for form in row:
            found[form].append(row)
    return found
