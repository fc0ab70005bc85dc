"""What changes the quotations of a document that is kept: a person corrects them, or a newer extractor reads it anew.

Each change is one transaction. Reading, which takes long, is done before it begins.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from corpus.catalogue import Catalogue
from corpus.defects import foreseen
from corpus.document import Document
from corpus.errors import Defect, NoSuchDocument, NoSuchQuotation, NothingToExtract, UnreadableDocument
from corpus.intake.completing import is_read_for_quotations, with_quotations
from corpus.intake.results import Reextracted
from corpus.records import Record
from corpus.revision.corrections import Correction, applied, joined, ready, without
from corpus.revision.differences import differences
from corpus.store import Store


class Revising:
    """Changes the quotations of the documents of a store."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store = store
        self._catalogue = catalogue

    def correct(self, document_id: str, correction: Correction) -> Correction:
        """Keep a correction, and return it as it was kept."""
        number = self._catalogue.number(document_id)
        correction = ready(correction, self._store.document(number).text)
        with self._store.transaction():
            places = {quotation.spans for quotation in self._store.quotations(number)}
            if correction.replaces and correction.replaces not in places:
                raise NoSuchQuotation("no quotation stands just there")
            corrections = joined(self._store.corrections(number), correction)
            self._settle(number, corrections)
        return corrections[-1]

    def withdraw(self, document_id: str, correction: Correction) -> None:
        """Take a correction back."""
        number = self._catalogue.number(document_id)
        with self._store.transaction():
            self._settle(number, without(self._store.corrections(number), correction))

    def _settle(self, number: int, corrections: Sequence[Correction]) -> None:
        """What was extracted stays, and these corrections win over it."""
        self._store.settle(number, self._store.extracted(number), self._store.extractor(number), corrections)

    def outdated(self) -> list[str]:
        """The ids of the documents that an older extractor has read."""
        return [document_id for document_id, version in self._store.extractors() if is_outdated(version)]

    def reextract(self, ids: Iterable[str] | None, *, dry_run: bool, model: str | None) -> Iterator[Reextracted]:
        """Read the outdated documents anew, or those of ``ids`` once it is sure that each of them can be."""
        numbers = [self._catalogue.number(document_id) for document_id in (self.outdated() if ids is None else ids)]
        if ids is not None:
            self._check_readable(numbers)
        return self._reextract(numbers, dry_run, model)

    def _check_readable(self, numbers: Iterable[int]) -> None:
        for document in map(self._store.document, numbers):
            if not is_read_for_quotations(document):
                raise NothingToExtract(f"{document.id}: it is not read for quotations")

    def _reextract(self, numbers: Iterable[int], dry_run: bool, model: str | None) -> Iterator[Reextracted]:
        for number in numbers:
            with suppress(NoSuchDocument):  # removed by another process since
                document = self._store.document(number)
                try:
                    with foreseen():
                        outcome = self._read_anew(document, number, dry_run, model)
                except (Defect, UnreadableDocument) as error:
                    version = self._store.extractor(number)
                    outcome = Reextracted(document.id, version, version, (), error)
                yield outcome

    def _read_anew(self, document: Document, number: int, dry_run: bool, model: str | None) -> Reextracted:
        anew = with_quotations(Record(document), model)
        with self._store.snapshot() if dry_run else self._store.transaction():
            before, version = self._store.quotations(number), self._store.extractor(number)
            corrections = self._store.corrections(number)
            if not dry_run:
                self._store.settle(number, anew.found, anew.extractor, corrections)
        changed = differences(before, applied(anew.found, corrections))
        return Reextracted(document.id, version, anew.extractor, changed)


def is_outdated(version: str) -> bool:
    """Whether this is the version of an earlier extractor than ours. What is no number is no version of ours."""
    from corpus.quotations import EXTRACTOR_VERSION

    version = version.partition("+")[0]
    return version.isdecimal() and int(version) < int(EXTRACTOR_VERSION)
