"""How a language writes numbers and words, and what its speakers' mouths add, agrees with itself."""

from collections.abc import Iterator, Mapping

import pytest

from corpus.languages import languages, lexicon_of
from corpus.languages.form import fields_of
from corpus.languages.writing import Numbers, Speech, Spellings

MATTERS = {"numbers": Numbers, "spellings": Spellings, "speech": Speech}
FIELDS = [(matter, field) for matter, form in MATTERS.items() for field in fields_of(form)]
PRINTED = {"closing"}  # words as they are printed, capitals and all


def strings_of(value: object) -> Iterator[str]:
    """Every string of a field, keys and what they stand for."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for pair in value.items() for text in strings_of(pair))
    elif isinstance(value, tuple | frozenset):
        yield from (text for one in value for text in strings_of(one))


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize(("matter", "field"), FIELDS)
def test_words_are_in_lower_case_unless_their_print_is_their_point(code, matter, field):
    found = set(strings_of(getattr(getattr(lexicon_of(code), matter), field)))
    assert field in PRINTED or found == {text.lower() for text in found}


@pytest.mark.parametrize("code", languages())
def test_numbers_of_a_language_count_from_none_to_a_million(code):
    numbers = lexicon_of(code).numbers
    assert set(numbers.units.values()) >= set(range(20))
    assert set(numbers.tens.values()) >= set(range(20, 100, 10))
    assert set(numbers.scales.values()) >= {100, 1000, 10**6}
    assert {numbers.decimal, numbers.grouping} <= set(".,")
    assert numbers.decimal != numbers.grouping


@pytest.mark.parametrize("code", languages())
def test_what_is_written_otherwise_is_known_by_a_spelling_that_is_not_written_otherwise_in_turn(code):
    same = lexicon_of(code).spellings.same
    assert not {other for other in same.values() if other in same}


@pytest.mark.parametrize("code", languages())
def test_what_may_end_a_sentence_is_an_abbreviation(code):
    lexicon = lexicon_of(code)
    assert lexicon.spellings.closing <= lexicon.words.abbreviations
