import json
from pathlib import Path

import pytest

from tests.conftest import Run

SHARED = 'corpus = "theirs.db"'


@pytest.fixture
def shared(home: Path) -> Path:
    """The folder of the work, which everybody can write, with settings in it."""
    (home / ".misquote.toml").write_text(SHARED, encoding="utf-8")
    home.chmod(0o777)
    return home


def test_settings_in_a_shared_folder_are_passed_over_in_one_line_until_the_folder_is_trusted(
    misquote: Run, shared: Path
) -> None:
    outcome = misquote("corpus", "list")
    assert outcome.code == 0
    assert outcome.err == (
        f"misquote: passed over {shared}/.misquote.toml: its folder can be written by everybody; "
        f"`misquote config trust {shared}` allows it\n"
    )
    assert misquote("config", "trust", ".").out == f"trusted: {shared}\n"
    outcome = misquote("corpus", "list")
    assert outcome.code == 2
    assert outcome.err.startswith(f"misquote: {shared}/theirs.db: no such corpus")


def test_folders_that_are_trusted_are_listed_by_their_real_path_and_removed_though_they_are_gone(
    misquote: Run, home: Path
) -> None:
    (home / "desk").mkdir()
    (home / "link").symlink_to("desk")
    assert misquote("config", "trust", "link").out == f"trusted: {home}/desk\n"
    assert misquote("config", "trust", "desk").out == f"already trusted: {home}/desk\n"
    assert misquote("config", "trust", "--list").out == f"{home}/desk\n"
    (home / "desk").rmdir()
    assert misquote("config", "trust", "--remove", "desk").out == f"not trusted any more: {home}/desk\n"
    assert misquote("config", "trust", "--list").out == ""


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["missing"], "missing: no such file"),
        (["file"], "file: not a folder"),
        (["--remove", "."], "not trusted; `misquote config trust --list` shows those that are"),
        ([], "give the folders, or --list alone"),
        (["--list", "."], "give the folders, or --list alone"),
        (["--list", "--remove"], "give the folders, or --list alone"),
    ],
)
def test_what_cannot_be_trusted_is_an_error(misquote: Run, home: Path, arguments: list[str], says: str) -> None:
    (home / "file").touch()
    outcome = misquote("config", "trust", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert says in outcome.err


def test_a_list_that_is_spoilt_stops_a_run_only_where_it_is_asked(misquote: Run, home: Path) -> None:
    file = home.parent / "home" / ".config" / "misquote" / "trusted.json"
    file.parent.mkdir(parents=True)
    file.write_text("{", encoding="utf-8")
    (home / ".misquote.toml").touch()
    assert misquote("corpus", "list").code == 0
    home.chmod(0o777)
    outcome = misquote("corpus", "list")
    assert (outcome.code, outcome.out) == (2, "")
    assert "trusted.json: not a list of trusted folders" in outcome.err


def test_what_is_in_use_is_shown_with_what_chose_it(misquote: Run, home: Path) -> None:
    (home / ".misquote.toml").write_text('style = "nyt"\nfail-on = ["warning", "not-found"]', encoding="utf-8")
    assert misquote("--corpus", "desk.db", "config", "show").out == (
        f"settings    {home}/.misquote.toml\n"
        "corpus      desk.db (--corpus)\n"
        "style       nyt (the settings)\n"
        "fail-on     warning, not-found (the settings)\n"
        "semantic    none (default)\n"
    )


def test_a_script_is_told_what_is_in_use_and_what_is_passed_over(misquote: Run, shared: Path) -> None:
    told = json.loads(misquote("config", "show", "--format", "json").out)
    assert told == {
        "version": 1,
        "settings": None,
        "passed_over": [
            {
                "file": f"{shared}/.misquote.toml",
                "why": "its folder can be written by everybody",
                "folder": str(shared),
            }
        ],
        "corpus": f"{shared.parent}/home/data/misquote/corpus.db",
        "style": "ap",
        "fail_on": ["error"],
        "semantic": None,
        "chosen_by": {"corpus": "default", "style": "default", "fail_on": "default", "semantic": "default"},
    }
    assert "unsafe      passed over " in misquote("config", "show").out


@pytest.mark.parametrize("corpus", [[], ["--corpus", "desk.db"]], ids=["own", "named"])
@pytest.mark.parametrize(
    "command",
    [
        ["claim", "We can’t deplete for our country"],
        ["check", "story.txt"],
        ["corpus", "list"],
        ["corpus", "show", "ferry"],
        ["corpus", "stats"],
        ["corpus", "verify"],
        ["corpus", "backup", "copy.db"],
        ["corpus", "compact"],
        ["corpus", "rebuild"],
        ["corpus", "reextract", "ferry"],
    ],
    ids=" ".join,
)
def test_every_report_names_the_corpus_and_the_settings_in_use(
    misquote: Run, home: Path, command: list[str], corpus: list[str]
) -> None:
    (home / "story.txt").write_text("“We will not sail before dawn,” said Ada Quill.\n", encoding="utf-8")
    assert misquote(*corpus, "corpus", "add", "--id", "ferry", "story.txt").code == 0
    (home / ".misquote.toml").touch()
    settings = command[0] in ("claim", "check") or not corpus  # a corpus that is named needs no settings
    named = "corpus desk.db, named by --corpus" if corpus else "your own corpus"
    text = misquote(*corpus, *command)
    assert text.out.endswith(f"\nin use: {named}; {'settings .misquote.toml' if settings else 'no settings'}\n")
    (home / "copy.db").unlink(missing_ok=True)
    record = json.loads(misquote(*corpus, *command, "--format", "json").out)
    assert record["in_use"] == {
        "corpus": "desk.db" if corpus else None,
        "chosen_by": "option" if corpus else "own",
        "settings": ".misquote.toml" if settings else None,
    }


def test_who_only_reads_articles_is_told_of_no_corpus(misquote: Run, home: Path) -> None:
    (home / "story.txt").write_text("“We will not sail before dawn,” said Ada Quill.\n", encoding="utf-8")
    assert "in use" not in misquote("quotations", "story.txt").out
