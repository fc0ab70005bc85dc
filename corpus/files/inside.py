"""Read, write and delete single files in a folder of ours, by its descriptor. No link is ever followed.

A folder is entered only if it is a real one of this user's, and a file opened only if it is a plain one of this user's
that has no second name. Whatever else is there raises an ``OSError`` and is not touched: it may be somebody's own file,
or a pipe on which we would wait for ever.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_FILE = os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_READABLE = 0o666  # what a file can have of the mode of its folder
PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700


@contextmanager
def entered(folder: Path) -> Iterator[int]:
    """The descriptor of a folder, for as long as it is in use."""
    descriptor = os.open(folder, _FOLDER)
    try:
        if os.fstat(descriptor).st_uid != os.geteuid():
            raise PermissionError(errno.EPERM, "it belongs to another user", str(folder))
        yield descriptor
    finally:
        os.close(descriptor)


def is_plain(found: os.stat_result) -> bool:
    """Whether it is a file of this user's that nobody has under another name, too."""
    return stat.S_ISREG(found.st_mode) and found.st_nlink <= 1 and found.st_uid == os.geteuid()


def opened(folder: Path, name: str, flags: int) -> int:
    """The descriptor of a file, which the caller closes. With ``O_CREAT`` it is made with the mode of its folder."""
    with entered(folder) as within:
        if not flags & os.O_CREAT:
            return _plain(os.open(name, flags | _FILE, dir_fd=within), name)
        with suppress(FileExistsError):
            descriptor = os.open(name, flags | os.O_EXCL | _FILE, PRIVATE_FILE, dir_fd=within)
            with suppress(OSError):
                os.fchmod(descriptor, stat.S_IMODE(os.fstat(within).st_mode) & _READABLE)
            return descriptor
        if flags & os.O_EXCL:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), name)
        return _plain(os.open(name, flags & ~os.O_CREAT | _FILE, dir_fd=within), name)


def _plain(descriptor: int, name: str) -> int:
    if is_plain(os.fstat(descriptor)):
        return descriptor
    os.close(descriptor)
    raise OSError(errno.EPERM, "it is no plain file of ours", name)


def stream(folder: Path, name: str, flags: int = os.O_RDONLY) -> BinaryIO:
    """A file that is read, or read and written; see ``opened``."""
    return open(opened(folder, name, flags), "r+b" if flags & os.O_RDWR else "rb")


def read(folder: Path, name: str) -> bytes:
    with stream(folder, name) as file:
        return file.read()


def write(folder: Path, name: str, content: bytes) -> None:
    """Give a file this content, all of it at once: until then the old one stays."""
    draft = f"{name}.{os.urandom(4).hex()}.new"
    with open(opened(folder, draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL), "wb") as file:
        try:
            file.write(content)
            file.flush()
            rename(folder, draft, name)
        except BaseException:
            with suppress(OSError):
                delete(folder, draft)
            raise


def rename(folder: Path, old: str, new: str) -> None:
    """Give a file another name, in place of a plain file that has it."""
    with entered(folder) as within:
        with suppress(FileNotFoundError):
            _check_plain(within, new)
        os.rename(old, new, src_dir_fd=within, dst_dir_fd=within)


def delete(folder: Path, name: str) -> None:
    """Delete a file if it is there."""
    with suppress(FileNotFoundError), entered(folder) as within:
        _check_plain(within, name)
        os.unlink(name, dir_fd=within)


def _check_plain(within: int, name: str) -> None:
    if not is_plain(os.stat(name, dir_fd=within, follow_symlinks=False)):
        raise OSError(errno.EPERM, "it is no plain file of ours", name)


def entries(folder: Path) -> dict[str, os.stat_result]:
    """What is in a folder, by its names. What goes while we look is left out."""
    found = {}
    with entered(folder) as within:
        for name in os.listdir(within):
            with suppress(FileNotFoundError):
                found[name] = os.stat(name, dir_fd=within, follow_symlinks=False)
    return found


def names(folder: Path) -> list[str]:
    """The names in a folder, in order; none where there is no such folder, or none of ours."""
    try:
        with entered(folder) as within:
            return sorted(os.listdir(within))
    except OSError:
        return []
