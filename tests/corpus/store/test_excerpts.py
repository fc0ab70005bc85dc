"""Around a passage enough is read, no word is cut, and what meets is read once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Document, Span, Turn
from corpus.store.excerpts import around, excerpt
from corpus.text.fold import keys

TEXT = "The ferry leaves at noon. " * 60 + "Nobody was told of the second sailing."


def test_places_far_apart_are_read_apart_and_near_ones_together():
    places = [(1, Span(500, 520)), (1, Span(100, 120)), (1, Span(150, 160)), (2, Span(10, 20))]
    assert list(around(places, 20)) == [(1, Span(80, 180)), (1, Span(480, 540)), (2, Span(0, 40))]


def test_a_word_that_is_cut_at_an_edge_is_left_out():
    read = excerpt("log", Span(5, 19), TEXT[5:19])
    assert read.text.strip() == "leaves"
    assert TEXT[read.span.start : read.span.end] == read.text


def test_the_first_and_the_last_word_of_a_document_are_kept():
    whole = excerpt("log", Span(0, len(TEXT) + 100), TEXT)
    assert (whole.text, whole.span) == (TEXT, Span(0, len(TEXT)))


def test_a_stretch_without_white_space_is_kept_whole():
    line = "潮" * 200
    assert excerpt("log", Span(300, 500), line).text == line


@given(st.lists(st.text(alphabet="ab", min_size=1, max_size=9), max_size=30), st.integers(0, 99), st.integers(20, 99))
def test_an_excerpt_is_what_stands_there_in_whole_words(there, start, length):
    text = " ".join(["a", *there, "b"])
    span = Span(min(start, len(text) - 1), start + length)
    read = excerpt("log", span, span.of(text))
    assert read.span.of(text) == read.text
    assert set(read.text.split()) <= {"a", "b", *there}


def test_what_is_asked_for_is_given_with_room_on_both_sides(corpus):
    corpus.add(Document(id="log", text=TEXT), quotations=())
    (read,) = corpus.excerpts([keys("told of the second sailing")], reach=40, limit=1)
    assert read.document == "log"
    assert read.text == corpus.text("log", read.span)
    assert "Nobody was told of the second sailing." in read.text
    assert len(read.text) < len(TEXT)


def test_a_place_of_any_text_is_read_as_the_whole_has_it(corpus):
    text = "é–𝒜 tide " * 400
    corpus.add(Document(id="log", text=text), quotations=())
    for start in (0, 1, 510, 511, 512, 513, 1024, 2047, len(text) - 1):
        for length in (1, 2, 511, 512, 513, 2000):
            assert corpus.text("log", Span(start, start + length)) == text[start : start + length]
    assert corpus.document("log").text == text


@pytest.mark.parametrize(("span", "speakers"), [((0, 4), ["A"]), ((6, 9), ["B"]), ((2, 8), ["A", "B"]), ((5, 6), [])])
def test_the_turns_that_reach_into_a_stretch_are_told(corpus, span, speakers):
    turns = (Turn("A", Span(0, 5)), Turn("B", Span(6, 11)))
    corpus.add(Document(id="hall", text="Noon. Night", kind="transcript", turns=turns))
    assert [turn.speaker for turn in corpus.turns("hall", Span(*span))] == speakers
    assert corpus.labels("hall") == {"A", "B"}
    assert corpus.quotations("hall", Span(0, 11)) == ()


def test_the_quotations_that_reach_into_a_stretch_are_told(corpus):
    from tests.corpus.conftest import harbour, harbour_quotations

    corpus.add(harbour(), quotations=harbour_quotations())
    for quotation in harbour_quotations():
        inside = Span(quotation.spans[0].start + 1, quotation.spans[0].start + 2)
        assert quotation in corpus.quotations("harbour", inside)
    assert corpus.quotations("harbour", Span(0, 5)) == ()
