"""What changes the quotations of a document that is kept: a person corrects them, or a newer extractor reads it anew.

Each call is one transaction. Reading, which takes long, is done before it begins.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress

from corpus.document import Document
from corpus.errors import NoSuchDocument, NoSuchQuotation, NothingToExtract
from corpus.intake.completing import is_read_for_quotations, with_quotations
from corpus.intake.results import Reextracted
from corpus.records import Record
from corpus.revision.corrections import Correction, applied, joined, ready, without
from corpus.revision.differences import differences
from corpus.store import Store


def correct(store: Store, number: int, correction: Correction) -> Correction:
    correction = ready(correction, store.document(number).text)
    with store.transaction():
        places = {quotation.spans for quotation in store.quotations(number)}
        if correction.replaces and correction.replaces not in places:
            raise NoSuchQuotation("no quotation stands just there")
        there = joined(store.corrections(number), correction)
        store.settle(number, store.extracted(number), store.extractor(number), there)
    return there[-1]


def withdraw(store: Store, number: int, correction: Correction) -> None:
    with store.transaction():
        rest = without(store.corrections(number), correction)
        store.settle(number, store.extracted(number), store.extractor(number), rest)


def check_readable(store: Store, numbers: Iterable[int]) -> None:
    for document in map(store.document, numbers):
        if not is_read_for_quotations(document):
            raise NothingToExtract(f"{document.id}: it is not read for quotations")


def reextract(
    store: Store, numbers: Iterable[int], *, dry_run: bool = False, model: str | None = None
) -> Iterator[Reextracted]:
    for number in numbers:
        with suppress(NoSuchDocument):  # removed by another process since
            yield _read_anew(store, store.document(number), number, dry_run, model)


def _read_anew(store: Store, document: Document, number: int, dry_run: bool, model: str | None) -> Reextracted:
    (anew,) = with_quotations([Record(document)], model)
    with store.snapshot() if dry_run else store.transaction():
        before, version = store.quotations(number), store.extractor(number)
        corrections = store.corrections(number)
        if not dry_run:
            store.settle(number, anew.found, anew.extractor, corrections)
    changed = differences(before, applied(anew.found, corrections))
    return Reextracted(document.id, version, anew.extractor, changed)


def is_outdated(version: str) -> bool:
    """Whether an earlier extractor than ours has this version. One that is no number is not of ours."""
    from corpus.quotations import EXTRACTOR_VERSION

    version = version.partition("+")[0]
    return version.isdecimal() and int(version) < int(EXTRACTOR_VERSION)
