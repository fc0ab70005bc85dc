import grp
import os
import pwd
import struct
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from checker.desk.safety import why_unsafe
from tests.checker.desk.hands import give_to_another

WRITTEN_BY_GROUP = 0o775


def why(place: Path) -> str | None:
    return why_unsafe(place, place.lstat())


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir(mode=0o755)
    return folder


def accounts(
    monkeypatch: pytest.MonkeyPatch, *users: tuple[str, int, int], group: str, members: tuple[str, ...]
) -> None:
    """Let the system know these users, each with its number and that of its first group, and this group alone."""
    entries = [SimpleNamespace(pw_name=name, pw_uid=user, pw_gid=first) for name, user, first in users]

    def by_number(user: int) -> Any:
        return next((one for one in entries if one.pw_uid == user), None) or pytest.fail("nobody asks for others")

    monkeypatch.setattr(pwd, "getpwall", lambda: entries)
    monkeypatch.setattr(pwd, "getpwuid", by_number)
    monkeypatch.setattr(grp, "getgrgid", lambda _: SimpleNamespace(gr_name=group, gr_mem=list(members)))


@pytest.fixture
def me() -> tuple[tuple[str, int, int], ...]:
    """This user and root, whose first group is another than that of the folder."""
    return tuple({user: (f"user{user}", user, 4_000_000) for user in (0, os.geteuid())}.values())


def test_what_only_its_owner_can_write_is_safe(desk: Path) -> None:
    assert why(desk) is None


@pytest.mark.parametrize("mode", [0o757, 0o777, 0o1777])
def test_what_everybody_can_write_is_not_nor_is_a_folder_like_tmp(desk: Path, mode: int) -> None:
    desk.chmod(mode)
    assert why(desk) == "can be written by everybody"


def test_what_belongs_to_another_is_not(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    give_to_another(desk, monkeypatch)
    assert str(why(desk)).startswith("belongs to ")


def test_what_belongs_to_root_is_safe(desk: Path) -> None:
    belongs_to_root = os.stat_result((0o40755, 0, 0, 1, 0, 0, 0, 0, 0, 0))
    assert why_unsafe(desk, belongs_to_root) is None


def test_a_group_of_its_owner_alone_is_safe(
    desk: Path, me: tuple[tuple[str, int, int], ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.chmod(WRITTEN_BY_GROUP)
    accounts(monkeypatch, *me, group="alone", members=(me[-1][0],))
    assert why(desk) is None
    accounts(monkeypatch, *me, group="empty", members=())
    assert why(desk) is None


def test_a_group_with_other_members_is_not(
    desk: Path, me: tuple[tuple[str, int, int], ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.chmod(WRITTEN_BY_GROUP)
    accounts(monkeypatch, *me, group="desk", members=(me[-1][0], "ada"))
    assert why(desk) == "can be written by the group desk"
    others = [(f"user{number}", number, 4_000_000) for number in range(70_000, 90_000)]
    accounts(monkeypatch, *me, *others, group="desk", members=tuple(name for name, _, _ in others))
    assert why(desk) == "can be written by the group desk"


def test_a_group_that_is_the_first_one_of_another_is_not(
    desk: Path, me: tuple[tuple[str, int, int], ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.chmod(WRITTEN_BY_GROUP)
    accounts(monkeypatch, *me, ("ada", 70_000, desk.stat().st_gid), group="staff", members=())
    assert why(desk) == "can be written by the group staff"


def test_where_accounts_are_not_listed_a_group_is_safe_only_by_the_name_of_its_user(
    desk: Path, me: tuple[tuple[str, int, int], ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.chmod(WRITTEN_BY_GROUP)
    for name, safe in (("staff", False), (me[-1][0], True)):
        accounts(monkeypatch, *me, group=name, members=())
        monkeypatch.setattr(pwd, "getpwall", list)
        assert (why(desk) is None) is safe


@pytest.mark.parametrize("failure", [KeyError("no such group"), OSError("the directory service is away")])
def test_a_group_that_nothing_is_known_of_is_not(
    desk: Path, failure: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise failure

    desk.chmod(WRITTEN_BY_GROUP)
    monkeypatch.setattr(grp, "getgrgid", fail)
    assert why(desk) == f"can be written by the group {desk.stat().st_gid}"


def test_an_access_list_that_lets_others_write_is_seen(
    desk: Path, me: tuple[tuple[str, int, int], ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, user, group, mask, others = 0x01, 0x02, 0x04, 0x10, 0x20
    entries = [(owner, 7, -1), (user, 7, 70_000), (group, 5, -1), (mask, 7, -1), (others, 5, -1)]
    written = struct.pack("<I", 2) + b"".join(
        struct.pack("<HHI", tag, may, number % 2**32) for tag, may, number in entries
    )
    try:
        os.setxattr(desk, "system.posix_acl_access", written)
    except (OSError, AttributeError):
        pytest.skip("this file system has no access control lists")
    accounts(monkeypatch, *me, group="alone", members=())
    assert why(desk) == "can be written by others, by its access control list"
