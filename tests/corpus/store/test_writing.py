"""What is written into the tables, for those who read them with other tools too, and what a deletion takes with it."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from hashlib import sha256

import pytest

from corpus import Block, Document, Quotation, QuotationKind, Span, Speaker
from corpus.revision.corrections import Correction
from corpus.store import opening, writing
from tests.corpus.conftest import HARBOUR, harbour, harbour_quotations


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(opening.connect(None)) as opened:
        yield opened


def insert(connection: sqlite3.Connection, document: Document, *quotations: Quotation) -> int:
    number = writing.insert_document(connection, document, "7")
    writing.insert_quotations(connection, number, document.text, quotations)
    return number


def rows(connection: sqlite3.Connection, query: str) -> list[tuple[object, ...]]:
    return connection.execute(query).fetchall()


def said_by(name: str, *, described: bool = False) -> Quotation:
    return Quotation(kind=QuotationKind.DIRECT, spans=(Span(0, 3),), speaker=Speaker(name, described=described))


# Documents


def test_a_document_is_written_with_all_that_is_known_of_it(connection):
    known = {"title": "The pier", "author": "A. Reporter", "url": "u", "archive_url": "a", "published": "2024"}
    known |= {"retrieved": "2025", "language": "en", "version_of": "draft", "retracted": "wrong", "sha256": "aa"}
    number = writing.insert_document(connection, Document(id="pier", text="Fog at sea.", kind="note", **known), "7")
    columns = ", ".join(["number", "id", "kind", "words", "extractor", *known])
    assert rows(connection, f"SELECT {columns} FROM documents") == [
        (number, "pier", "note", 3, "7", *known.values())
    ]  # fmt: skip
    assert rows(connection, "SELECT text FROM stretches") == [("Fog at sea.",)]


def test_numbers_are_never_given_twice(connection):
    first = insert(connection, Document(id="a", text="Fog."))
    writing.delete_document(connection, first)
    assert insert(connection, Document(id="a", text="Fog.")) == first + 1


def test_a_publisher_is_one_row_for_all_documents(connection):
    for name, publisher in (("a", "Coast Courier"), ("b", "Coast Courier"), ("c", "Pier Post"), ("d", None)):
        insert(connection, Document(id=name, text="Fog.", publisher=publisher))
    assert rows(connection, "SELECT name FROM sources ORDER BY id") == [("Coast Courier",), ("Pier Post",)]
    assert rows(connection, "SELECT source FROM documents ORDER BY id") == [(1,), (1,), (2,), (None,)]


@pytest.mark.parametrize("original", [None, "Fög.".encode()])
def test_bytes_that_are_the_texts_own_are_not_kept_twice(connection, original):
    insert(connection, Document(id="a", text="Fög.", original=original, sha256="as it was given"))
    assert rows(connection, "SELECT original FROM documents") == [(None,)]


def test_other_bytes_are_kept_compressed(connection):
    insert(connection, Document(id="a", text="Fög.", original=b"<p>F&ouml;g."))
    ((original,),) = rows(connection, "SELECT original FROM documents")
    assert zlib.decompress(original) == b"<p>F&ouml;g."


def test_the_digest_of_the_text_is_that_of_its_bytes_in_utf_8(connection):
    digest = sha256("Fög.".encode()).hexdigest()
    insert(connection, Document(id="a", text="Fög.", original=b"<p>", sha256="that of the page"))
    insert(connection, Document(id="b", text="Fög.", sha256="given without bytes"))
    insert(connection, Document(id="c", text="Fög.", original="Fög.".encode(), sha256=digest))
    assert rows(connection, "SELECT DISTINCT text_sha256 FROM documents") == [(digest,)]


def test_blocks_have_their_speakers_once_and_turns_are_marked(connection):
    number = insert(connection, Document(id="hall", text="Good evening. Thank you. Good night."))
    blocks = [Block(1, Span(0, 13), "HOST", "00:31"), Block(2, Span(14, 24)), Block(3, Span(25, 36), "HOST")]
    writing.insert_blocks(connection, number, blocks, turns={Span(0, 13), Span(25, 36)})
    found = rows(connection, 'SELECT document, number, "start", "end", turn, speaker, locator FROM blocks')
    assert found == [(1, 1, 0, 13, 1, 1, "00:31"), (1, 2, 14, 24, 0, None, None), (1, 3, 25, 36, 1, 1, None)]
    assert rows(connection, "SELECT name, described, document FROM speakers") == [("HOST", 0, None)]


# Quotations


def test_a_quotation_is_written_for_those_who_read_the_tables(connection):
    insert(connection, harbour(), *harbour_quotations())
    query = (
        "SELECT number, kind, text, cue, medium, audience, place, negated, rule, confidence, said_on FROM quotations"
    )
    first, second, third = rows(connection, query)
    assert first[2] == "We will not open it before the cranes are safe,"
    assert first[:2] == (1, "direct")
    assert first[3:] == ("told", "radio", "reporters", "the pier", 0, "cue-after", 0.95, "2019-05-09")
    assert second[:3] == (2, "indirect", "the oldest crane … rusted through")
    assert second[7] == 1
    assert third[3:] == (None, None, None, None, 0, "", 0.0, None)


def test_its_stretches_and_its_chain_are_numbered_in_order(connection):
    insert(connection, harbour(), *harbour_quotations())
    spans = rows(connection, 'SELECT quotation, number, "start", "end" FROM quotation_spans')
    first, second, third = (quotation.spans for quotation in harbour_quotations())
    expected = [(1, 0, *ends(first[0])), (2, 0, *ends(second[0])), (2, 1, *ends(second[1])), (3, 0, *ends(third[0]))]
    assert spans == expected
    query = """
        SELECT a.quotation, a.number, a.role, s.name, a.mention FROM attributions AS a
        JOIN speakers AS s ON s.id = a.speaker ORDER BY a.quotation, a.number
    """
    assert rows(connection, query) == [
        (1, 0, "speaker", "Ilse Brandt", "Ilse Brandt"),
        (1, 1, "relay", "the port office", None),
        (1, 2, "told", "Coast Courier", "the Coast Courier"),
        (2, 0, "speaker", "an inspector", "an inspector"),
    ]


def ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def test_a_named_speaker_is_the_same_in_all_documents_and_a_described_one_in_none(connection):
    for name in ("a", "b"):
        insert(connection, Document(id=name, text="Fog."), said_by("Ada Quill"), said_by("an official", described=True))
    assert rows(connection, "SELECT name, described, document FROM speakers ORDER BY id") == [
        ("Ada Quill", 0, None),
        ("an official", 1, 1),
        ("an official", 1, 2),
    ]


def test_somebody_who_is_described_is_not_one_who_is_called_the_same(connection):
    insert(connection, Document(id="a", text="Fog."), said_by("The Captain", described=True), said_by("The Captain"))
    assert len(rows(connection, "SELECT * FROM speakers")) == 2


def test_corrections_and_what_was_extracted_are_kept_as_json(connection):
    number = insert(connection, harbour(), *harbour_quotations())
    first, second, _ = harbour_quotations()
    made = Correction(replaces=first.spans, quotation=second, made="2024", by="A. Editor", note="heard it")
    writing.insert_corrections(connection, number, HARBOUR, [made, Correction(replaces=second.spans, made="2025")])
    query = """
        SELECT document, number, made, "by", note, replaces, json_extract(quotation, '$.speaker.name') FROM corrections
    """
    place = f"[[{first.span.start}, {first.span.end}]]"
    (kept, rejected) = rows(connection, query)
    assert kept == (1, 1, "2024", "A. Editor", "heard it", place, "an inspector")
    assert rejected[1:5] == (2, "2025", None, None)
    assert rejected[6] is None
    writing.insert_extraction(connection, number, HARBOUR, [first])
    query = "SELECT document, json_extract(quotations, '$[0].speaker.name') FROM extractions"
    assert rows(connection, query) == [(1, "Ilse Brandt")]


def test_letters_are_kept_as_letters(connection):
    number = insert(connection, Document(id="a", text="Ł"))
    writing.insert_extraction(connection, number, "Łódź", [replace(said_by("Łucja"), spans=(Span(0, 4),))])
    ((kept,),) = rows(connection, "SELECT quotations FROM extractions")
    assert "Łucja" in kept


def test_a_revision_is_noted_with_its_extractor_and_only_of_a_document_that_is_there(connection):
    number = insert(connection, Document(id="a", text="Fog."))
    assert writing.revise(connection, number, "8")
    assert writing.revise(connection, number, None)
    assert rows(connection, "SELECT extractor, revision FROM documents") == [(None, 2)]
    assert not writing.revise(connection, number + 1, "8")


# Deletion


def test_quotations_are_deleted_with_their_corrections_and_the_speakers_are_named(connection):
    number = insert(connection, harbour(), *harbour_quotations())
    other = insert(connection, Document(id="b", text="Fog."), said_by("Ada Quill"))
    for document in (number, other):
        writing.insert_corrections(connection, document, HARBOUR, [Correction(replaces=(Span(0, 3),))])
        writing.insert_extraction(connection, document, HARBOUR, [])
    named = writing.delete_quotations(connection, number)
    assert sorted(named) == [(1,), (2,), (3,), (4,)]
    tables = ("quotations", "corrections", "extractions", "attributions", "quotation_spans")
    assert [rows(connection, f"SELECT count(*) FROM {table}") for table in tables] == [[(1,)]] * 5
    assert len(rows(connection, "SELECT * FROM speakers")) == 5


def test_of_speakers_those_stay_whom_a_quotation_or_a_turn_mentions(connection):
    hall = insert(connection, Document(id="hall", text="Fog."))
    writing.insert_blocks(connection, hall, [Block(1, Span(0, 4), "HOST")], turns=set())
    insert(connection, Document(id="a", text="Fog."), said_by("Ada Quill"))
    gone = insert(connection, Document(id="b", text="Fog."), said_by("Odo Marr"))
    writing.delete_quotations(connection, gone)
    writing.delete_unused_speakers(connection, [(1,), (2,), (3,)])
    assert rows(connection, "SELECT name FROM speakers ORDER BY id") == [("HOST",), ("Ada Quill",)]


def test_a_document_goes_with_all_that_only_it_had(connection):
    kept = insert(connection, Document(id="a", text="Fog.", publisher="Coast Courier"), said_by("Ada Quill"))
    publishers = {"b": "Coast Courier", "c": "Pier Post"}
    for name, publisher in publishers.items():
        document = Document(id=name, text="Fog.", publisher=publisher)
        number = insert(connection, document, said_by("Ada Quill"), said_by(f"Only {name}"))
        writing.insert_blocks(connection, number, [Block(1, Span(0, 4), f"HOST {name}")], turns=set())
        writing.delete_document(connection, number)
    assert rows(connection, "SELECT number FROM documents") == [(kept,)]
    assert rows(connection, "SELECT name FROM sources") == [("Coast Courier",)]
    assert rows(connection, "SELECT name FROM speakers") == [("Ada Quill",)]
    assert rows(connection, "SELECT DISTINCT document FROM stretches") == [(kept,)]
    assert rows(connection, "SELECT document FROM leftovers") == [(2,), (3,)]


def test_what_is_no_longer_owed_is_forgotten_and_nothing_else(connection):
    for name in ("a", "b", "c"):
        writing.delete_document(connection, insert(connection, Document(id=name, text="Fog.")))
    writing.forget_leftovers(connection, [1, 3])
    assert rows(connection, "SELECT document FROM leftovers") == [(2,)]


def test_the_full_text_table_keeps_no_word_that_was_deleted(connection):
    number = insert(connection, Document(id="a", text="Zyxwort."), replace(said_by("A"), spans=(Span(0, 7),)))
    insert(connection, Document(id="b", text="Fog."), said_by("A"))
    writing.delete_document(connection, number)
    assert any(b"yxwort" in block for (block,) in rows(connection, "SELECT block FROM quotations_fts_data"))
    writing.merge_full_text(connection)
    assert not any(b"yxwort" in block for (block,) in rows(connection, "SELECT block FROM quotations_fts_data"))


def test_a_backup_to_the_same_place_is_the_later_one(connection):
    for made in ("2024-01-01", "2024-01-02"):
        writing.note_backup(connection, "/copies/a.db", made)
    assert rows(connection, "SELECT path, made FROM backups") == [("/copies/a.db", "2024-01-02")]
