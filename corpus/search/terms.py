"""The terms by which a passage is indexed, and which terms of a quotation are worth searching for. Plain functions.

Rare words and rare pairs of neighbours find a passage whatever was changed in it. Common ones cost time and tell
nothing.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus.text.fold import Remembered, folds_by_stretches, keys, plain_key
from corpus.text.patterns import pattern

RAREST = 12  # terms of a query
FEWEST = 4  # terms of a piece of a query, however many pieces there are and however common the terms
POSTINGS = 200_000  # entries of the index that may be read for a query; a tighter cap loses true passages
FUZZY = 6  # unknown words of a query that are looked for a letter away
FUZZY_LETTERS = 4  # letters that such a word has at least
LONGEST_KEY = 64  # characters of a word that count; no word of a language is longer
LONGEST_PIECE = 600  # words of a query that are looked up
_HALF = pattern("[\ud800-\udfff]")  # a surrogate by itself
_STRETCHES = 1 << 18  # stretches between white space whose words are remembered while many texts are read

Frequency = Callable[[str, str], int]  # in how many passages a term stands, by its field and its text


class Term(NamedTuple):
    """A word or a pair of a query, and how many passages have it. Terms sort by how rare they are, the rarest first."""

    frequency: int
    field: str
    text: str


class Plan(NamedTuple):
    """What to search for: terms, any of which may be missing, and unknown words for which one a letter away will do."""

    terms: tuple[Term, ...]
    fuzzy: tuple[str, ...]


def words_of(text: str) -> list[str]:
    """The word keys of a text as the index has them."""
    return clipped(keys(text))


def line_of(text: str) -> str:
    """The same words in one line, with spaces between them. In most texts a stretch between white space always has the
    same words, so that it is read only once."""
    if not folds_by_stretches(text):
        return " ".join(words_of(text))
    return " ".join(map(_LINES.__getitem__, text.split()))


def _line_of_stretch(stretch: str) -> str:
    plain = plain_key(stretch)
    return plain[:LONGEST_KEY] if plain else " ".join(words_of(stretch))


_LINES = Remembered(_line_of_stretch, _STRETCHES)


def clipped(words: Iterable[str]) -> list[str]:
    """The words as the index has them: not too long, and whole. Half a character, which no document has, is none."""
    return [word[:LONGEST_KEY] if word.isascii() else _HALF.sub("\ufffd", word[:LONGEST_KEY]) for word in words]


def pairs(words: Sequence[str]) -> list[str]:
    """Neighbouring words as one term. No key holds an underscore: folding takes it for punctuation.

    >>> pairs(["we", "can't", "deplete"])
    ["we_can't", "can't_deplete"]
    """
    return list(map("_".join, pairwise(words)))


def plan(pieces: Sequence[Sequence[str]], frequency: Frequency) -> Plan:
    """What to search for: of each piece its rarest words and pairs, and the unknown words that may be misspelt."""
    longest = sorted(pieces, key=len, reverse=True)[: 2 * RAREST // FEWEST]
    share = max(FEWEST, RAREST // max(1, len(longest)))
    chosen: dict[Term, None] = {}
    unknown: dict[str, None] = {}
    for piece in longest:
        terms = _terms(clipped(piece[:LONGEST_PIECE]), frequency)
        chosen |= dict.fromkeys(_affordable([term for term in terms if term.frequency], share))
        unknown |= dict.fromkeys(term.text for term in terms if _is_misspelt(term))
    # To look for a word a letter away costs as much as all the other terms, and is only worth it where these are few.
    return Plan(tuple(chosen), tuple(unknown)[:FUZZY] if len(chosen) < RAREST else ())


def _terms(words: Sequence[str], frequency: Frequency) -> list[Term]:
    """The words and the pairs with their frequencies, but no pair of which a word is unknown: it is unknown too."""
    counts = {word: frequency("words", word) for word in dict.fromkeys(words)}
    found = [Term(count, "words", word) for word, count in counts.items()]
    neighbours = zip(pairs(words), pairwise(words), strict=True)
    known_pairs = [pair for pair, (first, second) in neighbours if counts[first] and counts[second]]
    return found + [Term(frequency("pairs", pair), "pairs", pair) for pair in dict.fromkeys(known_pairs)]


def _affordable(terms: Iterable[Term], most: int) -> list[Term]:
    chosen: list[Term] = []
    total = 0
    for term in sorted(terms)[:most]:
        total += term.frequency
        if total > POSTINGS and len(chosen) >= FEWEST:
            break
        chosen.append(term)
    return chosen


def _is_misspelt(term: Term) -> bool:
    return term.field == "words" and not term.frequency and len(term.text) >= FUZZY_LETTERS
