"""Lay text out in the columns of a terminal. Widths are columns, and texts have been made safe before.

Colour is laid on last, line by line, so that it never counts as width and never runs past the end of a line.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from checker.reports.look import PLAIN, Look
from corpus.text.patterns import pattern

LABEL_WIDTH = 10
NARROWEST = 16
_WORD = pattern(r"[^ ]+")


class Ink(StrEnum):
    """What a stretch of a report means, as the SGR code that shows it. Shape goes with it: not all see red."""

    PLAIN = ""
    LABEL = "2"
    STRONG = "1"
    REMOVED = "31;9"
    ADDED = "32;4"
    ERROR = "1;31"
    WARNING = "1;33"
    INFO = "1;36"
    GOOD = "1;32"


class Run(NamedTuple):
    """A stretch of text in one ink."""

    text: str
    ink: Ink = Ink.PLAIN


class Field(NamedTuple):
    """A labelled part of a report."""

    label: str
    runs: Sequence[Run]


def columns(text: str) -> int:
    """How many columns of a terminal ``text`` takes.

    >>> columns("Kyiv"), columns("東京")
    (4, 4)
    """
    return len(text) if text.isascii() else sum(map(_cells, text))


def wrapped(runs: Iterable[Run], width: int | None) -> list[list[Run]]:
    """Lines of at most ``width`` columns (None: one line), broken at spaces, inside a word only where they must."""
    filled = [run for run in runs if run.text]
    text, starts = "".join(run.text for run in filled), list(accumulate((len(run.text) for run in filled), initial=0))
    return [list(_cut(filled, starts, start, end)) for start, end in _breaks(text, width)]


def painted(line: Iterable[Run], *, colour: bool) -> str:
    """One line of a report as a string."""
    return "".join(
        f"\x1b[{run.ink}m{run.text}\x1b[0m" if colour and run.ink and run.text else run.text for run in line
    ).rstrip()


def paragraph(runs: Iterable[Run], look: Look = PLAIN) -> str:
    """One paragraph of a report, as many lines as it takes."""
    return "\n".join(painted(line, colour=look.colour) for line in wrapped(runs, look.width))


def fields(block: Sequence[Field], look: Look = PLAIN, *, indent: int = 2, label_width: int = LABEL_WIDTH) -> str:
    """Labels in one column, what they label wrapped in the next."""
    room = None if look.width is None else max(look.width - indent - label_width - 2, NARROWEST)
    lines = []
    for field in block:
        for number, line in enumerate(wrapped(field.runs, room)):
            label = "" if number else field.label
            lead = Run(" " * indent), Run(label, Ink.LABEL), Run(" " * (label_width - columns(label) + 2))
            lines.append(painted([*lead, *line], colour=look.colour))
    return "\n".join(lines)


def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _reach(text: str, start: int, end: int, width: int) -> int:
    """Where a line of ``width`` columns from ``start`` ends: at ``end`` at most, after one character at least."""
    used = 0
    for place in range(start, end):
        used += _cells(text[place])
        if used > width:
            return max(place, start + 1)
    return end


def _breaks(text: str, width: int | None) -> Iterator[tuple[int, int]]:
    if width is None:
        yield 0, len(text)
        return
    start = end = used = 0
    for word in _WORD.finditer(text):
        wide = columns(text[end : word.end()])
        if end > start and used + wide > width:
            yield start, end
            start, used, wide = word.start(), 0, columns(word.group())
        end, used = word.end(), used + wide
        while used > width and (reached := _reach(text, start, end, width)) < end:
            yield start, reached
            start, used = reached, used - columns(text[start:reached])
    yield start, end


def _cut(runs: Sequence[Run], starts: Sequence[int], start: int, end: int) -> Iterator[Run]:
    """The parts of runs, of which ``starts`` has the places, from ``start`` up to ``end``."""
    for at in range(max(bisect_right(starts, start) - 1, 0), len(runs)):
        run, place = runs[at], starts[at]
        if place >= end:
            return
        part = run.text[max(start - place, 0) : end - place]
        if part:
            yield Run(part, run.ink)
