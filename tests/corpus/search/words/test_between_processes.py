"""What processes tell each other lasts as long as they mean it, and never longer than they live."""

import subprocess
import sys
from pathlib import Path

import pytest

from corpus.search.words.between_processes import (
    Wanted,
    clear,
    is_announced,
    is_wanted,
    new_mark,
    running,
    running_marks,
    waiting,
)
from tests.conftest import ROOT

TELLING = """
import sys, time
from pathlib import Path
from corpus.search.words.between_processes import Wanted, running, waiting
with running(Path(sys.argv[1]), "0badf00d."), waiting(Path(sys.argv[1]), Wanted.WRITER):
    print("told", flush=True)
    time.sleep(60)
"""


def test_imports_are_told_while_they_run(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    folder.mkdir()
    first, second = new_mark(), new_mark()
    with running(folder, first):
        with running(folder, second):
            assert running_marks(folder) == {first, second}
            assert is_announced(folder, second)
        assert running_marks(folder) == {first}
        clear(folder)
        assert running_marks(folder) == {first}
    assert running_marks(folder) == set()
    assert list(folder.iterdir()) == []


def test_who_waits_is_seen_and_for_what(tmp_path: Path) -> None:
    assert not is_wanted(tmp_path, Wanted.VIEW)
    with waiting(tmp_path, Wanted.VIEW), waiting(tmp_path, Wanted.VIEW):
        assert is_wanted(tmp_path, Wanted.VIEW)
        assert not is_wanted(tmp_path, Wanted.WRITER)
    assert not is_wanted(tmp_path, Wanted.VIEW)


def test_nothing_that_a_killed_process_told_is_believed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", TELLING, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"told\n"
        assert running_marks(tmp_path) == {"0badf00d."}
        assert is_wanted(tmp_path, Wanted.WRITER)
        process.kill()
    assert running_marks(tmp_path) == set()
    assert not is_wanted(tmp_path, Wanted.WRITER)
    clear(tmp_path)
    assert not list(tmp_path.glob("*.import"))


@pytest.mark.parametrize("spoilt", ["a file", None])
def test_where_nothing_can_be_told_all_goes_on_without_it(tmp_path: Path, spoilt: str | None) -> None:
    folder = tmp_path / "folder"
    if spoilt:
        folder.write_text(spoilt)
    with waiting(folder, Wanted.VIEW), waiting(None, Wanted.VIEW):
        assert not is_wanted(folder, Wanted.VIEW)
    if spoilt:
        with running(folder, "0badf00d."):
            assert not is_announced(folder, "0badf00d.")
    assert running_marks(folder) == set()
    clear(folder)
