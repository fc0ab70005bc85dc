"""Rows on the disk: what counts is whole, what was removed is empty, and what a killed process left is nobody's."""

import json
import os
from array import array
from pathlib import Path

import pytest

from corpus import Document
from corpus.errors import UnwritableCorpus
from corpus.files.own_folders import OwnFolder
from corpus.search.meaning.vector_files import FORMAT, MEANING, PLACE, State, VectorFiles, compact, forget, place_of
from corpus.store import Store

WIDTH = 8
BEGUN = State("model", WIDTH)


@pytest.fixture
def files(tmp_path: Path) -> VectorFiles:
    """No row yet, of a model whose vectors have eight bytes."""
    files = VectorFiles(OwnFolder(tmp_path / "vectors", MEANING))
    with files.writing():
        files.begin(BEGUN)
    return files


def places(*documents: int) -> bytes:
    return b"".join(array("Q", (document, document * 10, document * 10 + 5)).tobytes() for document in documents)


def vectors(*documents: int) -> bytes:
    return b"".join(bytes([document]) * WIDTH for document in documents)


def append(files: VectorFiles, *documents: int) -> State:
    return files.append(files.state(), places(*documents), vectors(*documents))


def rows(files: VectorFiles) -> list[tuple[int, bytes]]:
    """The document and the vector of each row that counts."""
    state = files.state()
    (_, _), (file, width) = files.files(state)
    content = file.read_bytes()
    return [(document, content[row * width : (row + 1) * width]) for row, document in enumerate(files.documents())]


def names(files: VectorFiles) -> set[str]:
    return {file.name for file in files.folder.iterdir()} - {".misquote"}


def test_files_that_are_begun_have_no_row(files):
    assert files.state() == BEGUN
    assert list(files.documents()) == []
    assert names(files) == {"lock", "state.json", "places.0.bin", "vectors.0.bin"}


def test_rows_are_added_behind_those_that_count(files):
    assert append(files, 1, 2) == BEGUN._replace(rows=2)
    assert append(files, 3).rows == 3
    assert files.state() == BEGUN._replace(rows=3)
    assert rows(files) == [(number, bytes([number]) * WIDTH) for number in (1, 2, 3)]
    (file, width), (_, _) = files.files(files.state())
    assert (file.read_bytes(), width) == (places(1, 2, 3), PLACE)


def test_what_a_killed_process_has_added_is_written_over(files):
    append(files, 1)
    for file, _ in files.files(files.state()):
        with file.open("ab") as content:
            content.write(b"\xfe" * 50)
    append(files, 2)
    assert rows(files) == [(1, b"\1" * WIDTH), (2, b"\2" * WIDTH)]
    assert [file.stat().st_size for file, _ in files.files(files.state())] == [2 * PLACE, 2 * WIDTH]


def test_rows_are_on_the_disk_before_they_count(files, monkeypatch):
    synced = []
    monkeypatch.setattr(os, "fsync", lambda _: synced.append(files.state().rows))
    append(files, 1)
    assert synced == [0, 0]
    assert files.state().rows == 1


def test_a_state_that_cannot_be_noted_leaves_the_old_one(files, monkeypatch):
    append(files, 1)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "no space left on device")

    monkeypatch.setattr("os.rename", full)
    with pytest.raises(OSError, match="no space"):
        append(files, 2)
    assert [document for document, _ in rows(files)] == [1]


# What can be believed


@pytest.mark.parametrize(
    "change",
    [
        {"format": FORMAT - 1},
        {"rows": 3},
        {"rows": "two"},
        {"width": 2 * WIDTH},
        {"generation": 1},
        {"colour": "blue"},
    ],
)
def test_a_state_that_the_files_do_not_bear_out_is_none(files, change):
    append(files, 1, 2)
    note = files.folder / "state.json"
    note.write_text(json.dumps(json.loads(note.read_text()) | change))
    assert files.state() is None
    assert list(files.documents()) == []


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"7", b"\xff", b"{}"])
def test_a_note_that_cannot_be_read_is_none(files, content):
    (files.folder / "state.json").write_bytes(content)
    assert files.state() is None


@pytest.mark.parametrize("name", ["places.0.bin", "vectors.0.bin"])
def test_without_one_of_the_files_there_is_nothing(files, name):
    append(files, 1)
    (files.folder / name).unlink()
    assert files.state() is None


def test_to_begin_is_to_throw_away_what_is_there(files):
    append(files, 1)
    (files.folder / "vectors.9.bin").touch()
    files.begin(State("another", 4))
    assert files.state() == State("another", 4)
    assert names(files) == {"lock", "state.json", "places.0.bin", "vectors.0.bin"}
    assert [file.stat().st_size for file, _ in files.files(files.state())] == [0, 0]


