"""The corpus as a source of cases: its texts, its words, its speakers, and whether something stands in it.

Words are compared folded, one after the other, and by nothing cleverer: what is not here word for word is not there.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from random import Random
from typing import NamedTuple

from bench.verdicts.word_lists import FUNCTION_WORDS, NOBODY
from corpus.document import Document, Excerpt, Passage, Quotation, QuotationKind
from corpus.library import Corpus
from corpus.spans import Span
from corpus.text.fold import Word, words

LEAST, MOST = 6, 40  # words of a quotation
_SURE = 0.6  # confidence from which on the corpus itself calls a speaker known
_HELD_OUT = 0.05  # share of the documents
_MARKED = (QuotationKind.DIRECT, QuotationKind.MIXED)
# What is not the speaker's own, or is a mark of somebody's editing: no quotation is drawn across it.
_FOREIGN = re.compile(r"\[[^\]]*\]|\([^)]*\)|[\[\](){}<>…\"“”„«»]|\.\s?\.\s?\.|\n\s*\n")
_SENTENCE_END = re.compile(r"[.!?]['’]?\s")
_SHORTENED = frozenset("mr mrs ms dr sen rep gov gen st vs no jr sr".split())
_LEAST_CONTENT = 4  # letters


class CorpusWithout(Corpus):
    """A corpus in which some documents are never found: as if they were not there, and no file is touched."""

    held_out: frozenset[str] = frozenset()

    def find(self, pieces: Sequence[Sequence[str]], *, limit: int = 50) -> list[Passage]:
        found = super().find(pieces, limit=2 * limit)
        return [passage for passage in found if passage.document not in self.held_out][:limit]

    def excerpts(self, pieces: Sequence[Sequence[str]], *, reach: int, limit: int = 50) -> list[Excerpt]:
        found = super().excerpts(pieces, reach=reach, limit=2 * limit)
        return [excerpt for excerpt in found if excerpt.document not in self.held_out]


class Stretch(NamedTuple):
    """Words of one speaker, one after the other, from the start of a sentence to the end of one where it can be."""

    document: Document
    span: Span
    speaker: str | None

    @property
    def text(self) -> str:
        return self.span.of(self.document.text)

    @property
    def words(self) -> list[Word]:
        return words(self.text)


class Archive:
    """What cases are made from. ``held_out`` documents give the quotations that are nowhere to be found."""

    def __init__(self, corpus: CorpusWithout, seed: int) -> None:
        self._corpus = corpus
        ids = [listing.id for listing in corpus.documents()]
        count = max(1, round(_HELD_OUT * len(ids))) if len(ids) > 1 else 0
        self.held_out = frozenset(Random(f"{seed} held out").sample(ids, count))
        self.kept = [each for each in ids if each not in self.held_out]
        self._folded: dict[str, str] = {}
        lower, capital = set[str](), set[str]()
        for each in self.kept:
            self._folded[each] = _fold(corpus.document(each).text, lower, capital)
        self.content = sorted(word for word in lower if _is_content(word))
        self.names = sorted(name for name in capital if name.lower() not in lower and _is_content(name.lower()))
        self.voices = lru_cache(None)(self._voices)
        heard = {name for each in self.kept for _, name in self.voices(each) if name}
        self.speakers = sorted(name for name in heard if _is_named(name))
        corpus.held_out = self.held_out

    @property
    def words(self) -> int:
        return sum(text.count(" ") - 1 for text in self._folded.values())

    def count(self, keys: Sequence[str]) -> int:
        """In how many places of the kept documents these words stand one after the other."""
        wanted = f" {' '.join(keys)} "
        return sum(text.count(wanted) for text in self._folded.values())

    def has(self, keys: Sequence[str]) -> bool:
        wanted = f" {' '.join(keys)} "
        return any(wanted in text for text in self._folded.values())

    def draw(self, chance: Random, *, held_out: bool = False, document: str | None = None) -> Stretch | None:
        """A true quotation, or None where chance fell on a place that has none: ask again."""
        name = document or chance.choice(sorted(self.held_out) if held_out else self.kept)
        voices = self.voices(name)
        if not voices:
            return None
        ((span, speaker),) = chance.choices(voices, weights=[len(span) for span, _ in voices])
        text = self._corpus.document(name).text
        found = [run for run in _runs(text, span) if len(run) >= LEAST]
        place = _sentences(chance, text, chance.choice(found)) if found else None
        return Stretch(self._corpus.document(name), place, speaker) if place else None

    def other_speaker(self, chance: Random, speaker: str) -> str | None:
        """Somebody else of the corpus, by a name that has no part in common."""
        mine = set(_parts(speaker))
        others = [name for name in self.speakers if mine.isdisjoint(_parts(name))]
        return chance.choice(others) if others and _is_named(speaker) else None

    def _voices(self, name: str) -> list[tuple[Span, str | None]]:
        document = self._corpus.document(name)
        if document.turns:
            return [(turn.span, turn.speaker) for turn in document.turns if len(turn.span) > LEAST]
        quoted = [one for one in self._corpus.quotations(name) if one.kind in _MARKED]
        return [(span, _sure_speaker(one)) for one in quoted for span in one.spans]


def _sure_speaker(quotation: Quotation) -> str | None:
    speaker = quotation.speaker
    return speaker.name if speaker and not speaker.described and quotation.confidence >= _SURE else None


def _fold(text: str, lower: set[str], capital: set[str]) -> str:
    """The words of a text as one string; its lower-case words and its capitals inside a sentence are noted."""
    folded, before = [], ""
    for found in words(text):
        raw = text[found.start : found.end]
        folded.append(found.key)
        if raw.islower():
            lower.add(raw)
        elif before.islower() and raw.istitle() and text[found.start - 2 : found.start - 1].isalpha():
            capital.add(raw)
        before = raw
    return f" {' '.join(folded)} "


def _is_content(word: str) -> bool:
    return len(word) >= _LEAST_CONTENT and word.isascii() and word.isalpha() and word not in FUNCTION_WORDS


def _parts(name: str) -> list[str]:
    return [part for part in re.findall(r"[^\W\d_]+", name.casefold()) if len(part) > 1]


def _is_named(name: str) -> bool:
    """Whether a label is a first and a last name, as far as can be told without knowing anybody."""
    parts = _parts(name)
    return 2 <= len(parts) <= 3 and NOBODY.isdisjoint(parts) and FUNCTION_WORDS.isdisjoint(parts)


def _runs(text: str, span: Span) -> Iterator[list[Word]]:
    """The words of a stretch between what is foreign in it."""
    start = span.start
    for mark in _FOREIGN.finditer(text, span.start, span.end):
        yield words(text, start, mark.start())
        start = mark.end()
    yield words(text, start, span.end)


def ends_sentence(text: str, word: Word) -> bool:
    return word.key not in _SHORTENED and _SENTENCE_END.match(text, word.end) is not None


def _sentences(chance: Random, text: str, run: Sequence[Word]) -> Span | None:
    """Whole sentences of a run: one that begins anywhere, up to an end that is neither too near nor too far."""
    stops = [0, *(at + 1 for at, word in enumerate(run[:-1]) if ends_sentence(text, word)), len(run)]
    first = chance.choice(stops[:-1])
    last = [stop for stop in stops if LEAST <= stop - first <= MOST]
    if not last:
        return None
    end = run[chance.choice(last) - 1].end
    return Span(run[first].start, end + len(text[end : end + 1].rstrip()) * (text[end : end + 1] in ".,!?"))
