"""A name and its initials: "United States" and "US". Other words for the same, so never the same words.

What a writer shortens is in the source to be seen; what he spells out must be known, or stand in the source too.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.align import FUNCTION_WORDS
from checker.alterations.edits import Comparison, Edit
from checker.alterations.ruling import Ruling
from checker.findings import Verdict
from corpus.fold import keys

_STATES = ("united states", "united states of america")
_KNOWN = {
    "us": _STATES,
    "usa": _STATES,
    "uk": ("united kingdom",),
    "eu": ("european union",),
    "un": ("united nations",),
    "uae": ("united arab emirates",),
}
_LETTERS = range(2, 8)
_SMALL = frozenset("of the and for in on".split())
_MOST_SMALL = 3  # small words in a name
_REMEMBERED = 1 << 12  # words


def abbreviation(edit: Edit, comparison: Comparison) -> Ruling | None:
    pair = _short_and_full(edit, comparison)
    if pair is None:
        return None
    letters, full = _letters(pair[0]), " ".join(keys(pair[1]))
    shortened = len(edit.draft) == 1
    if shortened or full in _KNOWN.get(letters, ()) or f" {full} " in f" {' '.join(comparison.source.keys)} ":
        return Ruling("abbreviation", Verdict.HOUSE_STYLE, "the same name, shortened or spelled out")
    return Ruling("abbreviation", Verdict.REVIEW, "what the letters stand for is the writer’s word")


def spelled_out(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Where a word of ``mine`` has the initials of words of ``theirs``: its index, that of the first, and how many."""
    for at, short in enumerate(mine):
        letters = _letters(short)
        if len(letters) not in _LETTERS or not letters.isalpha() or short in FUNCTION_WORDS:
            continue
        for first in [first for first, word in enumerate(theirs) if word[0] == letters[0]]:
            for count in range(2, len(letters) + _MOST_SMALL + 1):
                if first + count <= len(theirs) and _is_short_for(letters, theirs[first : first + count]):
                    yield at, first, count
                    if theirs[first - 1 : first] == ["the"]:
                        yield at, first - 1, count + 1  # "the North Atlantic Treaty Organization" is "NATO"


def _short_and_full(edit: Edit, comparison: Comparison) -> tuple[str, str] | None:
    """The text of each side, if one is a name in capitals and the other its initials."""
    if len(edit.draft) == len(edit.source):
        return None
    sides = (edit.draft, comparison.draft_text(edit)), (edit.source, comparison.source_text(edit))
    (short, initials), (words, full) = sorted(sides, key=lambda side: len(side[0]))
    initials, full = _without_possessive(initials), _without_possessive(full).removeprefix("the ")
    named = all(word[:1].isupper() for word in full.split() if word not in _SMALL)
    if len(short) != 1 or not initials.isupper() or not named or not _is_short_for(_letters(short[0]), words):
        return None
    return initials, full


def _is_short_for(letters: str, words: Sequence[str]) -> bool:
    words = words[1:] if words[0] == "the" else words
    if len(words) < 2 or words[0] in _SMALL or words[-1] in _SMALL:
        return False
    if letters in _KNOWN:
        return " ".join(words) in _KNOWN[letters]
    return letters in ("".join(w[0] for w in words), "".join(w[0] for w in words if w not in _SMALL))


@lru_cache(_REMEMBERED)
def _letters(short: str) -> str:
    return short.replace(".", "").lower()


def _without_possessive(text: str) -> str:
    return text.replace("’", "'").removesuffix("'s").removesuffix("'")
