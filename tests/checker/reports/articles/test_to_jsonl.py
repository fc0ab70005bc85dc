import json
from collections.abc import Iterator

from checker.reports.articles.quoted_document import QuotedDocument
from checker.reports.articles.to_jsonl import articles_to_jsonl, attribution_records
from corpus.document import Quotation, QuotationKind, Speaker
from corpus.spans import Span
from tests.checker.reports.library.test_attributions import ANONYMOUS, BLOCKS, QUOTATION, TEXT


def test_each_stretch_is_a_line_under_the_name_that_was_given() -> None:
    def documents() -> Iterator[QuotedDocument]:
        yield QuotedDocument(
            name="-", label="standard input", text=TEXT, blocks=BLOCKS, quotations=[QUOTATION, ANONYMOUS]
        )
        raise AssertionError("asked for the next")

    lines = articles_to_jsonl(documents())
    records = [json.loads(next(lines)) for _ in range(3)]
    assert [record["text"] for record in records] == ["We wait,", "and watch.", "Nobody knows why"]
    assert {record["document"] for record in records} == {"-"}


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


def test_a_record_says_how_where_when_and_how_surely_it_was_said() -> None:
    record = next(attribution_records("story.txt", TEXT, [QUOTATION]))
    told = ("kind", "medium", "audience", "place", "said_on", "negated", "rule", "confidence")
    assert {key: record[key] for key in told} == {
        "kind": "direct",
        "medium": "Harbour Radio",
        "audience": "fishermen",
        "place": "Port",
        "said_on": "2024-03-01",
        "negated": False,
        "rule": "subject",
        "confidence": 0.9,
    }
    assert next(attribution_records("story.txt", TEXT, [ANONYMOUS]))["negated"] is True


def test_what_is_not_known_is_null() -> None:
    record = next(attribution_records("story.txt", TEXT, [ANONYMOUS]))
    assert record["cue"] is None
    assert record["speaker"] is None
    assert record["via"] == []


def test_a_speaker_whom_the_format_names_has_no_place_in_the_text() -> None:
    turn = Quotation(kind=QuotationKind.DIRECT, spans=(Span(0, 3),), speaker=Speaker("QUILL"))
    record = next(attribution_records("debate.txt", TEXT, [turn]))
    assert record["speaker"] == {"name": "QUILL", "text": None, "start": None, "end": None, "described": False}
