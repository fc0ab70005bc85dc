"""Who can write to a file or a folder, and so decide what stands in it.

What only its owner, root or a group without other members can write is safe, where the owner is this user or root.
Whatever cannot be found out counts as unsafe.
"""

import os
import stat

_ROOT = 0
_ACCESS_LIST = "system.posix_acl_access"


def why_unsafe(place: str | os.PathLike[str], status: os.stat_result) -> str | None:
    """Why others may decide what stands at a place, None where they cannot. ``status`` is that of the place itself.

    Of a symbolic link the owner alone counts: its mode says nothing.
    """
    if status.st_uid not in (os.geteuid(), _ROOT):
        return f"belongs to {_user(status.st_uid)}"
    if stat.S_ISLNK(status.st_mode):
        return None
    if status.st_mode & stat.S_IWOTH:
        return "can be written by everybody"
    if not status.st_mode & stat.S_IWGRP:
        return None
    if _has_access_list(place):  # its mask stands where the mode has what the group may do
        return "can be written by others, by its access control list"
    if _is_shared(status.st_gid, status.st_uid):
        return f"can be written by the group {_group(status.st_gid)}"
    return None


def _has_access_list(place: str | os.PathLike[str]) -> bool:
    if not hasattr(os, "listxattr"):
        return False
    try:
        return _ACCESS_LIST in os.listxattr(place)
    except OSError:
        return False


def _is_shared(group: int, owner: int) -> bool:
    """Whether a group has, or may have, members beside the owner, this user and root."""
    import grp
    import pwd

    trusted = {os.geteuid(), owner, _ROOT}
    try:
        found = grp.getgrgid(group)
        names = {pwd.getpwuid(user).pw_name for user in trusted}
        if any(member not in names for member in found.gr_mem):
            return True
        accounts = pwd.getpwall()
    except (KeyError, OSError):
        return True
    if any(account.pw_gid == group and account.pw_uid not in trusted for account in accounts):
        return True
    # A directory service that lists nobody hides whose primary group this is: then only one named as its user is alone.
    return not trusted <= {account.pw_uid for account in accounts} and found.gr_name not in names


def _user(user: int) -> str:
    import pwd

    try:
        return pwd.getpwuid(user).pw_name
    except (KeyError, OSError):
        return f"user {user}"


def _group(group: int) -> str:
    import grp

    try:
        return grp.getgrgid(group).gr_name
    except (KeyError, OSError):
        return f"{group}"
