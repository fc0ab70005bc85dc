import sys

import pytest

from checker.cli.terminal import NARROWEST, Terminal


@pytest.mark.parametrize(
    ("wanted", "no_color", "is_terminal", "kind", "painted"),
    [
        (None, "", True, "xterm", True),
        (None, "", False, "xterm", False),
        (None, "1", True, "xterm", False),
        (None, "", True, "dumb", False),
        (True, "1", False, "dumb", True),
        (False, "", True, "xterm", False),
    ],
)
def test_colour_is_for_terminals_unless_somebody_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, wanted: bool | None, no_color: str, is_terminal: bool, kind: str, painted: bool
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", kind)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: is_terminal, raising=False)
    assert Terminal(wanted).colour is painted


def test_lines_are_as_wide_as_the_terminal_and_as_long_as_they_come_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Terminal().width is None
    monkeypatch.setenv("COLUMNS", "72")
    assert Terminal().width == 72
    monkeypatch.setenv("COLUMNS", "3")
    assert Terminal().width == NARROWEST
