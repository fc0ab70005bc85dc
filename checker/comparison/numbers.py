"""What a number says, however it is written: "3,350", "3350" and "three thousand three hundred and fifty" are one.

A value is written plainly: "3350", "21th", "1/3", "1990s", "10:30". What may be more than one thing keeps its parts,
and ``same_value`` knows what it may be: two numbers spoken in a row ("nineteen eighty-four", "ten thirty", "nine
eleven") are "19|84", and digits that may be hours and minutes or a decimal number ("10.30") are "10h30".
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from checker.comparison.number_words import ONE, cardinal, decade, digits_of, ordinal, small, written
from corpus.languages.lexicon import Lexicon
from corpus.languages.writing import Numbers
from corpus.text.patterns import pattern

_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
_DECADE = pattern(r"^(?:\d{2})?\d0s$")
_CLOCK = pattern(r"^(\d{1,2}):(\d{2})$")
_DOTTED_CLOCK = pattern(r"^(\d{1,2})h(\d{2})$")
_GROUP = pattern(r"^\d{3}$", re.ASCII)
_PAIR = pattern(r"^(\d+)\|(\d+)$")
_GROUPED, _MOST_GROUPS = 3, 6  # digits of a group, and groups behind the first
_TEN, _HUNDRED = 10 * ONE, 100 * ONE
_DECIMALS = 6  # digits behind a point that count
_HOURS, _MINUTES = 24, 60
_LONGEST_COUNT = 2  # digits of the number of parts in a fraction
_REMEMBERED = 1 << 12  # words


def number_at(keys: Sequence[str], start: int, language: Lexicon) -> tuple[str, int] | None:
    """The number that begins at ``keys[start]``: its value written plainly, and how many words it takes.

    >>> number_at(["three", "thousand", "drones"], 0, lexicon_of("en"))
    ('3000', 2)
    """
    if not may_begin(keys[start], language):
        return None
    for read in (_ordinal_at, _fraction_at, _decade_at, _clock_at, _grouped_at, _half_at, _cardinal_at):
        found = read(keys, start, language)
        if found is not None:
            return found
    return None


@lru_cache(_REMEMBERED)
def may_begin(key: str, language: Lexicon) -> bool:
    """Whether a number can begin with a word: all but a few words of a text say no, and are not read seven times."""
    numbers = language.numbers
    words = key in numbers.counting_articles or key in numbers.half or key in numbers.fractions
    words = words or small(key, language) is not None or ordinal(key, language) is not None
    return words or not key.isalpha() or key in numbers.decades


def same_value(one: str, other: str) -> bool:
    """Whether two written values are one: "19|84" is the year 1984, "10|30" the time 10:30, "1990s" the "90s"."""
    return one == other or bool(_readings(one) & _readings(other))


def _readings(value: str) -> set[str]:
    """All that a written value may stand for."""
    value = _ROMAN.get(value, value)
    pair, clock, dotted = _PAIR.match(value), _CLOCK.match(value), _DOTTED_CLOCK.match(value)
    if pair:
        first, second = pair[1], pair[2].zfill(2)
        return {f"{first}{second}", f"{first}:{second}", f"{first}/{int(second)}"}
    if dotted:
        as_decimal = written(int(dotted[1] + dotted[2]) * ONE // 100)
        return _readings(f"{dotted[1]}:{dotted[2]}") | {as_decimal}
    if clock:
        return {value} | ({clock[1]} if clock[2] == "00" else set())
    if _DECADE.match(value):
        return {value} if value[:2] not in ("19", "20") or len(value) == 3 else {value, value[2:]}
    return {value}


def _cardinal_at(keys: Sequence[str], start: int, language: Lexicon) -> tuple[str, int] | None:
    numbers = language.numbers
    total, current, at = 0, None, start
    if keys[start] in numbers.counting_articles and start + 1 < len(keys) and keys[start + 1] in numbers.scales:
        current, at = ONE, start + 1
    while at < len(keys):
        key = keys[at]
        value, scale = small(key, language), _scale(key, numbers)
        half = _half_behind(keys, at, numbers) if current is not None else 0
        if current is not None and _joins(keys, at, numbers, language):
            pass
        elif current is not None and half:
            current, at = current + ONE // 2, at + half - 1
        elif current is not None and key in numbers.points and (decimals := _decimals_at(keys, at, language)):
            current, at = current + decimals[0], at + decimals[1] - 1
        elif value is not None and (current is None or _fits(keys[at - 1], value, key, language)):
            current = (current or 0) + value
        elif scale and current is not None:
            if scale <= 100:
                current *= scale
            else:
                total, current = total + current * scale, 0
        else:
            break
        at += 1
    if current is None:
        return None
    said, count = written(total + current), at - start
    return _with_second(keys, start, said, count, language) if total + current < _HUNDRED else (said, count)


def _decimals_at(keys: Sequence[str], point: int, language: Lexicon) -> tuple[int, int] | None:
    """The decimals spoken behind a point, in millionths, and how many words they take with it: "Komma zwei fünf"."""
    digits, at = "", point + 1
    while at < len(keys) and len(digits) < _DECIMALS and (spoken := _spoken_digit(keys[at], language)):
        digits, at = digits + spoken, at + 1
    if not digits and at < len(keys) and not language.numbers.said_in_pairs:
        pair = cardinal(keys[at], language)  # "fünfundzwanzig"
        digits, at = (str(pair), at + 1) if pair is not None and pair < _HUNDRED // ONE else ("", at)
    return (int(digits.ljust(_DECIMALS, "0")), at - point) if digits else None


def _spoken_digit(key: str, language: Lexicon) -> str:
    number = language.numbers.units.get(key)
    return str(number) if number is not None and number < _TEN // ONE else ""


def _scale(key: str, numbers: Numbers) -> int:
    """What a word multiplies by, or 0."""
    return numbers.scales.get(key) or numbers.short_scales.get(key, 0)


def is_scale(key: str, language: Lexicon) -> bool:
    return _scale(key, language.numbers) > 0


def _joins(keys: Sequence[str], at: int, numbers: Numbers, language: Lexicon) -> bool:
    """Whether a word only joins two parts of a number: the "and" of "three hundred and five"."""
    key, before = keys[at], keys[at - 1]
    joins = (key in numbers.after_scales and _scale(before, numbers)) or (
        key in numbers.after_tens and before in numbers.tens
    )
    return bool(joins) and at + 1 < len(keys) and cardinal(keys[at + 1], language) is not None


def _half_behind(keys: Sequence[str], at: int, numbers: Numbers) -> int:
    """How many words say that a number has a half more: the three of "and a half"."""
    return next((len(half) for half in numbers.and_a_half if tuple(keys[at : at + len(half)]) == half), 0)


def _fits(before: str, value: int, key: str, language: Lexicon) -> bool:
    """Whether a number goes on from the word before it: "fifty" "seven", "hundred" "five"."""
    numbers = language.numbers
    if before in numbers.tens and not numbers.one_word.units:
        return cardinal(key, language) is not None and value < (_HUNDRED if numbers.tens[before] >= 100 else _TEN)
    joined = before in numbers.after_scales or before in numbers.after_tens
    return joined or value < _scale(before, numbers) * ONE


def _with_second(keys: Sequence[str], start: int, value: str, count: int, language: Lexicon) -> tuple[str, int]:
    """Two numbers below a hundred that are spoken in a row: "nineteen eighty-four", "ten thirty", "ten oh five"."""
    numbers, at = language.numbers, start + count
    if not numbers.said_in_pairs or cardinal(keys[start], language) is None or at >= len(keys):
        return value, count
    if keys[at] in numbers.zero_in_pairs and at + 1 < len(keys) and keys[at + 1] in numbers.units:
        return f"{value}|0{numbers.units[keys[at + 1]]}", count + 2
    if keys[at] in numbers.decades:
        return f"{value}{numbers.decades[keys[at]]}", count + 1
    second = cardinal(keys[at], language) or 0
    if second < 10:
        return value, count
    rest = numbers.units.get(keys[at + 1], 10) if second >= 20 and at + 1 < len(keys) else 10
    return (f"{value}|{second + rest}", count + 2) if 0 < rest < 10 else (f"{value}|{second}", count + 1)


def _ordinal_at(keys: Sequence[str], start: int, language: Lexicon) -> tuple[str, int] | None:
    number, tens = ordinal(keys[start], language), language.numbers.tens
    if number is not None and not (start + 1 < len(keys) and keys[start + 1] in language.numbers.parts):
        return f"{number}th", 1
    if keys[start] in tens and start + 1 < len(keys):
        unit = ordinal(keys[start + 1], language)
        return (f"{tens[keys[start]] + unit}th", 2) if unit is not None and unit < 10 else None
    return None


def _fraction_at(keys: Sequence[str], start: int, language: Lexicon) -> tuple[str, int] | None:
    """ "1/3", "one-third", "two thirds", and "a third of": before anything else that is one after two others."""
    numbers = language.numbers
    if tuple(keys[start + 1 : start + 2]) == ("/",) and start + 2 < len(keys):
        both = keys[start].isdigit() and keys[start + 2].isdigit()
        return (f"{keys[start]}/{keys[start + 2]}", 3) if both else None
    if keys[start] in numbers.fractions:
        return numbers.fractions[keys[start]], 1
    part = keys[start + 1] if start + 1 < len(keys) else ""
    count = _count(keys[start], numbers)
    if count == 1 and part in numbers.parts:
        article = keys[start] in numbers.counting_articles and numbers.part_of
        told = not article or (start + 2 < len(keys) and keys[start + 2] in numbers.part_of)
        return (f"1/{numbers.parts[part]}", 2) if told else None
    return (f"{count}/{numbers.several_parts[part]}", 2) if count > 1 and part in numbers.several_parts else None


def _count(key: str, numbers: Numbers) -> int:
    """How many parts a word counts."""
    if key in numbers.counting_articles:
        return 1
    return int(key) if key.isdecimal() and len(key) <= _LONGEST_COUNT else numbers.units.get(key, 0)


def _decade_at(keys: Sequence[str], start: int, language: Lexicon) -> tuple[str, int] | None:
    found = decade(keys[start], language)
    return (found, 1) if found else None


def _clock_at(keys: Sequence[str], start: int, language: Lexicon) -> tuple[str, int] | None:
    found = digits_of(language).clock.match(keys[start])
    if found is None:
        return None
    hours, mark, minutes = found.groups()
    if mark == ":":
        return keys[start], 1
    return (f"{hours}h{minutes}", 1) if int(hours) <= _HOURS and int(minutes) < _MINUTES else None


def _grouped_at(keys: Sequence[str], start: int, language: Lexicon) -> tuple[str, int] | None:
    """Digits with a space between thousands: "5 000"."""
    if not keys[start].isdecimal() or len(keys[start]) > _GROUPED:
        return None
    groups = 0
    while groups < _MOST_GROUPS and start + groups + 1 < len(keys) and _GROUP.match(keys[start + groups + 1]):
        groups += 1
    return (str(int("".join(keys[start : start + groups + 1]))), groups + 1) if groups else None


def _half_at(keys: Sequence[str], start: int, language: Lexicon) -> tuple[str, int] | None:
    """ "half a million", with the article before the half or behind it."""
    numbers = language.numbers
    end = next((at for at in (start + 1, start + 2) if at < len(keys) and keys[at] in numbers.scales), 0)
    before = [key for key in keys[start:end] if key not in numbers.counting_articles]
    if len(before) != 1 or before[0] not in numbers.half:
        return None
    return written(numbers.scales[keys[end]] * ONE // 2), end + 1 - start


def spoken_time(keys: Sequence[str], start: int, language: Lexicon) -> tuple[str, str, int] | None:
    """The value of hours and minutes that a word parts, "fünfzehn Uhr dreißig"; that word, and how many it takes."""
    hours = language.numbers.hours
    if not hours or start + 2 >= len(keys) or keys[start + 1] not in hours:
        return None
    hour, minute = (small(keys[at], language) for at in (start, start + 2))
    if hour is None or minute is None or hour > _HOURS * ONE or minute >= _MINUTES * ONE or hour % ONE or minute % ONE:
        return None
    return f"{hour // ONE}:{minute // ONE:02d}", keys[start + 1], 3
