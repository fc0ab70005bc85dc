"""What a document quotes, and who is behind it: a table for readers, a record for scripts.

A split quotation gives a record for each of its stretches, under one ``quotation`` number.
"""

from collections.abc import Iterator, Sequence

from checker.reports import phrases
from checker.reports.findings.to_json import Record
from checker.reports.safe_text import safe
from checker.reports.terminal.positions import paragraph_of
from checker.reports.terminal.tables import table
from corpus.document import Block, Link, Mention, Quotation, Role, Speaker
from corpus.revision.corrections import RULE as BY_HAND
from corpus.spans import Span

HEAD = ("#", "¶", "kind", "speaker", "words")
ROLES = {Role.RELAY: "", Role.TOLD: "told ", Role.PUBLISHED: ""}


def attribution_table(
    text: str, blocks: Sequence[Block], quotations: Sequence[Quotation], *, width: int | None, colour: bool
) -> str:
    """A row for each quotation: its number, its paragraph, its kind, its speaker and chain, its words."""
    rows = []
    for number, quotation in enumerate(quotations, start=1):
        paragraph = paragraph_of(quotation.span, blocks) or ""
        kind = phrases.kind(quotation) + (", corrected" if quotation.rule == BY_HAND else "")
        rows.append((str(number), str(paragraph), kind, said_by(quotation), words_of(text, quotation.spans)))
    return table(HEAD, rows, width=width, colour=colour) + "\n"


def attribution_records(name: str, text: str, quotations: Sequence[Quotation]) -> Iterator[Record]:
    """A record for each stretch of each quotation; ``name`` is what the document is called."""
    for number, quotation in enumerate(quotations, start=1):
        for part, span in enumerate(quotation.spans, start=1):
            place: Record = {
                "document": name,
                "kind": quotation.kind,
                "start": span.start,
                "end": span.end,
                "text": span.of(text),
            }
            yield place | _attribution(quotation) | {"quotation": number, "part": part, "parts": len(quotation.spans)}


def _attribution(quotation: Quotation) -> Record:
    return {
        "cue": _mention(quotation.cue),
        "speaker": _speaker(quotation.speaker),
        "via": [link.name for link in quotation.links],
        "chain": [{"name": link.name, "role": link.role} for link in _chain(quotation)],
        "medium": quotation.medium,
        "audience": quotation.audience,
        "place": quotation.place,
        "said_on": quotation.said_on,
        "negated": quotation.negated,
        "rule": quotation.rule,
        "confidence": quotation.confidence,
    }


def _mention(mention: Mention | None) -> Record | None:
    return None if mention is None else {"text": mention.text, "start": mention.span.start, "end": mention.span.end}


def _speaker(speaker: Speaker | None) -> Record | None:
    if speaker is None:
        return None
    named = _mention(speaker.mention) or {"text": None, "start": None, "end": None}
    return {"name": speaker.name, **named, "described": speaker.described}


def _chain(quotation: Quotation) -> list[Link]:
    if quotation.speaker is None:
        return list(quotation.links)
    return [Link(quotation.speaker.name, Role.SPEAKER, quotation.speaker.mention), *quotation.links]


def said_by(quotation: Quotation) -> str:
    """The speaker, where and to whom, and the chain."""
    said = safe(quotation.speaker.name) if quotation.speaker else "–"
    said += f", on {safe(quotation.medium)}" if quotation.medium else ""
    said += f", to {safe(quotation.audience)}" if quotation.audience else ""
    return " ← ".join([said, *(ROLES.get(link.role, "") + safe(link.name) for link in quotation.links)])


def words_of(text: str, spans: Sequence[Span]) -> str:
    """The words as they stand; between the stretches of a split quotation, a sign that something else stands there."""
    return " … ".join(safe(span.of(text)) for span in spans)
