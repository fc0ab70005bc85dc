"""Folders that are ours: each has a note that we put there, and files under names that we write, and nothing else.

Whether a folder is ours is looked at before anything in it is read, and again before it is cleared. To be cleared is to
lose the files of these names, one by one; nothing is ever deleted with what is in it.
"""

import json
import os
import re
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from corpus.errors import NotOurs, OfAnotherUser
from corpus.files import inside

NOTE = ".misquote"  # the file that makes a folder ours
_NOTES = r"\.misquote(\.[0-9a-f]{8}\.new)?"  # the note, and what is to become one
_PASSING = (".DS_Store", ".nfs")  # how names begin that a system puts into any folder: never deleted, never in the way
_LONGEST = 4096  # bytes of a note


class FolderKind(NamedTuple):
    """What a folder of ours is for.

    ``writes`` says of a name whether we write files of that name, ``is_known`` of what is in a folder without a note
    whether an earlier misquote has made it.
    """

    name: str
    writes: Callable[[str], bool]
    is_known: Callable[[Path], bool] = lambda _: False


@dataclass(frozen=True, slots=True)
class OwnFolder:
    """A folder of ours, there or not: what it is for, the corpus that it is of, and the file that it is made like."""

    path: Path
    kind: FolderKind
    identity: str = ""
    like: Path | None = None

    def check(self) -> bool:
        """Whether it is there.

        Raises:
            NotOurs: Something else has its name, or stands in it.
        """
        try:
            found = inside.entries(self.path)
        except FileNotFoundError:
            return False
        except OSError as error:
            raise self._refused(error) from error
        for name, what in found.items():
            self._check_entry(name, what)
        if not self._has_note() and self._ours(found) and not self.kind.is_known(self.path):
            raise NotOurs(f"{self.path}: has no note of misquote's")
        return True

    def _check_entry(self, name: str, what: os.stat_result) -> None:
        if name.startswith(_PASSING):
            return
        if not self._writes(name):
            raise NotOurs(f"{self.path / name}: not a file that misquote writes")
        if not inside.is_plain(what):
            raise NotOurs(f"{self.path / name}: not a plain file of yours")

    def _refused(self, error: OSError) -> NotOurs:
        with suppress(OSError):
            found = os.stat(self.path, follow_symlinks=False)
            if stat.S_ISLNK(found.st_mode):
                return NotOurs(f"{self.path}: a link, which is not followed")
            if not stat.S_ISDIR(found.st_mode):
                return NotOurs(f"{self.path}: not a folder")
            if found.st_uid != os.geteuid():
                return OfAnotherUser(f"{self.path}: belongs to {_user(found.st_uid)}")
        return NotOurs(f"{self.path}: cannot be entered ({error.strerror})")

    def take(self) -> None:
        """See that it is there, and ours.

        Raises:
            NotOurs: Something else has its name, or stands in it.
            OSError: It cannot be made.
        """
        if not self.check():
            with suppress(FileExistsError):  # another process has been quicker
                os.mkdir(self.path, inside.PRIVATE_FOLDER)
                self._make_alike()
            self.check()
        if self._note() != self._wanted_note():
            inside.write(self.path, NOTE, json.dumps(self._wanted_note()).encode())

    def _make_alike(self) -> None:
        """Give it the mode and the group of the file that it is made like, so far as we may."""
        if self.like is None:
            return
        with suppress(OSError), inside.entered(self.path) as within:
            model = os.stat(self.like)
            mode = stat.S_IMODE(model.st_mode) & 0o666 | inside.PRIVATE_FOLDER
            os.fchown(within, -1, model.st_gid)
            os.fchmod(within, mode | (mode & 0o444) >> 2)  # who may read a folder has to be let in, too

    def clear(self) -> bool:
        """Delete what we have written there, and the folder itself; whether there was one. What is not ours stays.

        Raises:
            NotOurs: It is somebody else's.
            OSError: It cannot be deleted.
        """
        if not self.check():
            return False
        for name in sorted(self._ours(inside.entries(self.path)), key=lambda name: name == NOTE):  # the note last
            inside.delete(self.path, name)
        with suppress(OSError):
            os.rmdir(self.path)
        return True

    def _ours(self, found: Mapping[str, object]) -> list[str]:
        return [name for name in found if self._writes(name)]

    def _writes(self, name: str) -> bool:
        return re.fullmatch(_NOTES, name) is not None or self.kind.writes(name)

    def _wanted_note(self) -> dict[str, str]:
        return {"folder": self.kind.name, "corpus": self.identity}

    def _has_note(self) -> bool:
        return self._note().get("folder") == self.kind.name

    def _note(self) -> dict[str, object]:
        """The note in it; nothing where it has none, or none that can be read."""
        with suppress(OSError, ValueError), inside.stream(self.path, NOTE) as file:
            note = json.loads(file.read(_LONGEST))
            return note if isinstance(note, dict) else {}
        return {}


def _user(number: int) -> str:
    import pwd

    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return f"user {number}"
