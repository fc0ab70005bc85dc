"""In a folder of ours only plain files of ours are read, written and deleted, and nothing is reached through it."""

import os
import stat
from pathlib import Path

import pytest

from corpus.files import inside


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "ours"
    made.mkdir(0o700)
    return made


@pytest.fixture
def novel(tmp_path: Path) -> Path:
    """A file of the user's."""
    file = tmp_path / "novel.txt"
    file.write_text("Chapter one")
    return file


def test_what_was_written_is_read_and_deleted(folder):
    inside.write(folder, "note", b"one")
    inside.write(folder, "note", b"two")
    assert inside.read(folder, "note") == b"two"
    assert inside.names(folder) == list(inside.entries(folder)) == ["note"]
    inside.delete(folder, "note")
    inside.delete(folder, "note")
    assert inside.names(folder) == []


@pytest.mark.parametrize(("mode", "of_a_file"), [(0o700, 0o600), (0o770, 0o660), (0o755, 0o644)])
def test_a_file_has_the_mode_of_its_folder_whatever_the_umask(folder, mode, of_a_file):
    folder.chmod(mode)
    inside.write(folder, "note", b"")
    assert stat.S_IMODE((folder / "note").stat().st_mode) == of_a_file


def planted(folder: Path, novel: Path, kind: str) -> Path:
    """Something of somebody else's under the name of a file of ours."""
    place = folder / "note"
    make = {
        "link": lambda: place.symlink_to(novel),
        "dangling": lambda: place.symlink_to(folder.parent / "nowhere"),
        "second name": lambda: os.link(novel, place),
        "pipe": lambda: os.mkfifo(place),
        "folder": place.mkdir,
    }
    make[kind]()
    return place


@pytest.mark.parametrize("kind", ["link", "dangling", "second name", "pipe", "folder"])
@pytest.mark.parametrize(
    "step",
    [
        lambda folder: inside.read(folder, "note"),
        lambda folder: inside.write(folder, "note", b"gone"),
        lambda folder: inside.delete(folder, "note"),
        lambda folder: inside.opened(folder, "note", os.O_RDWR | os.O_CREAT),
        lambda folder: inside.opened(folder, "note", os.O_WRONLY | os.O_CREAT | os.O_EXCL),
    ],
    ids=["read", "write", "delete", "open", "make"],
)
def test_nothing_but_a_plain_file_is_touched_and_nobody_waits_at_a_pipe(folder, novel, kind, step):
    place = planted(folder, novel, kind)
    before = place.lstat()
    with pytest.raises(OSError, match=r".+"):
        step(folder)
    assert novel.read_text() == "Chapter one"
    assert (place.lstat().st_ino, place.lstat().st_mode) == (before.st_ino, before.st_mode)
    assert sorted(file.name for file in folder.parent.iterdir() if "nowhere" in file.name) == []
    assert inside.names(folder) == ["note"]


def test_a_link_to_a_folder_is_not_entered(folder, tmp_path):
    (folder / "note").write_text("own")
    link = tmp_path / "link"
    link.symlink_to(folder)
    assert inside.names(link) == []
    with pytest.raises(OSError, match="link"):
        inside.delete(link, "note")
    assert (folder / "note").exists()


def test_the_folder_of_another_user_is_not_entered(folder, monkeypatch):
    (folder / "note").write_text("theirs")
    monkeypatch.setattr("os.geteuid", lambda: os.getuid() + 1)
    with pytest.raises(PermissionError):
        inside.read(folder, "note")
    assert inside.names(folder) == []
