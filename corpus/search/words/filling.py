"""Keep the writer of the index open while an import runs, and serve others meanwhile.

It is a help only: what it cannot take over is left to the next question, as every change is. Nobody has to wait for
what is not acknowledged yet, and nobody waits in vain: a thread looks who waits, however long the import waits itself.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from threading import Thread
from typing import NamedTuple

from corpus.errors import CorpusError
from corpus.search.words.signals import Wanted, is_told, is_wanted, new_mark, running, running_marks
from corpus.search.words.writing import LARGE_HEAP, MANY, Held, IndexWriting, is_damage
from corpus.store import Stored

_UNSEEN = 15.0  # seconds that what a running import has brought may not be found
_GLANCE = 0.1  # seconds after which it is looked again who waits


class Filling(NamedTuple):
    """An import that is under way. ``mark`` begins the stamps of its changes; ``kept`` takes what it has kept."""

    mark: str
    kept: Callable[[Sequence[Stored]], None]


class IndexFilling(IndexWriting):
    """The part of a ``PassageIndex`` that goes along with an import."""

    @contextmanager
    def filling(self) -> Iterator[Filling]:
        """What takes over documents as an import keeps them, so that they need not be read again and are soon found."""
        mark, brought = new_mark(), 0
        with ExitStack() as told:

            def kept(those: Sequence[Stored]) -> None:
                nonlocal brought
                brought += len(those)
                with self._lock:
                    if not self._tried(lambda: self._take_over(those, mark, is_large=brought >= MANY)):
                        told.close()

            if self._folder is not None:
                told.enter_context(running(self._folder, mark))
            self._ours.add(mark)
            try:
                yield Filling(mark, kept)
            finally:
                with self._lock:
                    self._ours.discard(mark)
                    self._tried(self._let_go)

    def show_all(self) -> None:
        """See that nobody is answered without what running imports have brought: somebody was told that it is there."""
        if self._folder is not None and running_marks(self._folder):
            self._store.insist()

    def _tried(self, step: Callable[[], None]) -> bool:
        """Whether it went well. Where not, nothing is held any more."""
        try:
            step()
        except BaseException as error:
            self._forget()
            if not isinstance(error, CorpusError) and not is_damage(error):
                raise
            return False
        return True

    def _take_over(self, those: Sequence[Stored], mark: str, *, is_large: bool) -> None:
        if self._held is not None or (is_large and self._hold(mark)):
            self._fill({one.number: one for one in those})
            self._serve()

    def _hold(self, mark: str) -> bool:
        """Keep the writer, unless another process has it or should have it now."""
        if self._folder is not None and (not is_told(self._folder, mark) or is_wanted(self._folder, Wanted.WRITER)):
            return False
        if self._index is None:
            self._open()
        writer = self._attempt(LARGE_HEAP)
        if writer is None:
            return False
        self._see()
        self._held = Held(writer, mark, self._state, time.monotonic())
        if self._folder is not None:
            Thread(target=self._watch, args=(self._held,), daemon=True).start()
        return True

    def _watch(self, held: Held) -> None:
        while self._held is held:
            time.sleep(_GLANCE)
            with self._lock:
                if self._held is held:
                    self._tried(self._serve)

    def _serve(self) -> None:
        """Give the writer to who has to write himself, and show what has changed to who waits to see it."""
        assert self._held is not None
        late = time.monotonic() - self._held.committed > _UNSEEN
        if self._folder is not None and is_wanted(self._folder, Wanted.WRITER):
            self._let_go()
        elif late or (self._folder is not None and is_wanted(self._folder, Wanted.VIEW)):
            self._fill({}, show=True)
