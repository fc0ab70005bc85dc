"""The statements that change a corpus. They run inside the caller's transaction and never begin one."""

import json
import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from corpus.document import Block, Document, Mention, Quotation, Role
from corpus.records import correction_fields, quotation_fields
from corpus.revision.corrections import Correction
from corpus.spans import Span
from corpus.store import stretches
from corpus.store.reading import digest_of, joined

_DOCUMENT = """
INSERT INTO documents (id, title, source, author, url, archive_url, published, retrieved, kind, language, version_of,
                       retracted, sha256, words, extractor, original, text_sha256)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_QUOTATION = """
INSERT INTO quotations (document, number, kind, text, cue, cue_start, cue_end, medium, audience, place, negated, rule,
                        confidence, said_on)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def document(connection: sqlite3.Connection, one: Document, extractor: str | None) -> int:
    source = _source(connection, one.publisher)
    known = (one.id, one.title, source, one.author, one.url, one.archive_url, one.published, one.retrieved, one.kind)
    more = (one.language, one.version_of, one.retracted, one.sha256, len(one.text.split()), extractor)
    row = (*known, *more, _packed(one), _text_digest(one))
    number = _row(connection.execute(_DOCUMENT, row))
    stretches.write(connection, number, one.text)
    return number


def _packed(one: Document) -> bytes | None:
    if one.original is None or one.original == one.text.encode():
        return None
    return zlib.compress(one.original)


def _text_digest(one: Document) -> str:
    """That of the bytes that a document was read from is known."""
    encoded = one.text.encode()
    return one.sha256 if encoded == one.original else digest_of(encoded)


def _row(cursor: sqlite3.Cursor) -> int:
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _source(connection: sqlite3.Connection, name: str | None) -> int | None:
    if name is None:
        return None
    row = connection.execute("SELECT id FROM sources WHERE name = ?", (name,)).fetchone()
    return int(row[0]) if row else _row(connection.execute("INSERT INTO sources (name) VALUES (?)", (name,)))


def _speaker(connection: sqlite3.Connection, name: str, described_in: int | None) -> int:
    found = "SELECT id FROM speakers WHERE name = ? AND ifnull(document, 0) = ?"
    row = connection.execute(found, (name, described_in or 0)).fetchone()
    if row:
        return int(row[0])
    insert = "INSERT INTO speakers (name, described, document) VALUES (?, ?, ?)"
    return _row(connection.execute(insert, (name, described_in is not None, described_in)))


