"""Fold typography so that two texts can be compared, and map every answer back.

Only comparison sees folded text. Whatever is shown or stored is the source's own: each word keeps its place.
Folding forgets case, quote marks, dashes, white space, Unicode form, ligatures, invisible characters and the points of
abbreviations. It never forgets a letter, a digit, a sign of quantity or an unknown character: what is not known to be
punctuation is a part of a word.
"""

import re
import unicodedata
from typing import NamedTuple

# Characters that take no room and say nothing: soft hyphen, zero-width ones, direction marks, variation selectors, BOM.
INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
APOSTROPHES = "'\u2018\u2019\u201b\u02bc\u02b9\u00b4`\uff07"
_APART = (
    r"\s\x00-\x23\x27-\x2a\x2c-\x2f\x3a-\x3b\x3f-\x40\x5b-\x60\x7b-\x7d\x7f-\xa1\xa6-\xa8\xab\xaf\xb4\xb6-\xb8\xbb\xbf"
    r"\u02bc\u02b9\u2010-\u2029\u202f-\u2031\u2035-\u205f\u2e00-\u2e7f\u3000-\u3003\u3008-\u301f\uff07"
)
_SIGNS = r"$%&+<=>~|^\xa2-\xa5\xa7\xa9\xac\xae\xb0\xb1\xd7\xf7\u2032-\u2034\u20a0-\u20cf\u2100-\u214f\u2190-\u2bff" + (
    "\U0001f000-\U0001faff"
)
_LETTER = rf"[^{_APART}{_SIGNS}{INVISIBLE}\d]"
_JOINED = rf"[{INVISIBLE}]*"
WORD = re.compile(
    rf"(?<![^{_APART}{_SIGNS}])(?:[A-Za-z]\.){{2,}}(?:[A-Za-z](?![^{_APART}{_SIGNS}]))?"  # U.S., p.m., U.S.A
    rf"|(?<![^\s(\[\"“$€£])[-\u2212\u2013](?=[$€£]?\d)"  # a minus, not a hyphen
    rf"|\d+(?:[.,:]\d+)*(?:{_JOINED}{_LETTER}+)*"  # 3,350 and 10:30 and 10th
    rf"|(?<![^{_APART}{_SIGNS}])\.\d+"  # .5
    rf"|{_LETTER}(?:{_JOINED}(?:{_LETTER}|\d|[{APOSTROPHES}](?={_JOINED}(?:{_LETTER}|\d))))*"
    rf"|[{_SIGNS}]"
)
# The one abbreviation whose letters are also a common word: "help the US" is not "help us".
_COUNTRY = frozenset({"U.S.", "U.S", "US"})
_GROUPED = re.compile(r"^\d{1,3}(?:,\d{3})+(?![\d,])")
_MINUS = re.compile("[\u2212\u2013]")
_DROPPED = re.compile(rf"[{INVISIBLE}]")
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")


class Word(NamedTuple):
    """A word of a text: ``text[start:end]``, and ``key``, equal for two words that differ in typography only."""

    start: int
    end: int
    key: str


def key_of(raw: str) -> str:
    """The comparable form of one word.

    >>> key_of("3,350"), key_of("Can’t"), key_of("U.S.")
    ('3350', "can't", 'u.s.')
    """
    if not raw.isascii():
        raw = _DROPPED.sub("", raw)
        raw = _MINUS.sub("-", _APOSTROPHE.sub("'", unicodedata.normalize("NFC", raw)))
        folded = unicodedata.normalize("NFC", raw.casefold())
    else:
        folded = raw.lower().replace("`", "'")
    first = folded[:1]
    if first.isdigit() and "," in folded:
        grouped = _GROUPED.match(folded)
        return folded.replace(",", "") if grouped else folded
    if raw in _COUNTRY:
        return "u.s."
    if "." in folded and first.isalpha():
        return folded.replace(".", "")
    return folded


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of ``text[start:end]`` in order, with offsets into ``text``."""
    stop = len(text) if end is None else end
    return [Word(m.start(), m.end(), key_of(m.group())) for m in WORD.finditer(text, start, stop)]


def keys(text: str) -> list[str]:
    """The comparable forms of the words of ``text``, in order."""
    return [key_of(raw) for raw in WORD.findall(text)]
