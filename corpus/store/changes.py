"""The queue from which the search index is brought up to date: an entry for each document that came or went.

The last entry always stays, for by it an index proves that it belongs to this corpus.
"""

import os
import sqlite3
from typing import NamedTuple

from corpus.store import digests
from corpus.store.connection import SharedConnection

_LAST = "SELECT sequence, document, stamp FROM changes ORDER BY sequence DESC LIMIT 1"
_FROM = "SELECT sequence, document, stamp FROM changes WHERE sequence >= ? ORDER BY sequence"
_KNOWN = """
SELECT EXISTS (SELECT 1 FROM changes WHERE sequence = :sequence AND stamp = :stamp)
       OR :sequence = 0 AND (SELECT min(sequence) FROM changes) = 1
"""
_MARKS = "SELECT DISTINCT substr(stamp, 1, instr(stamp, '.')) FROM changes WHERE sequence > ? AND sequence <= ?"
_FORGOTTEN = "DELETE FROM changes WHERE sequence < ? RETURNING sequence, document, stamp"


class Change(NamedTuple):
    """An entry of the queue: a document by its number, which was added if it is there, and removed if it is not.

    ``stamp`` is random, so that no other corpus has the same change; it begins with the mark of the import that brought
    the document, if one did.
    """

    sequence: int
    document: int
    stamp: str


class ChangeQueue:
    """What has changed in a corpus and may still have to be brought to its index."""

    def __init__(self, shared: SharedConnection) -> None:
        self._shared = shared

    def note(self, connection: sqlite3.Connection, number: int, mark: str = "") -> None:
        """Enter a document, inside the transaction that adds or removes it."""
        stamp = mark + os.urandom(8).hex()
        written = connection.execute("INSERT INTO changes (document, stamp) VALUES (?, ?)", (number, stamp))
        digests.note(connection, "change", written.lastrowid, number, stamp)

    def insist(self) -> None:
        """Enter a change of no document: from now on no index may answer that lacks anything kept until now, not even
        what an import has brought that is still running."""
        with self._shared.transaction() as connection:
            self.note(connection, 0)

    def last(self) -> Change | None:
        with self._shared as connection:
            row = connection.execute(_LAST).fetchone()
        return Change(*row) if row else None

    def since(self, sequence: int, stamp: str) -> list[Change] | None:
        """What came after a change; None where the queue does not remember it, so that everything must be read anew."""
        with self._shared as connection:
            rows = connection.execute(_FROM, (sequence,)).fetchall()
        if not rows or rows[0][0] != sequence or rows[0][2] != stamp:
            return None
        return [Change(*row) for row in rows[1:]]

    def knows(self, sequence: int, stamp: str) -> bool:
        """Whether the queue remembers a change. The state before the first one, ``(0, "")``, is known as long as no
        change has been forgotten."""
        with self._shared as connection:
            return bool(connection.execute(_KNOWN, {"sequence": sequence, "stamp": stamp}).fetchone()[0])

    def marks_between(self, sequence: int, last: int) -> set[str]:
        """The marks of the imports that brought what changed after ``sequence``, up to and including ``last``; an empty
        one for what no import brought."""
        with self._shared as connection:
            return {mark for (mark,) in connection.execute(_MARKS, (sequence, last))}

    def forget_before(self, sequence: int, *, at_least: int = 1) -> None:
        """Trim the queue, if at least so many entries go: each trimming is a write."""
        if self._count_before(sequence, at_least) < at_least:
            return
        with self._shared.transaction() as connection:
            gone = connection.execute(_FORGOTTEN, (sequence,)).fetchall()
            digests.strike(connection, "change", *gone)

    def _count_before(self, sequence: int, most: int) -> int:
        query = "SELECT count(*) FROM (SELECT 1 FROM changes WHERE sequence < ? LIMIT ?)"
        with self._shared as connection:
            return int(connection.execute(query, (sequence, most)).fetchone()[0])
