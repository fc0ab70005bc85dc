"""Whether a corpus is what was put into it: its file, each document by itself, and the index passage by passage."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.errors import DamagedCorpus
from corpus.search.terms import words_of
from corpus.search.words import PassageIndex
from corpus.spans import Span
from corpus.store import Progress, Store, Stored
from corpus.text.passages import cut


class Fault(NamedTuple):
    """Something that must not be. ``part`` is ``file``, ``document`` or ``index``; only a fault of the ``file`` as a
    whole has no document. An index is made anew from the rest; whatever else is wrong has to come from a backup."""

    part: str
    document: str | None
    what: str


def faults(store: Store, index: PassageIndex, *, progress: Progress | None = None) -> Iterator[Fault]:
    """Everything that is wrong, as it is found."""
    yield from (Fault("file", None, what) for what in store.file.faults())
    try:
        yield from _of_parts(store, index, progress)
    except DamagedCorpus as error:
        yield Fault("file", None, error.message)


def _of_parts(store: Store, index: PassageIndex, progress: Progress | None) -> Iterator[Fault]:
    found = [Fault("index", None, what) for what in index.faults()]
    yield from found
    with_index = not found
    before, passages, numbers = store.changes.last(), 0, store.numbers()
    for done, number in enumerate(numbers, 1):
        wrong = [Fault("document", name, what) for name, what in _of_document(store, number)]
        if with_index and not wrong:
            count, wrong = _in_index(store, index, number)
            passages += count
        yield from wrong
        found += wrong
        if progress:
            progress(done, len(numbers))
    if not found and store.changes.last() == before and index.size() > passages:
        yield Fault("index", None, f"{index.size() - passages:,} of its passages are of no document")


def _of_document(store: Store, number: int) -> list[tuple[str, str]]:
    """The faults of a document, none where another process has removed it since, each after its id."""
    return [(name, what) for name in store.ids([number]).values() for what in store.file.document_faults(number)]


def _in_index(store: Store, index: PassageIndex, number: int) -> tuple[int, list[Fault]]:
    """How many passages of a document are in the index, and whether they are those of its text."""
    there = index.places(number)
    for stored in store.stored([number]):
        if not _are_its_passages(there, stored):
            name = store.ids([number]).get(number)
            return len(there), [Fault("index", name, "its passages are not those of its text")]
    return len(there), []


def _are_its_passages(there: Sequence[Span], stored: Stored) -> bool:
    """Whether each is there once, but for those without a word, which nobody could find."""
    wanted = set(cut(stored.text, stored.blocks, kind=stored.kind))
    missing = wanted.difference(there)
    return len(there) == len(wanted) - len(missing) and not any(words_of(span.of(stored.text)) for span in missing)
