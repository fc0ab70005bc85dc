"""The passages nearest in meaning to a text: it is compared with every vector, and none is skipped.

Up to about a million passages that is quick enough, and needs no second engine. The vectors are brought up to date
before each question; every passage is embedded once.
"""

from __future__ import annotations

import time
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import RLock
from typing import TYPE_CHECKING, NamedTuple

from corpus.files.own_folders import OwnFolder
from corpus.search.derived import place_for
from corpus.search.meaning.sentence_model import SentenceModel
from corpus.search.meaning.vector_files import MEANING, State, VectorFiles
from corpus.search.words.queries import Hit
from corpus.search.words.state import state_after
from corpus.spans import Span
from corpus.store import Progress, Store, Stored
from corpus.text.passages import cut

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TOGETHER = 256  # passages that are embedded before they are kept; documents are not divided
_TURN = 2.0  # seconds of embedding after which another process may write
_COURTESY = 0.01  # seconds that it has to begin
_FLATNESS = 10  # of reciprocal rank: the more, the less the first places of a ranking outweigh the next ones


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
        place = place_for(store, MEANING)
        self.notices = place.notices
        self._files = VectorFiles(place.folder or self._for_a_while())
        self._state: State | None = None
        self._places: NDArray[np.uint64]
        self._vectors: NDArray[np.float32]

    def _for_a_while(self) -> OwnFolder:
        return OwnFolder(Path(self._closing.enter_context(TemporaryDirectory(prefix="misquote-"))), MEANING)

    def close(self) -> None:
        """Delete the vectors of a corpus in memory."""
        self._closing.close()

    def nearest(self, text: str, limit: int) -> list[Hit]:
        """The passages that mean most nearly what ``text`` means, best first; the score is the cosine."""
        import numpy as np

        with self._lock:
            self.refresh()
            places, vectors = self._places, self._vectors
        wanted = self._model.embed([text])[0]
        scores = np.where(places[:, 0] == 0, -np.inf, vectors @ wanted)  # 0 is the document of an empty row
        highest = np.argpartition(-scores, limit)[:limit] if limit < len(scores) else np.arange(len(scores))
        best = highest[np.argsort(-scores[highest], kind="stable")]
        rows = [(places[row].tolist(), float(scores[row])) for row in best if places[row, 0]]
        return [Hit(document, Span(start, end), score) for (document, start, end), score in rows]

    def fused(self, hits: Sequence[Hit], text: str, limit: int) -> list[Hit]:
        """What was found by the words, joined with what is found by the meaning."""
        return fused(hits, self.nearest(text, limit))[:limit]

    def refresh(self, progress: Progress | None = None) -> None:
        """Embed what has been added to the corpus since, and empty the rows of what was removed."""
        last = state_after(self._store.changes.last())
        with self._lock:
            wanted = State(self._model.digest, 4 * self._model.width, sequence=last.sequence, stamp=last.stamp)
            if self._state is not None and _identity(self._state) == _identity(wanted):
                return
            done = set[int]()
            while not self._take_in_some(wanted, done, progress):
                time.sleep(_COURTESY)

    def _take_in_some(self, wanted: State, done: set[int], progress: Progress | None) -> bool:
        """Embed for a while, and say whether everything ``wanted`` is there now. Others may write in between: somebody
        who removes a document, for one, need not wait until a whole corpus is embedded."""
        with self._files.writing():
            state = self._begun(wanted)
            embedded, present = set(self._files.documents()), self._store.numbers()
            self._files.forget(embedded.difference(present, {0}))
            new = [number for number in present if number not in embedded and number not in done]
            total, until = len(done) + len(new), time.monotonic() + _TURN
            for numbers, passages in self._batches(new):
                state = self._files.append(state, _packed(passages), self._embedded(passages)) if passages else state
                done.update(numbers)
                if progress:
                    progress(len(done), total)
                if len(done) < total and time.monotonic() > until:
                    return False
            state = state._replace(sequence=wanted.sequence, stamp=wanted.stamp)
            self._files.note(state)
            self._read(state)
            return True

    def _begun(self, wanted: State) -> State:
        """The state to go on from: none of what is there, where that is another model's."""
        state = self._files.state()
        if state is None or _identity(state)[:2] != _identity(wanted)[:2]:
            state = State(wanted.model, wanted.width)
            self._files.begin(state)
        return state

    def _batches(self, numbers: Sequence[int]) -> Iterator[tuple[list[int], list[_Passage]]]:
        """The passages of some whole documents, and their numbers. The store is free while these are embedded."""
        whole, passages = list[int](), list[_Passage]()
        for number in numbers:
            for stored in self._store.stored((number,)):
                passages += _passages(stored)
            whole.append(number)
            if len(passages) >= _TOGETHER:
                yield whole, passages
                whole, passages = [], []
        if whole:
            yield whole, passages

    def _embedded(self, passages: Sequence[_Passage]) -> bytes:
        return self._model.embed([passage.text for passage in passages]).astype("<f4").tobytes()

    def _read(self, state: State) -> None:
        import numpy as np

        self._state = state
        (places_file, _), (vectors_file, _) = self._files.files(state)
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
    """Two rankings as one, by reciprocal rank: what stands in both comes before what stands in one of them.

    A score is at most 1, for what comes first in both.
    """
    scores: dict[tuple[int, Span], float] = defaultdict(float)
    for ranking in (hits, others):
        for rank, hit in enumerate(ranking):
            scores[hit.document, hit.span] += _FLATNESS / (_FLATNESS + rank) / 2
    best = sorted(scores.items(), key=lambda item: -item[1])
    return [Hit(document, span, score) for (document, span), score in best]


def _identity(state: State) -> tuple[str, int, int, str]:
    return state.model, state.width, state.sequence, state.stamp


def _packed(passages: Sequence[_Passage]) -> bytes:
    rows = ((passage.document, passage.span.start, passage.span.end) for passage in passages)
    return array("Q", chain.from_iterable(rows)).tobytes()
