"""A view lacks nothing that was acknowledged, and waits for nothing that was not."""

import time
from contextlib import contextmanager

import pytest

from corpus.errors import BusyCorpus
from corpus.search.words.between_processes import Wanted, is_wanted, new_mark, running
from corpus.search.words.change_writer import HEAP, LARGE_HEAP, MANY
from corpus.search.words.state import State, state_after, write_state
from corpus.store import Store
from tests.corpus.search.words.conftest import parts


@contextmanager
def imported(them, *words):
    """An import of another process: it has kept these, and has yet to acknowledge them."""
    mark = new_mark()
    with running(them.opened.folder, mark):
        for word in words:
            them.insert(word, mark=mark)
        yield mark


def test_what_was_kept_is_in_the_view(ours, theirs):
    ours.insert("seal")
    assert ours.catching_up.fresh(1).frequency("words", "seal") == 1
    theirs.insert("whale")
    assert ours.catching_up.fresh(1) is ours.opened.view
    assert ours.words() == {"seal", "whale"}
    assert ours.opened.state == state_after(ours.store.changes.last())


def test_an_index_that_is_not_open_is_opened(ours):
    ours.insert("seal")
    ours.opened.forget()
    ours.catching_up.fresh(1)
    assert ours.words() == {"seal"}


def test_a_view_that_is_up_to_date_is_the_same_one(ours):
    ours.insert("seal")
    assert ours.catching_up.fresh(1) is ours.catching_up.fresh(1)


def test_what_another_has_taken_in_is_followed_though_it_keeps_the_writer(ours, theirs):
    ours.insert("seal")
    theirs.changes.take_in(HEAP)
    writer = theirs.changes.attempt(HEAP)
    ours.catching_up.fresh(0)
    assert ours.words() == {"seal"}
    del writer


def test_what_nobody_has_taken_in_is_waited_for_while_another_has_the_writer(ours, theirs, monkeypatch):
    writer, wanted = [theirs.changes.attempt(HEAP)], []
    ours.insert("seal")

    def pause(_: float) -> None:
        wanted.append(is_wanted(ours.opened.folder, Wanted.VIEW))
        writer.clear()

    monkeypatch.setattr("corpus.search.words.change_writer.time.sleep", pause)
    ours.catching_up.fresh(5)
    assert ours.words() == {"seal"}
    assert wanted == [True]
    assert not is_wanted(ours.opened.folder, Wanted.VIEW)


def test_it_is_not_waited_for_for_ever(ours, theirs):
    writer, begun = theirs.changes.attempt(HEAP), time.monotonic()
    ours.insert("seal")
    with pytest.raises(BusyCorpus):
        ours.catching_up.fresh(0.1)
    assert 0.1 <= time.monotonic() - begun < 5
    del writer
    ours.catching_up.fresh(0)
    assert ours.words() == {"seal"}


def test_our_own_writer_shows_what_it_was_given(ours):
    mark = new_mark()
    with running(ours.opened.folder, mark):
        ours.held.hold(mark)
        ours.insert("seal")
        ours.catching_up.fresh(0)
        assert ours.words() == {"seal"}
        assert ours.opened.held is not None
        ours.held.let_go()


# Imports that are running


def test_what_a_running_import_of_another_has_brought_is_not_waited_for(ours, theirs):
    ours.insert("crab")
    ours.catching_up.fresh(1)
    with imported(theirs, "seal", "whale"):
        writer = theirs.changes.attempt(HEAP)
        ours.catching_up.fresh(0)
        assert ours.words() == {"crab"}
        del writer
    ours.catching_up.fresh(0)
    assert ours.words() == {"crab", "seal", "whale"}


def test_unless_the_view_has_to_be_whole(ours, theirs):
    ours.insert("crab")
    ours.catching_up.fresh(1)
    with imported(theirs, "seal"):
        writer = theirs.changes.attempt(HEAP)
        with pytest.raises(BusyCorpus):
            ours.catching_up.fresh(0, whole=True)
        del writer
        ours.catching_up.fresh(0, whole=True)
        assert ours.words() == {"crab", "seal"}


def test_what_our_own_import_has_brought_is_seen_at_once(ours):
    ours.insert("crab")
    ours.catching_up.fresh(1)
    with imported(ours, "seal") as mark:
        ours.own_imports.add(mark)
        ours.catching_up.fresh(0)
        assert ours.words() == {"crab", "seal"}


