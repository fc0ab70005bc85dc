"""Look for what must not be: broken pages and keys, texts that do not match their digests, places outside a text.

Faults are reported and never mended: from what is wrong nobody can tell what was right.
"""

import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from corpus.document import Document
from corpus.spans import Span
from corpus.store import digests, originals, reading, stretches, tables

ALTERED = "what is kept of it (where it is from, its paragraphs, quotations, corrections) is not what was written"
_LONGEST = 64_000_000  # bytes of a value, apart from originals: the longest is what was extracted from one document
_ORPHANS = "SELECT count(*) FROM pragma_foreign_key_check"
_COUNTS = {  # each column of `totals`, and how it is counted anew
    "documents": "SELECT count(*) FROM documents",
    "words": "SELECT ifnull(sum(words), 0) FROM documents",
    "blocks": "SELECT count(*) FROM blocks",
    "quotations": "SELECT count(*) FROM quotations",
    "attributed": "SELECT count(*) FROM attributions WHERE role = 'speaker'",
    "speakers": "SELECT count(*) FROM speakers",
    "publishers": "SELECT count(*) FROM sources",
}
_UNUSED = {  # what nothing that is kept mentions
    "speakers": """
        SELECT count(*) FROM speakers WHERE id NOT IN (SELECT speaker FROM attributions)
        AND id NOT IN (SELECT speaker FROM blocks WHERE speaker IS NOT NULL)
    """,
    "publishers": """
        SELECT count(*) FROM sources WHERE id NOT IN (SELECT source FROM documents WHERE source IS NOT NULL)
    """,
}
_NUMBERED = """
SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'changes') IS (SELECT max(sequence) FROM changes)
       AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name NOT IN ('changes', 'documents'))
"""
_OUTSIDE = {  # what has a place in the text, and how many of these places the text does not have
    "of its paragraphs or turns": """
        SELECT count(*) FROM blocks
        WHERE document = :number AND NOT ("start" >= 0 AND "start" < "end" AND "end" <= :length)
    """,
    "of its quotations": """
        SELECT count(*) FROM quotation_spans AS s INNER JOIN quotations AS q ON s.quotation = q.id
        WHERE q.document = :number AND NOT (s."start" >= 0 AND s."start" < s."end" AND s."end" <= :length)
    """,
    "of its cues": """
        SELECT count(*) FROM quotations
        WHERE document = :number AND NOT (cue_start >= 0 AND cue_start < cue_end AND cue_end <= :length)
    """,
    "of its speakers": """
        SELECT count(*) FROM attributions AS a INNER JOIN quotations AS q ON a.quotation = q.id
        WHERE q.document = :number
        AND NOT (a.mention_start >= 0 AND a.mention_start < a.mention_end AND a.mention_end <= :length)
    """,
}

_WORDINGS = """
SELECT q.id, q.text, s."start", s."end"
FROM quotations AS q INNER JOIN quotation_spans AS s ON q.id = s.quotation
WHERE q.document = ? ORDER BY q.id, s.number
"""


@contextmanager
def bounded(connection: sqlite3.Connection) -> Iterator[None]:
    """Let nothing be read inside that is longer than any value of ours could be; SQLite calls that "too big". Originals
    are read in pieces, and may be longer."""
    before = connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    try:
        yield
    finally:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, before)


def file_faults(connection: sqlite3.Connection, *, writable: bool) -> Iterator[str]:
    """What is wrong with the file as a whole. The full-text table is only looked at where that is ``writable``, since
    its check is a statement that writes, and where nobody has altered what would act on it."""
    for (finding,) in connection.execute("PRAGMA integrity_check(20)").fetchall():
        if finding != "ok":
            yield f"SQLite: {' '.join(str(finding).split())}"
    altered = list(tables.faults(connection))
    yield from altered
    orphans = connection.execute(_ORPHANS).fetchone()[0]
    if orphans:
        yield f"{orphans:,} rows belong to nothing that is there"
    if writable and not altered and not _full_text_agrees(connection):
        yield "the full-text table does not agree with the quotations"
    kept = connection.execute(f"SELECT {', '.join(_COUNTS)} FROM totals").fetchall()  # noqa: S608 - names of ours
    counted = tuple(connection.execute(query).fetchone()[0] for query in _COUNTS.values())
    if kept != [counted]:
        yield "the counts of `corpus stats` are not those of the tables"
    yield from _strays(connection)
    # The notes are of the tables, too, down to their comments; a change of those is told by itself.
    if not altered and not (digests.notes_agree(connection) and connection.execute(_NUMBERED).fetchone()[0]):
        yield "its notes (of itself, its changes, removals and copies) are not those that were kept"


def _strays(connection: sqlite3.Connection) -> Iterator[str]:
    """What was put into the file or taken from it by something else, where no document that is there shows it."""
    for what, query in _UNUSED.items():
        unused = connection.execute(query).fetchone()[0]
        if unused:
            yield f"{unused:,} {what} are of no document"
    if not digests.documents_agree(connection):
        yield "its documents are not those that were taken in: something else has added or removed some"


def _full_text_agrees(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("INSERT INTO quotations_fts (quotations_fts, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if (error.sqlite_errorcode & 0xFF) != sqlite3.SQLITE_CORRUPT:
            raise
        return False
    return True


def document_faults(connection: sqlite3.Connection, number: int) -> Iterator[str]:
    """What is wrong with one document; nothing where it is no longer there."""
    document = reading.document(connection, number)
    if document is None:
        return
    told = False
    for fault in _faults_of(connection, number, document):
        told = True
        yield fault
    # These raise where something is kept that cannot be read as a quotation or a correction.
    reading.quotations(connection, number)
    reading.extraction(connection, number)
    reading.corrections(connection, number)
    if not told and digests.kept(connection, number) != digests.of_document(connection, number):
        yield ALTERED


def _faults_of(connection: sqlite3.Connection, number: int, document: Document) -> Iterator[str]:
    """What shows in a document without a look at the digest of all that is kept of it."""
    digest = reading.digest_of(document.text.encode())
    if digest != reading.text_sha256(connection, number):
        yield "its text is not the one that was taken in"
    elif not stretches.are_cut(connection, number, document.text):
        yield "its text is not cut as it was taken in"
    if not _original_agrees(connection, number, document.sha256):
        yield "its original bytes are not those that were taken in"
    places = {"number": number, "length": len(document.text)}
    for what, query in _OUTSIDE.items():
        outside = connection.execute(query, places).fetchone()[0]
        if outside:
            yield f"{outside:,} {what} lie outside its text"
    if not _wordings_agree(connection, number, document.text):
        yield "some of its quotations are not the words at their places"


def _wordings_agree(connection: sqlite3.Connection, number: int, text: str) -> bool:
    wordings: dict[int, str] = {}
    places: defaultdict[int, list[Span]] = defaultdict(list)
    for quotation, words, start, end in connection.execute(_WORDINGS, (number,)):
        wordings[quotation] = words
        places[quotation].append(Span(start, end))
    return all(_is_wording(words, places[quotation], text) for quotation, words in wordings.items())


def _is_wording(words: str, places: Sequence[Span], text: str) -> bool:
    """Whether these are the words at these places, of which nothing is read that would be longer than they are."""
    return sum(map(len, places)) <= len(words) and reading.joined(places, text) == words


def _original_agrees(connection: sqlite3.Connection, number: int, digest: str) -> bool:
    """Whether the original bytes match their digest. Where none are kept they are the text's own, which is checked."""
    try:
        return originals.digest(connection, number) in (None, digest)
    except (zlib.error, ValueError):
        return False
