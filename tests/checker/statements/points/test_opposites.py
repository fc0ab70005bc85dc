"""Opposites: words, prefixes that deny, and prepositions of time and place."""

import pytest

from checker.statements.points.opposites import opposite, relation
from tests.checker.statements.points.comparing import told


@pytest.mark.parametrize(
    ("claim", "passage", "points"),
    [
        ("Rents rose", "Rents fell.", [(False, "rose", "fell")]),
        ("The plan is legal", "The plan is illegal.", [(False, "legal", "illegal")]),
        ("They treated it", "They mistreated it.", [(False, "treated", "mistreated")]),
        ("The plan is illegal", "The plan is legal.", [(False, "illegal", "legal")]),
        ("The plan is illegal", "The plan is regal.", []),
        ("Rents rose", "Rents stayed.", []),
        ("Rents rose and fell", "Rents rose.", []),
    ],
)
def test_the_opposite_of_a_word_disagrees(claim, passage, points):
    assert told(opposite, claim, passage) == points


@pytest.mark.parametrize(
    ("claim", "passage", "points"),
    [
        ("Die Mieten steigen", "Die Mieten sinken.", [(False, "steigen", "sinken")]),
        ("Der Vater floh", "Die Mutter floh.", [(False, "Vater", "Mutter")]),
        ("Der Plan ist sozial", "Der Plan ist unsozial.", [(False, "sozial", "unsozial")]),
        ("Sie sah den Fall", "Sie sah den Unfall.", []),
    ],
)
def test_german_opposites_are_known_as_verbs_and_as_nouns(claim, passage, points):
    assert told(opposite, claim, passage, "de") == points


@pytest.mark.parametrize(
    ("claim", "passage", "points"),
    [
        ("It closes after winter", "It closes before winter.", [(False, "after", "before")]),
        ("It closes after winter", "It closes in winter.", [(None, "after", "")]),
        ("It closes after winter", "It closes after winter.", []),
        ("It went up and up", "It went up.", [(None, "up", "")]),
        ("It closes in winter", "It closes after winter.", []),
    ],
)
def test_a_preposition_of_time_and_place_must_be_in_the_passage(claim, passage, points):
    assert told(relation, claim, passage) == points