def test_what_somebody_adds_beside_an_import_is_waited_for(ours, theirs):
    ours.insert("crab")
    ours.catching_up.fresh(1)
    with imported(theirs, "seal"):
        ours.insert("whale")
        writer = theirs.changes.attempt(HEAP)
        with pytest.raises(BusyCorpus):
            ours.catching_up.fresh(0)
        del writer
        ours.catching_up.fresh(0)
        assert ours.words() == {"crab", "seal", "whale"}


def test_of_two_imports_both_have_to_be_running(ours, theirs):
    ours.insert("crab")
    ours.catching_up.fresh(1)
    with imported(theirs, "seal"):
        with imported(theirs, "whale"):
            writer = theirs.changes.attempt(HEAP)
            ours.catching_up.fresh(0)
        with pytest.raises(BusyCorpus):
            ours.catching_up.fresh(0)
        del writer


def test_what_an_import_has_shown_is_followed_while_it_runs(ours, theirs):
    ours.insert("crab")
    ours.catching_up.fresh(1)
    with imported(theirs, "seal") as mark:
        theirs.held.hold(mark)
        theirs.held.fill({}, show=True)
        theirs.insert("whale", mark=mark)
        ours.catching_up.fresh(0)
        assert ours.words() == {"crab", "seal"}
        theirs.held.let_go()


def test_while_an_import_runs_only_what_is_new_is_looked_at(ours, theirs, monkeypatch):
    ours.insert("crab")
    ours.catching_up.fresh(1)
    asked, whole = [], ours.store.changes.marks_between
    monkeypatch.setattr(ours.store.changes, "marks_between", lambda *of: asked.append(of) or whole(*of))
    with imported(theirs, "seal", "whale") as mark:
        writer = theirs.changes.attempt(HEAP)
        for _ in range(3):
            ours.catching_up.fresh(0)
        theirs.insert("gull", mark=mark)
        ours.catching_up.fresh(0)
        assert asked == [(1, 3), (3, 4)]
        assert ours.words() == {"crab"}
        del writer
        write_state(ours.opened.folder, State(1, "of another corpus"))
        ours.catching_up.fresh(0)
        assert ours.words() == {"crab", "seal", "whale", "gull"}


def test_a_state_that_the_store_does_not_know_is_not_followed(ours, theirs):
    ours.insert("seal")
    write_state(ours.opened.folder, State(1, "of another corpus"))
    writer = theirs.changes.attempt(HEAP)
    with pytest.raises(BusyCorpus):
        ours.catching_up.fresh(0)
    del writer
    ours.catching_up.fresh(0)
    assert ours.words() == {"seal"}


def test_an_index_of_another_corpus_is_not_that_of_an_empty_one(ours, theirs):
    with ours.store.transaction() as connection:
        ours.insert("seal")
        ours.changes.take_in(HEAP)
        connection.execute("DELETE FROM changes")
        connection.execute("DELETE FROM documents")
    assert ours.store.changes.last() is None
    assert theirs.catching_up.fresh(0).searcher.num_docs == 0


def test_an_index_in_memory_catches_up_by_itself():
    with Store() as store:
        memory = parts(store)
        memory.insert("seal")
        memory.catching_up.fresh(0)
        assert memory.words() == {"seal"}


def test_what_was_taken_in_before_does_not_count_among_many(ours, monkeypatch):
    monkeypatch.setattr("corpus.search.words.change_writer.MANY", 3)
    for words in (("seal", "whale"), ("gull", "crab")):
        for word in words:
            ours.insert(word)
        heaps, whole = [], ours.changes.take_in
        monkeypatch.setattr(ours.changes, "take_in", lambda heap, to=heaps, take=whole: to.append(heap) or take(heap))
        ours.catching_up.fresh(0)
        assert heaps == [HEAP]


@pytest.mark.parametrize(("count", "heap"), [(MANY - 1, HEAP), (MANY, LARGE_HEAP)])
def test_many_changes_are_taken_in_with_the_larger_heap(ours, monkeypatch, count, heap):
    heaps = []
    monkeypatch.setattr(ours.changes, "take_in", lambda heap: heaps.append(heap) or True)
    with ours.store.transaction():
        for number in range(count):
            ours.insert(f"seal{number}")
    ours.catching_up.fresh(0)
    assert heaps == [heap]
