"""Initials stand for a name by its letters, or because a language knows them."""

import pytest

from checker.comparison.initials import is_short_for, letters_of, spelled_out
from corpus.languages import lexicon_of

ENGLISH, GERMAN = lexicon_of("en"), lexicon_of("de")


@pytest.mark.parametrize(
    ("letters", "name", "language"),
    [
        ("fbi", "federal bureau of investigation", ENGLISH),
        ("nato", "the north atlantic treaty organization", ENGLISH),
        ("us", "united states", ENGLISH),
        ("usa", "united states of america", ENGLISH),
        ("afd", "alternative für deutschland", GERMAN),
        ("spd", "sozialdemokratische partei deutschlands", GERMAN),
        ("eu", "der europäischen union", GERMAN),
        ("usa", "vereinigten staaten", GERMAN),
        ("bka", "bundeskriminalamt", GERMAN),
        ("ezb", "europäische zentralbank", GERMAN),
        ("iwf", "internationaler währungsfonds", GERMAN),
    ],
)
def test_initials_stand_for_their_name(letters, name, language):
    assert is_short_for(letters, name.split(), language)


@pytest.mark.parametrize(
    ("letters", "name", "language"),
    [
        ("fbi", "federal bureau of intelligence agency", ENGLISH),
        ("us", "united sailors", ENGLISH),
        ("ezb", "european zone bank union", ENGLISH),
        ("ecb", "european cabinet", ENGLISH),
        ("of", "order of", ENGLISH),
        ("eu", "erste umfrage", GERMAN),
        ("bka", "bundeskanzleramt", GERMAN),
        ("ezb", "europäische union", GERMAN),
        ("ezb", "europäisches zelt", GERMAN),
        ("spd", "partei", GERMAN),
        ("spd", "", GERMAN),
    ],
)
def test_initials_stand_for_no_other_name(letters, name, language):
    assert not is_short_for(letters, name.split() or ["the"], language)


def test_a_name_is_found_among_other_words_with_and_without_its_article():
    theirs = "ask the federal bureau of investigation".split()
    assert set(spelled_out(["fbi"], theirs, ENGLISH)) == {(0, 2, 4), (0, 1, 5)}
    assert set(spelled_out(["usa"], "in den vereinigten staaten".split(), GERMAN)) == {(0, 2, 2), (0, 1, 3)}


def test_a_small_word_is_no_initials():
    assert list(spelled_out(["it"], ["income", "tax"], ENGLISH)) == []
    assert list(spelled_out(["im"], ["innen", "ministerium"], GERMAN)) == []


def test_points_between_initials_say_nothing():
    assert letters_of("u.n.") == letters_of("UN") == "un"
