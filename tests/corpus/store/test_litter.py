"""What killed processes have left of copies is known for certain, and cleared away; nothing else is."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.earlier import step_back
from corpus import Document
from corpus.store import Store, opening


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    with Store(place, create=True) as opened:
        opened.insert(Document(id="tide", text="The tide was low.", sha256="0"), [], ())
        yield opened


class Killed(BaseException):
    """What cannot be caught."""


def killed(store: Store, target: Path, at: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The draft that is left of a backup which was killed at the step ``at``."""

    def killed_here(*_: object, **__: object) -> None:
        raise Killed

    with monkeypatch.context() as broken:
        broken.setattr("corpus.files.drafts._clear", lambda _: None)
        broken.setattr(at, killed_here)
        with pytest.raises(Killed):
            store.file.copy_to(target)
    (draft,) = target.parent.glob(".misquote-*.draft")
    return draft


@pytest.mark.parametrize(
    "at", ["corpus.files.inside.opened", "corpus.store.corpus_file._checked", "os.link", "os.unlink"]
)
def test_what_is_left_of_a_killed_backup_is_known_wherever_it_lies_and_cleared(store, tmp_path, monkeypatch, at):
    (tmp_path / "elsewhere").mkdir()
    draft = killed(store, tmp_path / "elsewhere" / "copy.db", at, monkeypatch)
    assert store.file.litter() == [draft]
    store.file.clear_litter()
    assert not draft.exists()
    assert store.file.litter() == []
    with store.snapshot() as connection:
        assert connection.execute("SELECT count(*) FROM drafts").fetchone() == (0,)


def test_a_backup_that_was_whole_before_it_was_noted_is_noted_then(store, tmp_path, monkeypatch):
    killed(store, tmp_path / "copy.db", "corpus.store.litter.note_backup", monkeypatch)
    store.file.clear_litter()
    assert store.file.backups() == [tmp_path / "copy.db"]
    with Store(tmp_path / "copy.db") as copied:
        assert copied.numbers() == store.numbers()


def test_one_that_was_noted_before_its_draft_was_gone_is_still_known(store, tmp_path, monkeypatch):
    (tmp_path / "elsewhere").mkdir()
    draft = killed(store, tmp_path / "elsewhere" / "copy.db", "corpus.store.writing.forget_drafts", monkeypatch)
    assert store.file.backups() == [tmp_path / "elsewhere" / "copy.db"]
    store.file.clear_litter()
    assert not draft.exists()
    assert store.file.backups() == [tmp_path / "elsewhere" / "copy.db"]


def test_a_removal_takes_what_a_killed_backup_has_left(store, tmp_path, monkeypatch):
    draft = killed(store, tmp_path / "copy.db", "corpus.store.corpus_file._checked", monkeypatch)
    store.file.wipe()
    assert not draft.exists()


def test_who_opens_a_corpus_to_change_it_clears_it_first(store, place, tmp_path, monkeypatch):
    draft = killed(store, tmp_path / "copy.db", "corpus.store.corpus_file._checked", monkeypatch)
    Store(place).close()
    assert draft.exists()
    Store(place, create=True).close()
    assert not draft.exists()


def test_a_backup_that_is_under_way_is_left_alone(store, place, tmp_path):
    seen = []

    def look(*_: int) -> None:
        with Store(place) as other:
            other.file.clear_litter()
            seen.extend(other.file.litter())

    store.file.copy_to(tmp_path / "copy.db", progress=look)
    assert seen == []
    assert (tmp_path / "copy.db").exists()


def test_what_only_looks_like_a_draft_is_left_alone(store, place):
    foreign = place.with_name(".misquote-0123456789abcdef.draft")
    foreign.mkdir()
    (foreign / "copy.db").write_text("my own")
    (foreign / "novel.txt").write_text("Chapter one")
    store.file.clear_litter()
    assert store.file.litter() == []
    assert {file.name for file in foreign.iterdir()} == {"copy.db", "novel.txt"}


# Bringing a corpus up to date


@pytest.fixture
def earlier(store: Store, place: Path) -> Path:
    """A corpus that is one schema behind."""
    store.close()
    step_back(place)
    return place


def copies(place: Path) -> list[str]:
    return sorted(file.name for file in place.parent.iterdir() if "before" in file.name or "draft" in file.name)


def killed_opening(place: Path, at: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed_here(*_: object, **__: object) -> None:
        raise Killed

    with monkeypatch.context() as broken:
        broken.setattr("corpus.files.drafts._clear", lambda _: None)
        broken.setattr(at, killed_here)
        with pytest.raises(Killed):
            Store(place)


@pytest.mark.parametrize(
    "at",
    ["corpus.store.opening._check_copy", "corpus.files.drafts._link", "os.unlink", "corpus.files.drafts._sync_folder"],
)
def test_whenever_it_is_killed_one_copy_is_kept_in_the_end(earlier, monkeypatch, at):
    killed_opening(earlier, at, monkeypatch)
    assert copies(earlier)
    Store(earlier, create=True).close()
    assert copies(earlier) == [f"archive.before-schema-{opening.SCHEMA}.db"]


def test_a_copy_that_was_recorded_outlives_its_draft(earlier, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr("corpus.files.drafts._clear", lambda _: None)
        Store(earlier).close()
    assert len(copies(earlier)) == 2
    Store(earlier, create=True).close()
    assert copies(earlier) == [f"archive.before-schema-{opening.SCHEMA}.db"]


@pytest.mark.parametrize("kind", ["file", "link", "dangling", "folder", "pipe"])
def test_what_has_the_name_of_the_copy_stays_and_the_copy_gets_another(earlier, kind):
    own, novel = earlier.with_name(f"archive.before-schema-{opening.SCHEMA}.db"), earlier.with_name("novel.txt")
    novel.write_text("Chapter one")
    make = {
        "file": lambda: own.write_text("my own"),
        "link": lambda: own.symlink_to(novel),
        "dangling": lambda: own.symlink_to(novel.with_name("nowhere")),
        "folder": own.mkdir,
        "pipe": lambda: os.mkfifo(own),
    }
    make[kind]()
    before = own.lstat()
    with Store(earlier) as store:
        (copy,) = store.file.wipe()
    assert copy.name == f"archive.before-schema-{opening.SCHEMA}-2.db"
    assert (own.lstat().st_ino, own.lstat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert novel.read_text() == "Chapter one"
