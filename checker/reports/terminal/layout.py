"""Lay text out in the columns of a terminal. Widths are columns, and texts have been made safe before.

Colour is laid on last, line by line, so that it never counts as width and never runs past the end of a line.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
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
    text = "".join(run.text for run in filled)
    return [list(_cut(filled, start, end)) for start, end in _breaks(text, width)]


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
    start = end = 0
    for word in _WORD.finditer(text):
        if end > start and _reach(text, start, word.end(), width) < word.end():
            yield start, end
            start = word.start()
        end = word.end()
        while (reached := _reach(text, start, end, width)) < end:
            yield start, reached
            start = reached
    yield start, end


def _cut(runs: Sequence[Run], start: int, end: int) -> Iterator[Run]:
    place = 0
    for run in runs:
        part = run.text[max(start - place, 0) : max(end - place, 0)]
        if part:
            yield Run(part, run.ink)
        place += len(run.text)
