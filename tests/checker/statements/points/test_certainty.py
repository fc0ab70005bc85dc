"""How sure a statement is: what may be, must be or is to come, what is doubted, supposed or only asked."""

import pytest

from checker.statements.points import pair
from checker.statements.points.certainty import condition, modality, question
from tests.checker.statements.points.comparing import side, told


@pytest.mark.parametrize(
    ("claim", "passage", "points"),
    [
        ("The senate will vote", "The senate may vote.", [(False, "will", "may")]),
        ("The senate can vote", "The senate could vote.", []),
        ("The senate votes", "The senate will vote.", []),
        ("The senate voted", "The senate will vote.", [(False, "voted", "will")]),
        ("The senate must vote", "The senate should vote.", [(False, "must", "should")]),
        ("The senate will vote", "The senate would have voted.", [(False, "will", "would")]),
        ("The senate will vote", "The senate would have to vote.", []),
        ("The senate votes in June", "The senate votes as it may sit in June.", [(None, "", "may")]),
    ],
)
def test_a_modal_makes_another_statement(claim, passage, points):
    assert told(modality, claim, passage) == points


@pytest.mark.parametrize(
    ("claim", "passage", "doubt"),
    [
        ("Quill fled", "Quill reportedly fled.", "reportedly"),
        ("Quill fled", "Police believed that Quill fled.", "believed"),
        ("Quill fled", "It is untrue that Quill fled.", "untrue"),
        ("Quill fled", "Reportedly Tarn stayed. Quill fled.", None),
        ("Quill reportedly fled", "Quill reportedly fled.", None),
    ],
)
def test_a_doubt_in_the_clause_or_in_the_one_above_leaves_it_open(claim, passage, doubt):
    assert [source for agrees, _, source in told(modality, claim, passage)] == ([doubt] if doubt else [])


def test_who_reports_that_it_was_denied_doubts_nothing_that_a_denied_claim_says():
    claim, passage = side("Quill fled"), side("Tarn denied that Quill fled.")
    assert [one.source for one in modality(pair(claim, passage))] == ["denied"]
    assert list(modality(pair(claim, passage, denied=True))) == []


@pytest.mark.parametrize(
    ("claim", "passage", "points"),
    [
        ("Der Rat öffnet den Pier", "Der Rat wird den Pier öffnen.", []),
        ("Die Leute öffnen den Pier", "Die Leute werden den Pier öffnen.", []),  # no noun is a past
        ("Der Rat öffnete den Pier", "Der Rat wird den Pier öffnen.", [(False, "Rat", "wird")]),
        ("Der Pier wird geöffnet", "Der Rat öffnet den Pier.", []),
        ("Der Rat darf den Pier öffnen", "Der Rat muss den Pier öffnen.", [(False, "darf", "muss")]),
        ("Der Rat öffnet den Pier", "Der Rat soll den Pier öffnen.", [(None, "", "soll")]),
        ("Der Rat öffnet den Pier", "Quill sagte, der Rat öffne den Pier.", [(None, "", "öffne")]),
        ("Der Rat öffnet den Pier", "Quill sagte, der Pier sei vom Rat geöffnet.", [(None, "", "sei")]),
    ],
)
def test_a_german_modal_bears_on_its_clause_and_moods_report(claim, passage, points):
    assert told(modality, claim, passage, "de") == points


@pytest.mark.parametrize(
    ("claim", "passage", "asked"),
    [
        ("Ott sold it", "Has Ott sold it?", [(None, "", "?")]),
        ("Ott sold it?", "Has Ott sold it?", []),
        ("Ott sold it", "Ott sold it. Why?", []),
        ("Ott sold it", "Nobody?", []),
    ],
)
def test_what_is_only_asked_is_open(claim, passage, asked):
    assert told(question, claim, passage) == asked


@pytest.mark.parametrize(
    ("claim", "passage", "points"),
    [
        ("It closes", "It closes unless it rains.", [(None, "", "unless")]),
        ("It closes unless it rains", "It closes unless it rains.", []),
        ("It closes", "It closes.", []),
    ],
)
def test_a_condition_that_the_claim_leaves_out_is_open(claim, passage, points):
    assert told(condition, claim, passage) == points
