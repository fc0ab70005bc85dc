"""The only truth: documents, quotations and chains in one SQLite file. All SQL of the product is in this package.

Each change is one transaction and goes with its entry in the queue of the search index. A ``Store`` may be shared by
threads: a lock lets one of them in at a time.
"""

import os
import sqlite3
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import NamedTuple, Self

from corpus.corrections import Correction, applied
from corpus.document import Block, Document, Excerpt, Provenance, Quotation, Turn
from corpus.errors import BadRecord, BusyCorpus, DamagedCorpus, NoSuchDocument
from corpus.excerpts import excerpt
from corpus.spans import Span
from corpus.store import reading, stretches, writing
from corpus.store.copying import Progress, clear_drafts, copy, earlier_copies
from corpus.store.opening import PATIENCE, connect, explained, is_writable

__all__ = ["Change", "Digests", "Listing", "Progress", "Stats", "Store", "Stored", "digest_of"]

_LATER = "they are in no answer any more; `quotecheck corpus compact` takes the last bytes out of the file"


class Change(NamedTuple):
    """An entry of the queue: ``document`` is a number that was added, or that is there no more."""

    sequence: int
    document: int
    stamp: str


class Stored(NamedTuple):
    """A document as the search index needs it."""

    number: int
    title: str | None
    kind: str
    text: str
    blocks: tuple[Block, ...]


Digests = reading.Digests
Listing = reading.Listing
digest_of = reading.digest_of
Stats = reading.Stats


