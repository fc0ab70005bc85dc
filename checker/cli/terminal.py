"""What the terminal can show: how wide it is, and whether to paint."""

import os
import sys
from dataclasses import dataclass

NARROWEST = 30


@dataclass(frozen=True, slots=True)
class Terminal:
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
