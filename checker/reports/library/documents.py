"""What a corpus holds: its documents in a table, one document by itself, and the corpus in figures."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, NamedTuple

from checker.findings import VERSION, Record
from checker.reports.articles.to_jsonl import attribution_records
from checker.reports.json_line import line_of
from checker.reports.library.attributions import attribution_table
from checker.reports.library.corrections import correction_table
from checker.reports.look import PLAIN, Look
from checker.reports.phrases import counted
from checker.reports.safe_text import safe
from checker.reports.terminal.layout import Field, Run, fields
from checker.reports.terminal.tables import table
from corpus.document import Block, Document, Quotation
from corpus.records import correction_fields
from corpus.revision.corrections import Correction

if TYPE_CHECKING:
    from corpus import Listing, Stats

HEAD = ("id", "published", "publisher", "title", "quotations")
UNKNOWN = "–"


def documents_to_terminal(listings: Sequence["Listing"], look: Look = PLAIN) -> str:
    """A row for each document."""
    rows = [
        (
            safe(listing.id),
            *(safe(known or UNKNOWN) for known in (listing.published, listing.publisher, listing.title)),
            str(listing.quotations),
        )
        for listing in listings
    ]
    return table(HEAD, rows, look) + "\n"


def documents_to_json(listings: Sequence["Listing"], _: Look = PLAIN) -> str:
    return line_of({"version": VERSION, "documents": [asdict(listing) for listing in listings]})


class DocumentOnFile(NamedTuple):
    """A document with all that the corpus holds on it. ``corrections`` are what was set by hand.

    ``extractor`` is the version that found those of the quotations that nobody set by hand.
    """

    document: Document
    blocks: Sequence[Block]
    quotations: Sequence[Quotation]
    corrections: Sequence[Correction] = ()
    extractor: str | None = None


def document_to_terminal(on_file: DocumentOnFile, look: Look = PLAIN) -> str:
    """Where a document comes from, then its attributions, then what was set by hand."""
    document, quotations = on_file.document, on_file.quotations
    head = fields(_provenance(document, on_file.extractor), look, indent=0)
    rows = (
        turn_table(document, look)
        if document.turns and not quotations
        else attribution_table(document.text, on_file.blocks, quotations, look)
    )
    by_hand = correction_table(document.text, quotations, on_file.corrections, look)
    count = counted(len(document.turns), "turn") if document.turns else counted(len(quotations), "attribution")
    return "\n\n".join(part for part in (head, rows.rstrip("\n"), by_hand, count) if part) + "\n"


def _provenance(document: Document, extractor: str | None) -> list[Field]:
    known = {
        "document": document.id,
        "title": document.title or "not known",
        "publisher": document.publisher or "not known",
        "author": document.author,
        "date": document.published or "not known",
        "address": document.url,
        "archived": document.archive_url,
        "version of": document.version_of,
        "retracted": document.retracted,
        "sha256": document.sha256,
        "extractor": extractor and f"version {extractor}",
    }
    return [Field(name, [Run(safe(value))]) for name, value in known.items() if value]


class Voice(NamedTuple):
    """How much one speaker of a transcript says; the name is the transcript's own."""

    speaker: str
    turns: int
    words: int


def voices(document: Document) -> list[Voice]:
    """The speakers of a transcript, in the order in which they first speak."""
    spoken: defaultdict[str, list[int]] = defaultdict(list)
    for turn in document.turns:
        spoken[turn.speaker].append(len(turn.span.of(document.text).split()))
    return [Voice(speaker, len(words), sum(words)) for speaker, words in spoken.items()]


def turn_table(document: Document, look: Look = PLAIN) -> str:
    """A row for each speaker of a transcript."""
    rows = [(safe(voice.speaker) or UNKNOWN, f"{voice.turns:,}", f"{voice.words:,}") for voice in voices(document)]
    return table(Voice._fields, rows, look)


def document_to_json(on_file: DocumentOnFile, _: Look = PLAIN) -> str:
    """The same for scripts; the text itself is what ``corpus export`` writes."""
    document = on_file.document
    keys = (
        "id",
        "title",
        "publisher",
        "author",
        "published",
        "url",
        "archive_url",
        "version_of",
        "retracted",
        "sha256",
    )
    known: Record = {key: getattr(document, key) for key in keys}
    found = list(attribution_records(document.id, document.text, on_file.quotations))
    by_hand = [correction_fields(correction, document.text) for correction in on_file.corrections]
    speakers = {"speakers": [voice._asdict() for voice in voices(document)]} if document.turns else {}
    rest = {"extractor": on_file.extractor, **speakers, "quotations": found, "corrections": by_hand}
    return line_of({"version": VERSION, **known, **rest})


def stats_to_terminal(stats: "Stats", look: Look = PLAIN) -> str:
    """The corpus in figures."""
    figures = [Field(name, [Run(f"{figure:,}")]) for name, figure in asdict(stats).items()]
    return fields(figures, look, indent=0) + "\n"


def stats_to_json(stats: "Stats", _: Look = PLAIN) -> str:
    return line_of({"version": VERSION, **asdict(stats)})
