"""The statements that ask a corpus, and the values made of their rows."""

import json
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

from corpus.corrections import Correction
from corpus.document import Block, Document, Link, Mention, Quotation, QuotationKind, Role, Speaker, Turn
from corpus.records import read_corrections, read_quotations
from corpus.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A document in a line: what a list shows without reading the text."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    kind: str
    quotations: int
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """How much a corpus holds. ``attributed`` counts the quotations whose speaker is known."""

    documents: int
    words: int
    blocks: int
    quotations: int
    attributed: int
    speakers: int
    publishers: int


class Digests(NamedTuple):
    """What tells whether a document is another: by the bytes it was read from, and by its text."""

    original: str
    text: str


def _one(connection: sqlite3.Connection, query: str, *values: object) -> Any:
    row = connection.execute(query, values).fetchone()
    return row[0] if row else None


def number(connection: sqlite3.Connection, document_id: str) -> int | None:
    found: int | None = _one(connection, "SELECT number FROM documents WHERE id = ?", document_id)
    return found


def with_digests(connection: sqlite3.Connection, those: Digests) -> str | None:
    query = "SELECT id FROM documents WHERE sha256 = ? AND text_sha256 = ? ORDER BY number"
    found: str | None = _one(connection, query, *those)
    return found


def digests(connection: sqlite3.Connection, document_id: str) -> Digests | None:
    query = "SELECT sha256, text_sha256 FROM documents WHERE id = ?"
    row = connection.execute(query, (document_id,)).fetchone()
    return Digests(*row) if row else None


def digest_of(content: bytes) -> str:
    from hashlib import sha256

    return sha256(content).hexdigest()


def leftovers(connection: sqlite3.Connection) -> list[int]:
    """The numbers of documents that were removed and of which bytes may still be in the file."""
    return [number for (number,) in connection.execute("SELECT document FROM leftovers ORDER BY document")]


