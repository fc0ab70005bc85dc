"""Fold typography so that two texts can be compared, and map every answer back.

Only comparison sees folded text. Whatever is shown or stored is the source's own: each word keeps its place.
Folding forgets case, quote marks, dashes, white space, Unicode form, typographic ligatures and invisible characters. It
never forgets a letter, a digit, a sign of quantity, what joins two digits, the points of an abbreviation or an unknown
character: what is not known to be punctuation is a part of a word.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

# Characters that take no room and say nothing: soft hyphen, zero-width ones, direction marks, variation selectors, BOM.
INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
APOSTROPHES = "'\u2018\u2019\u201b\u02bc\u02b9\u00b4`\uff07"
DASHES = (
    "\\-\u058a\u05be\u1400\u1806\u2010-\u2015\u2212\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d\u301c\u3030\u30a0"
    "\ufe31\ufe32\ufe58\ufe63\uff0d\U00010d6e\U00010ead"
)
CURRENCIES = (
    "$\xa2-\xa5\u058f\u060b\u07fe\u07ff\u09f2\u09f3\u09fb\u0af1\u0bf9\u0e3f\u17db\u20a0-\u20cf\ua838\ufdfc\ufe69"
    "\uff04\uffe0\uffe1\uffe5\uffe6\U00011fdd-\U00011fe0\U0001e2ff\U0001ecb0"
)
_DOUBLE = '"\u201c-\u201f'
_APART = (
    r"\s\x00-\x23\x27-\x2a\x2c-\x2f\x3a-\x3b\x3f-\x40\x5b-\x60\x7b-\x7d\x7f-\xa1\xa6-\xa8\xab\xaf\xb4\xb6-\xb8\xbb\xbf"
    "\u02bc\u02b9\u058a\u05be\u1400\u1806\u2010-\u2029\u202f\u2035-\u2043\u2045-\u2051\u2053-\u205f\u2e00-\u2e7f"
    "\u3000-\u3003\u3008-\u301f\u3030\u30a0\ufe31\ufe32\ufe58\ufe63\uff07\uff0d\U00010d6e\U00010ead"
)
_SIGNS = (
    "$%&+<=>~|^\xa2-\xa5\xa7\xa9\xac\xae\xb0\xb1\xd7\xf7\u2030-\u2034\u2044\u2052\u20a0-\u20cf\u2100-\u214f"
    "\u2190-\u2bff\U0001f000-\U0001faff"
)
_LETTER = rf"[^{_APART}{_SIGNS}{INVISIBLE}\d]"
_JOINED = rf"[{INVISIBLE}]*"
_ALONE = rf"(?<![^{_APART}{_SIGNS}{INVISIBLE}])"  # no letter and no digit stands before
_ENDS = rf"(?!{_JOINED}(?:{_LETTER}|\d))"  # none comes next
_BETWEEN = rf"(?![\s_{DASHES}\x00-\x1f\x7f-\x9f])[{_APART}]"  # no dash: those of a range say nothing
_POINT = rf"{_JOINED}\.{_JOINED}"
_ABBREVIATION = (  # Ph.D. and U.S. and, where no letter follows, p.m
    rf"(?:[A-Za-z]{_JOINED}[A-Za-z]{_POINT}[A-Za-z]{_JOINED}\.|[A-Za-z](?:{_POINT}[A-Za-z])+{_JOINED}(?:\.|{_ENDS}))"
)
_BEFORE_A_NUMBER = rf"(?={_JOINED}(?:(?:[A-Za-z]{_JOINED}){{0,3}}[{CURRENCIES}]{_JOINED})?\.?{_JOINED}\d)"  # -US$.5
_VOCABULARY = 1 << 16  # words whose keys are remembered: nearly every word of a text is a common one
WORD = re.compile(
    r"(?! )(?:"
    r"[A-Za-z]+(?=[ ,;:\n])"  # the ordinary word, which the rest would find as well, only slower
    rf"|{_ALONE}{_ABBREVIATION}(?:{_JOINED}[{APOSTROPHES}]{_JOINED}[sS]{_ENDS})?"
    rf"|(?<![^{_APART}{_SIGNS}]){_JOINED}[{DASHES}]{_BEFORE_A_NUMBER}"  # a minus
    rf"|\d+(?:[.,:]\d+)*(?:{_JOINED}{_LETTER}+)*"  # 3,350 and 10:30 and 10th
    rf"|(?<=\d)[{INVISIBLE}{DASHES}]*{_BETWEEN}(?:{_BETWEEN}|[{INVISIBLE}{DASHES}])*(?=\d)"  # 3/4 and 2*3
    rf"|{_ALONE}\.{_JOINED}\d+"  # .5
    rf"|{_LETTER}(?:{_JOINED}(?:{_LETTER}|\d|[{APOSTROPHES}](?={_JOINED}(?:{_LETTER}|\d))))*"
    rf"|(?!(?<=\d)\u2212{_JOINED}\d)[{_SIGNS}]"
    r")"
)
# A mark after a digit is a prime unless it closes what such a mark opens. The bound keeps a text of open marks linear.
_QUOTED_OR_PRIME = (  # compiled for the few texts that have one, or it would make every start longer
    rf"(?<![^{_APART}])(?:[{_DOUBLE}](?=\S)[^{_DOUBLE}\n]{{1,300}}[{_DOUBLE}]"
    rf"|[{APOSTROPHES}](?=\S)[^\n]{{1,300}}?[{APOSTROPHES}]{_ENDS})"
    rf"|(?<=\d)(?P<prime>[{APOSTROPHES}{_DOUBLE}]){_ENDS}"
)
_MAYBE_PRIME = re.compile(rf"\d[{APOSTROPHES}{_DOUBLE}]{_ENDS}")
# Abbreviations whose letters spell a word: in capitals they are not that word. "Help the US" is not "help us".
ALSO_WORDS = frozenset({"US", "IT", "WHO"})
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)
_GROUPED = re.compile(r"^\d{1,3}(?:,\d{3})+(?![\d,])")
_DROPPED = re.compile(rf"[{INVISIBLE}]")
_HIDING = re.compile(rf"[{INVISIBLE}\ufb00-\ufb06]")  # what may stand in the midst of plain letters
_ONE_FORM = (
    (re.compile(f"[{APOSTROPHES}\u2032]"), "'"),
    (re.compile(f"[{_DOUBLE}\u2033]"), '"'),
    (re.compile(f"[{DASHES}]"), "-"),
    (re.compile("\u2044"), "/"),
)
_DOTTED = re.compile(r"(?P<letters>[a-z]+(?:\.[a-z])+)\.?(?P<possessive>'s)?")


class Word(NamedTuple):
    """A word of a text: ``text[start:end]``, and ``key``, equal for two words that differ in typography only."""

    start: int
    end: int
    key: str


@lru_cache(_VOCABULARY)
def key_of(raw: str) -> str:
    """The comparable form of one word.

    >>> key_of("3,350"), key_of("Can’t"), key_of("U.S."), key_of("US"), key_of("us")
    ('3350', "can't", 'u.s.', 'US', 'us')
    """
    if not raw.isascii():
        raw = unicodedata.normalize("NFC", _DROPPED.sub("", raw)).translate(_LIGATURES)
        for forms, one in _ONE_FORM:
            raw = forms.sub(one, raw)
        folded = unicodedata.normalize("NFC", raw.lower())
    else:
        raw = raw.replace("`", "'")
        folded = raw.lower()
    if raw.removesuffix("'s") in ALSO_WORDS:
        return raw
    first = folded[:1]
    if first.isdigit() and "," in folded:
        grouped = _GROUPED.match(folded)
        return folded.replace(",", "") if grouped else folded
    dotted = _DOTTED.fullmatch(folded) if "." in folded else None
    return f"{dotted['letters']}.{dotted['possessive'] or ''}" if dotted else folded


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of ``text[start:end]`` in order, with offsets into ``text``."""
    stop = len(text) if end is None else end
    primed = _primed(text, start, stop)
    if primed is not text or (start and not text[start - 1].isspace()):
        return _words_of_stretch(primed, start, stop)
    found, at, make = list[Word](), start, tuple.__new__  # half the time of Word(...), and this is the inmost loop
    for chunk in text[start:stop].split():
        at = text.find(chunk, at)
        for first, last, key in _words_of_chunk(chunk):
            found.append(make(Word, (at + first, at + last, key)))
        at += len(chunk)
    return found


