"""What people set by hand in a document, and what a new reading of it changed.

Text for readers; scripts get quotations and corrections as ``corpus export`` writes them.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from checker.findings import VERSION, Record
from checker.reports.json_line import line_of
from checker.reports.library.attributions import said_by, words_of
from checker.reports.look import PLAIN, Look
from checker.reports.phrases import counted
from checker.reports.safe_text import safe
from checker.reports.terminal.layout import Field, Run, fields
from corpus.document import Quotation
from corpus.intake.results import Reextracted
from corpus.records import quotation_fields
from corpus.revision.corrections import Correction
from corpus.revision.differences import Difference


def correction_table(
    text: str, quotations: Sequence[Quotation], corrections: Sequence[Correction], look: Look = PLAIN
) -> str:
    """A line for each correction: the number of its quotation, when, by whom and why."""
    rows = []
    for one in corrections:
        words = "" if one.quotation else f" “{_words(text, one)}”"
        rows.append(Field(_done(one), [Run(f"{_which(quotations, one)}{words}, {_made(one)}")]))
    return fields(rows, look, indent=0)


def correction_line(document_id: str, text: str, quotations: Sequence[Quotation], one: Correction) -> str:
    """What was just set, on one line."""
    said = f"{said_by(one.quotation)}: " if one.quotation else ""
    return f"{_done(one)} {safe(document_id)} {_which(quotations, one)}: {said}“{_words(text, one)}”"


class Reextraction(NamedTuple):
    """The documents that were read anew, each with its text; of a dry run nothing was kept."""

    outcomes: Iterable[tuple[str, Reextracted]]
    dry_run: bool


def reextraction_to_terminal(anew: Reextraction, look: Look = PLAIN) -> Iterator[str]:
    """What a new reading changed, document by document, and last how many it changed."""
    read = changed = 0
    for text, outcome in anew.outcomes:
        read += 1
        if outcome.differences:
            yield "\n" * bool(changed) + _section(text, outcome, look)
            changed += 1
    yield "\n" * bool(changed) + _summary(read, changed, dry_run=anew.dry_run) + "\n"


def reextraction_to_json(anew: Reextraction, _: Look = PLAIN) -> str:
    documents = [_document(text, outcome) for text, outcome in anew.outcomes]
    return line_of({"version": VERSION, "dry_run": anew.dry_run, "documents": documents})


def _section(text: str, outcome: Reextracted, look: Look) -> str:
    head = f"{safe(outcome.document)} (extractor {safe(outcome.before or '–')} → {safe(outcome.after or '–')})"
    rows = [Field(*_told(text, one)) for one in outcome.differences]
    return f"{head}\n{fields(rows, look)}\n"


def _summary(read: int, changed: int, *, dry_run: bool) -> str:
    if not read:
        return "nothing to read anew: no older extractor found any of the quotations"
    return f"{'would read' if dry_run else 'read'} {counted(read, 'document')} anew, {changed:,} changed"


def _document(text: str, outcome: Reextracted) -> Record:
    told = [
        {"what": list(one.what), "before": _record(text, one.before), "after": _record(text, one.after)}
        for one in outcome.differences
    ]
    return {"document": outcome.document, "before": outcome.before, "after": outcome.after, "differences": told}


def _record(text: str, quotation: Quotation | None) -> Record | None:
    return quotation_fields(quotation, text) if quotation else None


def _done(one: Correction) -> str:
    if one.quotation is None:
        return "rejected"
    return "corrected" if one.replaces else "added"


def _which(quotations: Sequence[Quotation], one: Correction) -> str:
    """By its number, or by its place if it has none."""
    if one.quotation in quotations:
        return f"#{quotations.index(one.quotation) + 1}"
    place = one.places[-1]
    return f"characters {place[0].start}–{place[-1].end}"


def _words(text: str, one: Correction) -> str:
    return words_of(text, one.places[-1])


def _made(one: Correction) -> str:
    by = f" by {safe(one.by)}" if one.by else ""
    return safe(one.made) + by + (f": {safe(one.note)}" if one.note else "")


def _told(text: str, difference: Difference) -> tuple[str, list[Run]]:
    before, after = difference.before, difference.after
    one = after or before
    assert one is not None
    words = f"“{words_of(text, one.spans)}”"
    if before is None or after is None:
        return difference.what[0], [Run(f"{said_by(one)}: {words}")]
    changed = "; ".join(_aspect(name, text, before, after) for name in difference.what)
    return "changed", [Run(f"{words}: {changed}")]


def _aspect(name: str, text: str, before: Quotation, after: Quotation) -> str:
    """How one thing was and is, in the words of a report."""
    old, new = (_value(name, text, one) for one in (before, after))
    return f"{name} {old} → {new}"


def _value(name: str, text: str, one: Quotation) -> str:
    match name:
        case "words":
            return f"“{words_of(text, one.spans)}”"
        case "kind":
            return one.kind.value
        case "cue":
            return f"“{safe(one.cue.text)}”" if one.cue else "–"
        case "denial":
            return "yes" if one.negated else "no"
        case "setting":
            return ", ".join(safe(part) for part in (one.medium, one.audience, one.place, one.said_on) if part) or "–"
        case "chain":
            return " ← ".join(safe(link.name) for link in one.links) or "–"
        case _:
            described = " (described)" if one.speaker and one.speaker.described else ""
            return f"{safe(one.speaker.name)}{described}" if one.speaker else "–"
