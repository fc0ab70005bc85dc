"""What cannot be opened is not left open: a file that nobody holds can be moved, replaced or mended."""

import sqlite3
from pathlib import Path

import pytest

from corpus import Corpus, Document, errors
from corpus.store import Store, opening
from corpus.store.corpus_file import CorpusFile


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> list[sqlite3.Connection]:
    """Every connection that SQLite has given."""
    given: list[sqlite3.Connection] = []
    whole = sqlite3.connect

    def connect(*arguments: object, **options: object) -> sqlite3.Connection:
        given.append(whole(*arguments, **options))
        return given[-1]

    monkeypatch.setattr(sqlite3, "connect", connect)
    return given


def is_closed(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("SELECT 1")
    except sqlite3.ProgrammingError:
        return True
    return False


def damaged(place: Path) -> Path:
    with Corpus.open(place, create=True) as corpus:
        corpus.add(Document(id="ferry", text="The ferry is late."), quotations=())
    whole = place.read_bytes()
    place.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))
    return place


def test_a_damaged_corpus_is_closed_again(place, connections):
    damaged(place)
    with pytest.raises(errors.DamagedCorpus):
        Corpus.open(place)
    assert connections
    assert all(map(is_closed, connections))


@pytest.mark.parametrize("writable", [True, False])
def test_what_is_no_corpus_is_closed_again_where_it_may_be_written_and_where_not(
    place, connections, writable, monkeypatch
):
    place.write_bytes(b"no corpus at all, but a text that is longer than the header of one. " * 9)
    monkeypatch.setattr(opening, "is_writable", lambda path: writable)
    with pytest.raises(errors.NotACorpus):
        Store(place)
    assert connections
    assert all(map(is_closed, connections))


def test_a_corpus_beside_which_nothing_can_be_cleared_is_closed_again(place, connections, monkeypatch):
    def fails(file: CorpusFile) -> None:
        raise errors.UnwritableCorpus("the disk refuses")

    monkeypatch.setattr(CorpusFile, "clear_litter", fails)
    with pytest.raises(errors.UnwritableCorpus):
        Store(place, create=True)
    assert all(map(is_closed, connections))


def test_a_corpus_that_is_open_stays_open(place, connections):
    with Store(place, create=True) as store:
        assert not is_closed(connections[0])
        assert store.numbers() == []
    assert is_closed(connections[0])