def keys(text: str) -> list[str]:
    """The comparable forms of the words of ``text``, in order."""
    primed = _primed(text, 0, len(text))
    if primed is not text:
        return list(map(key_of, WORD.findall(primed)))
    return list(chain.from_iterable(map(_keys_of_chunk, text.split())))


def plain_key(stretch: str) -> str | None:
    """The one key of what stands between white space, where that is a plain word: what ``keys`` finds too, only slower.

    >>> plain_key("Peace,"), plain_key("U.S."), plain_key("can't"), plain_key("US")
    ('peace', None, None, None)
    """
    bare = stretch.rstrip(",.;:?!")
    return bare.lower() if bare.isascii() and bare.isalpha() and (bare.islower() or bare.istitle()) else None


def folds_by_stretches(text: str) -> bool:
    """Whether what stands between white space has the same keys by itself as it has in this text."""
    return not _MAYBE_PRIME.search(text)


# No word reaches over white space, and nothing but the primes of a text tells from afar what one is: so what stands
# between white space is read once, and remembered.


@lru_cache(_VOCABULARY)
def _words_of_chunk(chunk: str) -> tuple[tuple[int, int, str], ...]:
    """Plain tuples: of those that are kept for long, the garbage collector soon asks no more."""
    return tuple((start, end, key) for start, end, key in _words_of_stretch(chunk, 0, len(chunk)))


@lru_cache(_VOCABULARY)
def _keys_of_chunk(chunk: str) -> tuple[str, ...]:
    plain = plain_key(chunk)
    return (plain,) if plain else tuple(map(key_of, WORD.findall(chunk)))


def _words_of_stretch(text: str, start: int, stop: int) -> list[Word]:
    return [Word(m.start(), m.end(), key_of(m.group())) for m in WORD.finditer(text, start, stop)]


def loose(text: str) -> str:
    """The text in which every key that is plain letters can be looked for: it finds no fewer than ``keys`` has."""
    lower = text.lower()
    if lower.isascii() or not _HIDING.search(lower):
        return lower
    return _DROPPED.sub("", lower).translate(_LIGATURES)


def _primed(text: str, start: int, stop: int) -> str:
    """The text, just as long, with a real prime for each straight or curly mark that stands for feet or inches."""
    if not _MAYBE_PRIME.search(text, start, stop):
        return text
    primes = [m for m in re.compile(_QUOTED_OR_PRIME).finditer(text, start, stop) if m["prime"]]
    letters = list(text)
    for prime in primes:
        letters[prime.start()] = "\u2032" if re.match(f"[{APOSTROPHES}]", prime["prime"]) else "\u2033"
    return "".join(letters)
