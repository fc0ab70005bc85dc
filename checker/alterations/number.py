"""A number that is not the source's. Equal values never come here, however they are written."""

from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.comparison.numbers import is_scale, number_at
from checker.findings import Verdict
from corpus.languages.lexicon import Lexicon

_PRONOUN = "#1"  # "one" is a number only beside another
_DASH = "-"  # before a number


def number(edit: Edit, comparison: Comparison) -> Ruling | None:
    draft, source = (_numbers(tokens, comparison.language) for tokens in (edit.draft, edit.source))
    numbers = draft | source
    if numbers and numbers != {_PRONOUN}:
        return Ruling("number", Verdict.ALTERED)
    return Ruling("number", Verdict.ALTERED) if _is_sign(edit, comparison) else None


def _numbers(tokens: tuple[str, ...], language: Lexicon) -> set[str]:
    return {token for token in tokens if token[0] == "#" or token[0].isdigit() or is_scale(token, language)}


def _is_sign(edit: Edit, comparison: Comparison) -> bool:
    """Whether a minus was put before a number, or left out there."""
    tokens = edit.draft + edit.source
    if _DASH not in tokens and comparison.language.numbers.minus.isdisjoint(tokens):
        return False
    side, (_, last) = (comparison.draft, edit.draft_words) if edit.draft else (comparison.source, edit.source_words)
    return last < len(side.words) and number_at(side.keys[last : last + 1], 0, side.language) is not None
