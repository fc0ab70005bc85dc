"""A quotation as a writer printed it: its words, and where the writer says that something was left out or put in.

What stands in brackets or behind an ellipsis is the writer's own mark; everything else claims to be the source's words.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from checker.comparison.full_stops import stop_is_of_word
from checker.comparison.masked_words import HIDDEN, is_in_brackets, read_marked
from corpus.languages import language_of, lexicon_of
from corpus.languages.lexicon import Lexicon
from corpus.spans import Span
from corpus.text.ellipses import ELLIPSIS
from corpus.text.fold import Word, words
from corpus.text.patterns import pattern
from corpus.text.words import FILLER

_BRACKETS = pattern(r"\[[^\[\]]*\]|\([^()]*\)")
_SENTENCE_END = pattern(r"[.!?]['\"’”“»›)\]]*\s+['\"‘“„»«‹›(\[]*(?=[^\W_a-zß-öø-ÿ]|$)|\n\s*(?:\n|#|---)|[!?]")


_GROUPED_BY_A_COMMA = pattern(r",(?<=\d,)\d{3}")  # begins with the comma, which is soon found


def _keys(text: str, found: Sequence[Word], language: Lexicon) -> list[str]:
    """The keys of words. Folding takes a comma before three digits for one that parts thousands: where it is the mark
    of a decimal number, such a number keeps it."""
    keys = [word.key for word in found]
    if _GROUPED_BY_A_COMMA.search(text) and language.numbers.decimal == ",":
        for at, word in enumerate(found):
            if word.key.isdecimal() and "," in (printed := text[word.start : word.end]):
                keys[at] = printed
    return keys


@dataclass(frozen=True)
class Source:
    """The words of one voice in a stretch of a document, with offsets into ``text``, which is that stretch.

    ``leaps`` holds the index of every word before which somebody else speaks, ``joints`` of every word before which
    the document says in the middle of a sentence who speaks: "…," she said, "…". ``offset`` is where the stretch
    begins in the document. ``mixed``: the words are of all speakers, one after the other. ``speaker`` is the label of
    the one whose they are, where a transcript says so. ``language`` is the document's.
    """

    text: str
    words: tuple[Word, ...]
    leaps: frozenset[int] = frozenset()
    offset: int = 0
    mixed: bool = False
    speaker: str | None = None
    joints: frozenset[int] = frozenset()
    language: Lexicon = field(default_factory=lexicon_of, repr=False, compare=False)
    keys: list[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "keys", _keys(self.text, self.words, self.language))

    @cached_property
    def leaps_in_order(self) -> list[int]:
        return sorted(self.leaps)

    @cached_property
    def places_of(self) -> dict[str, list[int]]:
        """The indexes at which each key stands, in order."""
        found: dict[str, list[int]] = {}
        for at, key in enumerate(self.keys):
            found.setdefault(key, []).append(at)
        return found

    @cached_property
    def names(self) -> dict[str, bool]:
        """What was found out of keys so far: whether they are a name anywhere here."""
        return {}

    def leaps_within(self, first: int, last: int) -> list[int]:
        """The leaps from word ``first`` up to, and including, word ``last``."""
        return self.leaps_in_order[bisect_left(self.leaps_in_order, first) : bisect_right(self.leaps_in_order, last)]

    def shown(self, first: int, last: int) -> str:
        """The source's own wording from word ``first`` up to, not including, word ``last``."""
        shown = self.text[self.words[first].start : self.words[last - 1].end] if first < last else ""
        return shown.replace(FILLER, "")

    def place(self, first: int, last: int) -> Span:
        """Where the words from ``first`` up to, not including, ``last`` stand in the document."""
        return Span(self.offset + self.words[first].start, self.offset + self.words[last - 1].end)

    def shown_between(self, index: int) -> str:
        """What stands between word ``index`` and the next."""
        return self.text[self.words[index].end : self.words[index + 1].start]

    def in_brackets(self, first: int, last: int) -> frozenset[int]:
        """Which of the words ``first`` up to ``last`` its publisher put in, in square brackets."""
        if "[" not in self.text:
            return frozenset()
        return frozenset(at for at in range(first, last) if is_in_brackets(self.text, self.words[at]))

    def ends_sentence(self, index: int) -> bool:
        """Whether a sentence ends between word ``index`` and the next."""
        if not 0 <= index < len(self.words) - 1 or index + 1 in self.leaps:
            return True
        between = self.text[self.words[index].end : self.words[index + 1].start + 1]
        ends = _SENTENCE_END.search(between) is not None
        return ends and not stop_is_of_word(self.text, self.words, index, self.language)


