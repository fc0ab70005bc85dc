import json
from pathlib import Path

import pytest

from checker.reports.terminal.layout import columns
from tests.conftest import Run

ARTICLE = "“We will not sail before dawn,” said Ada Quill, the harbour master.\n"
HOSTILE = "“We \x1b[31mwill\x9b not \u202esail before dawn,” said Ada Quill, the harbour master.\n"


@pytest.fixture
def ferry(home: Path) -> Path:
    file = home / "ferry.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    return file


def test_the_article_that_ships_is_there_without_any_set_up(misquote: Run) -> None:
    listed = misquote("corpus", "list")
    assert listed.code == 0
    assert "budapest-summit" in listed.out
    assert json.loads(misquote("corpus", "list", "--format", "json").out)["documents"][0]["id"] == "budapest-summit"


def test_asking_leaves_nothing_behind(misquote: Run, tmp_path: Path) -> None:
    misquote("corpus", "list")
    misquote("corpus", "stats")
    assert not (tmp_path / "home").exists()


def test_an_article_that_was_added_is_listed_shown_and_counted(misquote: Run, ferry: Path) -> None:
    misquote("corpus", "add", "--publisher", "Harbour News", "--published", "2024-03-01", "ferry.txt")
    assert "Harbour News" in misquote("corpus", "list").out
    shown = misquote("corpus", "show", "ferry").out
    assert "publisher   Harbour News" in shown
    assert "date        2024-03-01" in shown
    assert "Ada Quill" in shown
    assert "We will not sail before dawn," in shown
    assert "\n1 attribution\n\nin use: " in shown
    assert "documents   2" in misquote("corpus", "stats").out
    assert json.loads(misquote("corpus", "stats", "--format", "json").out)["documents"] == 2


def test_a_document_is_shown_to_scripts_too(misquote: Run, ferry: Path) -> None:
    misquote("corpus", "add", "ferry.txt")
    record = json.loads(misquote("corpus", "show", "--format", "json", "ferry").out)
    (quotation,) = record["quotations"]
    assert ARTICLE[quotation["start"] : quotation["end"]] == quotation["text"]
    assert quotation["speaker"]["name"] == "Ada Quill"


def test_of_a_transcript_the_speakers_are_shown_with_their_turns(misquote: Run) -> None:
    turns = [{"speaker": "Quill", "start": 0, "end": 9}, {"speaker": "Brandt", "start": 10, "end": 14}]
    turns.append({"speaker": "Quill", "start": 15, "end": 24})
    talk = {"id": "talk", "kind": "transcript", "text": "We sail.\n\nFog.\nNot today.", "turns": turns}
    misquote("--corpus", "a.db", "corpus", "import", "-", input=json.dumps(talk))
    shown = misquote("--corpus", "a.db", "corpus", "show", "talk").out
    assert [line.split() for line in shown.splitlines() if line.startswith(("speaker", "Quill", "Brandt"))] == [
        ["speaker", "turns", "words"],
        ["Quill", "2", "4"],
        ["Brandt", "1", "1"],
    ]
    assert "\n3 turns\n\nin use: " in shown
    record = json.loads(misquote("--corpus", "a.db", "corpus", "show", "--format", "json", "talk").out)
    assert record["speakers"][0] == {"speaker": "Quill", "turns": 2, "words": 4}


@pytest.mark.parametrize("width", [60, 80])
def test_the_attributions_of_an_article_fit_the_terminal(
    misquote: Run, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for arguments in (["show", "budapest-summit"], ["list"], ["stats"]):
        assert max(map(columns, misquote("corpus", *arguments).out.splitlines())) <= width


def test_an_article_cannot_steer_the_terminal(misquote: Run, ferry: Path) -> None:
    ferry.write_text(HOSTILE, encoding="utf-8")
    misquote("corpus", "add", "--publisher", "\x1b[31mNews\u202e", "ferry.txt")
    for arguments in (
        ["corpus", "list"],
        ["corpus", "list", "--format", "json"],
        ["corpus", "show", "ferry"],
        ["corpus", "export"],
        ["claim", "We will not sail before dawn"],
        ["claim", "--format", "json", "We will not sail before dawn"],
        ["quotations", "ferry.txt"],
        ["quotations", "--format", "jsonl", "ferry.txt"],
    ):
        outcome = misquote(*arguments)
        assert not set(outcome.out + outcome.err) & set("\x1b\x9b\u202e"), arguments


def test_what_is_exported_is_taken_back_the_same(misquote: Run, ferry: Path, home: Path) -> None:
    ferry.write_text(HOSTILE, encoding="utf-8")
    misquote("corpus", "add", "--title", "The Late Ferry", "ferry.txt")
    exported = misquote("corpus", "export", "--originals").out
    (home / "all.jsonl").write_text(exported, encoding="utf-8")
    misquote("--corpus", "copy.db", "corpus", "import", "all.jsonl")
    assert misquote("--corpus", "copy.db", "corpus", "export", "--originals").out == exported
    only = misquote("corpus", "export", "ferry").out
    assert [json.loads(line)["id"] for line in only.splitlines()] == ["ferry"]


def test_removing_asks_first(misquote: Run, ferry: Path) -> None:
    misquote("corpus", "add", "ferry.txt")
    for answer in ("n\n", "\n", ""):
        kept = misquote("corpus", "remove", "ferry", input=answer)
        assert kept.code == 2
        assert "misquote: nothing was removed; --yes goes on without asking" in kept.err
    assert misquote("corpus", "show", "ferry").code == 0
    assert misquote("corpus", "remove", "ferry", input="y\n").out.endswith("removed ferry\n")
    assert misquote("corpus", "show", "ferry").code == 2


def test_removing_several_is_all_or_nothing(misquote: Run, ferry: Path) -> None:
    misquote("corpus", "add", "ferry.txt")
    outcome = misquote("corpus", "remove", "--yes", "ferry", "nowhere")
    assert outcome.code == 2
    assert misquote("corpus", "show", "ferry").code == 0
    assert misquote("corpus", "remove", "--yes", "ferry").code == 0


def test_the_article_that_ships_can_be_removed_from_ones_own_corpus(misquote: Run) -> None:
    assert misquote("corpus", "remove", "--yes", "budapest-summit").code == 0
    assert misquote("claim", "We can’t deplete for our country").out.startswith("not-found")
