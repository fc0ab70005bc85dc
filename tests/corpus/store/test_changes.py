"""The queue of changes tells an index what it lacks, or that it belongs to another corpus."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from corpus import Document
from corpus.store import Change, Store
from tests.corpus.store.test_store import rows


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    with Store(place, create=True) as opened:
        yield opened


def insert(store: Store, *names: str, mark: str = "") -> list[int]:
    return [store.insert(Document(id=name, text="Fog.", sha256=name), [], (), mark=mark) for name in names]


def test_a_document_that_comes_or_goes_is_a_change_each(store):
    first, second = insert(store, "a", "b")
    store.delete([first])
    changes = every_change(store.path)
    assert [change.document for change in changes] == [first, second, first]
    assert [change.sequence for change in changes] == [1, 2, 3]
    assert store.changes.last() == changes[-1]


def test_an_empty_corpus_has_no_last_change(store):
    assert store.changes.last() is None
    assert store.changes.since(0, "") is None


def test_no_two_changes_have_the_same_stamp_and_that_of_an_import_begins_with_its_mark(store):
    insert(store, "a", "b")
    insert(store, "c", mark="0badf00d.")
    stamps = [change.stamp for change in every_change(store.path)]
    assert len(set(stamps)) == 3
    assert [stamp.startswith("0badf00d.") for stamp in stamps] == [False, False, True]
    assert all(len(stamp.removeprefix("0badf00d.")) == 16 for stamp in stamps)


def test_what_came_after_a_change_is_told_in_order(store):
    insert(store, "a", "b", "c")
    first, second, third = every_change(store.path)
    assert store.changes.since(first.sequence, first.stamp) == [second, third]
    assert store.changes.since(third.sequence, third.stamp) == []


def test_a_change_is_known_by_its_sequence_and_not_by_its_document(store):
    (first,) = insert(store, "a")
    store.delete([first])
    insert(store, "b")
    _, removed, last = every_change(store.path)
    assert removed.document != removed.sequence
    assert store.changes.since(removed.sequence, removed.stamp) == [last]


def test_of_a_change_that_it_does_not_remember_the_queue_tells_nothing(store):
    insert(store, "a", "b", "c")
    first, second, third = every_change(store.path)
    assert store.changes.since(first.sequence, second.stamp) is None
    store.changes.forget_before(third.sequence)
    assert store.changes.since(first.sequence, first.stamp) is None
    assert every_change(store.path) == [third]


def test_a_single_change_is_trimmed_unless_more_are_asked_for(store):
    insert(store, "a", "b")
    first, second = every_change(store.path)
    store.changes.forget_before(second.sequence, at_least=2)
    assert every_change(store.path) == [first, second]
    store.changes.forget_before(second.sequence)
    assert every_change(store.path) == [second]


def test_to_insist_is_a_change_of_no_document_and_of_no_import(store):
    insert(store, "a", mark="0badf00d.")
    store.changes.insist()
    assert [change.document for change in every_change(store.path)] == [1, 0]
    assert store.changes.marks_between(1, 2) == {""}


def test_a_change_that_is_not_kept_is_not_in_the_queue(store):
    with suppress(RuntimeError), store.transaction():
        insert(store, "a")
        raise RuntimeError
    assert store.changes.last() is None


def test_the_store_tells_which_imports_brought_what_came_after_a_change(place):
    with Store(place, create=True) as store:
        for number, mark in enumerate(("aaaa.", "aaaa.", "bbbb.", "aaaa.", "")):
            store.insert(Document(id=f"d{number}", text="A seal."), (), (), mark=mark)
        last = every_change(place)[-1].sequence
        since = [store.changes.marks_between(sequence, last) for sequence in range(last - 1, -1, -1)]
        assert since == [{""}, {"", "aaaa."}, *[{"", "aaaa.", "bbbb."}] * 3]
        assert store.changes.marks_between(0, 2) == {"aaaa."}


def test_a_change_is_known_as_long_as_it_is_remembered_and_so_is_the_beginning(place):
    with Store(place, create=True) as store:
        assert not store.changes.knows(0, "")
        for number in range(3):
            store.insert(Document(id=f"d{number}", text="A seal."), (), ())
        first, second, last = every_change(place)
        assert store.changes.knows(0, "")
        assert store.changes.knows(second.sequence, second.stamp)
        assert not store.changes.knows(second.sequence, first.stamp)
        store.changes.forget_before(last.sequence)
        assert not store.changes.knows(0, "")
        assert not store.changes.knows(second.sequence, second.stamp)
        assert store.changes.knows(last.sequence, last.stamp)


def every_change(place: Path) -> list[Change]:
    with closing(sqlite3.connect(place)) as connection:
        return [Change(*row) for row in connection.execute("SELECT sequence, document, stamp FROM changes")]


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