@dataclass(frozen=True)
class Wording:
    """The words of a quotation, with offsets into ``text``.

    ``elided`` holds the index of every word that an ellipsis stands before, ``bracketed`` the indexes of the words
    inside brackets or parentheses, ``touched`` those of words that a bracket cuts or that hide some of their letters.
    ``language`` is that of the words.
    """

    text: str
    spans: tuple[Span, ...]
    words: tuple[Word, ...]
    elided: frozenset[int]
    bracketed: frozenset[int]
    touched: frozenset[int] = frozenset()
    language: Lexicon = field(default_factory=lexicon_of, repr=False, compare=False)
    keys: list[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "keys", _keys(self.text, self.words, self.language))

    @cached_property
    def elided_in_order(self) -> list[int]:
        return sorted(self.elided)

    def is_elided(self, first: int, last: int) -> bool:
        """Whether an ellipsis stands before any word from ``first`` up to, and including, ``last``."""
        at = bisect_left(self.elided_in_order, first)
        return at < len(self.elided_in_order) and self.elided_in_order[at] <= last

    @cached_property
    def marked(self) -> frozenset[int]:
        """The indexes of the words that the writer marked as not, or not wholly, the source's."""
        return self.bracketed | self.touched

    @property
    def pieces(self) -> list[list[str]]:
        """The keys to search for: cut at each ellipsis, without what the writer put in."""
        pieces: list[list[str]] = [[]]
        for index, word in enumerate(self.words):
            if index in self.elided:
                pieces.append([])
            if index not in self.bracketed and HIDDEN not in word.key:
                pieces[-1].append(word.key)
        return [piece for piece in pieces if piece]

    def shown(self, first: int, last: int) -> str:
        """The text from word ``first`` up to, not including, word ``last``."""
        return self.text[self.words[first].start : self.words[last - 1].end] if first < last else ""


def read_wording(text: str, spans: Sequence[Span] | None = None, language: Lexicon | None = None) -> Wording:
    """The wording of ``text``, or of the stretches of it that ``spans`` name, in order.

    ``language`` is that of the text around; the words themselves may show another.
    """
    places = tuple(spans) if spans is not None else (Span(0, len(text)),)
    spoken = lexicon_of(
        language_of(" ".join(place.of(text) for place in places), default=(language or lexicon_of()).code)
    )
    found, touched = list[Word](), set[Word]()
    for place in places:
        read = read_marked(text, words(text, place.start, place.end), place.start, place.end, spoken)
        found += read[0]
        touched |= set(read[1])
    elided, bracketed = set[int](), set[int]()
    in_order = sorted(range(len(found)), key=lambda index: found[index].start)  # stretches may be named in any order
    starts = [found[index].start for index in in_order]
    for place in places:
        for mark in ELLIPSIS.finditer(text, place.start, place.end):
            elided.add(bisect_left(starts, mark.start()))
        for bracket in _BRACKETS.finditer(text, place.start, place.end):
            bracketed.update(in_order[bisect_right(starts, bracket.start()) : bisect_left(starts, bracket.end())])
    inner = frozenset(index for index in elided if 0 < index < len(found))
    marked = frozenset(index for index, word in enumerate(found) if word in touched)
    return Wording(text, places, tuple(found), inner, frozenset(bracketed) - marked, marked, spoken)
