"""What the terminal can show: how wide it is, and whether to paint. Reports are written here, messages elsewhere."""

import os
import sys
from collections.abc import Iterable
from typing import NamedTuple

import click

from checker.reports.look import Look

NARROWEST = 30


class Terminal(NamedTuple):
    """What stdout is written to. ``colour_wanted`` is what the user asked for, None if nothing."""

    colour_wanted: bool | None = None

    @property
    def colour(self) -> bool:
        """Whether to paint: as the user asked, else as https://no-color.org has it, else if somebody looks on."""
        if self.colour_wanted is not None:
            return self.colour_wanted
        plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        return not plain and sys.stdout.isatty()

    @property
    def width(self) -> int | None:
        """The columns to lay out in, None where lines may be as long as they come."""
        if not sys.stdout.isatty() and not os.environ.get("COLUMNS"):
            return None
        import shutil

        return max(shutil.get_terminal_size().columns, NARROWEST)

    def look(self, *, everything: bool = False) -> Look:
        """How a report is looked at here; ``everything`` asks for what is sound, too."""
        return Look(self.width, self.colour, everything)

    def write(self, parts: Iterable[str | bytes]) -> None:
        """Write a report to stdout, part by part as it comes; whether it is painted was decided by its ``Look``."""
        for part in parts:
            click.echo(part, nl=False, color=True)
