"""Which marks behind a digit stand for feet or inches, and are no quotation marks."""

import re
from functools import cache

from corpus.word_pattern import APART, APOSTROPHES, ends

DOUBLE = '"\u201c-\u201f'
_MARKED = re.compile(rf"\d[{APOSTROPHES}{DOUBLE}]")


def may_be_primed(text: str, start: int, stop: int) -> bool:
    """Whether a mark in ``text[start:stop]`` may stand for feet or inches: most texts have none behind a digit."""
    return bool(_MARKED.search(text, start, stop) and _maybe_prime().search(text, start, stop))


def primed(text: str, start: int, stop: int) -> str:
    """The text, just as long, with a real prime for each straight or curly mark that stands for feet or inches."""
    if not may_be_primed(text, start, stop):
        return text
    primes = [found for found in _quoted_or_prime().finditer(text, start, stop) if found["prime"]]
    letters = list(text)
    for prime in primes:
        letters[prime.start()] = "\u2032" if re.match(f"[{APOSTROPHES}]", prime["prime"]) else "\u2033"
    return "".join(letters)


# Both are compiled for the few texts that have such a mark, or they would make every start longer.


@cache
def _maybe_prime() -> re.Pattern[str]:
    return re.compile(rf"\d[{APOSTROPHES}{DOUBLE}]{ends()}")


@cache
def _quoted_or_prime() -> re.Pattern[str]:
    """A mark after a digit is a prime unless it closes what such a mark opens.

    The bound keeps a text of open marks linear.
    """
    return re.compile(
        rf"(?<![^{APART}])(?:[{DOUBLE}](?=\S)[^{DOUBLE}\n]{{1,300}}[{DOUBLE}]"
        rf"|[{APOSTROPHES}](?=\S)[^\n]{{1,300}}?[{APOSTROPHES}]{ends()})"
        rf"|(?<=\d)(?P<prime>[{APOSTROPHES}{DOUBLE}]){ends()}"
    )
