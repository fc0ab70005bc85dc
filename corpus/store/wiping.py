"""What keeps a corpus sound: to look for faults, to wipe what was removed, to copy it.

SQLite leaves copies of what it moved between its pages in their unused bytes, and ``secure_delete`` does not wipe them:
only a file that is written anew is sure to hold nothing that was removed.
"""

import time
from datetime import UTC, datetime
from pathlib import Path

from corpus.errors import BusyCorpus, DamagedCorpus
from corpus.store import reading, writing
from corpus.store.connected import Connected
from corpus.store.copying import Progress, clear_drafts, copy, earlier_copies
from corpus.store.opening import PATIENCE, explained


class Upkeep(Connected):
    """The part of a ``Store`` that nobody needs to ask it or to add to it."""

    def numbers(self) -> list[int]:
        """The numbers of all documents, as they came."""
        with self._using() as connection:
            return reading.numbers(connection)

    def faults(self) -> list[str]:
        """What is wrong with the file as a whole."""
        from corpus.store import checking

        try:
            with self._using() as connection:
                return list(checking.file_faults(connection, writable=self.writable))
        except DamagedCorpus as error:
            return [error.message]

    def document_faults(self, number: int) -> list[str]:
        """What is wrong with one document."""
        from corpus.store import checking

        found: list[str] = []
        try:
            with self._using() as connection:
                found.extend(checking.document_faults(connection, number))
        except DamagedCorpus as error:
            return found or [error.message]
        return found

    def size(self) -> int:
        """Bytes of the file and of its log."""
        if self.path is None:
            return 0
        files = (self.path, self.path.with_name(f"{self.path.name}-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    def leftovers(self) -> list[int]:
        """The numbers of removed documents that are still owed to ``wipe``."""
        with self._using() as connection:
            return reading.leftovers(connection)

    def wipe(self) -> list[Path]:
        """Leave no byte of what was removed: write the file anew, and empty its log.

        Copies that were kept as the corpus was brought up to date go with it. Returns them.
        """
        owed = self.leftovers()
        if self.path is None:
            return []
        with self._lock, explained(self.name):
            self._connection.execute("VACUUM")
            self._empty_log()
        gone = earlier_copies(self.path)
        for place in gone:
            place.unlink(missing_ok=True)
            clear_drafts(place)
        with self.transaction() as connection:
            writing.forget_leftovers(connection, owed)
        return gone

    def _empty_log(self) -> None:
        """Bring the write-ahead log into the file and cut it to nothing, as soon as nobody reads what is in it."""
        until = time.monotonic() + PATIENCE
        while self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            if time.monotonic() > until:
                raise BusyCorpus(f"{self.name}: others are reading what was removed")

    def copy_to(self, target: Path, *, progress: Progress | None = None) -> None:
        """Copy the corpus as it is at this moment, and note that there is a copy."""
        with self.snapshot(), explained(str(target)):
            self._connection.execute("SELECT count(*) FROM totals")  # from here on nothing else is seen
            copy(self._connection, target, check=_checked, progress=progress)
        if self.path is not None and self.writable:
            with self.transaction() as connection:
                writing.backup(connection, str(target.absolute()), datetime.now(UTC).isoformat(timespec="seconds"))

    def backups(self) -> list[Path]:
        """The copies that were made with ``copy_to`` and are still there."""
        with self._using() as connection:
            return [place for path, _ in reading.backups(connection) if (place := Path(path)).is_file()]


def _checked(path: Path) -> None:
    with Upkeep(path) as copied:
        faults = copied.faults()
        for number in copied.numbers():
            faults += copied.document_faults(number)
        if faults:
            raise DamagedCorpus(f"{copied.name}: {faults[0]}")
