"""What happens to a document before it is kept: it is completed, and its quotations are found.

The extractor is only loaded when there is something to extract; an import of claims or transcripts never needs it.
"""

from collections.abc import Sequence
from dataclasses import replace

from corpus.document import Document
from corpus.errors import BadRecord
from corpus.records import Record


def completed(document: Document) -> Document:
    """The document with its digest, once it is sure that it can be kept as it is.

    Raises:
        BadRecord: It has no id or no text, holds NUL, or its digest is of other bytes.
    """
    if not document.id.strip():
        raise BadRecord("it has no id")
    if not document.text.strip():
        raise BadRecord("it has no text")
    if "\0" in document.text:
        raise BadRecord("its text holds a NUL character")
    if document.sha256 and document.original is None:
        return document
    digest = digest_of(document.text.encode() if document.original is None else document.original)
    if document.sha256 not in ("", digest):
        raise BadRecord("its sha256 is not that of its original bytes")
    return replace(document, sha256=digest)


def digest_of(original: bytes) -> str:
    from hashlib import sha256

    return sha256(original).hexdigest()


def is_read_for_quotations(document: Document) -> bool:
    """A transcript names its speakers itself, and a claim under examination is nobody's words."""
    return not document.turns and document.kind != "claim"


def with_quotations(records: Sequence[Record]) -> list[Record]:
    """The records in order; those that came without quotations and should have some have them now."""
    if not any(_wants(record) for record in records):
        return list(records)
    from corpus.quotations import EXTRACTOR_VERSION, extract

    return [
        record._replace(
            quotations=tuple(extract(record.document.text, published=record.document.published)),
            extractor=EXTRACTOR_VERSION,
        )
        if _wants(record)
        else record
        for record in records
    ]


def _wants(record: Record) -> bool:
    return record.quotations is None and is_read_for_quotations(record.document)
