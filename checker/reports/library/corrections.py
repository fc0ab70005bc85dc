"""What people set by hand in a document, and what rereading it changed.

Scripts get quotations and corrections as ``corpus export`` writes them.
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
    """A line for each correction: the number of its quotation, and when, by whom and why it was made."""
    rows = []
    for correction in corrections:
        words = "" if correction.quotation else f" “{_words(text, correction)}”"
        which = f"{_which(quotations, correction)}{words}"
        rows.append(Field(_done(correction), [Run(f"{which}, {_made(correction)}")]))
    return fields(rows, look, indent=0)


def correction_line(document_id: str, text: str, quotations: Sequence[Quotation], correction: Correction) -> str:
    """What was just set, on one line."""
    speaker = f"{said_by(correction.quotation)}: " if correction.quotation else ""
    what = f"{_done(correction)} {safe(document_id)} {_which(quotations, correction)}"
    return f"{what}: {speaker}“{_words(text, correction)}”"


class Reextraction(NamedTuple):
    """The documents that were reread, each with its text. Of a dry run nothing was kept."""

    outcomes: Iterable[tuple[str, Reextracted]]
    dry_run: bool


def reextraction_to_terminal(reread: Reextraction, look: Look = PLAIN) -> Iterator[str]:
    """What the new reading changed, document by document, and last how many documents it changed."""
    read = changed = 0
    for text, outcome in reread.outcomes:
        read += outcome.failed is None
        if outcome.differences:
            yield "\n" * bool(changed) + _section(text, outcome, look)
            changed += 1
    yield "\n" * bool(changed) + _summary(read, changed, dry_run=reread.dry_run) + "\n"


def reextraction_to_json(reread: Reextraction, _: Look = PLAIN) -> str:
    documents = [_document(text, outcome) for text, outcome in reread.outcomes]
    return line_of({"version": VERSION, "dry_run": reread.dry_run, "documents": documents})


def _section(text: str, outcome: Reextracted, look: Look) -> str:
    head = f"{safe(outcome.document)} (extractor {safe(outcome.before or '–')} → {safe(outcome.after or '–')})"
    rows = [Field(*_difference(text, difference)) for difference in outcome.differences]
    return f"{head}\n{fields(rows, look)}\n"


def _summary(read: int, changed: int, *, dry_run: bool) -> str:
    if not read:
        return "nothing to reread: no quotation was found by an older extractor"
    return f"{'would reread' if dry_run else 'reread'} {counted(read, 'document')}, {changed:,} changed"


def _document(text: str, outcome: Reextracted) -> Record:
    differences = [
        {"what": list(each.what), "before": _record(text, each.before), "after": _record(text, each.after)}
        for each in outcome.differences
    ]
    failed = None if outcome.failed is None else str(outcome.failed)
    versions = {"before": outcome.before, "after": outcome.after}
    return {"document": outcome.document, **versions, "differences": differences, "failed": failed}


def _record(text: str, quotation: Quotation | None) -> Record | None:
    return quotation_fields(quotation, text) if quotation else None


def _done(correction: Correction) -> str:
    if correction.quotation is None:
        return "rejected"
    return "corrected" if correction.replaces else "added"


def _which(quotations: Sequence[Quotation], correction: Correction) -> str:
    """The quotation by its number, or by its place if it has none."""
    if correction.quotation in quotations:
        return f"#{quotations.index(correction.quotation) + 1}"
    place = correction.places[-1]
    return f"characters {place[0].start}–{place[-1].end}"


def _words(text: str, correction: Correction) -> str:
    return words_of(text, correction.places[-1])


def _made(correction: Correction) -> str:
    by = f" by {safe(correction.by)}" if correction.by else ""
    return safe(correction.made) + by + (f": {safe(correction.note)}" if correction.note else "")


def _difference(text: str, difference: Difference) -> tuple[str, list[Run]]:
    before, after = difference.before, difference.after
    quotation = after or before
    assert quotation is not None
    words = f"“{words_of(text, quotation.spans)}”"
    if before is None or after is None:
        return difference.what[0], [Run(f"{said_by(quotation)}: {words}")]
    changed = "; ".join(_aspect(name, text, before, after) for name in difference.what)
    return "changed", [Run(f"{words}: {changed}")]


def _aspect(name: str, text: str, before: Quotation, after: Quotation) -> str:
    """How one thing about a quotation was, and how it is now."""
    old, new = (_value(name, text, quotation) for quotation in (before, after))
    return f"{name} {old} → {new}"


def _value(name: str, text: str, quotation: Quotation) -> str:
    match name:
        case "words":
            return f"“{words_of(text, quotation.spans)}”"
        case "kind":
            return quotation.kind.value
        case "cue":
            return f"“{safe(quotation.cue.text)}”" if quotation.cue else "–"
        case "denial":
            return quotation.status or ("yes" if quotation.negated else "no")
        case "setting":
            return (
                ", ".join(
                    safe(part)
                    for part in (quotation.medium, quotation.audience, quotation.place, quotation.said_on)
                    if part
                )
                or "–"
            )
        case "chain":
            return " ← ".join(safe(link.name) for link in quotation.links) or "–"
        case _:
            described = " (described)" if quotation.speaker and quotation.speaker.described else ""
            return f"{safe(quotation.speaker.name)}{described}" if quotation.speaker else "–"
