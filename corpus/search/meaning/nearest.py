"""The passages nearest in meaning to a text: every vector is compared, none is skipped.

Up to about a million passages that is quick enough, and needs no second engine. What is kept is brought up to date
before each question; a passage is embedded once.
"""

from __future__ import annotations

import time
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import RLock
from typing import TYPE_CHECKING, NamedTuple

from corpus.search.meaning.sentence_model import SentenceModel
from corpus.search.meaning.vector_files import Kept, State, place_of
from corpus.search.words.queries import Hit
from corpus.search.words.state import state_after
from corpus.spans import Span
from corpus.store import Progress, Store, Stored
from corpus.text.passages import cut

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TOGETHER = 256  # passages that are embedded before they are kept, documents whole
_TURN = 2.0  # seconds after which another process may have its turn
_COURTESY = 0.01  # seconds to take it
_PATIENCE = 10  # how little the first places of a ranking outweigh the next ones


class _Passage(NamedTuple):
    document: int
    span: Span
    text: str


class MeaningIndex:
    """The vectors of one corpus under one model. Threads may share it."""

    def __init__(self, store: Store, model: SentenceModel) -> None:
        self._store, self._model = store, model
        self._lock = RLock()
        self._closing = ExitStack()
        place = place_of(store) or Path(self._closing.enter_context(TemporaryDirectory(prefix="misquote-")))
        self._kept = Kept(place)
        self._state: State | None = None
        self._places: NDArray[np.uint64]
        self._vectors: NDArray[np.float32]

    def close(self) -> None:
        """Leave nothing of a corpus that is in memory."""
        self._closing.close()

    def nearest(self, text: str, limit: int) -> list[Hit]:
        """The passages that mean most nearly the same, best first; the score is the cosine."""
        import numpy as np

        with self._lock:
            self.refresh()
            places, vectors = self._places, self._vectors
        asked = self._model.embed([text])[0]
        scores = np.where(places[:, 0] == 0, -np.inf, vectors @ asked)
        likely = np.argpartition(-scores, limit)[:limit] if limit < len(scores) else np.arange(len(scores))
        best = likely[np.argsort(-scores[likely], kind="stable")]
        rows = [(places[row].tolist(), float(scores[row])) for row in best if places[row, 0]]
        return [Hit(document, Span(start, end), score) for (document, start, end), score in rows]

    def fused(self, hits: Sequence[Hit], text: str, limit: int) -> list[Hit]:
        """What the words found with what the meaning finds."""
        return fused(hits, self.nearest(text, limit))[:limit]

    def refresh(self, progress: Progress | None = None) -> None:
        """Embed what has come to the corpus since, and empty the rows of what has gone."""
        last = state_after(self._store.changes.last())
        with self._lock:
            wanted = State(self._model.digest, 4 * self._model.width, sequence=last.sequence, stamp=last.stamp)
            if self._state is not None and _identity(self._state) == _identity(wanted):
                return
            taken = set[int]()
            while not self._take_in_some(wanted, taken, progress):
                time.sleep(_COURTESY)

    def _take_in_some(self, wanted: State, taken: set[int], progress: Progress | None) -> bool:
        """Whether all is there now that is ``wanted``: who removes a document, for one, need not wait for all of it."""
        with self._kept.writing():
            state = self._begun(wanted)
            held, there = set(self._kept.documents()), self._store.numbers()
            self._kept.forget(held.difference(there, {0}))
            new = [number for number in there if number not in held and number not in taken]
            whole, until = len(taken) + len(new), time.monotonic() + _TURN
            for numbers, passages in self._batches(new):
                state = self._kept.append(state, _packed(passages), self._embedded(passages)) if passages else state
                taken.update(numbers)
                if progress:
                    progress(len(taken), whole)
                if len(taken) < whole and time.monotonic() > until:
                    return False
            state = state._replace(sequence=wanted.sequence, stamp=wanted.stamp)
            self._kept.settle(state)
            self._read(state)
            return True

    def _begun(self, wanted: State) -> State:
        state = self._kept.state()
        if state is None or _identity(state)[:2] != _identity(wanted)[:2]:
            state = State(wanted.model, wanted.width)
            self._kept.begin(state)
        return state

    def _batches(self, numbers: Sequence[int]) -> Iterator[tuple[list[int], list[_Passage]]]:
        """Passages of whole documents, with the numbers of these. The store is free while they are embedded."""
        read, gathered = list[int](), list[_Passage]()
        for number in numbers:
            for stored in self._store.stored((number,)):
                gathered += _passages(stored)
            read.append(number)
            if len(gathered) >= _TOGETHER:
                yield read, gathered
                read, gathered = [], []
        if read:
            yield read, gathered

    def _embedded(self, passages: Sequence[_Passage]) -> bytes:
        return self._model.embed([passage.text for passage in passages]).astype("<f4").tobytes()

    def _read(self, state: State) -> None:
        import numpy as np

        self._state = state
        (places_file, _), (vectors_file, _) = self._kept.files(state)
        places = np.fromfile(places_file, dtype=np.uint64, count=3 * state.rows)
        self._places = places.reshape(-1, 3)
        shape = (state.rows, self._model.width)
        self._vectors = np.memmap(vectors_file, "<f4", "r", shape=shape) if state.rows else np.empty(shape, "<f4")


def _passages(stored: Stored) -> Iterator[_Passage]:
    title = f"{stored.title}\n" if stored.title else ""
    for span in cut(stored.text, stored.blocks, kind=stored.kind):
        yield _Passage(stored.number, span, title + span.of(stored.text))
        title = ""


def fused(hits: Sequence[Hit], others: Sequence[Hit]) -> list[Hit]:
    """Two rankings as one, by reciprocal rank: what both have comes before what only one of them has.

    A score is at most 1, for what is first in both.
    """
    scores: dict[tuple[int, Span], float] = defaultdict(float)
    for ranking in (hits, others):
        for rank, hit in enumerate(ranking):
            scores[hit.document, hit.span] += _PATIENCE / (_PATIENCE + rank) / 2
    best = sorted(scores.items(), key=lambda each: -each[1])
    return [Hit(document, span, score) for (document, span), score in best]


def _identity(state: State) -> tuple[str, int, int, str]:
    return state.model, state.width, state.sequence, state.stamp


def _packed(passages: Sequence[_Passage]) -> bytes:
    return array("Q", [each for one in passages for each in (one.document, one.span.start, one.span.end)]).tobytes()
