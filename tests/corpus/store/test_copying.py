"""A copy has what there was, and is checked before anything is done with it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from corpus.errors import DamagedCorpus
from corpus.store.copying import copy


@pytest.fixture
def source():
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE tides (day TEXT)")
        connection.execute("INSERT INTO tides VALUES ('Monday')")
        yield connection


def sound(_: Path) -> None:
    """Every copy will do."""


def test_a_copy_has_what_there_was(source, tmp_path):
    copy(source, tmp_path / "copy.db", check=sound)
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copied:
        assert copied.execute("SELECT day FROM tides").fetchall() == [("Monday",)]


def test_a_copy_that_is_not_sound_is_refused(source, tmp_path):
    def refused(_: Path) -> None:
        raise DamagedCorpus("damaged")

    with pytest.raises(DamagedCorpus):
        copy(source, tmp_path / "copy.db", check=refused)
