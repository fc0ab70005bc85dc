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

from corpus.files import inside

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
    draft = f".tmp-{mark}{_ENDING}"
    with ExitStack() as ending:
        with suppress(OSError):
            _lock(ending, folder, draft, fcntl.LOCK_EX)
            ending.callback(_delete, folder, _notice(mark))
            inside.rename(folder, draft, _notice(mark))  # so that nobody ever sees it without its lock
        yield


def is_announced(folder: Path, mark: str) -> bool:
    """Whether others can see that an import of ours is running. They cannot if they have made the folder anew since."""
    return _notice(mark) in inside.names(folder)


def is_running(folder: Path, mark: str) -> bool:
    """Whether the import of this mark is running, in whatever process."""
    return _is_locked(folder, _notice(mark), fcntl.LOCK_SH)


def running_marks(folder: Path) -> set[str]:
    """The marks of all imports that are running."""
    notices = [notice for notice in _notices(folder) if not notice.startswith(".tmp")]
    return {notice[1:].removesuffix(_ENDING) for notice in notices if _is_locked(folder, notice, fcntl.LOCK_SH)}


def clear(folder: Path) -> None:
    """Delete the notices of imports that were killed."""
    for notice in _notices(folder):
        if not _is_locked(folder, notice, fcntl.LOCK_SH):
            _delete(folder, notice)


@contextmanager
def waiting(folder: Path | None, wanted: Wanted) -> Iterator[None]:
    """Tell whoever has the writer that this process is waiting. Several may wait at once: they share the lock."""
    with ExitStack() as ending:
        with suppress(OSError):
            if folder is not None:
                _lock(ending, folder, _request(wanted), fcntl.LOCK_SH)
        yield


def is_wanted(folder: Path, wanted: Wanted) -> bool:
    """Whether any process is waiting for this."""
    return _is_locked(folder, _request(wanted), fcntl.LOCK_EX)


def _notice(mark: str) -> str:
    return f".{mark}{_ENDING}"


def _request(wanted: Wanted) -> str:
    return f".{wanted}.wanted"


def _notices(folder: Path) -> list[str]:
    return [name for name in inside.names(folder) if name.endswith(f".{_ENDING}")]


def _delete(folder: Path, name: str) -> None:
    with suppress(OSError):
        inside.delete(folder, name)


def _lock(ending: ExitStack, folder: Path, name: str, how: int) -> None:
    """Lock a file until ``ending`` is closed."""
    descriptor = inside.opened(folder, name, os.O_RDWR | os.O_CREAT)
    ending.callback(os.close, descriptor)
    fcntl.flock(descriptor, how)


def _is_locked(folder: Path, name: str, against: int) -> bool:
    """Whether a lock of the kind ``against`` cannot be had, because another is in its way."""
    try:
        descriptor = inside.opened(folder, name, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, against | fcntl.LOCK_NB)
    except OSError as error:
        return isinstance(error, BlockingIOError)
    finally:
        os.close(descriptor)
    return False
