"""What killed processes have left of the copies of a corpus: where it lies, and what becomes of it.

Only drafts that the corpus has on record are its own for certain. One that lies in the same folder may be of another
corpus there: once it has got its name, it is left to that one.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from corpus.files import drafts
from corpus.files.drafts import Promise
from corpus.store import beside, reading, writing
from corpus.store.connection import SharedConnection


def found(shared: SharedConnection) -> list[Path]:
    """The drafts at which nobody is any longer."""
    if shared.path is None:
        return []
    on_record = {place for place in _on_record(shared) if drafts.is_left(place)}
    return sorted(on_record.union(drafts.left_behind(shared.path.absolute().parent)))


def _on_record(shared: SharedConnection) -> list[Path]:
    with shared as connection:
        return [Path(place) for place in reading.drafts(connection)]


def clear(shared: SharedConnection) -> None:
    """Delete them, and note the copies that became whole before they were noted."""
    if shared.path is None or not shared.writable:
        return
    on_record = _on_record(shared)
    for place in found(shared):
        with suppress(OSError):
            _clear(shared, place, is_on_record=place in on_record)
    if gone := [str(place) for place in on_record if not os.path.lexists(place)]:
        noted(shared, lambda connection: writing.forget_drafts(connection, gone))


def _clear(shared: SharedConnection, place: Path, *, is_on_record: bool) -> None:
    made = drafts.became(place)
    if made is not None and is_on_record:
        target = place.with_name(made.name)
        noted(shared, lambda connection: note_backup(connection, target))
    elif made is not None and not _is_settled(shared, place, made):
        return
    drafts.clear(place)


def _is_settled(shared: SharedConnection, place: Path, made: Promise) -> bool:
    """See that a copy which was kept as this corpus was brought up to date stays only if that came to its end; false
    where it may be another's."""
    assert shared.path is not None
    if not made.provisional:
        return made.name == shared.path.name  # the corpus itself began as a draft
    if not beside.looks_earlier(shared.path, made.name):
        return False
    with shared as connection:
        is_kept = made.name in dict(reading.earlier_copies(connection))
    if not is_kept:
        place.with_name(made.name).unlink()
    return True


def noted(shared: SharedConnection, write: Callable[[sqlite3.Connection], None]) -> None:
    """Write something about copies, if anything can be written."""
    if shared.path is not None and shared.writable:
        with shared.transaction() as connection:
            write(connection)


def note_backup(connection: sqlite3.Connection, target: Path) -> None:
    """Note that there is a copy. The record of its draft stays until that is gone."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    writing.note_backup(connection, str(target.absolute()), now)
