"""Write the index anew: all of it, or whatever shares a file with a document that was removed."""

from collections.abc import Sequence

from corpus.search.words.between_processes import Wanted, waiting
from corpus.search.words.catching_up import CatchingUp
from corpus.search.words.change_writer import HEAP, ChangeWriter, heap_for
from corpus.search.words.held_writer import HeldWriter
from corpus.search.words.open_index import OpenIndex
from corpus.search.words.schema import schema
from corpus.search.words.segment_files import documents, marked, runs, sharing
from corpus.store import Progress, Store

_VIEW_PATIENCE = 30.0  # seconds to wait for a view
_WRITER_PATIENCE = 120.0  # and for the writer: whoever has it may have to join what it has written first
_PART = 1000  # documents that are written anew before others have their turn


class IndexRewriting:
    """What makes an index small and clean again. Threads may share it."""

    def __init__(
        self, store: Store, opened: OpenIndex, changes: ChangeWriter, held: HeldWriter, catching_up: CatchingUp
    ) -> None:
        self._store = store
        self._opened = opened
        self._changes = changes
        self._held = held
        self._catching_up = catching_up

    def rebuild(self, progress: Progress | None) -> None:
        """Give the index every document anew. Until that is committed the old one answers."""
        with self._opened.lock:
            self._opened.open()
            self._held.let_go()
            writer = self._changes.wait_for(heap_for(len(self._store.numbers())), _WRITER_PATIENCE)
            self._changes.finish(writer, self._changes.give_all(writer, {}, progress))

    def wipe(self, progress: Progress | None) -> None:
        """Leave no word of what was removed in the files: a part at a time, so that others can write in between."""
        assert self._opened.folder is not None
        with waiting(self._opened.folder, Wanted.WRITER):  # between the parts too, so that no import holds on
            numbers = self._sharing_with_removed()
            for at in range(0, len(numbers), _PART):
                self._write_anew(numbers[at : at + _PART])
                if progress:
                    progress(min(at + _PART, len(numbers)), len(numbers))

    def _sharing_with_removed(self) -> list[int]:
        """The documents that share a segment with something removed."""
        assert self._opened.folder is not None
        with self._opened.lock:
            self._catching_up.fresh(_VIEW_PATIENCE)
            self._held.let_go()
            writer = self._changes.wait_for(HEAP, _WRITER_PATIENCE)  # nobody may write while the segments are looked at
            self._opened.reload()
            found = sharing(self._opened.view.searcher, schema(), marked(self._opened.folder))
            del writer
            return sorted(found)

    def _write_anew(self, numbers: Sequence[int]) -> None:
        with self._opened.lock:
            self._catching_up.fresh(_VIEW_PATIENCE)
            self._held.let_go()
            writer = self._changes.wait_for(heap_for(len(numbers)), _WRITER_PATIENCE)
            for first, last in runs(numbers):
                writer.delete_documents_by_query(documents(schema(), first, last))
            self._changes.add(writer, numbers, {})
            writer.commit()
            writer.wait_merging_threads()
            self._opened.reload()
