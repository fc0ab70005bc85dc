"""Whether a corpus holds what was put into it: its file, each document by itself, and the index passage by passage."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from corpus.errors import DamagedCorpus
from corpus.search.terms import words_of
from corpus.search.words import PassageIndex
from corpus.spans import Span
from corpus.store import Change, Progress, Store, Stored
from corpus.text.passages import cut

_LONGEST = 1_000  # characters of an id


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
    """Every document first, then the index: it may have to be made anew, from a document that is at fault."""
    before, numbers = store.changes.last(), store.numbers()
    sound = list[int]()
    for number in _counted(numbers, 0, progress):
        wrong = _in_document(store, number)
        yield from wrong
        sound += [] if wrong else [number]
    files = [Fault("index", None, what) for what in index.faults()]
    yield from files
    try:
        if not files:
            yield from _in_index(store, index, _counted(sound, len(numbers), progress), sound == numbers, before)
    except DamagedCorpus as error:
        if sound == numbers:
            yield Fault("file", None, error.message)


def _counted(numbers: Sequence[int], before: int, progress: Progress | None) -> Iterator[int]:
    """Tell ``progress`` of each document that is looked at, once when it is read and once when it is sought."""
    for done, number in enumerate(numbers, before + 1):
        yield number
        if progress:
            progress(done, 2 * max(before, len(numbers)))


def _in_index(
    store: Store, index: PassageIndex, numbers: Iterable[int], whole: bool, since: Change | None
) -> Iterator[Fault]:
    """The faults that the index has for each of these documents. If these are all (``whole``), and nothing was changed
    meanwhile, their passages must add up to those of the index."""
    found, passages = False, 0
    for number in numbers:
        indexed = index.places(number)
        passages += len(indexed)
        for fault in _in_its_passages(store, number, indexed):
            found = True
            yield fault
    if whole and not found and store.changes.last() == since and index.size() > passages:
        yield Fault("index", None, f"{index.size() - passages:,} of its passages are of no document")


def _in_document(store: Store, number: int) -> list[Fault]:
    """The faults of a document; none where another process has removed it since."""
    ids = store.ids([number]).values()
    return [Fault("document", _short(name), what) for name in ids for what in store.file.document_faults(number)]


def _short(name: str) -> str:
    """An id that can be shown, whatever was put in its place."""
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"


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
