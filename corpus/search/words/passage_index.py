"""Answer questions about where words stand, from an index that may be late, lost, damaged or another corpus's.

Whatever is wrong with the index, the answer is right: it is brought up to date before each question, and what cannot be
read is built anew.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from corpus.errors import CorpusError
from corpus.files import inside
from corpus.search.derived import place_for
from corpus.search.terms import clipped
from corpus.search.words.between_processes import running_marks
from corpus.search.words.catching_up import CatchingUp
from corpus.search.words.change_writer import ChangeWriter
from corpus.search.words.held_writer import HeldWriter
from corpus.search.words.open_index import OpenIndex, View, is_damage
from corpus.search.words.queries import FAIR, Hit, gist, hits, rarest
from corpus.search.words.schema import schema
from corpus.search.words.segment_files import places, spoilt
from corpus.search.words.state import INDEX, is_begun
from corpus.spans import Span
from corpus.store import Progress, Store

if TYPE_CHECKING:
    from corpus.search.words.filling import Filling
    from corpus.search.words.rewriting import IndexRewriting

PATIENCE = 30.0  # seconds to wait for another process that writes to the index
_TRIMMED = 100  # changes that are forgotten together once they are taken in: each time is a write that is waited for

T = TypeVar("T")


class PassageIndex:
    """The index of one store, on disk or in memory. Threads may share it.

    ``notices`` say why it is not beside its corpus, where something else is.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._own_imports: set[str] = set()
        place = place_for(store, INDEX)
        self.notices = place.notices
        self._opened = OpenIndex(place.folder)
        self._changes = ChangeWriter(store, self._opened)
        self._held = HeldWriter(self._opened, self._changes)
        self._catching_up = CatchingUp(store, self._opened, self._changes, self._held, self._own_imports)

    # Questions

    def quotation(self, pieces: Sequence[Sequence[str]], limit: int) -> list[Hit]:
        """Candidates for words that are quoted: rare words and pairs of neighbours decide."""
        return self._asked(lambda view: hits(view.searcher, rarest(pieces, view.frequency), limit))

    def likely(self, pieces: Sequence[Sequence[str]], limit: int) -> list[Hit]:
        """The candidates that have a fair share of the best one's terms, and what else is near them in a document."""
        return self._asked(lambda view: hits(view.searcher, rarest(pieces, view.frequency), limit, FAIR))

    def claim(self, words: Mapping[str, float], limit: int) -> list[Hit]:
        """Candidates for what is said in other words: every word counts by its stem, and so do those of the title."""
        return self._asked(lambda view: hits(view.searcher, gist(words), limit))

    def frequencies(self, words: Sequence[str]) -> tuple[int, list[int]]:
        """How many passages there are, and in how many of them each word stands, or each pair (``terms.pairs``)."""
        terms = [("pairs" if "_" in word else "words", word) for word in clipped(words)]
        return self._asked(lambda view: (view.searcher.num_docs, [view.frequency(*term) for term in terms]))

    def places(self, number: int) -> list[Span]:
        """Where the passages of a document are, in order."""
        return self._asked(lambda view: places(view.searcher, schema(), number), whole=True)

    def size(self) -> int:
        """How many passages it has, once all that was kept until now is in it."""
        return self._asked(lambda view: int(view.searcher.num_docs), whole=True)

    def _asked(self, question: Callable[[View], T], *, whole: bool = False) -> T:
        """Answer a question. A damaged index is opened anew, then built anew, then kept in memory only."""
        remedies = (self._opened.forget, self._opened.discard, self._opened.move_to_memory)
        return _done(lambda: question(self._catching_up.fresh(PATIENCE, whole=whole)), remedies)

    # Changes

    def refresh(self, *, patience: float = PATIENCE) -> bool:
        """Take in what has changed in the store, by whatever process; false where that must wait."""
        try:
            self._catching_up.fresh(patience)
            if self._opened.folder is not None:
                self._store.changes.forget_before(self._opened.state.sequence, at_least=_TRIMMED)
        except CorpusError:
            return False
        except BaseException as error:
            if not is_damage(error):
                raise
            return False
        return True

    def filling(self) -> "Filling":
        """What goes along with an import, as a context: it gives the index what the import keeps, as it keeps it."""
        from corpus.search.words.filling import Filling

        return Filling(self._opened, self._held, self._own_imports)

    def show_all(self) -> None:
        """Let no answer from now on lack what running imports have brought: somebody was told that it is there."""
        folder = self._opened.folder
        if self.notices or (folder is not None and running_marks(folder)):
            self._store.changes.insist()

    # Upkeep

    def wipe(self, *, progress: Progress | None = None) -> None:
        """Leave no word of what was removed in its files: whatever shares a segment with it is written anew."""
        self._asked(lambda view: None)
        if self._opened.folder is None:
            return None
        try:
            self._rewriting().wipe(progress)
        except BaseException as error:
            if not is_damage(error):
                raise
            self.rebuild(progress=progress)
        return self._store.changes.forget_before(self._opened.state.sequence)

    def rebuild(self, *, progress: Progress | None = None) -> None:
        """Make it anew from the store, in one piece as far as memory allows; the old one answers until then."""
        remedies = (self._opened.discard, self._opened.move_to_memory)
        _done(lambda: self._rewriting().rebuild(progress), remedies)

    def _rewriting(self) -> "IndexRewriting":
        from corpus.search.words.rewriting import IndexRewriting

        return IndexRewriting(self._store, self._opened, self._changes, self._held, self._catching_up)

    def faults(self) -> list[str]:
        """What is wrong with its files."""
        folder = self._opened.folder
        try:
            names = spoilt(folder) if folder is not None and is_begun(folder) else []
        except (OSError, ValueError, KeyError, TypeError) as error:
            return [f"its list of files cannot be read ({error})"]
        return [f"{name} is not what was written" for name in names]

    def disk(self) -> int:
        """How many bytes it takes on the disk."""
        folder = self._opened.folder
        with suppress(OSError):
            return sum(found.st_size for found in inside.entries(folder).values()) if folder else 0
        return 0


def _done(step: Callable[[], T], remedies: Sequence[Callable[[], None]]) -> T:
    """Do a step, once more after each remedy for an index that cannot be read."""
    for remedy in remedies:
        try:
            return step()
        except BaseException as error:
            if not is_damage(error):
                raise
            remedy()
    return step()
