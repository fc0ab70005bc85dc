"""Whether both deny the same."""

import pytest

from checker.statements.points import pair
from checker.statements.points.denial import negation
from tests.checker.statements.points.comparing import side, told


@pytest.mark.parametrize(
    ("claim", "passage", "points"),
    [
        ("The ferry sails", "The ferry does not sail.", [(False, "", "not")]),
        ("The ferry never sails", "The ferry sails.", [(False, "never", "")]),
        ("The ferry never sails", "The ferry does not sail.", [(True, "never", "not")]),
        ("The ferry was not denied entry", "The ferry had entry.", []),
        ("The ferry sails", "The ferry sails.", []),
        ("Quill will sell it", "They asked whether Quill would not sell it.", [(None, "", "not")]),
        ("Quill asked whether he will sell it", "They asked whether Quill would not sell it.", [(False, "", "not")]),
        ("The ferry sails at dawn", "The ferry sails to no port at dawn.", [(None, "", "no")]),
        ("The ferry sails", "No port is open. The ferry sails.", []),
    ],
)
def test_a_term_that_only_one_side_denies_disagrees(claim, passage, points):
    assert told(negation, claim, passage) == points


def test_a_report_that_it_was_denied_agrees_with_a_claim_that_says_so():
    claim, passage = side("Quill sold the ferry"), side("The port denied that Quill sold the ferry.")
    assert [one.source for one in negation(pair(claim, passage))] == ["denied"]
    assert list(negation(pair(claim, passage, denied=True))) == []


@pytest.mark.parametrize(
    ("claim", "passage", "points"),
    [
        ("Der Rat öffnet den Pier", "Der Rat öffnet den Pier im Mai nicht.", [(False, "", "nicht")]),
        ("Der Rat öffnet den Pier nicht", "Der Rat öffnet den Pier nie.", [(True, "nicht", "nie")]),
        ("Der Rat öffnet den Pier", "Der Rat öffnet nicht nur den Pier.", []),
        ("Der Rat öffnet den Hafen", "Der Rat öffnet nicht den Pier, sondern den Hafen.", [(None, "", "nicht")]),
        ("Der Rat öffnet den Pier", "Der Rat öffnet den Pier, aber den Hafen nicht.", []),
    ],
)
def test_a_german_negation_bears_on_its_whole_clause(claim, passage, points):
    assert told(negation, claim, passage, "de") == points
