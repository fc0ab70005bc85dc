import json
from pathlib import Path

import pytest

from checker.cli import progress
from tests.conftest import Run

ARTICLE = "“We will not sail before dawn,” said Ada Quill, the harbour master.\n"


@pytest.fixture
def ferry(home: Path) -> Path:
    file = home / "ferry.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    return file


def lines(*documents: object) -> str:
    return "".join((each if isinstance(each, str) else json.dumps(each)) + "\n" for each in documents)


def test_an_article_is_added_with_its_quotations_and_answers_at_once(misquote: Run, ferry: Path) -> None:
    outcome = misquote("corpus", "add", "ferry.txt")
    assert outcome == (0, "added ferry, 1 quotation (ferry.txt)\n", "")
    assert misquote("claim", "“We will sail before dawn,” said Quill.").out.startswith("altered")


def test_what_is_there_already_is_left_alone_and_named(misquote: Run, ferry: Path, home: Path) -> None:
    misquote("corpus", "add", "ferry.txt")
    (home / "copy.txt").write_bytes(ferry.read_bytes())
    assert misquote("corpus", "add", "copy.txt") == (0, "already there: ferry (copy.txt)\n", "")


def test_a_bad_file_does_not_cost_the_others_and_is_listed_at_the_end(misquote: Run, ferry: Path, home: Path) -> None:
    (home / "latin.txt").write_bytes("Café".encode("latin-1"))
    outcome = misquote("corpus", "add", "missing.txt", "latin.txt", ".", "ferry.txt")
    assert outcome.code == 1
    assert outcome.out == "added ferry, 1 quotation (ferry.txt)\n"
    missing, latin, folder = outcome.err.splitlines()
    assert missing.startswith("misquote: missing.txt: no such file")
    assert latin.startswith("misquote: latin.txt: not UTF-8")
    assert folder.startswith("misquote: .: ")


def test_a_file_that_is_no_lines_of_documents_is_one_line(misquote: Run, home: Path) -> None:
    (home / "story.md").write_text("so\n" * 5_000, encoding="utf-8")
    outcome = misquote("corpus", "import", "story.md")
    assert (outcome.code, outcome.out) == (2, "added 0 documents, 0 already there, 1 refused\n")
    assert outcome.err.startswith("misquote: story.md: none of its first 1,000 lines is a document (line 1: not JSON: ")


