import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from checker.cli import progress
from corpus import Corpus
from tests.conftest import Run

ARTICLE = "“We will not sail before dawn,” said Ada Quill, the harbour master.\n"


@pytest.fixture(autouse=True)
def desk(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus of one article, in use."""
    file = home / "desk.db"
    monkeypatch.setenv("MISQUOTE_CORPUS", str(file))
    with Corpus.open(file, create=True) as corpus:
        (home / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
        corpus.add_file("ferry.txt")
    return file


@contextmanager
def changed(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(file)) as connection:
        yield connection
        connection.commit()


def test_a_sound_corpus_is_said_to_be(misquote: Run) -> None:
    outcome = misquote("corpus", "verify")
    assert (outcome.code, outcome.report, outcome.err) == (0, "sound: everything is as it was taken in\n", "")
    record = json.loads(misquote("corpus", "verify", "--format", "json").out)
    del record["in_use"]
    assert record == {"version": 1, "sound": True, "faults": [], "leftovers": 0, "litter": []}


def test_a_text_that_was_changed_is_found(misquote: Run, desk: Path) -> None:
    with changed(desk) as connection:
        connection.execute("UPDATE stretches SET text = replace(text, 'not', 'now')")
    outcome = misquote("corpus", "verify")
    assert outcome.code == 1
    assert "document, ferry: its text is not the one that was taken in\n" in outcome.out
    assert outcome.report.endswith("faults\nfaults in the file itself can only be mended from a backup\n")
    faults = json.loads(misquote("corpus", "verify", "--format", "json").out)["faults"]
    assert {(one["part"], one["document"]) for one in faults} == {("document", "ferry")}


def test_an_index_that_was_spoilt_is_found_and_made_anew(misquote: Run, desk: Path) -> None:
    terms = next(desk.with_name(".desk.db.index").glob("*.term"))
    content = bytearray(terms.read_bytes())
    content[len(content) // 2] ^= 1
    terms.write_bytes(content)
    outcome = misquote("corpus", "verify")
    assert outcome.code == 1
    assert outcome.out.startswith(f"index: {terms.name} is not what was written\n")
    assert outcome.report.endswith("`misquote corpus rebuild` makes a new index\n")
    assert misquote("corpus", "rebuild").report == "rebuilt the index: 1 passage\n"
    assert misquote("corpus", "verify").code == 0


def test_what_cannot_be_looked_at_ends_with_two(misquote: Run, desk: Path) -> None:
    desk.write_bytes(b"no corpus at all" * 20)
    outcome = misquote("corpus", "verify")
    assert outcome.code == 2
    assert outcome.err.startswith("misquote: ")


def test_what_could_act_in_the_file_is_a_fault_and_no_other_command_runs(misquote: Run, desk: Path) -> None:
    with changed(desk) as connection:
        connection.execute('CREATE TRIGGER "spy\x1b[31m" AFTER INSERT ON documents BEGIN SELECT 1; END')
    outcome = misquote("corpus", "verify")
    assert outcome.code == 1
    assert outcome.err == ""
    assert "not made by misquote: trigger spy" in outcome.out
    assert "\x1b" not in outcome.out
    for arguments in (["claim", "We will not sail"], ["corpus", "list"], ["corpus", "compact"], ["corpus", "export"]):
        refused = misquote(*arguments)
        assert refused.code == 2
        assert refused.out == ""
        assert "not made by misquote: trigger spy" in refused.err
        assert refused.err.count("\n") == 1


def test_a_file_that_says_that_it_is_of_another_schema_is_a_fault(misquote: Run, desk: Path) -> None:
    with changed(desk) as connection:
        connection.execute("PRAGMA user_version = 3")
    assert misquote("corpus", "verify").code == 1


def test_a_table_that_is_missing_is_a_fault_whatever_it_had(misquote: Run, desk: Path) -> None:
    for table in ("leftovers", "digests", "totals", "changes", "quotations"):
        with changed(desk) as connection:
            connection.execute(f"DROP TABLE {table}")
        outcome = misquote("corpus", "verify")
        assert (outcome.code, outcome.err) == (1, "")
        assert f"file: it lacks the table {table}\n" in outcome.out


def test_a_backup_is_a_corpus_itself(misquote: Run, home: Path) -> None:
    assert misquote("corpus", "backup", "copy.db").report == "copied to copy.db and verified: 1 document\n"
    assert misquote("--corpus", "copy.db", "corpus", "list").report == misquote("corpus", "list").report
    assert misquote("--corpus", "copy.db", "claim", "We will not sail before dawn").out.startswith("exact")


def test_a_backup_is_never_laid_over_a_file_unless_that_is_wanted(misquote: Run, home: Path, desk: Path) -> None:
    (home / "minutes.db").write_text("the minutes of May")
    for refused in (misquote("corpus", "backup", "minutes.db"), misquote("corpus", "backup", "--force", "minutes.db")):
        assert refused.code == 2
        assert "minutes.db" in refused.err
        assert (home / "minutes.db").read_text() == "the minutes of May"
    misquote("corpus", "backup", "copy.db")
    refused = misquote("corpus", "backup", "copy.db")
    assert refused.code == 2
    assert "--force" in refused.err
    assert misquote("corpus", "backup", "--force", "copy.db").code == 0
    assert misquote("--corpus", "copy.db", "corpus", "verify").code == 0
    assert misquote("corpus", "backup", "--force", str(desk)).code == 2


def test_a_backup_of_what_is_damaged_is_not_made(misquote: Run, home: Path, desk: Path) -> None:
    with changed(desk) as connection:
        connection.execute("UPDATE stretches SET text = replace(text, 'not', 'now')")
    outcome = misquote("corpus", "backup", "copy.db")
    assert outcome.code == 2
    assert "its text is not the one that was taken in" in outcome.err
    assert not [file.name for file in home.iterdir() if "copy" in file.name]


def test_compacting_says_what_came_of_it(misquote: Run) -> None:
    outcome = misquote("corpus", "compact")
    assert outcome.code == 0
    assert [line.split()[0] for line in outcome.report.splitlines()] == ["file", "index"]
    record = json.loads(misquote("corpus", "compact", "--format", "json").out)
    assert record["after"]["file"] <= record["before"]["file"]
    assert record["deleted"] == []


def test_one_who_removes_is_told_which_backups_may_have_it_still(misquote: Run, home: Path) -> None:
    misquote("corpus", "backup", "copy.db")
    out = misquote("corpus", "remove", "--yes", "ferry").out
    copy = home / "copy.db"
    assert out == (
        f"removed ferry\nmay still be in {copy}; `misquote --corpus {copy} corpus remove …` removes it there\n"
    )
    assert misquote("--corpus", copy, "corpus", "remove", "--yes", "ferry").out == "removed ferry\n"


def test_a_backup_that_was_moved_is_named_by_who_removes_and_who_compacts(misquote: Run, home: Path) -> None:
    misquote("corpus", "backup", "copy.db")
    (home / "copy.db").rename(home / "moved.db")
    told = f"a backup was made at {home / 'copy.db'} on 2"
    assert told in misquote("corpus", "remove", "--yes", "ferry").out
    assert told in misquote("corpus", "compact").out
    (copy,) = json.loads(misquote("corpus", "compact", "--format", "json").out)["copies"]
    assert (copy["path"], copy["there"]) == (str(home / "copy.db"), False)


def test_what_a_killed_backup_has_left_is_named_and_then_deleted(misquote: Run, home: Path) -> None:
    left = home / ".misquote-0123456789abcdef.draft"
    left.mkdir()
    assert misquote("corpus", "verify").out.splitlines()[1].startswith(f"{left} is left of a killed backup; ")
    assert json.loads(misquote("corpus", "verify", "--format", "json").out)["litter"] == [str(left)]
    assert misquote("corpus", "compact").code == 0
    assert not left.exists()


def test_the_article_that_ships_can_be_verified_and_copied_before_anything_is_added(
    misquote: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MISQUOTE_CORPUS")
    assert misquote("corpus", "verify").code == 0
    assert misquote("corpus", "backup", "shipped.db").code == 0
    assert "budapest-summit" in misquote("--corpus", "shipped.db", "corpus", "list").out


@pytest.mark.parametrize(
    ("arguments", "target", "advice"),
    [
        (["import", "a.jsonl"], "import_records", "run the import again to skip it and go on"),
        (["add", "ferry.txt"], "add_file", "run the command again to skip it and go on"),
        (["reextract", "ferry"], "reextract", "run the command again to go on"),
        (["verify"], "verify", "nothing was changed"),
        (["backup", "copy.db"], "backup", "no copy was made"),
        (["compact"], "compact", "the corpus is sound"),
        (["rebuild"], "rebuild", "the index is as it was"),
        (["remove", "--yes", "ferry"], "remove", "corpus compact"),
        (["export"], "export", "the rest are missing"),
    ],
    ids=lambda part: part[0] if isinstance(part, list) else "",
)
def test_one_who_stops_a_long_command_is_told_how_things_stand(
    misquote: Run, home: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], target: str, advice: str
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    (home / "a.jsonl").write_text('{"id": "a", "text": "Fog."}\n', encoding="utf-8")
    monkeypatch.setattr(Corpus, target, stopped)
    outcome = misquote("corpus", *arguments)
    assert outcome.code == 130
    assert outcome.err.startswith("misquote: stopped; ")
    assert advice in outcome.err


@pytest.mark.parametrize("arguments", [["verify"], ["rebuild"], ["compact"], ["backup", "copy.db"], ["export"]])
def test_a_person_who_waits_sees_a_bar(misquote: Run, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    monkeypatch.setattr(progress, "somebody_waits", lambda: True)
    assert misquote("corpus", *arguments).err != ""
