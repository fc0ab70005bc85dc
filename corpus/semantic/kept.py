"""The vectors of the passages on disk, beside the corpus. Derived from it, thrown away without loss.

Two files grow together, a row for each passage; what ``state.json`` does not count is the rest of a killed run. A row
whose document is 0 is empty: what was removed leaves nothing behind. Read and forgotten without numpy's help.
"""

import fcntl
import json
import os
from collections.abc import Iterator, Set
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from corpus.store import Store

FORMAT = 1  # raised with any change to what is kept: an older one is made anew
PLACE = 3 * 8  # bytes of a row's place: document, start, end
_STATE, _PLACES, _VECTORS, _LOCK = "state.json", "places.bin", "vectors.bin", "lock"


class State(NamedTuple):
    """Which model made the vectors, how many bytes each takes, how many there are, and the last change taken in."""

    model: str
    width: int
    rows: int = 0
    sequence: int = 0
    stamp: str = ""


def place_of(store: Store) -> Path | None:
    """Where the vectors of a corpus lie: hidden beside it; nowhere if it is in memory or cannot be written."""
    if store.path is None or not store.writable:
        return None
    return store.path.absolute().with_name(f".{store.path.name}.meaning")


def forget(store: Store, numbers: Set[int]) -> None:
    """Leave nothing of documents that were removed, whether or not a model is in use."""
    place = place_of(store)
    if place is not None and place.is_dir():
        kept = Kept(place)
        with kept.writing():
            kept.forget(numbers)


class Kept:
    """The files of one corpus."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.places, self.vectors = folder / _PLACES, folder / _VECTORS

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Alone: another process waits until this one is done."""
        self.folder.mkdir(exist_ok=True)
        with (self.folder / _LOCK).open("wb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def state(self) -> State | None:
        """What is there; None where that is nothing, or nothing that can be read."""
        try:
            known = json.loads((self.folder / _STATE).read_bytes())
            if known.pop("format") != FORMAT:
                return None
            state = State(**known)
            whole = self.places.stat().st_size >= state.rows * PLACE
            return state if whole and self.vectors.stat().st_size >= state.rows * state.width else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def begin(self, state: State) -> None:
        """Throw away what is there."""
        for file in (self.folder / _STATE, self.places, self.vectors):
            file.unlink(missing_ok=True)
        for file in (self.places, self.vectors):
            file.touch()
        self.settle(state)

    def append(self, state: State, places: bytes, vectors: bytes) -> State:
        """Add rows behind those that ``state`` counts."""
        for file, width, added in ((self.places, PLACE, places), (self.vectors, state.width, vectors)):
            with file.open("r+b") as rows:
                rows.truncate(state.rows * width)
                rows.seek(0, os.SEEK_END)
                rows.write(added)
                rows.flush()
                os.fsync(rows.fileno())  # before they are counted
        longer = state._replace(rows=state.rows + len(places) // PLACE)
        self.settle(longer)
        return longer

    def settle(self, state: State) -> None:
        draft = self.folder / f"{_STATE}.new"
        draft.write_text(json.dumps({"format": FORMAT, **state._asdict()}), encoding="utf-8")
        draft.replace(self.folder / _STATE)

    def documents(self) -> memoryview:
        """The number of the document of each row, in order; 0 for an empty row."""
        state = self.state()
        return memoryview(self.places.read_bytes()[: state.rows * PLACE] if state else b"").cast("Q")[::3]

    def forget(self, gone: Set[int]) -> None:
        """Empty the rows of these documents, places and vectors."""
        state = self.state()
        if state is None:
            return
        those = [row for row, document in enumerate(self.documents()) if document in gone]
        for file, width in ((self.places, PLACE), (self.vectors, state.width)):
            with file.open("r+b") as rows:
                for row in those:
                    rows.seek(row * width)
                    rows.write(bytes(width))
