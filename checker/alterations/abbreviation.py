"""A name and its initials: "United States" and "US". Other words for the same, so never the same words.

What a writer shortens is in the source to be seen; what he spells out must be known, or stand in the source too.
"""

from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.comparison.initials import KNOWN, SMALL, is_short_for, letters_of
from checker.findings import Verdict
from corpus.text.fold import keys


def abbreviation(edit: Edit, comparison: Comparison) -> Ruling | None:
    pair = _short_and_full(edit, comparison)
    if pair is None:
        return None
    letters, full = letters_of(pair[0]), " ".join(keys(pair[1]))
    shortened = len(edit.draft) == 1
    if shortened or full in KNOWN.get(letters, ()) or f" {full} " in f" {' '.join(comparison.source.keys)} ":
        return Ruling("abbreviation", Verdict.HOUSE_STYLE, "the same name, shortened or spelled out")
    return Ruling("abbreviation", Verdict.REVIEW, "what the letters stand for is the writer’s word")


def _short_and_full(edit: Edit, comparison: Comparison) -> tuple[str, str] | None:
    """The text of each side, if one is a name in capitals and the other its initials."""
    if len(edit.draft) == len(edit.source):
        return None
    sides = (edit.draft, comparison.draft_text(edit)), (edit.source, comparison.source_text(edit))
    (short, initials), (words, full) = sorted(sides, key=lambda side: len(side[0]))
    initials, full = _without_possessive(initials), _without_possessive(full).removeprefix("the ")
    named = all(word[:1].isupper() for word in full.split() if word not in SMALL)
    if len(short) != 1 or not initials.isupper() or not named or not is_short_for(letters_of(short[0]), words):
        return None
    return initials, full


def _without_possessive(text: str) -> str:
    return text.replace("’", "'").removesuffix("'s").removesuffix("'")
