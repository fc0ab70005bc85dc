from collections.abc import Iterator
from dataclasses import replace

from checker.findings import Finding
from checker.reports.findings.drafts import CheckedDraft, Draft, UnreadDraft
from checker.reports.findings.to_lines import drafts_to_lines, drafts_to_terminal
from checker.reports.look import PLAIN, Look
from checker.reports.terminal.layout import columns
from corpus.spans import Span
from tests.checker.reports.samples import ALTERED, EXACT, HOSTILE, MATCH, NOT_FOUND


def draft(*findings: Finding, text: str = "\r\n“We will sail before noon,”", name: str = "story.md") -> CheckedDraft:
    return CheckedDraft(name, text, findings)


def lines(*drafts: Draft, look: Look = PLAIN) -> str:
    return "".join(drafts_to_lines(drafts, look))


def report(*drafts: Draft, look: Look = PLAIN) -> str:
    return "".join(drafts_to_terminal(drafts, look))


def test_a_line_is_what_editors_jump_to() -> None:
    at_line_two = replace(ALTERED, span=Span(3, 28))
    assert lines(draft(at_line_two)) == "story.md:2:2: error: altered: A “not” was dropped.\n"


def test_what_is_sound_is_shown_only_on_request() -> None:
    assert lines(draft(EXACT)) == ""
    assert report(draft(EXACT)) == "1 quotation in 1 draft: 1 exact\n"
    assert lines(draft(EXACT), look=Look(everything=True)) == "story.md:1:2: none: exact: Word for word.\n"
    assert report(draft(EXACT), look=Look(everything=True)).startswith("story.md:1:2: none: exact: Word for word.\n")


def test_a_report_shows_the_difference_and_the_source_under_each_line() -> None:
    assert report(draft(ALTERED)) == (
        "story.md:1:2: error: altered: A “not” was dropped.\n"
        "    draft    We will {+not+} sail before [-noon,-]{+dawn,+}\n"
        "    source   We will not sail before dawn,\n"
        "    said by  Ada Quill\n"
        "    in       The Late Ferry, paragraph 2, characters 21–50\n"
        "\n"
        "1 quotation in 1 draft: 1 altered\n"
    )


def test_findings_of_several_drafts_stand_apart_in_the_order_of_the_drafts() -> None:
    told = report(draft(ALTERED, ALTERED, name="a.md"), draft(EXACT, name="b.md"), draft(ALTERED, name="c.md"))
    blocks = told.split("\n\n")
    assert [block.partition(":")[0] for block in blocks[:-1]] == ["a.md", "a.md", "c.md"]
    assert blocks[-1] == "4 quotations in 3 drafts: 1 exact, 3 altered\n"


def test_a_draft_is_reported_before_the_next_is_checked() -> None:
    def drafts() -> Iterator[Draft]:
        yield draft(ALTERED, name="a.md")
        raise AssertionError("asked for the next")

    for form in (drafts_to_lines, drafts_to_terminal):
        assert next(iter(form(drafts()))).startswith("a.md:1:2: error: ")


def test_a_draft_that_could_not_be_read_has_no_line_and_is_not_counted() -> None:
    unread = UnreadDraft("lost.md", "lost.md: no such file")
    assert lines(unread, draft(ALTERED)).count("\n") == 1
    assert report(unread, draft(EXACT)) == "1 quotation in 1 draft: 1 exact\n"
    assert report(unread) == ""


def test_a_report_fits_the_terminal_and_is_painted_on_request() -> None:
    narrow = report(draft(ALTERED), look=Look(width=40))
    assert max(map(columns, narrow.splitlines()[:-1])) <= 40
    assert "\x1b[1;31merror: altered:\x1b[0m" in report(draft(ALTERED), look=Look(colour=True))


def test_what_is_not_found_shows_the_draft_and_the_nearest_passage() -> None:
    told = report(draft(replace(NOT_FOUND, matches=(MATCH,))))
    assert "draft    The moon is cheese" in told
    assert "nearest  We will not sail before dawn," in told


def test_neither_a_draft_nor_its_name_breaks_a_line() -> None:
    hostile = draft(replace(ALTERED, explanation=HOSTILE), name=HOSTILE)
    for text in (lines(hostile), report(hostile)):
        assert "\x1b" not in text
    assert lines(hostile).count("\n") == 1
