import pytest

from corpus.text.iso_dates import is_date


@pytest.mark.parametrize(
    "date",
    [
        "2024",
        "2024-03",
        "2024-02-29",
        "2024-03-01T09:30Z",
        "2024-03-01 09:30:00",
        "2024-03-01T09:30:00.123+02:00",
        "2024-03-01T09:30:00+0200",
        "2024-03-01 09:30:00 Z",
    ],
)
def test_a_year_a_month_a_day_and_a_moment_are_dates(date):
    assert is_date(date)


@pytest.mark.parametrize(
    "date", ["", "yesterday", "1.3.2024", "2024-3-1", "2024-13", "2024-02-30", "20240301", "2024-03-01T25:00", "0000"]
)
def test_what_could_be_misread_or_never_was_is_none(date):
    assert not is_date(date)
