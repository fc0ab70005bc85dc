"""What changed in the store gets into the index, once, and is noted after it is there."""

import time

import pytest

from corpus.errors import BusyCorpus
from corpus.search.words import change_writer
from corpus.search.words.between_processes import Wanted, is_wanted
from corpus.search.words.change_writer import HEAP, LARGE_HEAP, MANY, heap_for
from corpus.search.words.open_index import OpenIndex
from corpus.search.words.state import State, read_state, state_after, write_state
from corpus.store import Store
from tests.corpus.search.words.conftest import parts


def test_the_larger_heap_is_for_many_documents():
    assert [heap_for(count) for count in (0, MANY - 1, MANY, 10_000)] == [HEAP, HEAP, LARGE_HEAP, LARGE_HEAP]


@pytest.mark.parametrize(("heap", "threads"), [(HEAP, 1), (LARGE_HEAP, change_writer._THREADS)])
def test_a_small_heap_is_written_by_one_thread(ours, monkeypatch, heap, threads):
    asked = []
    monkeypatch.setattr(OpenIndex, "writer", lambda _, *how: asked.append(how))
    ours.changes.attempt(heap)
    assert asked == [(heap, threads)]


# Taking in


def test_what_was_added_is_taken_in_and_noted(ours):
    ours.insert("seal")
    assert ours.changes.take_in(HEAP)
    assert ours.words() == {"seal"}
    assert ours.opened.state == read_state(ours.opened.folder) == state_after(ours.store.changes.last())


def test_what_was_removed_is_taken_out(ours):
    seal, _ = ours.insert("seal"), ours.insert("whale")
    ours.changes.take_in(HEAP)
    ours.store.delete([seal.number])
    ours.changes.take_in(HEAP)
    assert ours.words() == {"whale"}


def test_what_came_and_went_since_was_never_there(ours):
    ours.insert("whale")
    ours.changes.take_in(HEAP)
    seal = ours.insert("seal")
    ours.store.delete([seal.number])
    assert ours.changes.take_in(HEAP)
    assert ours.opened.view.searcher.num_docs == 1
    assert ours.opened.state.sequence == 3


def test_where_nothing_has_changed_nothing_is_committed(ours, monkeypatch):
    ours.insert("seal")
    ours.changes.take_in(HEAP)
    monkeypatch.setattr(ours.changes, "finish", None)
    assert ours.changes.take_in(HEAP)


def test_while_another_has_the_writer_nothing_is_taken_in(ours, theirs):
    ours.insert("seal")
    writer = theirs.changes.attempt(HEAP)
    assert not ours.changes.take_in(HEAP)
    assert ours.words() == set()
    del writer
    assert ours.changes.take_in(HEAP)


def test_what_another_has_taken_in_meanwhile_is_not_written_again(ours, theirs, monkeypatch):
    ours.insert("seal")
    assert theirs.changes.take_in(HEAP)
    monkeypatch.setattr(ours.changes, "finish", None)
    assert ours.changes.take_in(HEAP)
    assert ours.words() == {"seal"}


def test_a_change_that_the_store_does_not_remember_has_everything_written_anew(ours):
    for word in ("seal", "whale", "gull"):
        ours.insert(word)
        ours.changes.take_in(HEAP)
    write_state(ours.opened.folder, State(1, "of another corpus"))
    assert ours.changes.take_in(HEAP)
    assert read_state(ours.opened.folder) == state_after(ours.store.changes.last())
    assert ours.words() == {"seal", "whale", "gull"}
    assert ours.opened.view.searcher.num_docs == 3


def test_what_a_killed_run_has_committed_and_not_noted_is_there_once(ours):
    ours.insert("seal")
    ours.changes.take_in(HEAP)
    noted = ours.opened.state
    ours.insert("whale")
    ours.insert("gull")
    ours.changes.take_in(HEAP)
    ours.opened.state = noted
    given = ours.changes.give(writer := ours.changes.attempt(HEAP), noted, {})
    ours.changes.finish(writer, given)
    assert ours.opened.view.searcher.num_docs == 3
    assert ours.words() == {"seal", "whale", "gull"}


# Giving


