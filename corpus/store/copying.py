"""Copy a corpus into a file of its own: complete, checked and on the disk before it has its name, or not there."""

import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from corpus.errors import UnwritableCorpus
from corpus.text.patterns import pattern

Progress = Callable[[int, int], None]  # told how much is done, of how much
_PAGES = 2000  # between two words of progress

_DRAFT = pattern(r"\.(?P<of>.+)\.(?P<process>\d+)\.new(-wal|-shm|-journal)?")


def copy(
    source: sqlite3.Connection, target: Path, *, check: Callable[[Path], None], progress: Progress | None = None
) -> None:
    """Copy what ``source`` sees now, or raise what ``check`` raises of the copy and leave none."""
    clear_drafts(target)
    draft = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        with closing(sqlite3.connect(draft)) as written:
            source.backup(written, pages=_PAGES, progress=_counted(progress))
        check(draft)
        _settle(draft)
        draft.replace(target)
        _settle(target.parent)
    except OSError as error:
        raise UnwritableCorpus(f"{target}: cannot be written ({error.strerror})") from error
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                draft.with_name(draft.name + ending).unlink()


def _counted(progress: Progress | None) -> Callable[[int, int, int], None] | None:
    if progress is None:
        return None
    return lambda _, remaining, total: progress(total - remaining, total)


def _settle(place: Path) -> None:
    """Wait until it is on the disk: a name for what is still on its way there could outlive it."""
    opened = os.open(place, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def clear_drafts(target: Path) -> None:
    """Delete what runs that were killed have left of copies to ``target``."""
    for place, process in _drafts(target):
        if not _runs(process):
            with suppress(OSError):
                place.unlink()


def _drafts(target: Path) -> Iterator[tuple[Path, int]]:
    with suppress(OSError):
        for place in target.absolute().parent.iterdir():
            found = _DRAFT.fullmatch(place.name)
            if found and found["of"] == target.name:
                yield place, int(found["process"])


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def earlier_copy(path: Path, schema: int) -> Path:
    """Where the corpus at ``path`` is kept as it was before it was brought up to ``schema``."""
    return path.with_name(f"{path.stem}.before-schema-{schema}{path.suffix}")


def earlier_copies(path: Path) -> list[Path]:
    """Those that are there."""
    form = pattern(rf"{re.escape(path.stem)}\.before-schema-\d+{re.escape(path.suffix)}")
    with suppress(OSError):
        return sorted(place for place in path.parent.iterdir() if form.fullmatch(place.name))
    return []
