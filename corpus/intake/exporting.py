"""Write documents as the lines of JSON that an import takes in again."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from corpus.errors import NoSuchDocument
from corpus.intake.completing import is_read_for_quotations
from corpus.records import Record, other_name_line, write
from corpus.store import Store


def export(store: Store, numbers: Sequence[int], *, originals: bool) -> Iterator[str]:
    """A line for each document, without its end; ``originals`` adds the bytes that are not the text's own."""
    for number in numbers:
        with suppress(NoSuchDocument):  # removed by another process since
            yield write(_record(store, number, originals))


def export_names(store: Store) -> Iterator[str]:
    """A line for every two names that somebody has said are one person's."""
    return (other_name_line(*pair) for pair in store.names.pairs())


def _record(store: Store, number: int, originals: bool) -> Record:
    with store.snapshot():
        document = store.document(number)
        quotations, corrections = store.quotations(number), store.corrections(number)
        if originals:
            document = replace(document, original=store.original(number))
        if not quotations and not corrections and not is_read_for_quotations(document):
            return Record(document)
        extracted = store.extracted(number) if corrections else None
        return Record(document, quotations, store.extractor(number), corrections, extracted)
