"""The file: what it refuses, what it survives, and how it reads for those who open it with other tools."""

import os
import re
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


# What it survives


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


# Which corpus it is


def test_a_corpus_has_an_identity_of_its_own_that_stays(place):
    with Store(place, create=True) as store, Store() as other:
        first, second = store.identity, other.identity
    assert re.fullmatch("[0-9a-f]{32}", first)
    assert re.fullmatch("[0-9a-f]{32}", second)
    assert first != second
    filled(place)
    with Store(place) as store:
        assert store.identity == first


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
