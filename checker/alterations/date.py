"""Another day, month, year or half of the day than the source's."""

from collections.abc import Mapping
from functools import cache

from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.findings import Verdict
from corpus.languages.lexicon import Lexicon

_FIRST_YEAR, _LAST_YEAR = 1500, 2199


def date(edit: Edit, comparison: Comparison) -> Ruling | None:
    """Speaks where both sides have a date, or where one is dropped or added as a whole."""
    language = comparison.language
    draft, source = _dates(edit.draft, language), _dates(edit.source, language)
    draft |= source and language.senses.unsure_dates & set(edit.draft)
    source |= draft and language.senses.unsure_dates & set(edit.source)
    draft |= _by_capital(comparison.draft_text(edit), language)
    source |= _by_capital(comparison.source_text(edit), language)
    both = bool(draft) and bool(source)
    alone = (bool(draft) and not edit.source) or (bool(source) and not edit.draft)
    if draft == source or not (both or alone):
        return None
    return Ruling("date", Verdict.ALTERED)


@cache
def calendar(language: Lexicon) -> tuple[Mapping[str, str], ...]:
    """Weekdays, months, and days told by their distance, each form with the one that stands for all of its forms."""
    words, senses = language.words, language.senses
    by_distance = {day: day for day in (*words.days_ago, *senses.days_to_come)}
    return _one_form(words.weekdays, senses.habitual_days), _one_form(words.months, frozenset()), by_distance


def _one_form(numbered: Mapping[str, int], left_out: frozenset[str]) -> dict[str, str]:
    """Without short forms: one that has lost its full stop may be another word."""
    forms = [form for form in numbered if not form.endswith(".") and form not in left_out]
    first = {numbered[form]: form for form in reversed(forms)}
    return {form: first[numbered[form]] for form in forms}


@cache
def _days(language: Lexicon) -> frozenset[str]:
    """The words that are a date, wherever they stand."""
    words, senses = language.words, language.senses
    days = {form.removesuffix(".") for form in (*words.weekdays, *words.months, *words.days_ago)}
    return frozenset(days | senses.days_to_come | senses.halves_of_day) - senses.unsure_dates


def _dates(tokens: tuple[str, ...], language: Lexicon) -> set[str]:
    return {token for token in tokens if token in _days(language) or _is_year(token)}


def _by_capital(text: str, language: Lexicon) -> set[str]:
    """The dates that a capital inside the words tells from a verb: "signed in May"."""
    inside = (word.strip(",.;") for word in text.split()[1:])
    return {word.lower() for word in inside if word.istitle()} & language.senses.capital_dates


def _is_year(token: str) -> bool:
    digits = token.removeprefix("#")
    return token[0] == "#" and len(digits) == 4 and digits.isdigit() and _FIRST_YEAR <= int(digits) <= _LAST_YEAR
