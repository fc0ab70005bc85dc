"""An index that is written anew is small and clean, answers until then, and leaves others their turn."""

import pytest

from corpus.errors import BusyCorpus
from corpus.search.words.between_processes import Wanted, is_wanted, new_mark, running
from corpus.search.words.change_writer import HEAP
from corpus.search.words.segment_files import marked
from corpus.search.words.state import State, read_state, state_after


@pytest.fixture
def filled(ours):
    """Four documents in one segment."""
    for word in ("seal", "whale", "gull", "crab"):
        ours.insert(word)
    ours.catching_up.fresh(1)
    return ours


def number(parts, word: str) -> int:
    return parts.store.number(word)


def test_an_index_is_built_anew_in_one_segment(ours):
    for word in ("seal", "whale", "gull"):
        ours.insert(word)
        ours.catching_up.fresh(1)
    told = []
    ours.rewriting.rebuild(lambda *step: told.append(step))
    assert ours.opened.view.searcher.num_segments == 1
    assert ours.opened.view.searcher.num_docs == 3
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert read_state(ours.opened.folder) == ours.opened.state == state_after(ours.store.changes.last())


def test_it_is_built_whatever_it_notes_and_whether_or_not_it_is_open(filled):
    filled.opened.forget()
    filled.rewriting.rebuild(None)
    assert filled.words() == {"seal", "whale", "gull", "crab"}
    filled.opened.state = State(99, "of another corpus")
    filled.rewriting.rebuild(None)
    assert filled.opened.view.searcher.num_docs == 4
    assert filled.opened.state.sequence == 4


def test_until_it_is_built_the_old_one_answers(filled):
    seen = []
    filled.rewriting.rebuild(lambda *_: seen.append(filled.words()))
    assert seen == [{"seal", "whale", "gull", "crab"}] * 4


def test_a_writer_that_we_hold_is_no_hindrance(filled):
    mark = new_mark()
    for rewrite in (filled.rewriting.rebuild, filled.rewriting.wipe):
        with running(filled.opened.folder, mark):
            assert filled.held.hold(mark)
            filled.store.delete([min(filled.store.numbers())])
            rewrite(None)
            assert filled.opened.held is None
    assert filled.words() == {"gull", "crab"}


@pytest.mark.parametrize("rewrite", ["rebuild", "wipe"])
def test_another_who_writes_is_waited_for_and_not_for_ever(filled, theirs, monkeypatch, rewrite):
    monkeypatch.setattr("corpus.search.words.rewriting._WRITER_PATIENCE", 0.05)
    monkeypatch.setattr("corpus.search.words.rewriting._VIEW_PATIENCE", 0.05)
    writer = theirs.changes.attempt(HEAP)
    with pytest.raises(BusyCorpus):
        getattr(filled.rewriting, rewrite)(None)
    del writer


# Wiping


def test_what_shares_a_segment_with_something_removed_is_written_anew(filled):
    filled.store.delete([number(filled, "seal")])
    filled.catching_up.fresh(1)
    assert marked(filled.opened.folder) == {0}
    told = []
    filled.rewriting.wipe(lambda *step: told.append(step))
    assert told == [(3, 3)]
    assert marked(filled.opened.folder) == set()
    assert filled.words() == {"whale", "gull", "crab"}
    assert filled.opened.view.searcher.num_docs == 3
    assert filled.opened.view.frequency("words", "seal") == 0


def test_a_segment_without_anything_removed_is_left_alone(filled):
    filled.insert("urchin")
    filled.catching_up.fresh(1)
    filled.store.delete([number(filled, "seal")])
    told = []
    filled.rewriting.wipe(lambda *step: told.append(step))
    assert told == [(3, 3)]
    assert filled.opened.view.frequency("words", "urchin") == 1


def test_where_nothing_was_removed_nothing_is_written(filled, monkeypatch):
    monkeypatch.setattr(filled.changes, "add", None)
    filled.rewriting.wipe(None)
    assert filled.words() == {"seal", "whale", "gull", "crab"}


def test_it_goes_on_part_by_part_and_others_write_in_between_but_no_import_holds_on(filled, theirs, monkeypatch):
    monkeypatch.setattr("corpus.search.words.rewriting._PART", 2)
    filled.store.delete([number(filled, "seal")])
    told = []

    def between(done: int, whole: int) -> None:
        told.append((done, whole, is_wanted(filled.opened.folder, Wanted.WRITER)))
        if done == 2:
            theirs.insert("urchin")
            theirs.catching_up.fresh(0)

    filled.rewriting.wipe(between)
    assert told == [(2, 3, True), (3, 3, True)]
    assert not is_wanted(filled.opened.folder, Wanted.WRITER)
    filled.catching_up.fresh(0)
    assert filled.opened.view.frequency("words", "urchin") == 1
    assert filled.words() == {"whale", "gull", "crab"}
    assert marked(filled.opened.folder) == set()


def test_what_others_have_removed_in_between_stays_removed(filled, theirs, monkeypatch):
    monkeypatch.setattr("corpus.search.words.rewriting._PART", 1)
    filled.store.delete([number(filled, "seal")])

    def between(done: int, _: int) -> None:
        if done == 1:
            theirs.store.delete([theirs.store.number("crab")])
            theirs.catching_up.fresh(0)

    filled.rewriting.wipe(between)
    filled.catching_up.fresh(0)
    assert filled.words() == {"whale", "gull"}
