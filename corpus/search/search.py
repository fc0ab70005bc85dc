"""Where words stand in a corpus: by the words themselves, and by what they mean if there is a model for it.

A search proposes passages and decides nothing: whether one of them is what somebody quoted is for the words to say.
"""

from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.document import Excerpt, Passage
from corpus.search.words import PassageIndex
from corpus.search.words.queries import Hit
from corpus.store import Progress, Store
from corpus.store.excerpts import around
from corpus.text.ellipses import pieces_of

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

    def notices(self) -> list[str]:
        """A sentence for each folder beside the corpus that was passed over."""
        meanings = () if self._meanings is None else self._meanings.notices
        return [*self._index.notices, *meanings]

    def use_model(self, folder: Path, progress: Progress | None = None) -> None:
        """Search by meaning from now on too, once every passage is embedded."""
        from corpus.search.meaning.nearest import MeaningIndex
        from corpus.search.meaning.sentence_model import SentenceModel

        model = SentenceModel(folder)
        self.close()
        self._meanings = MeaningIndex(self._store, model)
        self._meanings.refresh(progress)

    def search(self, text: str, limit: int) -> list[Passage]:
        """Passages with the words of a text, best first: as they are written, or if none has any, in other forms."""
        if not isinstance(text, str):
            raise TypeError("search takes a string; word keys are for find")
        pieces = pieces_of(text)
        if not pieces:
            return []
        hits = self._index.quotation(pieces, limit)
        if not hits:
            hits = self._index.claim(dict.fromkeys(chain.from_iterable(pieces), 1.0), limit)
        return self._passages(self._with_meaning(hits, text, limit))

    def find(self, pieces: Sequence[Sequence[str]], limit: int) -> list[Passage]:
        """Passages that may hold a quotation, likeliest first; its ``pieces`` are word keys."""
        _check_pieces(pieces, "find")
        return self._passages(self._index.quotation(pieces, limit))

    def excerpts(self, pieces: Sequence[Sequence[str]], reach: int, limit: int) -> list[Excerpt]:
        """What stands around the likely passages of ``find``: ``reach`` code points on both sides, joined where it
        meets."""
        _check_pieces(pieces, "excerpts")
        hits = self._index.likely(pieces, limit)
        return self._store.excerpts(around(((hit.document, hit.span) for hit in hits), reach))

    def find_claim(self, words: Mapping[str, float], text: str, limit: int) -> list[Passage]:
        """Passages that may say what a claim says in other words, likeliest first; by meaning too if there is a model,
        and a ``text`` to ask it about."""
        return self._passages(self._with_meaning(self._index.claim(words, limit), text, limit))

    def frequencies(self, words: Sequence[str]) -> tuple[int, list[int]]:
        """How many passages the corpus has, and in how many of them each word key stands."""
        if isinstance(words, str):
            raise TypeError(f"frequencies takes a list of word keys: [{words!r}]")
        return self._index.frequencies(words)

    def _with_meaning(self, hits: list[Hit], text: str, limit: int) -> list[Hit]:
        """What the words found; where there is a model, with what means nearly the same as a text."""
        return hits if self._meanings is None or not text else self._meanings.fused(hits, text, limit)

    def _passages(self, hits: Sequence[Hit]) -> list[Passage]:
        """The passages with the ids of their documents, without those that another process has removed since."""
        ids = self._store.ids({hit.document for hit in hits})
        return [Passage(ids[hit.document], hit.span, hit.score) for hit in hits if hit.document in ids]


def _check_pieces(pieces: Sequence[Sequence[str]], method: str) -> None:
    """Refuse what would be read letter by letter, since a string is a sequence of strings too."""
    if isinstance(pieces, str) or any(isinstance(piece, str) for piece in pieces):
        raise TypeError(f"{method} takes lists of word keys, [['we', 'will']]; for a string there is search('we will')")
