"""A line for each finding, as editors and continuous integration read them: ``file:line:column: level: verdict: …``.

For a reader, each line has the words that were checked and those of the source under it.
"""

from collections.abc import Iterable, Iterator

from checker.findings import Finding
from checker.reports import phrases
from checker.reports.findings.drafts import CheckedDraft, Draft, checked, named, not_checked, shown, summary
from checker.reports.look import PLAIN, Look
from checker.reports.safe_text import safe
from checker.reports.terminal.layout import Field, Ink, Run, fields, paragraph
from checker.reports.terminal.positions import Position


def drafts_to_lines(drafts: Iterable[Draft], look: Look = PLAIN) -> Iterator[str]:
    """The findings of each draft, one on each line, and nothing else: ``unchecked_lines`` has what was not checked."""
    for draft in checked(drafts):
        at = draft.lines.position
        yield "".join(
            f"{_place(draft.name, at(finding.span.start))} {_said(finding)}\n" for finding in shown(draft, look)
        )


def unchecked_lines(drafts: Iterable[CheckedDraft], look: Look = PLAIN) -> Iterator[str]:
    """What was not checked, one passage on each line, with the reason; last how many are not named."""
    for draft in drafts:
        at = draft.lines.position
        for one in named(draft, look):
            yield f"{_place(draft.name, at(one.span.start))} not checked: {phrases.unchecked(one)}"
        if rest := _rest(draft, look):
            yield f"{safe(draft.name)}: {rest}"


def drafts_to_terminal(drafts: Iterable[Draft], look: Look = PLAIN) -> Iterator[str]:
    """The findings of each draft beside their sources, and last how much was checked."""
    seen, separator = list[CheckedDraft](), ""
    for draft in checked(drafts):
        seen.append(draft)
        if report := "\n".join(_beside_sources(draft, look)):
            yield separator + report
            separator = "\n"
    if seen:
        yield f"{separator}{summary(seen)}\n"


def _beside_sources(draft: CheckedDraft, look: Look) -> Iterator[str]:
    at = draft.lines.position
    for finding in shown(draft, look):
        lead = [Run(_place(draft.name, at(finding.span.start)) + " "), *_coloured(finding)]
        block = fields(_under(finding, colour=look.colour), look, indent=4, label_width=7)
        yield f"{paragraph(lead, look)}\n{block}\n"
    if draft.unchecked:
        yield _unchecked(draft, look)


def _unchecked(draft: CheckedDraft, look: Look) -> str:
    """What was not checked: a line for each passage, by its place, with the reason."""
    at = draft.lines.position
    lead = [Run(f"{safe(draft.name)}: {not_checked(len(draft.unchecked))}", Ink.WARNING)]
    block = [Field("{}:{}".format(*at(one.span.start)), [Run(phrases.unchecked(one))]) for one in named(draft, look)]
    if rest := _rest(draft, look):
        block.append(Field("…", [Run(rest)]))
    return f"{paragraph(lead, look)}\n{fields(block, look, indent=4, label_width=7)}\n"


def _rest(draft: CheckedDraft, look: Look) -> str:
    rest = len(draft.unchecked) - len(named(draft, look))
    return f"{rest:,} more, which --all names" if rest else ""


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
