from dataclasses import replace

from checker.findings import Finding
from checker.reports.findings.drafts import CheckedDraft, summary
from checker.reports.findings.to_lines import draft_lines, draft_report
from corpus.spans import Span
from tests.checker.reports.samples import ALTERED, EXACT, HOSTILE, MATCH, NOT_FOUND


def draft(*findings: Finding, text: str = "\r\n“We will sail before noon,”", name: str = "story.md") -> CheckedDraft:
    return CheckedDraft(name, text, findings)


def test_a_line_is_what_editors_jump_to() -> None:
    at_line_two = replace(ALTERED, span=Span(3, 28))
    assert draft_lines(draft(at_line_two)) == "story.md:2:2: error: altered: A “not” was dropped.\n"


def test_what_is_sound_is_shown_only_on_request() -> None:
    assert draft_lines(draft(EXACT)) == ""
    assert draft_report(draft(EXACT)) == ""
    assert draft_lines(draft(EXACT), everything=True) == "story.md:1:2: none: exact: Word for word.\n"
    assert "Word for word." in draft_report(draft(EXACT), everything=True)


def test_a_report_shows_the_difference_and_the_source_under_each_line() -> None:
    assert draft_report(draft(ALTERED)) == (
        "story.md:1:2: error: altered: A “not” was dropped.\n"
        "    draft    We will {+not+} sail before [-noon,-]{+dawn,+}\n"
        "    source   We will not sail before dawn,\n"
        "    said by  Ada Quill\n"
        "    in       The Late Ferry, paragraph 2, characters 21–50\n"
    )


def test_what_is_not_found_shows_the_draft_and_the_nearest_passage() -> None:
    report = draft_report(draft(replace(NOT_FOUND, matches=(MATCH,))))
    assert "draft    The moon is cheese" in report
    assert "nearest  We will not sail before dawn," in report


def test_neither_a_draft_nor_its_name_breaks_a_line() -> None:
    finding = replace(ALTERED, explanation=HOSTILE)
    for text in (draft_lines(draft(finding, name=HOSTILE)), draft_report(draft(finding, name=HOSTILE))):
        assert "\x1b" not in text
    assert draft_lines(draft(finding, name=HOSTILE)).count("\n") == 1


def test_a_summary_counts_by_verdict_from_best_to_worst() -> None:
    claim = replace(NOT_FOUND, is_quotation=False)
    assert summary([draft(ALTERED, EXACT, claim), draft(EXACT)]) == (
        "3 quotations and 1 claim in 2 drafts: 2 exact, 1 altered, 1 not-found"
    )


def test_a_draft_without_quotations_says_so() -> None:
    assert summary([draft()]) == "0 quotations in 1 draft: nothing to check"
