import pytest

from checker.alterations.unit import unit
from checker.findings import Verdict
from tests.checker.samples import asked


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The wreck lies 40 miles off the coast", "The wreck lies 40 kilometers off the coast"),
        ("It cost 300 euros a day", "It cost 300 dollars a day"),
        ("The quay is closed for three months", "The quay is closed for three weeks"),
        ("They landed nine tons of herring", "They landed nine pounds of herring"),
        ("It rose by four points in May", "It rose by four percent in May"),
    ],
)
def test_another_unit_is_an_altered_quotation(draft, source):
    rulings = [ruling for ruling in asked(unit, draft, source) if ruling is not None]
    assert {(ruling.kind, ruling.verdict) for ruling in rulings} == {("unit", Verdict.ALTERED)}


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The wreck lies 40 miles off the coast", "The wreck lies 40 miles off the northern coast"),
        ("We waited for days at the quay", "We waited for dollars at the quay"),
        ("Give it a second look", "Give it a third look"),
    ],
)
def test_it_is_silent_where_no_unit_stands_for_another(draft, source):
    assert set(asked(unit, draft, source)) == {None}
