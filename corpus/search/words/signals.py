"""What processes that share an index tell each other: which imports run, and who waits for what.

They tell it by locks on files in the folder of the index. A lock ends with its process, so that no notice outlives who
gave it; where none can be given, others only have to wait.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from enum import StrEnum
from pathlib import Path

_BYTES = 4  # that tell one import from another
_ENDING = "import"


class Wanted(StrEnum):
    """What one may wait for while another has the writer of the index: to see what changed, or to write himself."""

    VIEW = "view"
    WRITER = "writer"


def new_mark() -> str:
    """With what the stamps of the changes of an import begin; no other stamp holds a point."""
    return f"{os.urandom(_BYTES).hex()}."


@contextmanager
def running(folder: Path, mark: str) -> Iterator[None]:
    """Tell that what bears the mark is acknowledged to nobody yet."""
    draft, place = folder / f".tmp-{mark}{_ENDING}", _place(folder, mark)
    with ExitStack() as told:
        with suppress(OSError):
            folder.mkdir(exist_ok=True)
            _lock(told, draft, fcntl.LOCK_EX)
            told.callback(place.unlink, missing_ok=True)
            draft.replace(place)  # locked before anybody sees it
        yield


def is_told(folder: Path, mark: str) -> bool:
    """Whether others can see that an import of ours runs: not where the folder was made anew since."""
    return _place(folder, mark).exists()


def is_running(folder: Path, mark: str) -> bool:
    return _is_locked(_place(folder, mark), fcntl.LOCK_SH)


def running_marks(folder: Path) -> set[str]:
    """The marks of all imports that run."""
    told = [one for one in _imports(folder) if not one.name.startswith(".tmp") and _is_locked(one, fcntl.LOCK_SH)]
    return {one.name[1:].removesuffix(_ENDING) for one in told}


def clear(folder: Path) -> None:
    """Delete the notices of imports that were killed."""
    for notice in _imports(folder):
        if not _is_locked(notice, fcntl.LOCK_SH):
            notice.unlink(missing_ok=True)


@contextmanager
def waiting(folder: Path | None, wanted: Wanted) -> Iterator[None]:
    """Tell whoever has the writer that one waits."""
    with ExitStack() as told:
        with suppress(OSError):
            if folder is not None:
                _lock(told, _door(folder, wanted), fcntl.LOCK_SH)
        yield


def is_wanted(folder: Path, wanted: Wanted) -> bool:
    return _is_locked(_door(folder, wanted), fcntl.LOCK_EX)


def _place(folder: Path, mark: str) -> Path:
    return folder / f".{mark}{_ENDING}"


def _door(folder: Path, wanted: Wanted) -> Path:
    return folder / f".{wanted}.wanted"


def _imports(folder: Path) -> list[Path]:
    try:
        return [file for file in folder.iterdir() if file.suffix == f".{_ENDING}"]
    except OSError:
        return []


def _lock(told: ExitStack, place: Path, how: int) -> None:
    fcntl.flock(told.enter_context(place.open("ab")), how)


def _is_locked(place: Path, against: int) -> bool:
    try:
        with place.open("rb") as file:
            fcntl.flock(file, against | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False
