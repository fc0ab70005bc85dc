import pytest

from checker.cli import progress
from checker.cli.progress import pace, progress_of_bytes, progress_of_steps, stopped_with
from checker.errors import Stopped


@pytest.mark.parametrize(
    ("done", "seconds", "told"), [(0, 0, "0.0/s"), (3, 2, "1.5/s"), (50_000, 2, "25.0 k/s"), (3e6, 1, "3.0 M/s")]
)
def test_a_pace_is_told_in_the_unit_that_fits(done, seconds, told):
    assert pace(done, seconds) == told


def test_a_clock_that_stands_still_or_runs_back_gives_no_pace():
    assert pace(5, 0) == pace(5, -1) == "0.0/s"


def test_a_bar_has_rate_and_time_left(monkeypatch, capsys):
    monkeypatch.setattr(progress, "somebody_waits", lambda: True)
    monkeypatch.setattr("click._termui_impl.isatty", lambda stream: True)
    with progress_of_steps("indexing") as report:
        for done in range(1, 2001):
            report(done, 2000)
    drawn = capsys.readouterr().err
    assert "indexing" in drawn
    assert "100%" in drawn
    assert "/s" in drawn
    assert drawn.count("\r") < 1100  # a bar for each step would cost more than the steps


def test_where_nobody_looks_on_nothing_is_drawn(capsys):
    with progress_of_bytes(10, "importing") as more:
        more(5)
        more(5)
    assert capsys.readouterr().err == ""


def stop() -> None:
    with stopped_with("the same command again goes on"):
        raise KeyboardInterrupt


def test_one_who_stops_is_told_how_to_go_on():
    with pytest.raises(Stopped) as told:
        stop()
    assert str(told.value) == "stopped; the same command again goes on"
    assert told.value.exit_code == 130
