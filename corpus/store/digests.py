"""Digests of everything that is kept, renewed with each change in the same transaction.

They show what something other than misquote has changed: a slip, another tool, a failing disk. They are no signature:
who can write to the file can write the digests anew, too.

**A document.** The SHA-256 of ``[version, document, original, blocks, quotations, spans, attributions, corrections,
extraction]`` as JSON in ASCII without blanks. ``version`` is ``VERSION``; ``original`` the SHA-256 of the bytes of that
column, or null; ``document`` one row, or null; each other part a list of rows. A row has the columns of its query
below in their order, as SQLite keeps them; a BLOB is ``{"bytes": hexadecimal digits}``. The text counts by its own
digest (``text_sha256``), which is compared with the text apart from this.

**The documents of a corpus**, so that none is missing and none is too many: the sum of their digests, as big-endian
numbers, modulo 2**256. **Its notes** (``NOTES``), which belong to no document: the sum of the SHA-256 of each of them,
written as ``[kind, column, …]`` in the same JSON.

Whoever adds to what a corpus keeps adds it to one of the parts and raises ``VERSION``, with a step of the migrations:
those end by writing all digests anew.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from corpus.store import originals

VERSION = 1
_SIZE = 32  # bytes of a digest
_MOST = (1 << 8 * _SIZE) - 1
_WRITTEN = json.JSONEncoder(separators=(",", ":"), default=lambda blob: {"bytes": bytes(blob).hex()})

_DOCUMENT = """
SELECT d.number, d.id, d.title, d.source IS NOT NULL, p.name, p.kind, d.author, d.url, d.archive_url, d.published,
       d.retrieved, d.kind, d.language, d.version_of, d.retracted, d.sha256, d.words, d.extractor, d.revision,
       d.text_sha256, d.markup
