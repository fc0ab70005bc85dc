"""Each thing that must not be is found by itself, and nothing else is called wrong."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from hashlib import sha256
from pathlib import Path

import pytest

from corpus import Block, Correction, Document, Quotation, QuotationKind, Span, Turn
from corpus.errors import BadRecord
from corpus.intake.keeping import keep
from corpus.records import Record
from corpus.store import Store, writing
from corpus.store.checking import ALTERED, document_faults, file_faults
from tests.corpus.conftest import harbour, harbour_quotations


@pytest.fixture
def connection(place: Path) -> Iterator[sqlite3.Connection]:
    """The second document of two, with a correction, quotations and original bytes."""
    first = harbour_quotations()[0]
    with Store(place, create=True) as store:
        store.insert(Document(id="page", text="Fog at noon.", sha256=digest(b"<p>"), original=b"<p>"), [], ())
        document = harbour(publisher="Coast Courier", sha256=digest(harbour().text.encode()))
        correction = Correction(replaces=first.spans, quotation=first, made="2024-03-01")
        with store.transaction():
            keep(store, Record(document, harbour_quotations(), corrections=(correction,)))
    with closing(sqlite3.connect(place)) as opened:
        yield opened


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def faults(connection: sqlite3.Connection, number: int = 2) -> list[str]:
    return [*file_faults(connection, writable=True), *document_faults(connection, number)]


def test_nothing_is_wrong_with_what_was_only_written(connection):
    assert faults(connection, 1) == faults(connection, 2) == []


def test_nothing_is_wrong_with_a_document_that_is_not_there(connection):
    assert list(document_faults(connection, 3)) == []


@pytest.mark.parametrize(
    ("column", "told"),
    [
        ("documents", "documents = documents + 1"),
        ("words", "words = words - 1"),
        ("blocks", "blocks = 0"),
        ("quotations", "quotations = 9"),
        ("attributed", "attributed = attributed + 1"),
        ("speakers", "speakers = 0"),
        ("publishers", "publishers = 2"),
    ],
)
def test_each_count_is_compared(connection, column, told):
    connection.execute(f"UPDATE totals SET {told}")
    assert faults(connection) == ["the counts of `corpus stats` are not those of the tables"], column


def test_rows_that_belong_to_nothing_are_counted(connection):
    connection.execute("UPDATE documents SET source = 77")
    assert faults(connection)[0] == "2 rows belong to nothing that is there"


def test_a_full_text_table_that_lacks_a_quotation_does_not_agree(connection):
    connection.execute("INSERT INTO quotations_fts (quotations_fts) VALUES ('delete-all')")
    assert faults(connection) == ["the full-text table does not agree with the quotations"]
    assert list(file_faults(connection, writable=False)) == []  # to look at it is to write


def test_another_error_of_the_full_text_table_is_no_verdict_about_it(connection, place):
    connection.execute("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(place, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            list(file_faults(connection, writable=True))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE stretches SET text = replace(text, 'crane', 'crone') WHERE document = 2", "its text is not the one"),
        ("UPDATE documents SET text_sha256 = '' WHERE number = 2", "its text is not the one that was taken in"),
        ("UPDATE blocks SET \"end\" = 4000 WHERE document = 2 AND number = 3", "1 of its paragraphs or turns"),
        ("UPDATE blocks SET \"end\" = \"start\" WHERE document = 2", "3 of its paragraphs or turns"),
        ("UPDATE blocks SET \"start\" = -1 WHERE document = 2 AND number = 1", "1 of its paragraphs or turns"),
        ("UPDATE quotation_spans SET \"end\" = 4000 WHERE number = 1", "1 of its quotations lie outside its text"),
        ("UPDATE quotation_spans SET \"start\" = -1 WHERE number = 1", "1 of its quotations lie outside its text"),
        ("UPDATE quotations SET cue_end = 4000 WHERE cue IS NOT NULL", "1 of its cues lie outside its text"),
        ("UPDATE quotations SET cue_start = cue_end WHERE cue IS NOT NULL", "1 of its cues lie outside its text"),
        ("UPDATE attributions SET mention_end = 4000 WHERE role = 'told'", "1 of its speakers lie outside its text"),
        ("UPDATE attributions SET mention_start = -1 WHERE role = 'told'", "1 of its speakers lie outside its text"),
        ("UPDATE quotations SET text = 'We will open it' WHERE number = 1", "are not the words at their places"),
    ],
)  # fmt: skip
def test_what_does_not_fit_its_text_is_told(connection, change, told):
    connection.execute(change)
    assert sum(told in fault for fault in told_before_it_cannot_be_read(connection)) == 1
    assert list(document_faults(connection, 1)) == []


def told_before_it_cannot_be_read(connection: sqlite3.Connection) -> list[str]:
    """A place that is none at all ends the reading."""
    found: list[str] = []
    with suppress(ValueError):
        found.extend(document_faults(connection, 2))
    return found


@pytest.mark.parametrize("bytes_", ["x'00'", "zeroblob(40)"])
def test_original_bytes_that_are_not_those_of_the_digest_are_told(connection, bytes_):
    connection.execute(f"UPDATE documents SET original = {bytes_} WHERE number = 1")
    assert faults(connection, 1) == ["its original bytes are not those that were taken in"]
    connection.execute("UPDATE documents SET original = NULL, sha256 = 'of another page'")
    assert faults(connection, 1) == [ALTERED]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE quotations SET kind = 'sung'",
        "UPDATE attributions SET role = 'sang'",
        "UPDATE extractions SET quotations = '[{\"kind\": \"sung\", \"start\": 0, \"end\": 3}]'",
        "UPDATE corrections SET quotation = '{\"kind\": \"sung\", \"start\": 0, \"end\": 3}'",
        "UPDATE corrections SET replaces = '[[0, 99999]]'",
    ],
)  # fmt: skip
def test_what_cannot_be_read_as_a_quotation_or_a_correction_is_no_silence(connection, change):
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute(change)
    with pytest.raises((ValueError, BadRecord)):
        list(document_faults(connection, 2))


# Every column, and every row


def everything(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Each column of each table that is ours."""
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'quotations_fts%'"
    for (table,) in connection.execute(tables).fetchall():
        for column in connection.execute(f"PRAGMA table_info({table})").fetchall():
            yield table, f'"{column[1]}"'


