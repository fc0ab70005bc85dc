import json
import re
from dataclasses import replace

from checker.reports.library.documents import (
    DocumentOnFile,
    Voice,
    document_to_json,
    document_to_terminal,
    documents_to_json,
    documents_to_terminal,
    stats_to_json,
    stats_to_terminal,
    turn_table,
    voices,
)
from checker.reports.look import Look
from checker.reports.terminal.layout import columns
from corpus import Correction, Document, Listing, Span, Stats, Turn
from tests.checker.reports.library.test_attributions import ANONYMOUS, BLOCKS, QUOTATION, TEXT
from tests.checker.reports.samples import HOSTILE

FERRY = Listing(
    id="ferry", title="The Late Ferry", publisher=None, published="2024-03-01", kind="article", quotations=3, words=120
)
STORY = Document(id="story", text=TEXT, title="The Wait", url="https://news.example/wait", sha256="ab12")
BY_HAND = Correction(replaces=QUOTATION.spans, quotation=QUOTATION, made="2024-03-02", by="A. Editor")
SAID = "We wait. And then we go. Why?"
HEARING = Document(
    id="hearing",
    text=SAID,
    turns=(Turn("QUILL", Span(0, 8)), Turn("", Span(9, 24)), Turn("QUILL", Span(25, 29))),
)
STATS = Stats(documents=1, words=1200, blocks=3, quotations=4, attributed=2, speakers=5, publishers=6)


def test_each_document_is_a_row_and_what_is_not_known_is_a_dash() -> None:
    head, row = documents_to_terminal([FERRY]).splitlines()
    assert head.split() == ["id", "published", "publisher", "title", "quotations"]
    assert re.split(r" {2,}", row) == ["ferry", "2024-03-01", "–", "The Late Ferry", "3"]


def test_scripts_get_every_document_with_all_that_a_list_knows() -> None:
    assert json.loads(documents_to_json([FERRY])) == {
        "version": 1,
        "documents": [
            {
                "id": "ferry",
                "title": "The Late Ferry",
                "publisher": None,
                "published": "2024-03-01",
                "kind": "article",
                "quotations": 3,
                "words": 120,
            }
        ],
    }
    assert json.loads(documents_to_json([])) == {"version": 1, "documents": []}


def test_a_document_is_shown_with_where_it_comes_from_who_is_quoted_and_how_many() -> None:
    report = document_to_terminal(DocumentOnFile(STORY, BLOCKS, [QUOTATION, ANONYMOUS], extractor="7"))
    head, table, count = report.split("\n\n")
    assert not head.startswith(" ")
    assert [line.split(maxsplit=1) for line in head.splitlines()] == [
        ["document", "story"],
        ["title", "The Wait"],
        ["publisher", "not known"],
        ["date", "not known"],
        ["address", "https://news.example/wait"],
        ["sha256", "ab12"],
        ["extractor", "version 7"],
    ]
    assert [line.split()[0] for line in table.splitlines()] == ["#", "1", "2"]
    assert count == "2 attributions\n"


def test_what_is_not_known_of_a_document_is_said_or_left_out() -> None:
    lines = document_to_terminal(DocumentOnFile(Document(id="story", text=TEXT), [], [])).splitlines()
    assert [line.split(maxsplit=1) for line in lines[: lines.index("")]] == [
        ["document", "story"],
        ["title", "not known"],
        ["publisher", "not known"],
        ["date", "not known"],
    ]


def test_all_that_is_known_of_a_document_is_shown() -> None:
    known = {
        "publisher": "Harbour News",
        "author": "Jo Reed",
        "published": "2024-03-01",
        "archive_url": "https://archive.example/wait",
        "version_of": "first-story",
        "retracted": "2024-04-01",
    }
    report = document_to_terminal(DocumentOnFile(replace(STORY, **known), [], []))
    labels = ("publisher", "author", "date", "archived", "version of", "retracted")
    for label, value in zip(labels, known.values(), strict=True):
        assert f"\n{label:<10}  {value}\n" in report
    assert json.loads(document_to_json(DocumentOnFile(replace(STORY, **known), [], []))).items() >= known.items()


