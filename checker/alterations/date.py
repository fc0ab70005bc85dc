"""Another day, month, year or half of the day than the source's."""

from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.findings import Verdict
from corpus.languages import lexicon_of

_CALENDAR = lexicon_of("en").words
MONTHS = {form.removesuffix("."): number for form, number in _CALENDAR.months.items()}
_DAYS = frozenset(
    {*MONTHS, *(form.removesuffix(".") for form in _CALENDAR.weekdays), *_CALENDAR.days_ago, "tomorrow"} - {"may"}
)
_HALVES = frozenset("a.m. p.m. noon midnight".split())  # of a day
_PLAIN = _DAYS | _HALVES
_EITHER = frozenset("may am pm".split())  # a month or an hour only where they stand for one
_FIRST_YEAR, _LAST_YEAR = 1500, 2199


def date(edit: Edit, comparison: Comparison) -> Ruling | None:
    """Speaks where both sides have a date, or one that has is dropped or added as a whole."""
    draft, source = _dates(edit.draft), _dates(edit.source)
    draft |= source and _EITHER & set(edit.draft)
    source |= draft and _EITHER & set(edit.source)
    draft, source = draft | _may(comparison.draft_text(edit)), source | _may(comparison.source_text(edit))
    both = bool(draft) and bool(source)
    alone = (bool(draft) and not edit.source) or (bool(source) and not edit.draft)
    if draft == source or not (both or alone):
        return None
    return Ruling("date", Verdict.ALTERED)


def _dates(tokens: tuple[str, ...]) -> set[str]:
    return {token for token in tokens if token in _PLAIN or _is_year(token)}


def _may(text: str) -> set[str]:
    """The month, where its capital inside the words tells it from the verb: "signed in May"."""
    return {"may"} if any(word.strip(",.;") == "May" for word in text.split()[1:]) else set()


def _is_year(token: str) -> bool:
    digits = token.removeprefix("#")
    return token[0] == "#" and len(digits) == 4 and digits.isdigit() and _FIRST_YEAR <= int(digits) <= _LAST_YEAR
