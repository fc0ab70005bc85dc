"""One connection to a corpus, shared by all threads: a lock lets one of them in at a time."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from types import TracebackType

from corpus.errors import BadRecord, DamagedCorpus
from corpus.store.opening import connect, explain, explained, is_writable

# What comes of a value that is not as we wrote it.
_UNREADABLE = (ValueError, TypeError, ArithmeticError, RecursionError, zlib.error, BadRecord)
_LONGEST = 200  # characters of what is said of a value, which may hold all of it


class SharedConnection:
    """The connection to a corpus file, or to a corpus in memory.

    ``with shared as connection:`` lets one thread read. What SQLite raises there becomes an error that a user can act
    on, and so does a value that cannot be read: whatever a corpus holds is as we wrote it, or damaged.
    """

    def __init__(self, path: Path | None = None, *, create: bool = False) -> None:
        self.path = path
        self.name = "the corpus in memory" if path is None else str(path)
        self.writable = path is None or is_writable(path)
        self._lock = RLock()
        self._in_transaction = False
        self._connection = connect(path, create=create)

    def close(self) -> None:
        with self._lock, suppress(sqlite3.Error):
            self._connection.close()

    # Two plain methods instead of a generator with @contextmanager: a single question enters here fifty times and more.

    def __enter__(self) -> sqlite3.Connection:
        self._lock.acquire()
        return self._connection

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._lock.release()
        if isinstance(error, sqlite3.Error):
            explain(self.name, error)
        elif isinstance(error, _UNREADABLE):
            raise DamagedCorpus(f"{self.name}: the corpus is damaged ({_short(error)})") from error

    @contextmanager
    def transaction(self, *, begin: str = "BEGIN IMMEDIATE") -> Iterator[sqlite3.Connection]:
        """Everything written inside is kept together or not at all; an inner transaction joins the outer one."""
        with self._lock, explained(self.name):
            connection = self._connection
            if self._in_transaction:
                yield connection
                return
            connection.execute(begin)
            self._in_transaction = True
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise
            finally:
                self._in_transaction = False

    @contextmanager
    def savepoint(self) -> Iterator[sqlite3.Connection]:
        """Everything written inside is taken back if it fails, and nothing else of the transaction around it."""
        with self.transaction() as connection:
            connection.execute("SAVEPOINT one")
            try:
                yield connection
            except BaseException:
                with suppress(sqlite3.Error):  # a disk that is full has ended the transaction already
                    connection.execute("ROLLBACK TO one")
                    connection.execute("RELEASE one")
                raise
            connection.execute("RELEASE one")

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """Everything read inside is of one moment, whatever other processes write meanwhile."""
        with self.transaction(begin="BEGIN") as connection:
            yield connection


def _short(error: BaseException) -> str:
    said = str(error)
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
