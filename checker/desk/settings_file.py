"""Find the settings file of a folder, and read it: only where nobody but this user and root decides what it says.

Whoever can write a settings file chooses the corpus that quotations are checked against, and what fails. A file that
others can write, or that lies in a folder that they can write, is passed over, unless the user trusts the folder.
"""

import os
import shlex
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from checker.desk.safety import why_unsafe
from checker.desk.trusted_folders import TrustedFolders
from checker.errors import BadSettings

FILE_NAME = ".misquote.toml"
_LARGEST = 64 * 1024  # bytes
_MOST_LINKS = 40


class PassedOver(NamedTuple):
    """A settings file that is not followed, why, and the folder that has to be trusted first."""

    file: Path
    why: str
    folder: Path

    def __str__(self) -> str:
        allowed = f"`misquote config trust {shlex.quote(str(self.folder))}` allows it"
        return f"passed over {self.file}: {self.why}; {allowed}"


class Found(NamedTuple):
    """The file to follow, if there is one, with its bytes, and those nearer that are passed over."""

    file: Path | None = None
    content: bytes = b""
    passed_over: tuple[PassedOver, ...] = ()


def find_file(folder: Path, environment: Mapping[str, str] = os.environ) -> Found:
    """The nearest settings file in ``folder`` or above it that can be followed.

    Raises:
        BadSettings: It cannot be read, or is no regular file of at most 64 kB.
    """
    passed_over = list[PassedOver]()
    here = Path(os.path.realpath(folder))
    for place in (here, *here.parents):
        file = place / FILE_NAME
        if not os.path.lexists(file):
            continue
        reading = _Reading(file, environment)
        content = reading.content()
        if content is not None:
            return Found(file, content, tuple(passed_over))
        passed_over.append(reading.passed_over)
    return Found(passed_over=tuple(passed_over))


class _Reading:
    """One settings file, followed through its links to the file itself, with every folder on that way."""

    def __init__(self, file: Path, environment: Mapping[str, str]) -> None:
        self.file, self.environment = file, environment
        self.passed_over = PassedOver(file, "", file.parent)

    def content(self) -> bytes | None:
        """The bytes of the file, None if it is to be passed over."""
        try:
            for place in self._places():
                if not self._is_followed(place.parent, place.parent.stat(), "its folder"):
                    return None
                status = os.lstat(place)
                if stat.S_ISLNK(status.st_mode) and not self._is_followed(place, status, "it"):
                    return None
            return self._read(place)
        except FileNotFoundError:
            raise BadSettings(f"{self.file}: a link that leads nowhere", hint="mend or delete it") from None
        except OSError as error:
            raise BadSettings(f"{self.file}: {error.strerror}", hint="check the permissions") from None

    def _places(self) -> Iterator[Path]:
        place = self.file
        for _ in range(_MOST_LINKS):
            yield place
            if not place.is_symlink():
                return
            target = place.parent / place.readlink()
            place = Path(os.path.realpath(target.parent)) / target.name
        raise BadSettings(f"{self.file}: a link that leads nowhere", hint="mend or delete it")

    def _read(self, place: Path) -> bytes | None:
        """What stands in the very file that was looked at; a pipe or a device is not even opened."""
        if not stat.S_ISREG(os.lstat(place).st_mode):
            raise BadSettings(f"{self.file}: not a regular file", hint="settings are a text file in TOML")
        with os.fdopen(os.open(place, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC), "rb") as opened:
            status = os.fstat(opened.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise BadSettings(f"{self.file}: not a regular file", hint="settings are a text file in TOML")
            if not self._is_followed(place, status, "it"):
                return None
            content = opened.read(_LARGEST + 1)
        if len(content) > _LARGEST:
            raise BadSettings(
                f"{self.file}: larger than {_LARGEST // 1024} kB", hint="settings are a few lines of TOML"
            )
        return content

    def _is_followed(self, place: Path, status: os.stat_result, called: str) -> bool:
        why = why_unsafe(place, status)
        folder = place if stat.S_ISDIR(status.st_mode) else place.parent
        if why is None or folder in TrustedFolders.of_user(self.environment).all():
            return True
        subject = called if folder == self.file.parent else str(place)
        self.passed_over = PassedOver(self.file, f"{subject} {why}", folder)
        return False
