"""What one word says as a number: in digits, by itself, or as several number words that are written in one.

Values are counted in millionths, so that "2.3 million" is 2,300,000 to the last digit.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from corpus.languages.lexicon import Lexicon
from corpus.languages.writing import OneWord
from corpus.text.patterns import one_of, pattern

ONE = 10**6
_REMEMBERED = 1 << 12  # words
_LONGEST = 64  # letters of a number in one word


class Digits(NamedTuple):
    """What stands in digits, as a language writes them."""

    number: re.Pattern[str]  # the whole part, the fraction, the scale
    ordinal: re.Pattern[str]
    clock: re.Pattern[str]  # hours, the mark between, minutes
    decade: re.Pattern[str]


@cache
def digits_of(language: Lexicon) -> Digits:
    numbers = language.numbers
    point, group = re.escape(numbers.decimal), re.escape(numbers.grouping)
    whole = rf"\d{{1,3}}(?:{group}\d{{3}}){{1,9}}|\d{{0,30}}"
    return Digits(
        pattern(rf"^({whole})(?:{point}(\d{{1,6}}))?({one_of(numbers.short_scales)})?$"),
        pattern(rf"^(\d{{1,30}}){one_of(language.words.ordinals)}$"),
        pattern(rf"^(\d{{1,2}})([{re.escape(numbers.clock)}])(\d{{2}})$"),
        pattern(rf"^((?:\d{{2}})?\d0){one_of(numbers.decade_endings)}$"),
    )


@lru_cache(_REMEMBERED)
def small(key: str, language: Lexicon) -> int | None:
    """The value of a word that is a number by itself, in millionths."""
    word = cardinal(key, language)
    if word is not None:
        return word * ONE
    return _in_digits(key, language) if key[0].isdigit() or not key[0].isalpha() else _with_half(key, language)


def _in_digits(key: str, language: Lexicon) -> int | None:
    found = digits_of(language).number.match(key)
    if found is None or not (found[1] or found[2]):
        return None
    whole, part, scale = found.groups(default="")
    whole = whole.replace(language.numbers.grouping, "")
    return int(whole + part.ljust(6, "0")) * language.numbers.short_scales.get(scale, 1)


def _with_half(key: str, language: Lexicon) -> int | None:
    """A number and a half in one word: "zweieinhalb"."""
    numbers = language.numbers
    half = numbers.one_word.half
    whole = numbers.number_and_half.get(key)
    if whole is None and half and key.endswith(half):
        whole = _in_one(key.removesuffix(half), numbers.one_word, language)
    return None if whole is None else whole * ONE + ONE // 2


def cardinal(key: str, language: Lexicon) -> int | None:
    """The value of a word that is a whole number, where it is no digits."""
    numbers = language.numbers
    value = numbers.units.get(key, numbers.tens.get(key))
    if value is not None or key in numbers.one_word.units:  # "ein" is a part of a number, and an article by itself
        return value
    return _in_one(key, numbers.one_word, language) if numbers.one_word.units and len(key) <= _LONGEST else None


def _in_one(word: str, joined: OneWord, language: Lexicon) -> int | None:
    """Number words in one: "dreihundert-fünf-und-zwanzig"."""
    for name, scale in sorted(joined.scales.items(), key=lambda named: -named[1]):
        head, found, rest = word.partition(name)
        if found:
            many = _in_one(head, joined, language) if head else 1
            more = _in_one(rest.removeprefix(joined.link), joined, language) if rest else 0
            return None if many is None or more is None or more >= scale else many * scale + more
    tens = language.numbers.tens
    value = joined.units.get(word, tens.get(word))
    if value is not None:
        return value
    for ten in tens:
        unit = joined.units.get(word.removesuffix(joined.link + ten), 10) if word.endswith(ten) else 10
        if unit < 10:
            return tens[ten] + unit
    return None


@lru_cache(_REMEMBERED)
def ordinal(key: str, language: Lexicon) -> int | None:
    digits = digits_of(language).ordinal.match(key)
    if digits is not None:
        return int(digits[1])
    numbers = language.numbers
    if key in numbers.ordinals:
        return numbers.ordinals[key]
    for ending, instead, least in numbers.ordinal_endings:
        value = cardinal(key.removesuffix(ending) + instead, language) if key.endswith(ending) else None
        if value is not None and value >= least:
            return value
    return None


def decade(key: str, language: Lexicon) -> str:
    """A decade as "1990s", whether it is written in digits or in a word, or nothing."""
    digits = digits_of(language).decade.match(key)
    return f"{digits[1]}s" if digits else language.numbers.decades.get(key, "")


@lru_cache(_REMEMBERED)
def parted(key: str, language: Lexicon) -> tuple[str, str] | None:
    """A number and what is written in one word with it: "dreijährige" as the value of "drei" and "jährige"."""
    endings = language.numbers.one_word.endings
    for at in range(1, len(key)) if endings and len(key) <= _LONGEST else ():
        if key[at:] in endings:
            value = small(key[:at], language)
            number = decade(key[:at], language) or ("" if value is None else written(value))
            return (number, key[at:]) if number else None
    return None


def written(value: int) -> str:
    """A value in millionths, written plainly.

    >>> written(3_350_000_000), written(2_500_000)
    ('3350', '2.5')
    """
    whole, part = divmod(value, ONE)
    return f"{whole}.{part:06d}".rstrip("0").rstrip(".")
