"""What keeps a corpus whole and small: look whether it is sound, make its index anew, wipe and back it up."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import AlreadyThere, CorpusError
from corpus.search.words import PassageIndex
from corpus.store import Progress, Store

if TYPE_CHECKING:
    from corpus.maintenance.verification import Fault
    from corpus.store.summaries import Size

STILL_OWED = "they are in no answer any more; `misquote corpus compact` takes out their last bytes"


@contextmanager
def still_owed() -> Iterator[None]:
    """Say of what goes wrong after a removal that it was one, and what is left to do."""
    try:
        yield
    except CorpusError as error:
        hint = STILL_OWED if error.advice == error.hint else error.advice
        raise type(error)(error.message, hint=hint) from error


class Upkeep:
    """The part of a ``Corpus`` that nobody needs to ask it or to add to it. ``progress`` is told how much is done, of
    how much."""

    _store: Store
    _index: PassageIndex

    def verify(self, *, progress: Progress | None = None) -> Iterator["Fault"]:
        """Everything that is wrong with it: the file, each document, the index. Nothing is mended."""
        from corpus.maintenance.verification import faults

        return faults(self._store, self._index, progress=progress)

    def rebuild(self, *, progress: Progress | None = None) -> int:
        """Make the index anew. How many passages it has then."""
        self._index.rebuild(progress=progress)
        return self._index.size()

    def compact(self, *, progress: Progress | None = None) -> list[Path]:
        """Make the file, the index and the vectors as small as new ones, and wipe what any removal has left.

        Copies that were kept as the corpus was brought up to date are deleted, and returned.
        """
        from corpus.search.meaning.vector_files import compact

        self._index.rebuild(progress=progress)
        compact(self._store)
        return self._store.wipe()

    def backup(self, target: Path | str, *, force: bool = False, progress: Progress | None = None) -> None:
        """Copy it, as it is at this moment, to a file that is a corpus itself. The copy is verified before it counts.

        Raises:
            AlreadyThere: There is a file, and ``force`` does not say to put the copy in its place.
        """
        place = Path(target)
        if place.exists() and (not force or place.is_dir() or self._is(place)):
            raise AlreadyThere(f"{place}: it is there already")
        self._store.copy_to(place, progress=progress)

    def _is(self, place: Path) -> bool:
        return self._store.path is not None and place.samefile(self._store.path)

    def backups(self) -> list[Path]:
        """The files that ``backup`` made of it, as far as they still lie there. What is removed here is still there."""
        return self._store.backups()

    def size(self) -> "Size":
        """What it takes on the disk."""
        from corpus.store.summaries import Size

        return Size(self._store.size(), self._index.disk())

    def leftovers(self) -> int:
        """Of how many removed documents some bytes may be left, because a removal was broken off: see ``compact``."""
        return len(self._store.leftovers())
