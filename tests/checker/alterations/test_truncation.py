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
        ("the cranes are safe", "if"),
    ],
)
def test_the_word_at_the_edge_that_turns_the_sense_is_given(draft, next_to_it):
    assert truncation(compared(draft, SOURCE)) == next_to_it


@pytest.mark.parametrize(
    ("source", "next_to_it"),
    [
        ("Allegedly the cranes are safe", "Allegedly"),
        ("It is so. Perhaps the cranes are safe", "Perhaps"),
        ("He denied that the cranes are safe", "denied that"),
        ("We doubt the cranes are safe", "doubt"),
        ("As long as nobody climbs, the cranes are safe", "As long as nobody climbs"),
        ("The council says the cranes are safe only if nobody climbs", "only if nobody"),
        ("The council says the cranes are safe, as long as nobody climbs", "as long as"),
        ("the cranes are safe at night for all of us unless it storms", "unless it storms"),
        ("the cranes are safe in spring, on most days, if nobody climbs", "if nobody climbs"),
        ("We will wait until the ice has melted and the cranes are safe", "until the ice"),
    ],
)
def test_a_hedge_a_denial_and_a_condition_of_several_words_turn_it_too(source, next_to_it):
    assert truncation(compared("the cranes are safe", source)) == next_to_it


def test_few_is_another_number_than_a_few():
    assert truncation(compared("few of the cranes are safe", "There are a few of the cranes are safe")) == "a"
    assert truncation(compared("crane of the pier is safe", "There a crane of the pier is safe")) == ""


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("the cranes are safe", "They were long gone, and as the cranes are safe, so are we"),
        ("the cranes are safe", "The council says the cranes are safe only in spring"),
        ("We will open the pier if the cranes are safe", SOURCE),
        ("the cranes are safe", "It is not so. Look, the cranes are safe. If they fall, run"),
        ("the cranes are safe", "I would not go; the cranes are safe — unless it storms"),
        ("the pilots are paid", "they could be told apart, and the pilots are paid"),
        ("the cranes are safe", "the cranes are safe today and if it storms we wait"),
        ("the cranes are safe", "the cranes are safe to climb. If it storms we wait"),
        ("the cranes are safe", "the cranes are safe enough for us to see if the pier holds"),
        ("the cranes are safe", "We went to see if the pier holds, and the cranes are safe"),
        ("the cranes are safe", "the cranes are safe even if it storms"),
        ("the cranes are safe", "the cranes are safe, maybe let some of them work if they hold"),
    ],
)
def test_it_is_silent_where_nothing_next_to_the_quotation_turns_it(draft, source):
    assert truncation(compared(draft, source)) == ""
