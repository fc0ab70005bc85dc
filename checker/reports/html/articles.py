"""Documents with the quotations found in them, and the report that a reader goes through from top to bottom.

A quotation is shown once, with all its stretches. Lines and columns are those of the file on disk, or are not shown.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.reports import phrases
from checker.reports.safe_text import safe
from checker.reports.terminal.layout import Field, Ink, Run, fields, paragraph
from checker.reports.terminal.positions import Lines, paragraph_of
from corpus.document import Block, Quotation, QuotationKind
from corpus.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedDocument:
    """A document under the name it was given by, its text cut into ``blocks``, and who is quoted in it.

    ``is_file_text`` is false where the text was read out of a format whose lines and columns are not the text's.
    """

    name: str
    text: str
    blocks: Sequence[Block]
    quotations: Sequence[Quotation]
    title: str | None = None
    is_file_text: bool = True


def attribution_report(document: QuotedDocument, *, width: int | None = None, colour: bool = False) -> str:
    """Each quotation by its place: its words, then what is known of who said them; last, how many there are."""
    lines = Lines(document.text)
    parts = []
    for quotation in document.quotations:
        lead = [Run(_where(document, quotation, lines)), Run(f" {phrases.kind(quotation)}", Ink.INFO)]
        block = [*_stretches(document, quotation, lines), *_attribution(quotation)]
        body = fields(block, width=width, colour=colour, label_width=8)
        parts.append(f"{paragraph(lead, width=width, colour=colour)}\n{body}\n")
    total = [Run(f"{safe(document.name)}: {tally(document.quotations)}")]
    return "\n".join([*parts, f"{paragraph(total, width=width, colour=colour)}\n"])


def tally(quotations: Sequence[Quotation]) -> str:
    """How many there are, of how many speakers, of each kind, and how many speakers are not sure."""
    if not quotations:
        return "no quotations"
    kinds = Counter(quotation.kind for quotation in quotations)
    speakers = {quotation.speaker.name for quotation in quotations if quotation.speaker}
    told = ", ".join(f"{kinds[kind]:,} {kind}" for kind in QuotationKind if kinds[kind])
    total = f"{phrases.counted(len(quotations), 'quotation')}, {phrases.counted(len(speakers), 'speaker')}: {told}"
    doubts = sum(map(phrases.unsure, quotations))
    return f"{total}; {doubts:,} with an unsure speaker" if doubts else total


def _where(document: QuotedDocument, quotation: Quotation, lines: Lines) -> str:
    if document.is_file_text:
        return f"{safe(document.name)}:{_line_and_column(quotation.spans[0], lines)}:"
    number = paragraph_of(quotation.span, document.blocks)
    return f"{safe(document.name)}: paragraph {number}:"


def _line_and_column(span: Span, lines: Lines) -> str:
    line, column = lines.position(span.start)
    return f"{line}:{column}"


def _stretches(document: QuotedDocument, quotation: Quotation, lines: Lines) -> Iterator[Field]:
    """The words; of a split quotation each part by itself, with its own place from the second on."""
    for number, span in enumerate(quotation.spans, start=1):
        label = f"part {number}" if len(quotation.spans) > 1 else "words"
        runs = [Run(safe(span.of(document.text)), Ink.STRONG)]
        if number > 1 and document.is_file_text:
            runs.append(Run(f" (at {_line_and_column(span, lines)})", Ink.LABEL))
        yield Field(label, runs)


def _attribution(quotation: Quotation) -> Iterator[Field]:
    doubtful = phrases.unsure(quotation)
    for label, fact in phrases.attribution(quotation).items():
        yield Field(label, [Run(fact, Ink.WARNING if doubtful and label == "rule" else Ink.PLAIN)])