def test_what_was_set_by_hand_stands_between_the_quotations_and_their_number() -> None:
    assert BY_HAND.quotation is not None
    report = document_to_terminal(DocumentOnFile(STORY, BLOCKS, [BY_HAND.quotation], [BY_HAND]))
    assert report.split("\n\n")[2:] == ["corrected   #1, 2024-03-02 by A. Editor", "1 attribution\n"]


def test_a_transcript_shows_who_speaks_how_often_and_how_much() -> None:
    assert voices(HEARING) == [Voice("QUILL", 2, 3), Voice("", 1, 4)]
    assert [line.split() for line in turn_table(HEARING).splitlines()] == [
        ["speaker", "turns", "words"],
        ["QUILL", "2", "3"],
        ["–", "1", "4"],
    ]
    report = document_to_terminal(DocumentOnFile(HEARING, [], []))
    assert turn_table(HEARING) in report
    assert report.endswith("\n\n3 turns\n")


def test_a_transcript_that_quotes_somebody_shows_the_quotations() -> None:
    quoting = replace(HEARING, text=TEXT, turns=(Turn("QUILL", Span(0, len(TEXT))),))
    report = document_to_terminal(DocumentOnFile(quoting, BLOCKS, [QUOTATION]))
    assert "We wait, … and watch." in report
    assert report.endswith("\n\n1 turn\n")


def test_scripts_get_a_document_without_its_text() -> None:
    on_file = DocumentOnFile(STORY, BLOCKS, [QUOTATION], [BY_HAND], "7")
    record = json.loads(document_to_json(on_file))
    assert (record["version"], record["id"], record["title"], record["publisher"]) == (1, "story", "The Wait", None)
    assert (record["url"], record["sha256"], record["extractor"]) == ("https://news.example/wait", "ab12", "7")
    assert [(each["document"], each["text"]) for each in record["quotations"]] == [
        ("story", "We wait,"),
        ("story", "and watch."),
    ]
    assert [each["by"] for each in record["corrections"]] == ["A. Editor"]
    assert not {"text", "speakers"} & set(record)


def test_scripts_get_the_speakers_of_a_transcript_too() -> None:
    assert json.loads(document_to_json(DocumentOnFile(HEARING, [], [])))["speakers"] == [
        {"speaker": "QUILL", "turns": 2, "words": 3},
        {"speaker": "", "turns": 1, "words": 4},
    ]


def test_figures_are_told_one_to_a_line() -> None:
    assert stats_to_terminal(STATS).startswith("documents   1\n")
    lines = [line.split() for line in stats_to_terminal(STATS).splitlines()]
    assert lines[:2] == [["documents", "1"], ["words", "1,200"]]
    assert len(lines) == 7
    assert json.loads(stats_to_json(STATS))["words"] == 1200
    assert json.loads(stats_to_json(STATS))["version"] == 1


def test_every_report_fits_the_terminal_and_nothing_in_a_document_steers_it() -> None:
    hostile = replace(STORY, id=HOSTILE, title=HOSTILE * 3, publisher=HOSTILE, author=HOSTILE, url=HOSTILE)
    listing = replace(FERRY, id=HOSTILE, title=HOSTILE * 3, publisher=HOSTILE, published=HOSTILE)
    transcript = replace(HEARING, turns=(Turn(HOSTILE, Span(0, 8)),))
    for report in (
        document_to_terminal(DocumentOnFile(hostile, BLOCKS, [QUOTATION, ANONYMOUS]), Look(60)),
        documents_to_terminal([listing], Look(60)),
        turn_table(transcript, Look(60)),
    ):
        assert max(map(columns, report.splitlines())) <= 60
        assert not set(report) & set("\x1b\x9b\u202e\u2066\u2028\x00\x7f")
