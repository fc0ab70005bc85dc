"""Which documents a corpus has, and what stands in each of them, by their ids.

What was read last is kept for the next question: a question about one document asks for it many times.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.document import Block, Document, Excerpt, Provenance, Quotation, Turn
from corpus.errors import NoSuchDocument
from corpus.languages import language_of
from corpus.revision.corrections import Correction
from corpus.spans import Span
from corpus.store import Store

if TYPE_CHECKING:
    from corpus.store.summaries import Listing, Stats

_DOCUMENTS = 64  # that are kept for the next question, each with its quotations,
_FACTS = 2_048  # and documents whose provenance, labels and language are: these are small
_TELLING = 500  # code points that tell which language a text is in


class Catalogue:
    """The documents of a store. Whoever asks about one that is not there is told ``NoSuchDocument``."""

    def __init__(self, store: Store) -> None:
        self._store = store
        # By number, which is never given twice: what is kept for one document can never be taken for another's.
        self._documents = lru_cache(_DOCUMENTS)(store.document)
        self._quotations = lru_cache(_DOCUMENTS)(lambda number, revision: store.quotations(number))
        self._provenances = lru_cache(_FACTS)(store.provenance)
        self._labels = lru_cache(_FACTS)(store.labels)
        self._languages = lru_cache(_FACTS)(self._language)
        self._rendered = lru_cache(_DOCUMENTS)(self._in_place)

    def number(self, document_id: str) -> int:
        """The number by which the store knows a document."""
        number = self._store.number(document_id)
        if number is None:
            raise NoSuchDocument(f"no document {document_id!r} in {self._store.name}")
        return number

    def numbers(self, ids: Iterable[str]) -> list[int]:
        return [self.number(document_id) for document_id in ids]

    def forget(self) -> None:
        """Keep nothing of any document for the next question."""
        caches = (
            self._documents,
            self._quotations,
            self._provenances,
            self._labels,
            self._languages,
            self._rendered,
        )
        for cache in caches:
            cache.cache_clear()

    def __len__(self) -> int:
        return self._store.stats().documents

    def __iter__(self) -> Iterator[Document]:
        for number in self._store.numbers():
            with suppress(NoSuchDocument):  # removed by another process since
                yield self._store.document(number)

    def __contains__(self, document_id: object) -> bool:
        return isinstance(document_id, str) and self._store.number(document_id) is not None

    def documents(self) -> "list[Listing]":
        return self._store.listings()

    def document(self, document_id: str) -> Document:
        return self._documents(self.number(document_id))

    def provenance(self, document_id: str) -> Provenance:
        return self._provenances(self.number(document_id))

    def language(self, document_id: str) -> str:
        return self._languages(self.number(document_id))

    def _language(self, number: int) -> str:
        return self._provenances(number).language or language_of(self._store.text(number, Span(0, _TELLING)))

    def text(self, document_id: str, span: Span) -> str:
        return self._store.text(self.number(document_id), span)

    def as_read(self, excerpt: Excerpt) -> Excerpt:
        number = self.number(excerpt.document)
        if self._provenances(number).markup is None:
            return excerpt
        return excerpt._replace(text=excerpt.span.of(self._rendered(number)))

    def _in_place(self, number: int) -> str:
        from corpus.markup import render

        text = self._documents(number).text
        return render(text).in_place(text)

    def original(self, document_id: str) -> bytes:
        original = self._store.original(self.number(document_id))
        return self.document(document_id).text.encode() if original is None else original

    def blocks(self, document_id: str) -> Sequence[Block]:
        return self._store.blocks(self.number(document_id))

    def block_at(self, document_id: str, offset: int) -> Block | None:
        return self._store.block_at(self.number(document_id), offset)

    def turns(self, document_id: str, span: Span) -> Sequence[Turn]:
        return self._store.turns(self.number(document_id), span)

    def labels(self, document_id: str) -> frozenset[str]:
        return self._labels(self.number(document_id))

    def quotations(self, document_id: str, span: Span | None = None) -> Sequence[Quotation]:
        number = self.number(document_id)
        if span is not None:
            return self._store.quotations(number, span)
        return self._quotations(number, self._store.revision(number))

    def corrections(self, document_id: str) -> Sequence[Correction]:
        return self._store.corrections(self.number(document_id))

    def extractor(self, document_id: str) -> str | None:
        return self._store.extractor(self.number(document_id))

    def stats(self) -> "Stats":
        return self._store.stats()