def told(connection: sqlite3.Connection) -> list[str]:
    """Whatever is said of a file and of all its documents."""
    found = list(file_faults(connection, writable=True))
    try:
        for (number,) in connection.execute("SELECT number FROM documents").fetchall():
            found += document_faults(connection, number)
    except (ValueError, BadRecord, sqlite3.Error) as error:
        found.append(str(error))
    return found


@pytest.fixture
def full(connection: sqlite3.Connection, place: Path) -> sqlite3.Connection:
    """The same corpus, with a row in every table and every column filled."""
    with Store(place) as store:
        store.delete([store.insert(Document(id="gone", text="Gone.", sha256="0"), [], ())])
        known = {name: f"{name} of it" for name in ("title", "publisher", "author", "url", "archive_url", "published")}
        known |= {name: f"{name} of it" for name in ("retrieved", "language", "version_of", "retracted", "markup")}
        talk = Document(
            id="talk",
            text="Ada: Fog.",
            turns=(Turn("Ada", Span(5, 9)),),
            original=b"Ada",
            sha256=digest(b"Ada"),
            **known,
        )
        placed = Quotation(kind=QuotationKind.SCARE, spans=(Span(5, 8),))
        kept = Correction(replaces=(), quotation=placed, made="2024-03-02", by="me", note="mine")
        store.insert(talk, [Block(1, Span(5, 9), "Ada", "page 1")], (), "1", (kept,))
        store.names.join("Mark Twain", "Samuel Clemens")
        store.file.copy_to(place.with_name("copy.db"))
        with store.transaction() as written:
            writing.note_draft(written, "draft")
            writing.note_earlier_copy(written, "earlier.db", "0")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    assert told(connection) == []
    return connection


_OTHER = """
CASE typeof({0}) WHEN 'integer' THEN {0} + 1 WHEN 'real' THEN {0} + 1e-15 WHEN 'blob' THEN {0} || x'00'
WHEN 'null' THEN {1} ELSE {0} || ' or other' END
"""


def test_whatever_column_is_changed_something_is_told(full):
    columns = list(everything(full))
    assert len(columns) > 90
    unseen = []
    for table, column in columns:
        for value in ("7", "'7'"):  # where there is none yet: a number, or else a text
            with suppress(sqlite3.IntegrityError):
                full.execute(f"UPDATE {table} SET {column} = {_OTHER.format(column, value)}")
                if full.execute("SELECT changes()").fetchone() == (0,) or not told(full):
                    unseen.append((table, column, value))
            full.rollback()
    assert unseen == []


