"""What counts as a word of a text, as a regular expression, and where the words are.

The expression is the same for every text, but is compiled in two sizes. The small one knows the characters of Latin-1,
which are nearly all that a claim has. The one for all of Unicode takes five times as long to compile, which is put off
until a text has another character.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from corpus.text.patterns import pattern


class Characters(NamedTuple):
    """Classes of characters, each as it stands between the brackets of a regular expression."""

    apart: str  # what stands between words
    signs: str  # each of which is a word by itself
    invisible: str
    apostrophes: str
    dashes: str
    currencies: str


# Characters that take no room and say nothing: soft hyphen, zero-width ones, direction marks, variation selectors, BOM.
INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
FILLER = "\u2060"  # one of them, to keep a place where a word goes on
_LATIN = Characters(  # all of Latin-1 but the soft hyphen
    apart=r"\s\x00-\x23\x27-\x2a\x2c-\x2f\x3a-\x3b\x3f-\x40\x5b-\x60\x7b-\x7d\x7f-\xa1\xa6-\xa8\xab\xaf\xb4\xb6-\xb8\xbb\xbf",
    signs="$%&+<=>~|^\xa2-\xa5\xa7\xa9\xac\xae\xb0\xb1\xd7\xf7",
    invisible="",
    apostrophes="'\u00b4`",
    dashes="\\-",
    currencies="$\xa2-\xa5",
)
_ALL = Characters(
    apart=_LATIN.apart
    + "\u02bc\u02b9\u058a\u05be\u1400\u1806\u2010-\u2029\u202f\u2035-\u2043\u2045-\u2051\u2053-\u205f\u2e00-\u2e7f"
    "\u3000-\u3003\u3008-\u301f\u3030\u30a0\ufe31\ufe32\ufe58\ufe63\uff07\uff0d\U00010d6e\U00010ead",
    signs=_LATIN.signs + "\u2030-\u2034\u2044\u2052\u20a0-\u20cf\u2100-\u214f\u2190-\u2bff\U0001f000-\U0001faff",
    invisible=INVISIBLE,
    apostrophes=_LATIN.apostrophes + "\u2018\u2019\u201b\u02bc\u02b9\uff07",
    dashes=_LATIN.dashes + "\u058a\u05be\u1400\u1806\u2010-\u2015\u2212\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d\u301c\u3030"
    "\u30a0\ufe31\ufe32\ufe58\ufe63\uff0d\U00010d6e\U00010ead",
    currencies=_LATIN.currencies
    + "\u058f\u060b\u07fe\u07ff\u09f2\u09f3\u09fb\u0af1\u0bf9\u0e3f\u17db\u20a0-\u20cf\ua838\ufdfc\ufe69\uff04"
    "\uffe0\uffe1\uffe5\uffe6\U00011fdd-\U00011fe0\U0001e2ff\U0001ecb0",
)
APART, APOSTROPHES, DASHES = _ALL.apart, _ALL.apostrophes, _ALL.dashes
# Characters beyond Latin-1 in the same classes as one in it: since no expression names any of them, that one may stand
# for it, and a text with curly quotation marks need not wait for all of Unicode.
ALIKE = str.maketrans("‘’“”–—…€", "''\"\"--!£")
_SPAN = re.Match.span
_BEYOND = pattern(r"[^\x00-\xac\xae-\xff]")


def places(text: str, start: int, stop: int) -> Iterable[tuple[int, int]]:
    """Where each word of ``text[start:stop]`` begins and ends, in order."""
    if text.isascii():
        return map(_SPAN, _OF_LATIN.finditer(text, start, stop))
    begin = max(start - 1, 0)  # whether a word begins here depends on the character before it
    stretch = text[begin:stop].translate(ALIKE)
    word = OF_UNICODE if _BEYOND.search(stretch) else _OF_LATIN
    return ((found.start() + begin, found.end() + begin) for found in word.finditer(stretch, start - begin))


def words_in(text: str) -> list[str]:
    """The words of a text, as they are written and in order."""
    if text.isascii():
        return _OF_LATIN.findall(text)
    return [text[first:last] for first, last in places(text, 0, len(text))]


def members(characters: str) -> list[str]:
    r"""The characters of a class that is written without escapes such as ``\s``.

    >>> "".join(members(r"\-a-dz"))
    '-abcdz'
    """
    ranges = re.findall(r"\\?(.)(?:-(.))?", characters)
    return [chr(code) for first, last in ranges for code in range(ord(first), ord(last or first) + 1)]


def ends(of: Characters = _ALL) -> str:
    """An expression for a place after which neither a letter nor a digit comes."""
    return rf"(?!{_joined(of)}(?:{_letter(of)}|\d))"


def _letter(of: Characters) -> str:
    return rf"[^{of.apart}{of.signs}{of.invisible}\d]"


def _joined(of: Characters) -> str:
    return rf"[{of.invisible}]*" if of.invisible else ""


def _word(of: Characters) -> str:
    letter, joined, end = _letter(of), _joined(of), ends(of)
    said = rf"[^{of.apart}{of.signs}{of.invisible}]"
    hidden = ("", rf"[{of.invisible}]", rf"[{of.invisible}]{{2}}") if of.invisible else ("",)
    alone = "".join(rf"(?<!{said}{sign})" for sign in hidden)  # no letter and no digit stands before
    between = rf"(?![\s_{of.dashes}\x00-\x1f\x7f-\x9f])[{of.apart}]"  # no dash: those of a range say nothing
    unsaid = rf"[{of.invisible}{of.dashes}]"
    return (
        r"(?! )(?:"
        r"[A-Za-z]+(?=[ ,;:\n])"  # the ordinary word, which the rest would find as well, only slower
        rf"|{alone}{_abbreviation(joined, end)}(?:{joined}[{of.apostrophes}]{joined}[sS]{end})?"
        rf"|(?<![^{of.apart}{of.signs}]){joined}[{of.dashes}]{_before_a_number(of.currencies, joined)}"  # a minus
        rf"|\d+(?:[.,:]\d+)*(?:{joined}{letter}+)*"  # 3,350 and 10:30 and 10th
        rf"|(?<=\d){unsaid}*{between}(?:{between}|{unsaid})*(?=\d)"  # 3/4 and 2*3
        rf"|{alone}\.{joined}\d+"  # .5
        rf"|{letter}(?:{joined}(?:{letter}|\d|[{of.apostrophes}](?={joined}(?:{letter}|\d))))*"
        rf"|(?!(?<=\d)\u2212{joined}\d)[{of.signs}]"
        r")"
    )


def _abbreviation(joined: str, end: str) -> str:
    """Ph.D. and U.S. and, where no letter follows, p.m"""
    point = rf"{joined}\.{joined}"
    return rf"(?:[A-Za-z]{joined}[A-Za-z]{point}[A-Za-z]{joined}\.|[A-Za-z](?:{point}[A-Za-z])+{joined}(?:\.|{end}))"


def _before_a_number(currencies: str, joined: str) -> str:
    """As in -US$.5"""
    return rf"(?={joined}(?:(?:[A-Za-z]{joined}){{0,3}}[{currencies}]{joined})?\.?{joined}\d)"


OF_UNICODE, _OF_LATIN = pattern(_word(_ALL)), pattern(_word(_LATIN))
