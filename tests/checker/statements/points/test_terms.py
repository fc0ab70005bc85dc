"""One side of a comparison: its terms, and what stands beside them."""

import pytest

from checker.statements.points.terms import is_possessive
from corpus.languages import lexicon_of
from tests.checker.statements.points.comparing import side


def term(read, key):
    return next(one for one in read.terms if one.key == key)


@pytest.mark.parametrize("text", ["the son of Ada Quill", "Ada Quill's son"])
def test_what_somebody_has_is_known_in_both_forms(text):
    read = side(text)
    assert read.owned(next(term for term in read.terms if term.key == "quil")).key == "son"


def test_what_comes_again_is_counted_once_where_it_came_first():
    read = side("Divers found wrecks, and the divers found anchors")
    assert {one.key: one.first for one in read.distinct()} == {"diver": 0, "find": 1, "wreck": 2, "anchor": 7}
    assert len(read.distinct()) == len(read.terms) - 2


def test_the_words_and_terms_beside_a_term_are_known():
    read = side("The old ferry from Velmar sank near the pier")
    ferry, sank = term(read, "ferry"), term(read, "sink")
    assert (read.before(ferry), read.before(ferry, 2), read.before(ferry, 3)) == ("old", "the", "")
    assert (read.after(sank), read.after(term(read, "pier"))) == ("near", "")
    assert read.beside(ferry) == {"old", "velmar", "sink"}


@pytest.mark.parametrize(
    ("text", "governed"),
    [
        ("Police believed that Quill fled", True),
        ("Police asked whether Quill fled", True),
        ("Rumour: Quill fled", True),
        ("Police left and Quill fled", False),
        ("Quill fled", False),
    ],
)
def test_a_clause_hangs_on_the_one_before_that_or_a_colon(text, governed):
    read = side(text)
    assert (read.governing(term(read, "fl").segment) is not None) is governed


def test_a_name_and_a_number_weigh_more_than_a_word():
    read = side("The divers found 14 wrecks of Quill on Monday")
    assert {one.kind.value: one.weight for one in read.terms} == {"word": 1.0, "number": 1.5, "name": 1.5, "date": 1.5}


@pytest.mark.parametrize(
    ("word", "language", "owns"),
    [("quill's", "en", True), ("pilots'", "en", True), ("pilots", "en", False), ("grass'", "de", True)],
)
def test_a_possessive_is_told_by_its_ending(word, language, owns):
    assert is_possessive(word, lexicon_of(language)) is owns