# Removing


def test_what_is_forgotten_leaves_empty_rows_and_nothing_of_killed_processes(files):
    append(files, 1, 2, 1, 3)
    (files.folder / "vectors.7.bin").write_bytes(vectors(1))
    for file, _ in files.files(files.state()):
        with file.open("ab") as content:
            content.write(b"\1" * 30)
    files.forget({1, 9})
    assert rows(files) == [(0, bytes(WIDTH)), (2, b"\2" * WIDTH), (0, bytes(WIDTH)), (3, b"\3" * WIDTH)]
    (file, _), (vector_file, _) = files.files(files.state())
    assert file.read_bytes() == bytes(PLACE) + places(2) + bytes(PLACE) + places(3)
    assert vector_file.stat().st_size == 4 * WIDTH
    assert "vectors.7.bin" not in names(files)
    assert files.state().rows == 4


def test_where_nothing_can_be_believed_to_forget_is_to_delete_all(files):
    append(files, 1)
    (files.folder / "state.json").write_text("{")
    files.forget(set())
    assert names(files) == {"lock"}


def test_compacted_rows_are_those_that_are_not_empty_in_new_files(files):
    append(files, 1, 2, 3, 4)
    files.forget({1, 3})
    files.compact()
    assert rows(files) == [(2, b"\2" * WIDTH), (4, b"\4" * WIDTH)]
    assert files.state() == BEGUN._replace(rows=2, generation=1)
    assert names(files) == {"lock", "state.json", "places.1.bin", "vectors.1.bin"}
    (file, _), (_, _) = files.files(files.state())
    assert file.read_bytes() == places(2, 4)


def test_without_an_empty_row_nothing_is_written_anew(files):
    append(files, 1, 2)
    before = {file: file.stat().st_ino for file, _ in files.files(files.state())}
    files.compact()
    assert {file: file.stat().st_ino for file, _ in files.files(files.state())} == before


def test_files_that_cannot_be_written_anew_stay_as_they_are(files, monkeypatch):
    append(files, 1, 2)
    files.forget({1})

    def full(*_: object) -> None:
        raise OSError(28, "no space left on device")

    monkeypatch.setattr("corpus.search.meaning.vector_files._copy", full)
    with pytest.raises(OSError, match="no space"):
        files.compact()
    assert rows(files) == [(0, bytes(WIDTH)), (2, b"\2" * WIDTH)]
    assert names(files) == {"lock", "state.json", "places.0.bin", "vectors.0.bin"}


def test_many_rows_are_copied_piece_by_piece(files, monkeypatch):
    monkeypatch.setattr("corpus.search.meaning.vector_files._CHUNK", 3)
    append(files, *range(1, 12))
    files.forget({1, 5, 6})
    files.compact()
    assert rows(files) == [(number, bytes([number]) * WIDTH) for number in (2, 3, 4, 7, 8, 9, 10, 11)]


# Of a corpus


@pytest.fixture
def store(place: Path):
    with Store(place, create=True) as opened:
        for name in ("a", "b", "c"):
            opened.insert(Document(id=name, text="Fog.", sha256=name), [], ())
        yield opened


def test_they_lie_hidden_beside_a_corpus_that_can_be_written(store, place, monkeypatch):
    assert place_of(store).path == place.parent / ".archive.db.meaning"
    with Store() as memory:
        assert place_of(memory) is None
        forget(memory)
        compact(memory)
    monkeypatch.setattr("corpus.store.connection.is_writable", lambda path: False)
    with Store(place) as sealed:
        assert place_of(sealed) is None


def test_where_no_model_was_ever_used_there_is_nothing_to_forget(store):
    forget(store)
    compact(store)
    assert not place_of(store).path.exists()


@pytest.fixture
def of_corpus(store) -> VectorFiles:
    """A row of each document, and one of a document that never was."""
    files = VectorFiles(place_of(store))
    with files.writing():
        files.begin(BEGUN)
        append(files, 1, 2, 3, 9)
    return files


def test_of_a_corpus_only_what_is_owed_is_forgotten(store, of_corpus):
    store.delete([2])
    forget(store)
    assert [document for document, _ in rows(of_corpus)] == [1, 0, 3, 9]


def test_compacted_are_the_rows_of_documents_that_are_there(store, of_corpus):
    store.delete([2])
    compact(store)
    assert [document for document, _ in rows(of_corpus)] == [1, 3]


def test_where_there_is_no_room_to_compact_it_is_said_of_which_folder(store, of_corpus, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "no space left on device")

    store.delete([2])
    monkeypatch.setattr("corpus.search.meaning.vector_files._copy", full)
    with pytest.raises(UnwritableCorpus, match=r"\.archive\.db\.meaning: cannot be written \(no space"):
        compact(store)
