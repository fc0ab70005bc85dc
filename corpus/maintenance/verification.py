"""Whether a corpus holds what was put into it: its file, each document by itself, and the index passage by passage."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.errors import DamagedCorpus
from corpus.search.terms import words_of
from corpus.search.words import PassageIndex
from corpus.spans import Span
from corpus.store import Progress, Store, Stored
from corpus.text.passages import cut


class Fault(NamedTuple):
    """Something that is wrong. ``part`` is "file", "document" or "index", ``document`` the id of the document, if it is
    about one. An index can be made anew from the rest; anything else has to come from a backup."""

    part: str
    document: str | None
    what: str


def faults(store: Store, index: PassageIndex, *, progress: Progress | None = None) -> Iterator[Fault]:
    """Everything that is wrong, one by one as it is found."""
    yield from (Fault("file", None, what) for what in store.file.faults())
    try:
        yield from _in_documents_and_index(store, index, progress)
    except DamagedCorpus as error:
        yield Fault("file", None, error.message)


def _in_documents_and_index(store: Store, index: PassageIndex, progress: Progress | None) -> Iterator[Fault]:
    found = [Fault("index", None, what) for what in index.faults()]
    yield from found
    can_ask_index = not found
    before, passages, numbers = store.changes.last(), 0, store.numbers()
    for done, number in enumerate(numbers, 1):
        wrong = _in_document(store, number)
        if can_ask_index and not wrong:
            indexed = index.places(number)
            passages += len(indexed)
            wrong = _in_its_passages(store, number, indexed)
        yield from wrong
        found += wrong
        if progress:
            progress(done, len(numbers))
    # Only where nothing was changed meanwhile do the passages of all documents add up to those of the index.
    if not found and store.changes.last() == before and index.size() > passages:
        yield Fault("index", None, f"{index.size() - passages:,} of its passages are of no document")


def _in_document(store: Store, number: int) -> list[Fault]:
    """The faults of a document; none where another process has removed it since."""
    ids = store.ids([number]).values()
    return [Fault("document", name, what) for name in ids for what in store.file.document_faults(number)]


def _in_its_passages(store: Store, number: int, indexed: Sequence[Span]) -> list[Fault]:
    """The fault that the index has not the passages of its text; none where another process has removed it since."""
    for stored in store.stored([number]):
        if not _are_its_passages(indexed, stored):
            name = store.ids([number]).get(number)
            return [Fault("index", name, "its passages are not those of its text")]
    return []


def _are_its_passages(indexed: Sequence[Span], stored: Stored) -> bool:
    """Whether each passage of a text is indexed once, except for those without a word, which nobody could find."""
    wanted = set(cut(stored.text, stored.blocks, kind=stored.kind))
    missing = wanted.difference(indexed)
    return len(indexed) == len(wanted) - len(missing) and not any(words_of(span.of(stored.text)) for span in missing)
