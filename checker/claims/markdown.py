"""The findings on a draft in Markdown: their words as its reader sees them, their places those of the file."""

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from checker.findings import Alteration, Finding, Point

if TYPE_CHECKING:
    from corpus.markup.rendered import Rendered

Placed = TypeVar("Placed", Alteration, Point)


def in_file(finding: Finding, shown: "Rendered") -> Finding:
    """The finding with the places of the file that ``shown`` was read from."""
    return replace(
        finding,
        text=" ".join(finding.text.split()),
        span=shown.place(finding.span),
        alterations=tuple(_in_file(one, shown) for one in finding.alterations),
        points=tuple(_in_file(one, shown) for one in finding.points),
    )


def _in_file(one: Placed, shown: "Rendered") -> Placed:
    return one if one.draft_span is None else one._replace(draft_span=shown.place(one.draft_span))
