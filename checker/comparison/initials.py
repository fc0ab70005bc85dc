"""Names and their initials: where "US" stands for "United States", by the letters and by what is known."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from corpus.languages.lexicon import Lexicon

_STATES = ("united states", "united states of america")
KNOWN = {
    "us": _STATES,
    "usa": _STATES,
    "uk": ("united kingdom",),
    "eu": ("european union",),
    "un": ("united nations",),
    "uae": ("united arab emirates",),
}
_LETTERS = range(2, 8)
SMALL = frozenset("of the and for in on".split())
_MOST_SMALL = 3  # small words in a name
_REMEMBERED = 1 << 12  # words


def spelled_out(mine: Sequence[str], theirs: Sequence[str], language: Lexicon) -> Iterator[tuple[int, int, int]]:
    """Where a word of ``mine`` has the initials of words of ``theirs``: its index, that of the first, and how many."""
    for at, short in enumerate(mine):
        letters = letters_of(short)
        if len(letters) not in _LETTERS or not letters.isalpha() or short in language.words.function_words:
            continue
        for first in [first for first, word in enumerate(theirs) if word[0] == letters[0]]:
            for count in range(2, len(letters) + _MOST_SMALL + 1):
                if first + count <= len(theirs) and is_short_for(letters, theirs[first : first + count]):
                    yield at, first, count
                    if theirs[first - 1 : first] == ["the"]:
                        yield at, first - 1, count + 1  # "the North Atlantic Treaty Organization" is "NATO"


def is_short_for(letters: str, words: Sequence[str]) -> bool:
    words = words[1:] if words[0] == "the" else words
    if len(words) < 2 or words[0] in SMALL or words[-1] in SMALL:
        return False
    if letters in KNOWN:
        return " ".join(words) in KNOWN[letters]
    return letters in ("".join(w[0] for w in words), "".join(w[0] for w in words if w not in SMALL))


@lru_cache(_REMEMBERED)
def letters_of(short: str) -> str:
    return short.replace(".", "").lower()
