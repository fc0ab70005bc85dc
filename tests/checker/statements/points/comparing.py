"""What the tests of the points have in common: a claim and a passage as two strings."""

from checker.findings import Point
from checker.statements.points import Pairing, Side, pair, points, read_side
from checker.statements.points.pairing import Rule
from corpus.languages import lexicon_of
from corpus.text.fold import words


def side(text: str, language: str = "en") -> Side:
    return read_side(text, words(text), lexicon_of(language))


def paired(claim: str, passage: str, language: str = "en") -> Pairing:
    return pair(side(claim, language), side(passage, language))


def compared(claim: str, passage: str, language: str = "en") -> list[Point]:
    return list(points(paired(claim, passage, language)))


def named(claim: str, passage: str, language: str = "en", *, agrees: bool | None = False) -> list[tuple[str, str, str]]:
    """The points of one sort, each as its kind and the words of both."""
    return [(one.kind, one.draft, one.source) for one in compared(claim, passage, language) if one.agrees is agrees]


def told(rule: Rule, claim: str, passage: str, language: str = "en") -> list[tuple[bool | None, str, str]]:
    """What one rule alone says, each thing once: whether it agrees, and the words of both."""
    found = dict.fromkeys(rule(paired(claim, passage, language)))
    return [(one.agrees, one.draft, one.source) for one in found]
