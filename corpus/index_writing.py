"""Bring the index of a store up to date, whoever changed the store: the half of the index that writes.

One process writes to an index at a time: the one that has its writer. What another has taken in is followed without
the writer. A state is noted after what it is true of: a process that is killed repeats some work, and loses nothing.
"""

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from threading import RLock
from typing import TYPE_CHECKING, NamedTuple

from corpus.entries import entries, schema, stemmer
from corpus.errors import BusyCorpus
from corpus.index_state import MARK, State, folder_of, read_mark, read_state, state_after, write_state
from corpus.segments import collect, documents, runs
from corpus.store import Change, Progress, Store, Stored
from corpus.terms import Frequency

if TYPE_CHECKING:
    import tantivy

PATIENCE = 30.0  # seconds to wait for another process that writes to the index
_PAUSE = 0.02
HEAP = 15_000_000  # bytes, the least that tantivy accepts
LARGE_HEAP = 200_000_000
_THREADS = min(2, os.cpu_count() or 1)  # that index what a large heap is for
_MANY = 200  # documents from which the larger heap pays
_UNSEEN = 15.0  # seconds that what a running import has brought may not be found
_SLOW = 1.5  # seconds for what an import takes over at once, from which it does not keep the writer in between
_COURTESY = 1.0  # seconds for others to have it
_FREQUENCIES = 1 << 14  # words and pairs whose frequency is remembered: the common ones come in every question


class Filling(NamedTuple):
    """An import that is under way. ``mark`` begins the stamps of its changes; ``kept`` takes what it has kept."""

    mark: str
    kept: Callable[[Sequence[Stored]], None]


@dataclass(slots=True)
class _Held:
    """The writer, kept open for an import: the last change it was given, and when it last committed."""

    writer: "tantivy.IndexWriter"
    given: State
    mark: str
    committed: float


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
        self._held: _Held | None = None
        self._resting = 0.0  # until then nothing is held

    # While an import runs

    @contextmanager
    def filling(self) -> Iterator[Filling]:
        """What takes over documents as an import keeps them, so that they need not be read again and are soon found.

        It is a help only: what it cannot take over is left to the next question, as every change is. Others need not
        wait for what is not yet acknowledged; for what others change, it makes way.
        """
        mark, rested = os.urandom(MARK).hex(), time.monotonic()

        def kept(those: Sequence[Stored]) -> None:
            nonlocal rested
            slow = time.monotonic() - rested > _SLOW
            with self._lock:
                self._tried(lambda: self._take_over(those, mark, slow=slow))
            rested = time.monotonic()

        try:
            yield Filling(mark, kept)
        finally:
            with self._lock:
                self._tried(self._let_go)
                self._unmark(mark)

    def _tried(self, step: Callable[[], None]) -> None:
        try:
            step()
        except BaseException as error:
            self._held = None
            if not is_damage(error):
                raise

    def _take_over(self, those: Sequence[Stored], mark: str, *, slow: bool) -> None:
        if self._held is None and (len(those) < _MANY or not self._hold(mark)):
            return
        assert self._held is not None
        changes = self._store.changes_since(*self._held.given)
        self._fill({one.number: one for one in those})
        if slow or not all(change.stamp.startswith(mark) for change in changes or ()):
            self._let_go()

    def _hold(self, mark: str) -> bool:
        """Keep the writer, unless another process has it or should have it now."""
        if time.monotonic() < self._resting:
            return False
        if self._index is None:
            self._open()
        writer = self._attempt(LARGE_HEAP)
        if writer is None:
            return False
        self._see()
        self._held = _Held(writer, self._state, mark, time.monotonic())
        if self._folder is not None:
            write_state(self._folder, self._state, mark)
        return True

    def _unmark(self, mark: str) -> None:
        """Nobody may take the import for one that runs, even if its last commit has failed."""
        with suppress(OSError):
            if self._folder is not None and read_mark(self._folder) == mark:
                write_state(self._folder, read_state(self._folder))

    def _fill(self, at_hand: Mapping[int, Stored], *, show: bool = False) -> None:
        """Give the writer that is held what has changed; ``show`` it, or do so once it has waited for long enough."""
        assert self._held is not None
        held = self._held
        held.given = self._give(held.writer, held.given, at_hand)
        if show or time.monotonic() - held.committed > _UNSEEN:
            self._commit(held.writer, held.given, mark=held.mark)
            held.committed = time.monotonic()

    def _let_go(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            self._finish(held.writer, held.given)
            self._resting = time.monotonic() + _COURTESY

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

    def _fresh(self, patience: float) -> "tantivy.Searcher":
        """A view of the index that has taken in every change made until now."""
        with self._lock:
            last = self._store.last_change()
            if self._index is None:
                self._open()
            if self._state != state_after(last):
                self._catch_up(patience, last)
            return self._searcher

    def _catch_up(self, patience: float, last: Change | None) -> None:
        if self._held is not None:
            return self._fill({}, show=True)
        far = abs((last.sequence if last else 0) - self._state.sequence)
        heap, until = HEAP if far < _MANY else LARGE_HEAP, time.monotonic() + patience
        while not self._follow(last):
            writer = self._attempt(heap)
            if writer is not None:
                return self._take_in(writer)
            if self._is_under_way():
                return self._see()
            self._wait(until)
        return None

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

    def _is_under_way(self) -> bool:
        """Whether all that is missing comes from an import that still runs: nobody was told that it is there."""
        if self._folder is None or not (mark := read_mark(self._folder)):
            return False
        return self._store.brought_only(mark, *read_state(self._folder))

    def _take_in(self, writer: "tantivy.IndexWriter") -> None:
        self._see()
        given = self._give(writer, self._state, {})
        if given != self._state:
            self._finish(writer, given)

    def _see(self) -> None:
        """Look at what others wrote until we had the writer."""
        if self._folder is not None and (state := read_state(self._folder)) != self._state:
            self._state = state
            self._reload()

    # Writing

    def _writer(self, heap: int, patience: float) -> "tantivy.IndexWriter":
        self._let_go()
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
        return writer

    def _wait(self, until: float) -> None:
        if time.monotonic() > until:
            raise BusyCorpus(f"{self._store.name}: its index is being written")
        time.sleep(_PAUSE)

    def _rebuild(self, writer: "tantivy.IndexWriter", progress: Progress | None = None) -> None:
        last = self._store.last_change()
        writer.delete_all_documents()
        self._add(writer, self._store.numbers(), {}, progress)
        self._finish(writer, state_after(last))

    def _give(self, writer: "tantivy.IndexWriter", since: State, at_hand: Mapping[int, Stored]) -> State:
        """Give a writer whatever has changed; up to where."""
        last = self._store.last_change()
        changes = self._store.changes_since(*since)
        if changes is None:
            writer.delete_all_documents()
            self._add(writer, self._store.numbers(), at_hand)
            return state_after(last)
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

    def _commit(self, writer: "tantivy.IndexWriter", state: State, *, mark: str = "", last: bool = False) -> None:
        writer.commit()
        if self._folder is not None:
            if last:
                writer.wait_merging_threads()
            write_state(self._folder, state, mark)
        self._reload()
        self._state = state


def is_damage(error: BaseException) -> bool:
    """Whether tantivy has choked on its files: it raises plain exceptions, or panics on what it cannot read."""
    return isinstance(error, ValueError | OSError | RuntimeError) or type(error).__name__ == "PanicException"
