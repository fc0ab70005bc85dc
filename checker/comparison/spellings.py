"""One word in its spellings, and one in several words: what meets here is the same, written otherwise.

Which these are is told by the language: contractions and abbreviations, British and American endings, ß and ss.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from checker.comparison.numbers import same_value
from corpus.languages.lexicon import Lexicon
from corpus.text.fold import ALSO_WORDS
from corpus.text.patterns import pattern

_DOTTED = pattern(r"[^\W\d_]+(?:\.[^\W\d_])+\.")
_LEAST_JOINED = 3  # letters of each half: "home grown" is "homegrown", "a part" is not "apart"


def expand(key: str, language: Lexicon) -> tuple[str, ...]:
    """The words that a folded word stands for.

    >>> expand("can't", lexicon_of("en")), expand("they're", lexicon_of("en")), expand("progress", lexicon_of("en"))
    (('can', 'not'), ('they', 'are'), ('progress',))
    """
    spellings = language.spellings
    if key in spellings.contractions:
        return spellings.contractions[key]
    for ending, word in spellings.endings.items() if "'" in key else ():
        stem = key.removesuffix(ending)
        if stem and stem != key:
            return stem, word
    return (key,)


def may_be_letters(key: str, language: Lexicon) -> bool:
    """Whether a word, with those behind it or by itself, may be the letters of several."""
    abbreviations = language.spellings.abbreviations
    return bool(abbreviations) and (_letters_of(key) in abbreviations or any(key == one[0] for one in abbreviations))


def _letters_of(key: str) -> tuple[str, ...]:
    return tuple(key.strip(".").split("."))


def spelled_out_at(keys: Sequence[str], start: int, language: Lexicon) -> tuple[tuple[str, ...], int] | None:
    """The words of which ``keys[start]`` and what follows are the letters, and how many these take.

    >>> spelled_out_at(["z", "b", "morgen"], 0, lexicon_of("de"))
    (('zu', 'dem', 'beispiel'), 2)
    """
    abbreviations, letters, count = language.spellings.abbreviations, _letters_of(keys[start]), 1
    if letters not in abbreviations:
        letters = next((one for one in abbreviations if tuple(keys[start : start + len(one)]) == one), ())
        count = len(letters)
    words = abbreviations.get(letters, ())
    return (tuple(part for word in words for part in expand(word, language)), count) if words else None


def same_form(one: str, other: str, language: Lexicon) -> bool:
    """Whether two expanded words are the same word, spelled otherwise."""
    any_of = _any_of(language)
    if one == other or other in any_of.get(one, ()) or one in any_of.get(other, ()):
        return True
    if one.startswith("#") or other.startswith("#"):
        return same_value(one.removeprefix("#"), other.removeprefix("#"))
    return plain_form(one, language) == plain_form(other, language)


@cache
def _any_of(language: Lexicon) -> Mapping[str, frozenset[str]]:
    """Forms that may stand for any of several words: "bn" for "billion" or, in German, "Mrd." for "Milliarden"."""
    numbers = language.numbers
    scales = {
        short: frozenset(form for form, scale in numbers.scales.items() if scale == value)
        for short, value in numbers.short_scales.items()
    }
    return {**scales, **language.spellings.any_of}


def joined_form(parts: tuple[str, str], whole: str, language: Lexicon) -> bool:
    """Whether two words are one word written apart ("home grown" and "homegrown")."""
    return whole in joined_forms(*parts, language)


@lru_cache(4096)
def joined_forms(first: str, second: str, language: Lexicon) -> frozenset[str]:
    """The words that two words are when they are written as one."""
    if "#" in first + second:
        return _joined_numbers(first, second, language)
    spellings = language.spellings
    found = {spellings.joined.get((first, second), "")} - {""}
    if first in spellings.prefixes or min(len(first), len(second)) >= _LEAST_JOINED:
        found |= {first + second} - spellings.never_joined
    return frozenset(found)


def _joined_numbers(first: str, second: str, language: Lexicon) -> frozenset[str]:
    """A letter and a number are one word ("F-16"), an hour too ("6pm"); "fifty-fifty" is two numbers in one."""
    parts = first.removeprefix("#"), second.removeprefix("#")
    found = {f"#{parts[0]}|{parts[1]}"}
    half = second.replace(".", "")
    if half in language.numbers.halves_of_a_day:
        found |= {parts[0] + half, parts[0].replace(":", ".") + half}  # "6.30pm"
    return frozenset(found | {"".join(parts)} if first.isalpha() else found)


@lru_cache(4096)
def plain_form(word: str, language: Lexicon) -> str:
    """The form that stands for all spellings of a word: "organise" and "organize" have one, "U.S." and "US" too."""
    return language.varied(_undotted(_known(language).get(word, word), language))


@cache
def _known(language: Lexicon) -> Mapping[str, str]:
    """Words with another spelling, and that: short months with their full names among them."""
    months = language.words.months
    full = {number: form for form, number in months.items() if not form.endswith(".")}
    return {**language.spellings.same, **{form.removesuffix("."): full[number] for form, number in months.items()}}


def _undotted(word: str, language: Lexicon) -> str:
    """An abbreviation without its points, unless that would make it another word: "U.S." is "US", never "us"."""
    if "." not in word or not _DOTTED.fullmatch(word):
        return word
    letters = word.replace(".", "")
    if letters.upper() in ALSO_WORDS:
        return letters.upper()
    # "N.O." is not "no", in whatever case; "am" alone is an hour as often as a verb, and beside a number nothing else.
    is_word = letters in language.words.function_words and letters not in language.numbers.halves_of_a_day
    return word if is_word else letters
