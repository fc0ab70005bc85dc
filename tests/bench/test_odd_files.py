"""Odd files, streams and arguments in a short form, and that a trial that goes wrong is noticed."""

from pathlib import Path

import pytest

from bench import odd_files
from bench.odd_files import Trial, run, tried

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux alone has these devices")


def test_of_every_kind_of_trial_some_are_made_and_nothing_is_wrong() -> None:
    told = list[str]()
    for part, each in (("files", 37), ("corpora", 29), ("streams", 31), ("arguments", 9)):
        run([part], each, told.append)
    assert [line for line in told if not line.startswith("0 wrong of ")] == []
    assert len(told) == 4


def test_there_are_some_hundreds_of_trials() -> None:
    trials = list(odd_files.trials())
    assert len(trials) == len(set(trials)) >= 600


@pytest.mark.parametrize(
    ("shell", "why"),
    [
        ("echo Traceback >&2", "a traceback"),
        ("exit 3", "exit code 3"),
        ("exit 2", "it says nothing"),
        ("echo so >&2", "it says 'so'"),
        (r"printf '\033[2J'", "it steers the terminal"),
        ("echo misquote: so >&2; exit 2", ""),
        ("exit 1", ""),
    ],
)
def test_what_goes_wrong_is_told(tmp_path: Path, shell: str, why: str) -> None:
    outcome = tried(Trial("files", (), shell), tmp_path)
    assert outcome.wrong.startswith(why)
    assert bool(outcome.wrong) is bool(why)
