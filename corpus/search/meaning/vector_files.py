"""The vectors of the passages on disk, beside the corpus. They are derived from it, and thrown away without loss.

Two files grow together, by a row for each passage: its place, and its vector. Rows that ``state.json`` does not count
are left from a killed process. A row whose document is 0 is empty: of what was removed nothing stays. Rows that count
never move, since other processes may have mapped them into memory: to compact is to begin new files.

numpy is not needed here: to remove a document nobody has to have the extra.
"""

import fcntl
import json
import os
import re
from collections.abc import Iterator, Set
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from corpus.errors import UnwritableCorpus
from corpus.files import inside
from corpus.files.own_folders import FolderKind, OwnFolder
from corpus.search.derived import place_for
from corpus.search.words.segment_files import runs
from corpus.store import Store

FORMAT = 2  # raised with any change to what is kept: files of an older format are made anew
PLACE = 3 * 8  # bytes of a place: document, start and end
_CHUNK = 1_000_000  # bytes that are copied at once
_STATE, _LOCK = "state.json", "lock"
_ROWS = r"(places|vectors)\.\d+\.bin"


class State(NamedTuple):
    """Of which model the vectors are, how many bytes each has (``width``) and how many there are (``rows``), which
    change of the corpus was the last to be taken in, and how often the files were begun anew (``generation``)."""

    model: str
    width: int
    rows: int = 0
    sequence: int = 0
    stamp: str = ""
    generation: int = 0


def _is_written(name: str) -> bool:
    return re.fullmatch(rf"lock|state\.json(\.([0-9a-f]{{8}}\.)?new)?|{_ROWS}", name) is not None


def _is_known(folder: Path) -> bool:
    """Whether an earlier misquote has made vectors there: it has the note of them."""
    try:
        known = json.loads(inside.read(folder, _STATE))
        return isinstance(known, dict) and set(known) == {"format", *State._fields}
    except FileNotFoundError:
        return not any(entry.st_size for entry in inside.entries(folder).values())
    except (OSError, ValueError):
        return False


MEANING = FolderKind("meaning", _is_written, _is_known)


def place_of(store: Store) -> OwnFolder | None:
    """The folder for the vectors of a corpus; None if it is in memory or cannot be written."""
    return place_for(store, MEANING).folder


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
    return VectorFiles(place) if place is not None and place.check() else None


class VectorFiles:
    """The files of one corpus. What changes them is called inside ``writing``."""

    def __init__(self, place: OwnFolder) -> None:
        self._place = place
        self.folder = place.path

    def files(self, state: State) -> tuple[tuple[Path, int], tuple[Path, int]]:
        """The file of the places and that of the vectors, each with the number of bytes in a row."""
        places, vectors = (self.folder / f"{name}.{state.generation}.bin" for name in ("places", "vectors"))
        return (places, PLACE), (vectors, state.width)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Write alone: other processes wait until this one is done.

        Raises:
            NotOurs: Something else has the place of the folder.
            OSError: It cannot be written.
        """
        self._place.take()
        with self._open(_LOCK, os.O_RDWR | os.O_CREAT) as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _open(self, name: str, flags: int) -> BinaryIO:
        return inside.stream(self.folder, name, flags)

    def state(self) -> State | None:
        """What is there; None where nothing is, or nothing that can be read."""
        try:
            known = json.loads(inside.read(self.folder, _STATE))
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
            self._open(file.name, os.O_RDWR | os.O_CREAT).close()
        self.note(state)

    def append(self, state: State, places: bytes, vectors: bytes) -> State:
        """Add rows to those that ``state`` counts, and return the state that counts them too."""
        for (file, width), added in zip(self.files(state), (places, vectors), strict=True):
            with self._open(file.name, os.O_RDWR) as rows:
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
        inside.write(self.folder, _STATE, json.dumps({"format": FORMAT, **state._asdict()}).encode())

    def documents(self) -> memoryview:
        """The number of the document of each row, in order; 0 for an empty row."""
        state = self.state()
        name = self.files(state)[0][0].name if state else ""
        places = inside.read(self.folder, name)[: state.rows * PLACE] if state else b""
        return memoryview(places).cast("Q")[::3]

    def forget(self, gone: Set[int]) -> None:
        """Empty the rows of these documents in both files, and leave nothing of killed processes."""
        state = self.state()
        self._clear(state)
        if state is None:
            return
        emptied = [row for row, document in enumerate(self.documents()) if document in gone]
        for file, width in self.files(state):
            with self._open(file.name, os.O_RDWR) as rows:
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
                making = os.O_RDWR | os.O_CREAT
                with self._open(old.name, os.O_RDONLY) as source, self._open(new.name, making) as target:
                    _copy_rows(source, target, full, width)
            self.note(anew)
        finally:
            self._clear(self.state())

    def _clear(self, state: State | None = None) -> None:
        """Delete every file but those of a state."""
        counted = {file.name for file, _ in self.files(state)} if state else set()
        if state is None:
            inside.delete(self.folder, _STATE)
        for name in inside.names(self.folder):
            if name not in counted and re.fullmatch(_ROWS, name):
                inside.delete(self.folder, name)


def _copy_rows(source: BinaryIO, target: BinaryIO, numbers: list[int], width: int) -> None:
    target.truncate(0)
    for first, last in runs(numbers):
        source.seek(first * width)
        _copy(source, target, (last - first + 1) * width)
    target.flush()
    os.fsync(target.fileno())


def _copy(source: BinaryIO, target: BinaryIO, size: int) -> None:
    while size and (piece := source.read(min(size, _CHUNK))):
        target.write(piece)
        size -= len(piece)
