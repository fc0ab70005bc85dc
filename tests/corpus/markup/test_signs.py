"""Markdown and HTML are read as their reader sees them, and every place stays where the file has it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.markup.signs import read_signs
from corpus.quotations import extract
from corpus.quotations.marks.unpaired import doubtful_stretches

PIECES = st.sampled_from(
    ["*", "**", "_", "[", "](http://a.example/b)", "<a href='x'>", "</a>", "```\n", "a", " ", "\n", "“", "”", '"', "!"]
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The [Board](https://b.example) said", "The Board said"),
        ("**Ida Brandt**, *mayor* of __York__", "Ida Brandt , mayor of York"),
        ('**[Ida Brandt](https://b.example/ida "Ida")** said', "Ida Brandt said"),
        ('<a href="b.html" title="the mayor">Ida</a> said', "Ida said"),
        ("see ![a pier](pier.png) here", "see here"),
        ("the [Board][1] said", "the Board said"),
        ("---\ntitle: “The Pier”\n---\nIda said", "Ida said"),
        ("Before\n```\nprint('x')\n```\nafter", "Before after"),
    ],
)
def test_only_words_are_left_and_as_many_places(text, plain):
    read, _ = read_signs(text)
    assert len(read) == len(text)
    assert " ".join(read.split()) == plain


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4",
        "snake_case_name",
        "f**k and n****r",
        "[Brandt’s] plan",
        "[she](laughs)",
        "1 < 2 “x” > 0",
        "a\n```\n“b”",
    ],
)
def test_what_is_no_markup_is_left_alone(text):
    assert read_signs(text)[0] == text


@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_place_moves_and_no_word_is_made(text):
    read, bold = read_signs(text)
    assert len(read) == len(text)
    assert all(new in (old, " ") for new, old in zip(read, text, strict=True))
    assert all(span.of(text) for span in bold)


@pytest.mark.parametrize(
    ("text", "name", "mention"),
    [
        ("The [Harbour Board](https://b.example) said “the pier holds.”", "the Harbour Board", "The [Harbour Board"),
        ("“It holds,” **Ida Brandt** said.", "Ida Brandt", "Ida Brandt"),
        ("“It holds,” said *Ida* [Brandt](http://b.example).", "Ida Brandt", "Ida* [Brandt"),
        ("[“It holds,” Ida Brandt said](http://b.example).", "Ida Brandt", "Ida Brandt"),
        ("**“It holds,”** Ida Brandt said.", "Ida Brandt", "Ida Brandt"),
        ("<p>“It holds,” <b>Ida Brandt</b> said.</p>", "Ida Brandt", "Ida Brandt"),
    ],
)
def test_a_speaker_is_named_through_links_and_emphasis(text, name, mention):
    (quotation,) = extract(text)
    assert (quotation.speaker.name, quotation.speaker.mention.text) == (name, mention)
    assert quotation.speaker.mention.span.of(text) == mention


def test_the_words_quoted_stay_as_the_file_has_them():
    text = "“It **will** hold,” Ida Brandt told the [York Herald](http://h.example)."
    (quotation,) = extract(text)
    assert quotation.span.of(text) == "It **will** hold,"
    assert [link.name for link in quotation.links] == ["the York Herald"]


def test_the_marks_of_an_attribute_are_no_quotations():
    (quotation,) = extract('<post author="@brandt" date="May 3, 2011">“It holds,”</post> she said.')
    assert quotation.speaker.name == "she"


def test_the_marks_of_an_attribute_are_no_strays():
    assert doubtful_stretches('He wrote <a href="x.html" title="a">here</a>.') == []


@pytest.mark.parametrize("unit", ["*a ", "_a ", "[a", "<a ", "```\n", "[a](b", '<a x="', " <!--", "**a** "])
def test_no_markup_costs_its_square(unit):
    def seconds(length):
        begun = time.process_time()
        read_signs(unit * (length // len(unit)))
        return time.process_time() - begun

    assert seconds(400_000) < 5 * seconds(200_000) + 0.5
