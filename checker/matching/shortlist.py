"""Which excerpts are worth an alignment, told by plain search for the words of a quotation.

It ranks and leaves out; it never compares. What has every word of the quotation can score all of it, so that a place
with the exact words is never left out for what it can score.
"""

import math
from collections.abc import Container, Sequence
from itertools import pairwise

from checker.comparison.align import weight
from checker.comparison.wording import Wording
from corpus.document import Excerpt
from corpus.spans import Span
from corpus.text.fold import loose
from corpus.text.patterns import pattern

_UNLIKELY = 0.25  # of what the likeliest excerpt has
_AROUND = 150  # code points next to a quotation that its words are judged by
_ALIGNED = 10  # excerpts that are aligned
_SEARCHED = 400  # words of a quotation that a text is searched for one by one
_PLAIN = pattern("[a-z]+")


class Promise:
    """What plain search tells of a text: how likely it is the source of a quotation, and the most that it can score."""

    def __init__(self, wording: Wording) -> None:
        keys = [key for index, key in enumerate(wording.keys) if index not in wording.bracketed]
        language = wording.language
        self._total = sum(weight(key, language) for key in keys) or 1.0
        self._plain = {key: 0.0 for key in keys if key.isascii() and key.isalpha() and key.islower()}
        for key in filter(self._plain.__contains__, keys):
            self._plain[key] += weight(key, language)
        # Between ellipses small words alone may be all that is left, and these are found anywhere.
        self._telling = (
            [] if wording.elided else [key for key in self._plain if key not in language.words.function_words]
        )
        self._is_long = len(keys) > _SEARCHED
        self._around = wording.spans[-1].end - wording.spans[0].start + _AROUND
        self._neighbours = [
            (one, other, f"{one} {other}", weight(one, language) + weight(other, language))
            for one, other in pairwise(keys)
        ]

    def most(self, text: str) -> float:
        """The most that a text can score: it can score the words that it has at all."""
        return self._most(self._missing(loose(text)))

    def near(self, excerpt: Excerpt) -> Span:
        """The part of an excerpt to read for words: around all those that tell anything, as far as a quotation reaches.

        It has every place where the quotation stands, and what stands next to it.
        """
        there = loose(excerpt.text)
        edges = self._edges(there) if len(there) == len(excerpt.text) else None
        if edges is None:
            return excerpt.span
        first, last = edges[0] - self._around, edges[1] + self._around
        start, end = max(0, there.rfind(" ", 0, max(0, first)) + 1), there.find(" ", last)
        return Span(excerpt.span.start + start, excerpt.span.start + end if end >= 0 else excerpt.span.end)

    def _edges(self, there: str) -> tuple[int, int] | None:
        """Where the first and the last begin of the words that tell anything."""
        if self._is_long:
            telling = set(self._telling)
            places = [word.start() for word in _PLAIN.finditer(there) if word[0] in telling]
            return (places[0], places[-1]) if places else None
        told = [key for key in self._telling if key in there]
        return (min(map(there.find, told)), max(map(there.rfind, told))) if told else None

    def told(self, text: str) -> tuple[float, float]:
        """How likely a text is the source, and the most that it can score.

        A text is likely that has the quotation's words, and more so where neighbours stand side by side. These are
        plain counts: a mark in between may spoil one, which hardly ever moves a text by more than a place or two.
        """
        there = self._read(text)
        missing = self._missing(there)
        together = [
            one
            for first, second, pair, one in self._neighbours
            if first not in missing and second not in missing and pair in there
        ]
        return sum(together) / 2 - sum(missing.values()), self._most(missing)

    def _read(self, text: str) -> Container[str]:
        """What the words of a short quotation are searched in as they are, and those of a long one as words and pairs:
        to search a long text for each of many words takes their product."""
        there = loose(text)
        if not self._is_long:
            return there
        found = list(_PLAIN.finditer(there))
        pairs = (one for one in pairwise(found) if there[one[0].end() : one[1].start()] == " ")
        return {word[0] for word in found}.union(f"{one[0]} {other[0]}" for one, other in pairs)

    def _missing(self, there: Container[str]) -> dict[str, float]:
        return {key: weighs for key, weighs in self._plain.items() if key not in there}

    def _most(self, missing: dict[str, float]) -> float:
        return 1.0 - sum(missing.values()) / self._total

    def ranked(self, excerpts: Sequence[Excerpt]) -> list[tuple[float, Excerpt]]:
        """The likeliest excerpts, with the most that each can score."""
        if len(excerpts) == 1:
            return [(self.most(excerpts[0].text), excerpts[0])]
        ranked = sorted(((*self.told(excerpt.text), excerpt) for excerpt in excerpts), key=lambda one: -one[0])
        least = _UNLIKELY * ranked[0][0] if ranked and ranked[0][0] > 0 else -math.inf
        return [(most, excerpt) for likely, most, excerpt in ranked[:_ALIGNED] if likely >= least]
