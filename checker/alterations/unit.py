"""The same number of something else: miles for kilometres, euros for dollars, months for weeks."""

from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.findings import Verdict
from corpus.languages.lexicon import Lexicon


def unit(edit: Edit, comparison: Comparison) -> Ruling | None:
    for quantity in comparison.language.senses.units:
        draft, source = ({quantity[token] for token in side if token in quantity} for side in (edit.draft, edit.source))
        if draft and source and draft != source:
            return Ruling("unit", Verdict.ALTERED)
    return None


def is_unit(word: str, language: Lexicon) -> bool:
    return any(word in quantity for quantity in language.senses.units)


def plain_unit(word: str, language: Lexicon) -> str:
    """The form that stands for all forms of a unit; what is none is left as it is."""
    return next((quantity[word] for quantity in language.senses.units if word in quantity), word)
