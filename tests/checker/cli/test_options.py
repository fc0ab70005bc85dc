from pathlib import Path

import click
import pytest

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


def test_a_settings_file_that_means_nothing_does_not_stop_who_has_no_use_for_it(misquote: Run, corpora: Path) -> None:
    (corpora / ".misquote.toml").write_text("corpora = 1", encoding="utf-8")
    assert used(misquote, "--corpus", "option.db", "corpus", "list") == "from-option"


@pytest.mark.parametrize("command", ["claim", "check"])
def test_a_threshold_that_means_nothing_stops_the_command(misquote: Run, command: str) -> None:
    outcome = misquote(command, "--fail-on", "grave", "-", input="x y z")
    assert (outcome.code, outcome.out) == (2, "")
    assert "“grave” is neither a level nor a verdict" in outcome.err


def test_a_style_that_nobody_knows_stops_the_command(misquote: Run) -> None:
    outcome = misquote("claim", "--style", "tabloid", "x y z")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "misquote: no such style: tabloid; the styles are ap, reuters, nyt, guardian\n"


@pytest.mark.parametrize("place", ["before", "after"])
def test_the_options_that_every_command_takes_stand_before_or_after_it(misquote: Run, place: str) -> None:
    words = ["claim", "We can’t deplete for our country"]
    outcome = misquote("--color", *words) if place == "before" else misquote(*words, "--color")
    assert "\x1b[" in outcome.out
    assert click.unstyle(outcome.out) != outcome.out
    assert "\x1b[" not in misquote("--color", *words, "--no-color").out
