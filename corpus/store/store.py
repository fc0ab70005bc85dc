"""What a corpus keeps, by the numbers of its documents: take documents in and out, and read what is kept of them.

Each change is one transaction, with its entry in the queue of the search index. Threads may share a ``Store``.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from corpus.document import Block, Document, Excerpt, Provenance, Quotation, Turn
from corpus.errors import NoSuchDocument
from corpus.revision.corrections import Correction, applied
from corpus.spans import Span
from corpus.store import digests, originals, reading, stretches, writing
from corpus.store.changes import ChangeQueue
from corpus.store.connection import SharedConnection
from corpus.store.corpus_file import CorpusFile
from corpus.store.excerpts import excerpt
from corpus.store.names_kept import KeptNames
from corpus.store.reading import Digests
from corpus.text.decoding import not_kept

if TYPE_CHECKING:
    from corpus.store.summaries import Listing, Stats


class Stored(NamedTuple):
    """A document as the search index needs it."""

    number: int
    title: str | None
    kind: str
    text: str
    blocks: tuple[Block, ...]


class Store:
    """A corpus file, or a corpus in memory.

    ``changes`` is the queue of the search index, ``file`` what can be done to the file as a whole, ``names`` how
    people are called.
    """

    def __init__(self, path: Path | None = None, *, create: bool = False) -> None:
        self._shared = SharedConnection(path, create=create)
        self.path, self.name, self.writable = path, self._shared.name, self._shared.writable
        self.changes = ChangeQueue(self._shared)
        self.file = CorpusFile(self._shared)
        self.names = KeptNames(self._shared)
        if create:
            with self.closed_on_failure():
                self.file.clear_litter()

    def close(self) -> None:
        self._shared.close()

    @contextmanager
    def closed_on_failure(self) -> Iterator[Self]:
        """Close the corpus if what is begun with it fails: nobody else could."""
        try:
            yield self
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def transaction(self) -> AbstractContextManager[sqlite3.Connection]:
        """Everything written inside is kept together or not at all; an inner transaction joins the outer one."""
        return self._shared.transaction()

    def savepoint(self) -> AbstractContextManager[sqlite3.Connection]:
        """Inside a transaction: what is written here is taken back by itself if it fails."""
        return self._shared.savepoint()

    def snapshot(self) -> AbstractContextManager[sqlite3.Connection]:
        """Everything read inside is of one moment, whatever other processes write meanwhile."""
        return self._shared.snapshot()

    # What changes the corpus

    def insert(
        self,
        document: Document,
        blocks: Iterable[Block],
        extracted: Sequence[Quotation],
        extractor: str | None = None,
        corrections: Sequence[Correction] = (),
        *,
        mark: str = "",
    ) -> int:
        """Take in a document; the number by which it is known from now on.

        ``extracted`` are its quotations before the ``corrections``, ``extractor`` the version that found them. ``mark``
        is that of the import which brings it.
        """
        with self.transaction() as connection:
            number = writing.insert_document(connection, document, extractor)
            writing.insert_blocks(connection, number, blocks, turns={turn.span for turn in document.turns})
            self._write_quotations(connection, number, document.text, extracted, corrections)
            digests.keep(connection, number)
            self.changes.note(connection, number, mark)
            return number

    def settle(
        self, number: int, extracted: Sequence[Quotation], extractor: str | None, corrections: Sequence[Correction]
    ) -> None:
        """Write the quotations of a document anew: those that a version of the extractor found, and the corrections of
        them, which win.

        Raises:
            NoSuchDocument: Another process has removed it.
        """
        text = self.document(number).text
        with self.transaction() as connection, digests.renewed(connection, number):
            if not writing.revise(connection, number, extractor):
                raise NoSuchDocument(f"{self.name}: the document was removed")
            speakers = writing.delete_quotations(connection, number)
            self._write_quotations(connection, number, text, extracted, corrections)
            writing.delete_unused_speakers(connection, speakers)

    def _write_quotations(
        self,
        connection: sqlite3.Connection,
        number: int,
        text: str,
        extracted: Sequence[Quotation],
        corrections: Sequence[Correction],
    ) -> None:
        writing.insert_quotations(connection, number, text, applied(extracted, corrections))
        if corrections:
            writing.insert_corrections(connection, number, text, corrections)
            writing.insert_extraction(connection, number, text, extracted)

    def delete(self, numbers: Iterable[int]) -> None:
        """Take out documents and whatever only they had. Bytes of them stay in the file until ``file.wipe``."""
        with self.transaction() as connection:
            for number in numbers:
                writing.delete_document(connection, number)
                self.changes.note(connection, number)
            writing.merge_full_text(connection)

    # What it holds

    @property
    def identity(self) -> str:
        """Which corpus this is: 32 hex digits that were drawn when it was made, and that copies of its file keep."""
        with self._shared as connection:
            return reading.identity(connection)

    def numbers(self) -> list[int]:
        """The numbers of all documents, in the order in which they came."""
        with self._shared as connection:
            return reading.numbers(connection)

    def number(self, document_id: str) -> int | None:
        """The number of a document, which no other document ever gets; None where it is not there."""
        if not_kept(document_id):
            return None
        with self._shared as connection:
            return reading.number(connection, document_id)

    def with_digests(self, digests: Digests) -> str | None:
        """The id of the first document with these bytes and this text."""
        with self._shared as connection:
            return reading.with_digests(connection, digests)

    def digests(self, document_id: str) -> Digests | None:
        with self._shared as connection:
            return reading.digests(connection, document_id)

    def ids(self, numbers: Iterable[int]) -> dict[int, str]:
        """The ids of those of these documents that are there, by their numbers."""
        with self._shared as connection:
            return reading.ids(connection, numbers)

    def document(self, number: int) -> Document:
        """A document without its original bytes, which are seldom wanted: see ``original``.

        Raises:
            NoSuchDocument: Another process has removed it.
        """
        with self._shared as connection:
            document = reading.document(connection, number)
        if document is None:
            raise NoSuchDocument(f"{self.name}: the document was removed")
        return document

    def provenance(self, number: int) -> Provenance:
        with self._shared as connection:
            provenance = reading.provenance(connection, number)
        if provenance is None:
            raise NoSuchDocument(f"{self.name}: the document was removed")
        return provenance

    def text(self, number: int, span: Span) -> str:
        """What stands at ``span``; less where the text ends before it."""
        with self._shared as connection:
            return stretches.read_at(connection, number, span)

    def excerpts(self, places: Iterable[tuple[int, Span]]) -> list[Excerpt]:
        """The whole words at these places, each with the number of its document; nothing of documents that are gone."""
        wanted = list(places)
        with self.snapshot(), self._shared as connection:
            ids = reading.ids(connection, {number for number, _ in wanted})
            return [
                excerpt(ids[number], span, stretches.read_at(connection, number, span))
                for number, span in wanted
                if number in ids
            ]

    def turns(self, number: int, span: Span) -> tuple[Turn, ...]:
        """The turns that reach into ``span``, each as a whole."""
        with self._shared as connection:
            return reading.turns(connection, number, span)

    def labels(self, number: int) -> frozenset[str]:
        """Everybody who has a turn in a document."""
        with self._shared as connection:
            return reading.labels(connection, number)

    def original(self, number: int) -> bytes | None:
        """The bytes that it was read from; None where they are its text in UTF-8."""
        with self._shared as connection:
            return originals.read(connection, number)

    def extractor(self, number: int) -> str | None:
        with self._shared as connection:
            return reading.extractor(connection, number)

    def extractors(self) -> list[tuple[str, str]]:
        """The ids of the documents that were read for quotations, each with the version that read it."""
        with self._shared as connection:
            return reading.extractors(connection)

    def blocks(self, number: int) -> tuple[Block, ...]:
        with self._shared as connection:
            return reading.blocks(connection, number)

    def block_at(self, number: int, offset: int) -> Block | None:
        """The block that holds a place of the text; where that lies between two, the one before it."""
        with self._shared as connection:
            return reading.block_at(connection, number, offset)

    def quotations(self, number: int, span: Span | None = None) -> tuple[Quotation, ...]:
        """The quotations of a document, or those that reach into ``span``, in the order of the text."""
        with self._shared as connection:
            return reading.quotations(connection, number, span)

    def revision(self, number: int) -> int | None:
        """A number that grows whenever the quotations of a document change."""
        with self._shared as connection:
            return reading.revision(connection, number)

    def extracted(self, number: int) -> tuple[Quotation, ...]:
        """The quotations before any correction."""
        with self._shared as connection:
            extracted = reading.extraction(connection, number)
            return reading.quotations(connection, number) if extracted is None else extracted

    def corrections(self, number: int) -> tuple[Correction, ...]:
        """What people set by hand, the latest last."""
        with self._shared as connection:
            return reading.corrections(connection, number)

    def listings(self) -> "list[Listing]":
        with self._shared as connection:
            return reading.listings(connection)

    def stats(self) -> "Stats":
        with self._shared as connection:
            return reading.stats(connection)

    def stored(self, numbers: Iterable[int]) -> Iterator[Stored]:
        """These documents, one by one, without those that are no longer there.

        Raises:
            DamagedCorpus: The text of one is not what its paragraphs or turns were cut from.
        """
        for number in numbers:
            with self._shared as connection:
                row = reading.indexed(connection, number)
                if row:
                    yield Stored(number, *row, reading.blocks_in(connection, number, row[2]))
