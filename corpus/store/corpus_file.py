"""The file of a corpus as a whole: whether it is sound, what a removal has left in it, and the copies made of it.

SQLite leaves copies of what it moved between its pages in their unused bytes, and ``secure_delete`` does not wipe them:
only a file that is written anew is sure to hold nothing that was removed.
"""

import sqlite3
import time
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import BusyCorpus, DamagedCorpus, UnwritableCorpus
from corpus.files.drafts import draft
from corpus.store import beside, litter, reading, writing
from corpus.store.connection import SharedConnection
from corpus.store.copying import Progress, copy
from corpus.store.litter import noted
from corpus.store.opening import APPLICATION, FORMER_APPLICATION, PATIENCE, explained

if TYPE_CHECKING:
    from corpus.store.summaries import Copy


class CorpusFile:
    """The file behind a connection. A corpus in memory has none, and nothing there outlives its process."""

    def __init__(self, shared: SharedConnection) -> None:
        self._shared = shared

    def faults(self) -> list[str]:
        """What is wrong with the file as a whole."""
        from corpus.store import checking

        found: list[str] = []
        try:
            with self._shared as connection, checking.bounded(connection):
                found.extend(checking.file_faults(connection, writable=self._shared.writable))
        except DamagedCorpus as error:
            found.append(error.message)
        return found

    def document_faults(self, number: int) -> list[str]:
        """What is wrong with one document."""
        from corpus.store import checking

        found: list[str] = []
        try:
            with self._shared as connection, checking.bounded(connection):
                found.extend(checking.document_faults(connection, number))
        except DamagedCorpus as error:
            return found or [error.message]
        return found

    def size(self) -> int:
        """Bytes of the file and of its write-ahead log."""
        path = self._shared.path
        if path is None:
            return 0
        files = (path, path.with_name(f"{path.name}-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    def leftovers(self) -> list[int]:
        """The numbers of removed documents whose bytes ``wipe`` has still to take out."""
        with self._shared as connection:
            return reading.leftovers(connection)

    def wipe(self) -> list[Path]:
        """Leave no byte of what was removed: write the file anew, and empty its log.

        The copies that were kept when the corpus was brought up to date go with it, and are returned; so do those that
        were never finished. One that is not what was kept is left alone: see ``copies``.
        """
        owed = self.leftovers()
        if self._shared.path is None:
            return []
        with self._shared as connection:
            connection.execute("VACUUM")
            self._empty_log(connection)
            kept = reading.earlier_copies(connection)
        self.clear_litter()
        gone = [name for name, sha256 in kept if beside.delete_earlier(self._shared.path, name, sha256)]
        with self._shared.transaction() as connection:
            writing.forget_leftovers(connection, owed)
            for name in gone:
                writing.forget_earlier_copy(connection, name)
        return [self._shared.path.with_name(name) for name in gone]

    def _empty_log(self, connection: sqlite3.Connection) -> None:
        """Move the write-ahead log into the file and cut it to nothing, once nobody reads from it any longer."""
        until = time.monotonic() + PATIENCE
        while connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            if time.monotonic() > until:
                raise BusyCorpus(f"{self._shared.name}: others are reading what was removed")

    def copy_to(self, target: Path, *, replace: bool = False, progress: Progress | None = None) -> None:
        """Copy the corpus as it is at this moment, and note that there is a copy.

        Raises:
            AlreadyThere: Something has the name, and is not to be replaced.
            NotOurs: What is to be replaced is not a corpus.
            UnwritableCorpus: There is no room for it, or no right to write there.
        """
        beside.check_replaceable(target, (APPLICATION, FORMER_APPLICATION))

        def announce(folder: Path) -> None:
            noted(self._shared, lambda connection: writing.note_draft(connection, str(folder)))

        try:
            with draft(target.absolute().parent, announce=announce) as made:
                with self._shared.snapshot() as connection, explained(str(target)):
                    connection.execute("SELECT count(*) FROM totals")  # SQLite fixes the moment at the first read
                    copy(connection, made.file, check=_checked, progress=progress)
                made.publish(target, replace=replace)
                noted(self._shared, lambda connection: litter.note_backup(connection, target))
            noted(self._shared, lambda connection: writing.forget_drafts(connection, [str(made.folder)]))
        except OSError as error:
            raise UnwritableCorpus(f"{target}: cannot be written ({error.strerror})") from error

    def backups(self) -> list[Path]:
        """The copies that were made with ``copy_to`` and are still there."""
        return [copy.path for copy in self.copies() if copy.made is not None and copy.is_there]

    def copies(self) -> "list[Copy]":
        """Every copy that may hold what was removed from the corpus: those that were made with ``copy_to``, there or
        not, and what may have been kept when the corpus was brought up to date."""
        from corpus.store.summaries import Copy

        path = self._shared.path
        with self._shared as connection:
            made = [Copy(Path(place), made) for place, made in reading.backups(connection)]
        return made if path is None else [*made, *(Copy(place, None) for place in beside.earlier_copies(path))]

    def litter(self) -> list[Path]:
        """What killed processes have left of copies, in the folder of the corpus and where it has them on record."""
        return litter.found(self._shared)

    def clear_litter(self) -> None:
        """Delete ``litter``, and note the copies that became whole and were not noted any more."""
        litter.clear(self._shared)


def _checked(path: Path) -> None:
    """Refuse a copy in which anything at all is wrong."""
    shared = SharedConnection(path)
    try:
        copied = CorpusFile(shared)
        faults = copied.faults()
        with shared as connection:
            numbers = reading.numbers(connection)
        for number in numbers:
            faults += copied.document_faults(number)
        if faults:
            raise DamagedCorpus(f"{shared.name}: {faults[0]}")
    finally:
        shared.close()
