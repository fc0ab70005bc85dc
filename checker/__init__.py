"""Is it quoted faithfully? ``check_claim`` and ``check_draft`` are the two calls that every face makes.

Names are loaded when they are first asked for: importing this package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.check import check_claim, check_draft, check_quotation
    from checker.findings import Alteration, Answer, Finding, Level, Match, Piece, Verdict

__all__ = [
    "Alteration",
    "Answer",
    "Finding",
    "Level",
    "Match",
    "Piece",
    "Verdict",
    "check_claim",
    "check_draft",
    "check_quotation",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = "checker.check" if name.startswith("check_") else "checker.findings"
    found = globals()[name] = getattr(import_module(home), name)
    return found


def __dir__() -> list[str]:
    return __all__