def backups(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    return connection.execute("SELECT path, made FROM backups ORDER BY made").fetchall()


def text_sha256(connection: sqlite3.Connection, document_number: int) -> str:
    return str(_one(connection, "SELECT text_sha256 FROM documents WHERE number = ?", document_number))


def extractor(connection: sqlite3.Connection, document_number: int) -> str | None:
    found: str | None = _one(connection, "SELECT extractor FROM documents WHERE number = ?", document_number)
    return found


def extractors(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    query = "SELECT id, extractor FROM documents WHERE extractor IS NOT NULL ORDER BY number"
    return connection.execute(query).fetchall()


def revision(connection: sqlite3.Connection, document_number: int) -> int | None:
    found: int | None = _one(connection, "SELECT revision FROM documents WHERE number = ?", document_number)
    return found


def original(connection: sqlite3.Connection, document_number: int) -> bytes | None:
    packed: bytes | None = _one(connection, "SELECT original FROM documents WHERE number = ?", document_number)
    return None if packed is None else zlib.decompress(packed)


def numbers(connection: sqlite3.Connection) -> list[int]:
    return [row[0] for row in connection.execute("SELECT number FROM documents ORDER BY number")]


def ids(connection: sqlite3.Connection, those: Iterable[int]) -> dict[int, str]:
    query = "SELECT id FROM documents WHERE number = ?"
    found = ((one, _one(connection, query, one)) for one in those)
    return {one: name for one, name in found if name is not None}


_DOCUMENT = """
SELECT d.id, d.text, d.kind, d.title, s.name, d.author, d.url, d.archive_url, d.published, d.retrieved, d.language,
       d.version_of, d.retracted, d.sha256
FROM documents AS d LEFT JOIN sources AS s ON d.source = s.id WHERE d.number = ?
"""
_FIELDS: tuple[str, ...] = (
    "id",
    "text",
    "kind",
    "title",
    "publisher",
    "author",
    "url",
    "archive_url",
    "published",
    "retrieved",
)
_FIELDS += ("language", "version_of", "retracted", "sha256")


def document(connection: sqlite3.Connection, document_number: int) -> Document | None:
    row = connection.execute(_DOCUMENT, (document_number,)).fetchone()
    if row is None:
        return None
    spoken = (block for block, is_turn in blocks(connection, document_number) if is_turn)
    turns = tuple(Turn(block.speaker or "", block.span) for block in spoken)
    return Document(**dict(zip(_FIELDS, row, strict=True)), turns=turns)


def indexed(connection: sqlite3.Connection, document_number: int) -> tuple[str | None, str, str] | None:
    query = "SELECT title, kind, text FROM documents WHERE number = ?"
    found: tuple[str | None, str, str] | None = connection.execute(query, (document_number,)).fetchone()
    return found


_BLOCKS = """
SELECT b.number, b."start", b."end", s.name, b.locator, b.turn
FROM blocks AS b LEFT JOIN speakers AS s ON b.speaker = s.id WHERE b.document = ? ORDER BY b.number
"""


def blocks(connection: sqlite3.Connection, document_number: int) -> list[tuple[Block, bool]]:
    """The blocks in order, and of each whether it is a turn."""
    rows = connection.execute(_BLOCKS, (document_number,))
    return [(Block(count, Span(start, end), name, place), bool(turn)) for count, start, end, name, place, turn in rows]


_QUOTATIONS = """
SELECT id, kind, cue, cue_start, cue_end, medium, audience, place, negated, rule, confidence, said_on
FROM quotations WHERE document = ? ORDER BY number
"""
_SPANS = """
SELECT s.quotation, s."start", s."end"
FROM quotation_spans AS s INNER JOIN quotations AS q ON s.quotation = q.id
WHERE q.document = ? ORDER BY s.quotation, s.number
"""
_LINKS = """
SELECT a.quotation, a.number, a.role, s.name, s.described, a.mention, a.mention_start, a.mention_end
FROM attributions AS a INNER JOIN quotations AS q ON a.quotation = q.id INNER JOIN speakers AS s ON a.speaker = s.id
WHERE q.document = ? ORDER BY a.quotation, a.number
"""


def quotations(connection: sqlite3.Connection, document_number: int) -> tuple[Quotation, ...]:
    spans: defaultdict[int, list[Span]] = defaultdict(list)
    for quotation, start, end in connection.execute(_SPANS, (document_number,)):
        spans[quotation].append(Span(start, end))
    speakers: dict[int, Speaker] = {}
    links: defaultdict[int, list[Link]] = defaultdict(list)
    for quotation, place, role, name, described, *mention in connection.execute(_LINKS, (document_number,)):
        if place == 0:
            speakers[quotation] = Speaker(name, _mention(*mention), bool(described))
        else:
            links[quotation].append(Link(name, Role(role), _mention(*mention)))
    rows = connection.execute(_QUOTATIONS, (document_number,)).fetchall()
    return tuple(_quotation(row, spans[row[0]], speakers.get(row[0]), links[row[0]]) for row in rows)


_MADE = ("made", "by", "note")


def corrections(connection: sqlite3.Connection, document_number: int) -> tuple[Correction, ...]:
    query = 'SELECT made, "by", note, replaces, quotation FROM corrections WHERE document = ? ORDER BY number'
    rows = [
        {**dict(zip(_MADE, made, strict=True)), "replaces": json.loads(place), "quotation": json.loads(now or "null")}
        for *made, place, now in connection.execute(query, (document_number,))
    ]
    return read_corrections(rows, _text(connection, document_number)) if rows else ()


def extraction(connection: sqlite3.Connection, document_number: int) -> tuple[Quotation, ...] | None:
    """What was extracted, where that is kept apart from the quotations."""
    kept: str | None = _one(connection, "SELECT quotations FROM extractions WHERE document = ?", document_number)
    return None if kept is None else read_quotations(json.loads(kept), _text(connection, document_number))


def _text(connection: sqlite3.Connection, document_number: int) -> str:
    return str(_one(connection, "SELECT text FROM documents WHERE number = ?", document_number))


def _quotation(row: tuple[Any, ...], spans: list[Span], speaker: Speaker | None, links: list[Link]) -> Quotation:
    _, kind, cue, cue_start, cue_end, medium, audience, place, negated, rule, confidence, said_on = row
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
        rule=rule,
        confidence=confidence,
    )


def _mention(text: str | None, start: int | None, end: int | None) -> Mention | None:
    return None if text is None or start is None or end is None else Mention(text, Span(start, end))


def listings(connection: sqlite3.Connection) -> list[Listing]:
    query = """
        SELECT d.id, d.title, s.name, d.published, d.kind, d.words,
               (SELECT count(*) FROM quotations AS q WHERE q.document = d.number)
        FROM documents AS d LEFT JOIN sources AS s ON d.source = s.id ORDER BY d.number
    """
    return [
        Listing(id=one, title=title, publisher=name, published=on, kind=kind, quotations=count, words=words)
        for one, title, name, on, kind, words, count in connection.execute(query)
    ]


def stats(connection: sqlite3.Connection) -> Stats:
    names = [field.name for field in fields(Stats)]
    row = connection.execute(f"SELECT {', '.join(names)} FROM totals").fetchone()  # noqa: S608 - names of ours
    return Stats(**dict(zip(names, row, strict=True)))


def wordings(connection: sqlite3.Connection, document_number: int, text: str) -> Iterator[tuple[str, str]]:
    """Of each quotation the words at its places, and the words as they are kept to be searched."""
    places: defaultdict[int, list[Span]] = defaultdict(list)
    for quotation, start, end in connection.execute(_SPANS, (document_number,)):
        places[quotation].append(Span(start, end))
    for quotation, kept in connection.execute("SELECT id, text FROM quotations WHERE document = ?", (document_number,)):
        yield joined(places[quotation], text), kept


def joined(spans: Iterable[Span], text: str) -> str:
    """The words of a quotation as one line for those who search the tables."""
    return " … ".join(span.of(text) for span in spans)


def last_change(connection: sqlite3.Connection) -> tuple[int, int, str] | None:
    query = "SELECT sequence, document, stamp FROM changes ORDER BY sequence DESC LIMIT 1"
    found: tuple[int, int, str] | None = connection.execute(query).fetchone()
    return found


def changes_from(connection: sqlite3.Connection, sequence: int) -> list[tuple[int, int, str]]:
    query = "SELECT sequence, document, stamp FROM changes WHERE sequence >= ? ORDER BY sequence"
    return connection.execute(query, (sequence,)).fetchall()
