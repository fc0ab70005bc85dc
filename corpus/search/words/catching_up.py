"""See that a question is answered from an index that lacks nothing acknowledged, whoever changed the store.

What another process has taken in already is followed without a lock; only what nobody has taken in is written here.
"""

import time
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from corpus.search.words.between_processes import Wanted, is_running, waiting
from corpus.search.words.change_writer import ChangeWriter, heap_for
from corpus.search.words.held_writer import HeldWriter
from corpus.search.words.open_index import OpenIndex, View
from corpus.search.words.state import State, read_state, state_after
from corpus.store import Change, Store


class _Missing(NamedTuple):
    """The marks of what an index of the state ``since`` lacks of the changes up to ``last``."""

    since: State
    last: int
    marks: frozenset[str] = frozenset()


class CatchingUp:
    """Gives views of an index that have taken in every change. Threads may share it.

    ``own_imports`` are the marks of the imports that run in this process: it sees at once what they have brought.
    """

    def __init__(
        self,
        store: Store,
        opened: OpenIndex,
        changes: ChangeWriter,
        held: HeldWriter,
        own_imports: AbstractSet[str],
    ) -> None:
        self._store = store
        self._opened = opened
        self._changes = changes
        self._held = held
        self._own_imports = own_imports
        self._known_missing = _Missing(State(), 0)

    def fresh(self, patience: float, *, whole: bool = False) -> View:
        """A view that has taken in every change made until now. What imports of other processes have brought that still
        run may be missing, unless the view has to be ``whole``.

        Raises:
            BusyCorpus: Another process has been writing to the index for ``patience`` seconds.
        """
        with self._opened.lock:
            last = self._store.changes.last()
            self._opened.open()
            if self._opened.state != state_after(last):
                self._catch_up(patience, last, whole)
            return self._opened.view

    def _catch_up(self, patience: float, last: Change | None, whole: bool) -> None:
        if self._opened.held is not None:
            self._held.fill({}, show=True)
        elif not self._is_caught_up(last, whole):
            until = time.monotonic() + patience
            with waiting(self._opened.folder, Wanted.VIEW):
                while not self._is_caught_up(last, whole):
                    self._changes.pause(until)

    def _is_caught_up(self, last: Change | None, whole: bool) -> bool:
        return self._followed(last, whole) or self._changes.take_in(heap_for(self._distance(last)))

    def _distance(self, last: Change | None) -> int:
        """About how many documents are to be written."""
        return abs((last.sequence if last else 0) - self._opened.state.sequence)

    def _followed(self, last: Change | None, whole: bool) -> bool:
        """Whether other processes have taken in everything up to ``last`` that was acknowledged: then their work is
        ours, and nothing has to be locked."""
        if self._opened.folder is None or last is None:
            return False
        noted = read_state(self._opened.folder)
        if not self._store.changes.knows(*noted):
            return False
        missing = self._marks_missing(noted, last.sequence)
        if missing and (whole or not all(map(self._is_under_way, missing))):
            return False
        self._opened.follow(noted)
        return True

    def _is_under_way(self, mark: str) -> bool:
        """Whether it marks an import of another process that has yet to acknowledge what it brought."""
        folder = self._opened.folder
        return folder is not None and mark not in self._own_imports and is_running(folder, mark)

    def _marks_missing(self, since: State, last: int) -> frozenset[str]:
        """The marks of what an index of this state lacks. While an import runs every question asks this, of ever more
        changes: so only those are looked at that came after the question before."""
        known = self._known_missing if self._known_missing.since == since else _Missing(since, since.sequence)
        if last > known.last:
            marks = self._store.changes.marks_between(known.last, last)
            known = _Missing(since, last, known.marks | marks)
        self._known_missing = known
        return known.marks
