"""A table in plain columns. What does not fit is wrapped within its column, never cut off."""

from collections.abc import Sequence
from itertools import zip_longest

from checker.reports.look import PLAIN, Look
from checker.reports.terminal.layout import Ink, Run, columns, painted, wrapped

GAP = 2
NARROWEST = 8


def table(head: Sequence[str], rows: Sequence[Sequence[str]], look: Look = PLAIN) -> str:
    """``rows`` under ``head``; columns wider than their share of the width are wrapped."""
    natural = [max(map(columns, column)) for column in zip(head, *rows, strict=True)]
    widths = natural if look.width is None else _shares(natural, look.width - GAP * (len(head) - 1))
    lines = _row(head, widths, ink=Ink.LABEL, colour=look.colour)
    for row in rows:
        lines += _row(row, widths, ink=Ink.PLAIN, colour=look.colour)
    return "\n".join(lines)


def _shares(natural: Sequence[int], room: int) -> list[int]:
    """Widths that fit into ``room``: narrow columns keep theirs, wide ones share the rest by how much they hold."""
    order = sorted(range(len(natural)), key=natural.__getitem__)
    widths = list(natural)
    for done, place in enumerate(order):
        fair = room // (len(order) - done)
        if natural[place] > fair:
            wide = order[done:]
            total = sum(min(natural[other], room) for other in wide)
            for other in wide:
                widths[other] = max(room * min(natural[other], room) // total, NARROWEST)
            break
        room -= natural[place]
    return widths


def _row(cells: Sequence[str], widths: Sequence[int], *, ink: Ink, colour: bool) -> list[str]:
    stacks = [wrapped([Run(cell, ink)], width) for cell, width in zip(cells, widths, strict=True)]
    lines = []
    for level in zip_longest(*stacks, fillvalue=[]):
        line: list[Run] = []
        for part, width in zip(level, widths, strict=True):
            used = sum(columns(run.text) for run in part)
            line += [*part, Run(" " * (width - used + GAP))]
        lines.append(painted(line, colour=colour))
    return lines