class Store:
    """A corpus file, or one in memory."""

    def __init__(self, path: Path | None = None, *, create: bool = False) -> None:
        self.path = path
        self.name = "the corpus in memory" if path is None else str(path)
        self.writable = path is None or is_writable(path)
        self._lock = RLock()
        self._depth = 0  # 1 inside a transaction
        self._connection = connect(path, create=create)

    def close(self) -> None:
        with self._lock, suppress(sqlite3.Error):
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        """The connection, to ask it something: what it holds is as we wrote it, or damaged."""
        with self._lock, explained(self.name):
            try:
                yield self._connection
            except (ValueError, zlib.error, BadRecord) as error:
                raise DamagedCorpus(f"{self.name}: the corpus is damaged ({error})") from error

    @contextmanager
    def transaction(self, *, begin: str = "BEGIN IMMEDIATE") -> Iterator[sqlite3.Connection]:
        """All that is written inside is kept together or not at all; an inner one joins the outer."""
        with self._lock, explained(self.name):
            connection = self._connection
            if self._depth:
                yield connection
                return
            connection.execute(begin)
            self._depth = 1
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise
            finally:
                self._depth = 0

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read inside is of one moment."""
        with self.transaction(begin="BEGIN"):
            yield

    # What changes the corpus

    def insert(
        self,
        document: Document,
        blocks: Iterable[Block],
        extracted: Sequence[Quotation],
        extractor: str | None = None,
        corrections: Sequence[Correction] = (),
    ) -> int:
        """Take in a document; the number that it goes by from now on."""
        with self.transaction() as connection:
            number = writing.document(connection, document, extractor)
            writing.blocks(connection, number, blocks, turns={turn.span for turn in document.turns})
            self._write_quotations(connection, number, document.text, extracted, corrections)
            self._queue(connection, number)
            return number

    def settle(
        self, number: int, extracted: Sequence[Quotation], extractor: str | None, corrections: Sequence[Correction]
    ) -> None:
        """Write the quotations of a document anew: what was extracted, and by which version, and what wins over it."""
        text = self.document(number).text
        with self.transaction() as connection:
            if not writing.revise(connection, number, extractor):
                raise NoSuchDocument(f"{self.name}: the document was removed")
            speakers = writing.forget_quotations(connection, number)
            self._write_quotations(connection, number, text, extracted, corrections)
            writing.delete_unused(connection, speakers)

    def _write_quotations(
        self,
        connection: sqlite3.Connection,
        number: int,
        text: str,
        extracted: Sequence[Quotation],
        corrections: Sequence[Correction],
    ) -> None:
        writing.quotations(connection, number, text, applied(extracted, corrections))
        if corrections:
            writing.corrections(connection, number, text, corrections)
            writing.extraction(connection, number, text, extracted)

    def delete(self, numbers: Iterable[int]) -> None:
        """Take out documents and whatever only they had; ``wipe`` takes their last bytes out of the file."""
        with self.transaction() as connection:
            for number in numbers:
                writing.delete(connection, number)
                self._queue(connection, number)
            writing.forget_words(connection)

    def _queue(self, connection: sqlite3.Connection, number: int) -> None:
        writing.change(connection, number, os.urandom(8).hex())

    # What it holds

    def number(self, document_id: str) -> int | None:
        with self._using() as connection:
            return reading.number(connection, document_id)

    def with_digests(self, those: Digests) -> str | None:
        """The id of the first document with these bytes and this text."""
        with self._using() as connection:
            return reading.with_digests(connection, those)

    def digests(self, document_id: str) -> Digests | None:
        with self._using() as connection:
            return reading.digests(connection, document_id)

    def numbers(self) -> list[int]:
        with self._using() as connection:
            return reading.numbers(connection)

    def ids(self, numbers: Iterable[int]) -> dict[int, str]:
        """The ids of those of ``numbers`` that are there."""
        with self._using() as connection:
            return reading.ids(connection, numbers)

    def document(self, number: int) -> Document:
        """Without its original bytes, which are seldom wanted: see ``original``."""
        with self._using() as connection:
            document = reading.document(connection, number)
        if document is None:
            raise NoSuchDocument(f"{self.name}: the document was removed")
        return document

    def provenance(self, number: int) -> Provenance:
        with self._using() as connection:
            provenance = reading.provenance(connection, number)
        if provenance is None:
            raise NoSuchDocument(f"{self.name}: the document was removed")
        return provenance

    def text(self, number: int, span: Span) -> str:
        """What stands at ``span``; less where the text ends before."""
        with self._using() as connection:
            return stretches.read_at(connection, number, span)

    def excerpts(self, places: Iterable[tuple[int, Span]]) -> list[Excerpt]:
        """The whole words at these places of documents, by their numbers; without those that are there no more."""
        wanted = list(places)
        with self.snapshot(), self._using() as connection:
            ids = reading.ids(connection, {number for number, _ in wanted})
            there = [(ids[number], number, span) for number, span in wanted if number in ids]
            return [excerpt(one, span, stretches.read_at(connection, number, span)) for one, number, span in there]

    def turns(self, number: int, span: Span) -> tuple[Turn, ...]:
        """The turns that reach into ``span``, whole."""
        with self._using() as connection:
            return reading.turns(connection, number, span)

    def labels(self, number: int) -> frozenset[str]:
        """Everybody who has a turn in a document."""
        with self._using() as connection:
            return reading.labels(connection, number)

    def original(self, number: int) -> bytes | None:
        """The bytes it was read from; None where they are the text's own in UTF-8."""
        with self._using() as connection:
            return reading.original(connection, number)

    def extractor(self, number: int) -> str | None:
        with self._using() as connection:
            return reading.extractor(connection, number)

    def extractors(self) -> list[tuple[str, str]]:
        """The ids of the documents that were read for quotations, each with the version that read it."""
        with self._using() as connection:
            return reading.extractors(connection)

    def blocks(self, number: int) -> tuple[Block, ...]:
        with self._using() as connection:
            return reading.blocks(connection, number)

    def block_at(self, number: int, offset: int) -> Block | None:
        """The block that holds a place of the text, or the one before where the place lies between two."""
        with self._using() as connection:
            return reading.block_at(connection, number, offset)

    def quotations(self, number: int, span: Span | None = None) -> tuple[Quotation, ...]:
        """All of a document, or those that reach into ``span``."""
        with self._using() as connection:
            return reading.quotations(connection, number, span)

    def revision(self, number: int) -> int | None:
        """What changes with the quotations of a document."""
        with self._using() as connection:
            return reading.revision(connection, number)

    def extracted(self, number: int) -> tuple[Quotation, ...]:
        """The quotations before any correction."""
        with self._using() as connection:
            apart = reading.extraction(connection, number)
            return reading.quotations(connection, number) if apart is None else apart

    def corrections(self, number: int) -> tuple[Correction, ...]:
        """What a person set, in the order in which they did."""
        with self._using() as connection:
            return reading.corrections(connection, number)

    def listings(self) -> list[Listing]:
        with self._using() as connection:
            return reading.listings(connection)

    def stats(self) -> Stats:
        with self._using() as connection:
            return reading.stats(connection)

    # What keeps it sound

    def faults(self) -> list[str]:
        """What is wrong with the file as a whole."""
        from corpus.store import checking

        with self._using() as connection:
            return list(checking.file_faults(connection, writable=self.writable))

    def document_faults(self, number: int) -> list[str]:
        """What is wrong with one document."""
        from corpus.store import checking

        try:
            with self._using() as connection:
                return list(checking.document_faults(connection, number))
        except DamagedCorpus as error:
            return [error.message]

    def leftovers(self) -> list[int]:
        """The numbers of removed documents that are still owed to ``wipe``."""
        with self._using() as connection:
            return reading.leftovers(connection)

    def wipe(self) -> list[Path]:
        """Leave no byte of what was removed: write the file anew, and empty its log.

        Copies that were kept as the corpus was brought up to date go with it. Returns them.
        """
        owed = self.leftovers()
        if self.path is None:
            return []
        with self._lock, explained(self.name):
            self._connection.execute("VACUUM")
            self._empty_log()
        gone = earlier_copies(self.path)
        for place in gone:
            place.unlink(missing_ok=True)
            clear_drafts(place)
        with self.transaction() as connection:
            writing.forget_leftovers(connection, owed)
        return gone

    def _empty_log(self) -> None:
        """Bring the write-ahead log into the file and cut it to nothing, as soon as nobody reads what is in it."""
        until = time.monotonic() + PATIENCE
        while self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            if time.monotonic() > until:
                raise BusyCorpus(f"{self.name}: others are reading what was removed", hint=_LATER)

    def copy_to(self, target: Path, *, progress: Progress | None = None) -> None:
        """Copy the corpus as it is at this moment, and note that there is a copy."""
        with self.snapshot(), explained(str(target)):
            self._connection.execute("SELECT count(*) FROM totals")  # from here on nothing else is seen
            copy(self._connection, target, check=_checked, progress=progress)
        if self.path is not None and self.writable:
            with self.transaction() as connection:
                writing.backup(connection, str(target.absolute()), datetime.now(UTC).isoformat(timespec="seconds"))

    def backups(self) -> list[Path]:
        """The copies that were made with ``copy_to`` and are still there."""
        with self._using() as connection:
            return [place for path, _ in reading.backups(connection) if (place := Path(path)).is_file()]

    # The queue of the search index

    def last_change(self) -> Change | None:
        with self._using() as connection:
            row = reading.last_change(connection)
            return Change(*row) if row else None

    def changes_since(self, sequence: int, stamp: str) -> list[Change] | None:
        """What happened after a change; None where this corpus has no memory of it, so that all is to be read anew."""
        with self._using() as connection:
            rows = reading.changes_from(connection, sequence)
        if not rows or rows[0][0] != sequence or rows[0][2] != stamp:
            return None
        return [Change(*row) for row in rows[1:]]

    def forget_changes_before(self, sequence: int) -> None:
        """Trim the queue. The last change stays, by it an index proves that it belongs here."""
        with self.transaction() as connection:
            writing.forget_changes_before(connection, sequence)

    def stored(self, numbers: Iterable[int]) -> Iterator[Stored]:
        """These documents, one by one, without those that are there no more."""
        for number in numbers:
            with self._using() as connection:
                row = reading.indexed(connection, number)
                if row:
                    yield Stored(number, *row, reading.blocks(connection, number))


def _checked(path: Path) -> None:
    with Store(path) as copied:
        faults = copied.faults()
        for number in copied.numbers():
            faults += copied.document_faults(number)
        if faults:
            raise DamagedCorpus(f"{copied.name}: {faults[0]}")
