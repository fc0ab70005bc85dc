"""What a number says, however it is written: "3,350", "3350" and "three thousand three hundred and fifty" are one."""

import re
from collections.abc import Sequence

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
_DIGITS = re.compile(r"^(\d{0,30})(?:\.(\d{1,6}))?(k|m|mn|bn|tn)?$")
_ONE = 10**6  # values are counted in millionths, so that "2.3 million" is 2,300,000 to the last digit
_ORDINAL = re.compile(r"^(\d{1,30})(?:st|nd|rd|th)$")


def number_at(keys: Sequence[str], start: int) -> tuple[str, int] | None:
    """The number that begins at ``keys[start]``: its value written plainly, and how many words it takes.

    >>> number_at(["three", "thousand", "drones"], 0)
    ('3000', 2)
    """
    ordinal = _ordinal(keys[start])
    if ordinal is not None:
        return f"{ordinal}th", 1
    total, current, at = 0, None, start
    while at < len(keys):
        key = keys[at]
        joins = key == "and" and current is not None and at + 1 < len(keys) and keys[at + 1] in _UNITS | _TENS
        small = _small(key)
        if joins and keys[at - 1] in SCALES:
            pass
        elif small is not None and (current is None or _fits(keys[at - 1], key)):
            current = (current or 0) + small
        elif key in SCALES and current is not None:
            scale = SCALES[key]
            if scale == 100:
                current *= scale
            else:
                total, current = total + current * scale, 0
        else:
            break
        at += 1
    return (_written(total + current), at - start) if current is not None else None


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
    return _UNITS.get(stem) if stem != key and stem in _UNITS else None


def _written(value: int) -> str:
    whole, part = divmod(value, _ONE)
    return f"{whole}.{part:06d}".rstrip("0").rstrip(".")
