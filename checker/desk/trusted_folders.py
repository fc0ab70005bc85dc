"""The folders whose settings this user follows although others can write there: a list in the user's own configuration.

The list is only ever replaced whole, and only this user can read or write it. A folder stands in it by its real path,
and for itself: those below it do not.
"""

import json
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from checker.desk.safety import why_unsafe
from checker.errors import BadSettings

FILE_NAME = "trusted.json"
VERSION = 1
_LARGEST = 1_000_000  # bytes


class TrustedFolders:
    """The list of one user, at ``file``, which need not be there yet."""

    def __init__(self, file: Path) -> None:
        self.file = file

    @classmethod
    def of_user(cls, environment: Mapping[str, str] = os.environ) -> "TrustedFolders":
        """The list in ``XDG_CONFIG_HOME``, or in ``~/.config`` where that is not set.

        Raises:
            BadSettings: The user has no home.
        """
        named = environment.get("XDG_CONFIG_HOME", "").strip()
        if named and Path(named).is_absolute():  # as the XDG base directory specification has it
            return cls(Path(named) / "misquote" / FILE_NAME)
        try:
            home = Path(environment["HOME"]) if environment.get("HOME") else Path.home()
        except RuntimeError:
            raise BadSettings("you have no home folder", hint="set XDG_CONFIG_HOME") from None
        return cls(home / ".config" / "misquote" / FILE_NAME)

    def all(self) -> list[Path]:
        """The folders, in the order in which they were added.

        Raises:
            BadSettings: The list cannot be read, is not one, or others can write to it.
        """
        try:
            with os.fdopen(os.open(self.file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as opened:
                status = os.fstat(opened.fileno())
                if not stat.S_ISREG(status.st_mode):
                    raise BadSettings(f"{self.file}: not a regular file", hint="delete it")
                if why := why_unsafe(self.file, status):
                    raise BadSettings(f"{self.file}: {why}", hint="nobody is trusted by it; delete it or make it yours")
                written = opened.read(_LARGEST + 1)
        except FileNotFoundError:
            return []
        except OSError as error:
            raise BadSettings(f"{self.file}: {error.strerror}", hint="check the permissions") from None
        return self._folders(written)

    def _folders(self, written: bytes) -> list[Path]:
        try:
            folders = json.loads(written)["trusted"] if len(written) <= _LARGEST else None
        except (ValueError, KeyError, TypeError, RecursionError):
            folders = None
        if not isinstance(folders, list) or not all(isinstance(folder, str) for folder in folders):
            raise BadSettings(f"{self.file}: not a list of trusted folders", hint="delete it, and trust them anew")
        return [Path(folder) for folder in folders]

    def add(self, folder: Path) -> bool:
        """Trust a folder, which is at its real path; false if it was trusted already.

        Raises:
            BadSettings: The list cannot be read or written.
        """
        return self._change(lambda folders: None if folder in folders else [*folders, folder])

    def remove(self, folder: Path) -> bool:
        """Trust a folder no more; false if it was not trusted.

        Raises:
            BadSettings: The list cannot be read or written.
        """
        return self._change(lambda folders: [one for one in folders if one != folder] if folder in folders else None)

    def _change(self, changed: Callable[[list[Path]], list[Path] | None]) -> bool:
        try:
            self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with _alone(self.file.parent):
                folders = changed(self.all())
                if folders is not None:
                    self._write(folders)
        except OSError as error:
            raise BadSettings(f"{self.file}: {error.strerror}", hint="check the permissions") from None
        return folders is not None

    def _write(self, folders: list[Path]) -> None:
        """Replace the list by a file that is whole before it has the name. A link to it stays a link."""
        target = self.file.resolve()
        import tempfile  # slow to load, and seldom wanted

        handle, draft = tempfile.mkstemp(prefix=f".{FILE_NAME}.", dir=target.parent)  # mode 0600
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as opened:
                json.dump({"version": VERSION, "trusted": list(map(str, folders))}, opened, indent=1)
                opened.write("\n")
                opened.flush()
                os.fsync(opened.fileno())
            Path(draft).replace(target)
        except BaseException:
            with suppress(OSError):
                Path(draft).unlink()
            raise


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let nobody else change the list meanwhile, as far as the file system can say so."""
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