def test_documents_at_hand_are_not_read_from_the_store(ours):
    seal, whale = ours.insert("seal"), ours.insert("whale")
    writer = ours.changes.attempt(HEAP)
    at_hand = {seal.number: seal._replace(text="A crab came in.")}
    given = ours.changes.give(writer, ours.opened.state, at_hand)
    ours.changes.finish(writer, given)
    assert ours.words() == {"crab", "whale"}
    assert given == state_after(ours.store.changes.last())
    assert whale.number == 2


def test_two_gifts_to_one_writer_are_both_there_and_neither_twice(ours):
    writer, since = ours.changes.attempt(HEAP), ours.opened.state
    for word in ("seal", "whale"):
        ours.insert(word)
        since = ours.changes.give(writer, since, {})
    assert ours.changes.give(writer, since, {}) == since
    ours.changes.finish(writer, since)
    assert ours.words() == {"seal", "whale"}
    assert ours.opened.view.searcher.num_docs == 2


def test_all_are_given_with_word_of_how_many_are_done(ours):
    for word in ("seal", "whale"):
        ours.insert(word)
    writer, told = ours.changes.attempt(HEAP), []
    state = ours.changes.give_all(writer, {}, lambda *step: told.append(step))
    assert told == [(1, 2), (2, 2)]
    assert state == state_after(ours.store.changes.last())


def test_a_document_that_is_gone_is_passed_over(ours):
    ours.insert("seal")
    writer = ours.changes.attempt(HEAP)
    ours.changes.add(writer, [1, 99], {})
    ours.changes.finish(writer, State(1, "x"))
    assert ours.words() == {"seal"}


# Committing


def test_what_is_committed_is_seen_and_the_writer_goes_on(ours, theirs):
    ours.insert("seal")
    writer = ours.changes.attempt(HEAP)
    given = ours.changes.give(writer, State(), {})
    assert ours.words() == set()
    ours.changes.commit(writer, given)
    assert ours.words() == {"seal"}
    assert read_state(ours.opened.folder) == given
    theirs.opened.follow()
    assert theirs.words() == {"seal"}
    assert theirs.changes.attempt(HEAP) is None
    ours.insert("whale")
    ours.changes.finish(writer, ours.changes.give(writer, given, {}))
    del writer
    assert ours.words() == {"seal", "whale"}
    assert theirs.changes.attempt(HEAP) is not None


def test_a_state_is_noted_after_what_it_is_true_of_and_seen_after_it_is_noted(ours, monkeypatch):
    """Killed in between, a process leaves an index that knows less than it has, never more."""
    steps = []

    class Writer:
        commit = staticmethod(lambda: steps.append("committed"))
        wait_merging_threads = staticmethod(lambda: steps.append("joined"))

    monkeypatch.setattr(change_writer, "write_state", lambda *_: steps.append("noted"))
    monkeypatch.setattr(OpenIndex, "reload", lambda _: steps.append("seen"))
    ours.changes.finish(Writer(), State(1, "x"))
    assert steps == ["committed", "noted", "joined", "seen"]
    assert ours.opened.state == State(1, "x")
    steps.clear()
    ours.changes.commit(Writer(), State(2, "y"))
    assert steps == ["committed", "noted", "seen"]


def test_in_memory_no_state_is_noted():
    with Store() as store:
        memory = parts(store)
        memory.opened.open()
        memory.insert("seal")
        assert memory.changes.take_in(HEAP)
        assert memory.words() == {"seal"}
        assert memory.opened.state.sequence == 1


# Waiting


def test_who_waits_for_the_writer_says_so_and_gets_it(ours, theirs, monkeypatch):
    held, told = [theirs.changes.attempt(HEAP)], []

    def pause(_: float) -> None:
        told.append(is_wanted(ours.opened.folder, Wanted.WRITER))
        held.clear()

    monkeypatch.setattr("corpus.search.words.change_writer.time.sleep", pause)
    assert ours.changes.wait_for(HEAP, 5) is not None
    assert told == [True]
    assert not is_wanted(ours.opened.folder, Wanted.WRITER)


def test_who_waits_too_long_is_told_that_the_index_is_being_written(ours, theirs):
    writer, begun = theirs.changes.attempt(HEAP), time.monotonic()
    with pytest.raises(BusyCorpus, match=r"archive\.db: its index is being written"):
        ours.changes.wait_for(HEAP, 0.1)
    assert 0.1 <= time.monotonic() - begun < 5
    del writer
