"""A line for each finding, as editors and continuous integration read them: ``file:line:column: level: verdict: …``."""

from checker.findings import Finding
from checker.reports import phrases
from checker.reports.findings.drafts import CheckedDraft, worth_showing
from checker.reports.safe_text import safe
from checker.reports.terminal.layout import Field, Run, fields, paragraph
from checker.reports.terminal.positions import Position


def draft_lines(draft: CheckedDraft, *, everything: bool = False) -> str:
    """The findings of a draft, one on each line; what is sound only with ``everything``."""
    at = draft.lines.position
    shown = [finding for finding in draft.findings if everything or worth_showing(finding)]
    return "".join(f"{_place(draft.name, at(each.span.start))} {_said(each)}\n" for each in shown)


def draft_report(
    draft: CheckedDraft, *, everything: bool = False, width: int | None = None, colour: bool = False
) -> str:
    """The same lines, each with the words that were checked and the words of the source under it."""
    at = draft.lines.position
    shown = [finding for finding in draft.findings if everything or worth_showing(finding)]
    parts = []
    for finding in shown:
        lead = [Run(_place(draft.name, at(finding.span.start)) + " "), *_coloured(finding)]
        block = fields(_under(finding, colour=colour), width=width, colour=colour, indent=4, label_width=7)
        parts.append(f"{paragraph(lead, width=width, colour=colour)}\n{block}\n")
    return "\n".join(parts)


def _place(name: str, position: Position) -> str:
    return f"{safe(name)}:{position.line}:{position.column}:"


def _said(finding: Finding) -> str:
    return "".join(run.text for run in _coloured(finding))


def _coloured(finding: Finding) -> list[Run]:
    judged = Run(f"{finding.level}: {finding.verdict}:", phrases.INKS[finding.level])
    return [judged, Run(f" {safe(finding.explanation)}")]


def _under(finding: Finding, *, colour: bool) -> list[Field]:
    compared = phrases.compared(finding)
    changed = compared and any(piece.changed for piece in finding.difference)
    draft = phrases.difference(finding, colour=colour) if changed else [Run(safe(finding.text))]
    block = [Field("draft", draft)]
    if finding.matches:
        best = finding.matches[0]
        where = f"{phrases.document(best.document)}, {phrases.place(best)}"
        block.append(Field("source" if compared else "nearest", [Run(safe(best.exact))]))
        block += [Field("said by", [Run(phrases.speaker(best))]), Field("in", [Run(where)])]
    return block
