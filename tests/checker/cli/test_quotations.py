import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from checker.reports.terminal.layout import columns
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


def test_offsets_are_those_of_the_file_and_the_name_is_the_one_given(misquote: Run, ferry: Path) -> None:
    outcome = misquote("quotations", "--format", "jsonl", "./ferry.txt")
    assert outcome.code == 0
    records = [json.loads(line) for line in outcome.out.splitlines()]
    assert records
    for record in records:
        assert record["document"] == "./ferry.txt"
        assert ARTICLE[record["start"] : record["end"]] == record["text"]
        mention = record["speaker"]
        assert mention is None or ARTICLE[mention["start"] : mention["end"]] == mention["text"]


def test_a_split_quotation_is_printed_stretch_by_stretch_under_one_number(misquote: Run, ferry: Path) -> None:
    out = misquote("quotations", "--format", "jsonl", "ferry.txt").out
    direct = [record for record in map(json.loads, out.splitlines()) if record["kind"] == "direct"]
    assert [record["text"] for record in direct] == ["We will not sail,", "before the cranes are safe."]
    assert {record["speaker"]["name"] for record in direct} == {"Ada Quill"}


def test_a_report_shows_each_quotation_at_its_place_and_fits_the_terminal(
    misquote: Run, ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = misquote("quotations", "ferry.txt").out
    assert out.startswith(
        "ferry.txt:1:2: direct\n  part 1    We will not sail,\n  part 2    before the cranes are safe."
    )
    assert "chain     Ada Quill ← told the Gazette\n" in out
    assert "\x1b" not in out
    monkeypatch.setenv("COLUMNS", "60")
    assert max(map(columns, misquote("quotations", "ferry.txt").out.splitlines())) <= 60


def test_several_files_are_told_apart(misquote: Run, ferry: Path, home: Path) -> None:
    (home / "other.txt").write_text("“Yes,” said Jo Reed.", encoding="utf-8")
    out = misquote("quotations", "ferry.txt", "other.txt").out
    assert out.index("ferry.txt") < out.index("Ada Quill") < out.index("other.txt") < out.index("Jo Reed")


def test_a_bad_file_does_not_cost_the_others(misquote: Run, ferry: Path) -> None:
    outcome = misquote("quotations", "missing.txt", "ferry.txt")
    assert outcome.code == 2
    assert "Ada Quill" in outcome.out
    assert outcome.err == "misquote: missing.txt: no such file; check the path\n"


def test_standard_input_is_an_article(misquote: Run) -> None:
    out = misquote("quotations", "--format", "jsonl", "-", input=ARTICLE.encode()).out
    assert json.loads(out.splitlines()[0])["document"] == "-"


def test_standard_input_has_a_name_for_readers(misquote: Run) -> None:
    assert misquote("quotations", "-", input=ARTICLE.encode()).out.startswith("standard input:1:2: direct\n")


def test_a_day_of_the_week_is_read_against_the_date_given(misquote: Run) -> None:
    article = "“We sail,” Ada Quill said on Thursday.".encode()
    assert "\n  day       2024-02-29\n" in misquote("quotations", "--published", "2024-03-01", "-", input=article).out
    assert "  day" not in misquote("quotations", "-", input=article).out
    outcome = misquote("quotations", "--published", "Friday", "-", input=article)
    assert (outcome.code, outcome.out) == (2, "")
    assert "'Friday' is not of the form 2024-03-01" in outcome.err


def test_a_pipeline_of_ones_own_is_asked_too(misquote: Run, ferry: Path, tmp_path: Path) -> None:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "pier"}])
    nlp.to_disk(tmp_path / "names")
    outcome = misquote("quotations", "--model", str(tmp_path / "names"), "ferry.txt")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("ferry.txt:1:2: direct\n")


def test_a_pipeline_that_is_none_stops_the_run_once(misquote: Run, ferry: Path) -> None:
    outcome = misquote("quotations", "--model", "no_such_pipeline", "ferry.txt", "ferry.txt")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("misquote: no_such_pipeline: no spaCy pipeline can be loaded from it")
    assert outcome.err.count("\n") == 1


def test_colours_are_laid_on_when_asked_for(misquote: Run, ferry: Path) -> None:
    assert "\x1b[1mWe will not sail,\x1b[0m" in misquote("quotations", "--color", "ferry.txt").out


def test_lines_are_named_only_where_they_are_the_files(misquote: Run, ferry: Path, home: Path) -> None:
    pytest.importorskip("trafilatura", reason="HTML is not read without it")
    told = "<p>The crane is old and the pier is shut, and nobody has looked after either of them for years.</p>" * 5
    html = f"<html><body><article>{told}<p>“We will not sail,” said Ada Quill.</p></article></body></html>"
    (home / "ferry.html").write_text(html, encoding="utf-8")
    assert re.match(r"ferry\.html: paragraph \d+: direct\n", misquote("quotations", "ferry.html").out)


def test_a_page_holds_every_file_that_could_be_read(misquote: Run, ferry: Path, home: Path) -> None:
    (home / "other.md").write_text("# Crème\n\n“Yes,” said Jo Reed.", encoding="utf-8")
    outcome = misquote("quotations", "--format", "html", "ferry.txt", "missing.txt", "other.md")
    assert outcome.code == 2
    assert outcome.err == "misquote: missing.txt: no such file; check the path\n"
    headings = [heading.text for heading in ElementTree.fromstring(outcome.out).iter("h1")]
    assert headings == ["ferry.txt", "Crème"]


def test_no_page_is_written_when_nothing_could_be_read(misquote: Run) -> None:
    outcome = misquote("quotations", "--format", "html", "missing.txt")
    assert (outcome.code, outcome.out) == (2, "")


def test_a_page_is_utf_8_whatever_the_terminal_is(ferry: Path) -> None:
    from checker.cli import main

    done = CliRunner(charset="latin-1").invoke(main, ["quotations", "--format", "html", "ferry.txt"])
    assert done.exit_code == 0
    assert "“<mark" in done.stdout_bytes.decode("utf-8")


def test_no_corpus_is_needed(misquote: Run, ferry: Path) -> None:
    assert misquote("--corpus", "nowhere.db", "quotations", "ferry.txt").code == 0


def test_a_language_without_rules_is_refused_where_it_is_asked_for(misquote: Run, ferry: Path) -> None:
    outcome = misquote("quotations", "--language", "fr", "ferry.txt")
    assert outcome.code == 2
    assert "'fr' has no rules; there are " in outcome.err


def test_a_page_in_a_language_without_rules_has_its_marks_read_and_says_so(misquote: Run, home: Path) -> None:
    page = "---\nlang: fr\n---\n\n« Le port reste fermé », a dit Anne Lebrun.\n"
    (home / "port.md").write_text(page, encoding="utf-8")
    outcome = misquote("quotations", "--format", "jsonl", "port.md")
    assert outcome.code == 0
    assert "port.md: only quotation marks were read, without speakers: no rules for fr" in outcome.err
    (record,) = map(json.loads, outcome.out.splitlines())
    assert (record["text"], record["speaker"]) == ("Le port reste fermé", None)
