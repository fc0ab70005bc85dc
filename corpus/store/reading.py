"""The statements that read a corpus, and the values that are made of their rows."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from corpus.document import (
    Block,
    Document,
    Link,
    Mention,
    Provenance,
    Quotation,
    QuotationKind,
    Role,
    Speaker,
    Status,
    Turn,
)
from corpus.records import read_corrections, read_quotations
from corpus.revision.corrections import Correction
from corpus.spans import Span
from corpus.store import stretches

if TYPE_CHECKING:
    from corpus.store.summaries import Listing, Stats


class Digests(NamedTuple):
    """What tells one document from another: the SHA-256 of the bytes that it was read from, and of its text."""

    original: str
    text: str


def _value(connection: sqlite3.Connection, query: str, *values: object) -> Any:
    row = connection.execute(query, values).fetchone()
    return row[0] if row else None


def identity(connection: sqlite3.Connection) -> str:
    return str(_value(connection, "SELECT identity FROM corpus"))


def number(connection: sqlite3.Connection, document_id: str) -> int | None:
    found: int | None = _value(connection, "SELECT number FROM documents WHERE id = ?", document_id)
    return found


def with_digests(connection: sqlite3.Connection, wanted: Digests) -> str | None:
    """The id of the first document that has them."""
    query = "SELECT id FROM documents WHERE sha256 = ? AND text_sha256 = ? ORDER BY number"
    found: str | None = _value(connection, query, *wanted)
    return found


def digests(connection: sqlite3.Connection, document_id: str) -> Digests | None:
    query = "SELECT sha256, text_sha256 FROM documents WHERE id = ?"
    row = connection.execute(query, (document_id,)).fetchone()
    return Digests(*row) if row else None


def digest_of(content: bytes) -> str:
    from hashlib import sha256

    return sha256(content).hexdigest()


def leftovers(connection: sqlite3.Connection) -> list[int]:
    """The numbers of the removed documents of which bytes may still be in the file."""
    return [number for (number,) in connection.execute("SELECT document FROM leftovers ORDER BY document")]


def backups(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """The path of each copy that was made, and when."""
    return connection.execute("SELECT path, made FROM backups ORDER BY made").fetchall()


def earlier_copies(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """The name and the digest of each copy that was kept as the corpus was brought up to date."""
    return connection.execute("SELECT name, sha256 FROM earlier_copies ORDER BY name").fetchall()


def drafts(connection: sqlite3.Connection) -> list[str]:
    """The folders in which backups were begun that are not finished."""
    return [path for (path,) in connection.execute("SELECT path FROM drafts ORDER BY path")]


def text_sha256(connection: sqlite3.Connection, document_number: int) -> str:
    return str(_value(connection, "SELECT text_sha256 FROM documents WHERE number = ?", document_number))


def extractor(connection: sqlite3.Connection, document_number: int) -> str | None:
    found: str | None = _value(connection, "SELECT extractor FROM documents WHERE number = ?", document_number)
    return found


def extractors(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    query = "SELECT id, extractor FROM documents WHERE extractor IS NOT NULL ORDER BY number"
    return connection.execute(query).fetchall()


def revision(connection: sqlite3.Connection, document_number: int) -> int | None:
    found: int | None = _value(connection, "SELECT revision FROM documents WHERE number = ?", document_number)
    return found


def numbers(connection: sqlite3.Connection) -> list[int]:
    return [row[0] for row in connection.execute("SELECT number FROM documents ORDER BY number")]


def ids(connection: sqlite3.Connection, wanted: Iterable[int]) -> dict[int, str]:
    """The ids of those of these numbers that are there."""
    query = "SELECT number, id FROM documents WHERE number IN (SELECT value FROM json_each(?))"
    found: dict[int, str] = dict(connection.execute(query, (json.dumps(list(wanted)),)))
    _check_texts(*found.values())
    return found


_PROVENANCE = """
SELECT d.id, d.kind, d.title, s.name, d.author, d.url, d.archive_url, d.published, d.retrieved, d.language,
       d.version_of, d.retracted, d.sha256, d.markup
