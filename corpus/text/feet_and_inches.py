"""Which marks after a digit stand for feet or inches, and are not quotation marks."""

import re

from corpus.text.patterns import pattern
from corpus.text.words import APART, APOSTROPHES, ends

DOUBLE = '"\u201c-\u201f'
_MARKED = pattern(rf"\d[{APOSTROPHES}{DOUBLE}]")
_MAYBE_PRIME = pattern(rf"\d[{APOSTROPHES}{DOUBLE}]{ends()}")
# A mark after a digit is a prime unless it closes what such a mark opens. The bound keeps a text of open marks linear.
_QUOTED_OR_PRIME = pattern(
    rf"(?<![^{APART}])(?:[{DOUBLE}](?=\S)[^{DOUBLE}\n]{{1,300}}[{DOUBLE}]"
    rf"|[{APOSTROPHES}](?=\S)[^\n]{{1,300}}?[{APOSTROPHES}]{ends()})"
    rf"|(?<=\d)(?P<prime>[{APOSTROPHES}{DOUBLE}]){ends()}"
)


def may_be_primed(text: str, start: int, stop: int) -> bool:
    """Whether a mark in ``text[start:stop]`` may stand for feet or inches. Most texts have no mark after a digit."""
    return bool(_MARKED.search(text, start, stop) and _MAYBE_PRIME.search(text, start, stop))


def primed(text: str, start: int, stop: int) -> str:
    """``text[start:stop]``, with a true prime for each straight or curly mark that stands for feet or inches."""
    stretch = text[start:stop]
    if not may_be_primed(text, start, stop):
        return stretch
    letters = list(stretch)
    for prime in _QUOTED_OR_PRIME.finditer(text, start, stop):
        if prime["prime"]:
            sign = "\u2032" if re.match(f"[{APOSTROPHES}]", prime["prime"]) else "\u2033"
            letters[prime.start() - start] = sign
    return "".join(letters)
