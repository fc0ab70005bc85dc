"""The one door to a corpus: open it, add to it, ask it, take it elsewhere.

A call that changes something returns when the change is kept for good, or raises and has changed nothing. Threads may
share a ``Corpus``; so may processes share its file.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from corpus.catalogue import Catalogue
from corpus.document import Document, Quotation
from corpus.errors import NoSuchDocument
from corpus.intake import revising
from corpus.intake.completing import completed, digests_of, is_read_for_quotations, with_quotations
from corpus.intake.results import Added, Imported, Reextracted
from corpus.maintenance.upkeep import Upkeep, still_owed
from corpus.own_corpus import begin, own_path
from corpus.records import Record, write
from corpus.revision.corrections import Correction
from corpus.store import Progress, Store, digest_of
from corpus.text.dates import is_date


class Corpus(Catalogue, Upkeep):
    """Documents, who said what in them, and where it stands. Use ``open``, ``own`` or ``shipped`` to get one."""

    @classmethod
    def open(cls, path: Path | str | None = None, *, create: bool = False) -> Self:
        """The corpus in a file, or an empty one in memory. A missing file is made only if ``create`` says so."""
        return cls(Store(None if path is None else Path(path), create=create))

    @classmethod
    def shipped(cls) -> Self:
        """The corpus that comes with the product, in memory."""
        from corpus.intake.importing import keep_shipped

        corpus = cls.open()
        keep_shipped(corpus._store)
        return corpus

    @classmethod
    def own(cls, path: Path | str | None = None, *, create: bool = False) -> Self:
        """The user's own corpus, which begins as a copy of the one that ships.

        Until it is first written to (``create``) there is no file, and the one that ships answers in its place.
        """
        place = own_path() if path is None else Path(path)
        if place.exists():
            return cls.open(place)
        if not create:
            return cls.shipped()
        begin(place)
        return cls.open(place)

    @property
    def path(self) -> Path | None:
        """Its file, None for one in memory."""
        return self._store.path

    def close(self) -> None:
        if self._meanings is not None:
            self._meanings.close()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def use_model(self, folder: Path | str, *, progress: Callable[[int, int], None] | None = None) -> None:
        """Find claims by a sentence model too: ``model.onnx`` and ``tokenizer.json`` in a directory.

        Every passage is embedded once, and kept beside the corpus; ``progress`` is told how many documents are done,
        and how many are to do.

        Raises:
            MissingExtra: The extra ``semantic`` is not installed.
            UnusableModel: The directory holds no sentence model.
        """
        from corpus.search.meaning.nearest import MeaningIndex
        from corpus.search.meaning.sentence_model import SentenceModel

        model = SentenceModel(Path(folder))
        if self._meanings is not None:
            self._meanings.close()
        self._meanings = MeaningIndex(self._store, model)
        self._meanings.refresh(progress)

    # Adding and removing

    def add(
        self, document: Document, *, quotations: Sequence[Quotation] | None = None, model: str | None = None
    ) -> Added:
        """Take in a document. Its quotations are extracted unless they are given or its turns name the speakers.

        ``model`` is a spaCy pipeline of the user's own that the extractor asks too, here as wherever it is taken.

        Raises:
            DuplicateDocument: Another text has its id.
            NoSuchModel: There is no such pipeline.
        """
        from corpus.intake.importing import keep

        record = Record(completed(document), None if quotations is None else tuple(quotations))
        there = self._store.with_digests(digests_of(record.document))
        if there is not None:
            self._index.show_all()
            return Added(there, is_new=False)
        (record,) = with_quotations([record], model)
        with self._store.transaction():
            is_new = keep(self._store, record) is not None
        if not is_new:
            self._index.show_all()
        self._catch_up()
        return Added(document.id, is_new)

    def add_file(
        self,
        path: Path | str,
        *,
        document_id: str | None = None,
        title: str | None = None,
        publisher: str | None = None,
        author: str | None = None,
        url: str | None = None,
        published: str | None = None,
        kind: str | None = None,
        language: str | None = None,
        as_format: str | None = None,
        model: str | None = None,
    ) -> Added:
        """Read a file and take it in. What is given here wins over what the file says of itself."""
        from corpus import readers

        found = readers.read(path, as_format=as_format)
        digest = digest_of(found.original)
        document = Document(
            id=document_id or self._free_id(Path(path).stem, digest),
            text=found.text,
            kind=kind or found.kind,
            title=title or found.title,
            publisher=publisher or found.publisher,
            author=author or found.author,
            url=url or found.url,
            published=published or (found.published if is_date(found.published or "") else None),
            language=language or found.language,
            sha256=digest,
            original=found.original,
        )
        return self.add(document, model=model)

    def remove(self, *ids: str, progress: Progress | None = None) -> list[Path]:
        """Take documents out, all of them or none, with their quotations and whatever only they had.

        When it returns no byte of them is left in the file, its log and its index. Copies that were kept as the corpus
        was brought up to date are deleted with them, and returned; ``backups`` are others' to change.
        """
        from corpus.search.meaning.vector_files import forget

        numbers = {self._number(one) for one in ids}
        self._store.delete(sorted(numbers))
        forget(self._store)
        self._forget()
        with still_owed():
            self._index.wipe(progress=progress)
            return self._store.wipe()

    def import_records(
        self,
        lines: Iterable[str | bytes],
        *,
        jobs: int = 1,
        model: str | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> Imported:
        """Take in lines of JSON, batch by batch; ``progress`` is told how many lines are done.

        With ``jobs`` above 1 articles are read for quotations in so many processes; a script that asks for them must
        be one that can be imported, as ``multiprocessing`` explains.

        A document is already there if its id is, with the same bytes: then only its corrections are taken in, so that
        an import that was broken off goes on where it was. Other ids with the same bytes are kept apart, since an
        archive may carry one text twice.
        """
        from corpus.intake.importing import import_records

        with self._index.filling() as filling:
            outcome = import_records(self._store, lines, jobs=jobs, model=model, filling=filling, progress=progress)
        if outcome.already_there:
            self._index.show_all()
        self._catch_up()
        return outcome

    def export(self, ids: Iterable[str] | None = None, *, originals: bool = False) -> Iterator[str]:
        """The documents as lines of JSON, all of them or ``ids``; ``originals`` adds bytes that are not the text's."""
        numbers = self._store.numbers() if ids is None else [self._number(one) for one in ids]
        for number in numbers:
            with suppress(NoSuchDocument):  # removed by another process since
                yield write(self._record(number, originals))

    # Correcting, and reading anew

    def correct(self, document_id: str, correction: Correction) -> Correction:
        """Keep what a person set; it wins from now on. A later correction of the same quotation takes its place.

        Raises:
            BadCorrection: It speaks of no words of the text.
            NoSuchQuotation: Nothing stands where it ``replaces`` something.
        """
        return revising.correct(self._store, self._number(document_id), correction)

    def withdraw(self, document_id: str, correction: Correction) -> None:
        """Take back one of ``corrections``: what was extracted there counts again.

        Raises:
            NoSuchCorrection: It is not one of them.
        """
        revising.withdraw(self._store, self._number(document_id), correction)

    def outdated(self) -> list[str]:
        """The ids of the documents whose quotations an older version of the extractor found."""
        return [document_id for document_id, version in self._store.extractors() if revising.is_outdated(version)]

    def reextract(
        self, ids: Iterable[str] | None = None, *, dry_run: bool = False, model: str | None = None
    ) -> Iterator[Reextracted]:
        """Read the ``outdated`` documents anew, or those of ``ids``, one by one as the answer is asked for.

        Corrections are kept, and win. A ``dry_run`` says what would change and changes nothing.

        Raises:
            NothingToExtract: One of ``ids`` is a transcript or a claim.
        """
        numbers = [self._number(one) for one in (self.outdated() if ids is None else ids)]
        if ids is not None:
            revising.check_readable(self._store, numbers)
        return revising.reextract(self._store, numbers, dry_run=dry_run, model=model)

    # Inside

    def _free_id(self, name: str, digest: str) -> str:
        """A readable id from a file's name; with a piece of the digest where another document has it."""
        slug = re.sub(r"[^\w.]+", "-", name.lower()).strip("-.") or "document"
        there = self._store.digests(slug)
        return slug if there is None or there.original == digest else f"{slug}-{digest[:8]}"

    def _record(self, number: int, originals: bool) -> Record:
        with self._store.snapshot():
            document = self._documents(number)
            quotations, corrections = self._store.quotations(number), self._store.corrections(number)
            if originals:
                document = replace(document, original=self._store.original(number))
            if not quotations and not corrections and not is_read_for_quotations(document):
                return Record(document)
            extracted = self._store.extracted(number) if corrections else None
            return Record(document, quotations, self._store.extractor(number), corrections, extracted)

    def _catch_up(self) -> None:
        """What was just written should be ready for the next question; if that must wait, the question sees to it."""
        self._index.refresh(patience=0)