FROM documents AS d LEFT JOIN sources AS s ON d.source = s.id WHERE d.number = ?
"""
_FIELDS: tuple[str, ...] = ("id", "kind", "title", "publisher", "author", "url", "archive_url", "published")
_FIELDS += ("retrieved", "language", "version_of", "retracted", "sha256", "markup")  # in the order of the columns above


def _facts(connection: sqlite3.Connection, document_number: int) -> dict[str, Any] | None:
    row = connection.execute(_PROVENANCE, (document_number,)).fetchone()
    if row is None:
        return None
    known = dict(zip(_FIELDS, row, strict=True))
    _check_texts(known["id"], known["kind"], known["sha256"], perhaps=row)
    return known


def _check_texts(*texts: object, perhaps: Iterable[object] = ()) -> None:
    """Raise a ValueError unless values are texts, and others texts or nothing: a damaged file may hold anything."""
    if not all(isinstance(text, str) for text in texts) or not all(isinstance(text, str | None) for text in perhaps):
        raise ValueError("a text is none")


def provenance(connection: sqlite3.Connection, document_number: int) -> Provenance | None:
    known = _facts(connection, document_number)
    return None if known is None else Provenance(**known)


def document(connection: sqlite3.Connection, document_number: int) -> Document | None:
    known = _facts(connection, document_number)
    if known is None:
        return None
    text = stretches.read(connection, document_number)
    spoken = turns(connection, document_number, Span(0, len(text)))
    return Document(**known, text=text, turns=spoken)


def indexed(connection: sqlite3.Connection, document_number: int) -> tuple[str | None, str, str] | None:
    """The title, the kind and the text of a document."""
    query = "SELECT title, kind FROM documents WHERE number = ?"
    row = connection.execute(query, (document_number,)).fetchone()
    return None if row is None else (*row, stretches.read(connection, document_number))


_BLOCKS = """
SELECT b.number, b."start", b."end", s.name, b.locator
FROM blocks AS b LEFT JOIN speakers AS s ON b.speaker = s.id WHERE b.document = ? ORDER BY b."start"
"""


def blocks(connection: sqlite3.Connection, document_number: int) -> tuple[Block, ...]:
    return tuple(_block(*row) for row in connection.execute(_BLOCKS, (document_number,)))


def blocks_in(connection: sqlite3.Connection, document_number: int, text: str) -> tuple[Block, ...]:
    """The blocks of a document, once it is sure that its ``text`` has them, one after the other.

    Raises:
        ValueError: It has not.
    """
    found = blocks(connection, document_number)
    ends = [0, *(end for block in found for end in (block.span.start, block.span.end)), len(text)]
    if ends != sorted(ends):
        raise ValueError("the paragraphs of a document are not those of its text")
    return found


_BLOCK_AT = """
SELECT b.number, b."start", b."end", s.name, b.locator
FROM blocks AS b LEFT JOIN speakers AS s ON b.speaker = s.id
WHERE b.document = :document AND b."start" <= max(:offset, (SELECT min("start") FROM blocks WHERE document = :document))
ORDER BY b."start" DESC LIMIT 1
"""


def block_at(connection: sqlite3.Connection, document_number: int, offset: int) -> Block | None:
    """The block that holds a place of the text; where that lies between two, the one before it."""
    row = connection.execute(_BLOCK_AT, {"document": document_number, "offset": offset}).fetchone()
    return None if row is None else _block(*row)


def _block(in_document: int, start: int, end: int, speaker: str | None, locator: str | None) -> Block:
    return Block(in_document, Span(start, end), speaker, locator)


_TURNS = """
SELECT s.name, b."start", b."end" FROM blocks AS b LEFT JOIN speakers AS s ON b.speaker = s.id
WHERE b.document = :document AND b.turn AND b."start" < :end AND b."end" > :start AND b."start" >= ifnull(
    (SELECT max("start") FROM blocks WHERE document = :document AND "start" <= :start), 0
)
ORDER BY b."start"
"""


def turns(connection: sqlite3.Connection, document_number: int, span: Span) -> tuple[Turn, ...]:
    """The turns that reach into ``span``, each as a whole."""
    rows = connection.execute(_TURNS, {"document": document_number, "start": span.start, "end": span.end})
    return tuple(Turn(name or "", Span(start, end)) for name, start, end in rows)


def labels(connection: sqlite3.Connection, document_number: int) -> frozenset[str]:
    """The names of all who have a turn, as the transcript has them."""
    query = """
        SELECT DISTINCT s.name FROM blocks AS b LEFT JOIN speakers AS s ON b.speaker = s.id
        WHERE b.document = ? AND b.turn
    """
    return frozenset(row[0] or "" for row in connection.execute(query, (document_number,)))


_NEAR = """
SELECT DISTINCT q.id FROM quotations AS q INNER JOIN quotation_spans AS s ON s.quotation = q.id
WHERE q.document = ? AND s."start" < ? AND s."end" > ?
"""
_QUOTATIONS = """
SELECT id, kind, cue, cue_start, cue_end, medium, audience, place, negated, rule, confidence, said_on,
       status, status_as, status_start, status_end
