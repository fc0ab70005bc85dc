"""How a report is looked at."""

from typing import NamedTuple


class Look(NamedTuple):
    """What a reader sees a report on, and how much of it they want; a report leaves aside what it has no use for.

    ``width`` is in columns, None for lines as long as they come. ``everything`` asks for what is sound, too.
    """

    width: int | None = None
    colour: bool = False
    everything: bool = False


PLAIN = Look()
