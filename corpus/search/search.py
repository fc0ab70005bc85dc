"""Where words stand in a corpus: by the words themselves, and by what they mean if there is a model for it.

A search proposes passages and decides nothing: whether one of them is what somebody quoted is for the words to say.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.document import Excerpt, Passage
from corpus.search.words import PassageIndex
from corpus.search.words.queries import Hit
from corpus.store import Progress, Store
from corpus.store.excerpts import around

if TYPE_CHECKING:
    from corpus.search.meaning.nearest import MeaningIndex


class Search:
    """The searches of a corpus. Threads may share it."""

    def __init__(self, store: Store, index: PassageIndex) -> None:
        self._store = store
        self._index = index
        self._meanings: MeaningIndex | None = None

    def close(self) -> None:
        if self._meanings is not None:
            self._meanings.close()

    def use_model(self, folder: Path, progress: Progress | None = None) -> None:
        """Search by meaning from now on too, once every passage is embedded."""
        from corpus.search.meaning.nearest import MeaningIndex
        from corpus.search.meaning.sentence_model import SentenceModel

        model = SentenceModel(folder)
        self.close()
        self._meanings = MeaningIndex(self._store, model)
        self._meanings.refresh(progress)

    def find(self, pieces: Sequence[Sequence[str]], limit: int) -> list[Passage]:
        """Passages that may hold a quotation, likeliest first; its ``pieces`` are word keys."""
        return self._passages(self._index.quotation(pieces, limit))

    def excerpts(self, pieces: Sequence[Sequence[str]], reach: int, limit: int) -> list[Excerpt]:
        """What stands around the likely passages of ``find``: ``reach`` code points on both sides, joined where it
        meets."""
        hits = self._index.likely(pieces, limit)
        return self._store.excerpts(around(((hit.document, hit.span) for hit in hits), reach))

    def find_claim(self, words: Mapping[str, float], text: str, limit: int) -> list[Passage]:
        """Passages that may say what a claim says in other words, likeliest first; by meaning too if there is a model,
        and a ``text`` to ask it about."""
        hits = self._index.claim(words, limit)
        if self._meanings is not None and text:
            hits = self._meanings.fused(hits, text, limit)
        return self._passages(hits)

    def frequencies(self, words: Sequence[str]) -> tuple[int, list[int]]:
        """How many passages the corpus has, and in how many of them each word key stands."""
        return self._index.frequencies(words)

    def _passages(self, hits: Sequence[Hit]) -> list[Passage]:
        """The passages with the ids of their documents, without those that another process has removed since."""
        ids = self._store.ids({hit.document for hit in hits})
        return [Passage(ids[hit.document], hit.span, hit.score) for hit in hits if hit.document in ids]
