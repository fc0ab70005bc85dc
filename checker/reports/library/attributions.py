"""Who is behind the quotations of a document, as a table for readers."""

from collections.abc import Sequence

from checker.reports import phrases
from checker.reports.look import PLAIN, Look
from checker.reports.safe_text import safe
from checker.reports.terminal.positions import paragraph_of
from checker.reports.terminal.tables import table
from corpus.document import Block, Quotation, Role
from corpus.revision.corrections import RULE as BY_HAND
from corpus.spans import Span

HEAD = ("#", "¶", "kind", "speaker", "words")
ROLES = {Role.RELAY: "", Role.TOLD: "told ", Role.PUBLISHED: ""}


def attribution_table(text: str, blocks: Sequence[Block], quotations: Sequence[Quotation], look: Look = PLAIN) -> str:
    """A row for each quotation: its number, its paragraph, its kind, its speaker and chain, its words."""
    rows = []
    for number, quotation in enumerate(quotations, start=1):
        paragraph = paragraph_of(quotation.span, blocks) or ""
        kind = phrases.kind(quotation) + (", corrected" if quotation.rule == BY_HAND else "")
        rows.append((str(number), str(paragraph), kind, said_by(quotation), words_of(text, quotation.spans)))
    return table(HEAD, rows, look) + "\n"


def said_by(quotation: Quotation) -> str:
    """The speaker, on which medium, to whom, and by which chain."""
    speaker = safe(quotation.speaker.name) if quotation.speaker else "–"
    speaker += f", on {safe(quotation.medium)}" if quotation.medium else ""
    speaker += f", to {safe(quotation.audience)}" if quotation.audience else ""
    return " ← ".join([speaker, *(ROLES.get(link.role, "") + safe(link.name) for link in quotation.links)])


def words_of(text: str, spans: Sequence[Span]) -> str:
    """The words as they stand, with a sign between the stretches of a split quotation."""
    return " … ".join(safe(span.of(text)) for span in spans)
