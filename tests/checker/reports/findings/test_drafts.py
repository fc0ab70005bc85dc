from dataclasses import replace

from checker.findings import Finding, Unchecked, Verdict, WhyUnchecked
from checker.reports.findings.drafts import (
    MOST_NAMED,
    CheckedDraft,
    UnreadDraft,
    checked,
    named,
    shown,
    summary,
    tallied,
)
from checker.reports.look import PLAIN, Look
from corpus.spans import Span
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


def test_a_summary_counts_what_was_not_checked_and_then_there_was_something_to_check() -> None:
    title = Unchecked("Morning Joe", Span(40, 51), WhyUnchecked.TITLE)
    some = replace(draft(EXACT), unchecked=(title, title))
    assert summary([some]) == "1 quotation in 1 draft: 1 exact; 2 marked passages were not checked"
    none = replace(draft(), unchecked=(title,))
    assert summary([none]) == "0 quotations in 1 draft: 1 marked passage was not checked"


def test_of_many_passages_that_were_not_checked_those_are_named_that_may_be_somebodys_words() -> None:
    titles = [Unchecked("Morning Joe", Span(at, at + 11), WhyUnchecked.TITLE) for at in range(0, 300, 20)]
    stray = Unchecked("way,”", Span(400, 405), WhyUnchecked.UNPAIRED)
    many = replace(draft(), unchecked=(*titles, stray))
    assert list(named(many, PLAIN)) == [*titles[: MOST_NAMED - 1], stray]
    assert list(named(many, Look(everything=True))) == [*titles, stray]
    every = replace(draft(), unchecked=tuple(Unchecked("", Span(0, 0), why) for why in WhyUnchecked))
    assert {one.why for one in named(every, PLAIN)} == set(WhyUnchecked)


def test_a_draft_without_quotations_says_so() -> None:
    assert summary([draft()]) == "0 quotations in 1 draft: nothing to check"


def test_a_tally_names_each_verdict_once_in_the_order_of_the_verdicts() -> None:
    found = [replace(ALTERED, verdict=verdict) for verdict in reversed(Verdict)] + [EXACT] * 999
    assert tallied(found).startswith("1,000 exact, 1 equivalent, ")
    assert [part.split()[1] for part in tallied(found).split(", ")] == list(Verdict)
