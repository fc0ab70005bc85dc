"""Findings as JSON. The form is a promise to scripts, kept in ``docs/formats.md``: keys are added, never changed.

Every offset is in code points. What a finding is in it, ``Finding.to_dict`` says.
"""

from collections.abc import Iterable

from checker.findings import VERSION, Finding, Record
from checker.reports.findings.drafts import CheckedDraft, Draft
from checker.reports.json_line import line_of
from checker.reports.look import PLAIN, Look
from checker.reports.terminal.positions import Lines
from corpus.spans import Span


def claim_to_json(finding: Finding, _: Look = PLAIN) -> str:
    """All that was found about one claim."""
    return line_of(finding.to_dict())


def drafts_to_json(drafts: Iterable[Draft], _: Look = PLAIN) -> str:
    """All drafts of one run in one record; one that could not be read is named with the reason."""
    read, failed = list[Record](), list[Record]()
    for draft in drafts:
        if isinstance(draft, CheckedDraft):
            read.append({"file": draft.name, "findings": _placed(draft), "unchecked": _unchecked(draft)})
        else:
            failed.append({"file": draft.name, "error": draft.reason})
    return line_of({"version": VERSION, "drafts": read, "failed": failed})


def answer(finding: Finding, *, id: object) -> Record:
    """The answer to one line of a batch."""
    return {"id": id, **finding.to_dict()}


def failure(reason: str, *, id: object) -> Record:
    """What a line of a batch gets that could not be checked."""
    return {"id": id, "version": VERSION, "error": reason}


def _placed(draft: CheckedDraft) -> list[Record]:
    """The findings by line and column; the version is that of the record that they stand in."""
    lines = draft.lines
    records = []
    for finding in draft.findings:
        found = finding.to_dict()
        del found["version"]
        records.append(_place(lines, finding.span) | found)
    return records


def _unchecked(draft: CheckedDraft) -> list[Record]:
    """What stands in quotation marks and was not checked, by line and column."""
    lines = draft.lines
    return [_place(lines, one.span) | one.to_dict() for one in draft.unchecked]


def _place(lines: Lines, span: Span) -> Record:
    start, end = lines.position(span.start), lines.position(span.end)
    return {"line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column}
