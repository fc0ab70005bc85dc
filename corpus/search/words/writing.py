"""Bring the index of a store up to date, whoever changed the store: the half of the index that writes.

One process writes to an index at a time: the one that has its writer. What another has taken in is followed without
the writer. A state is noted after what it is true of: a process that is killed repeats some work, and loses nothing.
"""

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from threading import RLock
from typing import TYPE_CHECKING

from corpus.errors import BusyCorpus
from corpus.search.terms import Frequency
from corpus.search.words.schema import entries, schema, stemmer
from corpus.search.words.segment_files import collect, documents, runs
from corpus.search.words.signals import Wanted, clear, is_running, is_told, waiting
from corpus.search.words.state import State, folder_of, read_state, state_after, write_state
from corpus.store import Change, Progress, Store, Stored

if TYPE_CHECKING:
    import tantivy

PATIENCE = 30.0  # seconds to wait for another process that writes to the index
UPKEEP_PATIENCE = 120.0  # the same for who has to write himself: it may have to join what it has written first
_PAUSE = 0.02
HEAP = 15_000_000  # bytes, the least that tantivy accepts
LARGE_HEAP = 200_000_000
_THREADS = min(2, os.cpu_count() or 1)  # that index what a large heap is for
MANY = 200  # documents from which the larger heap pays
_FREQUENCIES = 1 << 14  # words and pairs whose frequency is remembered: the common ones come in every question


def heap_for(documents: int) -> int:
    """What so many documents are written with; a few in one segment, since each thread makes its own."""
    return LARGE_HEAP if documents >= MANY else HEAP


@dataclass(slots=True)
class Held:
    """The writer, kept open for an import: the mark of that, the last change it was given, when it last committed."""

    writer: "tantivy.IndexWriter"
    mark: str
    given: State
    committed: float


@dataclass(frozen=True, slots=True)
class _Passed:
    """Which imports brought what is not in the index of this state, up to a change."""

    since: State
    last: int
    marks: frozenset[str] = frozenset()


