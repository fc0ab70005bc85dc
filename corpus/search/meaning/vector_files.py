"""The vectors of the passages on disk, beside the corpus. Derived from it, thrown away without loss.

Two files grow together, a row for each passage; what ``state.json`` does not count is the rest of a killed run. A row
whose document is 0 is empty: what was removed leaves nothing behind. Rows that count never move, for others may have
mapped them: to compact is to begin new files. Read, forgotten and compacted without numpy's help.
"""

import fcntl
import json
import os
from collections.abc import Iterator, Set
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from corpus.errors import UnwritableCorpus
from corpus.search.words.segment_files import runs
from corpus.store import Store

FORMAT = 2  # raised with any change to what is kept: an older one is made anew
PLACE = 3 * 8  # bytes of a row's place: document, start, end
_CHUNK = 1_000_000  # bytes that are copied at once
_STATE, _LOCK = "state.json", "lock"


class State(NamedTuple):
    """Which model made the vectors, how many bytes each takes, how many there are, the last change taken in, and how
    often they were written anew."""

    model: str
    width: int
    rows: int = 0
    sequence: int = 0
    stamp: str = ""
    generation: int = 0


def place_of(store: Store) -> Path | None:
    """Where the vectors of a corpus lie: hidden beside it; nowhere if it is in memory or cannot be written."""
    if store.path is None or not store.writable:
        return None
    return store.path.absolute().with_name(f".{store.path.name}.meaning")


def forget(store: Store) -> None:
    """Leave nothing of documents that were removed and are still owed, whether or not a model is in use."""
    if kept := _kept(store):
        with kept.writing():
            kept.forget(set(store.file.leftovers()))


def compact(store: Store) -> None:
    """The same, and leave no empty row.

    Raises:
        UnwritableCorpus: There is no room to write them anew.
    """
    if kept := _kept(store):
        try:
            with kept.writing():
                kept.forget(set(kept.documents()) - set(store.numbers()))
                kept.compact()
        except OSError as error:
            raise UnwritableCorpus(f"{kept.folder}: cannot be written ({error.strerror})") from error


def _kept(store: Store) -> "Kept | None":
    place = place_of(store)
    return Kept(place) if place is not None and place.is_dir() else None


class Kept:
    """The files of one corpus."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def files(self, state: State) -> tuple[tuple[Path, int], tuple[Path, int]]:
        """The places and the vectors, each with the bytes of a row."""
        places, vectors = (self.folder / f"{name}.{state.generation}.bin" for name in ("places", "vectors"))
        return (places, PLACE), (vectors, state.width)

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
            whole = all(file.stat().st_size >= state.rows * width for file, width in self.files(state))
            return state if whole else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def begin(self, state: State) -> None:
        """Throw away what is there."""
        self._clear()
        for file, _ in self.files(state):
            file.touch()
        self.settle(state)

    def append(self, state: State, places: bytes, vectors: bytes) -> State:
        """Add rows behind those that ``state`` counts."""
        for (file, width), added in zip(self.files(state), (places, vectors), strict=True):
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
        places = self.files(state)[0][0].read_bytes()[: state.rows * PLACE] if state else b""
        return memoryview(places).cast("Q")[::3]

    def forget(self, gone: Set[int]) -> None:
        """Empty the rows of these documents, places and vectors, and leave nothing of killed runs."""
        state = self.state()
        self._clear(state)
        if state is None:
            return
        those = [row for row, document in enumerate(self.documents()) if document in gone]
        for file, width in self.files(state):
            with file.open("r+b") as rows:
                rows.truncate(state.rows * width)
                for row in those:
                    rows.seek(row * width)
                    rows.write(bytes(width))

    def compact(self) -> None:
        """Write the rows anew that are not empty. Until they are counted the old ones are."""
        state = self.state()
        full = [row for row, document in enumerate(self.documents()) if document]
        if state is None or len(full) == state.rows:
            return
        anew = state._replace(rows=len(full), generation=state.generation + 1)
        try:
            for (old, width), (new, _) in zip(self.files(state), self.files(anew), strict=True):
                _copy_rows(old, new, full, width)
            self.settle(anew)
        finally:
            self._clear(self.state())

    def _clear(self, state: State | None = None) -> None:
        """Leave only what a state counts."""
        kept = {file for file, _ in self.files(state)} if state else set()
        if state is None:
            (self.folder / _STATE).unlink(missing_ok=True)
        for file in set(self.folder.glob("*.bin")) - kept:
            file.unlink(missing_ok=True)


def _copy_rows(old: Path, new: Path, those: list[int], width: int) -> None:
    with old.open("rb") as source, new.open("wb") as target:
        for first, last in runs(those):
            source.seek(first * width)
            _copy(source, target, (last - first + 1) * width)
        target.flush()
        os.fsync(target.fileno())


def _copy(source: BinaryIO, target: BinaryIO, size: int) -> None:
    while size and (piece := source.read(min(size, _CHUNK))):
        target.write(piece)
        size -= len(piece)
