"""What keeps a corpus whole and small: look whether it is sound, remove for good, back it up, make its index anew."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.catalogue import Catalogue
from corpus.errors import AlreadyThere, CorpusError
from corpus.search.derived import check_beside, wipe_unused
from corpus.search.meaning.vector_files import MEANING
from corpus.search.words import PassageIndex
from corpus.search.words.state import INDEX
from corpus.store import Progress, Store

if TYPE_CHECKING:
    from corpus.maintenance.verification import Fault
    from corpus.store.summaries import Copy, Size

KINDS = (INDEX, MEANING)
STILL_OWED = "they are in no answer any more; `misquote corpus compact` takes out their last bytes"


class Upkeep:
    """What is done to a corpus as a whole: to its store, what is kept of that in memory, and all that is derived."""

    def __init__(self, store: Store, catalogue: Catalogue, index: PassageIndex) -> None:
        self._store = store
        self._catalogue = catalogue
        self._index = index

    def remove(self, ids: Sequence[str], progress: Progress | None) -> list[Path]:
        """Take documents out, all or none, and leave no byte of them; the copies that were deleted with them."""
        from corpus.search.meaning.vector_files import forget

        numbers = {self._catalogue.number(document_id) for document_id in ids}
        check_beside(self._store, *KINDS)
        self._store.delete(sorted(numbers))
        self._catalogue.forget()
        with _still_owed():
            forget(self._store)
            self._index.wipe(progress=progress)
            wipe_unused(self._store, *KINDS)
            return self._store.file.wipe()

    def verify(self, progress: Progress | None) -> "Iterator[Fault]":
        from corpus.maintenance.verification import faults

        return faults(self._store, self._index, progress=progress)

    def rebuild(self, progress: Progress | None) -> int:
        check_beside(self._store, INDEX)
        self._store.file.clear_litter()
        self._index.rebuild(progress=progress)
        return self._index.size()

    def compact(self, progress: Progress | None) -> list[Path]:
        from corpus.search.meaning.vector_files import compact

        check_beside(self._store, *KINDS)
        self._index.rebuild(progress=progress)
        compact(self._store)
        wipe_unused(self._store, *KINDS)
        return self._store.file.wipe()

    def backup(self, target: Path, force: bool, progress: Progress | None) -> None:
        if os.path.lexists(target) and (not force or target.is_dir() or self._is(target)):
            raise AlreadyThere(f"{target}: it is there already")
        self._store.file.clear_litter()
        self._store.file.copy_to(target, replace=force, progress=progress)

    def _is(self, place: Path) -> bool:
        return self._store.path is not None and place.exists() and place.samefile(self._store.path)

    def backups(self) -> list[Path]:
        return self._store.file.backups()

    def copies(self) -> "list[Copy]":
        return self._store.file.copies()

    def litter(self) -> list[Path]:
        return self._store.file.litter()

    def size(self) -> "Size":
        from corpus.store.summaries import Size

        return Size(self._store.file.size(), self._index.disk())

    def leftovers(self) -> int:
        return len(self._store.file.leftovers())


@contextmanager
def _still_owed() -> Iterator[None]:
    """Say of an error after a removal that the documents are out, and what is left to do."""
    try:
        yield
    except CorpusError as error:
        hint = STILL_OWED if error.advice == error.hint else error.advice
        raise type(error)(error.message, hint=hint) from error
