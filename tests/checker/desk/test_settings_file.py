import os
import shlex
from pathlib import Path

import pytest

from checker.desk.settings import find_settings
from checker.desk.settings_file import FILE_NAME, Found, find_file
from checker.desk.trusted_folders import TrustedFolders
from checker.errors import BadSettings
from tests.checker.desk.hands import give_to_another


@pytest.fixture
def shared(home: Path) -> Path:
    """A folder with settings in which everybody can write, and one in it that is this user's own."""
    folder = home / "shared"
    (folder / "own").mkdir(parents=True)
    (folder / FILE_NAME).write_text('corpus = "theirs.db"', encoding="utf-8")
    (home / FILE_NAME).write_text('corpus = "ours.db"', encoding="utf-8")
    folder.chmod(0o777)
    return folder


def whys(found: Found) -> list[str]:
    return [one.why for one in found.passed_over]


def test_a_file_in_a_folder_that_others_can_write_is_passed_over_for_the_next_one_above(shared: Path) -> None:
    found = find_file(shared / "own")
    assert (found.file, found.content) == (shared.parent / FILE_NAME, b'corpus = "ours.db"')
    assert whys(found) == ["its folder can be written by everybody"]
    assert find_settings(shared).corpus == shared.parent / "ours.db"


def test_the_line_about_it_says_which_file_why_and_how_to_allow_it(shared: Path) -> None:
    awkward = shared.rename(shared.with_name("it's shared"))
    (passed_over,) = find_file(awkward).passed_over
    assert str(passed_over) == (
        f"passed over {awkward / FILE_NAME}: its folder can be written by everybody; "
        f"`misquote config trust {shlex.quote(str(awkward))}` allows it"
    )


def test_a_folder_that_is_trusted_is_followed_and_none_below_it(shared: Path) -> None:
    below = shared / "own"
    (below / FILE_NAME).write_text("", encoding="utf-8")
    below.chmod(0o777)
    TrustedFolders.of_user().add(shared)
    found = find_file(below)
    assert found.file == shared / FILE_NAME
    assert whys(found) == ["its folder can be written by everybody"]


def test_a_file_that_others_can_write_is_passed_over_and_so_is_one_of_another_user(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = home / FILE_NAME
    file.write_text("", encoding="utf-8")
    file.chmod(0o666)
    assert whys(find_file(home)) == ["it can be written by everybody"]
    file.chmod(0o644)
    give_to_another(file, monkeypatch)
    (why,) = whys(find_file(home))
    assert "belongs to" in why


def test_a_link_is_followed_only_where_all_of_its_way_is_safe(shared: Path) -> None:
    home = shared.parent
    (home / FILE_NAME).unlink()
    (home / FILE_NAME).symlink_to("shared/.misquote.toml")
    found = find_file(home)
    assert found.file is None
    assert whys(found) == [f"{shared} can be written by everybody"]
    assert found.passed_over[0].folder == shared
    shared.chmod(0o755)
    assert find_file(home).content == b'corpus = "theirs.db"'


def test_a_link_through_a_folder_of_others_is_not_followed_to_a_safe_end(shared: Path, tmp_path: Path) -> None:
    home, end = shared.parent, tmp_path / "end.toml"
    end.write_text("", encoding="utf-8")
    (home / FILE_NAME).unlink()
    (home / FILE_NAME).symlink_to(shared / "step")
    (shared / "step").symlink_to(end)
    assert find_file(home).file is None
    shared.chmod(0o755)
    assert find_file(home).file == home / FILE_NAME


def test_a_link_that_another_made_is_not_followed(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.geteuid():
        pytest.skip("only root can make a link of another user's")
    end = tmp_path / "end.toml"
    end.write_text("", encoding="utf-8")
    (home / FILE_NAME).symlink_to(end)
    give_to_another(home / FILE_NAME, monkeypatch)
    assert "belongs to" in whys(find_file(home))[0]


def test_a_folder_is_looked_at_where_it_really_is(shared: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(shared)
    (passed_over,) = find_file(tmp_path / "link").passed_over
    assert passed_over.folder == shared


@pytest.mark.parametrize("kind", ["pipe", "folder", "device", "nowhere", "itself"])
def test_what_is_no_file_is_an_error_and_no_missing_file(home: Path, kind: str) -> None:
    file = home / FILE_NAME
    if kind == "pipe":
        os.mkfifo(file)
    elif kind == "folder":
        file.mkdir()
    else:
        file.symlink_to({"device": "/dev/zero", "nowhere": "missing", "itself": FILE_NAME}[kind])
    with pytest.raises(BadSettings, match="not a regular file" if kind in ("pipe", "folder", "device") else "nowhere"):
        find_file(home)


def test_a_giant_file_is_refused_after_a_few_bytes_of_it(home: Path) -> None:
    with (home / FILE_NAME).open("wb") as opened:
        opened.truncate(2**40)
    with pytest.raises(BadSettings, match="larger than 64 kB"):
        find_file(home)


def test_a_file_that_may_not_be_read_is_an_error(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    (home / FILE_NAME).write_text("", encoding="utf-8")
    monkeypatch.setattr(os, "open", denied)
    with pytest.raises(BadSettings, match="Permission denied; check the permissions"):
        find_file(home)
