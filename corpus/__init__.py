"""A sourced corpus: who said what, where, and who carried it. ``Corpus`` is the one door to it."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from corpus.document import Block, Document, Link, Mention, Passage, Quotation, QuotationKind, Role, Speaker, Turn
from corpus.errors import CorpusError, MisquoteError, UnreadableDocument
from corpus.spans import Span

if TYPE_CHECKING:
    from corpus.intake.results import Added, Imported, Reextracted, Refusal
    from corpus.library import Corpus
    from corpus.maintenance.verification import Fault
    from corpus.revision.corrections import Correction
    from corpus.revision.differences import Difference
    from corpus.store.summaries import Listing, Stats

__all__ = [
    "Added",
    "Block",
    "Corpus",
    "CorpusError",
    "Correction",
    "Difference",
    "Document",
    "Fault",
    "Imported",
    "Link",
    "Listing",
    "Mention",
    "MisquoteError",
    "Passage",
    "Quotation",
    "QuotationKind",
    "Reextracted",
    "Refusal",
    "Role",
    "Span",
    "Speaker",
    "Stats",
    "Turn",
    "UnreadableDocument",
]


# Where the names are that are loaded when they are first asked for: who asks a corpus loads nothing that fills one.
_HOMES = {
    "Added": "intake.results",
    "Corpus": "library",
    "Correction": "revision.corrections",
    "Difference": "revision.differences",
    "Fault": "maintenance.verification",
    "Imported": "intake.results",
    "Listing": "store.summaries",
    "Reextracted": "intake.results",
    "Refusal": "intake.results",
    "Stats": "store.summaries",
}


def __getattr__(name: str) -> Any:
    """The values cost nothing; SQLite is only loaded for one who opens a corpus."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"corpus.{_HOMES[name]}"), name)
    return found
