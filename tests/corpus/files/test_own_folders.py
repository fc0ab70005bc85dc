"""A folder is ours if we made it and nothing else is in it; whatever is somebody's own stays as it is."""

import json
import os
import stat
from pathlib import Path

import pytest

from corpus.errors import NotOurs, OfAnotherUser
from corpus.files.own_folders import NOTE, FolderKind, OwnFolder

KIND = FolderKind("tides", {"high", "low"}.__contains__, lambda folder: (folder / "high").read_text() == "old")


@pytest.fixture
def ours(tmp_path: Path) -> OwnFolder:
    return OwnFolder(tmp_path / ".tides", KIND, "0badf00d")


def test_a_folder_is_made_with_a_note_of_what_it_is_and_whose(ours):
    assert not ours.check()
    ours.take()
    assert ours.check()
    assert json.loads((ours.path / NOTE).read_text()) == {"folder": "tides", "corpus": "0badf00d"}
    assert stat.S_IMODE(ours.path.stat().st_mode) == 0o700


@pytest.mark.parametrize(("mode", "of_the_folder"), [(0o600, 0o700), (0o660, 0o770), (0o644, 0o755), (0o640, 0o750)])
def test_it_takes_the_mode_and_the_group_of_its_corpus(tmp_path, mode, of_the_folder):
    corpus = tmp_path / "desk.db"
    corpus.touch()
    corpus.chmod(mode)
    made = OwnFolder(tmp_path / ".tides", KIND, "0badf00d", corpus)
    made.take()
    assert stat.S_IMODE(made.path.stat().st_mode) == of_the_folder
    assert made.path.stat().st_gid == corpus.stat().st_gid


def test_the_mode_of_a_folder_that_is_there_is_not_changed(ours):
    ours.take()
    ours.path.chmod(0o750)
    ours.take()
    assert stat.S_IMODE(ours.path.stat().st_mode) == 0o750


def test_one_that_was_of_another_corpus_is_taken_over(ours):
    ours.take()
    OwnFolder(ours.path, KIND, "another").take()
    assert json.loads((ours.path / NOTE).read_text())["corpus"] == "another"


def test_it_is_cleared_with_what_we_wrote(ours):
    ours.take()
    (ours.path / "high").touch()
    assert ours.clear()
    assert not ours.path.exists()
    assert not ours.clear()


def test_one_that_an_earlier_misquote_made_is_known_by_what_is_in_it(ours):
    ours.path.mkdir()
    (ours.path / "high").write_text("old")
    assert ours.check()
    ours.take()
    assert (ours.path / "high").read_text() == "old"


def test_what_a_system_puts_into_any_folder_is_not_in_the_way_and_stays(ours):
    ours.take()
    (ours.path / ".DS_Store").touch()
    assert ours.check()
    assert ours.clear()
    assert [file.name for file in ours.path.iterdir()] == [".DS_Store"]
    ours.take()


def link_to(target: Path, place: Path) -> None:
    target.mkdir()
    place.symlink_to(target)


def file_in(folder: Path, name: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text("Chapter one")


def noted(ours: OwnFolder, name: str) -> None:
    ours.take()
    file_in(ours.path, name)


FOREIGN = {
    "a link": lambda ours: link_to(ours.path.with_name("photos"), ours.path),
    "a link to nothing": lambda ours: ours.path.symlink_to(ours.path.with_name("nowhere")),
    "a file": lambda ours: ours.path.write_text("Chapter one"),
    "a pipe": lambda ours: os.mkfifo(ours.path),
    "another's file": lambda ours: file_in(ours.path, "novel.txt"),
    "another's file beside ours": lambda ours: noted(ours, "novel.txt"),
    "another's settings beside ours": lambda ours: noted(ours, ".misquote.toml"),
    "a file under our name and no note": lambda ours: file_in(ours.path, "high"),
    "a folder under our name": lambda ours: (ours.take(), (ours.path / "high").mkdir()),
    "a link under our name": lambda ours: (ours.take(), (ours.path / "high").symlink_to(ours.path / NOTE)),
    "a pipe under our name": lambda ours: (ours.take(), os.mkfifo(ours.path / "high")),
    "a pipe in place of the note": lambda ours: (ours.path.mkdir(), os.mkfifo(ours.path / NOTE)),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_whatever_else_is_there_is_named_and_stays(ours, tmp_path, kind):
    FOREIGN[kind](ours)
    before = sorted((str(file), file.lstat().st_ino) for file in tmp_path.rglob("*"))
    for step in (ours.check, ours.take, ours.clear):
        with pytest.raises(NotOurs, match=r"\.tides"):
            step()
    assert sorted((str(file), file.lstat().st_ino) for file in tmp_path.rglob("*")) == before


def test_a_file_that_has_a_second_name_is_not_ours(ours, tmp_path):
    ours.take()
    (tmp_path / "novel.txt").write_text("Chapter one")
    os.link(tmp_path / "novel.txt", ours.path / "high")
    with pytest.raises(NotOurs, match="high: not a plain file"):
        ours.clear()


def test_one_of_another_user_is_said_to_be(ours, monkeypatch):
    ours.take()
    monkeypatch.setattr("os.geteuid", lambda: os.getuid() + 1)
    with pytest.raises(OfAnotherUser, match="belongs to"):
        ours.check()
