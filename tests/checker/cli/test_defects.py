"""A defect of ours in one of many documents, drafts or lines is a line on stderr, and costs the others nothing."""

import json
from pathlib import Path

import pytest

from checker.cli import check
from corpus import Document
from corpus.errors import Defect
from corpus.intake import completing
from corpus.library import Corpus
from tests.conftest import Run

SOUND = "“Hungary is the island of PEACE!” Viktor Orbán declared.\n"
BUG = "a bug in misquote: IndexError: off the pier ("


@pytest.fixture(autouse=True)
def failing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extractor and the check of drafts fail on every text that says POISON."""
    sound, sound_check = completing.quotations_of, check.examine_draft

    def quotations_of(text: str, *given: object, **known: object) -> object:
        if "POISON" in text:
            raise IndexError("off the pier")
        return sound(text, *given, **known)  # type: ignore[arg-type]

    def examine_draft(corpus: Corpus, text: str, **known: object) -> object:
        quotations_of(text, None, None)
        return sound_check(corpus, text, **known)  # type: ignore[arg-type]

    monkeypatch.setattr("corpus.intake.completing.quotations_of", quotations_of)
    monkeypatch.setattr("checker.cli.quotations.quotations_of", quotations_of)
    monkeypatch.setattr("checker.cli.check.examine_draft", examine_draft)


@pytest.fixture
def files(home: Path) -> list[str]:
    for name, text in (("a.txt", SOUND), ("b.txt", "POISON on the pier\n"), ("c.txt", SOUND * 2)):
        (home / name).write_text(text, encoding="utf-8")
    return ["a.txt", "b.txt", "c.txt"]


def told(err: str, about: str) -> None:
    """The one line that says it: what it is about, what it is, where, what to do, and no more."""
    (line,) = (line for line in err.splitlines() if "bug" in line)
    assert line.startswith(f"misquote: {about}: {BUG}"), line
    assert line.endswith(Defect.hint)
    assert "Traceback" not in err


def sound(misquote: Run, *ids: str) -> None:
    """The corpus has these beside the article that it begins with, whole and found."""
    listed = json.loads(misquote("corpus", "list", "--format", "json").out)["documents"]
    assert [document["id"] for document in listed][-len(ids) :] == list(ids)
    assert misquote("corpus", "verify").code == 0


def test_corpus_add(misquote: Run, files: list[str]) -> None:
    outcome = misquote("corpus", "add", *files)
    assert (outcome.code, outcome.out.count("added ")) == (1, 2)
    told(outcome.err, "b.txt")
    sound(misquote, "a", "c")


def test_corpus_add_of_that_one_alone_could_not_run(misquote: Run, files: list[str]) -> None:
    assert misquote("corpus", "add", "b.txt").code == 2


def test_corpus_import(misquote: Run, home: Path) -> None:
    texts = {"a": SOUND, "b": "POISON on the pier", "c": SOUND * 2}
    lines = [json.dumps({"id": name, "text": text}) for name, text in texts.items()]
    (home / "desk.jsonl").write_text("\n".join(lines), encoding="utf-8")
    outcome = misquote("corpus", "import", "desk.jsonl")
    assert (outcome.code, outcome.out) == (1, "added 2 documents, 0 already there, 1 refused\n")
    told(outcome.err, "desk.jsonl: line 2: b")
    sound(misquote, "a", "c")


def test_corpus_reextract(misquote: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Corpus.own(create=True) as corpus:
        for name, text in (("a", SOUND), ("b", "POISON on the pier"), ("c", SOUND * 2)):
            corpus.add(Document(id=name, text=text), quotations=())
    outcome = misquote("corpus", "reextract", "a", "b", "c")
    assert outcome.code == 1
    assert "reread 2 documents, 2 changed\n" in outcome.out
    told(outcome.err, "b")
    sound(misquote, "a", "b", "c")
    record = json.loads(misquote("corpus", "reextract", "--format", "json", "a", "b").out)
    assert [(one["document"], bool(one["failed"])) for one in record["documents"]] == [("a", False), ("b", True)]
    assert misquote("corpus", "reextract", "b").code == 2


@pytest.mark.parametrize("form", ["text", "line", "json"])
def test_check(misquote: Run, files: list[str], form: str) -> None:
    outcome = misquote("check", "--all", "--format", form, *files)
    assert outcome.code == 2
    assert "a.txt" in outcome.out
    assert "c.txt" in outcome.out
    told(outcome.err, "b.txt")


def test_quotations(misquote: Run, files: list[str]) -> None:
    outcome = misquote("quotations", "--format", "jsonl", *files)
    assert (outcome.code, len(outcome.out.splitlines())) == (2, 3)
    told(outcome.err, "b.txt")


def test_where_it_comes_from_is_shown_to_those_who_ask(misquote: Run, files: list[str]) -> None:
    err = misquote("--debug", "corpus", "add", *files).err
    assert "Traceback (most recent call last)" in err
    assert err.startswith("misquote: b.txt: a bug in misquote")
