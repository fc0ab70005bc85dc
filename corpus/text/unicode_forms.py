"""The two forms of Unicode in which the same letters with the same marks are equal, in time that grows with the text.

To bring the marks on one letter into their order, ``unicodedata`` takes the square of their number.
"""

import unicodedata
from itertools import groupby

_MANY = 64  # characters: no letter of a text that is meant to be read has so many marks
# Marks that are made of two others, which only their decomposition can put into order.
_OF_TWO = {code: unicodedata.normalize("NFD", chr(code)) for code in (0x0344, 0x0F73, 0x0F75, 0x0F81)}


def composed(text: str) -> str:
    """The text in NFC.

    >>> composed("e\u0301") == "\u00e9"
    True
    """
    return unicodedata.normalize("NFC", _ordered(text))


def decomposed(text: str) -> str:
    """The text in NFD."""
    return unicodedata.normalize("NFD", _ordered(text))


def _ordered(text: str) -> str:
    """The text with its marks in the order that both forms have them in."""
    if len(text) < _MANY or text.isascii():
        return text
    runs = groupby(text.translate(_OF_TWO), key=lambda letter: unicodedata.combining(letter) > 0)
    return "".join("".join(sorted(run, key=unicodedata.combining) if marks else run) for marks, run in runs)
