import errno
import os
import sys
from pathlib import Path

import click
import pytest

from checker.cli.failures import COULD_NOT_RUN, READER_GONE, STOPPED, say, say_error, told_in_one_line
from checker.errors import NothingToCheck, Stopped
from corpus.defects import defect_of
from corpus.errors import Defect
from tests.checker.reports.samples import HOSTILE


def ended(error: BaseException, *, debug: bool = False) -> int:
    """The exit code that a failure becomes."""
    with pytest.raises(click.exceptions.Exit) as caught, told_in_one_line(debug=debug):
        raise error
    return caught.value.exit_code


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (NothingToCheck("the claim is empty"), 2, "the claim is empty; give the words of a quotation, or a claim"),
        (Stopped("stopped", hint="go on"), STOPPED, "stopped; go on"),
        (KeyboardInterrupt(), STOPPED, "stopped"),
        (click.Abort(), STOPPED, "stopped"),
        (OSError(errno.ENOSPC, "No space left", "desk.db"), COULD_NOT_RUN, "desk.db: No space left"),
        (OSError("disk on fire"), COULD_NOT_RUN, "disk on fire"),
        (MemoryError(), COULD_NOT_RUN, "this needs more memory than there is"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else None,
)
def test_a_failure_is_one_line_on_stderr_and_an_exit_code(
    capsys: pytest.CaptureFixture[str], error: BaseException, code: int, line: str
) -> None:
    assert ended(error) == code
    assert capsys.readouterr() == ("", f"misquote: {line}\n")


def test_a_defect_of_ours_is_one_line_that_says_where_it_is_and_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(KeyError("deep\ninside")) == COULD_NOT_RUN
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("misquote: a bug in misquote: KeyError: 'deep\\ninside' (checker/cli/failures.py:")
    assert line.endswith(f"); {Defect.hint}")


@pytest.mark.parametrize("debug", [False, True])
def test_where_the_defect_of_one_document_is_shows_only_with_debug(
    capsys: pytest.CaptureFixture[str], *, debug: bool
) -> None:
    with click.Context(click.Command("misquote")) as ctx:
        ctx.params["debug"] = debug
        say_error(defect_of(KeyError("pier")), "pier.md")
    first, *others = capsys.readouterr().err.splitlines()
    assert first.startswith("misquote: pier.md: a bug in misquote: KeyError: 'pier'")
    assert bool(others) is debug


def test_a_traceback_is_shown_to_those_who_ask_for_it(capsys: pytest.CaptureFixture[str]) -> None:
    ended(NothingToCheck("the claim is empty"))
    assert "Traceback" not in capsys.readouterr().err
    assert ended(NothingToCheck("the claim is empty"), debug=True) == COULD_NOT_RUN
    assert "Traceback" in capsys.readouterr().err


def test_a_reader_that_went_away_is_told_nothing_and_nothing_more_is_written(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with (tmp_path / "pipe").open("w") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        assert ended(BrokenPipeError()) == READER_GONE
        os.write(pipe.fileno(), b"flushed too late")
    assert (tmp_path / "pipe").read_bytes() == b""
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("error", [click.UsageError("no"), click.exceptions.Exit(1)])
def test_what_click_reports_itself_is_left_to_it(error: Exception) -> None:
    with pytest.raises(type(error)) as caught, told_in_one_line(debug=False):
        raise error
    assert caught.value is error


def test_an_end_that_is_no_failure_passes() -> None:
    with pytest.raises(SystemExit), told_in_one_line(debug=False):
        raise SystemExit(3)
    with told_in_one_line(debug=False):
        pass


def test_no_message_becomes_more_than_a_line_or_steers_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    say(HOSTILE)
    told = capsys.readouterr().err
    assert told.startswith("misquote: red")
    assert told.count("\n") == 1
    assert "\x1b" not in told
