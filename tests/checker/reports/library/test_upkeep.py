from pathlib import Path

import pytest

from checker.reports.library.upkeep import amount, compaction_report, removal_report, soundness_report
from corpus.maintenance.verification import Fault
from corpus.store.summaries import Size


def test_what_is_sound_is_one_line():
    assert soundness_report([], 0) == "sound: everything is as it was taken in\n"


def test_bytes_that_may_be_left_are_told_with_the_way_out():
    assert soundness_report([], 2).splitlines()[1] == (
        "some bytes of 2 removed documents may be left; `misquote corpus compact` takes them out"
    )


def test_each_fault_is_a_line_that_cannot_steer_the_terminal():
    report = soundness_report([Fault("document", "a\x1b[31m\nb", "its text is not the one that was taken in")], 0)
    assert report.splitlines()[1:] == ["1 fault", "what is wrong in the file itself has to come from a backup"]
    assert "\x1b" not in report


def test_only_a_fault_of_the_index_is_said_to_be_mended():
    assert "backup" not in soundness_report([Fault("index", None, "x")], 0)
    assert "rebuild" not in soundness_report([Fault("file", None, "x")], 0)


def test_a_removal_names_what_was_deleted_and_what_may_have_it_still():
    lines = removal_report(["a", "b"], [Path("old.db")], [Path("copy.db")]).splitlines()
    assert lines[:2] == ["removed a", "removed b"]
    assert lines[2].startswith("deleted old.db, ")
    assert lines[3].startswith("may still be in copy.db; ")


def test_sizes_are_told_before_and_after():
    assert compaction_report(Size(2_000_000, 30), Size(1_500_000, 20), []) == (
        "file   1.5 MB, before 2.0 MB\nindex  20 bytes, before 30 bytes\n"
    )


@pytest.mark.parametrize(
    ("size", "told"), [(0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (2_340_000, "2.3 MB"), (5e9, "5.0 GB")]
)
def test_an_amount_is_told_in_the_unit_that_fits(size, told):
    assert amount(size) == told
