"""A sourced corpus: who said what, where, and who carried it. ``Corpus`` is the one door to it.

What is named here is what others may rely on: ``Corpus``, the values that it takes and gives, and the errors that it
raises, each under ``CorpusError``, ``UnreadableDocument`` or ``ModelError``. Spans are in code points of
``Document.text``.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from corpus.document import (
    Block,
    Document,
    Excerpt,
    Link,
    Mention,
    Passage,
    Provenance,
    Quotation,
    QuotationKind,
    Role,
    Speaker,
    Turn,
)
from corpus.errors import (
    AlreadyThere,
    BadCorrection,
    BadName,
    BadRecord,
    BusyCorpus,
    CorpusError,
    DamagedCorpus,
    DuplicateDocument,
    MisquoteError,
    MissingExtra,
    ModelError,
    NewerCorpus,
    NoSuchCorpus,
    NoSuchCorrection,
    NoSuchDocument,
    NoSuchModel,
    NoSuchQuotation,
    NotACorpus,
    NothingToExtract,
    NotOurs,
    UnreadableDocument,
    UnusableModel,
    UnwritableCorpus,
)
from corpus.spans import Span

if TYPE_CHECKING:
    from corpus.intake.results import Added, Imported, Reextracted, Refusal
    from corpus.library import Corpus
    from corpus.maintenance.verification import Fault
    from corpus.revision.corrections import Correction
    from corpus.revision.differences import Difference
    from corpus.store.summaries import Copy, Listing, Size, Stats

    __version__: str

__all__ = [
    "Added",
    "AlreadyThere",
    "BadCorrection",
    "BadName",
    "BadRecord",
    "Block",
    "BusyCorpus",
    "Copy",
    "Corpus",
    "CorpusError",
    "Correction",
    "DamagedCorpus",
    "Difference",
    "Document",
    "DuplicateDocument",
    "Excerpt",
    "Fault",
    "Imported",
    "Link",
    "Listing",
    "Mention",
    "MisquoteError",
    "MissingExtra",
    "ModelError",
    "NewerCorpus",
    "NoSuchCorpus",
    "NoSuchCorrection",
    "NoSuchDocument",
    "NoSuchModel",
    "NoSuchQuotation",
    "NotACorpus",
    "NotOurs",
    "NothingToExtract",
    "Passage",
    "Provenance",
    "Quotation",
    "QuotationKind",
    "Reextracted",
    "Refusal",
    "Role",
    "Size",
    "Span",
    "Speaker",
    "Stats",
    "Turn",
    "UnreadableDocument",
    "UnusableModel",
    "UnwritableCorpus",
    "__version__",
]

# Where the names are that are loaded when they are first asked for: who asks a corpus loads nothing that fills one.
_HOMES = {
    "Added": "intake.results",
    "Copy": "store.summaries",
    "Corpus": "library",
    "Correction": "revision.corrections",
    "Difference": "revision.differences",
    "Fault": "maintenance.verification",
    "Imported": "intake.results",
    "Listing": "store.summaries",
    "Reextracted": "intake.results",
    "Refusal": "intake.results",
    "Size": "store.summaries",
    "Stats": "store.summaries",
}


def __getattr__(name: str) -> Any:
    """The values cost nothing; SQLite is only loaded for one who opens a corpus."""
    if name == "__version__":
        found = import_module("corpus.distribution").version()
    elif name in _HOMES:
        found = getattr(import_module(f"corpus.{_HOMES[name]}"), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
