"""Whether a string is a date as ISO 8601 writes it: a year, a month, a day or a moment. Dates are kept as given."""

from datetime import datetime

from corpus.text.patterns import pattern

_PART = pattern(r"\d{4}(-(0[1-9]|1[0-2]))?")
_MOMENT = pattern(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d([.,]\d+)?)?( ?(Z|[+-]\d\d(:?\d\d)?))?)?")
FORM = "of the form 2024-03-01, 2024-03 or 2024-03-01T09:30Z"


def is_date(text: str) -> bool:
    """Whether this is a date that nobody could misread.

    >>> [is_date(text) for text in ("2024", "2024-03-01T09:30Z", "2024-02-30", "1.3.2024")]
    [True, True, False, False]
    """
    if _PART.fullmatch(text):
        return text[:4] != "0000"
    return bool(_MOMENT.fullmatch(text)) and _is_on_a_calendar(text)


def _is_on_a_calendar(text: str) -> bool:
    try:
        datetime.fromisoformat(text.replace(" ", "T", 1).replace(" ", ""))
    except ValueError:
        return False
    return True
