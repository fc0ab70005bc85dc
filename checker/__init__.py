"""Is it quoted faithfully? ``check_claim``, ``check_quotation`` and ``check_draft`` answer with a ``Finding``.

``__all__`` is the public face of this package, told in ``docs/python.md``; that of what a finding refers to is
``corpus``. Names are loaded when they are first asked for: importing this package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.check import Examined, check_claim, check_draft, check_quotation, examine_draft
    from checker.desk.styles import STYLES, Style
    from checker.errors import NothingToCheck
    from checker.findings import (
        Alteration,
        Answer,
        Finding,
        Level,
        Match,
        Piece,
        Point,
        Unchecked,
        Verdict,
        WhyUnchecked,
    )

    __version__: str

__all__ = [
    "STYLES",
    "Alteration",
    "Answer",
    "Examined",
    "Finding",
    "Level",
    "Match",
    "NothingToCheck",
    "Piece",
    "Point",
    "Style",
    "Unchecked",
    "Verdict",
    "WhyUnchecked",
    "__version__",
    "check_claim",
    "check_draft",
    "check_quotation",
    "examine_draft",
]

_HOMES = {
    "Examined": "check",
    "STYLES": "desk.styles",
    "NothingToCheck": "errors",
    "Style": "desk.styles",
    "check_claim": "check",
    "check_draft": "check",
    "check_quotation": "check",
    "examine_draft": "check",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name == "__version__":
        found: object = import_module("corpus.distribution").version()
    else:
        found = getattr(import_module(f"checker.{_HOMES.get(name, 'findings')}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
