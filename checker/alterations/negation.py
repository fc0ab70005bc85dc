"""A negation dropped, added or turned: the shortest way to make a quotation say the opposite."""

from collections.abc import Iterable

from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.findings import Verdict
from corpus.languages.lexicon import Lexicon

_LEAST_STEM = 3  # letters


def negation(edit: Edit, comparison: Comparison) -> Ruling | None:
    language = comparison.language
    odd = [negations(side, language) % 2 for side in (edit.draft, edit.source)]
    return Ruling("negation", Verdict.ALTERED) if odd[0] != odd[1] or _is_denied(edit, language) else None


def negations(tokens: Iterable[str], language: Lexicon) -> int:
    return sum(token in language.senses.negations for token in tokens)


def _is_denied(edit: Edit, language: Lexicon) -> bool:
    """Whether one side is the other with a prefix that denies it: "able" and "unable"."""
    if len(edit.draft) != 1 or len(edit.source) != 1:
        return False
    short, long = sorted((edit.draft[0], edit.source[0]), key=len)
    denied = any(long == prefix + short for prefix in language.senses.denying_prefixes)
    return denied and len(short) >= _LEAST_STEM and long not in language.senses.undenied
