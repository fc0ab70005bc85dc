"""How a report is looked at."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from checker.desk.desk import InUse


class Look(NamedTuple):
    """What a reader sees a report on, and how much of it they want; a report leaves aside what it has no use for.

    ``width`` is in columns, None for lines as long as they come. ``everything`` asks for what is sound, too. ``in_use``
    is the corpus and the settings that the report is to name, None where it was made without any.
    """

    width: int | None = None
    colour: bool = False
    everything: bool = False
    in_use: "InUse | None" = None


PLAIN = Look()
