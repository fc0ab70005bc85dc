"""The trials of a corpus under stress, in a short form each; bench/ has them in full."""

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def run(*arguments: str) -> str:
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_corpus_that_is_killed_at_any_moment_has_whatever_it_acknowledged(tmp_path: Path) -> None:
    assert "5 kills" in run("bench.crashes", "--kills", "5", "--folder", str(tmp_path))


def test_a_command_that_is_killed_leaves_a_sound_corpus_and_no_litter() -> None:
    assert "3 kills" in run("bench.kills", "--times", "3")


def test_many_who_ask_and_change_a_corpus_at_once_see_neither_errors_nor_stale_answers() -> None:
    assert run("bench.many", "--readers", "2", "--writers", "2", "--seconds", "3").endswith("\n0 wrong\n")


def test_a_corpus_that_is_kept_open_sees_what_another_process_does() -> None:
    assert run("bench.resident", "--questions", "30", "--stories", "50", "--changes", "2").endswith("\n0 wrong\n")
