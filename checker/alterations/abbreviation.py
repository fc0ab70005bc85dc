"""A name and its initials: "United States" and "US". Other words for the same, so never the same words.

What a writer shortens is in the source to be seen; what he spells out must be known, or stand in the source too.
"""

from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.comparison.initials import is_short_for, letters_of
from checker.findings import Verdict
from corpus.languages.lexicon import Lexicon
from corpus.text.fold import keys

_CAPITALS = 2  # of initials, which may have small letters between: "AfD"


def abbreviation(edit: Edit, comparison: Comparison) -> Ruling | None:
    pair = _short_and_full(edit, comparison)
    if pair is None:
        return None
    letters, full = letters_of(pair[0]), " ".join(keys(pair[1]))
    shortened = len(edit.draft) == 1
    known = comparison.language.spellings.initials.get(letters, ())
    if shortened or full in known or f" {full} " in f" {' '.join(comparison.source.keys)} ":
        return Ruling("abbreviation", Verdict.HOUSE_STYLE, "the same name, shortened or spelled out")
    return Ruling("abbreviation", Verdict.REVIEW, "what the letters stand for is the writer’s word")


def _short_and_full(edit: Edit, comparison: Comparison) -> tuple[str, str] | None:
    """The text of each side, if one is a name in capitals and the other its initials."""
    language = comparison.language
    sides = (edit.draft, comparison.draft_text(edit)), (edit.source, comparison.source_text(edit))
    (short, initials), (words, full) = sorted(sides, key=lambda side: (len(side[0]), len(side[1])))
    if len(short) != 1 or not words or words == short:
        return None
    initials, full = (
        _without_possessive(initials, language),
        _without_article(_without_possessive(full, language), language),
    )
    small = language.spellings.without_initial
    named = all(word[:1].isupper() for word in full.split() if word not in small)
    if (
        sum(map(str.isupper, initials)) < _CAPITALS
        or not named
        or not is_short_for(letters_of(short[0]), words, language)
    ):
        return None
    return initials, full


def _without_possessive(text: str, language: Lexicon) -> str:
    return text.replace("’", "'").removesuffix(language.spellings.possessive).removesuffix("'")


def _without_article(text: str, language: Lexicon) -> str:
    first, _, rest = text.partition(" ")
    return rest if first.lower() in language.words.definite else text
