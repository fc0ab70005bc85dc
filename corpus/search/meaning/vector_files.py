"""The vectors of the passages on disk, beside the corpus. They are derived from it, and thrown away without loss.

Two files grow together, by a row for each passage: its place, and its vector. Rows that ``state.json`` does not count
are left from a killed process. A row whose document is 0 is empty: of what was removed nothing stays. Rows that count
never move, since other processes may have mapped them into memory: to compact is to begin new files.

numpy is not needed here: to remove a document nobody has to have the extra.
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

FORMAT = 2  # raised with any change to what is kept: files of an older format are made anew
PLACE = 3 * 8  # bytes of a place: document, start and end
_CHUNK = 1_000_000  # bytes that are copied at once
_STATE, _LOCK = "state.json", "lock"


class State(NamedTuple):
    """Of which model the vectors are, how many bytes each has (``width``) and how many there are (``rows``), which
    change of the corpus was the last to be taken in, and how often the files were begun anew (``generation``)."""

    model: str
    width: int
    rows: int = 0
    sequence: int = 0
    stamp: str = ""
    generation: int = 0


def place_of(store: Store) -> Path | None:
    """The hidden folder beside a corpus for its vectors; None if the corpus is in memory or cannot be written."""
    if store.path is None or not store.writable:
        return None
    return store.path.absolute().with_name(f".{store.path.name}.meaning")


def forget(store: Store) -> None:
    """Leave nothing of the documents whose removal is not finished, whether or not a model is in use."""
    if files := _files_of(store):
        with files.writing():
            files.forget(set(store.file.leftovers()))


def compact(store: Store) -> None:
    """Leave nothing of documents that are not there, and no empty row either.

    Raises:
        UnwritableCorpus: There is no room to write the files anew.
    """
    if files := _files_of(store):
        try:
            with files.writing():
                files.forget(set(files.documents()) - set(store.numbers()))
                files.compact()
        except OSError as error:
            raise UnwritableCorpus(f"{files.folder}: cannot be written ({error.strerror})") from error


def _files_of(store: Store) -> "VectorFiles | None":
    place = place_of(store)
    return VectorFiles(place) if place is not None and place.is_dir() else None


class VectorFiles:
    """The files of one corpus. What changes them is called inside ``writing``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def files(self, state: State) -> tuple[tuple[Path, int], tuple[Path, int]]:
        """The file of the places and that of the vectors, each with the number of bytes in a row."""
        places, vectors = (self.folder / f"{name}.{state.generation}.bin" for name in ("places", "vectors"))
        return (places, PLACE), (vectors, state.width)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Write alone: other processes wait until this one is done."""
        self.folder.mkdir(exist_ok=True)
        with (self.folder / _LOCK).open("wb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def state(self) -> State | None:
        """What is there; None where nothing is, or nothing that can be read."""
        try:
            known = json.loads((self.folder / _STATE).read_bytes())
            if known.pop("format") != FORMAT:
                return None
            state = State(**known)
            is_whole = all(file.stat().st_size >= state.rows * width for file, width in self.files(state))
            return state if is_whole else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def begin(self, state: State) -> None:
        """Throw away what is there, and begin with a state that has no rows."""
        self._clear()
        for file, _ in self.files(state):
            file.touch()
        self.note(state)

    def append(self, state: State, places: bytes, vectors: bytes) -> State:
        """Add rows to those that ``state`` counts, and return the state that counts them too."""
        for (file, width), added in zip(self.files(state), (places, vectors), strict=True):
            with file.open("r+b") as rows:
                rows.truncate(state.rows * width)
                rows.seek(0, os.SEEK_END)
                rows.write(added)
                rows.flush()
                os.fsync(rows.fileno())  # a crash may not leave rows that are counted and not on the disk
        longer = state._replace(rows=state.rows + len(places) // PLACE)
        self.note(longer)
        return longer

    def note(self, state: State) -> None:
        """Let a state count from now on."""
        draft = self.folder / f"{_STATE}.new"
        draft.write_text(json.dumps({"format": FORMAT, **state._asdict()}), encoding="utf-8")
        draft.replace(self.folder / _STATE)

    def documents(self) -> memoryview:
        """The number of the document of each row, in order; 0 for an empty row."""
        state = self.state()
        places = self.files(state)[0][0].read_bytes()[: state.rows * PLACE] if state else b""
        return memoryview(places).cast("Q")[::3]

    def forget(self, gone: Set[int]) -> None:
        """Empty the rows of these documents in both files, and leave nothing of killed processes."""
        state = self.state()
        self._clear(state)
        if state is None:
            return
        emptied = [row for row, document in enumerate(self.documents()) if document in gone]
        for file, width in self.files(state):
            with file.open("r+b") as rows:
                rows.truncate(state.rows * width)
                for row in emptied:
                    rows.seek(row * width)
                    rows.write(bytes(width))

    def compact(self) -> None:
        """Write the rows that are not empty to new files. Until these count the old ones do."""
        state = self.state()
        full = [row for row, document in enumerate(self.documents()) if document]
        if state is None or len(full) == state.rows:
            return
        anew = state._replace(rows=len(full), generation=state.generation + 1)
        try:
            for (old, width), (new, _) in zip(self.files(state), self.files(anew), strict=True):
                _copy_rows(old, new, full, width)
            self.note(anew)
        finally:
            self._clear(self.state())

    def _clear(self, state: State | None = None) -> None:
        """Delete every file but those of a state."""
        counted = {file for file, _ in self.files(state)} if state else set()
        if state is None:
            (self.folder / _STATE).unlink(missing_ok=True)
        for file in set(self.folder.glob("*.bin")) - counted:
            file.unlink(missing_ok=True)


def _copy_rows(old: Path, new: Path, numbers: list[int], width: int) -> None:
    with old.open("rb") as source, new.open("wb") as target:
        for first, last in runs(numbers):
            source.seek(first * width)
            _copy(source, target, (last - first + 1) * width)
        target.flush()
        os.fsync(target.fileno())


def _copy(source: BinaryIO, target: BinaryIO, size: int) -> None:
    while size and (piece := source.read(min(size, _CHUNK))):
        target.write(piece)
        size -= len(piece)
