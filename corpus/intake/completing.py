"""Make a document ready to be kept: fill in its digest, and find its quotations.

The extractor is only loaded when there is something to extract: an import of claims or transcripts never needs it.
"""

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from corpus.document import Document, Quotation
from corpus.errors import BadRecord, TooLarge
from corpus.files.given import LARGEST
from corpus.records import Record
from corpus.store import Digests, digest_of
from corpus.text.decoding import not_kept
from corpus.text.iso_dates import FORM, is_date

if TYPE_CHECKING:
    from corpus.markup.rendered import Rendered

MARKDOWN = "markdown"


def completed(document: Document) -> Document:
    """The document with its digest, once it is sure that it can be kept as it is.

    Raises:
        BadRecord: It has no id or no text, holds NUL, half a character, a date or a markup that is not one, or the
            digest of other bytes.
        TooLarge: Its text is longer than any that is read.
    """
    _check_texts(document)
    if not document.id.strip():
        raise BadRecord("it has no id")
    if not document.text.strip():
        raise BadRecord("it has no text")
    _check_dates(document)
    if document.markup not in (None, MARKDOWN):
        raise BadRecord(f"its markup {document.markup!r} is not read; there is {MARKDOWN}")
    if document.sha256 and document.original is None:
        return document
    digest = digest_of(document.text.encode() if document.original is None else document.original)
    if document.sha256 not in ("", digest):
        raise BadRecord("its sha256 is not that of its original bytes")
    return replace(document, sha256=digest)


def _check_texts(document: Document) -> None:
    if len(document.text) > LARGEST:
        raise TooLarge(f"its text is longer than {LARGEST // 1_000_000} million characters")
    for one in fields(document):
        value = getattr(document, one.name)
        if isinstance(value, str) and (fault := not_kept(value)):
            raise BadRecord(f"its {one.name} {fault}")
    if fault := not_kept("".join(turn.speaker for turn in document.turns)):
        raise BadRecord(f"one of its speakers {fault}")


def _check_dates(document: Document) -> None:
    for name in ("published", "retrieved"):
        date = getattr(document, name)
        if date and not is_date(date):
            raise BadRecord(f"its {name} {date!r} is no date {FORM}")


def digests_of(document: Document) -> Digests:
    """What tells a completed document from another."""
    return Digests(document.sha256, digest_of(document.text.encode()))


def is_read_for_quotations(document: Document) -> bool:
    """Whether its quotations are to be found. A transcript names its speakers itself, and a claim that is to be checked
    is nobody's words."""
    return not document.turns and document.kind != "claim"


def with_quotations(record: Record, model: str | None = None) -> Record:
    """The record with its quotations, where it came without any but should have some.

    ``model`` is a spaCy pipeline that is asked as well; its name is then added to the version of the extractor.
    """
    if not wants_quotations(record):
        return record
    from corpus.quotations import version_with

    found = _quotations(record.document, model)
    return record._replace(quotations=tuple(found), extractor=version_with(model))


def _quotations(document: Document, model: str | None) -> list[Quotation]:
    """The quotations of a document, by the places of its text."""
    if document.markup is None:
        return quotations_of(document.text, document.published, document.language, model)
    from corpus.markup import render
    from corpus.quotations.marks.back_in_markup import in_file

    shown = render(document.text)
    found = quotations_of(shown, document.published, document.language, model)
    return [in_file(shown, quotation) for quotation in found]


def quotations_of(
    text: "str | Rendered", published: str | None, language: str | None, model: str | None = None
) -> list[Quotation]:
    """The quotations of an article; of a rendered Markdown text the places are those of what is shown.

    If no ``language`` is given, the small words of the text tell which one it is. In a language without rules only the
    quotation marks are read: a speaker found by the rules of another language would be a guess.
    """
    from corpus.languages import is_read, language_of
    from corpus.quotations import extract, extract_marked, extract_rendered

    words = text if isinstance(text, str) else text.text
    language = language or language_of(words)
    if not is_read(language):
        return extract_marked(words)
    if isinstance(text, str):
        return extract(text, published=published, language=language, model=model)
    return extract_rendered(text, published=published, language=language, model=model)


def wants_quotations(record: Record) -> bool:
    """Whether the quotations of a record are still to be found."""
    return record.quotations is None and is_read_for_quotations(record.document)
