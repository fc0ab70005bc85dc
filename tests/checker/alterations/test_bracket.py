import pytest

from checker.alterations.bracket import bracket
from checker.findings import Verdict
from tests.checker.samples import asked

SOURCE = "She will not open it before the cranes are safe and the pilots are paid."


@pytest.mark.parametrize(
    ("draft", "verdict", "note"),
    [
        ("[Brandt] will not open it before the cranes are safe", Verdict.MARKED_EDIT, "stands for the source’s words"),
        ("She will not open [the pier] before the cranes", Verdict.MARKED_EDIT, "stands for the source’s words"),
        ("She will not open it [the pier] before the cranes", Verdict.MARKED_EDIT, "added by the writer"),
        ("She will not open it (again) before the cranes", Verdict.MARKED_EDIT, "added by the writer"),
    ],
)
def test_what_stands_in_brackets_is_the_writers_own_and_said_to_be(draft, verdict, note):
    assert [(r.kind, r.verdict, r.note) for r in asked(bracket, draft, SOURCE) if r] == [("bracket", verdict, note)]


@pytest.mark.parametrize(
    "draft", ["She will not open it before [they] are safe and", "She will not open it [then] and the pilots are"]
)
def test_a_bracket_is_told_as_one_with_all_that_it_stands_for(draft):
    assert [ruling.kind for ruling in asked(bracket, draft, SOURCE)] == ["bracket"]


def test_a_bracket_that_stands_for_many_words_is_for_review():
    source = "The council will open the pier when all of the old cranes in Karsund are safe and the pilots are paid."
    [ruling] = asked(bracket, "The council will [wait] and the pilots are paid", source)
    assert (ruling.kind, ruling.verdict) == ("bracket", Verdict.REVIEW)


@pytest.mark.parametrize(
    "draft",
    [
        "She [refuses to] open it before the cranes are safe",
        "She will not open it before the cranes are [not] safe",
        "She will not open it before the cranes are [unsafe] and the pilots are paid",
    ],
)
def test_brackets_do_not_excuse_a_negation(draft):
    assert [ruling.kind for ruling in asked(bracket, draft, SOURCE)] == ["negation"]


def test_one_denial_in_brackets_for_another_is_none_the_less_marked():
    [ruling] = asked(bracket, "She [won’t] open it before the cranes are safe", SOURCE)
    assert (ruling.kind, ruling.verdict) == ("bracket", Verdict.MARKED_EDIT)


def test_it_is_silent_outside_brackets():
    assert not any(asked(bracket, "Brandt will not open it before the cranes are safe", SOURCE))
