"""Findings as JSON. The form is a promise to scripts, kept in ``docs/formats.md``: keys are added, never changed.

Every offset is in code points.
"""

from collections.abc import Iterable
from urllib.parse import quote

from checker.findings import Alteration, Answer, Finding, Match, Piece, Point
from checker.reports.findings.drafts import CheckedDraft, Draft
from checker.reports.json_line import VERSION, Record, line_of
from checker.reports.look import PLAIN, Look
from corpus.document import Role, Speaker
from corpus.spans import Span

_FRAGMENT_WORDS = 6


def claim_to_json(finding: Finding, _: Look = PLAIN) -> str:
    """All that was found about one claim."""
    return line_of(claim(finding))


def drafts_to_json(drafts: Iterable[Draft], _: Look = PLAIN) -> str:
    """All drafts of one run in one record; one that could not be read is named with the reason."""
    read, failed = list[Record](), list[Record]()
    for draft in drafts:
        if isinstance(draft, CheckedDraft):
            read.append({"file": draft.name, "findings": _placed(draft)})
        else:
            failed.append({"file": draft.name, "error": draft.reason})
    return line_of({"version": VERSION, "drafts": read, "failed": failed})


def answer(finding: Finding, *, id: object) -> Record:
    """The answer to one line of a batch."""
    return {"id": id, **claim(finding)}


def failure(reason: str, *, id: object) -> Record:
    """What a line of a batch gets that could not be checked."""
    return {"id": id, "version": VERSION, "error": reason}


def claim(finding: Finding) -> Record:
    """All that was found about one claim, with the version of this form."""
    return {"version": VERSION, **_finding(finding)}


def _placed(draft: CheckedDraft) -> list[Record]:
    lines = draft.lines
    records = []
    for finding in draft.findings:
        start, end = lines.position(finding.span.start), lines.position(finding.span.end)
        place = {"line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column}
        records.append(place | _finding(finding))
    return records


def _finding(finding: Finding) -> Record:
    return {
        "verdict": finding.verdict,
        "level": finding.level,
        "rule": finding.rule,
        "explanation": finding.explanation,
        "text": finding.text,
        "start": finding.span.start,
        "end": finding.span.end,
        "quotation": finding.is_quotation,
        "attributed_to": _speaker(finding.speaker),
        "outlet": finding.outlet,
        "relay": finding.relay,
        "alterations": [_alteration(change) for change in finding.alterations],
        "points": [_point(point) for point in finding.points],
        "difference": [_piece(piece) for piece in finding.difference],
        "matches": [_match(match) for match in finding.matches],
        "words": _answer(finding.words),
        "speaker": _answer(finding.said_by),
        "chain": _answer(finding.chain),
        "context": _answer(finding.context),
    }


def _answer(given: Answer) -> Record:
    return {"ok": given.ok, "why": given.why}


def _speaker(speaker: Speaker | None) -> Record | None:
    return None if speaker is None else {"name": speaker.name, "described": speaker.described}


def _piece(piece: Piece) -> Record:
    return {"draft": piece.draft, "source": piece.source, "changed": piece.changed}


def _span(span: Span | None) -> Record | None:
    return None if span is None else {"start": span.start, "end": span.end}


def _alteration(change: Alteration) -> Record:
    return {
        "kind": change.kind,
        "draft": change.draft,
        "source": change.source,
        "note": change.note,
        "draft_span": _span(change.draft_span),
        "source_span": _span(change.source_span),
    }


def _point(point: Point) -> Record:
    return {
        "kind": point.kind,
        "agrees": point.agrees,
        "draft": point.draft,
        "source": point.source,
        "draft_span": _span(point.draft_span),
        "source_span": _span(point.source_span),
    }


def _match(match: Match) -> Record:
    source = match.document
    return {
        "document": source.id,
        "start": match.span.start,
        "end": match.span.end,
        "exact": match.exact,
        "score": round(match.score, 4),
        "speaker": match.speaker.name if match.speaker else None,
        "described": match.speaker.described if match.speaker else None,
        "via": [link.name for link in match.chain if link.role in (Role.RELAY, Role.TOLD)],
        "chain": [{"name": link.name, "role": link.role} for link in match.chain],
        "confidence": match.confidence,
        "kind": match.kind,
        "medium": match.medium,
        "paragraph": match.paragraph,
        "locator": match.locator,
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "published": source.published,
        "url": source.url,
        "archive_url": source.archive_url,
        "sha256": source.sha256,
        "selector": {
            "type": "TextQuoteSelector",
            "exact": match.exact,
            "prefix": match.prefix,
            "suffix": match.suffix,
        },
        "link": _link(match),
        "differs": None if match.differs is None else [_difference(change) for change in match.differs],
    }


def _difference(change: Alteration) -> Record:
    return {"kind": change.kind, "first": change.draft, "here": change.source}


def _link(match: Match) -> str | None:
    """The address of the document with a text fragment that a browser scrolls to."""
    url = match.document.url
    if not url or not url.startswith(("http://", "https://")):
        return None
    said = match.exact.split()
    ends = [said] if len(said) <= 2 * _FRAGMENT_WORDS else [said[:_FRAGMENT_WORDS], said[-_FRAGMENT_WORDS:]]
    fragment = ",".join(quote(" ".join(words), safe="").replace("-", "%2D") for words in ends)
    return f"{url}{'' if '#' in url else '#'}:~:text={fragment}"
