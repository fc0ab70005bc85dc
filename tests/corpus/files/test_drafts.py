"""A file gets its name when it is whole, or never; what a killed process has left is told from all else."""

import os
import stat
from pathlib import Path

import pytest

from corpus.errors import AlreadyThere
from corpus.files.drafts import became, clear, draft, is_left, left_behind


def hidden(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir() if "draft" in file.name]


def test_a_file_gets_its_name_when_it_is_whole(tmp_path):
    with draft(tmp_path) as made:
        made.file.write_text("whole")
        made.publish(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "whole"
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600
    assert hidden(tmp_path) == []


def test_one_that_does_not_come_to_its_end_leaves_nothing(tmp_path):
    with pytest.raises(KeyError), draft(tmp_path):
        raise KeyError
    assert hidden(tmp_path) == []


@pytest.mark.parametrize("is_link", [False, True])
@pytest.mark.parametrize("can_link", [True, False], ids=["with links", "without"])
def test_what_is_there_keeps_its_name(tmp_path, is_link, can_link, monkeypatch):
    target = tmp_path / "copy.db"
    target.symlink_to(tmp_path / "nowhere") if is_link else target.write_text("mine")
    if not can_link:
        monkeypatch.setattr("os.link", refused)
    before = target.lstat().st_ino
    with draft(tmp_path) as made, pytest.raises(AlreadyThere):
        made.publish(target)
    assert target.lstat().st_ino == before


def refused(*_: object) -> None:
    raise PermissionError(1, "no links here")


def test_a_file_system_without_links_will_do(tmp_path, monkeypatch):
    monkeypatch.setattr("os.link", refused)
    with draft(tmp_path) as made:
        made.file.write_text("whole")
        made.publish(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "whole"


def test_only_if_told_to_it_takes_the_place_of_another(tmp_path):
    (tmp_path / "copy.db").write_text("of May")
    with draft(tmp_path) as made:
        made.file.write_text("of June")
        made.publish(tmp_path / "copy.db", replace=True)
    assert (tmp_path / "copy.db").read_text() == "of June"


def test_where_it_will_be_is_told_before_it_is_there_and_when_it_is(tmp_path):
    told = []

    def announce(folder: Path) -> None:
        told.append((folder, folder.exists()))

    with draft(tmp_path, announce=announce) as made:
        assert told == [(made.folder, False), (made.folder, True)]


@pytest.fixture
def killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a draft whose process is gone."""
    with monkeypatch.context() as broken, draft(tmp_path) as made:
        broken.setattr("corpus.files.drafts._clear", lambda _: None)
        made.file.write_text("half")
        return made.folder


def test_what_a_killed_process_has_left_is_found_and_cleared(tmp_path, killed):
    assert left_behind(tmp_path) == [killed]
    assert became(killed) is None
    clear(killed)
    assert left_behind(tmp_path) == hidden(tmp_path) == []


def test_one_that_is_being_written_is_none_of_these(tmp_path):
    with draft(tmp_path) as made:
        assert left_behind(tmp_path) == []
        with pytest.raises(BlockingIOError):
            clear(made.folder)
        assert made.file.exists()


def test_an_empty_folder_is_what_is_left_of_the_first_moment(tmp_path):
    empty = tmp_path / ".misquote-0123456789abcdef.draft"
    empty.mkdir()
    assert left_behind(tmp_path) == [empty]
    clear(empty)
    assert not empty.exists()


def test_one_that_is_cleared_in_its_first_moment_is_begun_again(tmp_path, monkeypatch):
    first = iter([None])
    whole = os.mkdir

    def mkdir(place: Path, mode: int) -> None:
        whole(place, mode)
        for _ in first:
            place.rmdir()

    monkeypatch.setattr("os.mkdir", mkdir)
    with draft(tmp_path) as made:
        assert made.file.exists()


@pytest.mark.parametrize("name", [".misquote-x.draft", "misquote", ".misquote-0123456789abcdef.draft.old"])
def test_a_folder_of_another_name_is_nobodys_draft(tmp_path, name):
    (tmp_path / name).mkdir()
    assert left_behind(tmp_path) == []
    with pytest.raises(OSError, match="no draft"):
        clear(tmp_path / name)


def link(killed: Path, novel: Path) -> None:
    killed.rename(killed.with_name("moved"))
    killed.symlink_to(killed.with_name("moved"))


FOREIGN = {
    "another's file": lambda killed, novel: (killed / "novel.txt").write_text("Chapter one"),
    "a link under our name": lambda killed, novel: (killed / "copy.db-wal").symlink_to(novel),
    "a second name": lambda killed, novel: os.link(novel, killed / "copy.db-wal"),
    "a pipe": lambda killed, novel: os.mkfifo(killed / "copy.db-wal"),
    "no note": lambda killed, novel: (killed / ".misquote").unlink(),
    "a link in its place": link,
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_what_is_not_a_draft_of_ours_alone_stays(tmp_path, killed, kind):
    novel = tmp_path / "novel.txt"
    novel.write_text("Chapter one")
    FOREIGN[kind](killed, novel)
    before = sorted((str(file), file.lstat().st_ino) for file in tmp_path.rglob("*"))
    assert not is_left(killed)
    with pytest.raises(OSError, match=r".+"):
        clear(killed)
    assert sorted((str(file), file.lstat().st_ino) for file in tmp_path.rglob("*")) == before


def test_what_became_of_it_is_known_only_while_it_is_the_same(tmp_path, monkeypatch):
    with monkeypatch.context() as broken, draft(tmp_path) as made:
        broken.setattr("corpus.files.drafts._clear", lambda _: None)
        made.file.write_text("whole")
        made.publish(tmp_path / "copy.db", provisional=True)
        folder = made.folder
    found = became(folder)
    assert found is not None
    assert (found.name, found.provisional) == ("copy.db", True)
    (tmp_path / "copy.db").write_text("mine")
    assert became(folder) is None
