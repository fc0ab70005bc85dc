"""Keep the writer of the index open while an import runs, so that a batch need not wait for the one before to be shown.

While it is held, no other process can write to the index: ``between_processes`` has how one asks to.
"""

import time
from collections.abc import Mapping

from corpus.search.words.between_processes import Wanted, is_announced, is_wanted
from corpus.search.words.change_writer import LARGE_HEAP, ChangeWriter
from corpus.search.words.open_index import Held, OpenIndex
from corpus.store import Stored


class HeldWriter:
    """The writer of an index between two commits. Called under the lock of the index."""

    def __init__(self, opened: OpenIndex, changes: ChangeWriter) -> None:
        self._opened = opened
        self._changes = changes

    def hold(self, mark: str) -> Held | None:
        """Keep the writer for the import of this mark; not while another process has it, or waits for it."""
        folder = self._opened.folder
        if folder is not None and (not is_announced(folder, mark) or is_wanted(folder, Wanted.WRITER)):
            return None
        self._opened.open()
        writer = self._changes.attempt(LARGE_HEAP)
        if writer is None:
            return None
        self._opened.follow()
        self._opened.held = Held(writer, mark, self._opened.state, time.monotonic())
        return self._opened.held

    def fill(self, at_hand: Mapping[int, Stored], *, show: bool = False) -> None:
        """Give the held writer what has changed, and ``show`` it to everybody."""
        held = self._opened.held
        assert held is not None
        held.given = self._changes.give(held.writer, held.given, at_hand)
        if show and held.given != self._opened.state:
            self._check_place(held)
            self._changes.commit(held.writer, held.given)
            held.committed = time.monotonic()

    def let_go(self) -> None:
        """Show everything, and let others have the writer; nothing is done where none is held."""
        held, self._opened.held = self._opened.held, None
        if held is not None:
            given = self._changes.give(held.writer, held.given, {})
            self._check_place(held)
            self._changes.finish(held.writer, given)

    def _check_place(self, held: Held) -> None:
        """Refuse to commit into a folder that another process has made anew: that would spoil what it wrote."""
        folder = self._opened.folder
        if folder is not None and not is_announced(folder, held.mark):
            raise FileNotFoundError(f"{folder} was deleted")
