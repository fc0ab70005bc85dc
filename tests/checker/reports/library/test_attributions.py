from dataclasses import replace

from checker.reports.library.attributions import attribution_table
from checker.reports.look import Look
from checker.reports.terminal.layout import columns
from corpus.document import Block, Link, Mention, Quotation, QuotationKind, Role, Speaker
from corpus.spans import Span

TEXT = "“We wait,” Quill told the Gazette, “and watch.”\nNobody knows why."
QUOTATION = Quotation(
    kind=QuotationKind.DIRECT,
    spans=(Span(1, 9), Span(36, 46)),
    cue=Mention("told", Span(17, 21)),
    speaker=Speaker("Ada Quill", Mention("Quill", Span(11, 16))),
    links=(Link("Gazette", Role.TOLD),),
    medium="Harbour Radio",
    audience="fishermen",
    place="Port",
    said_on="2024-03-01",
    rule="subject",
    confidence=0.9,
)
ANONYMOUS = Quotation(kind=QuotationKind.INDIRECT, spans=(Span(48, 64),), negated=True)
BLOCKS = [Block(1, Span(0, 47)), Block(2, Span(48, 65))]


def test_a_table_tells_number_paragraph_kind_speaker_with_chain_and_words() -> None:
    table = attribution_table(TEXT, BLOCKS, [QUOTATION, ANONYMOUS])
    head, first, second = (line.split("  ") for line in table.splitlines())
    assert [cell.strip() for cell in head if cell] == ["#", "¶", "kind", "speaker", "words"]
    assert [cell.strip() for cell in first if cell.strip()] == [
        "1",
        "1",
        "direct",
        "Ada Quill, on Harbour Radio, to fishermen ← told Gazette",
        "We wait, … and watch.",
    ]
    assert [cell.strip() for cell in second if cell.strip()] == ["2", "2", "indirect, denied", "–", "Nobody knows why"]


def test_a_table_marks_what_was_set_by_hand() -> None:
    by_hand = replace(QUOTATION, rule="corrected")
    _, row = attribution_table(TEXT, BLOCKS, [by_hand]).splitlines()
    assert "direct, corrected" in row


def test_a_table_fits_sixty_columns() -> None:
    table = attribution_table(TEXT, BLOCKS, [QUOTATION, ANONYMOUS], Look(60))
    assert max(map(columns, table.splitlines())) <= 60
