"""The file: what it refuses, what it survives, and how it reads for those who open it with other tools."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from corpus import Corpus, Document, errors
from corpus.store import Store, opening
from tests.conftest import ROOT
from tests.corpus.conftest import HARBOUR, harbour, harbour_quotations


def filled(place: Path) -> None:
    with Corpus.open(place, create=True) as corpus:
        corpus.add(harbour(publisher="Coast Courier"), quotations=harbour_quotations())


def altered(place: Path, statement: str) -> None:
    with sqlite3.connect(place) as connection:
        connection.execute(statement)
    connection.close()


# What it refuses


def test_a_missing_corpus_is_not_made_by_opening_it(place):
    with pytest.raises(errors.NoSuchCorpus):
        Corpus.open(place)
    assert not place.exists()


def test_a_directory_is_no_corpus(tmp_path):
    with pytest.raises(errors.NotACorpus):
        Corpus.open(tmp_path, create=True)


@pytest.mark.parametrize("content", [b"Dear diary, " * 200, b"SQLite format 3\0" + b"\xff" * 4000, b"x"])
def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(place, content):
    place.write_bytes(content)
    for create in (False, True):
        with pytest.raises(errors.CorpusError) as refusal:
            Corpus.open(place, create=create)
        assert isinstance(refusal.value, errors.NotACorpus | errors.DamagedCorpus)
    assert place.read_bytes() == content


def test_the_database_of_another_program_is_refused_and_left_as_it_is(place):
    altered(place, "CREATE TABLE holidays (day TEXT)")
    before = place.read_bytes()
    for create in (False, True):
        with pytest.raises(errors.NotACorpus):
            Corpus.open(place, create=create)
    assert place.read_bytes() == before


def test_a_corpus_of_a_newer_schema_is_refused_and_left_as_it_is(place):
    filled(place)
    altered(place, f"PRAGMA user_version = {opening.SCHEMA + 1}")
    with pytest.raises(errors.NewerCorpus, match="newer"):
        Corpus.open(place)
    altered(place, f"PRAGMA user_version = {opening.SCHEMA}")
    with Corpus.open(place) as corpus:
        assert corpus.document("harbour").text == HARBOUR


def test_a_corpus_with_damaged_pages_says_so(place):
    filled(place)
    content = bytearray(place.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    place.write_bytes(content)
    with pytest.raises(errors.DamagedCorpus), Corpus.open(place) as corpus:
        corpus.documents()


def test_a_corpus_with_a_table_missing_says_that_it_is_damaged(place):
    filled(place)
    altered(place, "DROP TABLE quotation_spans")
    with pytest.raises(errors.DamagedCorpus), Corpus.open(place) as corpus:
        corpus.quotations("harbour")


def test_a_locked_corpus_is_busy_and_unharmed(place, monkeypatch):
    filled(place)
    monkeypatch.setattr(opening, "PATIENCE", 0.05)
    other = sqlite3.connect(place, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Corpus.open(place) as corpus:
        with pytest.raises(errors.BusyCorpus):
            corpus.add(Document(id="second", text="Fog."), quotations=())
        assert [listing.id for listing in corpus.documents()] == ["harbour"]
    other.close()


def test_a_full_disk_loses_nothing_that_was_there(place):
    filled(place)
    store = Store(place)
    with Corpus(store) as corpus:
        with store.transaction() as connection:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(errors.UnwritableCorpus, match="no room"):
            corpus.add(Document(id="large", text="Many words. " * 50_000), quotations=())
    with Corpus.open(place) as corpus:
        assert [listing.id for listing in corpus.documents()] == ["harbour"]


def test_a_corpus_that_may_not_be_written_can_be_asked_and_not_changed(place, monkeypatch, found):
    filled(place)
    monkeypatch.setattr(opening, "is_writable", lambda path: False)
    monkeypatch.setattr("corpus.store.connection.is_writable", lambda path: False)
    with Corpus.open(place) as corpus:
        assert found(corpus, "before the cranes are safe")
        with pytest.raises(errors.UnwritableCorpus):
            corpus.remove("harbour")
        assert corpus.document("harbour").text == HARBOUR


def test_a_read_only_folder_needs_no_log(place, monkeypatch):
    filled(place)
    monkeypatch.setattr(opening, "is_writable", lambda path: False)
    monkeypatch.setattr(opening, "_is_readable", lambda connection: False)
    with Corpus.open(place) as corpus:
        assert corpus.stats().documents == 1
    log = place.with_name("archive.db-wal")
    log.write_bytes(b"changes that were never finished")
    with pytest.raises(errors.UnwritableCorpus, match="last changes"):
        Corpus.open(place)
    log.unlink()


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(errors.UnwritableCorpus, match="nowhere"):
        Corpus.open(tmp_path / "nowhere" / "archive.db", create=True)


def test_every_refusal_is_one_line_with_advice(place):
    place.write_bytes(b"no corpus at all")
    with pytest.raises(errors.CorpusError) as refusal:
        Corpus.open(place)
    assert str(place) in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert refusal.value.advice


def test_an_odd_name_is_a_name(tmp_path):
    place = tmp_path / "50% of #1? yes.db"
    filled(place)
    assert place.is_file()
    with Corpus.open(place) as corpus:
        assert corpus.stats().documents == 1


# What it survives


def pulled(store: Store) -> None:
    with store.transaction():
        store.insert(harbour("second"), (), ())
        raise RuntimeError("the plug was pulled")


def test_a_change_that_fails_half_way_leaves_nothing_behind(place):
    filled(place)
    with Store(place) as store:
        with pytest.raises(RuntimeError, match="pulled"):
            pulled(store)
        assert store.number("second") is None
        assert len(store.changes.since(0, "") or ()) == 0


KILLED = """
import sys
from corpus import Corpus, Document
with Corpus.open(sys.argv[1], create=True) as corpus:
    for number in range(100_000):
        corpus.add(Document(id=f"d{number}", text=f"The ferry number {number} left at noon."), quotations=())
        print(number, flush=True)
