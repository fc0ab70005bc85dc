"""A draft in Markdown is checked as its reader sees it, and each finding points into the file."""

import json
from pathlib import Path

import pytest

from checker.check import check_claim, check_draft
from checker.findings import Verdict
from checker.reports.terminal.positions import Lines
from corpus import Corpus, Document
from tests.checker.samples import article, corpus_of, said
from tests.conftest import Run
from tests.corpus.markup.oddities import ODDITIES

SAID = "We can’t keep the café open all winter, and nobody asked us about the lock."
REPORT = f"“{SAID}” Ada Quill said."
FAITHFUL = (Verdict.EXACT, Verdict.EQUIVALENT)


@pytest.fixture(scope="module")
def corpus():
    with corpus_of(article("report", REPORT, said(REPORT, SAID, by="Ada Quill"))) as corpus:
        yield corpus


@pytest.mark.parametrize(
    ("draft", "place", "changed"),
    [
        (
            "“We *can&rsquo;t* keep the caf&eacute; **closed** all winter,” Ada Quill said.\n",
            (1, 2, "We can’t keep the café closed all winter,"),
            ("closed", "open", "closed"),
        ),
        (
            '# Lock\n\n> &ldquo;We can’t keep the café open\n> all [summer](s.html "“cold”"),&rdquo;\n> Quill said.\n',
            (3, 10, "We can’t keep the café open all summer,"),
            ("summer", "winter", "summer"),
        ),
        (
            "- one\n\n  ``Lock``: “We can’t keep the café op*tion*al all winter,” Ada Quill\n  said.\n",
            (3, 14, "We can’t keep the café optional all winter,"),
            ("optional", "open", "op*tion*al"),
        ),
        (
            "| a | b |\n|---|---|\n| Quill | “We can’t keep the \\*café\\* [shut][1] all winter,” Ada Quill said. |\n"
            "\n[1]: http://l.example\n",
            (3, 12, "We can’t keep the *café* shut all winter,"),
            ("shut", "open", "shut"),
        ),
        (
            "<p><q>We can’t keep the café <b>open</b> all&nbsp;spring,</q> Ada Quill said.</p>\r\n",
            (1, 7, "We can’t keep the café open all spring,"),
            ("spring", "winter", "spring"),
        ),
        (
            "“We can’t keep the café ~~open~~ going all winter,” Ada Quill said.\n",
            (1, 2, "We can’t keep the café going all winter,"),
            ("going", "open", "going"),
        ),
    ],
)
def test_a_misquotation_inside_markup_is_shown_as_it_is_read_and_points_into_the_file(corpus, draft, place, changed):
    (finding,) = check_draft(corpus, draft, markdown=True)
    assert finding.verdict is Verdict.ALTERED, finding.explanation
    assert (*Lines(draft).position(finding.span.start), finding.text) == place
    (change,) = [one for one in finding.alterations if one.draft == changed[0]]
    assert (change.source, change.draft_span.of(draft)) == changed[1:]


@pytest.mark.parametrize(
    "draft",
    [
        "“We can&rsquo;t keep the caf&eacute; *open* all win<b>ter</b>,” Ada Quill said.",
        "> “We can’t keep\n> the `café` open\nall winter,” Ada Quill said.",
        "&quot;We can't keep [the café](c.html) ~~shut~~ open all <!-- cold --> winter,&quot; Ada Quill said.",
    ],
)
def test_a_faithful_quotation_stays_faithful_through_its_markup(corpus, draft):
    (finding,) = check_draft(corpus, draft, markdown=True)
    assert finding.verdict in FAITHFUL, finding.explanation


def test_a_mark_without_a_partner_is_told_in_markdown_too(corpus):
    draft = "“We can’t keep the café” open all winter,&rdquo; Ada Quill said."
    assert {one.rule for one in check_draft(corpus, draft, markdown=True)} == {"unpaired-mark"}


@pytest.mark.parametrize(
    ("source", "claim", "faithful"),
    [
        ("“We **will** close the [lock](http://l.example/a) tonight,”", "We will close the lock tonight", True),
        ("“We can&rsquo;t close the caf&eacute; to&shy;night,”", "We can’t close the café tonight", True),
        ("> “We will close\n> the `lock` ~~today~~ tonight,”", "We will close the lock tonight", True),
        ("“We will close the lock ~~today~~ tonight,”", "We will close the lock today", False),
        ("“We will *never* close the lock tonight,”", "We will close the lock tonight", False),
    ],
)
def test_a_source_in_markdown_is_compared_as_its_reader_sees_it(source, claim, faithful):
    with Corpus.open() as corpus:
        corpus.add(Document(id="lock", text=f"{source} Ida Brandt said.\n\nShe left.\n", markup="markdown"))
        finding = check_claim(corpus, f"“{claim},” Ida Brandt said.")
        assert finding.matches[0].exact == finding.matches[0].span.of(corpus.document("lock").text)
    assert (finding.verdict in FAITHFUL, finding.said_by.ok) == (faithful, True), finding.explanation


@pytest.fixture
def oddities(home: Path) -> list[str]:
    """A file for each."""
    names = [f"{number:02}.md" for number in range(len(ODDITIES))]
    for name, oddity in zip(names, ODDITIES, strict=True):
        (home / name).write_bytes(oddity.text.encode())
    return names


def test_the_command_names_each_quotation_of_an_odd_file_by_line_and_column(misquote: Run, oddities: list[str]) -> None:
    wanted = [(name, *place) for name, oddity in zip(oddities, ODDITIES, strict=True) for place in oddity.quotations]
    checked = json.loads(misquote("check", "--format", "json", *oddities).out)["drafts"]
    found = [(one["file"], each["line"], each["column"], each["text"]) for one in checked for each in one["findings"]]
    assert found == wanted


def test_the_quotations_of_an_odd_file_are_printed_as_they_are_read_with_places_of_the_file(
    misquote: Run, oddities: list[str], home: Path
) -> None:
    records = [json.loads(line) for line in misquote("quotations", "--format", "jsonl", *oddities).out.splitlines()]
    lines = {name: Lines((home / name).read_bytes().decode()) for name in oddities}
    found = [(one["document"], *lines[one["document"]].position(one["start"]), one["text"]) for one in records]
    report = misquote("quotations", *oddities).out
    wanted = [(name, *place) for name, oddity in zip(oddities, ODDITIES, strict=True) for place in oddity.quotations]
    assert found == wanted
    for name, line, column, words in wanted:
        assert f"{name}:{line}:{column}: direct\n  words     {words}\n" in report
