import json
from pathlib import Path

import pytest

from checker.reports.library.maintenance import (
    Backup,
    Compaction,
    Rebuilt,
    Verified,
    amount,
    backup_to_json,
    backup_to_terminal,
    compaction_to_json,
    compaction_to_terminal,
    rebuilt_to_json,
    rebuilt_to_terminal,
    removal_report,
    verified_to_json,
    verified_to_terminal,
)
from corpus.maintenance.verification import Fault
from corpus.store.summaries import Copy, Size


def test_what_is_sound_is_one_line():
    assert verified_to_terminal(Verified([])) == "sound: everything is as it was taken in\n"


def test_bytes_that_may_be_left_are_told_with_the_way_out():
    assert verified_to_terminal(Verified([], 2)).splitlines()[1] == (
        "some bytes of 2 removed documents may be left; `misquote corpus compact` takes them out"
    )


def test_each_fault_is_a_line_that_cannot_steer_the_terminal():
    fault = Fault("document", "a\x1b[31m\nb", "its text is not the one that was taken in")
    report = verified_to_terminal(Verified([fault]))
    assert report.splitlines()[1:] == ["1 fault", "faults in the file itself can only be mended from a backup"]
    assert "\x1b" not in report


def test_only_a_fault_of_the_index_is_said_to_be_mended():
    assert verified_to_terminal(Verified([Fault("index", None, "2 passages are missing")])) == (
        "index: 2 passages are missing\n1 fault\n`misquote corpus rebuild` makes a new index\n"
    )
    assert verified_to_terminal(Verified([Fault("document", "ferry", "its blocks are gone")])) == (
        "document, ferry: its blocks are gone\n1 fault\nfaults in the file itself can only be mended from a backup\n"
    )


def test_scripts_get_every_fault_and_whether_there_is_none():
    fault = Fault("document", "ferry", "its text is not the one that was taken in")
    told = {"part": "document", "document": "ferry", "what": "its text is not the one that was taken in"}
    assert json.loads(verified_to_json(Verified([fault], 2))) == {
        "version": 1,
        "sound": False,
        "faults": [told],
        "leftovers": 2,
        "litter": [],
    }
    assert json.loads(verified_to_json(Verified([])))["sound"] is True


def test_a_backup_is_told_with_what_is_in_it():
    assert backup_to_terminal(Backup("copy\x1b.db", 2)) == "copied to copy␛.db and verified: 2 documents\n"
    assert json.loads(backup_to_json(Backup("copy.db", 2))) == {"version": 1, "file": "copy.db", "documents": 2}


def test_an_index_made_anew_is_told_with_its_passages():
    assert rebuilt_to_terminal(Rebuilt(1)) == "rebuilt the index: 1 passage\n"
    assert json.loads(rebuilt_to_json(Rebuilt(1))) == {"version": 1, "passages": 1}


def there(folder: Path) -> Copy:
    (folder / "copy.db").touch()
    return Copy(folder / "copy.db", "2024-03-01T10:00:00+00:00")


def test_a_removal_names_what_was_deleted_and_what_may_have_it_still(tmp_path):
    gone = Copy(Path("gone.db"), "2024-03-01T10:00:00+00:00")
    lines = removal_report(["a", "b"], [Path("old.db")], [there(tmp_path), gone]).splitlines()
    copy = tmp_path / "copy.db"
    assert lines[:2] == ["removed a", "removed b"]
    assert lines[2:] == [
        "deleted old.db, the corpus as an older misquote had it",
        f"may still be in {copy}; `misquote --corpus {copy} corpus remove …` removes it there",
        "a backup was made at gone.db on 2024-03-01; it is not there any more: "
        "if it was moved, it still has what it had",
    ]


def test_sizes_are_told_before_and_after():
    assert compaction_to_terminal(Compaction(Size(2_000_000, 30), Size(1_500_000, 20))) == (
        "file   1.5 MB, before 2.0 MB\nindex  20 bytes, before 30 bytes\n"
    )


def test_a_compaction_names_what_it_deleted():
    compaction = Compaction(Size(2_000_000, 30), Size(1_500_000, 20), [Path("old.db")])
    assert compaction_to_terminal(compaction).splitlines()[2].startswith("deleted old.db, ")
    assert json.loads(compaction_to_json(compaction)) == {
        "version": 1,
        "before": {"file": 2_000_000, "index": 30},
        "after": {"file": 1_500_000, "index": 20},
        "deleted": ["old.db"],
        "copies": [],
    }


def test_a_compaction_names_the_copies_that_it_does_not_reach(tmp_path):
    copies = [there(tmp_path), Copy(Path("gone.db"), None)]
    compaction = Compaction(Size(2_000_000, 30), Size(1_500_000, 20), (), copies)
    there_line, gone_line = compaction_to_terminal(compaction).splitlines()[2:]
    assert there_line.startswith(f"what was removed may still be in {tmp_path / 'copy.db'}; ")
    assert gone_line.startswith("a backup was made at gone.db; ")
    assert [copy["there"] for copy in json.loads(compaction_to_json(compaction))["copies"]] == [True, False]


def test_what_killed_backups_have_left_is_named_with_what_to_do():
    (_, line) = verified_to_terminal(Verified([], 0, [Path(".draft")])).splitlines()
    assert line == ".draft is left of a killed backup; `misquote corpus compact` deletes it"


@pytest.mark.parametrize(
    ("size", "told"), [(0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (2_340_000, "2.3 MB"), (5e9, "5.0 GB")]
)
def test_an_amount_is_told_in_the_unit_that_fits(size, told):
    assert amount(size) == told
