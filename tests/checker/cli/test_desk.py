from pathlib import Path

import click
import pytest

from checker.cli import desk
from checker.cli.desk import Desk
from tests.conftest import Run


@pytest.fixture
def corpora(misquote: Run, home: Path) -> Path:
    """Four corpora, each with a document of its own name."""
    for name in ("option", "later", "environment", "settings"):
        document = f'{{"id": "from-{name}", "text": "The ferry is late."}}\n'
        assert misquote("--corpus", f"{name}.db", "corpus", "import", "-", input=document).code == 0
    return home


def used(misquote: Run, *arguments: str) -> str:
    return misquote(*arguments).out.split("\n")[1].split()[0]


def test_the_nearest_choice_of_a_corpus_wins(misquote: Run, corpora: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert used(misquote, "corpus", "list") == "budapest-summit"
    (corpora / ".misquote.toml").write_text('corpus = "settings.db"', encoding="utf-8")
    assert used(misquote, "corpus", "list") == "from-settings"
    monkeypatch.setenv("MISQUOTE_CORPUS", "environment.db")
    assert used(misquote, "corpus", "list") == "from-environment"
    assert used(misquote, "--corpus", "option.db", "corpus", "list") == "from-option"
    assert used(misquote, "corpus", "--corpus", "option.db", "list") == "from-option"
    assert used(misquote, "--corpus", "option.db", "corpus", "list", "--corpus", "later.db") == "from-later"


def test_a_settings_file_that_means_nothing_stops_the_command(misquote: Run, home: Path) -> None:
    (home / ".misquote.toml").write_text("corpora = 1", encoding="utf-8")
    outcome = misquote("claim", "x y z")
    assert outcome.code == 2
    assert outcome.err.startswith("misquote: ")
    assert ".misquote.toml: no such setting: corpora" in outcome.err


def test_a_threshold_that_means_nothing_stops_the_command(misquote: Run) -> None:
    outcome = misquote("claim", "--fail-on", "grave", "x y z")
    assert outcome.code == 2
    assert "“grave” is no level and no verdict" in outcome.err


@pytest.mark.parametrize(
    ("option", "no_color", "terminal", "kind", "painted"),
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
    monkeypatch: pytest.MonkeyPatch, option: bool | None, no_color: str, terminal: bool, kind: str, painted: bool
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", kind)
    monkeypatch.setattr(desk.sys.stdout, "isatty", lambda: terminal, raising=False)
    assert Desk(colour_option=option).colour is painted


def test_lines_are_as_wide_as_the_terminal_and_as_long_as_they_come_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Desk().width is None
    monkeypatch.setenv("COLUMNS", "72")
    assert Desk().width == 72
    monkeypatch.setenv("COLUMNS", "3")
    assert Desk().width == desk.NARROWEST


@pytest.mark.parametrize("place", ["before", "after"])
def test_the_options_of_the_desk_stand_before_or_after_the_command(misquote: Run, place: str) -> None:
    words = ["claim", "We can’t deplete for our country"]
    outcome = misquote("--color", *words) if place == "before" else misquote(*words, "--color")
    assert "\x1b[" in outcome.out
    assert click.unstyle(outcome.out) != outcome.out
