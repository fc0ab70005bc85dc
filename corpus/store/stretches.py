"""The text of a document as the store keeps it: in stretches of equal length, any of which is read without the others.

Every corpus file relies on the length: to change it is to change the schema.
"""

import sqlite3
from collections.abc import Iterator
from itertools import zip_longest

from corpus.spans import Span

LENGTH = 512  # code points of a stretch; the last of a text may be shorter
_ALL = "SELECT text FROM stretches WHERE document = ? ORDER BY number"
_NUMBERED = "SELECT number, text FROM stretches WHERE document = ? ORDER BY number"
_SOME = "SELECT text FROM stretches WHERE document = ? AND number BETWEEN ? AND ? ORDER BY number"
_INSERT = "INSERT INTO stretches (document, number, text) VALUES (?, ?, ?)"


def write(connection: sqlite3.Connection, document: int, text: str) -> None:
    connection.executemany(_INSERT, ((document, number, stretch) for number, stretch in enumerate(cut(text))))


def cut(text: str) -> Iterator[str]:
    return (text[start : start + LENGTH] for start in range(0, len(text), LENGTH))


def read(connection: sqlite3.Connection, document: int) -> str:
    """The whole text, empty where there is no such document."""
    return "".join(row[0] for row in connection.execute(_ALL, (document,)))


def are_cut(connection: sqlite3.Connection, document: int, text: str) -> bool:
    """Whether the stretches of a document are those that ``text`` is cut into."""
    rows = connection.execute(_NUMBERED, (document,))
    return all(row == wanted for row, wanted in zip_longest(rows, enumerate(cut(text))))


def read_at(connection: sqlite3.Connection, document: int, span: Span) -> str:
    """What stands at ``span``; less where the text ends before."""
    first = span.start // LENGTH
    rows = connection.execute(_SOME, (document, first, max(span.start, span.end - 1) // LENGTH))
    found = "".join([row[0] for row in rows])
    return found[span.start - first * LENGTH : span.end - first * LENGTH]