"""


def test_what_was_acknowledged_is_there_and_found_after_a_kill(place, found):
    for round_ in range(3):
        with subprocess.Popen([sys.executable, "-c", KILLED, str(place)], stdout=subprocess.PIPE, env=ENV) as process:
            assert process.stdout
            first = process.stdout.readline()
            time.sleep(0.13 * round_)
            process.send_signal(signal.SIGKILL)
            done = [int(line) for line in (first + process.stdout.read()).split(b"\n")[:-1]]
        with Corpus.open(place) as corpus:
            there = {listing.id for listing in corpus.documents()}
            assert {f"d{number}" for number in done} <= there
            for number in done[-2:]:
                assert f"The ferry number {number} left at noon." in found(corpus, f"ferry number {number} left")
        assert rows(place, "PRAGMA integrity_check") == [("ok",)]
        assert rows(place, "PRAGMA foreign_key_check") == []


ADDING = """
import sys
from corpus import Corpus, Document
with Corpus.open(sys.argv[1], create=True) as corpus:
    for number in range(20):
        text = f"Boat {sys.argv[2]} number {number} came home."
        corpus.add(Document(id=f"{sys.argv[2]}-{number}", text=text), quotations=())
        assert corpus.find([["number", str(number), "came"]])
"""
ENV = {**os.environ, "PYTHONPATH": str(ROOT)}


def test_two_processes_that_add_at_once_lose_nothing(place, found):
    both = [subprocess.Popen([sys.executable, "-c", ADDING, str(place), name], env=ENV) for name in ("red", "blue")]
    assert [process.wait(60) for process in both] == [0, 0]
    with Corpus.open(place) as corpus:
        assert corpus.stats().documents == 40
        for name in ("red", "blue"):
            for number in range(20):
                assert f"Boat {name} number {number} came home." in found(corpus, f"Boat {name} number {number}")


# How it reads elsewhere


def rows(place: Path, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(place)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_the_file_says_what_made_it(place):
    filled(place)
    assert rows(place, "PRAGMA application_id") == [(opening.APPLICATION,)]
    assert rows(place, "PRAGMA journal_mode") == [("wal",)]


def test_a_view_shows_quotations_with_their_speakers(place):
    filled(place)
    told = rows(place, "SELECT speaker, cue, speaker_as, publisher FROM quotations_with_speakers ORDER BY id")
    assert told[0] == ("Ilse Brandt", "told", "Ilse Brandt", "Coast Courier")
    assert [row[0] for row in told] == ["Ilse Brandt", "an inspector", None]


def test_a_view_shows_the_chain_from_the_speaker_on(place):
    filled(place)
    chain, carried_by = rows(place, "SELECT chain, carried_by FROM attribution_chains ORDER BY id")[0]
    assert chain == "Ilse Brandt (speaker) ← the port office (relay) ← Coast Courier (told)"
    assert carried_by == "Coast Courier"


def test_quotations_can_be_searched_in_full_text(place):
    filled(place)
    query = (
        "SELECT q.text FROM quotations_fts JOIN quotations AS q ON q.id = quotations_fts.rowid WHERE {} MATCH 'crane*'"
    )
    assert len(rows(place, query.format("quotations_fts"))) == 2
    with Corpus.open(place) as corpus:
        corpus.remove("harbour")
    assert rows(place, query.format("quotations_fts")) == []


def test_a_removed_document_leaves_no_row_but_its_place_in_the_queue(place):
    filled(place)
    with Corpus.open(place) as corpus:
        corpus.remove("harbour")
    tables = "documents blocks quotations quotation_spans attributions speakers sources".split()
    assert [rows(place, f"SELECT count(*) FROM {table}") for table in tables] == [[(0,)]] * len(tables)


def test_one_who_is_only_described_is_another_in_every_document(place):
    filled(place)
    with Corpus.open(place) as corpus:
        corpus.add(harbour("second", title="Second", sha256="0" * 64), quotations=harbour_quotations())
        assert [quotation.speaker for quotation in corpus.quotations("second")][1].described
    assert rows(place, "SELECT count(*) FROM speakers WHERE name = 'an inspector'") == [(2,)]
    assert rows(place, "SELECT count(*) FROM speakers WHERE name = 'Ilse Brandt'") == [(1,)]


def test_the_queue_is_only_trimmed_where_that_is_worth_a_write(place):
    with Store(place, create=True) as store:
        for number in range(3):
            store.insert(Document(id=f"d{number}", text="Fog.", sha256=str(number)), [], ())
        last = store.changes.last()
        store.changes.forget_before(last.sequence, at_least=3)
        assert store.changes.since(last.sequence - 2, "") is None
        assert rows(place, "SELECT count(*) FROM changes") == [(3,)]
        store.changes.forget_before(last.sequence, at_least=2)
        assert rows(place, "SELECT count(*) FROM changes") == [(1,)]
