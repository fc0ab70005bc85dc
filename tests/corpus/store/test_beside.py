"""Nothing that stands beside a corpus is written over for having the name of a log or of a copy."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from corpus.errors import NotACorpus, NotOurs
from corpus.store import Store
from corpus.store.beside import earlier_copies, earlier_copy

LOGS = ("-wal", "-shm", "-journal")


def planted(place: Path, novel: Path, kind: str) -> None:
    novel.write_text("Chapter one")
    make = {
        "own": lambda: place.write_text("Chapter one"),
        "link": lambda: place.symlink_to(novel),
        "dangling": lambda: place.symlink_to(novel.with_name("nowhere")),
        "second name": lambda: os.link(novel, place),
        "pipe": lambda: os.mkfifo(place),
        "folder": place.mkdir,
    }
    make[kind]()


@pytest.mark.parametrize("log", LOGS)
@pytest.mark.parametrize("kind", ["own", "link", "dangling", "second name", "pipe", "folder"])
def test_what_is_no_log_of_sqlites_is_named_before_it_would_be_written_to(place, log, kind):
    Store(place, create=True).close()
    other, novel = place.with_name(place.name + log), place.with_name("novel.txt")
    planted(other, novel, kind)
    before, whole = other.lstat(), place.read_bytes()
    with pytest.raises(NotOurs, match=log):
        Store(place, create=True)
    assert novel.read_text() == "Chapter one"
    assert (other.lstat().st_ino, other.lstat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert place.read_bytes() == whole


def test_the_logs_of_who_has_it_open_and_of_who_was_killed_are_sqlites(place):
    with Store(place, create=True) as one, Store(place) as other:
        assert one.identity == other.identity
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("SELECT count(*) FROM documents")
        place.with_name(f"{place.name}-wal").write_bytes(bytes(4096))
        Store(place).close()


def test_the_logs_are_those_of_the_file_that_a_link_leads_to(place, tmp_path):
    (tmp_path / "real").mkdir()
    Store(tmp_path / "real" / "desk.db", create=True).close()
    place.symlink_to(tmp_path / "real" / "desk.db")
    Store(place).close()
    (tmp_path / "real" / "desk.db-wal").write_text("Chapter one")
    with pytest.raises(NotOurs, match=r"real/desk\.db-wal"):
        Store(place)


def test_only_who_makes_a_corpus_can_read_it(place):
    with Store(place, create=True):
        logs = [place.with_name(place.name + log) for log in ("-wal", "-shm")]
        assert {stat.S_IMODE(file.stat().st_mode) for file in (place, *logs)} == {0o600}


def test_the_mode_of_a_corpus_that_is_there_is_not_changed(place):
    Store(place, create=True).close()
    place.chmod(0o664)
    Store(place, create=True).close()
    assert stat.S_IMODE(place.stat().st_mode) == 0o664


def test_no_corpus_is_made_through_a_link_that_leads_to_nothing(place, tmp_path):
    place.symlink_to(tmp_path / "nowhere.db")
    with pytest.raises(NotACorpus, match="a link that leads to nothing"):
        Store(place, create=True)
    assert not (tmp_path / "nowhere.db").exists()


def test_a_copy_that_is_kept_gets_a_name_that_nobody_has(place):
    assert earlier_copy(place, 5).name == "archive.before-schema-5.db"
    earlier_copy(place, 5).symlink_to(place.with_name("nowhere"))
    assert earlier_copy(place, 5).name == "archive.before-schema-5-2.db"
    earlier_copy(place, 5).touch()
    assert earlier_copy(place, 5).name == "archive.before-schema-5-3.db"


def test_only_what_is_named_as_a_copy_of_this_corpus_may_be_one(tmp_path):
    names = ("desk.before-schema-5.db", "desk.before-schema-5-2.db")
    others = ("desk.before-schema-x.db", "desk.before-schema-5.db.txt", "a.before-schema-5.db", "desk.before-schema-5")
    for name in (*names, *others):
        (tmp_path / name).touch()
    assert {file.name for file in earlier_copies(tmp_path / "desk.db")} == set(names)
