import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.text.words import _ALL, _LATIN, ALIKE, OF_UNICODE, Characters, members, places, words_in

ORDINARY = "abcXYsUS0159 .,:;!?'`’‘“”\"-–—…()[]$£€%&<é½\u00a0\n\t/"
RARE = "\u00ad\u200b\u2212\u2032Жж中٥₹✓־\U0001f600"
LATIN = [chr(code) for code in range(256) if code != 0xAD]
TEXT = st.one_of(
    st.text(st.sampled_from(ORDINARY), max_size=40), st.text(st.sampled_from(ORDINARY + RARE), max_size=40)
)


@given(TEXT, st.integers(0, 40), st.integers(0, 40))
def test_a_stretch_is_read_as_the_expression_for_all_of_unicode_reads_it(text, start, stop):
    start, stop = min(start, len(text)), min(stop, len(text))
    assert list(places(text, start, stop)) == [found.span() for found in OF_UNICODE.finditer(text, start, stop)]


@given(TEXT)
def test_words_are_given_as_they_are_written(text):
    assert words_in(text) == OF_UNICODE.findall(text)


@pytest.mark.parametrize("before", ["", "5", "a", ".", "’", "€"])
@pytest.mark.parametrize("behind", ["", "5", "a", ".", "’", "€"])
def test_a_character_that_is_read_as_another_parts_the_same_words(before, behind):
    for code, other in ALIKE.items():
        texts = [f"x {before}{one}{behind} s" for one in (chr(code), chr(other))]
        first, second = ([found.span() for found in OF_UNICODE.finditer(text)] for text in texts)
        assert first == second


@pytest.mark.parametrize("name", Characters._fields)
def test_a_class_has_the_same_characters_of_latin_1_in_both(name):
    here, everywhere = getattr(_LATIN, name), getattr(_ALL, name)
    assert [one for one in LATIN if is_in(one, here)] == [one for one in LATIN if is_in(one, everywhere)]


@pytest.mark.parametrize("name", Characters._fields)
def test_a_character_that_is_read_as_another_is_in_the_same_classes(name):
    characters = getattr(_ALL, name)
    assert all(is_in(chr(code), characters) == is_in(chr(other), characters) for code, other in ALIKE.items())


def is_in(character: str, characters: str) -> bool:
    return bool(characters) and re.match(rf"[{characters}]", character) is not None


def test_a_class_is_told_character_by_character():
    assert members(r"\-a-cz") == ["-", "a", "b", "c", "z"]


@given(TEXT)
def test_the_short_cut_for_ordinary_words_finds_what_the_rest_of_the_expression_finds(text):
    shortcut = "[A-Za-z]+(?=[ ,;:\\n])|"
    expression = OF_UNICODE.pattern
    assert shortcut in expression
    assert re.findall(expression.replace(shortcut, ""), text) == OF_UNICODE.findall(text)
