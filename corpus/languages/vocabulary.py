"""A vocabulary: which words are common, which name a people, which are opposites. Data files, read when first asked.

A word that is missing may still be common: a language may have no list at all.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple


class Vocabulary(NamedTuple):
    """``parts`` are letters: n for a noun, v for a verb, a for an adjective, r for an adverb."""

    common: Mapping[str, str]  # words written without a capital, to the parts of speech that each can be
    peoples: Mapping[str, tuple[str, ...]]  # words for a people, its members or what is theirs, to the places
    opposites: frozenset[tuple[str, frozenset[str]]]  # a part of speech and two words of it

    def is_common(self, word: str, parts: str = "nvar") -> bool:
        """Whether a word, in lower case, is known to be one of these parts of speech."""
        return not set(parts).isdisjoint(self.common.get(word, ""))

    def are_opposites(self, one: str, other: str) -> bool:
        """Whether two words are antonyms, as the same part of speech."""
        pair = frozenset((one, other))
        return any((part, pair) in self.opposites for part in "nvar")


def read_vocabulary(folder: Path) -> Vocabulary:
    """The vocabulary of a language's folder: ``words.txt``, ``peoples.txt``, ``opposites.txt``, each if it is there.

    Shapes of their lines: ``word parts``; ``Word<tab>Place; Place``; ``part word word``. ``#`` begins a comment.
    """
    words = (line.split() for line in _lines(folder / "words.txt"))
    names = (line.split("\t") for line in _lines(folder / "peoples.txt"))
    pairs = (line.split() for line in _lines(folder / "opposites.txt"))
    return Vocabulary(
        common={word: parts for word, parts in words},  # noqa: C416  # a type checker cannot see pairs in lists
        peoples={word: tuple(filter(None, places.split("; "))) for word, places in names},
        opposites=frozenset((part, frozenset((one, other))) for part, one, other in pairs),
    )


def _lines(file: Path) -> Iterator[str]:
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    return (line for line in text.splitlines() if line and not line.startswith("#"))
