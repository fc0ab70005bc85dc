import pytest

from checker.alterations.truncation import truncation
from tests.checker.samples import compared

SOURCE = (
    "We will open the pier if the cranes are safe. I do not believe that the tunnel pays for itself; unless somebody "
    "lends us money, we are lost. Whether the storm comes, we sail at dawn, if you ask me."
)


@pytest.mark.parametrize(
    ("draft", "next_to_it"),
    [
        ("We will open the pier", "if the cranes"),
        ("the tunnel pays for itself", "not believe that"),
        ("believe that the tunnel pays for itself", "not"),
        ("tunnel pays for itself", ""),  # four words away
        ("somebody lends us money, we are lost", "unless"),
        ("we sail at dawn", "if you ask"),
        ("the storm comes", "Whether"),
    ],
)
def test_the_word_at_the_edge_that_turns_the_sense_is_given(draft, next_to_it):
    assert truncation(compared(draft, SOURCE)) == next_to_it


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("We will open the pier if the cranes are safe", SOURCE),
        ("the cranes are safe", "It is not so. Look, the cranes are safe. If they fall, run"),
        ("the cranes are safe", "I would not go; the cranes are safe — unless it storms"),
        ("the pilots are paid", "they could be told apart, and the pilots are paid"),
    ],
)
def test_it_is_silent_where_nothing_next_to_the_quotation_turns_it(draft, source):
    assert truncation(compared(draft, source)) == ""
