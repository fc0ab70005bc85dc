from dataclasses import replace

from checker.findings import Finding, Verdict
from checker.reports.findings.drafts import CheckedDraft, UnreadDraft, checked, shown, summary, tallied
from checker.reports.look import PLAIN, Look
from tests.checker.reports.samples import ALTERED, EXACT, NOT_FOUND


def draft(*findings: Finding, name: str = "story.md") -> CheckedDraft:
    return CheckedDraft(name, "“We will sail before noon,”", findings)


def test_what_is_sound_is_only_counted_unless_everything_is_asked_for() -> None:
    assert shown(draft(EXACT, ALTERED, NOT_FOUND), PLAIN) == [ALTERED, NOT_FOUND]
    assert shown(draft(EXACT, ALTERED), Look(everything=True)) == [EXACT, ALTERED]


def test_drafts_that_could_not_be_read_are_left_aside() -> None:
    first, last = draft(name="a.md"), draft(name="c.md")
    assert list(checked([first, UnreadDraft("b.md", "no such file"), last])) == [first, last]


def test_a_summary_counts_by_verdict_from_best_to_worst() -> None:
    claim = replace(NOT_FOUND, is_quotation=False)
    assert summary([draft(ALTERED, EXACT, claim), draft(EXACT)]) == (
        "3 quotations and 1 claim in 2 drafts: 2 exact, 1 altered, 1 not-found"
    )


def test_a_draft_without_quotations_says_so() -> None:
    assert summary([draft()]) == "0 quotations in 1 draft: nothing to check"


def test_a_tally_names_each_verdict_once_in_the_order_of_the_verdicts() -> None:
    found = [replace(ALTERED, verdict=verdict) for verdict in reversed(Verdict)] + [EXACT] * 999
    assert tallied(found).startswith("1,000 exact, 1 equivalent, ")
    assert [part.split()[1] for part in tallied(found).split(", ")] == list(Verdict)
