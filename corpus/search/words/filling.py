"""Go along with an import: give the index what it keeps, batch by batch, and make way for others meanwhile.

This only helps: what it cannot give the index is left to the next question, as every change is. Nobody has to wait for
documents that the import has yet to acknowledge; and nobody waits in vain, for a thread looks who is waiting even while
the import waits for its own lines.
"""

import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from threading import Thread
from types import TracebackType
from typing import Self

from corpus.errors import CorpusError
from corpus.search.words.between_processes import Wanted, is_wanted, new_mark, running
from corpus.search.words.change_writer import MANY
from corpus.search.words.held_writer import HeldWriter
from corpus.search.words.open_index import Held, OpenIndex, is_damage
from corpus.store import Stored

_UNSEEN = 15.0  # seconds for which what a running import has brought may not be found
_GLANCE = 0.1  # seconds between two looks at who is waiting


class Filling:
    """An import that is under way, from ``with`` to its end. The stamps of its changes begin with ``mark``."""

    def __init__(self, opened: OpenIndex, held: HeldWriter, own_imports: set[str]) -> None:
        self.mark = new_mark()
        self._opened = opened
        self._held = held
        self._own_imports = own_imports
        self._brought = 0
        self._notice = ExitStack()  # tells other processes that the import runs, until it is closed

    def __enter__(self) -> Self:
        if self._opened.folder is not None:
            with suppress(OSError, CorpusError):
                self._opened.make_folder()
            self._notice.enter_context(running(self._opened.folder, self.mark))
        self._own_imports.add(self.mark)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        with self._notice, self._opened.lock:  # the notice ends last, when everything is shown
            self._own_imports.discard(self.mark)
            self._succeeds(self._held.let_go)

    def take_over(self, documents: Sequence[Stored]) -> None:
        """Give the index what the import has just kept, so that it need not be read again and is soon found."""
        self._brought += len(documents)
        with self._opened.lock:
            if not self._succeeds(lambda: self._take_over(documents)):
                self._notice.close()

    def _take_over(self, documents: Sequence[Stored]) -> None:
        if self._opened.held is not None or (self._brought >= MANY and self.hold()):
            self._held.fill({stored.number: stored for stored in documents})
            self.make_way()

    def _succeeds(self, step: Callable[[], None]) -> bool:
        """Whether a step went well. If not, nothing of the index is kept, and the next question sees to it."""
        try:
            step()
        except BaseException as error:
            self._opened.forget()
            if not isinstance(error, CorpusError) and not is_damage(error):
                raise
            return False
        return True

    def hold(self) -> bool:
        """Keep the writer for this import, unless another process has it or should have it now."""
        held = self._held.hold(self.mark)
        if held is not None and self._opened.folder is not None:
            Thread(target=self._watch, args=(held,), daemon=True).start()
        return held is not None

    def _watch(self, held: Held) -> None:
        """Look who is waiting for as long as the writer is held."""
        while self._opened.held is held:
            time.sleep(_GLANCE)
            with self._opened.lock:
                if self._opened.held is held:
                    self._succeeds(self.make_way)

    def make_way(self) -> None:
        """Give up the writer to a process that waits for it; show what has changed to one that waits to see it."""
        held, folder = self._opened.held, self._opened.folder
        assert held is not None
        late = time.monotonic() - held.committed > _UNSEEN
        if folder is not None and is_wanted(folder, Wanted.WRITER):
            self._held.let_go()
        elif late or (folder is not None and is_wanted(folder, Wanted.VIEW)):
            self._held.fill({}, show=True)
