"""Streams that are closed, full or read by nobody: a line where one can be written, and always the right exit code."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Outcome

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux alone has a device that is full")


@pytest.fixture(autouse=True)
def story(home: Path) -> None:
    (home / "story.txt").write_text("“We will not sail before dawn,” Ada Quill said.\n", encoding="utf-8")


def shell(home: Path, words: str, streams: str) -> Outcome:
    """Run the command with its streams as a shell sets them; the exit code is its own."""
    line = f'"$0" -m checker {words} {streams}; exit ${{PIPESTATUS[0]}}'
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    command = ["bash", "-c", line, sys.executable]
    done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, env=environment, cwd=home)
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.mark.parametrize("words", ["quotations story.txt", "--help", "corpus list"])
@pytest.mark.parametrize(("streams", "why"), [(">&-", "closed; leave it open"), (">/dev/full", "No space left")])
def test_a_report_that_cannot_be_written_is_one_line(home: Path, words: str, streams: str, why: str) -> None:
    outcome = shell(home, words, streams)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"misquote: standard output: {why}")
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize("streams", ["2>&-", "2>/dev/full", "2>&- <&-"])
def test_where_no_message_can_be_written_the_exit_code_tells(home: Path, streams: str) -> None:
    missing = shell(home, "check missing.txt story.txt", streams)
    assert (missing.code, missing.err) == (2, "")
    assert missing.out.startswith("story.txt:1:2: info: not-found")
    assert shell(home, "check --no-such-option", streams)[::2] == (2, "")
    assert shell(home, "check --format text story.txt", streams).code == 0


def test_what_is_written_never_lands_in_a_corpus_that_took_the_place_of_a_closed_stream(home: Path) -> None:
    outcome = shell(home, "corpus add story.txt missing.txt", "<&- >&- 2>&-")
    assert outcome == (2, "", "")
    assert shell(home, "--corpus desk.db corpus add story.txt missing.txt", "<&- 2>&-").code == 1
    assert shell(home, "--corpus desk.db corpus verify", "").code == 0


@pytest.mark.parametrize("words", ["claim -", "check -", "quotations -", "corpus import -", "claim --jsonl -"])
def test_a_standard_input_that_is_closed_or_no_text_is_one_line(home: Path, words: str) -> None:
    for streams, why in (("<&-", "closed; give it a text"), ("</dev/zero", "a device")):
        outcome = shell(home, words, streams)
        assert outcome.code == 2
        assert f"misquote: standard input: {why}" in outcome.err
        assert len(outcome.err.splitlines()) == 1


def test_a_reader_that_has_seen_enough_is_no_failure_to_tell(home: Path) -> None:
    (home / "story.txt").write_text("“We will not sail before dawn,” Ada Quill said.\n" * 20_000, encoding="utf-8")
    outcome = shell(home, "quotations --format jsonl story.txt", "| head -c 1")
    assert (outcome.code, outcome.err) == (141, "")
