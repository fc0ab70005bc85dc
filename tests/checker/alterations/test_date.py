import pytest

from checker.alterations.date import date
from checker.findings import Verdict
from tests.checker.samples import asked


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The ferry sinks on Tuesday night", "The ferry sinks on Monday night"),
        ("We opened the lock in March of that year", "We opened the lock in May of that year"),
        ("The harbour froze in 1986 and again later", "The harbour froze in 1968 and again later"),
        ("They will vote tomorrow at noon", "They will vote today at noon"),
        ("The vote on Friday is the last", "The vote is the last"),
        ("The ferry leaves at 10 a.m. every day", "The ferry leaves at 10 p.m. every day"),
        ("The ferry leaves at 10 am every day", "The ferry leaves at 10 p.m. every day"),
        ("The treaty holds for the pier", "The treaty in May holds for the pier"),
        ("The harbour will freeze in 2199 again", "The harbour will freeze in 2198 again"),
    ],
)
def test_another_date_is_an_altered_quotation(draft, source):
    rulings = [ruling for ruling in asked(date, draft, source) if ruling is not None]
    assert ("date", Verdict.ALTERED) in {(ruling.kind, ruling.verdict) for ruling in rulings}


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("They may vote at noon", "They will vote at noon"),
        ("I am at the pier today", "I at the pier today"),
        ("We lost 250 boats that day", "We lost 350 boats that day"),
        ("We lost 2300 boats that day", "We lost 2400 boats that day"),
        ("We lost 1400 boats that day", "We lost 1300 boats that day"),
        ("The vote on Friday is the last", "The big vote on Friday is the last"),
    ],
)
def test_it_is_silent_where_no_date_is_changed(draft, source):
    assert set(asked(date, draft, source)) == {None}


def test_the_month_of_may_is_told_from_the_verb_by_its_capital():
    source = "The council said the treaty (signed in May) holds for the pier"
    assert [one.kind for one in asked(date, "The council said the treaty holds for the pier", source) if one] == [
        "date"
    ]
    source = "The council said the treaty we may sign holds for the pier"
    assert not any(asked(date, "The council said the treaty holds for the pier", source))
