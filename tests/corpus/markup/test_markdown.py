"""Markdown is read as the reader of the page sees it, and each word stands where the file has it."""

import sys
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.reports.terminal.positions import Lines
from corpus.document import MARKED, Quotation
from corpus.markup import render
from corpus.markup.front_matter import end_of_front_matter
from corpus.quotations import extract, extract_rendered
from corpus.spans import Span
from tests.corpus.markup.oddities import ODDITIES, Oddity

every_oddity = pytest.mark.parametrize("oddity", ODDITIES, ids=lambda oddity: oddity.name)
PIECES = (
    "* ** _ ~~ ` `` [a] ](b) ![ <b> </b> <q> </q> <del> </del> <code> </code> <sup> </sup> <!-- --> <div> <br> &ldquo; "
    '&amp; \\* \\ | \\| [^1] é “ ” " a 1'
).split()
LINES = (
    "```\n",
    "[1]: c\n",
    "\n|--|\n",
    "> ",
    "- ",
    "1. ",
    "# ",
    "    ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "  \n",
    "===\n",
    "---\n",
)
texts = st.lists(st.sampled_from([*PIECES, *LINES, "b c", " "]), max_size=40).map("".join)


@every_oddity
def test_a_quotation_is_found_by_line_and_column_and_as_it_is_seen(oddity: Oddity) -> None:
    shown, lines = render(oddity.text), Lines(oddity.text)
    found = [
        (*lines.position(shown.place(span).start), span.of(shown.text))
        for quotation in extract_rendered(shown)
        for span in quotation.spans
        if quotation.kind in MARKED
    ]
    assert found == list(oddity.quotations)


@every_oddity
def test_the_quotations_are_those_of_the_page(oddity: Oddity) -> None:
    shown, page = render(oddity.text), _page(oddity.text)
    assert [_read(one, shown.text) for one in extract_rendered(shown)] == [_read(one, page) for one in extract(page)]


@every_oddity
def test_the_places_are_those_of_the_file(oddity: Oddity) -> None:
    shown, found = render(oddity.text), extract(oddity.text, markdown=True)
    assert [one.spans for one in found] == [tuple(map(shown.place, one.spans)) for one in extract_rendered(shown)]
    for mention in (one.speaker.mention for one in found if one.speaker):
        assert mention is not None
        assert mention.span.of(oddity.text) == mention.text


def test_there_are_forty_and_more_of_them():
    assert len({oddity.name for oddity in ODDITIES}) >= 40


def _read(quotation: Quotation, text: str) -> tuple[str, list[str], str | None]:
    words = [" ".join(span.of(text).split()) for span in quotation.spans]
    return quotation.kind, words, quotation.speaker and quotation.speaker.name


def _page(markdown: str) -> str:
    """What stands on the page that markdown-it makes of a text, a line for each block."""
    page = _Page()
    page.feed(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(_without_what_it_lacks(markdown)))
    page.close()
    return "".join(page.text)


def _without_what_it_lacks(markdown: str) -> str:
    """A front matter is none of CommonMark, nor are notes, which stand where they are called."""
    for number in "12":
        markdown = markdown.replace(f"\n[^{number}]: ", "\n\n").replace(f"[^{number}]", "")
    return markdown[end_of_front_matter(markdown) :]


class _Page(HTMLParser):
    """The words of a page, as they stand between its tags, but for what a page does not show or strikes out."""

    def __init__(self) -> None:
        super().__init__()
        self.text = list[str]()
        self.unread = list[str]()
        self.code = False

    def handle_starttag(self, tag: str, attributes: object) -> None:
        if tag in ("pre", "script", "s", "sup"):
            self.unread.append(tag)
        self.code = self.code or tag == "code"
        self.text += (
            ["“"] * (tag == "q") + [" "] * (tag == "br") + ["\n\n"] * (tag in ("p", "h1", "h2", "li", "td", "th"))
        )

    def handle_endtag(self, tag: str) -> None:
        if tag in self.unread:
            self.unread.remove(tag)
        self.code = self.code and tag != "code"
        self.text += ["”"] * (tag == "q")

    def handle_data(self, data: str) -> None:
        if self.unread == ["sup"] and data == "2":
            self.text.append("²")
        elif not self.unread:
            words = data.replace("\n", " ")
            self.text.append(words.translate(dict.fromkeys(map(ord, '"`'), " ")) if self.code else words)


