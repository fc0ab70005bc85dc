import json
from pathlib import Path

import pytest

from checker.cli import check, progress
from tests.conftest import Run

SOUND = "“Hungary is the island of PEACE!” Viktor Orbán declared.\n"
WRONG = "“I think great progress was made with today’s telephone conversation,” Trump posted on Truth Social.\n"
IN_USE = "in use: the corpus that comes with misquote; no settings"


@pytest.fixture
def draft(home: Path) -> Path:
    file = home / "story.txt"
    file.write_text(f"Two lines before\nthe words.\n\n{WRONG}", encoding="utf-8")
    return file


def test_an_altered_quotation_is_named_by_file_line_and_column(misquote: Run, draft: Path) -> None:
    outcome = misquote("check", "story.txt")
    assert outcome.code == 1
    assert outcome.out.startswith("story.txt:4:2: error: altered: ")
    assert "[-think-]{+believe+}" in outcome.out
    assert outcome.out.endswith(f"\n1 quotation in 1 draft: 1 altered\n\n{IN_USE}\n")


def test_lines_alone_go_to_stdout_and_the_summary_to_stderr(misquote: Run, draft: Path) -> None:
    outcome = misquote("check", "--format", "line", "story.txt")
    assert outcome.code == 1
    assert outcome.out.startswith("story.txt:4:2: error: altered: ")
    assert outcome.out.count("\n") == 1
    assert outcome.err == f"{IN_USE}\n1 quotation in 1 draft: 1 altered\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["bare", "BOM"])
@pytest.mark.parametrize("name", ["story.txt", "story.md"])
def test_positions_are_those_of_the_file_on_disk(misquote: Run, home: Path, end: str, mark: str, name: str) -> None:
    lines = ["“Yes”, he said — “no”.", "", WRONG.strip(), ""]
    (home / name).write_bytes((mark + end.join(lines)).encode())
    outcome = misquote("check", "--format", "line", name)
    assert f"{name}:3:2: error: altered: " in outcome.out


def test_a_mark_at_the_beginning_of_a_file_does_not_shift_its_first_line(misquote: Run, home: Path) -> None:
    (home / "story.txt").write_bytes(("\ufeff" + WRONG).encode())
    assert misquote("check", "--format", "line", "story.txt").out.startswith("story.txt:1:2: ")


def test_json_slices_to_the_words_of_the_draft(misquote: Run, draft: Path) -> None:
    outcome = misquote("check", "--format", "json", "story.txt")
    (checked,) = json.loads(outcome.out)["drafts"]
    (finding,) = checked["findings"]
    text = draft.read_text(encoding="utf-8")
    assert checked["file"] == "story.txt"
    assert text[finding["start"] : finding["end"]].startswith("I think great progress")
    assert (finding["line"], finding["column"]) == (4, 2)


def test_a_sound_draft_ends_with_zero_and_a_count(misquote: Run, home: Path) -> None:
    (home / "story.md").write_text(SOUND, encoding="utf-8")
    outcome = misquote("check", "story.md")
    assert outcome.code == 0
    assert outcome.out.startswith("1 quotation in 1 draft: 1 ")
    assert "story.md:1:2: none: " in misquote("check", "--all", "story.md").out


def test_code_in_markdown_is_no_quotation(misquote: Run, home: Path) -> None:
    (home / "story.md").write_text(f"```\n{WRONG}```\n", encoding="utf-8")
    assert misquote("check", "story.md").code == 0
    assert misquote("check", "--markdown", "-", input=f"```\n{WRONG}```\n").code == 0
    assert misquote("check", "-", input=f"```\n{WRONG}```\n").code == 0


def test_a_fence_that_nothing_closes_hides_no_quotation(misquote: Run) -> None:
    assert misquote("check", "-", input=f"```\n{WRONG}").code == 1


def test_standard_input_is_a_draft(misquote: Run) -> None:
    outcome = misquote("check", "--format", "line", "-", input=WRONG)
    assert outcome.code == 1
    assert outcome.out.startswith("standard input:1:2: error: altered: ")


UNREAD = "She was on “Morning Joe” and said “we go\n\nNo way,” at all. We said 「so」.\n"
TOLD = (
    "story.txt:1:13: not checked: “Morning Joe”: taken for a title, a heading or a name",
    "story.txt:3:1: not checked: No way,”: the quotation mark has no partner",
    "story.txt:3:26: not checked: 「so」: quotation marks of this kind are not read",
)


def test_what_stands_in_marks_and_was_not_checked_is_said_in_every_format(misquote: Run, home: Path) -> None:
    (home / "story.txt").write_text(UNREAD, encoding="utf-8")
    text = misquote("check", "story.txt")
    assert text.code == 0
    assert "story.txt: 3 marked passages were not checked\n    1:13     “Morning Joe”: taken for" in text.out
    assert text.report.endswith("; 3 marked passages were not checked\n")
    line = misquote("check", "--format", "line", "story.txt")
    assert "not checked" not in line.out
    assert set(TOLD) < set(line.err.splitlines())
    assert line.err.endswith("; 3 marked passages were not checked\n")
    (draft,) = json.loads(misquote("check", "--format", "json", "story.txt").out)["drafts"]
    assert [(one["line"], one["column"], one["reason"]) for one in draft["unchecked"]] == [
        (1, 13, "title"),
        (3, 1, "unpaired"),
        (3, 26, "other-marks"),
    ]
    assert [UNREAD[one["start"] : one["end"]] for one in draft["unchecked"]] == ["Morning Joe", "No way,”", "「so」"]