FROM documents AS d LEFT JOIN sources AS p ON d.source = p.id WHERE d.number = ?
"""
_PARTS = (
    """
    SELECT b.number, b."start", b."end", b.turn, b.speaker IS NOT NULL, s.name, s.described, s.document, b.locator
    FROM blocks AS b LEFT JOIN speakers AS s ON b.speaker = s.id WHERE b.document = ? ORDER BY b."start"
    """,
    """
    SELECT number, kind, text, cue, cue_start, cue_end, medium, audience, place, negated, rule, confidence, said_on,
           status, status_as, status_start, status_end
    FROM quotations WHERE document = ? ORDER BY number
    """,
    """
    SELECT q.number, s.number, s."start", s."end"
    FROM quotations AS q INNER JOIN quotation_spans AS s ON s.quotation = q.id
    WHERE q.document = ? ORDER BY q.number, s.number
    """,
    """
    SELECT q.number, a.number, a.role, s.name, s.described, s.document, a.mention, a.mention_start, a.mention_end
    FROM quotations AS q INNER JOIN attributions AS a ON a.quotation = q.id LEFT JOIN speakers AS s ON a.speaker = s.id
    WHERE q.document = ? ORDER BY q.number, a.number
    """,
    """
    SELECT number, made, "by", note, replaces, quotation FROM corrections WHERE document = ? ORDER BY number
    """,
    """
    SELECT quotations FROM extractions WHERE document = ?
    """,
)
NOTES = {  # what is kept beside the documents, by the kinds of the notes
    "part": """
        SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%'
    """,
    "corpus": "SELECT identity, digests FROM corpus",
    "last": "SELECT ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'documents'), 0)",
    "change": "SELECT sequence, document, stamp FROM changes",
    "leftover": "SELECT document FROM leftovers",
    "backup": "SELECT path, made FROM backups",
    "earlier copy": "SELECT name, sha256 FROM earlier_copies",
    "draft": "SELECT path FROM drafts",
    "other name": "SELECT name, other FROM other_names",
}


# Reading


def of_document(connection: sqlite3.Connection, number: int) -> bytes:
    """The digest of a document as it is kept now."""
    known = connection.execute(_DOCUMENT, (number,)).fetchone()
    parts = [connection.execute(query, (number,)).fetchall() for query in _PARTS]
    return _digest([VERSION, known, originals.packed_digest(connection, number), *parts])


def _digest(content: object) -> bytes:
    from hashlib import sha256

    return sha256(_WRITTEN.encode(content).encode("ascii")).digest()


def kept(connection: sqlite3.Connection, number: int) -> bytes | None:
    """The digest of a document that its last change left."""
    row = connection.execute("SELECT digest FROM digests WHERE document = ?", (number,)).fetchone()
    return None if row is None else bytes(row[0])


def documents_agree(connection: sqlite3.Connection) -> bool:
    """Whether the corpus has the digests of the documents that were taken in, and of no other."""
    return _kept_sum(connection, "documents") == _sum(digest for (digest,) in connection.execute(_ALL))


_ALL = "SELECT digest FROM digests"


def notes_agree(connection: sqlite3.Connection) -> bool:
    """Whether the notes that belong to no document are those that were kept."""
    return _kept_sum(connection, "notes") == _sum(_all_notes(connection))


def _all_notes(connection: sqlite3.Connection) -> Iterator[bytes]:
    for kind, query in NOTES.items():
        yield from (_digest([kind, *row]) for row in connection.execute(query))


def _sum(digests: Iterable[bytes]) -> bytes:
    return _written(sum(map(_value, digests)))


def _value(digest: bytes) -> int:
    return int.from_bytes(digest, "big")


def _written(value: int) -> bytes:
    return (value & _MOST).to_bytes(_SIZE, "big")


def _kept_sum(connection: sqlite3.Connection, column: str) -> bytes | None:
    rows = connection.execute(f"SELECT {column} FROM corpus").fetchall()  # noqa: S608 - a name of ours
    return bytes(rows[0][0]) if len(rows) == 1 else None


# Writing, inside the transaction of the change


def keep(connection: sqlite3.Connection, number: int) -> None:
    """Keep the digest of a document that has just been written."""
    digest = of_document(connection, number)
    connection.execute("INSERT INTO digests VALUES (?, ?)", (number, digest))
    _add(connection, "documents", _value(digest))
    _add(connection, "notes", _value(_digest(["last", number])) - _value(_digest(["last", number - 1])))


@contextmanager
def renewed(connection: sqlite3.Connection, number: int) -> Iterator[None]:
    """Renew the digest of a document that is changed inside. Where it does not agree beforehand it is left as it is:
    no change of ours may cover up that of somebody else."""
    before = kept(connection, number)
    agrees = before == of_document(connection, number)
    yield
    if before is None or not agrees:
        return
    digest = of_document(connection, number)
    connection.execute("UPDATE digests SET digest = ? WHERE document = ?", (digest, number))
    _add(connection, "documents", _value(digest) - _value(before))


def forget(connection: sqlite3.Connection, number: int) -> None:
    """Forget the digest of a document that is about to be deleted."""
    digest = kept(connection, number)
    if digest is not None:
        connection.execute("DELETE FROM digests WHERE document = ?", (number,))
        _add(connection, "documents", -_value(digest))


def note(connection: sqlite3.Connection, kind: str, *columns: Any) -> None:
    """Count a note that has just been written; ``columns`` as ``NOTES`` reads them."""
    _add(connection, "notes", _value(_digest([kind, *columns])))


def strike(connection: sqlite3.Connection, kind: str, *rows: tuple[Any, ...]) -> None:
    """Count no longer the notes that have just been deleted."""
    _add(connection, "notes", -sum(_value(_digest([kind, *row])) for row in rows))


def _add(connection: sqlite3.Connection, column: str, amount: int) -> None:
    before = _kept_sum(connection, column) or b""
    connection.execute(f"UPDATE corpus SET {column} = ?", (_written(_value(before) + amount),))  # noqa: S608


def keep_all(connection: sqlite3.Connection) -> None:
    """Write all digests anew, as they are to be of what is in the tables now."""
    connection.execute("DELETE FROM digests")
    for (number,) in connection.execute("SELECT number FROM documents ORDER BY number").fetchall():
        connection.execute("INSERT INTO digests VALUES (?, ?)", (number, of_document(connection, number)))
    connection.execute("UPDATE corpus SET digests = ?", (VERSION,))
    sums = _sum(digest for (digest,) in connection.execute(_ALL)), _sum(_all_notes(connection))
    connection.execute("UPDATE corpus SET documents = ?, notes = ?", sums)
