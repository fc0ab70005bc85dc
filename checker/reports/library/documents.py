"""What a corpus holds: its documents in a table, one document by itself, and the corpus in figures."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, NamedTuple

from checker.reports.findings.to_json import VERSION, Record
from checker.reports.library.attributions import attribution_records, attribution_table
from checker.reports.library.corrections import correction_report
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


def document_table(listings: Sequence["Listing"], *, width: int | None, colour: bool) -> str:
    """A row for each document."""
    rows = [
        (
            safe(one.id),
            *(safe(known or UNKNOWN) for known in (one.published, one.publisher, one.title)),
            str(one.quotations),
        )
        for one in listings
    ]
    return table(HEAD, rows, width=width, colour=colour) + "\n"


def documents_record(listings: Sequence["Listing"]) -> Record:
    return {"version": VERSION, "documents": [asdict(one) for one in listings]}


def document_report(
    document: Document,
    blocks: Sequence[Block],
    quotations: Sequence[Quotation],
    corrections: Sequence[Correction] = (),
    *,
    extractor: str | None = None,
    width: int | None,
    colour: bool,
) -> str:
    """Where a document comes from, then its attributions, then what was set by hand."""
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
    provenance = [Field(name, [Run(safe(value))]) for name, value in known.items() if value]
    head = fields(provenance, width=width, colour=colour, indent=0)
    rows = (
        turn_table(document, width=width, colour=colour)
        if document.turns and not quotations
        else attribution_table(document.text, blocks, quotations, width=width, colour=colour)
    )
    by_hand = correction_report(document.text, quotations, corrections, width=width, colour=colour)
    count = counted(len(document.turns), "turn") if document.turns else counted(len(quotations), "attribution")
    return "\n\n".join(part for part in (head, rows.rstrip("\n"), by_hand, count) if part) + "\n"


class Voice(NamedTuple):
    """How much one speaker of a transcript says, by the name that it gives them."""

    speaker: str
    turns: int
    words: int


def voices(document: Document) -> list[Voice]:
    """The speakers of a transcript, as they first speak."""
    spoken: defaultdict[str, list[int]] = defaultdict(list)
    for turn in document.turns:
        spoken[turn.speaker].append(len(turn.span.of(document.text).split()))
    return [Voice(speaker, len(words), sum(words)) for speaker, words in spoken.items()]


def turn_table(document: Document, *, width: int | None, colour: bool) -> str:
    """A row for each speaker of a transcript, which names them itself."""
    rows = [(safe(one.speaker) or UNKNOWN, f"{one.turns:,}", f"{one.words:,}") for one in voices(document)]
    return table(Voice._fields, rows, width=width, colour=colour)


def document_and_attributions(
    document: Document,
    quotations: Sequence[Quotation],
    corrections: Sequence[Correction] = (),
    *,
    extractor: str | None = None,
) -> Record:
    """The same for scripts; the text itself is what ``corpus export`` writes."""
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
    found = list(attribution_records(document.id, document.text, quotations))
    by_hand = [correction_fields(one, document.text) for one in corrections]
    said = {"speakers": [one._asdict() for one in voices(document)]} if document.turns else {}
    return {"version": VERSION, **known, "extractor": extractor, **said, "quotations": found, "corrections": by_hand}


def stats_report(stats: "Stats", *, width: int | None, colour: bool) -> str:
    """The corpus in figures."""
    figures = [Field(name, [Run(f"{figure:,}")]) for name, figure in asdict(stats).items()]
    return fields(figures, width=width, colour=colour, indent=0) + "\n"


def stats_record(stats: "Stats") -> Record:
    return {"version": VERSION, **asdict(stats)}
