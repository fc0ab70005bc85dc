"""What a corpus answers: which documents it has, where words stand in them, and who said what there."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.document import Block, Document, Excerpt, Passage, Provenance, Quotation, Turn
from corpus.errors import NoSuchDocument
from corpus.languages import language_of
from corpus.revision.corrections import Correction
from corpus.search.words import PassageIndex
from corpus.search.words.queries import Hit
from corpus.spans import Span
from corpus.store import Store
from corpus.store.excerpts import around

if TYPE_CHECKING:
    from corpus.search.meaning.nearest import MeaningIndex
    from corpus.store.summaries import Listing, Stats

_HELD = 64  # documents kept ready for the next question,
_KNOWN = 2_048  # and documents whose provenance and labels are: these are small

_TELLING = 500  # code points that tell which language a text is in


class Catalogue:
    """The part of a ``Corpus`` that reads and changes nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._index = PassageIndex(store)
        self._meanings: MeaningIndex | None = None
        # By number, which is never given twice: what is held for one can never be another's.
        self._documents = lru_cache(_HELD)(store.document)
        self._quotations = lru_cache(_HELD)(lambda number, revision: store.quotations(number))
        self._provenances = lru_cache(_KNOWN)(store.provenance)
        self._labels = lru_cache(_KNOWN)(store.labels)
        self._languages = lru_cache(_KNOWN)(self._language)

    def documents(self) -> "list[Listing]":
        """A line about each document, in the order in which they came."""
        return self._store.listings()

    def document(self, document_id: str) -> Document:
        """A document, without its original bytes: see ``original``."""
        return self._documents(self._number(document_id))

    def provenance(self, document_id: str) -> Provenance:
        """Where a document comes from, without its text."""
        return self._provenances(self._number(document_id))

    def language(self, document_id: str) -> str:
        """The language of a document, a tag such as "de": as it was given with it, or as its first words show."""
        return self._languages(self._number(document_id))

    def text(self, document_id: str, span: Span) -> str:
        """What stands at a place of a document, read without the rest; less where the text ends before."""
        return self._store.text(self._number(document_id), span)

    def original(self, document_id: str) -> bytes:
        """The bytes that the document was read from."""
        original = self._store.original(self._number(document_id))
        return self.document(document_id).text.encode() if original is None else original

    def blocks(self, document_id: str) -> Sequence[Block]:
        """Its paragraphs or turns, in order."""
        return self._store.blocks(self._number(document_id))

    def block_at(self, document_id: str, offset: int) -> Block | None:
        """The block that holds a place of the text, or the one before where the place lies between two."""
        return self._store.block_at(self._number(document_id), offset)

    def turns(self, document_id: str, span: Span) -> Sequence[Turn]:
        """The turns of a transcript that reach into a stretch of it, whole and in order."""
        return self._store.turns(self._number(document_id), span)

    def labels(self, document_id: str) -> frozenset[str]:
        """Everybody who has a turn in a transcript, as it names them."""
        return self._labels(self._number(document_id))

    def quotations(self, document_id: str, span: Span | None = None) -> Sequence[Quotation]:
        """Who said what in it, or in a stretch of it, in the order of the text, as extracted and corrected."""
        number = self._number(document_id)
        if span is not None:
            return self._store.quotations(number, span)
        return self._quotations(number, self._store.revision(number))

    def corrections(self, document_id: str) -> Sequence[Correction]:
        """What was set by hand in it, the latest last."""
        return self._store.corrections(self._number(document_id))

    def extractor(self, document_id: str) -> str | None:
        """The version that found its quotations; None where they were given with it, or it has none."""
        return self._store.extractor(self._number(document_id))

    def stats(self) -> "Stats":
        return self._store.stats()

    def find(self, pieces: Sequence[Sequence[str]], *, limit: int = 50) -> list[Passage]:
        """Passages that may hold a quotation, likeliest first.

        ``pieces`` are what stands between its ellipses, each as word keys of ``corpus.fold.keys``.
        """
        return self._passages(self._index.quotation(pieces, limit))

    def excerpts(self, pieces: Sequence[Sequence[str]], *, reach: int, limit: int = 50) -> list[Excerpt]:
        """What stands around the likely passages of ``find``, ``reach`` on both sides; what meets is one."""
        hits = self._index.likely(pieces, limit)
        return self._store.excerpts(around(((hit.document, hit.span) for hit in hits), reach))

    def find_claim(self, words: Mapping[str, float], *, text: str = "", limit: int = 50) -> list[Passage]:
        """Passages that may say what a claim says in other words, likeliest first.

        ``words`` are its word keys, each with the weight that it has in the search; ``text`` is the claim itself, for
        a sentence model if there is one (``use_model``).
        """
        if self._meanings is not None and text:
            return self._passages(self._meanings.fused(self._index.claim(words, limit), text, limit))
        return self._passages(self._index.claim(words, limit))

    def frequencies(self, words: Sequence[str]) -> tuple[int, list[int]]:
        """How many passages the corpus has, and in how many of them each word key stands."""
        return self._index.frequencies(words)

    # Inside

    def _forget(self) -> None:
        """Keep nothing of any document for the next question."""
        for held in (self._documents, self._quotations, self._provenances, self._labels, self._languages):
            held.cache_clear()

    def _language(self, number: int) -> str:
        return self._provenances(number).language or language_of(self._store.text(number, Span(0, _TELLING)))

    def _number(self, document_id: str) -> int:
        number = self._store.number(document_id)
        if number is None:
            raise NoSuchDocument(f"no document {document_id!r} in {self._store.name}")
        return number

    def _passages(self, hits: Sequence[Hit]) -> list[Passage]:
        ids = self._store.ids({hit.document for hit in hits})
        return [Passage(ids[hit.document], hit.span, hit.score) for hit in hits if hit.document in ids]
