"""What processes that share an index tell one another: which imports are running, and who is waiting for what.

They do so by locks on files in the folder of the index. A lock ends with its process, so that nothing is believed of a
process that was killed. Where no lock can be had, others only have to wait longer.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from enum import StrEnum
from pathlib import Path

_MARK = 4  # random bytes of a mark, by which one import is told from another
_ENDING = "import"  # of the names of the notices that an import is running


class Wanted(StrEnum):
    """What a process may be waiting for while another has the writer of the index: to see what has changed, or to
    write to the index itself."""

    VIEW = "view"
    WRITER = "writer"


def new_mark() -> str:
    """A new mark, with which the stamps of all changes of one import begin. No other stamp has a point in it."""
    return f"{os.urandom(_MARK).hex()}."


@contextmanager
def running(folder: Path, mark: str) -> Iterator[None]:
    """Tell others that the import of this mark has yet to acknowledge what it brings."""
    draft, notice = folder / f".tmp-{mark}{_ENDING}", _notice(folder, mark)
    with ExitStack() as ending:
        with suppress(OSError):
            folder.mkdir(exist_ok=True)
            _lock(ending, draft, fcntl.LOCK_EX)
            ending.callback(notice.unlink, missing_ok=True)
            draft.replace(notice)  # so that nobody ever sees it without its lock
        yield


def is_announced(folder: Path, mark: str) -> bool:
    """Whether others can see that an import of ours is running. They cannot if they have made the folder anew since."""
    return _notice(folder, mark).exists()


def is_running(folder: Path, mark: str) -> bool:
    """Whether the import of this mark is running, in whatever process."""
    return _is_locked(_notice(folder, mark), fcntl.LOCK_SH)


def running_marks(folder: Path) -> set[str]:
    """The marks of all imports that are running."""
    notices = [notice for notice in _notices(folder) if not notice.name.startswith(".tmp")]
    return {notice.name[1:].removesuffix(_ENDING) for notice in notices if _is_locked(notice, fcntl.LOCK_SH)}


def clear(folder: Path) -> None:
    """Delete the notices of imports that were killed."""
    for notice in _notices(folder):
        if not _is_locked(notice, fcntl.LOCK_SH):
            notice.unlink(missing_ok=True)


@contextmanager
def waiting(folder: Path | None, wanted: Wanted) -> Iterator[None]:
    """Tell whoever has the writer that this process is waiting. Several may wait at once: they share the lock."""
    with ExitStack() as ending:
        with suppress(OSError):
            if folder is not None:
                _lock(ending, _request(folder, wanted), fcntl.LOCK_SH)
        yield


def is_wanted(folder: Path, wanted: Wanted) -> bool:
    """Whether any process is waiting for this."""
    return _is_locked(_request(folder, wanted), fcntl.LOCK_EX)


def _notice(folder: Path, mark: str) -> Path:
    return folder / f".{mark}{_ENDING}"


def _request(folder: Path, wanted: Wanted) -> Path:
    return folder / f".{wanted}.wanted"


def _notices(folder: Path) -> list[Path]:
    try:
        return [file for file in folder.iterdir() if file.suffix == f".{_ENDING}"]
    except OSError:
        return []


def _lock(ending: ExitStack, place: Path, how: int) -> None:
    """Lock a file until ``ending`` is closed."""
    fcntl.flock(ending.enter_context(place.open("ab")), how)


def _is_locked(place: Path, against: int) -> bool:
    """Whether a lock of the kind ``against`` cannot be had, because another is in its way."""
    try:
        with place.open("rb") as file:
            fcntl.flock(file, against | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False
