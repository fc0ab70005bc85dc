"""A writer that is kept for an import: what it is given is shown when somebody should see it, and all at the end."""

import shutil

import pytest

from corpus.search.words.between_processes import Wanted, new_mark, running, waiting
from corpus.search.words.change_writer import HEAP
from corpus.search.words.state import State, read_state, state_after
from corpus.store import Store
from tests.corpus.search.words.conftest import parts


@pytest.fixture
def mark(ours):
    """The mark of an import that is running."""
    mark = new_mark()
    with running(ours.opened.folder, mark):
        yield mark


def test_a_writer_that_is_held_keeps_others_from_writing(ours, theirs, mark):
    assert ours.held.hold(mark) is ours.opened.held
    assert theirs.changes.attempt(HEAP) is None
    assert ours.opened.held.mark == mark
    ours.held.let_go()
    assert ours.opened.held is None
    assert theirs.changes.attempt(HEAP) is not None


def test_an_index_that_is_not_open_is_opened_to_hold_its_writer(ours, mark):
    ours.opened.forget()
    assert ours.held.hold(mark)
    ours.held.let_go()


def test_the_writer_is_not_held_while_another_has_it(ours, theirs, mark):
    writer = theirs.changes.attempt(HEAP)
    assert ours.held.hold(mark) is None
    assert ours.opened.held is None
    del writer


def test_the_writer_is_not_held_while_another_waits_for_it(ours, mark):
    with waiting(ours.opened.folder, Wanted.WRITER):
        assert ours.held.hold(mark) is None
    with waiting(ours.opened.folder, Wanted.VIEW):
        assert ours.held.hold(mark)
    ours.held.let_go()


def test_the_writer_is_not_held_for_an_import_that_others_cannot_see(ours):
    assert ours.held.hold(new_mark()) is None


def test_what_others_have_written_is_followed_before_anything_is_given(ours, theirs, mark):
    ours.insert("seal")
    theirs.changes.take_in(HEAP)
    ours.held.hold(mark)
    assert ours.words() == {"seal"}
    assert ours.opened.held.given == ours.opened.state == state_after(ours.store.changes.last())
    ours.held.let_go()


def test_what_is_given_is_shown_only_if_it_is_to_be(ours, mark):
    ours.held.hold(mark)
    begun = ours.opened.held.committed
    seal = ours.insert("seal")
    ours.held.fill({seal.number: seal})
    assert ours.words() == set()
    assert ours.opened.held.given == state_after(ours.store.changes.last())
    assert ours.opened.held.committed == begun
    ours.insert("whale")
    ours.held.fill({}, show=True)
    assert ours.words() == {"seal", "whale"}
    assert read_state(ours.opened.folder) == ours.opened.state == ours.opened.held.given
    assert ours.opened.held.committed > begun
    ours.held.let_go()
    assert ours.opened.view.searcher.num_docs == 2


def test_where_there_is_nothing_to_show_nothing_is_committed(ours, mark, monkeypatch):
    ours.held.hold(mark)
    monkeypatch.setattr(ours.changes, "commit", None)
    ours.held.fill({}, show=True)
    ours.held.let_go()


def test_to_let_go_is_to_show_all_that_has_changed(ours, mark):
    ours.held.hold(mark)
    ours.insert("seal")
    ours.held.let_go()
    assert ours.words() == {"seal"}
    assert read_state(ours.opened.folder).sequence == 1


def test_where_nothing_is_held_there_is_nothing_to_let_go(ours):
    ours.held.let_go()
    assert ours.opened.state == State()


@pytest.mark.parametrize("step", ["fill", "let_go"])
def test_nothing_is_committed_into_a_folder_that_another_has_made_anew(ours, theirs, mark, step):
    ours.held.hold(mark)
    ours.insert("seal")
    shutil.rmtree(ours.opened.folder)
    theirs.opened.forget()
    theirs.opened.open()
    with pytest.raises(FileNotFoundError, match="was deleted"):
        ours.held.let_go() if step == "let_go" else ours.held.fill({}, show=True)
    theirs.opened.reload()
    assert theirs.words() == set()
    assert read_state(ours.opened.folder) == State()


def test_in_memory_nobody_else_is_asked():
    with Store() as store:
        memory = parts(store)
        assert memory.held.hold("0badf00d.")
        memory.insert("seal")
        memory.held.fill({}, show=True)
        assert memory.words() == {"seal"}
        memory.held.let_go()
