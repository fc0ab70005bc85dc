"""What an edge of the quotation cuts off its sentence: a condition, a negation, a hedge that turns its sense."""

import re

from checker.alterations.edits import Comparison
from checker.alterations.forms import expand
from checker.wording import Source

_CONDITIONS = frozenset("if unless until provided whether".split())
_TURNING = frozenset("not never no nobody hardly if unless whether cannot".split())
_CLAUSE = 15  # words
_NEAR = 3  # words before the quotation
_STOP = re.compile(r"[;:—–(\[\"“”]|--")  # what follows is another clause, or another's words
_PAUSE = re.compile(r"[,;:—–(\[\"“”]|--")


def truncation(comparison: Comparison) -> str:
    """The word next to the quoted ones that turns their sense, or nothing."""
    first, last = comparison.source_range
    source = comparison.source
    return _before(source, first) or _after(source, last) or _opening_condition(source, first)


def _opening_condition(source: Source, first: int) -> str:
    """The condition that the sentence begins with, before a comma: "If my health holds, I will run again"."""
    start = first
    while start > 0 and first - start < _CLAUSE and not source.ends_sentence(start - 1):
        start -= 1
    begins = start < first and source.words[start].key in _CONDITIONS and source.ends_sentence(start - 1)
    return source.shown(start, first) if begins and "," in source.shown_between(first - 1) else ""


def _before(source: Source, first: int) -> str:
    for index in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        if source.ends_sentence(index) or _PAUSE.search(source.shown_between(index)):
            return ""
        if any(token in _TURNING for token in expand(source.words[index].key)):
            return source.shown(index, first)
    return ""


def _after(source: Source, last: int) -> str:
    if last >= len(source.words) or source.ends_sentence(last - 1):
        return ""
    if source.words[last].key not in _CONDITIONS or _STOP.search(source.shown_between(last - 1)):
        return ""
    return source.shown(last, min(last + 3, len(source.words)))
