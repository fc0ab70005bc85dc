"""Where an index is kept, and what it says about how far it has come."""

import json
from pathlib import Path

import pytest

from corpus.search.words.schema import FORMAT
from corpus.search.words.state import State, folder_of, read_state, state_after, write_state
from corpus.store import Change, Store

STATE = State(7, "0badf00d.12")


def test_a_state_that_was_written_is_read_back(tmp_path):
    write_state(tmp_path, STATE)
    assert read_state(tmp_path) == STATE
    write_state(tmp_path, State(8, "ff"))
    assert read_state(tmp_path) == State(8, "ff")
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["state.json"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        json.dumps({"format": FORMAT, "sequence": 7}).encode(),
        json.dumps({"format": FORMAT, "sequence": "many", "stamp": "x"}).encode(),
        json.dumps({"format": FORMAT - 1, "sequence": 7, "stamp": "x"}).encode(),
        json.dumps({"sequence": 7, "stamp": "x"}).encode(),
    ],
)
def test_a_note_that_cannot_be_believed_is_that_of_an_empty_index(tmp_path, content):
    (tmp_path / "state.json").write_bytes(content)
    assert read_state(tmp_path) == State() == State(0, "")


def test_without_a_note_an_index_is_empty(tmp_path):
    assert read_state(tmp_path) == State()
    assert read_state(tmp_path / "nowhere") == State()


def test_a_note_that_cannot_be_written_leaves_the_old_one(tmp_path, monkeypatch):
    write_state(tmp_path, STATE)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "no space left on device")

    monkeypatch.setattr("os.rename", full)
    with pytest.raises(OSError, match="no space"):
        write_state(tmp_path, State(8, "ff"))
    assert read_state(tmp_path) == STATE


def test_an_index_has_taken_in_what_its_last_change_says():
    assert state_after(Change(7, 3, "0badf00d.12")) == STATE
    assert state_after(None) == State()


def test_the_folder_is_hidden_beside_the_corpus(place, home):
    with Store(place, create=True) as store:
        assert folder_of(store).path == place.parent / ".archive.db.index"
    with Store(Path("here.db"), create=True) as store:
        assert folder_of(store).path == home / ".here.db.index"


def test_there_is_none_of_a_corpus_in_memory_or_of_one_that_cannot_be_written(place, monkeypatch):
    with Store() as store:
        assert folder_of(store) is None
    Store(place, create=True).close()
    monkeypatch.setattr("corpus.store.connection.is_writable", lambda path: False)
    with Store(place) as store:
        assert folder_of(store) is None
