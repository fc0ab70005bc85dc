"""What this process has open of an index: one view at a time, one writer at most, and ways to do without it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import tantivy

from corpus.files.own_folders import OwnFolder
from corpus.search.words.between_processes import running_marks
from corpus.search.words.open_index import Held, OpenIndex, is_damage
from corpus.search.words.schema import schema
from corpus.search.words.state import INDEX, State, write_state

HEAP = 15_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture(params=["in a folder", "in memory"])
def opened(request: pytest.FixtureRequest, folder: Path) -> Iterator[OpenIndex]:
    index = OpenIndex(OwnFolder(folder, INDEX) if request.param == "in a folder" else None)
    index.open()
    yield index
    index.forget()


def add(index: OpenIndex, words: str, number: int = 1) -> None:
    writer = index.writer(HEAP, 1)
    assert writer
    entry = {"document": number, "start": 0, "end": 3, "words": words, "pairs": "", "gist": words}
    writer.add_document(tantivy.Document.from_dict(entry, schema()))
    writer.commit()
    writer.wait_merging_threads()


def test_a_new_index_is_empty_and_of_the_state_of_one(opened):
    assert opened.view.searcher.num_docs == 0
    assert opened.state == State()


def test_a_view_stays_what_it_was_until_it_is_reloaded(opened):
    before = opened.view
    add(opened, "fog")
    assert opened.view is before
    assert before.searcher.num_docs == before.frequency("words", "fog") == 0
    opened.reload()
    assert opened.view.searcher.num_docs == opened.view.frequency("words", "fog") == 1
    assert before.searcher.num_docs == 0


def test_a_term_is_counted_once_for_a_view(opened):
    add(opened, "fog")
    opened.reload()
    for _ in range(3):
        assert opened.view.frequency("words", "fog") == 1
    assert opened.view.frequency.cache_info()[:2] == (2, 1)


def test_words_of_a_gist_are_found_by_their_stems(opened):
    add(opened, "ferries")
    opened.reload()
    assert opened.view.frequency("gist", "ferri") == 1
    assert opened.view.frequency("words", "ferri") == 0


def test_to_open_what_is_open_changes_nothing(opened):
    opened.state = State(3, "x")
    view = opened.view
    opened.open()
    assert (opened.view, opened.state) == (view, State(3, "x"))


def test_the_writer_is_only_one(opened):
    writer = opened.writer(HEAP, 1)
    assert opened.writer(HEAP, 1) is None
    del writer
    assert opened.writer(HEAP, 1) is not None


def test_an_error_that_does_not_say_that_somebody_has_the_writer_is_raised(opened):
    with pytest.raises(ValueError, match="memory"):
        opened.writer(1, 1)


def test_who_gets_the_writer_clears_what_killed_runs_have_left(folder):
    index = OpenIndex(OwnFolder(folder, INDEX))
    index.open()
    for name in (f"{'0badf00d' * 4}.term", ".0badf00d.import"):
        (folder / name).touch()
    assert index.writer(HEAP, 1) is not None
    assert not list(folder.glob("*badf00d*")) + list(folder.glob(".0bad*"))
    assert running_marks(folder) == set()


# What other processes have written


def test_what_another_has_written_is_followed_as_soon_as_it_is_noted(folder):
    first, second = OpenIndex(OwnFolder(folder, INDEX)), OpenIndex(OwnFolder(folder, INDEX))
    for index in (first, second):
        index.open()
    add(second, "fog")
    first.follow()
    assert (first.view.searcher.num_docs, first.state) == (0, State())
    write_state(folder, State(1, "a"))
    first.follow()
    assert (first.view.searcher.num_docs, first.state) == (1, State(1, "a"))
    view = first.view
    first.follow()
    assert first.view is view


def test_a_state_that_is_known_need_not_be_read_again(folder):
    index = OpenIndex(OwnFolder(folder, INDEX))
    index.open()
    index.follow(State(5, "b"))
    assert index.state == State(5, "b")


def test_in_memory_there_is_nobody_to_follow():
    index = OpenIndex(None)
    index.open()
    view = index.view
    index.follow(State(5, "b"))
    assert (index.view, index.state) == (view, State())


def test_an_index_that_is_there_is_opened_with_the_state_it_notes(folder):
    index = OpenIndex(OwnFolder(folder, INDEX))
    index.open()
    add(index, "fog")
    write_state(folder, State(1, "a"))
    again = OpenIndex(OwnFolder(folder, INDEX))
    again.open()
    assert (again.view.searcher.num_docs, again.state) == (1, State(1, "a"))


# Remedies


def test_what_is_forgotten_is_opened_anew(opened):
    add(opened, "fog")
    opened.state = State(1, "a")
    opened.held = Held(None, "0badf00d.", State(), 0.0)
    opened.forget()
    assert (opened.held, opened.state) == (None, State())
    with pytest.raises(AssertionError):
        opened.reload()
    opened.open()
    assert opened.view.searcher.num_docs == (0 if opened.folder is None else 1)


def test_what_is_discarded_leaves_no_file(folder):
    index = OpenIndex(OwnFolder(folder, INDEX))
    index.open()
    add(index, "fog")
    index.reload()
    index.discard()
    assert not folder.exists()
    index.discard()
    index.open()
    assert index.view.searcher.num_docs == 0


def test_what_moves_to_memory_leaves_its_files_alone_and_does_without(folder):
    index = OpenIndex(OwnFolder(folder, INDEX))
    index.open()
    add(index, "fog")
    files = sorted(folder.iterdir())
    index.move_to_memory()
    index.open()
    assert index.folder is None
    assert index.view.searcher.num_docs == 0
    assert sorted(folder.iterdir()) == files


def test_a_panic_of_tantivy_and_what_it_says_of_its_files_is_damage():
    panic = type("PanicException", (BaseException,), {})
    assert all(map(is_damage, (ValueError(), OSError(), RuntimeError(), panic())))
    assert not any(map(is_damage, (KeyboardInterrupt(), TypeError(), AssertionError())))
