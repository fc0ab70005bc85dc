import json
import multiprocessing
import os
import stat
from pathlib import Path

import pytest

from checker.desk.trusted_folders import TrustedFolders
from checker.errors import BadSettings


@pytest.fixture
def trusted(tmp_path: Path) -> TrustedFolders:
    return TrustedFolders(tmp_path / "config" / "misquote" / "trusted.json")


def mode(place: Path) -> int:
    return stat.S_IMODE(place.stat().st_mode)


def test_folders_are_trusted_until_they_are_removed(trusted: TrustedFolders) -> None:
    assert trusted.all() == []
    assert trusted.add(Path("/srv/desk"))
    assert not trusted.add(Path("/srv/desk"))
    assert trusted.add(Path("/srv/line\nbreak"))
    assert trusted.all() == [Path("/srv/desk"), Path("/srv/line\nbreak")]
    assert trusted.remove(Path("/srv/desk"))
    assert not trusted.remove(Path("/srv/desk"))
    assert trusted.all() == [Path("/srv/line\nbreak")]


def test_a_name_that_is_no_text_comes_back_as_it_was(trusted: TrustedFolders) -> None:
    trusted.add(Path("/srv/\udcff"))
    assert trusted.all() == [Path("/srv/\udcff")]


def test_nobody_else_may_read_the_list_and_no_draft_of_it_is_left(trusted: TrustedFolders) -> None:
    trusted.add(Path("/srv/desk"))
    assert mode(trusted.file) == 0o600
    assert mode(trusted.file.parent) == 0o700
    assert list(trusted.file.parent.iterdir()) == [trusted.file]


def test_a_list_that_cannot_be_replaced_stays_as_it_was(
    trusted: TrustedFolders, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusted.add(Path("/srv/desk"))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(BadSettings, match="No space left on device"):
        trusted.add(Path("/srv/other"))
    assert trusted.all() == [Path("/srv/desk")]
    assert list(trusted.file.parent.iterdir()) == [trusted.file]


def test_a_list_that_is_a_link_stays_one(trusted: TrustedFolders, tmp_path: Path) -> None:
    trusted.file.parent.mkdir(parents=True)
    trusted.file.symlink_to(tmp_path / "dotfiles.json")
    trusted.add(Path("/srv/desk"))
    assert trusted.file.is_symlink()
    assert trusted.all() == [Path("/srv/desk")]


def test_a_list_that_others_can_write_trusts_nobody(trusted: TrustedFolders) -> None:
    trusted.add(Path("/srv/desk"))
    trusted.file.chmod(0o666)
    with pytest.raises(BadSettings, match="can be written by everybody"):
        trusted.all()


@pytest.mark.parametrize(
    "written", [b"", b"{", b"[]", b'{"trusted": [1]}', b'{"trusted": "/"}', b"[" * 10_000, b"\xff"]
)
def test_what_is_no_list_is_an_error(trusted: TrustedFolders, written: bytes) -> None:
    trusted.file.parent.mkdir(parents=True)
    trusted.file.write_bytes(written)
    with pytest.raises(BadSettings, match="not a list of trusted folders"):
        trusted.all()


def test_a_pipe_in_its_place_is_an_error_and_keeps_nobody_waiting(trusted: TrustedFolders) -> None:
    trusted.file.parent.mkdir(parents=True)
    os.mkfifo(trusted.file)
    with pytest.raises(BadSettings, match="not a regular file"):
        trusted.all()


def test_the_list_is_where_the_configuration_of_the_user_is(home: Path) -> None:
    def place(**environment: str) -> Path:
        return TrustedFolders.of_user(environment).file

    assert place(XDG_CONFIG_HOME="/etc/me", HOME="/home/me") == Path("/etc/me/misquote/trusted.json")
    for unset in ("", "relative"):
        assert place(XDG_CONFIG_HOME=unset, HOME="/home/me") == Path("/home/me/.config/misquote/trusted.json")


def _add_many(file: Path, name: str) -> None:
    for number in range(20):
        TrustedFolders(file).add(Path(f"/{name}/{number}"))


def test_of_several_who_add_at_once_none_loses_another(trusted: TrustedFolders) -> None:
    context = multiprocessing.get_context("spawn")
    adding = [context.Process(target=_add_many, args=(trusted.file, name)) for name in "abc"]
    for one in adding:
        one.start()
    for one in adding:
        one.join()
    assert len(trusted.all()) == 60
    assert json.loads(trusted.file.read_text(encoding="utf-8"))["version"] == 1
