import pytest

from checker.alterations.negation import negation
from checker.findings import Verdict
from tests.checker.samples import asked

SOURCE = "The pilots will not sail before dawn, and they never liked the tunnel."


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The pilots will sail before dawn", SOURCE),
        ("they liked the tunnel", SOURCE),
        ("The pilots will never sail at night", "The pilots will sail at night"),
        ("Nobody of the crew was paid", "Somebody of the crew was paid"),
        ("The crew is able to dive", "The crew is unable to dive"),
        ("The repair was inexpensive for the port", "The repair was expensive for the port"),
        ("We can leave the harbour tonight", "We can’t leave the harbour tonight"),
        ("We cannot leave the harbour tonight", "We can leave the harbour tonight"),
        ("She did it without the council", "She did it with the council"),
    ],
)
def test_a_negation_dropped_added_or_turned_is_named(draft, source):
    rulings = [ruling for ruling in asked(negation, draft, source) if ruling is not None]
    assert [(ruling.kind, ruling.verdict) for ruling in rulings] == [("negation", Verdict.ALTERED)]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The pilots won't sail before dawn", SOURCE),
        ("We can not leave the harbour", "We cannot leave the harbour"),
        ("they never hated the tunnel", SOURCE),
        ("They aren’t ready for the storm", "They are not ready for the storm"),
        ("The crew never dives in winter", "The crew not dives in winter"),
        ("The crew was interested in the pier", "The crew was tested in the pier"),
        ("It is in the harbour", "It is on the harbour"),
    ],
)
def test_it_is_silent_where_as_much_is_denied_as_before(draft, source):
    assert asked(negation, draft, source) == [None]
