"""How many and when: the same value, another one in its place, and what counts of the same."""

import pytest

from checker.statements.points.figures import date, number, quantifier
from tests.checker.statements.points.comparing import told


@pytest.mark.parametrize(
    ("claim", "passage", "points"),
    [
        ("Divers found 14 wrecks", "Divers found fourteen wrecks.", [(True, "14", "fourteen")]),
        ("Divers found 40 wrecks", "Divers found 14 wrecks.", [(False, "40", "14")]),
        ("Divers found 40 wrecks", "Nobody lost the last 14 anchors.", []),
        ("It cost 5 euros", "It cost 5 dollars.", [(False, "5 euros", "5 dollars")]),
        ("It cost 5", "It cost 5 dollars.", [(None, "5", "5 dollars")]),
        ("More than 5 came", "At least 5 came.", [(True, "5", "5")]),
        ("More than 5 came", "No more than 5 came.", [(False, "More than 5", "No more than 5")]),
        ("Almost 5 came", "5 came.", [(False, "Almost 5", "5")]),
        ("They lost 5 dollars", "They lost 5 boats and 5 dollars.", [(True, "5 dollars", "5 dollars")]),
    ],
)
def test_a_number_is_the_same_with_its_unit_and_its_bound(claim, passage, points):
    assert told(number, claim, passage) == points


@pytest.mark.parametrize(
    ("claim", "passage", "points"),
    [
        ("All pilots fled", "Every pilot fled.", [(True, "All", "Every")]),
        ("All pilots fled", "Most pilots fled.", [(False, "All", "Most")]),
        ("All pilots fled", "The pilots fled.", [(None, "All", "")]),
        ("The pilots fled", "Some pilots fled.", [(None, "", "Some")]),
        ("The pilots fled", "Only the pilots fled.", []),
        ("Only pilots fled", "The pilots fled.", [(None, "Only", "")]),
        ("Half of the pilots fled", "The majority of pilots fled.", [(False, "Half", "majority")]),
    ],
)
def test_a_quantifier_is_about_the_next_term(claim, passage, points):
    assert told(quantifier, claim, passage) == points


def test_a_quantifier_at_the_end_is_about_the_term_before():
    assert told(quantifier, "Quill saw them all", "Quill saw them.") == [(None, "all", "")]


@pytest.mark.parametrize(
    ("claim", "passage", "points"),
    [
        ("It sails on Monday", "It sails on Monday.", [(True, "Monday", "Monday")]),
        ("It sails on Monday", "It sails on Sunday.", [(False, "Monday", "Sunday")]),
        ("It sails on Monday", "It sails in June.", []),
        ("It sails in May", "It sails in June.", [(False, "May", "June")]),
        ("It sails tomorrow", "It sails today.", [(False, "tomorrow", "today")]),
    ],
)
def test_a_day_is_another_only_beside_one_of_its_kind(claim, passage, points):
    assert told(date, claim, passage) == points
