"""The way from one side of a gap to the other takes every word once, and no dearer step where a cheaper one is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.comparison.steps import Gap, Token, cheapest_steps
from checker.comparison.wording import read_wording
from corpus.languages import lexicon_of

ENGLISH = lexicon_of("en")

WORDS = "ferry ferries harbour harbor home grown homegrown all right alright #50 #50|50 f #16 f16 nato north".split()
sides = st.lists(st.sampled_from(WORDS), max_size=6)
DRAFT = read_wording("the ferry sails")


def tokens(keys):
    return [Token(key, at, at + 1) for at, key in enumerate(keys)]


def way(mine, theirs, *, draft=DRAFT, **edges):
    gap = Gap((0, len(mine)), (0, len(theirs)), **edges)
    return cheapest_steps(tokens(mine), tokens(theirs), gap, draft, ENGLISH)


def shown(mine, theirs, **known):
    keys = [tuple(tuple(token.key for token in side) for side in step[:2]) for step in way(mine, theirs, **known)]
    return [(" ".join(one), " ".join(other)) for one, other in keys]


@given(sides, sides)
@settings(max_examples=300, deadline=None)
def test_inside_a_quotation_every_word_of_either_side_is_in_one_step(mine, theirs):
    found = way(mine, theirs)
    assert [token for step in found for token in step.draft] == tokens(mine)
    assert [token for step in found for token in step.source] == tokens(theirs)


@given(sides, sides, st.booleans())
@settings(max_examples=300, deadline=None)
def test_at_an_edge_words_of_the_source_beyond_the_quotation_are_in_none(mine, theirs, at_start):
    found = way(mine, theirs, at_start=at_start, at_end=not at_start)
    assert [token for step in found for token in step.draft] == tokens(mine)
    edge = found[0 if at_start else -1] if found else None
    assert mine == [] or edge.draft


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (["harbour"], ["harbor"]),
        (["home", "grown"], ["homegrown"]),
        (["homegrown"], ["home", "grown"]),
        (["all", "right"], ["alright"]),
        (["#50", "#50"], ["#50|50"]),
        (["f", "#16"], ["f16"]),
    ],
)
def test_the_same_words_in_another_form_are_one_step_that_changes_nothing(mine, theirs):
    [step] = way(mine, theirs)
    assert step.same
    assert way(theirs, mine)[0].same


def test_a_word_is_changed_for_the_one_that_is_spelled_like_it():
    assert shown(["ferries"], ["pilot", "ferry"]) == [("", "pilot"), ("ferries", "ferry")]


def test_a_name_stands_for_its_initials():
    assert shown(["nato"], ["north", "atlantic", "treaty", "organization"]) == [
        ("nato", "north atlantic treaty organization")
    ]


def test_initials_stand_for_the_name_that_the_source_spells_out_or_the_other_way_round_behind_other_words():
    name = ["north", "atlantic", "treaty", "organization"]
    assert shown(["old", *name], ["big", "nato"])[-1] == (" ".join(name), "nato")
    assert shown(["old", "nato"], ["big", *name])[-1] == ("nato", " ".join(name))


def test_what_stands_in_brackets_may_stand_for_any_word():
    draft = read_wording("the [mayor] sails")
    [step] = way(["the", "mayor"], ["the", "harbormaster"], draft=draft)[1:]
    assert [token.key for token in step.source] == ["harbormaster"]


def test_where_nothing_stands_on_one_side_each_word_of_the_other_is_a_step():
    assert shown(["old", "ferry"], []) == [("old", ""), ("ferry", "")]
    assert shown([], ["old", "ferry"]) == [("", "old"), ("", "ferry")]


def test_a_gap_too_large_for_a_table_is_one_step():
    many = [f"word{number}" for number in range(300)]
    [step] = way(many, many[::-1])
    assert len(step.draft) == len(step.source) == 300