def test_whatever_row_is_deleted_something_is_told(full):
    unseen = []
    for table in {table for table, _ in everything(full)}:
        full.execute(f"DELETE FROM {table}")
        if not told(full):
            unseen.append(table)
        full.rollback()
    assert unseen == []


@pytest.mark.parametrize(
    "row",
    [
        "documents (id, kind, sha256, words, text_sha256) VALUES ('new', 'article', '0', 0, '0')",
        "sources (name) VALUES ('new')",
        "speakers (name) VALUES ('new')",
        "digests VALUES (77, zeroblob(32))",
        "corpus SELECT * FROM corpus",
        "changes (document, stamp) VALUES (1, 'new')",
        "leftovers VALUES (77)",
        "backups VALUES ('new', 'new')",
        "totals DEFAULT VALUES",
        "sqlite_sequence VALUES ('new', 7)",
        "quotations (document, number, kind, text) VALUES (1, 1, 'scare', '')",
        "corrections VALUES (1, 1, '', NULL, NULL, '[[0, 3]]', NULL)",
        "extractions VALUES (1, '[]')",
    ],
)
def test_whatever_row_is_added_something_is_told(full, row):
    full.execute(f"INSERT INTO {row}")
    assert told(full)


def test_a_text_that_is_cut_in_other_places_is_told(connection):
    connection.execute("UPDATE stretches SET number = number + 1 WHERE document = 1")
    assert faults(connection, 1) == ["its text is not cut as it was taken in"]


# Values that are larger than any of ours


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE documents SET title = printf('%.*c', 4000000, 'x') WHERE number = 2",
        "UPDATE documents SET id = printf('%.*c', 4000000, 'x') WHERE number = 2",
        "UPDATE speakers SET name = printf('%.*c', 4000000, 'x') WHERE name = 'Ilse Brandt'",
        "UPDATE stretches SET text = printf('%.*c', 4000000, 'x') WHERE document = 2 AND number = 0",
        "UPDATE extractions SET quotations = printf('%.*c', 4000000, '[')",
        "UPDATE corrections SET quotation = printf('%.*c', 4000000, '[')",
    ],
)
def test_a_value_that_is_larger_than_any_of_ours_is_told_and_not_read(connection, place, change, monkeypatch):
    monkeypatch.setattr("corpus.store.checking._LONGEST", 3_000_000)
    connection.execute(change)
    connection.commit()
    with Store(place) as store:
        told = store.file.faults() + store.file.document_faults(2)
        assert [fault for fault in told if "too big" in fault or "too long" in fault]
        assert all(len(fault) < 1_000 for fault in told)
        assert store.document(1).text == "Fog at noon."  # what is asked otherwise has no such bound


def test_an_original_may_be_larger(place, monkeypatch):
    monkeypatch.setattr("corpus.store.checking._LONGEST", 3_000_000)
    page = os.urandom(4_000_000)
    with Store(place, create=True) as store:
        store.insert(Document(id="page", text="Fog.", sha256=digest(page), original=page), [], ())
        assert store.file.faults() == store.file.document_faults(1) == []


@pytest.mark.parametrize("nested", ["[" * 100_000, "[" * 900 + "]" * 900])
def test_what_is_nested_too_deeply_is_told(connection, place, nested):
    connection.execute("UPDATE extractions SET quotations = ?", (nested,))
    connection.execute("UPDATE corrections SET quotation = ?", (nested,))
    connection.commit()
    with Store(place) as store:
        (fault,) = store.file.document_faults(2)
        assert "damaged" in fault


def test_quotations_that_claim_the_whole_text_a_thousand_times_are_not_read_so_often(connection):
    end = connection.execute("SELECT sum(length(text)) FROM stretches WHERE document = 2").fetchone()[0]
    rows = [(1, number, 0, end) for number in range(10, 50_000)]
    connection.executemany("INSERT INTO quotation_spans VALUES (?, ?, ?, ?)", rows)
    begun = time.process_time()
    assert "some of its quotations are not the words at their places" in list(document_faults(connection, 2))
    assert time.process_time() - begun < 20


@pytest.mark.parametrize(
    "change", ["seq = 1 WHERE name = 'changes'", "name = 'change' WHERE name = 'changes'", "seq = 9", "seq = NULL"]
)
def test_numbers_that_would_be_given_again_are_told(full, change):
    full.execute(f"UPDATE sqlite_sequence SET {change}")
    assert any(fault.startswith("its notes") for fault in told(full))
