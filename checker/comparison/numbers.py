"""What a number says, however it is written: "3,350", "3350" and "three thousand three hundred and fifty" are one.

A value is written plainly: "3350", "21th", "1/3", "1990s", "10:30". Two numbers spoken in a row ("nineteen
eighty-four", "ten thirty", "nine eleven") are "19|84", which only ``same_value`` knows to be a year, a time or a date.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from corpus.languages.lexicon import Lexicon
from corpus.text.patterns import pattern

_UNITS = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "bn": 10**9,
    "tn": 10**12,
}
_ORDINALS = dict(zip("first second third fifth eighth ninth twelfth".split(), (1, 2, 3, 5, 8, 9, 12), strict=True))
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
_SPELLED_SCALES = frozenset({"dozen", "hundred", "thousand", "million", "billion", "trillion"})
_DIGITS = pattern(r"^(\d{0,30})(?:\.(\d{1,6}))?(k|m|mn|bn|tn)?$")
_ONE = 10**6  # values are counted in millionths, so that "2.3 million" is 2,300,000 to the last digit
_ORDINAL = pattern(r"^(\d{1,30})(?:st|nd|rd|th)$")
_CLOCK = pattern(r"^(\d{1,2}):(\d{2})$")
_DECADE = pattern(r"^(?:\d{2})?\d0s$")
_GROUP = pattern(r"^\d{3}$", re.ASCII)
_PAIR = pattern(r"^(\d+)\|(\d+)$")
_GROUPED, _MOST_GROUPS = 3, 6  # digits of a group, and groups behind the first
_HUNDRED = 100 * _ONE
_REMEMBERED = 1 << 12  # words


def number_at(keys: Sequence[str], start: int, language: Lexicon) -> tuple[str, int] | None:
    """The number that begins at ``keys[start]``: its value written plainly, and how many words it takes.

    >>> number_at(["three", "thousand", "drones"], 0, lexicon_of("en"))
    ('3000', 2)
    """
    if not _may_begin(keys[start]):
        return None
    for read in (_ordinal_at, _fraction_at, _decade_at, _clock_at, _grouped_at, _half_at, _cardinal_at):
        found = read(keys, start)
        if found is not None:
            return found
    return None


@lru_cache(_REMEMBERED)
def _may_begin(key: str) -> bool:
    """Whether a number can begin with a word: all but a few words of a text say no, and are not read seven times."""
    words = key in ("a", "an", "half") or _small(key) is not None or _ordinal(key) is not None or _decade_of(key) != ""
    return words or not key.isalpha()


def same_value(one: str, other: str) -> bool:
    """Whether two written values are one: "19|84" is the year 1984, "10|30" the time 10:30, "1990s" the "90s"."""
    return one == other or bool(_readings(one) & _readings(other))


def _readings(value: str) -> set[str]:
    """All that a written value may stand for."""
    value = _ROMAN.get(value, value)
    pair, clock = _PAIR.match(value), _CLOCK.match(value)
    if pair:
        first, second = pair[1], pair[2].zfill(2)
        return {f"{first}{second}", f"{first}:{second}", f"{first}/{int(second)}"}
    if clock:
        return {value} | ({clock[1]} if clock[2] == "00" else set())
    if _DECADE.match(value):
        return {value} if value[:2] not in ("19", "20") or len(value) == 3 else {value, value[2:]}
    return {value}


def _cardinal_at(keys: Sequence[str], start: int) -> tuple[str, int] | None:
    total, current, at = 0, None, start
    if keys[start] in ("a", "an") and start + 1 < len(keys) and keys[start + 1] in _SPELLED_SCALES:
        current, at = _ONE, start + 1
    while at < len(keys):
        key = keys[at]
        joins = key == "and" and current is not None and at + 1 < len(keys) and keys[at + 1] in _UNITS | _TENS
        small = _small(key)
        if joins and keys[at - 1] in SCALES:
            pass
        elif key == "and" and current is not None and tuple(keys[at + 1 : at + 3]) == ("a", "half"):
            current, at = current + _ONE // 2, at + 2
        elif small is not None and (current is None or _fits(keys[at - 1], key)):
            current = (current or 0) + small
        elif key in SCALES and current is not None:
            scale = SCALES[key]
            if scale <= 100:
                current *= scale
            else:
                total, current = total + current * scale, 0
        else:
            break
        at += 1
    if current is None:
        return None
    value, count = _written(total + current), at - start
    return _with_second(keys, start, value, count) if total + current < _HUNDRED else (value, count)


def _with_second(keys: Sequence[str], start: int, value: str, count: int) -> tuple[str, int]:
    """Two numbers below a hundred that are spoken in a row: "nineteen eighty-four", "ten thirty", "ten oh five"."""
    at = start + count
    if keys[start] not in _UNITS | _TENS or at >= len(keys):
        return value, count
    if keys[at] in ("oh", "o") and at + 1 < len(keys) and keys[at + 1] in _UNITS:
        return f"{value}|0{_UNITS[keys[at + 1]]}", count + 2
    if _decade_of(keys[at]):
        return f"{value}{_decade_of(keys[at])}", count + 1
    second = _UNITS.get(keys[at], _TENS.get(keys[at], 0))
    if second < 10:
        return value, count
    rest = _UNITS.get(keys[at + 1], 10) if second >= 20 and at + 1 < len(keys) else 10
    return (f"{value}|{second + rest}", count + 2) if 0 < rest < 10 else (f"{value}|{second}", count + 1)


def _ordinal_at(keys: Sequence[str], start: int) -> tuple[str, int] | None:
    ordinal = _ordinal(keys[start])
    if ordinal is not None and not (start + 1 < len(keys) and keys[start + 1] in _PARTS):
        return f"{ordinal}th", 1
    if keys[start] in _TENS and start + 1 < len(keys):
        unit = _ordinal(keys[start + 1])
        return (f"{_TENS[keys[start]] + unit}th", 2) if unit is not None and unit < 10 else None
    return None


def _fraction_at(keys: Sequence[str], start: int) -> tuple[str, int] | None:
    """ "1/3", "one-third", "two thirds", and "a third of": before anything else that is one after two others."""
    if tuple(keys[start + 1 : start + 2]) == ("/",) and start + 2 < len(keys):
        both = keys[start].isdigit() and keys[start + 2].isdigit()
        return (f"{keys[start]}/{keys[start + 2]}", 3) if both else None
    count = 1 if keys[start] == "a" else _UNITS.get(keys[start], 0)
    part = keys[start + 1] if start + 1 < len(keys) else ""
    one = part in _PARTS and count == 1 and (keys[start] == "one" or tuple(keys[start + 2 : start + 3]) == ("of",))
    several = count > 1 and part.endswith("s") and part[:-1] in _PARTS
    return (f"{count}/{_PARTS[part.removesuffix('s')]}", 2) if one or several else None


def _decade_at(keys: Sequence[str], start: int) -> tuple[str, int] | None:
    decade = keys[start] if _DECADE.match(keys[start]) else _decade_of(keys[start])
    return (decade, 1) if decade else None


def _decade_of(key: str) -> str:
    """ "nineties" as "90s"."""
    tens = _TENS.get(key.removesuffix("ies") + "y") if key.endswith("ies") else None
    return f"{tens}s" if tens else ""


def _clock_at(keys: Sequence[str], start: int) -> tuple[str, int] | None:
    return (keys[start], 1) if _CLOCK.match(keys[start]) else None


def _grouped_at(keys: Sequence[str], start: int) -> tuple[str, int] | None:
    """Digits with a space for each comma: "5 000"."""
    if not keys[start].isdigit() or len(keys[start]) > _GROUPED:
        return None
    groups = 0
    while groups < _MOST_GROUPS and start + groups + 1 < len(keys) and _GROUP.match(keys[start + groups + 1]):
        groups += 1
    return (str(int("".join(keys[start : start + groups + 1]))), groups + 1) if groups else None


def _half_at(keys: Sequence[str], start: int) -> tuple[str, int] | None:
    """ "half a million"."""
    half, a, scale = (*keys[start : start + 3], "", "", "")[:3]
    if (half, a) != ("half", "a") or scale not in _SPELLED_SCALES:
        return None
    return _written(SCALES[scale] * _ONE // 2), 3


def _fits(before: str, key: str) -> bool:
    """Whether a small number goes on from the word before it: "fifty" "seven", "hundred" "five"."""
    return (before in _TENS and _UNITS.get(key, 10) < 10) or before in SCALES or before == "and"


def _small(key: str) -> int | None:
    word = _UNITS.get(key, _TENS.get(key))
    if word is not None:
        return word * _ONE
    digits = _DIGITS.match(key)
    if digits is None or not (digits[1] or digits[2]):
        return None
    whole, part, scale = digits.groups(default="")
    return int(whole + part.ljust(6, "0")) * SCALES.get(scale, 1)


def _ordinal(key: str) -> int | None:
    digits = _ORDINAL.match(key)
    if digits is not None:
        return int(digits[1])
    if key in _ORDINALS:
        return _ORDINALS[key]
    stem = key.removesuffix("th")
    if stem.endswith("ie"):
        return _TENS.get(stem[:-2] + "y")
    return _UNITS.get(stem) if stem != key and stem in _UNITS else None


def _written(value: int) -> str:
    whole, part = divmod(value, _ONE)
    return f"{whole}.{part:06d}".rstrip("0").rstrip(".")