class IndexWriting:
    """The part of a ``PassageIndex`` that answers nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = RLock()
        self._folder = folder_of(store)
        self._index: tantivy.Index | None = None
        self._searcher: tantivy.Searcher
        self._frequency: Frequency
        self._state = State()  # of what the searcher sees
        self._held: Held | None = None
        self._ours: set[str] = set()  # the marks of imports that run in this process
        self._passed = _Passed(State(), 0)

    # The writer that is held

    def _fill(self, at_hand: Mapping[int, Stored], *, show: bool = False) -> None:
        """Give the writer that is held what has changed, and ``show`` it."""
        assert self._held is not None
        held = self._held
        held.given = self._give(held.writer, held.given, at_hand)
        if show and held.given != self._state:
            self._check_place(held)
            self._commit(held.writer, held.given)
            held.committed = time.monotonic()

    def _let_go(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            given = self._give(held.writer, held.given, {})
            self._check_place(held)
            self._finish(held.writer, given)

    def _check_place(self, held: Held) -> None:
        """A commit into a folder that another process has made anew would spoil what it wrote."""
        if self._folder is not None and not is_told(self._folder, held.mark):
            raise FileNotFoundError(f"{self._folder} was deleted")

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
            self._index, self._held, self._state = None, None, State()

    def _discard(self) -> None:
        self._forget()
        if self._folder is not None:
            import shutil

            shutil.rmtree(self._folder, ignore_errors=True)

    def _move_to_memory(self) -> None:
        self._forget()
        self._folder = None

    # Catching up

    def _fresh(self, patience: float, *, whole: bool = False) -> "tantivy.Searcher":
        """A view of the index that has taken in every change made until now; what imports of other processes have
        brought that still run only if it has to be ``whole``."""
        with self._lock:
            last = self._store.last_change()
            if self._index is None:
                self._open()
            if self._state != state_after(last):
                self._catch_up(patience, last, whole)
            return self._searcher

    def _catch_up(self, patience: float, last: Change | None, whole: bool) -> None:
        if self._held is not None:
            self._fill({}, show=True)
        elif not self._is_caught_up(last, whole):
            until = time.monotonic() + patience
            with waiting(self._folder, Wanted.VIEW):
                while not self._is_caught_up(last, whole):
                    self._wait(until)

    def _is_caught_up(self, last: Change | None, whole: bool) -> bool:
        return self._follow(last, whole) or self._took_in(last)

    def _follow(self, last: Change | None, whole: bool) -> bool:
        """Whether other processes have taken in everything up to ``last`` that was acknowledged: then their work is
        ours, and no lock is."""
        if self._folder is None or last is None:
            return False
        noted = read_state(self._folder)
        if not self._store.knows(*noted):
            return False
        missing = self._missing(noted, last.sequence)
        if missing and (whole or not all(map(self._is_under_way, missing))):
            return False
        self._see(noted)
        return True

    def _is_under_way(self, mark: str) -> bool:
        """Whether it is that of an import of another process, which has told nobody yet what it brought."""
        return self._folder is not None and mark not in self._ours and is_running(self._folder, mark)

    def _missing(self, since: State, last: int) -> frozenset[str]:
        """The marks of what an index of this state lacks. While an import runs that is asked at every question, of ever
        more changes: only those are looked at that came after the last question."""
        known = self._passed if self._passed.since == since else _Passed(since, since.sequence)
        if last > known.last:
            known = _Passed(since, last, known.marks | self._store.marks_between(known.last, last))
        self._passed = known
        return known.marks

    def _took_in(self, last: Change | None) -> bool:
        far = abs((last.sequence if last else 0) - self._state.sequence)
        writer = self._attempt(heap_for(far))
        if writer is None:
            return False
        self._see()
        given = self._give(writer, self._state, {})
        if given != self._state:
            self._finish(writer, given)
        return True

    def _see(self, noted: State | None = None) -> None:
        """Look at what others wrote."""
        if self._folder is None:
            return
        noted = noted or read_state(self._folder)
        if noted != self._state:
            self._reload()
            self._state = noted

    # Writing

    def _writer(self, heap: int, patience: float) -> "tantivy.IndexWriter":
        self._let_go()
        with waiting(self._folder, Wanted.WRITER):
            until = time.monotonic() + patience
            while (writer := self._attempt(heap)) is None:
                self._wait(until)
            return writer

    def _attempt(self, heap: int) -> "tantivy.IndexWriter | None":
        """A writer, unless another process has one."""
        assert self._index is not None
        try:
            writer = self._index.writer(heap, _THREADS if heap == LARGE_HEAP else 1)
        except ValueError as error:
            if "LockBusy" not in str(error):
                raise
            return None
        if self._folder is not None:
            collect(self._folder)
            clear(self._folder)
        return writer

    def _wait(self, until: float) -> None:
        if time.monotonic() > until:
            raise BusyCorpus(f"{self._store.name}: its index is being written")
        time.sleep(_PAUSE)

    def _rebuild(self, writer: "tantivy.IndexWriter", progress: Progress | None = None) -> None:
        self._finish(writer, self._give_all(writer, {}, progress))

    def _give_all(
        self, writer: "tantivy.IndexWriter", at_hand: Mapping[int, Stored], progress: Progress | None = None
    ) -> State:
        last = self._store.last_change()
        writer.delete_all_documents()
        self._add(writer, self._store.numbers(), at_hand, progress)
        return state_after(last)

    def _give(self, writer: "tantivy.IndexWriter", since: State, at_hand: Mapping[int, Stored]) -> State:
        """Give a writer whatever has changed; up to where."""
        changes = self._store.changes_since(*since)
        if changes is None:
            return self._give_all(writer, at_hand)
        if not changes:
            return since
        touched = {change.document for change in changes}
        there = set(self._store.ids(touched))
        for first, final in runs(touched - there):
            writer.delete_documents_by_query(documents(schema(), first, final))
        if there and since == self._state:
            # Numbers only grow: what a killed run has left behind is whatever is there from the first new one on.
            writer.delete_documents_by_query(documents(schema(), min(there), None))
        self._add(writer, sorted(there), at_hand)
        return state_after(changes[-1])

    def _add(
        self,
        writer: "tantivy.IndexWriter",
        numbers: Sequence[int],
        at_hand: Mapping[int, Stored],
        progress: Progress | None = None,
    ) -> None:
        import tantivy

        fields = schema()
        for done, number in enumerate(numbers, 1):
            for stored in (at_hand[number],) if number in at_hand else self._store.stored((number,)):
                for entry in entries(stored):
                    writer.add_document(tantivy.Document.from_dict(entry, fields))
            if progress:
                progress(done, len(numbers))

    def _finish(self, writer: "tantivy.IndexWriter", state: State) -> None:
        """Commit, and give the writer back."""
        self._commit(writer, state, last=True)

    def _commit(self, writer: "tantivy.IndexWriter", state: State, *, last: bool = False) -> None:
        """Others may follow as soon as it is noted: who waits to see what changed does not wait until segments are
        joined."""
        writer.commit()
        if self._folder is not None:
            write_state(self._folder, state)
            if last:
                writer.wait_merging_threads()
        self._reload()
        self._state = state


def is_damage(error: BaseException) -> bool:
    """Whether tantivy has choked on its files: it raises plain exceptions, or panics on what it cannot read."""
    return isinstance(error, ValueError | OSError | RuntimeError) or type(error).__name__ == "PanicException"
