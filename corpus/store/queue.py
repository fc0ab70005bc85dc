"""The queue from which the search index is brought up to date: an entry for each document that came or went.

The last entry always stays, for by it an index proves that it belongs to this corpus.
"""

import sqlite3


def change(connection: sqlite3.Connection, number: int, stamp: str) -> None:
    connection.execute("INSERT INTO changes (document, stamp) VALUES (?, ?)", (number, stamp))


def forget_before(connection: sqlite3.Connection, sequence: int) -> None:
    connection.execute("DELETE FROM changes WHERE sequence < ?", (sequence,))


def last_change(connection: sqlite3.Connection) -> tuple[int, int, str] | None:
    query = "SELECT sequence, document, stamp FROM changes ORDER BY sequence DESC LIMIT 1"
    found: tuple[int, int, str] | None = connection.execute(query).fetchone()
    return found


def changes_from(connection: sqlite3.Connection, sequence: int) -> list[tuple[int, int, str]]:
    query = "SELECT sequence, document, stamp FROM changes WHERE sequence >= ? ORDER BY sequence"
    return connection.execute(query, (sequence,)).fetchall()


_KNOWN = """
SELECT EXISTS (SELECT 1 FROM changes WHERE sequence = :sequence AND stamp = :stamp)
       OR :sequence = 0 AND (SELECT min(sequence) FROM changes) = 1
"""


def knows(connection: sqlite3.Connection, sequence: int, stamp: str) -> bool:
    return bool(connection.execute(_KNOWN, {"sequence": sequence, "stamp": stamp}).fetchone()[0])


def marks_between(connection: sqlite3.Connection, sequence: int, last: int) -> set[str]:
    """What stands before the point in the stamps of imports."""
    query = """
        SELECT DISTINCT substr(stamp, 1, instr(stamp, '.')) FROM changes WHERE sequence > ? AND sequence <= ?
    """
    return {mark for (mark,) in connection.execute(query, (sequence, last))}


def count_before(connection: sqlite3.Connection, sequence: int, most: int) -> int:
    query = "SELECT count(*) FROM (SELECT 1 FROM changes WHERE sequence < ? LIMIT ?)"
    return int(connection.execute(query, (sequence, most)).fetchone()[0])
