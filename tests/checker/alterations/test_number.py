import pytest

from checker.alterations import rule_on
from checker.alterations.number import number
from checker.findings import Verdict
from tests.checker.samples import asked, compared


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The pier cost 3,350 crowns in all", "The pier cost 3,530 crowns in all"),
        ("The pier cost three thousand crowns in all", "The pier cost 3,001 crowns in all"),
        ("We lost two boats in the storm", "We lost three boats in the storm"),
        ("The ferry leaves at 10:30 every day", "The ferry leaves at 10:45 every day"),
        ("We moored on the 12th of May", "We moored on the 21st of May"),
        ("We lost several boats in the storm", "We lost 14 boats in the storm"),
        ("It rose by 2.5 million crowns", "It rose by 2.5 billion crowns"),
        ("It rose by $2.5m in a year", "It rose by $2.5bn in a year"),
        ("We lost one boat in the storm", "We lost two boat in the storm"),
        ("It was 5 degrees on the pier", "It was minus 5 degrees on the pier"),
        ("It was 5 degrees on the pier", "It was -5 degrees on the pier"),
        ("We lost 10 to 20 boats last year", "We lost 10 to 30 boats last year"),
        ("We built the pier in nineteen eighty-four", "We built the pier in 1948"),
        ("We sailed on the F-16 last year", "We sailed on the F-15 last year"),
    ],
)
def test_another_value_is_a_changed_number(draft, source):
    rulings = [ruling for ruling in asked(number, draft, source) if ruling is not None]
    assert {(ruling.kind, ruling.verdict) for ruling in rulings} == {("number", Verdict.ALTERED)}


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The pier cost 3,350 crowns", "The pier cost 3350 old crowns"),
        ("We lost big boats in the storm", "We lost small boats in the storm"),
        ("That is the one we wanted", "That is the boat we wanted"),
    ],
)
def test_it_is_silent_without_a_number_and_on_the_pronoun_one(draft, source):
    assert set(asked(number, draft, source)) == {None}


def test_the_same_value_written_otherwise_is_respelled_and_no_changed_number():
    comparison = compared("It cost three thousand crowns", "It cost 3,000 crowns")
    assert [rule_on(edit, comparison).kind for edit in comparison.edits] == ["spelling"]


@pytest.mark.parametrize(
    ("draft", "source", "named"),
    [
        ("40 nights to reach the outer pier", "It took 20 days and 30 nights to reach the outer pier", ["30"]),
        ("the outer pier was safe in 40", "Yes, the outer pier was safe in 20 of the 30 storms", ["20"]),
        (
            "cost 40 crowns and the boats 70",
            "The pier cost 20 crowns and the boats 30, for 50 ropes",
            ["20", "30"],
        ),
        ("$40 million for the pier", "Of 20 plans, $30 million for the pier was the best", ["30"]),
        ("they paid 40. The outer pier was safe", "In 20 years they paid 30. The outer pier was safe", ["30"]),
        ("40. The outer pier was safe", "In 20 years they paid 30. The outer pier was safe", ["30"]),
    ],
)
def test_at_an_edge_the_number_is_named_that_stands_in_its_place(draft, source, named):
    comparison = compared(draft, source)
    changed = [edit for edit in comparison.edits if rule_on(edit, comparison).kind == "number"]
    assert [comparison.source_text(edit).lstrip("$") for edit in changed] == named