def test_a_file_of_another_kind_is_one_line_however_many_it_has(misquote: Run, home: Path) -> None:
    (home / "minutes.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + b"1 0 obj\n" * 90)
    outcome = misquote("corpus", "import", "minutes.pdf")
    assert outcome.code == 2
    assert outcome.err == (
        "misquote: minutes.pdf: none of its 92 lines is a document (line 1: not JSON: Expecting value at character 1); "
        "docs/formats.md describes the form\n"
    )


def test_nothing_but_bad_files_could_not_run(misquote: Run) -> None:
    assert misquote("corpus", "add", "missing.txt").code == 2


def test_what_is_given_is_kept_as_provenance(misquote: Run, ferry: Path) -> None:
    given = {
        "publisher": "Harbour News",
        "title": "The Late Ferry",
        "url": "https://news.example/ferry",
        "author": "Jo Reed",
        "published": "2024-03-01",
    }
    options = [part for name, value in given.items() for part in (f"--{name}", value)]
    misquote("corpus", "add", "--id", "late-ferry", *options, "ferry.txt")
    record = json.loads(misquote("corpus", "show", "--format", "json", "late-ferry").out)
    assert {name: record[name] for name in given} == given


@pytest.mark.parametrize("option", ["--title", "--url", "--id"])
def test_what_is_of_one_file_is_not_taken_for_several(misquote: Run, ferry: Path, option: str) -> None:
    outcome = misquote("corpus", "add", option, "x", "ferry.txt", "other.txt")
    assert outcome.code == 2
    assert "go with one file only" in outcome.err


@pytest.mark.parametrize("date", ["2024", "2024-03", "2024-03-01", "2024-03-01T09:30Z", "2024-03-01T09:30:00+02:00"])
def test_a_date_is_taken_as_given(misquote: Run, ferry: Path, date: str) -> None:
    misquote("corpus", "add", "--published", date, "ferry.txt")
    assert json.loads(misquote("corpus", "show", "--format", "json", "ferry").out)["published"] == date


@pytest.mark.parametrize("date", ["yesterday", "1.3.2024", "2024-3-1", "2024-02-30", ""])
def test_a_date_that_could_be_misread_is_refused(misquote: Run, ferry: Path, date: str) -> None:
    assert misquote("corpus", "add", "--published", date, "ferry.txt").code == 2


def test_another_document_under_the_same_id_is_refused(misquote: Run, ferry: Path, home: Path) -> None:
    misquote("corpus", "add", "ferry.txt")
    (home / "later.txt").write_text("“We sailed,” said Quill.", encoding="utf-8")
    outcome = misquote("corpus", "add", "--id", "ferry", "later.txt")
    assert outcome.code == 2
    assert "another" in outcome.err


def test_documents_are_imported_and_bad_lines_listed_at_the_end(misquote: Run, home: Path) -> None:
    (home / "a.jsonl").write_text(
        lines({"id": "a", "text": "The ferry is late."}, "{", {"id": "b"}, {"id": "c", "text": "It sails."}),
        encoding="utf-8",
    )
    outcome = misquote("--corpus", "new.db", "corpus", "import", "a.jsonl")
    assert outcome.code == 1
    assert outcome.out == "added 2 documents, 0 already there, 2 refused\n"
    assert [line.split(": ")[:3] for line in outcome.err.splitlines()] == [
        ["misquote", "a.jsonl", "line 2"],
        ["misquote", "a.jsonl", "line 3"],
    ]


def test_importing_again_adds_nothing(misquote: Run) -> None:
    document = lines({"id": "a", "text": "The ferry is late."})
    misquote("--corpus", "new.db", "corpus", "import", "-", input=document)
    outcome = misquote("--corpus", "new.db", "corpus", "import", "-", input=document)
    assert outcome == (0, "added 0 documents, 1 already there, 0 refused\n", "")


def test_an_import_of_nothing_but_bad_lines_could_not_run(misquote: Run) -> None:
    assert misquote("--corpus", "new.db", "corpus", "import", "-", input="{\n").code == 2
    assert misquote("--corpus", "new.db", "corpus", "import", "missing.jsonl").code == 2


def test_a_person_who_waits_sees_a_bar(misquote: Run, ferry: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "somebody_waits", lambda: True)
    (home / "a.jsonl").write_text(lines({"id": "a", "text": "The ferry is late."}), encoding="utf-8")
    assert "importing" in misquote("corpus", "import", "a.jsonl").err
    assert "adding" in misquote("corpus", "add", "ferry.txt", "missing.txt").err


def test_where_no_corpus_can_be_kept_nothing_is_said_to_be_added(misquote: Run, ferry: Path, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder should be", encoding="utf-8")
    outcome = misquote("corpus", "add", "ferry.txt")
    assert outcome.code == 2
    assert "added" not in outcome.out
    assert outcome.err.startswith("misquote: ")


def test_a_language_is_kept_and_one_without_rules_is_told(misquote: Run, home: Path) -> None:
    (home / "port.txt").write_text("« Le port reste fermé », a dit Anne Lebrun.", encoding="utf-8")
    outcome = misquote("corpus", "add", "--language", "fr-CA", "port.txt")
    first, second = outcome.out.splitlines()
    assert first == "added port, 1 quotation (port.txt)"
    assert second.startswith("port: only quotation marks were read, without speakers: no rules for fr-CA, only for ")
    assert json.loads(misquote("corpus", "export", "port").out)["language"] == "fr-CA"
