"""The map from what is read back to the file, and the file with nothing but what is read."""

import pytest

from corpus.markup import render
from corpus.markup.rendered import Rendered
from corpus.quotations import extract_rendered
from corpus.spans import Span
from corpus.text.fold import keys
from corpus.text.words import FILLER
from tests.corpus.markup.oddities import ODDITIES, Oddity


def test_a_stretch_stands_from_its_first_character_to_its_last():
    shown = render("a **b &lt; c** d")
    assert shown.text == "a b < c d"
    assert shown.place(Span(2, 7)) == Span(4, 12)
    assert shown.place(Span(4, 5)) == Span(6, 10)
    assert shown.place(Span(4, 4)) == Span(6, 6)


def test_what_the_file_has_no_character_for_stands_where_it_is_seen():
    shown = render("one\n\n> two")
    assert shown.text == "one\n\n> two"
    assert shown.place(Span(5, 10)) == Span(7, 10)


def test_nothing_has_no_place():
    assert render("").place(Span(0, 0)) == Span(0, 0)
    assert render("<!-- a -->\n\n[a]: b\n") == Rendered("", [], [])


def test_in_its_place_a_word_that_signs_cut_is_one_word():
    text = "un*frig*ging caf&eacute;s\r\n> x</b>, **two**"
    read = render(text).in_place(text)
    assert len(read) == len(text)
    assert read.replace(FILLER, "·") == "un·frig·ging café·······s\r\n  x    ,   two  "


@pytest.mark.parametrize("oddity", ODDITIES, ids=lambda oddity: oddity.name)
def test_in_its_place_a_quotation_has_the_words_that_are_read(oddity: Oddity) -> None:
    shown = render(oddity.text)
    there = shown.in_place(oddity.text)
    assert len(there) == len(oddity.text)
    for span in (span for one in extract_rendered(shown) for span in one.spans):
        assert keys(shown.place(span).of(there)) == keys(span.of(shown.text))
