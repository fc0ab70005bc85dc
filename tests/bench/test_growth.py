"""A text twice as long takes about twice the steps, whatever it is made of: counted, so that no clock decides.

Each text is taken at three lengths. What the second adds to the first, the third may add 2.3 times: so what is done
once counts for nothing. Steps inside the interpreter's own functions are not counted; ``python -m bench.growth`` has
the clock for those, and the lengths up to a megabyte.
"""

from itertools import pairwise

import pytest

from bench.growth import operations as on
from bench.growth.__main__ import DOUBLING, Measured, called, measured
from bench.growth.operations import Operation
from bench.growth.steps import steps
from bench.growth.texts import TRIALS, nested, of

SHORTEST = 1_500  # characters
LENGTHS = (SHORTEST, 2 * SHORTEST, 4 * SHORTEST)
TEXTS = {trial.name: trial.make for trial in TRIALS}
HELD: tuple[tuple[str, Operation], ...] = (
    ("digits and commas", on.claiming),
    ("commas and said", on.claiming),
    ("said said", on.claiming),
    ("a name again and again", on.claiming),
    ("bracketed words", on.claiming),
    ("brackets that touch", on.claiming),
    ("marks by turns", on.claiming),
    ("quotes within quotes", on.claiming),
    ("fragments of one word", on.aligning),
    ("masks", on.aligning),
    ("parentheses within", on.aligning),
    ("prose", on.extracting),
    ("claims of names", on.stating),
    ("claims that deny", on.stating),
    ("claims that may be", on.stating),
    ("claims of numbers", on.stating),
    ("claims turned round", on.stating),
    ("claims with prepositions", on.stating),
    ("he said", on.extracting),
    ("relays", on.extracting),
    ("quotations in one paragraph", on.extracting),
    ("the same quotation", on.showing),
)


@pytest.mark.parametrize(("text", "operation"), HELD, ids=[f"{text}: {called(one)}" for text, one in HELD])
def test_a_text_twice_as_long_takes_about_twice_the_steps(text: str, operation: Operation) -> None:
    operation(TEXTS[text](SHORTEST))()  # so that what is read late is there
    counted = [steps(operation(TEXTS[text](length))) for length in LENGTHS]
    first, second = (later - sooner for sooner, later in pairwise(counted))
    assert second <= DOUBLING * max(first, 0) + SHORTEST, counted


def test_what_takes_the_square_of_its_text_is_noticed() -> None:
    def squared(text: str) -> on.Call:
        return lambda: [1 for _ in text for _ in text]

    counted = [steps(squared("a" * length)) for length in (100, 200, 400)]
    assert counted[2] - counted[1] > DOUBLING * (counted[1] - counted[0])


def test_there_are_forty_texts_and_more_each_as_long_as_it_is_wanted() -> None:
    assert len(TEXTS) == len(TRIALS) >= 40
    for trial in TRIALS:
        assert 3_500 <= len(trial.make(4_000)) <= 5_000, trial.name


def test_signs_within_one_another_are_as_deep_as_the_length_allows() -> None:
    assert nested(("(a ", ")"), inside="b")(9) == "(a (a b))"


def test_a_text_that_takes_longer_than_the_budget_is_stopped_and_does_not_hold() -> None:
    def endless(text: str) -> on.Call:
        def run() -> None:
            while True:
                pass

        return run

    found = measured(endless, of("a"), longest=16 * 1024, budget=0.05)
    assert (found.stopped, found.holds) == (True, False)
    assert "run" in found.where


@pytest.mark.parametrize(
    ("seconds", "holds", "exponent"),
    [([1.0, 2.0, 4.0], True, "1.00"), ([1.0, 4.0], False, "2.00"), ([0.01, 0.04], True, "–")],
)
def test_a_trial_holds_by_what_each_doubling_that_can_be_measured_costs(
    seconds: list[float], holds: bool, exponent: str
) -> None:
    found = Measured(dict(enumerate(seconds)), stopped=False)
    assert (found.holds, found.exponent) == (holds, exponent)