def test_a_draft_of_which_every_mark_was_checked_is_told_nothing_more(misquote: Run, home: Path) -> None:
    (home / "story.txt").write_text(SOUND, encoding="utf-8")
    for form in ("text", "line"):
        outcome = misquote("check", "--format", form, "story.txt")
        assert "not checked" not in outcome.out + outcome.err
    (draft,) = json.loads(misquote("check", "--format", "json", "story.txt").out)["drafts"]
    assert draft["unchecked"] == []


def test_a_draft_whose_marks_were_all_left_aside_had_something_to_check(misquote: Run) -> None:
    outcome = misquote("check", "-", input="```\nsay(“we go to sea”)\n```\n")
    assert (outcome.code, "nothing to check" in outcome.out) == (0, False)
    assert "“we go to sea”: in code, or in markup that no reader sees" in outcome.out


def test_an_address_in_angle_brackets_costs_no_quotation(misquote: Run) -> None:
    for format_of_draft in ([], ["--markdown"]):
        outcome = misquote("check", *format_of_draft, "-", input=f"{WRONG.strip()} Mail <a@b.de>.\n")
        assert outcome.code == 1
        assert "not checked" not in outcome.out


def test_claims_without_marks_are_checked_on_request(misquote: Run) -> None:
    draft = "Naftogaz said natural gas infrastructure had been damaged for the sixth time.\n"
    assert "nothing to check" in misquote("check", "-", input=draft).out
    assert "0 quotations and 1 claim in 1 draft" in misquote("check", "--claims", "-", input=draft).out


@pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("altered", 1), ("never,not-found", 0), ("warning", 1)])
def test_what_counts_as_a_failure_can_be_said(misquote: Run, draft: Path, fail_on: str, code: int) -> None:
    assert misquote("check", "--fail-on", fail_on, "story.txt").code == code


def test_the_settings_file_says_it_for_the_project(misquote: Run, draft: Path, home: Path) -> None:
    (home / ".misquote.toml").write_text('fail-on = "never"', encoding="utf-8")
    outcome = misquote("check", "story.txt")
    assert outcome.code == 0
    assert outcome.err == 'misquote: findings do not fail this check: fail-on = "never" in .misquote.toml\n'
    assert misquote("check", "--fail-on", "error", "story.txt").code == 1
    assert misquote("check", "--fail-on", "never", "story.txt").err == ""


def test_nothing_is_said_of_settings_that_let_all_pass_where_nothing_was_found(misquote: Run, home: Path) -> None:
    (home / ".misquote.toml").write_text('fail-on = "never"', encoding="utf-8")
    assert misquote("check", "-", input=SOUND).err == ""


def test_a_draft_that_cannot_be_read_does_not_cost_the_others(misquote: Run, draft: Path) -> None:
    outcome = misquote("check", "missing.txt", "story.txt", "page.html")
    assert outcome.code == 2
    assert outcome.out.startswith("story.txt:4:2: error: altered: ")
    assert outcome.err.splitlines() == [
        "misquote: missing.txt: no such file; check the path",
        "misquote: page.html: not a draft that can be read; save it as plain text or Markdown",
    ]


def test_json_says_why_a_draft_could_not_be_read(misquote: Run, draft: Path) -> None:
    record = json.loads(misquote("check", "--format", "json", "missing.txt", "story.txt").out)
    assert record["failed"] == [{"file": "missing.txt", "error": "missing.txt: no such file; check the path"}]
    assert [each["file"] for each in record["drafts"]] == ["story.txt"]


def test_an_empty_draft_has_nothing_to_check(misquote: Run) -> None:
    outcome = misquote("check", "-", input="")
    assert outcome.code == 0
    assert outcome.out == f"0 quotations in 1 draft: nothing to check\n\n{IN_USE}\n"


def test_a_person_who_waits_for_several_drafts_sees_a_bar(
    misquote: Run, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "checking" not in misquote("check", "story.txt", "story.txt").err
    monkeypatch.setattr(progress, "somebody_waits", lambda: True)
    assert "checking" in misquote("check", "story.txt", "story.txt").err
    assert "checking" not in misquote("check", "story.txt").err


def test_a_person_who_waits_for_a_long_draft_sees_a_bar(
    misquote: Run, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "somebody_waits", lambda: True)
    monkeypatch.setattr(check, "_MANY", 1)
    draft.write_text("“The cranes are safe now,” Ida Quill said.\n\n“The pilots are not here,” Bo Lind said.\n")
    assert "checking" in misquote("check", "story.txt").err
