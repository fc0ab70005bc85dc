"""A negation dropped, added or turned: the shortest way to make a quotation say the opposite."""

from collections.abc import Iterable

from checker.alterations.qualifiers import NEGATIONS
from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.findings import Verdict

PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "anti")
_LEAST_STEM = 3


def negation(edit: Edit, comparison: Comparison) -> Ruling | None:
    if negations(edit.draft) % 2 == negations(edit.source) % 2 and not _prefixed(edit):
        return None
    return Ruling("negation", Verdict.ALTERED)


def negations(tokens: Iterable[str]) -> int:
    return sum(token in NEGATIONS for token in tokens)


def _prefixed(edit: Edit) -> bool:
    """Whether one side is the other with a prefix that denies it: "able" and "unable"."""
    if len(edit.draft) != 1 or len(edit.source) != 1:
        return False
    short, long = sorted((edit.draft[0], edit.source[0]), key=len)
    return len(short) >= _LEAST_STEM and any(long == prefix + short for prefix in PREFIXES)
