"""The statements that change a corpus. They run inside the transaction of the caller and never begin one."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from corpus.document import Block, Document, Mention, Quotation, Role
from corpus.records import correction_fields, quotation_fields
from corpus.revision.corrections import Correction
from corpus.spans import Span
from corpus.store import digests, originals, stretches
from corpus.store.reading import digest_of, joined

_DOCUMENT = """
INSERT INTO documents (id, title, source, author, url, archive_url, published, retrieved, kind, language, version_of,
                       retracted, sha256, words, extractor, original, text_sha256, markup)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_QUOTATION = """
INSERT INTO quotations (document, number, kind, text, cue, cue_start, cue_end, medium, audience, place, negated, rule,
                        confidence, said_on, status, status_as, status_start, status_end)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def insert_document(connection: sqlite3.Connection, new: Document, extractor: str | None) -> int:
    """Write a document and its text; the number that it has from now on."""
    source = _source(connection, new.publisher)
    known = (new.id, new.title, source, new.author, new.url, new.archive_url, new.published, new.retrieved, new.kind)
    more = (new.language, new.version_of, new.retracted, new.sha256, len(new.text.split()), extractor)
    row = (*known, *more, _compressed_original(new), _text_digest(new), new.markup)
    number = _row_id(connection.execute(_DOCUMENT, row))
    stretches.write(connection, number, new.text)
    return number


def _compressed_original(document: Document) -> bytes | None:
    """Nothing where the bytes that it was read from are its text in UTF-8."""
    if document.original is None or document.original == document.text.encode():
        return None
    return originals.compressed(document.original)


def _text_digest(document: Document) -> str:
    encoded = document.text.encode()
    return document.sha256 if encoded == document.original else digest_of(encoded)


def _row_id(cursor: sqlite3.Cursor) -> int:
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _source(connection: sqlite3.Connection, name: str | None) -> int | None:
    if name is None:
        return None
    row = connection.execute("SELECT id FROM sources WHERE name = ?", (name,)).fetchone()
    return int(row[0]) if row else _row_id(connection.execute("INSERT INTO sources (name) VALUES (?)", (name,)))


def _speaker(connection: sqlite3.Connection, name: str, described_in: int | None) -> int:
    found = "SELECT id FROM speakers WHERE name = ? AND ifnull(document, 0) = ?"
    row = connection.execute(found, (name, described_in or 0)).fetchone()
    if row:
        return int(row[0])
    insert = "INSERT INTO speakers (name, described, document) VALUES (?, ?, ?)"
    return _row_id(connection.execute(insert, (name, described_in is not None, described_in)))


def insert_blocks(
    connection: sqlite3.Connection, number: int, blocks: Iterable[Block], *, turns: AbstractSet[Span]
) -> None:
    """Write the blocks of a document; those at the places of its ``turns`` are turns."""
    speakers: dict[str, int] = {}
    rows = []
    for block in blocks:
        if block.speaker is not None and block.speaker not in speakers:
            speakers[block.speaker] = _speaker(connection, block.speaker, None)
        speaker = None if block.speaker is None else speakers[block.speaker]
        span = block.span
        rows.append((number, block.number, span.start, span.end, span in turns, speaker, block.locator))
    connection.executemany("INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def insert_quotations(connection: sqlite3.Connection, number: int, text: str, quotations: Sequence[Quotation]) -> None:
    for place, quotation in enumerate(quotations, 1):
        row_id = _insert_quotation(connection, number, place, text, quotation)
        spans = [(row_id, count, span.start, span.end) for count, span in enumerate(quotation.spans)]
        connection.executemany("INSERT INTO quotation_spans VALUES (?, ?, ?, ?)", spans)
        links = list(_attributions(connection, number, row_id, quotation))
        connection.executemany("INSERT INTO attributions VALUES (?, ?, ?, ?, ?, ?, ?)", links)


def _insert_quotation(connection: sqlite3.Connection, number: int, place: int, text: str, new: Quotation) -> int:
    more = (new.medium, new.audience, new.place, new.negated, new.rule, new.confidence, new.said_on)
    words = joined(new.spans, text)
    row = (
        number,
        place,
        new.kind.value,
        words,
        *_mention(new.cue),
        *more,
        new.status,
        *_mention(new.status_as),
    )
    row_id = _row_id(connection.execute(_QUOTATION, row))
    connection.execute("INSERT INTO quotations_fts (rowid, text) VALUES (?, ?)", (row_id, words))
    return row_id


def _attributions(
    connection: sqlite3.Connection, number: int, row_id: int, quotation: Quotation
) -> Iterator[tuple[object, ...]]:
    """The chain behind a quotation: its speaker as number 0, then the links."""
    if speaker := quotation.speaker:
        # Somebody who is only described is somebody else in every document.
        speaker_id = _speaker(connection, speaker.name, number if speaker.described else None)
        yield row_id, 0, Role.SPEAKER.value, speaker_id, *_mention(speaker.mention)
    for count, link in enumerate(quotation.links, 1):
        yield row_id, count, link.role.value, _speaker(connection, link.name, None), *_mention(link.mention)


def _mention(mention: Mention | None) -> tuple[str | None, int | None, int | None]:
    return (mention.text, mention.span.start, mention.span.end) if mention else (None, None, None)


def insert_corrections(
    connection: sqlite3.Connection, number: int, text: str, corrections: Sequence[Correction]
) -> None:
    rows = []
    for place, new in enumerate(corrections, 1):
        fields = correction_fields(new, text)
        rows.append((number, place, new.made, new.by, new.note, _json(fields["replaces"]), _json(fields["quotation"])))
    connection.executemany("INSERT INTO corrections VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def insert_extraction(connection: sqlite3.Connection, number: int, text: str, extracted: Sequence[Quotation]) -> None:
    """Keep what was extracted apart from the quotations, which corrections have made something else."""
    fields = [quotation_fields(quotation, text) for quotation in extracted]
    connection.execute("INSERT INTO extractions VALUES (?, ?)", (number, _json(fields)))


def _json(fields: object) -> str | None:
    return None if fields is None else json.dumps(fields, ensure_ascii=False)


def delete_quotations(connection: sqlite3.Connection, number: int) -> list[tuple[int]]:
    """Delete the quotations of a document, its corrections and its extraction. The speakers of these, who may now be
    mentioned nowhere."""
    speakers = connection.execute(_QUOTED, (number,)).fetchall()
    connection.execute(_UNSEARCHED, (number,))
    for table in ("quotations", "corrections", "extractions"):
        connection.execute(f"DELETE FROM {table} WHERE document = ?", (number,))  # noqa: S608 - names of ours
    return speakers


def revise(connection: sqlite3.Connection, number: int, extractor: str | None) -> bool:
    """Note that a document has other quotations now, and who found them; false where it is no longer there."""
    query = "UPDATE documents SET extractor = ?, revision = revision + 1 WHERE number = ?"
    return connection.execute(query, (extractor, number)).rowcount > 0


_UNSEARCHED = """
INSERT INTO quotations_fts (quotations_fts, rowid, text) SELECT 'delete', id, text FROM quotations WHERE document = ?
"""
_QUOTED = """
SELECT DISTINCT a.speaker FROM attributions AS a INNER JOIN quotations AS q ON a.quotation = q.id WHERE q.document = ?
"""


def delete_document(connection: sqlite3.Connection, number: int) -> None:
    """Delete a document, and the speakers and the publisher that nothing else in the corpus mentions.

    Words of it stay behind in unused bytes of the file, not all of which SQLite wipes: that this is owed is noted.
    """
    turns = "SELECT DISTINCT speaker FROM blocks WHERE document = ? AND speaker IS NOT NULL"
    speakers = [*connection.execute(_QUOTED, (number,)), *connection.execute(turns, (number,))]
    sources = connection.execute("SELECT source FROM documents WHERE number = ?", (number,)).fetchall()
    digests.forget(connection, number)
    connection.execute(_UNSEARCHED, (number,))
    connection.execute("DELETE FROM documents WHERE number = ?", (number,))
    delete_unused_speakers(connection, speakers)
    unused = "DELETE FROM sources WHERE id = ? AND NOT EXISTS (SELECT 1 FROM documents WHERE source = sources.id)"
    connection.executemany(unused, sources)
    if connection.execute("INSERT OR IGNORE INTO leftovers VALUES (?)", (number,)).rowcount:
        digests.note(connection, "leftover", number)


def merge_full_text(connection: sqlite3.Connection) -> None:
    """Write the full-text table anew as one segment: the old ones only mark what was deleted from them."""
    connection.execute("INSERT INTO quotations_fts (quotations_fts) VALUES ('optimize')")


def forget_leftovers(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    for number in numbers:
        if connection.execute("DELETE FROM leftovers WHERE document = ?", (number,)).rowcount:
            digests.strike(connection, "leftover", (number,))


def note_backup(connection: sqlite3.Connection, path: str, made: str) -> None:
    before = connection.execute("DELETE FROM backups WHERE path = ? RETURNING path, made", (path,)).fetchall()
    digests.strike(connection, "backup", *before)
    connection.execute("INSERT INTO backups VALUES (?, ?)", (path, made))
    digests.note(connection, "backup", path, made)


def note_draft(connection: sqlite3.Connection, folder: str) -> None:
    if connection.execute("INSERT OR IGNORE INTO drafts VALUES (?)", (folder,)).rowcount:
        digests.note(connection, "draft", folder)


def forget_drafts(connection: sqlite3.Connection, folders: Iterable[str]) -> None:
    for folder in folders:
        if connection.execute("DELETE FROM drafts WHERE path = ?", (folder,)).rowcount:
            digests.strike(connection, "draft", (folder,))


def note_earlier_copy(connection: sqlite3.Connection, name: str, sha256: str) -> None:
    connection.execute("INSERT INTO earlier_copies VALUES (?, ?)", (name, sha256))
    digests.note(connection, "earlier copy", name, sha256)


def forget_earlier_copy(connection: sqlite3.Connection, name: str) -> None:
    query = "DELETE FROM earlier_copies WHERE name = ? RETURNING name, sha256"
    digests.strike(connection, "earlier copy", *connection.execute(query, (name,)).fetchall())


def delete_unused_speakers(connection: sqlite3.Connection, speakers: Iterable[tuple[int]]) -> None:
    """Delete those of ``speakers`` whom nothing in the corpus mentions."""
    unused = """
        DELETE FROM speakers WHERE id = ? AND NOT EXISTS (SELECT 1 FROM attributions WHERE speaker = speakers.id)
        AND NOT EXISTS (SELECT 1 FROM blocks WHERE speaker = speakers.id)
    """
    connection.executemany(unused, speakers)
