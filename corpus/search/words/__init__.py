"""Find candidate passages. Derived from the store, brought up to date from its queue, thrown away without loss.

The index proposes and decides nothing: it may miss no true passage, and whatever it returns is aligned afterwards in
the document's own text. All of tantivy is in this file, ``index_writing``, ``entries``, ``queries`` and ``segments``;
``index_filling`` only keeps a writer.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from corpus.errors import CorpusError
from corpus.search.terms import clipped
from corpus.search.words.filling import IndexFilling
from corpus.search.words.queries import FAIR, Hit, gist, hits, rarest
from corpus.search.words.schema import schema
from corpus.search.words.segment_files import documents, marked, places, runs, sharing, spoilt
from corpus.search.words.signals import Wanted, waiting
from corpus.search.words.state import check_unused
from corpus.search.words.writing import HEAP, PATIENCE, UPKEEP_PATIENCE, heap_for, is_damage
from corpus.spans import Span
from corpus.store import Progress

if TYPE_CHECKING:
    import tantivy

_TRIMMED = 100  # changes that have been taken in and are forgotten together: each time is a write that is waited for
_PART = 1000  # documents that are written anew before others have their turn

T = TypeVar("T")


class PassageIndex(IndexFilling):
    """The index of one store, on disk beside it or in memory. Threads may share it."""

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
        """How many passages there are, and in how many of them each word stands, or each pair (``terms.pairs``)."""
        asked = [("pairs" if "_" in word else "words", word) for word in clipped(words)]
        return self._asked(lambda searcher: (searcher.num_docs, [self._frequency(*one) for one in asked]))

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
            with waiting(self._folder, Wanted.WRITER):  # between the parts too
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
            writer = self._writer(HEAP, UPKEEP_PATIENCE)
            self._reload()
            found = sharing(self._searcher, schema(), marked(self._folder))
            del writer
            return sorted(found)

    def _write_anew(self, numbers: Sequence[int]) -> None:
        with self._lock:
            self._fresh(PATIENCE)
            writer = self._writer(heap_for(len(numbers)), UPKEEP_PATIENCE)
            for first, last in runs(numbers):
                writer.delete_documents_by_query(documents(schema(), first, last))
            self._add(writer, numbers, {})
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
            heap = heap_for(len(self._store.numbers()))
            self._rebuild(self._writer(heap, UPKEEP_PATIENCE), progress)

    def faults(self) -> list[str]:
        """What is wrong with its files."""
        try:
            names = spoilt(self._folder) if self._folder is not None and self._folder.exists() else []
        except (OSError, ValueError, KeyError, TypeError) as error:
            return [f"its list of files cannot be read ({error})"]
        return [f"{name} is not what was written" for name in names]

    def places(self, number: int) -> list[Span]:
        """Where the passages of a document are, in order."""
        return self._asked(lambda searcher: places(searcher, schema(), number), whole=True)

    def size(self) -> int:
        """How many passages it has, once all that was kept until now is in it."""
        return self._asked(lambda searcher: int(searcher.num_docs), whole=True)

    def disk(self) -> int:
        """What it takes on the disk."""
        return sum(map(_size, self._folder.iterdir())) if self._folder and self._folder.exists() else 0

    def _asked(self, question: Callable[["tantivy.Searcher"], T], *, whole: bool = False) -> T:
        """Answer a question. A damaged index is opened anew, then built anew, then kept in memory only."""
        for remedy in (self._forget, self._discard, self._move_to_memory):
            try:
                return question(self._fresh(PATIENCE, whole=whole))
            except BaseException as error:
                if not is_damage(error):
                    raise
                remedy()
        return question(self._fresh(PATIENCE, whole=whole))


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except FileNotFoundError:  # segments were joined meanwhile
        return 0
