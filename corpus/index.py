"""Find candidate passages. Derived from the store, brought up to date from its queue, thrown away without loss.

The index proposes and decides nothing: it may miss no true passage, and whatever it returns is aligned afterwards in
the document's own text. All of tantivy is in this file, ``entries``, ``queries`` and ``segments``.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from corpus.entries import entries, schema, stemmer
from corpus.errors import BusyCorpus, CorpusError
from corpus.index_state import State, check_unused, folder_of, read_state, state_after, write_state
from corpus.queries import FAIR, Hit, gist, hits, rarest
from corpus.segments import collect, documents, marked, places, runs, sharing, spoilt
from corpus.spans import Span
from corpus.store import Change, Progress, Store
from corpus.terms import Frequency, clipped

if TYPE_CHECKING:
    import tantivy

PATIENCE = 30.0  # seconds to wait for another process that writes to the index
_PAUSE = 0.02
_HEAP = 15_000_000  # bytes, the least that tantivy accepts
_LARGE_HEAP = 120_000_000
_MANY = 200  # documents from which the larger heap pays
_FREQUENCIES = 1 << 14  # words and pairs whose frequency is remembered: the common ones come in every question
_TRIMMED = 100  # changes that have been taken in and are forgotten together: each time is a write that is waited for
_PART = 1000  # documents that are written anew before others have their turn

T = TypeVar("T")


class PassageIndex:
    """The index of one store, on disk beside it or in memory. Threads may share it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = RLock()
        self._folder = folder_of(store)
        self._index: tantivy.Index | None = None
        self._searcher: tantivy.Searcher
        self._frequency: Frequency
        self._state = State()

    def quotation(self, pieces: Sequence[Sequence[str]], limit: int) -> list[Hit]:
        """Candidates for words that are quoted: rare words and pairs of neighbours decide."""
        return self._asked(lambda searcher: hits(searcher, rarest(pieces, self._frequency), limit))

    def likely(self, pieces: Sequence[Sequence[str]], limit: int) -> list[Hit]:
        """The candidates that have a fair share of the best one's terms, and what else is near them in a document."""
        return self._asked(lambda searcher: hits(searcher, rarest(pieces, self._frequency), limit, FAIR))

    def claim(self, words: Mapping[str, float], limit: int) -> list[Hit]:
        """Candidates for what is said in other words: every word counts by its stem, and so do those of the title."""
        return self._asked(lambda searcher: hits(searcher, gist(words), limit))

    def frequencies(self, words: Sequence[str]) -> tuple[int, list[int]]:
        """How many passages there are, and in how many of them each word stands."""
        kept = clipped(words)
        return self._asked(lambda searcher: (searcher.num_docs, [self._frequency("words", word) for word in kept]))

    def refresh(self, *, patience: float = PATIENCE) -> bool:
        """Take in what has changed in the store, by whatever process; false where that must wait."""
        try:
            self._fresh(patience)
            if self._folder is not None:
                self._store.forget_changes_before(self._state.sequence, at_least=_TRIMMED)
        except CorpusError:
            return False
        except BaseException as error:
            if not is_damage(error):
                raise
            return False
        return True

    def wipe(self, *, progress: Progress | None = None) -> None:
        """Leave no word of what was removed in its files: whatever shares a segment with it is written anew.

        Raises:
            UnwritableCorpus: The files cannot be changed.
        """
        self._asked(lambda searcher: None)
        if self._folder is None:
            return check_unused(self._store)
        try:
            self._wipe(progress)
        except BaseException as error:
            if not is_damage(error):
                raise
            self.rebuild(progress=progress)
        return self._store.forget_changes_before(self._state.sequence)

    def _wipe(self, progress: Progress | None) -> None:
        """A part at a time, so that others can write in between."""
        numbers = self._sharing_with_removed()
        for at in range(0, len(numbers), _PART):
            self._write_anew(numbers[at : at + _PART])
            if progress:
                progress(min(at + _PART, len(numbers)), len(numbers))

    def _sharing_with_removed(self) -> list[int]:
        """The documents to write anew; nobody may write while the segments are looked at."""
        assert self._folder is not None
        with self._lock:
            self._fresh(PATIENCE)
            writer = self._writer(_HEAP, PATIENCE)
            self._reload()
            found = sharing(self._searcher, schema(), marked(self._folder))
            del writer
            return sorted(found)

    def _write_anew(self, numbers: Sequence[int]) -> None:
        with self._lock:
            self._fresh(PATIENCE)
            writer = self._writer(_LARGE_HEAP, PATIENCE)
            for first, last in runs(numbers):
                writer.delete_documents_by_query(documents(schema(), first, last))
            self._add(writer, numbers)
            writer.commit()
            writer.wait_merging_threads()
            self._reload()

    def rebuild(self, *, progress: Progress | None = None) -> None:
        """Make it anew from the store, in one piece as far as memory allows; it answers from the old one until then."""
        for remedy in (self._discard, self._move_to_memory):
            try:
                return self._built_anew(progress)
            except BaseException as error:
                if not is_damage(error):
                    raise
                remedy()
        return self._built_anew(progress)

    def _built_anew(self, progress: Progress | None) -> None:
        with self._lock:
            if self._index is None:
                self._open()
            self._rebuild(self._writer(_LARGE_HEAP, PATIENCE), progress)

    def faults(self) -> list[str]:
        """What is wrong with its files."""
        try:
            names = spoilt(self._folder) if self._folder is not None and self._folder.exists() else []
        except (OSError, ValueError, KeyError, TypeError) as error:
            return [f"its list of files cannot be read ({error})"]
        return [f"{name} is not what was written" for name in names]

    def places(self, number: int) -> list[Span]:
        """Where the passages of a document are, in order."""
        return self._asked(lambda searcher: places(searcher, schema(), number))

    def size(self) -> int:
        """How many passages it has."""
        return self._asked(lambda searcher: int(searcher.num_docs))

    def disk(self) -> int:
        """What it takes on the disk."""
        return sum(file.stat().st_size for file in self._folder.iterdir()) if self._folder else 0

    def _asked(self, question: Callable[["tantivy.Searcher"], T]) -> T:
        """Answer a question. A damaged index is opened anew, then built anew, then kept in memory only."""
        for remedy in (self._forget, self._discard, self._move_to_memory):
            try:
                return question(self._fresh(PATIENCE))
            except BaseException as error:
                if not is_damage(error):
                    raise
                remedy()
        return question(self._fresh(PATIENCE))

    def _fresh(self, patience: float) -> "tantivy.Searcher":
        """A view of the index that has taken in every change made until now."""
        with self._lock:
            last = self._store.last_change()
            if self._index is None:
                self._open()
            if self._state != state_after(last):
                self._catch_up(patience, last)
            return self._searcher

    # Opening

    def _open(self) -> None:
        import tantivy

        if self._folder is None:
            self._index = tantivy.Index(schema())
        else:
            self._folder.mkdir(exist_ok=True)
            self._state = read_state(self._folder)
            self._index = tantivy.Index(schema(), path=str(self._folder))
        self._index.register_tokenizer("stems", stemmer())
        self._index.config_reader("manual")
        self._reload()

    def _reload(self) -> None:
        assert self._index is not None
        self._index.reload()
        self._searcher = self._index.searcher()
        self._frequency = lru_cache(_FREQUENCIES)(self._searcher.doc_freq)

    def _forget(self) -> None:
        with self._lock:
            self._index, self._state = None, State()

    def _discard(self) -> None:
        self._forget()
        if self._folder is not None:
            import shutil

            shutil.rmtree(self._folder, ignore_errors=True)

    def _move_to_memory(self) -> None:
        self._forget()
        self._folder = None

    # Writing

    def _catch_up(self, patience: float, last: Change | None) -> None:
        pending = self._store.changes_since(*self._state)
        heap = _HEAP if pending is not None and len(pending) < _MANY else _LARGE_HEAP
        until = time.monotonic() + patience
        while not self._follow(last):
            writer = self._attempt(heap)
            if writer is not None:
                return self._take_in(writer)
            self._wait(until)
        return None

    def _take_in(self, writer: "tantivy.IndexWriter") -> None:
        if self._folder is not None and (state := read_state(self._folder)) != self._state:
            self._state = state
            self._reload()
        pending = self._store.changes_since(*self._state)
        if pending is None:
            self._rebuild(writer)
        elif pending:
            self._apply(writer, pending)

    def _follow(self, last: Change | None) -> bool:
        """Whether another process has taken in everything up to ``last``: then its work is ours, and no lock is."""
        if self._folder is None or last is None:
            return False
        state = read_state(self._folder)
        if state.sequence < last.sequence or self._store.changes_since(*state) is None:
            return False
        self._reload()
        self._state = state
        return True

    def _writer(self, heap: int, patience: float) -> "tantivy.IndexWriter":
        until = time.monotonic() + patience
        while (writer := self._attempt(heap)) is None:
            self._wait(until)
        return writer

    def _attempt(self, heap: int) -> "tantivy.IndexWriter | None":
        """A writer, unless another process has one."""
        assert self._index is not None
        try:
            writer = self._index.writer(heap, 1)
        except ValueError as error:
            if "LockBusy" not in str(error):
                raise
            return None
        if self._folder is not None:
            collect(self._folder)
        return writer

    def _wait(self, until: float) -> None:
        if time.monotonic() > until:
            raise BusyCorpus(f"{self._store.name}: its index is being written")
        time.sleep(_PAUSE)

    def _rebuild(self, writer: "tantivy.IndexWriter", progress: Progress | None = None) -> None:
        last = self._store.last_change()
        writer.delete_all_documents()
        self._add(writer, self._store.numbers(), progress)
        self._commit(writer, last)

    def _apply(self, writer: "tantivy.IndexWriter", changes: Sequence[Change]) -> None:
        """Numbers only grow, so what a killed run has left behind is whatever is there from the first new one on."""
        touched = {change.document for change in changes}
        there = set(self._store.ids(touched))
        for first, last in runs(touched - there):
            writer.delete_documents_by_query(documents(schema(), first, last))
        if there:
            writer.delete_documents_by_query(documents(schema(), min(there), None))
        self._add(writer, sorted(there))
        self._commit(writer, changes[-1])

    def _add(self, writer: "tantivy.IndexWriter", numbers: Sequence[int], progress: Progress | None = None) -> None:
        import tantivy

        fields = schema()
        for done, stored in enumerate(self._store.stored(numbers), 1):
            for entry in entries(stored):
                writer.add_document(tantivy.Document.from_dict(entry, fields))
            if progress:
                progress(done, len(numbers))

    def _commit(self, writer: "tantivy.IndexWriter", last: Change | None) -> None:
        writer.commit()
        if self._folder is not None:
            writer.wait_merging_threads()
            write_state(self._folder, state_after(last))
        self._reload()
        self._state = state_after(last)


def is_damage(error: BaseException) -> bool:
    """Whether tantivy has choked on its files: it raises plain exceptions, or panics on what it cannot read."""
    return isinstance(error, ValueError | OSError | RuntimeError) or type(error).__name__ == "PanicException"
