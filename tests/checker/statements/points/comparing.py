"""What the tests of the points have in common: a claim and a passage as two strings."""

from checker.findings import Point
from checker.statements.points import Side, pair, points, read_side
from corpus.text.fold import words


def side(text: str) -> Side:
    return read_side(text, words(text))


def compared(claim: str, passage: str) -> list[Point]:
    return list(points(pair(side(claim), side(passage))))


def named(claim: str, passage: str, *, agrees: bool | None = False) -> list[tuple[str, str, str]]:
    """The points of one sort, each as its kind and the words of both."""
    return [(one.kind, one.draft, one.source) for one in compared(claim, passage) if one.agrees is agrees]
