"""The index as this process has it open: where it lies, a view of it, and how far that view has come.

Everything here is used under ``lock``, except a view once it is handed out: a view never changes.
"""

from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, NamedTuple

from corpus.errors import NotOurs
from corpus.files.own_folders import OwnFolder
from corpus.search.terms import Frequency
from corpus.search.words.between_processes import clear
from corpus.search.words.schema import schema, stemmer
from corpus.search.words.segment_files import collect
from corpus.search.words.soundness import check
from corpus.search.words.state import State, read_state

if TYPE_CHECKING:
    import tantivy

_FREQUENCIES = 1 << 14  # words and pairs whose frequency is remembered: the common ones come in every question


class View(NamedTuple):
    """What a question is put to: the passages of one moment, and in how many of them a term stands."""

    searcher: "tantivy.Searcher"
    frequency: Frequency


class Held:
    """A writer that is kept open for an import.

    ``mark`` is that of the import, ``given`` the last change that the writer was given, ``committed`` when it last
    committed, on the clock of ``time.monotonic``.
    """

    def __init__(self, writer: "tantivy.IndexWriter", mark: str, given: State, committed: float) -> None:
        self.writer = writer
        self.mark = mark
        self.given = given
        self.committed = committed


class OpenIndex:
    """One index, in a folder of ours, or in memory. ``folder`` is its path, ``state`` that of the view."""

    def __init__(self, place: OwnFolder | None) -> None:
        self.lock = RLock()
        self._place = place
        self.state = State()
        self.held: Held | None = None
        self.view: View
        self._index: tantivy.Index | None = None

    @property
    def folder(self) -> Path | None:
        return None if self._place is None else self._place.path

    def make_folder(self) -> None:
        """See that its folder is there, if it has one.

        Raises:
            NotOurs: Something else has its place.
            OSError: It cannot be made.
        """
        if self._place is not None:
            self._place.take()

    def open(self) -> None:
        """Open it unless it is open; where there is none, an empty one is made."""
        if self._index is not None:
            return
        import tantivy

        if self.folder is None:
            self._index = tantivy.Index(schema())
        else:
            self.make_folder()
            self.state = read_state(self.folder)
            check(self.folder)
            self._index = tantivy.Index(schema(), path=str(self.folder))
        self._index.register_tokenizer("stems", stemmer())
        self._index.config_reader("manual")  # it reads the files already
        self._look()

    def reload(self) -> None:
        """View what has been committed until now, by whatever process."""
        if self.folder is not None:
            check(self.folder)
        self._look()

    def _look(self) -> None:
        assert self._index is not None
        self._index.reload()
        searcher = self._index.searcher()
        self.view = View(searcher, lru_cache(_FREQUENCIES)(searcher.doc_freq))

    def follow(self, noted: State | None = None) -> None:
        """View what other processes have written: all that the state ``noted`` in the folder is true of."""
        if self.folder is None:
            return
        noted = noted or read_state(self.folder)
        if noted != self.state:
            self.reload()
            self.state = noted

    def writer(self, heap: int, threads: int) -> "tantivy.IndexWriter | None":
        """The only writer that there can be; None while somebody else has it, here or in another process."""
        assert self._index is not None
        try:
            writer = self._index.writer(heap, threads)
        except ValueError as error:
            if "LockBusy" not in str(error):
                raise
            return None
        if self.folder is not None:
            collect(self.folder)
            clear(self.folder)
        return writer

    # What to do about an index that cannot be used, from the mildest remedy to the last

    def forget(self) -> None:
        """Keep nothing of it in this process: it will be opened anew."""
        with self.lock:
            self._index, self.held, self.state = None, None, State()

    def discard(self) -> None:
        """Delete its files: it will be built anew. What is not ours stays."""
        self.forget()
        if self._place is not None:
            with suppress(OSError, NotOurs):
                self._place.clear()

    def move_to_memory(self) -> None:
        """Do without files from now on."""
        self.forget()
        self._place = None


def is_damage(error: BaseException) -> bool:
    """Whether its folder is ours no more, or tantivy has choked on its files: it raises plain exceptions, or panics on
    what it cannot read."""
    return isinstance(error, ValueError | OSError | RuntimeError | NotOurs) or type(error).__name__ == "PanicException"
