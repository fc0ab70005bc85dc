"""Names and their initials: where "NATO" stands for a name, by the letters and by what a language knows of them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from corpus.languages.lexicon import Lexicon

_LETTERS = range(2, 8)
_MOST_SMALL = 3  # small words in a name
_REMEMBERED = 1 << 12  # words


def spelled_out(mine: Sequence[str], theirs: Sequence[str], language: Lexicon) -> Iterator[tuple[int, int, int]]:
    """Where a word of ``mine`` has the initials of words of ``theirs``: its index, that of the first, and how many."""
    for at, short in enumerate(mine):
        letters = letters_of(short)
        if len(letters) not in _LETTERS or not letters.isalpha() or short in language.words.function_words:
            continue
        known = letters in language.spellings.initials  # by names that may begin otherwise
        for first in [first for first, word in enumerate(theirs) if known or word[0] == letters[0]]:
            for count in range(2, len(letters) + _MOST_SMALL + 1):
                if first + count <= len(theirs) and is_short_for(letters, theirs[first : first + count], language):
                    yield at, first, count
                    if first and theirs[first - 1] in language.words.definite:
                        yield at, first - 1, count + 1  # "the North Atlantic Treaty Organization" is "NATO"


def is_short_for(letters: str, words: Sequence[str], language: Lexicon) -> bool:
    spellings = language.spellings
    words = words[1:] if words[0] in language.words.definite else words
    if letters in spellings.initials:
        return " ".join(words) in spellings.initials[letters]
    small = spellings.without_initial
    if len(words) < 2 or words[0] in small or words[-1] in small:
        return False
    told = [word for word in words if word not in small]
    initials = "".join(word[0] for word in words), "".join(word[0] for word in told)
    return letters in initials or (spellings.initials_of_parts and _are_of_parts(letters, told))


def _are_of_parts(letters: str, words: Sequence[str]) -> bool:
    """Whether each word gives its initial, and one of them another letter besides: "Europäische Zentralbank", EZB."""
    if len(letters) != len(words) + 1:
        return False
    initials = [word[0] for word in words]
    return any(
        letters[:at] + letters[at + 1 :] == "".join(initials) and letters[at] in words[at - 1][2:]
        for at in range(1, len(letters))
    )


@lru_cache(_REMEMBERED)
def letters_of(short: str) -> str:
    return short.replace(".", "").lower()
