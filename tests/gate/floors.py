"""The pinned floors: a change may raise one, and must not lower one."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOM = 0.02
Figures = Mapping[str, Mapping[str, float]]


def pinned_floors() -> Figures:
    floors: Figures = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    return floors


def each(figures: Figures) -> Iterator[tuple[str, str, float]]:
    """Set, name and value of every figure."""
    return ((name, figure, value) for name, of_set in figures.items() for figure, value in of_set.items())


def fallen(figures: Figures, floors: Figures) -> list[str]:
    """A line for each figure that is below its floor."""
    return [
        f"{name}: {figure} is {value:.4f}, its floor is {floors[name][figure]:.4f}, which may be raised and must not "
        "be lowered: mend what this change broke"
        for name, figure, value in each(figures)
        if value < floors[name][figure]
    ]


def table(figures: Figures, floors: Figures) -> str:
    """The figures beside their floors, with a word where a floor has been outgrown."""
    lines = [f"{'set':<17}{'figure':<18}{'now':>7}{'floor':>8}"]
    for name, figure, value in each(figures):
        floor = floors[name][figure]
        outgrown = "   the floor may be raised" if value > floor + ROOM else ""
        lines.append(f"{name:<17}{figure:<18}{value:>7.3f}{floor:>8.3f}{outgrown}")
    return "\n".join(lines)