@given(texts)
def test_no_character_moves_and_none_is_made(text: str) -> None:
    shown = render(text)
    places = [shown.place(Span(at, at + 1)) for at in range(len(shown.text))]
    for sign, place in zip(shown.text, places, strict=True):
        if len(place) == 1:
            there = text[place.start]
            assert sign == there or (sign.isspace() and (there.isspace() or there in '\\<"`“”')) or sign in "¹“”‘’"
    assert all(one.end <= other.start or one == other for one, other in pairwise(places))
    assert all(span.of(shown.text) for span in shown.bold)


@given(texts)
def test_windows_line_ends_change_nothing_that_is_read(text: str) -> None:
    text = text.replace("\r\n", "\n")
    assert render(text.replace("\n", "\r\n")).text.split() == render(text).text.split()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("> > one\n> two\n\n- three\n\n  four\n", "> > one two\n\n- three\n\nfour"),
        ("7) one\n\n   > two\n", "7) one\n\n> two"),
        ("# One\n\nTwo\n---\n", "# One\n\n# Two"),
        ("one\n\n***\n\n![picture](p.png)\n\ntwo\n", "one\n\ntwo"),
        ("one ~~*two*~~ three", "one three"),
        ("one <del>two</del> <s>three", "one three"),
        ("a <q>b <q>c</q></q>", "a “b ‘c’”"),
        ("`don't \"say\" 'it'`", "don't  say   it"),
        ("10<sup>6</sup> of the 10<sup>th</sup> H<sub>2</sub>O<sup>*</sup>", "10⁶ of the 10th H2O"),
        ("| a | b |\n|---|---|\n| c |\n| d \\| e | f | g |\n", "a\n\nb\n\nc\n\nd | e\n\nf"),
        ("Q: One\ntwo\nA: Three\nTHE COURT: Four\nQuill: Five", "Q: One two\nA: Three\nTHE COURT: Four Quill: Five"),
        ("<p>One<br>two</p><p>three &lt;</p>", "One two\n\nthree <"),
        ("<pre>one\ntwo</pre>", "one two"),
        ("<!-- one", "<!-- one"),
    ],
)
def test_blocks_are_paragraphs_with_the_signs_of_a_plain_text(text: str, shown: str) -> None:
    assert render(text).text.rstrip() == shown


def test_bold_letters_and_the_title_are_known():
    shown = render("## Two\n\nThe *pier*\n===\n\n**Why __not__?** Because ~~**struck**~~.\n")
    assert shown.title == "The pier"
    assert [span.of(shown.text) for span in shown.bold] == ["Why not?", "not"]


def test_an_interview_in_markdown_has_its_answers():
    questions = ("Is the lock safe?", "Who says so?")
    page = "In an interview with Ida Brandt on Monday:\n\n" + "\n\n".join(
        f"**{one}**\\\nI think\nso." for one in questions
    )
    found = [one for one in extract(page, markdown=True) if one.rule == "answer"]
    assert [one.speaker and one.speaker.name for one in found] == ["Ida Brandt"] * 2
    assert [one.span.of(page) for one in found] == ["I think\nso."] * 2


def test_a_block_quotation_is_given_to_who_is_announced():
    page = "Ida Brandt said:\n\n> The lock\n> stays *shut*.\n\nShe left.\n"
    (quotation,) = extract(page, markdown=True)
    assert (quotation.speaker and quotation.speaker.name, quotation.span.of(page)) == (
        "Ida Brandt",
        "The lock\n> stays *shut*.",
    )


HOSTILE = (
    "[ ![ *a_ **a > ` & &amp; < <!-- <a_ ~~a [a](b |_a_ a↵ -_a↵ >_a↵ Q:_a↵ <q> <code>a</code> <sup> &ldquo; \\* `a↵ "
    "[a]:_b↵ #_a↵ a↵=↵ a<br> <p>a"
).split()


@pytest.mark.parametrize("unit", [unit.replace("_", " ").replace("↵", "\n") for unit in HOSTILE])
def test_twice_the_text_takes_twice_the_steps(unit: str) -> None:
    render(unit)
    assert _steps(unit, 4_000) < 2.3 * _steps(unit, 2_000)


def _steps(unit: str, length: int) -> int:
    """How many calls it takes to read a text: unlike seconds, the same each time."""
    text, count = unit * (length // len(unit)), 0

    def counted(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counted)
    try:
        render(text)
    finally:
        sys.setprofile(None)
    return count
