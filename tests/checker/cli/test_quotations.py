import json
from pathlib import Path

import pytest

from checker.reports.layout import columns
from tests.conftest import Run

ARTICLE = (
    "“We will not sail,” Ada Quill told the Gazette, “before the cranes are safe.”\r\n\r\n"
    "She said the pier was shut.\r\n"
)


@pytest.fixture
def ferry(home: Path) -> Path:
    file = home / "ferry.txt"
    file.write_bytes(ARTICLE.encode())
    return file


def test_offsets_are_those_of_the_file_and_the_name_is_the_one_given(quotecheck: Run, ferry: Path) -> None:
    outcome = quotecheck("quotations", "--format", "jsonl", "./ferry.txt")
    assert outcome.code == 0
    records = [json.loads(line) for line in outcome.out.splitlines()]
    assert records
    for record in records:
        assert record["document"] == "./ferry.txt"
        assert ARTICLE[record["start"] : record["end"]] == record["text"]
        mention = record["speaker"]
        assert mention is None or ARTICLE[mention["start"] : mention["end"]] == mention["text"]


def test_a_split_quotation_is_printed_stretch_by_stretch_under_one_number(quotecheck: Run, ferry: Path) -> None:
    out = quotecheck("quotations", "--format", "jsonl", "ferry.txt").out
    direct = [record for record in map(json.loads, out.splitlines()) if record["kind"] == "direct"]
    assert [record["text"] for record in direct] == ["We will not sail,", "before the cranes are safe."]
    assert {record["speaker"]["name"] for record in direct} == {"Ada Quill"}


def test_a_table_names_the_speakers_and_fits_the_terminal(
    quotecheck: Run, ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Ada Quill" in quotecheck("quotations", "ferry.txt").out
    monkeypatch.setenv("COLUMNS", "60")
    assert max(map(columns, quotecheck("quotations", "ferry.txt").out.splitlines())) <= 60


def test_several_files_are_told_apart(quotecheck: Run, ferry: Path, home: Path) -> None:
    (home / "other.txt").write_text("“Yes,” said Jo Reed.", encoding="utf-8")
    out = quotecheck("quotations", "ferry.txt", "other.txt").out
    assert out.index("ferry.txt") < out.index("Ada Quill") < out.index("other.txt") < out.index("Jo Reed")


def test_a_bad_file_does_not_cost_the_others(quotecheck: Run, ferry: Path) -> None:
    outcome = quotecheck("quotations", "missing.txt", "ferry.txt")
    assert outcome.code == 2
    assert "Ada Quill" in outcome.out
    assert outcome.err == "quotecheck: missing.txt: no such file; check the path\n"


def test_standard_input_is_an_article(quotecheck: Run) -> None:
    out = quotecheck("quotations", "--format", "jsonl", "-", input=ARTICLE.encode()).out
    assert json.loads(out.splitlines()[0])["document"] == "-"


def test_no_corpus_is_needed(quotecheck: Run, ferry: Path) -> None:
    assert quotecheck("--corpus", "nowhere.db", "quotations", "ferry.txt").code == 0
