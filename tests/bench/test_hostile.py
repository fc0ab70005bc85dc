"""No file of the user's is changed, moved or deleted, whatever has been put where misquote keeps its own."""

import signal
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from bench.hostile.arrangements import ARRANGEMENTS
from bench.hostile.trial import harm
from tests.conftest import Run

PATIENCE = 60  # seconds after which a command hangs


@pytest.fixture
def run(misquote: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, model: Path) -> Iterator[object]:
    """Commands inside this process, in the folder of the desk; claims by meaning too."""

    def hangs(*_: object) -> None:
        raise TimeoutError

    def run(arguments: Sequence[str]) -> None:
        monkeypatch.chdir(tmp_path / "trial" / "work")
        signal.alarm(PATIENCE)
        try:
            misquote(*arguments, *(["--semantic", model] if "claim" in arguments else []))
        finally:
            signal.alarm(0)

    before = signal.signal(signal.SIGALRM, hangs)
    (tmp_path / "trial").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "trial" / "home"))
    yield run
    signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("name", [*ARRANGEMENTS][::2])  # `python -m bench.hostile` has all of them, each a process
def test_no_file_of_the_users_is_touched(tmp_path, run, name):
    assert harm(tmp_path / "trial", ARRANGEMENTS[name], run) == []


def test_what_is_touched_would_be_noticed(tmp_path, run):
    def harmful(arguments: Sequence[str]) -> None:
        (tmp_path / "trial" / "photos" / "meta.json").unlink(missing_ok=True)
        (tmp_path / "trial" / "photos" / "state.json").write_text("{}")
        (tmp_path / "trial" / "photos" / "new.lock").touch()
        if "verify" in arguments:
            raise TimeoutError

    found = harm(tmp_path / "trial", ARRANGEMENTS["index: link to a folder"], harmful)
    assert [line.split("/")[-1] for line in found] == [
        "corpus verify does not end",
        "meta.json is not what it was",
        "new.lock is not what it was",
        "state.json is not what it was",
    ]
