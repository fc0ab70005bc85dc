"""A copy is there as a whole or not at all, and what a killed run left of one is cleared away."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from corpus.errors import DamagedCorpus
from corpus.store.copying import clear_drafts, copy, earlier_copies, earlier_copy


@pytest.fixture
def source():
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE tides (day TEXT)")
        connection.execute("INSERT INTO tides VALUES ('Monday')")
        yield connection


def draft(target: Path, process: int) -> Path:
    place = target.with_name(f".{target.name}.{process}.new")
    place.write_text("half a copy")
    return place


def sound(_: Path) -> None:
    """Every copy will do."""


def test_a_copy_has_what_there_was(source, tmp_path):
    copy(source, tmp_path / "copy.db", check=sound)
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copied:
        assert copied.execute("SELECT day FROM tides").fetchall() == [("Monday",)]
    assert [file.name for file in tmp_path.iterdir() if "copy" in file.name] == ["copy.db"]


def test_a_copy_that_is_not_sound_leaves_what_was_there(source, tmp_path):
    def refused(_: Path) -> None:
        raise DamagedCorpus("damaged")

    (tmp_path / "copy.db").write_text("the copy of May")
    with pytest.raises(DamagedCorpus):
        copy(source, tmp_path / "copy.db", check=refused)
    assert (tmp_path / "copy.db").read_text() == "the copy of May"
    assert [file.name for file in tmp_path.iterdir() if "copy" in file.name] == ["copy.db"]


def test_what_a_killed_run_has_left_is_cleared_and_what_another_is_at_is_not(tmp_path):
    target = tmp_path / "copy.db"
    dead, alive, foreign = draft(target, 2**22 + 1), draft(target, os.getpid()), draft(tmp_path / "other.db", 2**22 + 1)
    clear_drafts(target)
    assert [place.exists() for place in (dead, alive, foreign)] == [False, True, True]


def test_only_what_was_kept_of_this_corpus_is_taken_for_its_earlier_copy(tmp_path):
    place = tmp_path / "desk.db"
    names = [
        "desk.before-schema-5.db",
        "desk.before-schema-x.db",
        "desk.before-schema-5.db.txt",
        "a.before-schema-5.db",
    ]
    for name in names:
        (tmp_path / name).touch()
    assert earlier_copies(place) == [earlier_copy(place, 5)] == [tmp_path / names[0]]
