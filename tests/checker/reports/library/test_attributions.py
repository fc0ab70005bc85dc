from dataclasses import replace

from checker.reports.library.attributions import attribution_records, attribution_table
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
    table = attribution_table(TEXT, BLOCKS, [QUOTATION, ANONYMOUS], width=None, colour=False)
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
    _, row = attribution_table(TEXT, BLOCKS, [by_hand], width=None, colour=False).splitlines()
    assert "direct, corrected" in row


def test_a_table_fits_sixty_columns() -> None:
    table = attribution_table(TEXT, BLOCKS, [QUOTATION, ANONYMOUS], width=60, colour=False)
    assert max(map(columns, table.splitlines())) <= 60


def test_a_split_quotation_gives_a_record_for_each_stretch() -> None:
    first, second, third = attribution_records("story.txt", TEXT, [QUOTATION, ANONYMOUS])
    assert [(each["start"], each["end"], each["text"]) for each in (first, second)] == [
        (1, 9, "We wait,"),
        (36, 46, "and watch."),
    ]
    assert [(each["quotation"], each["part"], each["parts"]) for each in (first, second, third)] == [
        (1, 1, 2),
        (1, 2, 2),
        (2, 1, 1),
    ]
    assert first["speaker"] == second["speaker"]


def test_a_record_names_the_cue_the_speaker_and_the_chain() -> None:
    record = next(attribution_records("story.txt", TEXT, [QUOTATION]))
    assert record["document"] == "story.txt"
    assert record["cue"] == {"text": "told", "start": 17, "end": 21}
    assert record["speaker"] == {"name": "Ada Quill", "text": "Quill", "start": 11, "end": 16, "described": False}
    assert record["via"] == ["Gazette"]
    assert record["chain"] == [{"name": "Ada Quill", "role": "speaker"}, {"name": "Gazette", "role": "told"}]


def test_what_is_not_known_is_null() -> None:
    record = next(attribution_records("story.txt", TEXT, [ANONYMOUS]))
    assert record["cue"] is None
    assert record["speaker"] is None
    assert record["via"] == []


def test_a_speaker_whom_the_format_names_has_no_place_in_the_text() -> None:
    turn = Quotation(kind=QuotationKind.DIRECT, spans=(Span(0, 3),), speaker=Speaker("QUILL"))
    record = next(attribution_records("debate.txt", TEXT, [turn]))
    assert record["speaker"] == {"name": "QUILL", "text": None, "start": None, "end": None, "described": False}
