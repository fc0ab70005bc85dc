"""One connection for all threads: whole transactions, one moment for a reader, errors that a user can act on."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from threading import Event, Thread

import pytest

from corpus.errors import BadRecord, CorpusError, DamagedCorpus, NoSuchDocument, UnwritableCorpus
from corpus.store.connection import SharedConnection

COUNT = "SELECT count(*) FROM leftovers"


@pytest.fixture
def shared(place: Path) -> Iterator[SharedConnection]:
    connection = SharedConnection(place, create=True)
    yield connection
    connection.close()


def insert(connection: sqlite3.Connection, number: int) -> None:
    connection.execute("INSERT INTO leftovers VALUES (?)", (number,))


def seen_by_others(place: Path) -> int:
    with closing(sqlite3.connect(place)) as other:
        return int(other.execute(COUNT).fetchone()[0])


def test_a_connection_knows_what_it_is_of(shared, place):
    memory = SharedConnection()
    assert (shared.path, shared.name, shared.writable) == (place, str(place), True)
    assert (memory.path, memory.name, memory.writable) == (None, "the corpus in memory", True)
    memory.close()


def test_a_connection_that_is_closed_leaves_one_file(shared, place):
    with shared.transaction() as connection:
        insert(connection, 1)
    assert {file.name for file in place.parent.glob("archive.db*")} > {"archive.db"}
    for _ in range(2):
        shared.close()
    assert [file.name for file in place.parent.glob("archive.db*")] == ["archive.db"]


def test_what_is_written_in_a_transaction_is_kept_at_its_end_and_not_before(shared, place):
    with shared.transaction() as connection:
        insert(connection, 1)
        assert seen_by_others(place) == 0
    assert seen_by_others(place) == 1


def test_a_transaction_that_fails_keeps_nothing_and_the_next_one_is_a_new_one(shared, place):
    with suppress(KeyboardInterrupt), shared.transaction() as connection:
        insert(connection, 1)
        raise KeyboardInterrupt
    with shared.transaction() as connection:
        insert(connection, 2)
    assert seen_by_others(place) == 1


def test_an_inner_transaction_is_kept_or_lost_with_the_outer_one(shared, place):
    with suppress(KeyboardInterrupt), shared.transaction() as connection:
        with shared.transaction() as inner:
            assert inner is connection
            insert(inner, 1)
        assert seen_by_others(place) == 0
        raise KeyboardInterrupt
    assert seen_by_others(place) == 0


def test_a_snapshot_sees_one_moment(shared, place):
    with shared.snapshot() as connection:
        assert connection.execute(COUNT).fetchone() == (0,)
        with closing(sqlite3.connect(place, isolation_level=None)) as other:
            insert(other, 1)
        assert connection.execute(COUNT).fetchone() == (0,)
    with shared as connection:
        assert connection.execute(COUNT).fetchone() == (1,)


def test_a_snapshot_lets_others_write_and_a_transaction_does_not(shared, place):
    with closing(sqlite3.connect(place, isolation_level=None, timeout=0)) as other:
        with shared.snapshot():
            insert(other, 1)
        with shared.transaction(), pytest.raises(sqlite3.OperationalError, match="locked"):
            insert(other, 2)


@pytest.mark.parametrize("using", ["reading", "writing"])
def test_one_thread_at_a_time_has_the_connection_and_may_enter_again(shared, using):
    entered, steps = Event(), []

    def enter() -> None:
        entered.set()
        with shared:
            steps.append("second")

    thread = Thread(target=enter)
    with shared if using == "reading" else shared.transaction():
        with shared:
            thread.start()
            entered.wait()
            thread.join(0.05)
        steps.append("first")
    thread.join()
    assert steps == ["first", "second"]


@pytest.mark.parametrize("error", [ValueError("no kind"), zlib.error("incomplete"), BadRecord("no span")])
def test_what_cannot_be_read_as_it_was_written_is_damage(shared, error):
    with pytest.raises(DamagedCorpus, match=str(error)) as told, shared:
        raise error
    assert str(shared.path) in told.value.message


def test_what_sqlite_raises_is_explained_and_any_other_error_is_left_alone(shared):
    with pytest.raises(DamagedCorpus, match="no such table"), shared as connection:
        connection.execute("SELECT * FROM nowhere")
    with pytest.raises(NoSuchDocument), shared:
        raise NoSuchDocument("gone")
    with pytest.raises(KeyError), shared:
        raise KeyError("x")


def test_after_an_error_others_can_use_it(shared):
    with suppress(CorpusError), shared:
        raise ValueError
    entered = Event()

    def enter() -> None:
        with shared:
            entered.set()

    Thread(target=enter, daemon=True).start()
    assert entered.wait(2)


def test_a_file_that_may_not_be_written_can_be_read(shared, place, monkeypatch):
    for module in ("connection", "opening"):
        monkeypatch.setattr(f"corpus.store.{module}.is_writable", lambda path: False)
    sealed = SharedConnection(place)
    assert not sealed.writable
    with sealed as connection:
        assert connection.execute(COUNT).fetchone() == (0,)
    with pytest.raises(UnwritableCorpus), sealed.transaction() as connection:
        insert(connection, 1)
    sealed.close()


def test_what_fails_behind_a_savepoint_is_taken_back_and_the_rest_is_kept(shared, place):
    with shared.transaction() as connection:
        insert(connection, 1)
        with suppress(KeyError), shared.savepoint():
            insert(connection, 2)
            raise KeyError
        with shared.savepoint():
            insert(connection, 3)
    with shared as connection:
        assert connection.execute("SELECT document FROM leftovers").fetchall() == [(1,), (3,)]
    assert seen_by_others(place) == 2
