"""A sourced corpus: who said what, where, and who carried it. ``Corpus`` is the one door to it."""

from typing import TYPE_CHECKING, Any

from corpus.document import Block, Document, Link, Mention, Passage, Quotation, QuotationKind, Role, Speaker, Turn
from corpus.errors import CorpusError, QuotecheckError, UnreadableDocument
from corpus.spans import Span

if TYPE_CHECKING:
    from corpus.library import Added, Corpus, Correction, Difference, Fault, Imported, Reextracted, Refusal
    from corpus.store import Listing, Stats

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
    "Passage",
    "Quotation",
    "QuotationKind",
    "QuotecheckError",
    "Reextracted",
    "Refusal",
    "Role",
    "Span",
    "Speaker",
    "Stats",
    "Turn",
    "UnreadableDocument",
]


def __getattr__(name: str) -> Any:
    """The values cost nothing; SQLite is only loaded for one who opens a corpus."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from corpus import library

    return getattr(library, name)