FROM quotations WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number
"""
_SPANS = """
SELECT quotation, "start", "end" FROM quotation_spans
WHERE quotation IN (SELECT value FROM json_each(?)) ORDER BY quotation, number
"""
_LINKS = """
SELECT a.quotation, a.number, a.role, s.name, s.described, a.mention, a.mention_start, a.mention_end
FROM attributions AS a INNER JOIN speakers AS s ON a.speaker = s.id
WHERE a.quotation IN (SELECT value FROM json_each(?)) ORDER BY a.quotation, a.number
"""


def quotations(connection: sqlite3.Connection, document_number: int, span: Span | None = None) -> tuple[Quotation, ...]:
    """The quotations of a document, or those that reach into ``span``, in the order of the text."""
    if span is None:
        found = connection.execute("SELECT id FROM quotations WHERE document = ?", (document_number,)).fetchall()
    else:
        found = connection.execute(_NEAR, (document_number, span.end, span.start)).fetchall()
    return _quotations(connection, json.dumps([row[0] for row in found])) if found else ()


def _quotations(connection: sqlite3.Connection, ids_as_json: str) -> tuple[Quotation, ...]:
    """Three statements for all of them, however many there are."""
    spans: defaultdict[int, list[Span]] = defaultdict(list)
    for quotation, start, end in connection.execute(_SPANS, (ids_as_json,)):
        spans[quotation].append(Span(start, end))
    speakers: dict[int, Speaker] = {}
    links: defaultdict[int, list[Link]] = defaultdict(list)
    for quotation, place, role, name, described, *mention in connection.execute(_LINKS, (ids_as_json,)):
        _check_texts(name, perhaps=mention[:1])
        if place == 0:
            speakers[quotation] = Speaker(name, _mention(*mention), bool(described))
        else:
            links[quotation].append(Link(name, Role(role), _mention(*mention)))
    rows = connection.execute(_QUOTATIONS, (ids_as_json,))
    return tuple(_quotation(row, spans[row[0]], speakers.get(row[0]), links[row[0]]) for row in rows)


def corrections(connection: sqlite3.Connection, document_number: int) -> tuple[Correction, ...]:
    query = 'SELECT made, "by", note, replaces, quotation FROM corrections WHERE document = ? ORDER BY number'
    rows = [
        {"made": made, "by": by, "note": note, "replaces": json.loads(place), "quotation": json.loads(now or "null")}
        for made, by, note, place, now in connection.execute(query, (document_number,))
    ]
    return read_corrections(rows, stretches.read(connection, document_number)) if rows else ()


def extraction(connection: sqlite3.Connection, document_number: int) -> tuple[Quotation, ...] | None:
    """What was extracted, where corrections have made the quotations something else; None where it is the same."""
    rows: str | None = _value(connection, "SELECT quotations FROM extractions WHERE document = ?", document_number)
    return None if rows is None else read_quotations(json.loads(rows), stretches.read(connection, document_number))


def _quotation(row: tuple[Any, ...], spans: list[Span], speaker: Speaker | None, links: list[Link]) -> Quotation:
    _, kind, cue, cue_start, cue_end, medium, audience, place, negated, rule, confidence, said_on, status, *said = row
    if not spans:
        raise ValueError("a quotation has no place in its text")
    _check_texts(rule, perhaps=(cue, medium, audience, place, said_on, status, said[0]))
    return Quotation(
        kind=QuotationKind(kind),
        spans=tuple(spans),
        cue=_mention(cue, cue_start, cue_end),
        speaker=speaker,
        links=tuple(links),
        medium=medium,
        audience=audience,
        place=place,
        said_on=said_on,
        negated=bool(negated),
        status=status and Status(status),
        status_as=_mention(*said),
        rule=rule,
        confidence=confidence,
    )


def _mention(text: str | None, start: int | None, end: int | None) -> Mention | None:
    return None if text is None or start is None or end is None else Mention(text, Span(start, end))


def listings(connection: sqlite3.Connection) -> "list[Listing]":
    from corpus.store.summaries import Listing

    query = """
        SELECT d.id, d.title, s.name, d.published, d.kind, d.words,
               (SELECT count(*) FROM quotations AS q WHERE q.document = d.number)
        FROM documents AS d LEFT JOIN sources AS s ON d.source = s.id ORDER BY d.number
    """
    listed = []
    for id_, title, name, on, kind, words, count in connection.execute(query):
        _check_texts(id_, kind, perhaps=(title, name, on))
        listed.append(
            Listing(id=id_, title=title, publisher=name, published=on, kind=kind, quotations=count, words=words)
        )
    return listed


def stats(connection: sqlite3.Connection) -> "Stats":
    from dataclasses import fields

    from corpus.store.summaries import Stats

    names = [field.name for field in fields(Stats)]
    row = connection.execute(f"SELECT {', '.join(names)} FROM totals").fetchone()  # noqa: S608 - names of ours
    return Stats(**dict(zip(names, row, strict=True)))


def joined(spans: Iterable[Span], text: str) -> str:
    """The words of a quotation in one line, for those who search the tables with other tools."""
    return " … ".join(span.of(text) for span in spans)
