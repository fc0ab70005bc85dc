"""Quotations as lines of JSON. The form is a promise to scripts, kept in ``docs/formats.md``.

A split quotation gives a record for each of its stretches, under one ``quotation`` number. Offsets are code points of
the file.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from checker.findings import Record
from checker.reports.articles.quoted_document import QuotedDocument
from checker.reports.json_line import line_of
from checker.reports.look import PLAIN, Look
from corpus.document import Link, Mention, Quotation, Role, Speaker
from corpus.spans import Span


def articles_to_jsonl(documents: Iterable[QuotedDocument], _: Look = PLAIN) -> Iterator[str]:
    """A line for each stretch of each quotation."""
    for document in documents:
        records = attribution_records(document.name, document.text, document.quotations, document.place)
        yield from map(line_of, records)


def attribution_records(
    name: str, text: str, quotations: Sequence[Quotation], place: Callable[[Span], Span] = lambda span: span
) -> Iterator[Record]:
    """A record for each stretch of each quotation; ``name`` is what the document is called.

    ``place`` tells where a stretch of the text stands in the file.
    """
    for number, quotation in enumerate(quotations, start=1):
        for part, span in enumerate(quotation.spans, start=1):
            there: Record = {"document": name, "kind": quotation.kind, **_ends(place(span)), "text": span.of(text)}
            numbered = {"quotation": number, "part": part, "parts": len(quotation.spans)}
            yield there | _attribution(quotation, place) | numbered


def _ends(span: Span) -> Record:
    return {"start": span.start, "end": span.end}


def _attribution(quotation: Quotation, place: Callable[[Span], Span]) -> Record:
    return {
        "cue": _mention(quotation.cue, place),
        "speaker": _speaker(quotation.speaker, place),
        "via": [link.name for link in quotation.links],
        "chain": [{"name": link.name, "role": link.role} for link in _chain(quotation)],
        "medium": quotation.medium,
        "audience": quotation.audience,
        "place": quotation.place,
        "said_on": quotation.said_on,
        "negated": quotation.negated,
        "status": quotation.status,
        "status_as": _mention(quotation.status_as, place),
        "rule": quotation.rule,
        "confidence": quotation.confidence,
    }


def _mention(mention: Mention | None, place: Callable[[Span], Span]) -> Record | None:
    return None if mention is None else {"text": mention.text, **_ends(place(mention.span))}


def _speaker(speaker: Speaker | None, place: Callable[[Span], Span]) -> Record | None:
    if speaker is None:
        return None
    named = _mention(speaker.mention, place) or {"text": None, "start": None, "end": None}
    return {"name": speaker.name, **named, "described": speaker.described}


def _chain(quotation: Quotation) -> list[Link]:
    if quotation.speaker is None:
        return list(quotation.links)
    return [Link(quotation.speaker.name, Role.SPEAKER, quotation.speaker.mention), *quotation.links]
