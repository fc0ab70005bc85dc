"""Fold typography, so that two texts can be compared word by word.

Only comparisons see the folded form of a word. Each word keeps its place, and whatever is shown or stored is what
stands there. Folding forgets case, quotation marks, dashes, white space, Unicode form, typographic ligatures and
invisible characters. It never forgets a letter, a digit, a sign of quantity, what joins two digits, the points of an
abbreviation or an unknown character: whatever is not known to be punctuation is part of a word.
"""

from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple, TypeVar

from corpus.text.feet_and_inches import DOUBLE, may_be_primed, primed
from corpus.text.patterns import pattern
from corpus.text.unicode_forms import composed
from corpus.text.words import APOSTROPHES, DASHES, INVISIBLE, members, places, words_in

_LONGEST = 64  # characters of a stretch between blanks that is worth remembering: longer ones hardly come again
_VOCABULARY = 1 << 16  # words whose keys are remembered: nearly every word of a text is a common one
# Abbreviations whose letters spell a word: in capitals they are not that word. "Help the US" is not "help us".
ALSO_WORDS = frozenset({"US", "IT", "WHO"})
T = TypeVar("T")
_DROPPED = dict.fromkeys(map(ord, members(INVISIBLE)))
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_HIDING = pattern(rf"[{INVISIBLE}\ufb00-\ufb06]")  # what may stand in the middle of plain letters, and hide them
_ONE_FORM = _LIGATURES | {
    ord(form): folded
    for forms, folded in ((APOSTROPHES + "\u2032", "'"), (DOUBLE + "\u2033", '"'), (DASHES, "-"), ("\u2044", "/"))
    for form in members(forms)
}
_GROUPED = pattern(r"^\d{1,3}(?:,\d{3})+(?![\d,])")
_DOTTED = pattern(r"(?P<letters>[a-z]+(?:\.[a-z])+)\.?(?P<possessive>'s)?")


class Word(NamedTuple):
    """A word of a text, ``text[start:end]``. Two words that differ only in their typography have the same ``key``."""

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
        raw = composed(raw.translate(_DROPPED)).translate(_ONE_FORM)
        folded = composed(raw.lower())
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
    stretch = text[start:stop]
    if may_be_primed(text, start, stop) or (start and not text[start - 1].isspace()):
        before = max(start - 1, 0)  # whether a word begins here depends on the character before it
        marked = text[before:start] + primed(text, start, stop)
        return _words_of_stretch(marked, start - before, len(marked), before)
    chunks, make = stretch.split(" "), tuple.__new__  # half the time of Word(...), and this is the inmost loop
    starts = accumulate([len(chunk) + 1 for chunk in chunks], initial=start)
    return [
        make(Word, (at + first, at + last, key))
        for at, found in zip(starts, map(_WORDS.__getitem__, chunks), strict=False)
        for first, last, key in found
    ]


def keys(text: str) -> list[str]:
    """The comparable forms of the words of ``text``, in order."""
    if may_be_primed(text, 0, len(text)):
        return list(map(key_of, words_in(primed(text, 0, len(text)))))
    return list(chain.from_iterable(map(_KEYS.__getitem__, text.split())))


def plain_key(stretch: str) -> str | None:
    """The key of a stretch between white space that is a plain word, else None. ``keys`` finds the same, but slower.

    >>> plain_key("Peace,"), plain_key("U.S."), plain_key("can't"), plain_key("US")
    ('peace', None, None, None)
    """
    bare = stretch.rstrip(",.;:?!")
    return bare.lower() if bare.isascii() and bare.isalpha() and (bare.islower() or bare.istitle()) else None


def folds_by_stretches(text: str) -> bool:
    """Whether each stretch between white space has the same keys by itself as it has in this text."""
    return not may_be_primed(text, 0, len(text))


class Remembered(dict[str, T]):
    """A table of what ``make`` makes of each text, which is emptied once it is full: to know what was used last, as
    ``lru_cache`` does, takes twice the time."""

    def __init__(self, make: Callable[[str], T], most: int = 1 << 16) -> None:
        self._make, self._most = make, most

    def __missing__(self, text: str) -> T:
        made = self._make(text)
        if len(text) <= _LONGEST:
            if len(self) >= self._most:
                self.clear()
            self[text] = made
        return made


# No word reaches across white space, and nothing but a prime depends on what stands further away. So each stretch
# between blanks is read once and remembered.


def _words_of_chunk(chunk: str) -> tuple[tuple[int, int, str], ...]:
    """As plain tuples of plain values, which the garbage collector soon stops tracking."""
    if plain := plain_key(chunk):
        return ((0, len(plain), plain),)
    return tuple((first, last, key_of(chunk[first:last])) for first, last in places(chunk, 0, len(chunk)))


def _keys_of_chunk(chunk: str) -> tuple[str, ...]:
    plain = plain_key(chunk)
    return (plain,) if plain else tuple(map(key_of, words_in(chunk)))


_WORDS, _KEYS = Remembered(_words_of_chunk), Remembered(_keys_of_chunk)


def _words_of_stretch(text: str, start: int, stop: int, offset: int) -> list[Word]:
    """The words of ``text[start:stop]``, by their places in a text in which this one begins at ``offset``."""
    found = places(text, start, stop)
    return [Word(first + offset, last + offset, key_of(text[first:last])) for first, last in found]


def loose(text: str) -> str:
    """A form of the text in which keys of plain letters can be searched for as substrings: each that ``keys`` has is in
    it, and more may be."""
    lower = text.lower()
    if lower.isascii() or not _HIDING.search(lower):
        return lower
    return lower.translate(_DROPPED).translate(_LIGATURES)
