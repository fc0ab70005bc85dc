"""One connection to a corpus, for all threads: a lock lets one of them in at a time."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Self

from corpus.errors import BadRecord, DamagedCorpus
from corpus.store.opening import connect, explain, explained, is_writable


class Connected:
    """A corpus file, or one in memory."""

    def __init__(self, path: Path | None = None, *, create: bool = False) -> None:
        self.path = path
        self.name = "the corpus in memory" if path is None else str(path)
        self.writable = path is None or is_writable(path)
        self._lock = RLock()
        self._depth = 0  # 1 inside a transaction
        self._connection = connect(path, create=create)

    def close(self) -> None:
        with self._lock, suppress(sqlite3.Error):
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _using(self) -> "_Use":
        """The connection, to ask it something: what it holds is as we wrote it, or damaged."""
        return _Use(self)

    @contextmanager
    def transaction(self, *, begin: str = "BEGIN IMMEDIATE") -> Iterator[sqlite3.Connection]:
        """All that is written inside is kept together or not at all; an inner one joins the outer."""
        with self._lock, explained(self.name):
            connection = self._connection
            if self._depth:
                yield connection
                return
            connection.execute(begin)
            self._depth = 1
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise
            finally:
                self._depth = 0

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read inside is of one moment."""
        with self.transaction(begin="BEGIN"):
            yield


class _Use:
    """The connection for one thread at a time. A class, for a question enters here fifty times and more."""

    __slots__ = ("_corpus",)

    def __init__(self, corpus: Connected) -> None:
        self._corpus = corpus

    def __enter__(self) -> sqlite3.Connection:
        self._corpus._lock.acquire()
        return self._corpus._connection

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._corpus._lock.release()
        if isinstance(error, sqlite3.Error):
            explain(self._corpus.name, error)
        elif isinstance(error, ValueError | zlib.error | BadRecord):
            raise DamagedCorpus(f"{self._corpus.name}: the corpus is damaged ({error})") from error
