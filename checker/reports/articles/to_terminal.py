"""The report on the quotations of articles that a reader goes through from top to bottom.

A quotation is shown once, with all its stretches. Lines and columns are those of the file on disk, or are not shown.
"""

from collections.abc import Iterable, Iterator

from checker.reports import phrases
from checker.reports.articles.quoted_document import QuotedDocument, tally
from checker.reports.look import PLAIN, Look
from checker.reports.safe_text import safe
from checker.reports.terminal.layout import Field, Ink, Run, fields, paragraph
from checker.reports.terminal.positions import Lines, paragraph_of
from corpus.document import Quotation
from corpus.spans import Span


def articles_to_terminal(documents: Iterable[QuotedDocument], look: Look = PLAIN) -> Iterator[str]:
    """Each quotation by its place: its words, then what is known of who said them; last, how many a document has."""
    for number, document in enumerate(documents):
        yield "\n" * bool(number) + _report(document, look)


def _report(document: QuotedDocument, look: Look) -> str:
    lines = document.lines
    parts = []
    for quotation in document.quotations:
        lead = [Run(_where(document, quotation, lines)), Run(f" {phrases.kind(quotation)}", Ink.INFO)]
        block = [*_stretches(document, quotation, lines), *_attribution(quotation)]
        parts.append(f"{paragraph(lead, look)}\n{fields(block, look, label_width=8)}\n")
    total = [Run(f"{safe(document.shown_name)}: {tally(document.quotations)}")]
    return "\n".join([*parts, f"{paragraph(total, look)}\n"])


def _where(document: QuotedDocument, quotation: Quotation, lines: Lines) -> str:
    if document.is_file_text:
        return f"{safe(document.shown_name)}:{_line_and_column(document.place(quotation.spans[0]), lines)}:"
    number = paragraph_of(quotation.span, document.blocks)
    return f"{safe(document.shown_name)}: paragraph {number}:"


def _line_and_column(span: Span, lines: Lines) -> str:
    line, column = lines.position(span.start)
    return f"{line}:{column}"


def _stretches(document: QuotedDocument, quotation: Quotation, lines: Lines) -> Iterator[Field]:
    """The words; of a split quotation each part by itself, with its own place from the second on."""
    for number, span in enumerate(quotation.spans, start=1):
        label = f"part {number}" if len(quotation.spans) > 1 else "words"
        runs = [Run(safe(span.of(document.text)), Ink.STRONG)]
        if number > 1 and document.is_file_text:
            runs.append(Run(f" (at {_line_and_column(document.place(span), lines)})", Ink.LABEL))
        yield Field(label, runs)


def _attribution(quotation: Quotation) -> Iterator[Field]:
    doubtful = phrases.unsure(quotation)
    for label, fact in phrases.attribution(quotation).items():
        yield Field(label, [Run(fact, Ink.WARNING if doubtful and label == "rule" else Ink.PLAIN)])
