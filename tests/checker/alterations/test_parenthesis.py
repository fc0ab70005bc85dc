import pytest

from checker.alterations import rule_on
from checker.alterations.parenthesis import parenthesis
from checker.findings import Verdict
from tests.checker.samples import asked, compared


@pytest.mark.parametrize(
    "source",
    [
        "The council told us (by letter) to close the pier (the new one).",
        "The council told us (signed in May) to close the pier.",
        "The council told us (of Karsund!) to close the pier.",
    ],
)
def test_a_parenthesis_of_the_source_may_be_its_publishers_and_is_for_review(source):
    comparison = compared("The council told us to close the pier", source)
    rulings = [rule_on(edit, comparison) for edit in comparison.edits]
    assert [(ruling.kind, ruling.verdict) for ruling in rulings] == [("parenthesis", Verdict.REVIEW)]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The council told us to close the pier", "The council told us (not in writing) to close the pier"),
        ("The council told us (by) to close the pier", "The council told us (by letter) to close the pier"),
        ("The council told to close the pier", "The council told us (by letter) to close the pier"),
        ("The council told us to close the pier", "The council told us by letter to close the pier"),
        ("The council told us (by fax) to close it", "The council told us (by letter) to close it"),
    ],
)
def test_what_turns_the_sense_and_more_or_less_than_a_parenthesis_is_no_publishers(draft, source):
    assert not any(asked(parenthesis, draft, source))


def test_an_interjection_of_the_audience_is_still_a_filler():
    comparison = compared("The council told us to close the pier", "The council told us (APPLAUSE) to close the pier")
    assert [rule_on(edit, comparison).kind for edit in comparison.edits] == ["filler"]
