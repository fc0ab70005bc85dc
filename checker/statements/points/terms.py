"""A claim, or a stretch of a document, as the terms that say something: the values that every rule looks at."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from corpus.languages.lexicon import Lexicon
from corpus.spans import Span
from corpus.text.fold import Word

_first = attrgetter("first")
_REACH = 2  # terms on either side that are neighbours


class Kind(StrEnum):
    WORD = "word"
    NAME = "name"
    NUMBER = "number"
    DATE = "date"


class Term(NamedTuple):
    """A word that says something, or a number with its unit: words ``first`` up to ``last`` of its side.

    ``marker`` is the preposition that it stands behind, ``genitive`` whether it is an owner, ``segment`` the number of
    its clause. ``capital``: it begins with one.
    """

    key: str
    span: Span
    first: int
    last: int
    kind: Kind
    marker: str = ""
    segment: int = 0
    unit: str = ""
    passive: bool = False
    genitive: bool = False
    capital: bool = False

    @property
    def is_number(self) -> bool:
        return self.key[0] == "#"

    @property
    def is_bare(self) -> bool:
        """Whether only its place in the clause tells what it does there, or its owner's."""
        return not self.marker or self.genitive

    @property
    def weight(self) -> float:
        return 1.0 if self.kind is Kind.WORD else 1.5

    def of(self, text: str) -> str:
        return self.span.of(text)


class Side(NamedTuple):
    """One side of a comparison. ``acting`` has the terms in the order of who does what to whom."""

    text: str
    words: Sequence[Word]
    terms: tuple[Term, ...]
    acting: tuple[Term, ...]
    segments: tuple[int, ...]
    keys: frozenset[str]
    language: Lexicon

    def distinct(self) -> list[Term]:
        """Each term once: what comes again says nothing new."""
        return list({term.key: term for term in reversed(self.terms)}.values())[::-1]

    def beside(self, term: Term) -> set[str]:
        """The terms before and after a term."""
        at = bisect_left(self.terms, term.first, key=_first)
        return {other.key for other in self.terms[max(0, at - _REACH) : at + _REACH + 1]} - {term.key}

    def term_before(self, at: int) -> Term | None:
        """The last term that begins before word ``at``."""
        place = bisect_left(self.terms, at, key=_first)
        return self.terms[place - 1] if place else None

    def terms_behind(self, at: int) -> Iterator[Term]:
        """The terms that begin behind word ``at``, the nearest first."""
        first = bisect_right(self.terms, at, key=_first)
        return (self.terms[place] for place in range(first, len(self.terms)))

    def before(self, term: Term, back: int = 1) -> str:
        """A word before a term, whatever it is."""
        return self.words[term.first - back].key if term.first >= back else ""

    def after(self, term: Term) -> str:
        return self.words[term.last].key if term.last < len(self.words) else ""

    def owned(self, owner: Term) -> Term | None:
        """What belongs to a term with "of" or "'s": "the son of Ada Quill" and "Quill's son", son."""
        at = bisect_left(self.terms, owner.first, key=_first)
        if is_possessive(self.words[owner.last - 1].key, self.language):
            return self.terms[at + 1] if at + 1 < len(self.terms) else None
        return next((term for term in reversed(self.terms[:at]) if not term.genitive), None)

    def governing(self, segment: int | None) -> int | None:
        """The clause on which another hangs: that before a "that", or a label with a colon."""
        at = self.segments.index(segment) if segment else 0
        if not at:
            return None
        gap = self.text[self.words[at - 1].end : self.words[at].start]
        hanging = self.language.words.that | self.language.relations.suppositions
        return self.segments[at - 1] if self.words[at].key in hanging or ":" in gap else None


def is_possessive(key: str, language: Lexicon) -> bool:
    return key.endswith(language.inflection.possessives)
