"""Write into the index what has changed in the store.

One process at a time writes to an index: the one that has its writer. The index notes how far it has come after it has
come there, so that a process that is killed repeats some work and loses nothing.
"""

import os
import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from corpus.errors import BusyCorpus
from corpus.search.words.between_processes import Wanted, waiting
from corpus.search.words.open_index import OpenIndex
from corpus.search.words.schema import entries, schema
from corpus.search.words.segment_files import documents, runs
from corpus.search.words.state import State, state_after, write_state
from corpus.store import Progress, Store, Stored

if TYPE_CHECKING:
    import tantivy

HEAP = 15_000_000  # bytes, the least that tantivy accepts
LARGE_HEAP = 200_000_000
MANY = 200  # documents from which the larger heap pays
_THREADS = min(2, os.cpu_count() or 1)  # that index what a large heap is for
_PAUSE = 0.02  # seconds between two attempts to get the writer


def heap_for(documents: int) -> int:
    """With how many bytes so many documents are written; a few in one segment, since each thread makes its own."""
    return LARGE_HEAP if documents >= MANY else HEAP


class ChangeWriter:
    """Gives tantivy's writer the documents of a store, and commits them. Called under the lock of the index."""

    def __init__(self, store: Store, opened: OpenIndex) -> None:
        self._store = store
        self._opened = opened

    # Getting the writer

    def attempt(self, heap: int) -> "tantivy.IndexWriter | None":
        """The writer, unless somebody else has it."""
        return self._opened.writer(heap, _THREADS if heap == LARGE_HEAP else 1)

    def wait_for(self, heap: int, patience: float) -> "tantivy.IndexWriter":
        """The writer, as soon as others are done with it: whoever holds it for an import is asked to give it up.

        Raises:
            BusyCorpus: They are not done after ``patience`` seconds.
        """
        with waiting(self._opened.folder, Wanted.WRITER):
            until = time.monotonic() + patience
            while (writer := self.attempt(heap)) is None:
                self.pause(until)
            return writer

    def pause(self, until: float) -> None:
        """Leave others a moment, but none after ``until``.

        Raises:
            BusyCorpus: It is later than that.
        """
        if time.monotonic() > until:
            raise BusyCorpus(f"{self._store.name}: its index is being written")
        time.sleep(_PAUSE)

    # Giving it what has changed

    def take_in(self, heap: int) -> bool:
        """Bring the index up to the last change; false where somebody else has the writer."""
        writer = self.attempt(heap)
        if writer is None:
            return False
        self._opened.follow()
        given = self.give(writer, self._opened.state, {})
        if given != self._opened.state:
            self.finish(writer, given)
        return True

    def give(self, writer: "tantivy.IndexWriter", since: State, at_hand: Mapping[int, Stored]) -> State:
        """Give a writer whatever has changed ``since``, and return the state that this makes.

        Documents that are ``at_hand``, by their numbers, need not be read from the store.
        """
        changes = self._store.changes.since(*since)
        if changes is None:
            return self.give_all(writer, at_hand)
        if not changes:
            return since
        touched = {change.document for change in changes}
        present = set(self._store.ids(touched))
        for first, final in runs(touched - present):
            writer.delete_documents_by_query(documents(schema(), first, final))
        if present and since == self._opened.state:
            # A killed run may have committed documents without noting it. Numbers only grow, so whatever the index has
            # from the first new number on is of that run.
            writer.delete_documents_by_query(documents(schema(), min(present), None))
        self.add(writer, sorted(present), at_hand)
        return state_after(changes[-1])

    def give_all(
        self, writer: "tantivy.IndexWriter", at_hand: Mapping[int, Stored], progress: Progress | None = None
    ) -> State:
        """Give a writer every document in place of what the index has."""
        last = self._store.changes.last()  # before the documents are read: what comes meanwhile is given once more
        writer.delete_all_documents()
        self.add(writer, self._store.numbers(), at_hand, progress)
        return state_after(last)

    def add(
        self,
        writer: "tantivy.IndexWriter",
        numbers: Sequence[int],
        at_hand: Mapping[int, Stored],
        progress: Progress | None = None,
    ) -> None:
        """Give a writer the passages of these documents, without those that are no longer there."""
        import tantivy

        fields = schema()
        for done, number in enumerate(numbers, 1):
            for stored in (at_hand[number],) if number in at_hand else self._store.stored((number,)):
                for entry in entries(stored):
                    writer.add_document(tantivy.Document.from_dict(entry, fields))
            if progress:
                progress(done, len(numbers))

    # Committing

    def commit(self, writer: "tantivy.IndexWriter", state: State) -> None:
        """Let everybody see what the writer was given, and keep the writer."""
        self._commit(writer, state)
        self._show(state)

    def finish(self, writer: "tantivy.IndexWriter", state: State) -> None:
        """Let everybody see what the writer was given, and be done with the writer."""
        self._commit(writer, state)
        if self._opened.folder is not None:
            # Last, for it takes long: others follow as soon as the state is noted.
            writer.wait_merging_threads()
        self._show(state)

    def _commit(self, writer: "tantivy.IndexWriter", state: State) -> None:
        writer.commit()
        if self._opened.folder is not None:
            write_state(self._opened.folder, state)

    def _show(self, state: State) -> None:
        self._opened.reload()
        self._opened.state = state
