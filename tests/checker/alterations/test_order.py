import pytest

from checker.alterations.order import order
from checker.findings import Verdict
from tests.checker.samples import asked


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The ferry will sail not before dawn", "The ferry will not sail before dawn"),
        ("The pier is only closed to heavy boats", "The pier is closed to only heavy boats"),
    ],
)
def test_the_same_words_in_another_order_are_one_move(draft, source):
    [ruling] = asked(order, draft, source)
    assert (ruling.kind, ruling.verdict) == ("order", Verdict.ALTERED)


def test_words_added_here_and_others_left_out_there_are_no_move():
    assert asked(order, "The old ferry will sail before dawn", "The ferry will not sail before dawn") == [None, None]
