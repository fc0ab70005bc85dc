"""Runs are equal words in order, never a part of one; a quotation that stands in the source whole is found whole."""

import time
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.comparison.align import align, find_whole, weight
from checker.comparison.equal_runs import Run
from checker.comparison.wording import read_wording
from corpus.languages import lexicon_of
from corpus.text.fold import keys

FEW = ["the", "and", "of", "ferry", "harbour", "dawn", "pilot", "not"]
MANY = [f"word{number}" for number in range(50)]
repetitive = st.lists(st.sampled_from(FEW), min_size=1, max_size=40)
varied = st.lists(st.sampled_from(MANY), min_size=1, max_size=60)
ENGLISH = lexicon_of("en")
SLOW = 2.0  # seconds of a busy processor; what takes its square takes minutes


def longest_common_run(draft, source):
    """The naive way: every start on either side."""
    best = 0
    for mine in range(len(draft)):
        for theirs in range(len(source)):
            length = 0
            while draft[mine + length : mine + length + 1] == source[theirs + length : theirs + length + 1] != []:
                length += 1
            best = max(best, length)
    return best


@given(st.one_of(st.tuples(repetitive, repetitive), st.tuples(varied, varied)), st.data())
@settings(max_examples=400, deadline=None)
def test_runs_are_equal_words_forward_on_both_sides(sides, data):
    draft, source = sides
    marks = st.sets(st.integers(0, len(draft)), max_size=3)
    found = align(draft, source, elided=data.draw(marks), bracketed=data.draw(marks))
    for run in found.runs:
        assert run.length > 0
        assert draft[run.draft : run.draft + run.length] == source[run.source : run.source + run.length]
    for one, two in pairwise(found.runs):
        assert one.draft + one.length <= two.draft
        assert one.source + one.length <= two.source
    assert 0.0 <= found.score <= 1.0


@given(st.one_of(repetitive, varied), st.data())
@settings(max_examples=300, deadline=None)
def test_a_stretch_of_the_source_is_one_run_with_all_of_the_score(source, data):
    start = data.draw(st.integers(0, len(source) - 1))
    end = data.draw(st.integers(start + 1, len(source)))
    draft = source[start:end]
    found = align(draft, source)
    assert found.score == 1.0
    assert len(found.runs) == 1
    assert found.runs[0].length == longest_common_run(draft, source) == len(draft)
    assert found.runs[0].source == min(at for at in range(len(source)) if source[at : at + len(draft)] == draft)


@given(varied, varied)
@settings(max_examples=200, deadline=None)
def test_the_longest_run_of_telling_words_is_never_passed_over_for_less(draft, source):
    found = align(draft, source)
    assert sum(run.length for run in found.runs) >= longest_common_run(draft, source)


@given(repetitive, repetitive)
def test_the_place_of_the_whole_is_the_first_one(draft, source):
    places = [at for at in range(len(source)) if source[at : at + len(draft)] == draft]
    assert find_whole(draft, source) == (places[0] if places else None)


@pytest.mark.parametrize("draft", ["ferry", "fer", "ferries sail", "the ferry sails at", "sail"])
def test_no_word_is_ever_cut(draft):
    source = keys("the ferryman sails, ferry sails, atlas")
    for run in align(keys(draft), source).runs:
        assert source[run.source] in keys(draft)
    assert find_whole(["fer"], ["ferry"]) is None
    assert find_whole(["a", "b"], ["xa", "b"]) is None


def test_nothing_stands_nowhere():
    assert find_whole([], ["ferry"]) is None
    assert find_whole([], []) is None
    assert align([], ["ferry"]).runs == align(["ferry"], []).runs == ()


def test_nothing_in_common_has_no_run_and_no_score():
    found = align(["ferry", "dawn"], ["tunnel", "noon"])
    assert (found.runs, found.score) == ((), 0.0)


def test_small_words_alone_are_no_place_to_begin():
    assert align(["of", "the", "gull"], ["end", "of", "the", "pier"]).runs == ()
    assert align(["of", "the"], ["end", "of", "the", "pier"]).runs == (Run(0, 1, 2),)


def test_a_telling_word_weighs_more_than_a_small_one():
    assert weight("ferry", ENGLISH) > weight("the", ENGLISH) > 0
    assert "ferry" not in ENGLISH.words.function_words


def test_a_leap_at_an_ellipsis_is_taken_where_an_unmarked_one_costs_more():
    source = keys("the pier is closed " + "because of the wind " * 12 + "until the cranes are mended")
    marked, bare = read_wording("the pier is closed … the cranes are mended"), read_wording("pier closed the cranes")
    whole = align(marked.keys, source, elided=marked.elided)
    assert (len(whole.runs), whole.score) == (2, 1.0)
    assert align(bare.keys, source).score < 1.0


def test_the_gap_lies_where_the_writer_marked_it():
    source = keys("she is taking a boat and a house")
    wording = read_wording("she is taking … a house")
    found = align(wording.keys, source, elided=wording.elided)
    assert [run.length for run in found.runs] == [3, 2]


def test_words_in_brackets_say_nothing_of_where_the_rest_is_from():
    wording = read_wording("the [northern harbour] ferry sails")
    source = keys("the ferry sails")
    assert align(wording.keys, source, bracketed=wording.bracketed).score > 1.5 * align(wording.keys, source).score


@pytest.mark.parametrize("unit", ["no", "we will win", "the ferry and the pier and the harbour"])
def test_text_that_repeats_itself_costs_no_more_than_its_length(unit):
    draft = keys(f"{unit} " * 300)[:300]
    source = keys(f"{unit} gull " * 20_000)[:20_000]
    began = time.process_time()
    align(draft, source)
    assert time.process_time() - began < SLOW


def test_a_long_quotation_changed_here_and_there_is_found_in_a_very_long_source():
    dice = Random(7)
    vocabulary = [f"word{number}" for number in range(5_000)]
    source = dice.choices(vocabulary, [1 / (rank + 2) for rank in range(5_000)], k=20_000)
    draft = source[9_000:9_300]
    draft[40::40] = ["changed"] * len(draft[40::40])
    found = align(draft, source)
    assert [run.source - run.draft for run in found.runs] == [9_000] * len(found.runs)
    assert sum(run.length for run in found.runs) == len(draft) - draft.count("changed")


@given(st.lists(st.sampled_from(MANY), min_size=5, max_size=60), st.data())
@settings(deadline=None)
def test_a_word_changed_leaves_all_others_in_place(source, data):
    at = data.draw(st.integers(0, len(source) - 1))
    draft = [*source[:at], "changed", *source[at + 1 :]]
    assert sum(run.length for run in align(draft, source).runs) == len(source) - 1


@pytest.mark.parametrize(
    ("source", "runs"),
    [
        ("But the pattern is the pattern is unmistakable", [(0, 0, 1), (1, 4, 4)]),
        ("But uh the pattern is unmistakable", [(0, 0, 1), (1, 2, 4)]),
        ("But the uh the pattern is unmistakable", [(0, 0, 1), (1, 3, 4)]),
        ("And the pattern is the pattern is unmistakable", [(1, 4, 4)]),
        ("But the ferry was late and the pattern is unmistakable", [(1, 6, 4)]),
    ],
)
def test_a_false_start_behind_the_opening_word_does_not_cost_it(source, runs):
    found = align(keys("But the pattern is unmistakable"), keys(source))
    assert [tuple(run) for run in found.runs][-len(runs) :] == runs
    assert (found.score > 0.99) is (runs[0][0] == 0)
