"""Whatever comes in, one line or a sane answer goes out, and the corpus is unharmed."""

import sqlite3
from pathlib import Path

import pytest

from checker.cli import claim as claim_command
from tests.conftest import Outcome, Run

HOSTILE = "“We \x1b]0;gotcha\x07 will \x9b31m not \u202esail,” Trump said."


def one_line_error(outcome: Outcome) -> str:
    """The error, after it was held to be one line, without a traceback, and the reason for exit code 2."""
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith("misquote: ")
    assert outcome.err.endswith("\n")
    assert outcome.err.count("\n") == 1
    assert "Traceback" not in outcome.err
    return outcome.err


@pytest.mark.parametrize("text", ["", " \n\t", "?!", "“”", "…"])
def test_an_empty_claim(misquote: Run, text: str) -> None:
    assert "empty" in one_line_error(misquote("claim", text))
    assert "empty" in one_line_error(misquote("claim", "-", input=text))


@pytest.mark.parametrize(
    "text", ["x" * 1_000_000, "ha " * 330_000, "a" + "“" * 1000], ids=["one word", "a word again", "marks"]
)
def test_a_megabyte_of_one_word(misquote: Run, text: str) -> None:
    for outcome in (misquote("claim", "-", input=f"“{text}”"), misquote("check", "-", input=f"“{text}”")):
        assert outcome.code in (0, 1)
        assert outcome.err == ""


def test_invalid_utf8(misquote: Run, home: Path) -> None:
    (home / "latin.txt").write_bytes("He said “café”.".encode("cp1252"))
    for outcome in (
        misquote("check", "latin.txt"),
        misquote("quotations", "latin.txt"),
        misquote("corpus", "add", "latin.txt"),
    ):
        assert "latin.txt: not UTF-8" in one_line_error(outcome)
    assert "standard input: not UTF-8" in one_line_error(misquote("claim", "-", input=b"caf\xe9"))
    assert "standard input: not UTF-8" in one_line_error(misquote("check", "-", input=b"caf\xe9"))


def test_invalid_utf8_as_an_argument(process: Run) -> None:
    assert "the claim: not UTF-8" in one_line_error(process("claim", b"caf\xe9"))


@pytest.mark.parametrize("command", [["check"], ["quotations"], ["corpus", "add"], ["claim", "--jsonl"]], ids=" ".join)
def test_a_directory_and_a_missing_file(misquote: Run, home: Path, command: list[str]) -> None:
    (home / "folder.txt").mkdir()
    one_line_error(misquote(*command, "folder.txt"))
    assert "missing.txt: no such file" in one_line_error(misquote(*command, "missing.txt"))


def test_a_nul_byte(misquote: Run, home: Path) -> None:
    (home / "nul.txt").write_bytes("“We will not\0 sail,” said Quill.".encode())
    for outcome in (
        misquote("check", "nul.txt"),
        misquote("quotations", "nul.txt"),
        misquote("corpus", "add", "nul.txt"),
        misquote("claim", "-", input="We will\0 not"),
    ):
        assert "NUL" in one_line_error(outcome)


def test_a_name_that_no_file_can_have(misquote: Run) -> None:
    one_line_error(misquote("check", "story\0.txt"))
    one_line_error(misquote("check", "x" * 5000))


@pytest.mark.parametrize("draft", ["“We will not sail", 'He said: "', "“‘“‘«", "” said Quill, “", "“a” “b “c"])
def test_an_unclosed_quotation_mark(misquote: Run, draft: str) -> None:
    for outcome in (misquote("check", "-", input=draft), misquote("quotations", "-", input=draft)):
        assert outcome.code in (0, 1)
        assert outcome.err == ""
    assert misquote("claim", f"x {draft}").code in (0, 1)


def test_a_terminal_escape(misquote: Run, home: Path) -> None:
    (home / "\x1b[31mstory.txt").write_text(HOSTILE, encoding="utf-8")
    for outcome in (
        misquote("claim", HOSTILE),
        misquote("check", "--all", "\x1b[31mstory.txt"),
        misquote("check", "\x1b[31mmissing.txt"),
        misquote("corpus", "add", "\x1b[31mstory.txt"),
        misquote("--corpus", "\x1b[31m.db", "corpus", "list"),
        misquote("corpus", "show", "\x1b[31m"),
    ):
        assert not set(outcome.out + outcome.err) & set("\x1b\x07\x9b\u202e")
        assert outcome.out or outcome.err


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"no database at all " * 100, "not a corpus"),
        (b"SQLite format 3\0" + b"\xff" * 5000, "corpus"),
        (b"", "not a corpus"),
    ],
    ids=["text", "torn", "empty"],
)
def test_a_corrupt_corpus_is_left_as_it_is(misquote: Run, home: Path, content: bytes, says: str) -> None:
    file = home / "broken.db"
    file.write_bytes(content)
    for command in (["claim", "We will not sail"], ["corpus", "list"], ["corpus", "stats"]):
        assert says in one_line_error(misquote("--corpus", "broken.db", *command))
    assert file.read_bytes() == content


def test_a_corpus_whose_pages_are_damaged(misquote: Run, home: Path) -> None:
    document = '{"id": "a", "text": "“We will not sail before dawn,” said Quill."}\n' * 1
    misquote("--corpus", "a.db", "corpus", "import", "-", input=document)
    file = home / "a.db"
    whole = file.read_bytes()
    damaged = whole[:4096] + b"\xa5" * (len(whole) - 4096)
    file.write_bytes(damaged)
    one_line_error(misquote("--corpus", "a.db", "claim", "We will not sail before dawn"))
    assert file.read_bytes() == damaged


def test_a_corpus_made_by_a_newer_version(misquote: Run, home: Path) -> None:
    misquote("--corpus", "new.db", "corpus", "import", "-", input='{"id": "a", "text": "The ferry is late."}\n')
    with sqlite3.connect(home / "new.db") as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = (home / "new.db").read_bytes()
    for command in (["claim", "The ferry"], ["corpus", "list"], ["corpus", "remove", "--yes", "a"]):
        assert "newer" in one_line_error(misquote("--corpus", "new.db", *command))
    assert (home / "new.db").read_bytes() == before


def test_a_corpus_that_is_not_there(misquote: Run, home: Path) -> None:
    assert "nowhere.db: no such corpus" in one_line_error(misquote("--corpus", "nowhere.db", "claim", "The ferry"))
    assert not (home / "nowhere.db").exists()


def test_a_defect_is_one_line_that_asks_to_report_it(misquote: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def check_claim(*_: object, **__: object) -> object:
        raise ZeroDivisionError("deep\ninside")

    monkeypatch.setattr(claim_command, "check_claim", check_claim)
    error = one_line_error(misquote("claim", "The ferry is late"))
    assert "a bug in misquote: ZeroDivisionError: deep inside (checker/cli/claim.py:" in error
    assert "please report it" in error
    outcome = misquote("--debug", "claim", "The ferry is late")
    assert outcome.code == 2
    assert "Traceback" in outcome.err


def test_control_c_ends_with_one_line(misquote: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def check_claim(*_: object, **__: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(claim_command, "check_claim", check_claim)
    assert misquote("claim", "The ferry is late") == (130, "", "misquote: stopped\n")


def test_a_full_disk_is_one_line(misquote: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def check_claim(*_: object, **__: object) -> object:
        raise OSError(28, "No space left on device", "corpus.db")

    monkeypatch.setattr(claim_command, "check_claim", check_claim)
    assert one_line_error(misquote("claim", "The ferry")) == "misquote: corpus.db: No space left on device\n"
