"""Where a file is written before it gets its name: a folder of ours in the folder where the name will be.

A draft is locked as long as its process lives, so that what a killed one has left is known: by the name of the folder,
which nobody else gives, by the note in it, and by the lock that nobody holds.
"""

import fcntl
import json
import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from corpus.errors import AlreadyThere
from corpus.files import inside
from corpus.files.own_folders import NOTE

_NAME = r"\.misquote-[0-9a-f]{16}\.draft"
_KIND = "draft"  # of a folder, in its note
FILE = "copy.db"  # what every draft is called until it gets its name
_FILES = tuple(FILE + ending for ending in ("", "-wal", "-shm", "-journal"))
_ATTEMPTS = 10  # to make a folder that another process does not take for one that was left


class Promise(NamedTuple):
    """What a draft was about to become: the name beside its folder, and the digest of its bytes. What is provisional
    counts only once the corpus has it on record."""

    name: str
    sha256: str
    provisional: bool


class Draft:
    """A file that has no name yet. ``folder`` is its own, ``file`` the place to write it to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / FILE

    def publish(self, target: Path, *, replace: bool = False, provisional: bool = False) -> Promise:
        """Give it its name, once it is on the disk; in place of what has that name only if ``replace`` says so.

        Raises:
            AlreadyThere: Something has the name.
        """
        _sync(self.file)
        promise = Promise(target.name, digest_of(self.file), provisional)
        self._note(promise)
        if replace:
            os.replace(self.file, target)
        else:
            _link(self.file, target)
        _sync_folder(target.absolute().parent)
        return promise

    def _note(self, promise: Promise) -> None:
        with open(inside.opened(self.folder, NOTE, os.O_WRONLY), "wb") as note:
            note.write(json.dumps({"folder": _KIND, **promise._asdict()}).encode())
            note.flush()
            os.fsync(note.fileno())


@contextmanager
def draft(beside: Path, *, announce: Callable[[Path], None] | None = None) -> Iterator[Draft]:
    """A draft in the folder ``beside``, with an empty file that only its owner can read. It leaves nothing behind.

    ``announce`` is told where it will be before it is there, so that it is found again wherever its process ends, and
    once more when it is locked: until then others take it for one that is gone.

    Raises:
        OSError: It cannot be made there.
    """
    folder, lock = _begun(beside, announce)
    try:
        os.close(inside.opened(folder, FILE, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        yield Draft(folder)
    finally:
        with suppress(OSError):
            _clear(folder)
        os.close(lock)


def _begun(beside: Path, announce: Callable[[Path], None] | None) -> tuple[Path, int]:
    """A new folder and the lock on its note."""
    for _ in range(_ATTEMPTS):
        folder = beside / f".misquote-{os.urandom(8).hex()}.draft"
        if announce is not None:
            announce(folder)
        os.mkdir(folder, inside.PRIVATE_FOLDER)
        with suppress(FileNotFoundError):  # somebody has cleared it, as it had no lock yet
            lock = inside.opened(folder, NOTE, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
            os.write(lock, json.dumps({"folder": _KIND}).encode())
            with suppress(OSError):
                fcntl.flock(lock, fcntl.LOCK_EX)
            if os.fstat(lock).st_nlink:
                if announce is not None:
                    announce(folder)
                return folder, lock
            os.close(lock)
    raise OSError(f"{beside}: no draft can be made there")


def _link(file: Path, target: Path) -> None:
    try:
        os.link(file, target)
        os.unlink(file)
    except FileExistsError as error:
        raise AlreadyThere(f"{target}: it is there already") from error
    except OSError as error:  # a file system without links
        if os.path.lexists(target):
            raise AlreadyThere(f"{target}: it is there already") from error
        os.rename(file, target)


def digest_of(file: Path) -> str:
    from hashlib import file_digest

    with file.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()


def _sync_folder(folder: Path) -> None:
    with suppress(OSError):  # the file is whole already; some file systems cannot do this for a folder
        _sync(folder)


def _sync(place: Path) -> None:
    """Wait until it is on the disk: after a crash a name could be left of a file whose bytes never got there."""
    descriptor = os.open(place, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def left_behind(folder: Path) -> list[Path]:
    """The drafts in a folder that processes of this user have left there."""
    with suppress(OSError):
        return sorted(folder / name for name in os.listdir(folder) if is_left(folder / name))
    return []


def is_left(place: Path) -> bool:
    """Whether it is a draft of ours, and no process is at it any longer."""
    with suppress(OSError), _left(place):
        return True
    return False


def became(place: Path) -> Promise | None:
    """What a draft that was left behind has become, if it got its name: what has that name is the same to the byte."""
    promise = _promise(place)
    if promise is None or Path(promise.name).name != promise.name:
        return None
    target = place.parent / promise.name
    with suppress(OSError):
        return promise if is_regular(target) and digest_of(target) == promise.sha256 else None
    return None


def clear(place: Path) -> None:
    """Clear away a draft that was left behind.

    Raises:
        OSError: It is none, or cannot be deleted.
    """
    with _left(place):
        _clear(place)


@contextmanager
def _left(place: Path) -> Iterator[None]:
    """Keep everybody else from a draft that was left behind; an ``OSError`` where it is none."""
    found = inside.entries(place)
    if not re.fullmatch(_NAME, place.name) or not all(_is_of_a_draft(place, *entry) for entry in found.items()):
        raise OSError(f"{place}: no draft of ours")
    if not found:  # its process came no further
        yield
        return
    lock = inside.opened(place, NOTE, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(lock)


def _is_of_a_draft(place: Path, name: str, found: os.stat_result) -> bool:
    """Whether an entry of a folder is of a draft; the file may have its second name already."""
    if name == FILE and found.st_nlink == 2 and (promise := _promise(place)):
        with suppress(OSError):
            return os.path.samestat(found, os.stat(place.parent / promise.name, follow_symlinks=False))
    return name in (NOTE, *_FILES) and inside.is_plain(found)


def _promise(place: Path) -> Promise | None:
    with suppress(OSError, ValueError, KeyError, TypeError):
        note = json.loads(inside.read(place, NOTE))
        return Promise(str(note["name"]), str(note["sha256"]), bool(note["provisional"]))
    return None


def is_regular(place: Path) -> bool:
    """Whether it is a file, and no link to one."""
    with suppress(OSError):
        return stat.S_ISREG(os.stat(place, follow_symlinks=False).st_mode)
    return False


def _clear(folder: Path) -> None:
    """Delete the files of a draft, its note last."""
    for name in (*_FILES, NOTE):
        with suppress(FileNotFoundError), inside.entered(folder) as within:
            os.unlink(name, dir_fd=within)
    os.rmdir(folder)
