"""The file of a corpus as a whole: whether it is sound, what a removal has left in it, and the copies made of it.

SQLite leaves copies of what it moved between its pages in their unused bytes, and ``secure_delete`` does not wipe them:
only a file that is written anew is sure to hold nothing that was removed.
"""

import sqlite3
import time
from datetime import UTC, datetime
from pathlib import Path

from corpus.errors import BusyCorpus, DamagedCorpus
from corpus.store import reading, writing
from corpus.store.connection import SharedConnection
from corpus.store.copying import Progress, clear_drafts, copy, earlier_copies
from corpus.store.opening import PATIENCE, explained


class CorpusFile:
    """The file behind a connection. A corpus in memory has none, and nothing there outlives its process."""

    def __init__(self, shared: SharedConnection) -> None:
        self._shared = shared

    def faults(self) -> list[str]:
        """What is wrong with the file as a whole."""
        from corpus.store import checking

        try:
            with self._shared as connection:
                return list(checking.file_faults(connection, writable=self._shared.writable))
        except DamagedCorpus as error:
            return [error.message]

    def document_faults(self, number: int) -> list[str]:
        """What is wrong with one document."""
        from corpus.store import checking

        found: list[str] = []
        try:
            with self._shared as connection:
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

        The copies that were kept when the corpus was brought up to date go with it, and are returned.
        """
        owed = self.leftovers()
        if self._shared.path is None:
            return []
        with self._shared as connection:
            connection.execute("VACUUM")
            self._empty_log(connection)
        gone = earlier_copies(self._shared.path)
        for place in gone:
            place.unlink(missing_ok=True)
            clear_drafts(place)
        with self._shared.transaction() as connection:
            writing.forget_leftovers(connection, owed)
        return gone

    def _empty_log(self, connection: sqlite3.Connection) -> None:
        """Move the write-ahead log into the file and cut it to nothing, once nobody reads from it any longer."""
        until = time.monotonic() + PATIENCE
        while connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            if time.monotonic() > until:
                raise BusyCorpus(f"{self._shared.name}: others are reading what was removed")

    def copy_to(self, target: Path, *, progress: Progress | None = None) -> None:
        """Copy the corpus as it is at this moment, and note that there is a copy."""
        with self._shared.snapshot() as connection, explained(str(target)):
            connection.execute("SELECT count(*) FROM totals")  # SQLite fixes the moment at the first read
            copy(connection, target, check=_checked, progress=progress)
        if self._shared.path is not None and self._shared.writable:
            with self._shared.transaction() as connection:
                writing.note_backup(connection, str(target.absolute()), datetime.now(UTC).isoformat(timespec="seconds"))

    def backups(self) -> list[Path]:
        """The copies that were made with ``copy_to`` and are still there."""
        with self._shared as connection:
            return [place for path, _ in reading.backups(connection) if (place := Path(path)).is_file()]


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
