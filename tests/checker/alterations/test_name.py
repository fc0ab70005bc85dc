import pytest

from checker.alterations.name import name
from checker.findings import Verdict
from tests.checker.samples import asked


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("We sold the boat to Karsund last year", "We sold the boat to Velmar last year"),
        ("I spoke with Ada about the pier", "I spoke with Runa about the pier"),
        ("I spoke with Mr. Tarn about the pier", "I spoke with Mr. Quill about the pier"),
        ("We sold the boat to the town last year", "We sold the boat to the Gazette last year"),
        ("The Guild paid for the pier", "The Council paid for the pier"),
    ],
)
def test_another_name_is_a_changed_name(draft, source):
    rulings = [ruling for ruling in asked(name, draft, source) if ruling is not None]
    assert {(ruling.kind, ruling.verdict) for ruling in rulings} == {("name", Verdict.ALTERED)}


def test_a_name_that_begins_the_quotation_is_known_by_its_capital_elsewhere():
    source = "Velmar pays for the pier. We asked for help, and Velmar pays."
    assert [ruling.kind for ruling in asked(name, "Karsund pays for the pier", source) if ruling] == ["name"]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("We sold the boat last year", "We sold the ship last year"),
        ("Boats are cheap in the north", "Ships are cheap in the north"),
        ("The storm is over. Boats are cheap here", "The storm is over. Ships are cheap here"),
        ("It is what he said it was", "It is what I said it was"),
        ("THE BOAT IS LATE AGAIN", "THE SHIP IS LATE AGAIN"),
        ("He said: Boats are cheap", "He said: Ships are cheap"),
    ],
)
def test_a_capital_that_is_none_by_nature_is_no_name(draft, source):
    assert asked(name, draft, source) == [None]
