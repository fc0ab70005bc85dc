"""Whether a text is a program: its quotation marks hold strings, and no words of anybody."""

import re

from corpus.text.patterns import pattern

_SIGN = pattern(r"[{}=<\\]|\S>|\w[(\[]|_\w|;$", re.MULTILINE)
_RARE_SIGNS = "{}=<>\\_;"  # quick to count, and seldom in news
_FEWEST_SIGNS = 2
_MOST_SIGNS = 0.02  # for each character; news has a fifth of it at most, source code twice as many


def is_code(text: str) -> bool:
    """Whether a text is full of the signs of a programming language, so that its marks hold no words of anybody."""
    if sum(map(text.count, _RARE_SIGNS)) < _FEWEST_SIGNS:
        return False
    signs = sum(1 for _ in _SIGN.finditer(text))
    return signs >= _FEWEST_SIGNS and signs > _MOST_SIGNS * (len(text) - text.count(" "))
