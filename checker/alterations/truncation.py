"""What an edge of the quotation cuts off its sentence: a condition, a negation, a hedge that turns its sense."""

import re

from checker.alterations.edits import Comparison
from checker.alterations.forms import expand
from checker.alterations.turning import CONDITIONS, DOUBTS, NEGATIONS
from checker.wording import Source

_TURNING = (NEGATIONS | CONDITIONS | DOUBTS) - {"without", "neither", "nor"}
_DENYING = frozenset("deny denies denied denying doubt doubts doubted".split())
_BOUND = frozenset(
    {("only", "if"), ("only", "when"), ("as", "long"), ("so", "long"), ("except", "if"), ("except", "when")}
)
_WITH_A = frozenset({"few", "little"})  # "few" is another number than "a few"
_CLAUSE = 15  # words
_NEAR = 3  # words before the quotation
_STOP = re.compile(r"[;:—–(\[\"“”]|--")  # what follows is another clause, or another's words
_PAUSE = re.compile(r"[,;:—–(\[\"“”]|--")


def truncation(comparison: Comparison) -> str:
    """The word next to the quoted ones that turns their sense, or nothing."""
    first, last = comparison.source_range
    source = comparison.source
    return (
        _article(source, first) or _before(source, first) or _after(source, last) or _opening_condition(source, first)
    )


def _article(source: Source, first: int) -> str:
    cut = first > 0 and source.words[first].key in _WITH_A and source.words[first - 1].key == "a"
    return source.shown(first - 1, first) if cut else ""


def _is_condition(source: Source, at: int) -> bool:
    """Whether a condition begins at word ``at``: "if", "only when", "as long as"."""
    keys = tuple(word.key for word in source.words[at : at + 2])
    return keys[0] in CONDITIONS or keys in _BOUND


def _opening_condition(source: Source, first: int) -> str:
    """The condition that the sentence begins with, before a comma: "If my health holds, I will run again"."""
    start = first
    while start > 0 and first - start < _CLAUSE and not source.ends_sentence(start - 1):
        start -= 1
    begins = start < first and _is_condition(source, start) and source.ends_sentence(start - 1)
    return source.shown(start, first) if begins and "," in source.shown_between(first - 1) else ""


def _before(source: Source, first: int) -> str:
    for index in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        if source.ends_sentence(index) or _PAUSE.search(source.shown_between(index)):
            return ""
        if any(token in _TURNING | _DENYING for token in expand(source.words[index].key)):
            return source.shown(index, first)
    return ""


def _after(source: Source, last: int) -> str:
    if last >= len(source.words) or source.ends_sentence(last - 1):
        return ""
    if not _is_condition(source, last) or _STOP.search(source.shown_between(last - 1)):
        return ""
    return source.shown(last, min(last + 3, len(source.words)))