def blocks(connection: sqlite3.Connection, number: int, those: Iterable[Block], *, turns: AbstractSet[Span]) -> None:
    speakers: dict[str, int] = {}
    rows = []
    for block in those:
        if block.speaker is not None and block.speaker not in speakers:
            speakers[block.speaker] = _speaker(connection, block.speaker, None)
        speaker = None if block.speaker is None else speakers[block.speaker]
        span = block.span
        rows.append((number, block.number, span.start, span.end, span in turns, speaker, block.locator))
    connection.executemany("INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def quotations(connection: sqlite3.Connection, number: int, text: str, those: Sequence[Quotation]) -> None:
    for place, quotation in enumerate(those, 1):
        _quotation(connection, number, place, text, quotation)


def _quotation(connection: sqlite3.Connection, number: int, place: int, text: str, one: Quotation) -> None:
    words = joined(one.spans, text)
    more = (one.medium, one.audience, one.place, one.negated, one.rule, one.confidence, one.said_on)
    row = (number, place, one.kind.value, words, *_mention(one.cue), *more)
    quotation = _row(connection.execute(_QUOTATION, row))
    spans = [(quotation, count, span.start, span.end) for count, span in enumerate(one.spans)]
    connection.executemany("INSERT INTO quotation_spans VALUES (?, ?, ?, ?)", spans)
    links: list[tuple[object, ...]] = []
    if one.speaker:
        speaker = _speaker(connection, one.speaker.name, number if one.speaker.described else None)
        links.append((quotation, 0, Role.SPEAKER.value, speaker, *_mention(one.speaker.mention)))
    for count, link in enumerate(one.links, 1):
        links.append(
            (quotation, count, link.role.value, _speaker(connection, link.name, None), *_mention(link.mention))
        )
    connection.executemany("INSERT INTO attributions VALUES (?, ?, ?, ?, ?, ?, ?)", links)


def _mention(mention: Mention | None) -> tuple[str | None, int | None, int | None]:
    return (mention.text, mention.span.start, mention.span.end) if mention else (None, None, None)


def corrections(connection: sqlite3.Connection, number: int, text: str, those: Sequence[Correction]) -> None:
    rows = []
    for place, one in enumerate(those, 1):
        fields = correction_fields(one, text)
        rows.append((number, place, one.made, one.by, one.note, _json(fields["replaces"]), _json(fields["quotation"])))
    connection.executemany("INSERT INTO corrections VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def extraction(connection: sqlite3.Connection, number: int, text: str, those: Sequence[Quotation]) -> None:
    fields = [quotation_fields(one, text) for one in those]
    connection.execute("INSERT INTO extractions VALUES (?, ?)", (number, _json(fields)))


def _json(fields: object) -> str | None:
    return None if fields is None else json.dumps(fields, ensure_ascii=False)


def forget_quotations(connection: sqlite3.Connection, number: int) -> list[tuple[int]]:
    """Quotations, corrections and extraction of a document; the speakers whom nothing may mention any more."""
    speakers = connection.execute(_QUOTED, (number,)).fetchall()
    for table in ("quotations", "corrections", "extractions"):
        connection.execute(f"DELETE FROM {table} WHERE document = ?", (number,))  # noqa: S608 - names of ours
    return speakers


def revise(connection: sqlite3.Connection, number: int, extractor: str | None) -> bool:
    """Note that the quotations of a document are others now; false where it is there no more."""
    query = "UPDATE documents SET extractor = ?, revision = revision + 1 WHERE number = ?"
    return connection.execute(query, (extractor, number)).rowcount > 0


_QUOTED = """
SELECT DISTINCT a.speaker FROM attributions AS a INNER JOIN quotations AS q ON a.quotation = q.id WHERE q.document = ?
"""


def delete(connection: sqlite3.Connection, number: int) -> None:
    """A document, and the speakers and the publisher that nothing else in the corpus mentions.

    Its words stay behind in unused bytes of the file, which SQLite has more of than it wipes: that is owed.
    """
    turns = "SELECT DISTINCT speaker FROM blocks WHERE document = ? AND speaker IS NOT NULL"
    speakers = [*connection.execute(_QUOTED, (number,)), *connection.execute(turns, (number,))]
    sources = connection.execute("SELECT source FROM documents WHERE number = ?", (number,)).fetchall()
    connection.execute("DELETE FROM documents WHERE number = ?", (number,))
    delete_unused(connection, speakers)
    unused = "DELETE FROM sources WHERE id = ? AND NOT EXISTS (SELECT 1 FROM documents WHERE source = sources.id)"
    connection.executemany(unused, sources)
    connection.execute("INSERT OR IGNORE INTO leftovers VALUES (?)", (number,))


def forget_words(connection: sqlite3.Connection) -> None:
    """Make the full-text table anew from its segments: what was deleted from it is only marked so in the old ones."""
    connection.execute("INSERT INTO quotations_fts (quotations_fts) VALUES ('optimize')")


def forget_leftovers(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    connection.executemany("DELETE FROM leftovers WHERE document = ?", [(number,) for number in numbers])


def backup(connection: sqlite3.Connection, path: str, made: str) -> None:
    connection.execute("INSERT OR REPLACE INTO backups VALUES (?, ?)", (path, made))


def delete_unused(connection: sqlite3.Connection, speakers: Iterable[tuple[int]]) -> None:
    """Those of ``speakers`` whom nothing in the corpus mentions."""
    unused = """
        DELETE FROM speakers WHERE id = ? AND NOT EXISTS (SELECT 1 FROM attributions WHERE speaker = speakers.id)
        AND NOT EXISTS (SELECT 1 FROM blocks WHERE speaker = speakers.id)
    """
    connection.executemany(unused, speakers)
