"""Copy a corpus into another file. The copy gets its name when it is complete, checked and on the disk, or never."""

import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from corpus.errors import UnwritableCorpus
from corpus.text.patterns import pattern

Progress = Callable[[int, int], None]  # told how much is done, and of how much
_PAGES = 2000  # that are copied between two reports of progress

_DRAFT = pattern(r"\.(?P<of>.+)\.(?P<process>\d+)\.new(-wal|-shm|-journal)?")


def copy(
    source: sqlite3.Connection, target: Path, *, check: Callable[[Path], None], progress: Progress | None = None
) -> None:
    """Copy what ``source`` sees now. If ``check`` raises anything about the copy, none is left."""
    clear_drafts(target)
    draft = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        with closing(sqlite3.connect(draft)) as written:
            source.backup(written, pages=_PAGES, progress=_of_pages(progress))
        check(draft)
        _sync(draft)
        draft.replace(target)
        _sync(target.parent)
    except OSError as error:
        raise UnwritableCorpus(f"{target}: cannot be written ({error.strerror})") from error
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                draft.with_name(draft.name + ending).unlink()


def _of_pages(progress: Progress | None) -> Callable[[int, int, int], None] | None:
    if progress is None:
        return None
    return lambda _, remaining, total: progress(total - remaining, total)


def _sync(place: Path) -> None:
    """Wait until it is on the disk: after a crash a name could be left of a file whose bytes never got there."""
    opened = os.open(place, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def clear_drafts(target: Path) -> None:
    """Delete the unfinished copies to ``target`` that killed processes have left behind."""
    for place, process in _drafts(target):
        if not _is_running(process):
            with suppress(OSError):
                place.unlink()


def _drafts(target: Path) -> Iterator[tuple[Path, int]]:
    with suppress(OSError):
        for place in target.absolute().parent.iterdir():
            found = _DRAFT.fullmatch(place.name)
            if found and found["of"] == target.name:
                yield place, int(found["process"])


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def earlier_copy(path: Path, schema: int) -> Path:
    """Where the corpus at ``path`` is kept as it was before it is brought up to ``schema``."""
    return path.with_name(f"{path.stem}.before-schema-{schema}{path.suffix}")


def earlier_copies(path: Path) -> list[Path]:
    """The copies that ``earlier_copy`` has named and that are still there."""
    form = pattern(rf"{re.escape(path.stem)}\.before-schema-\d+{re.escape(path.suffix)}")
    with suppress(OSError):
        return sorted(place for place in path.parent.iterdir() if form.fullmatch(place.name))
    return []
