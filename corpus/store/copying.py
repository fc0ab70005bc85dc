"""Copy a corpus into a draft of another file, which gets its name when it is complete, checked and on the disk."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

Progress = Callable[[int, int], None]  # told how much is done, and of how much
_PAGES = 2000  # that are copied between two reports of progress


def copy(
    source: sqlite3.Connection, draft: Path, *, check: Callable[[Path], None], progress: Progress | None = None
) -> None:
    """Copy what ``source`` sees now into an empty file. ``check`` raises something about a copy that is not sound."""
    with closing(sqlite3.connect(draft)) as written:
        source.backup(written, pages=_PAGES, progress=_of_pages(progress))
    check(draft)


def _of_pages(progress: Progress | None) -> Callable[[int, int, int], None] | None:
    if progress is None:
        return None
    return lambda _, remaining, total: progress(total - remaining, total)
