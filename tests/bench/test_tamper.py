"""What something else does to a corpus, in a short form; and that a trial that goes unseen is noticed."""

from pathlib import Path

import pytest

from bench.tamper import __main__ as tamper
from bench.tamper.archive import Outcome, built, copied
from bench.tamper.changes import CHANGES
from bench.tamper.flips import contents, flipped


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("tamper"))


def test_changes_by_sql_are_seen(place: Path, tmp_path: Path) -> None:
    told = list[str]()
    assert tamper.by_sql(place, tmp_path / "trial", "who", told.append) == 0
    assert told == ["changes by SQL: 0 of 5 unseen"]
    assert len(CHANGES) > 80


def test_bits_of_the_file_are_seen(place: Path, tmp_path: Path) -> None:
    told = list[str]()
    assert tamper.by_flips(place, tmp_path / "trial", 6, 2, told.append) == 0
    assert told[-1].startswith("bits of the file: 0 of 6 pass as sound")


def test_bits_of_the_index_change_no_answer_and_are_told_on_no_stream(place: Path, tmp_path: Path) -> None:
    told = list[str]()
    assert tamper.by_index(place, tmp_path / "trial", 6, 2, told.append) == 0
    assert told == ["files of the index: 0 of 6 change an answer or are told on stderr"]


def test_what_passes_as_sound_is_noticed(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = list[str]()
    monkeypatch.setattr(tamper, "run", lambda *_: Outcome(0, "sound", ""))
    assert tamper.by_sql(place, tmp_path / "trial", "its title", told.append) == 1
    assert told == ["its title: passes as sound", "changes by SQL: 1 of 1 unseen"]


@pytest.mark.parametrize(
    ("outcome", "wrong"),
    [
        (Outcome(0, "", "thread '<unnamed>' panicked at x"), "panicked at"),
        (Outcome(2, "", "misquote: a bug in misquote, please report it"), "a bug in misquote"),
        (Outcome(-11, "", ""), "exit code -11"),
        (Outcome(2, "", ""), "it says nothing"),
    ],
)
def test_what_no_command_may_say_is_noticed(outcome: Outcome, wrong: str) -> None:
    assert outcome.wrong.startswith(wrong)


def test_a_bit_that_counts_is_told_from_one_that_does_not(place: Path, tmp_path: Path) -> None:
    copy = copied(place, tmp_path / "trial")
    before, content = contents(copy), copy.read_bytes()
    copy.write_bytes(flipped(content, 96 * 8))  # the version of SQLite that wrote it
    assert contents(copy) == before
    copy.write_bytes(flipped(content, 60 * 8))  # the number of the schema
    assert contents(copy) != before
