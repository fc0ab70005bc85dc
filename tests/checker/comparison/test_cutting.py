"""An edit never loses a word, of either side; everything that a report says about a change stands on that."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.alterations import rule_on
from checker.comparison.align import align
from checker.comparison.cutting import compare
from checker.comparison.edits import Comparison
from checker.comparison.wording import Source, read_wording
from tests.checker.samples import compared, edits_of, source_of, transcript, voice_in

SOURCE = "The ferry will not sail before dawn, because the harbour is closed and the pilots are tired."
SAID = "the ferry will not sail before dawn because harbour's closed can't cannot 3,350 three thousand gonna. Pilots"
WORDS = SAID.split()
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join)
drafts = st.lists(st.sampled_from([*WORDS, "…", "[", "]", "[gulls]"]), min_size=1, max_size=30).map(" ".join)


@st.composite
def comparisons(draw) -> Comparison | None:
    """Any draft over any text; leaps at random, as between the turns of a transcript."""
    wording, text = read_wording(draw(drafts)), draw(texts)
    there = source_of(text)
    leaps = frozenset(draw(st.sets(st.integers(1, max(1, len(there.words) - 1)), max_size=3)))
    source = Source(text, there.words, leaps if len(there.words) > 1 else frozenset())
    found = align(wording.keys, source.keys, elided=wording.elided, bracketed=wording.bracketed)
    return compare(wording, source, found) if found.runs else None


def test_a_part_of_a_contraction_that_moved_costs_no_word_beside_it():
    comparison = compared("the not ferry can't", "the can't ferry not")
    taken = [at for edit in comparison.edits for at in range(*edit.draft_words)]
    assert sorted(taken) == [1, 3]
    assert all(edit.moved for edit in comparison.edits)


@given(comparisons())
@settings(max_examples=400, deadline=None)
def test_every_word_of_the_draft_is_in_exactly_one_run_or_edit(comparison):
    if comparison is None:
        return
    taken = [range(run.draft, run.draft + run.length) for run in comparison.runs]
    taken += [range(*edit.draft_words) for edit in comparison.edits]
    assert sorted(at for one in taken for at in one) == list(range(len(comparison.draft.words)))


@given(comparisons())
@settings(max_examples=400, deadline=None)
def test_every_word_of_the_source_within_the_quotation_is_in_exactly_one_run_or_edit(comparison):
    if comparison is None:
        return
    taken = [range(run.source, run.source + run.length) for run in comparison.runs]
    taken += [range(*edit.source_words) for edit in comparison.edits]
    assert sorted(at for one in taken for at in one) == list(range(*comparison.source_range))


@given(comparisons())
@settings(max_examples=400, deadline=None)
def test_runs_hold_equal_words_in_order_on_both_sides(comparison):
    if comparison is None:
        return
    mine, theirs = comparison.draft.keys, comparison.source.keys
    for run in comparison.runs:
        assert mine[run.draft : run.draft + run.length] == theirs[run.source : run.source + run.length]
    for one, two in pairwise(comparison.runs):
        assert one.draft + one.length <= two.draft
        assert one.source + one.length <= two.source


@given(comparisons())
@settings(max_examples=300, deadline=None)
def test_every_edit_has_a_ruling_and_shows_words_of_its_own_texts(comparison):
    if comparison is None:
        return
    for edit in comparison.edits:
        assert rule_on(edit, comparison).kind
        assert comparison.draft_text(edit) in comparison.draft.text
        assert comparison.source_text(edit) in comparison.source.text
        assert edit.draft or edit.source or edit.leap


@pytest.mark.parametrize(
    ("draft", "pairs"),
    [
        ("The ferry will sail before dawn", [("", "not")]),
        ("The old ferry will not sail", [("old", "")]),
        ("The ferry will not sail after dawn", [("after", "before")]),
        ("The ferry won’t sail before dawn", [("won’t", "will not")]),
        ("the harbour is shut and all pilots are tired", [("shut", "closed"), ("all", "the")]),
        ("the pilots are asleep", [("asleep", "tired")]),
    ],
)
def test_a_change_is_cut_as_small_as_a_reader_would_cut_it(draft, pairs):
    comparison = compared(draft, SOURCE)
    shown = [(comparison.draft_text(edit), comparison.source_text(edit)) for edit in comparison.edits]
    assert shown == pairs


def test_words_put_in_or_left_out_in_a_row_are_one_change():
    assert len(edits_of("The ferry will not sail, said the tall captain, before dawn", SOURCE)) == 1
    assert len(edits_of("The ferry will not sail and the pilots are tired", SOURCE)) == 1


def test_what_stands_in_one_bracket_is_one_change_with_all_that_it_stands_for():
    comparison = compared("I met [Ada Quill] on the pier", "I met the old harbour master on the pier")
    [edit] = comparison.edits
    assert edit.bracketed
    assert comparison.source_text(edit) == "the old harbour master"


def test_words_dropped_away_from_a_bracket_are_a_change_of_their_own():
    comparison = compared("I met [Quill] on the pier", "I met her on the northern pier")
    assert [edit.bracketed for edit in comparison.edits] == [True, False]


def test_words_moved_are_one_change_and_not_two():
    [edit] = edits_of("The ferry will sail not before dawn", SOURCE)
    assert edit.moved


def test_two_words_that_changed_places_are_both_shown():
    comparison = compared(
        "The pilots are safe because the cranes are tired", "The cranes are safe because the pilots are tired"
    )
    shown = [(comparison.draft_text(edit), comparison.source_text(edit), edit.moved) for edit in comparison.edits]
    assert shown == [("pilots", "cranes", True), ("cranes", "pilots", True)]


def test_words_beyond_the_edges_of_the_quotation_are_none_of_it():
    comparison = compared("will not sail before", SOURCE)
    assert comparison.edits == ()
    assert comparison.source.shown(*comparison.source_range) == "will not sail before"


def test_a_leap_over_another_speaker_is_a_change_though_no_word_is():
    document, _ = transcript("hearing", ("QUILL", "We sail"), ("TARN", "When?"), ("QUILL", "before dawn"))
    [edit] = edits_of("We sail before dawn", voice_in(document, "QUILL"))
    assert edit.leap
    assert edit.draft_words == edit.source_words == (2, 2)


def test_a_turn_that_goes_on_in_the_next_is_no_leap():
    document, _ = transcript("hearing", ("QUILL", "We sail"), ("QUILL", "before dawn"))
    assert edits_of("We sail before dawn", voice_in(document, "QUILL")) == []


def test_of_several_speakers_only_where_another_takes_the_word_is_a_leap():
    text = "We sail before dawn. Who told you so? The pilots told me in the old harbour."
    source = source_of(text)
    at = [word.key for word in source.words].index("who")
    mixed = replace(source, leaps=frozenset({at}), mixed=True)
    edits = edits_of("before dawn told you so the pilots told me in harbour", mixed)
    assert [edit.source_words for edit in edits if edit.leap] == [(at + 1, at + 1)]


SAIL = "we want to sail before dawn"
EVER = "We will not [ever] sail before dawn"


@pytest.mark.parametrize(
    ("draft", "source", "marked"),
    [
        ("[W]e want to sail before dawn", SAIL, [("[W]e", "we", True)]),
        ("[W]e [w]ant to sail before dawn", SAIL, [("[W]e", "we", True), ("[w]ant", "want", True)]),
        ("we want to sail [b]efore dawn", SAIL, [("[b]efore", "before", True)]),
        ("We will not ever sail before dawn", EVER, [("ever", "ever", False)]),
        ("We will not [ever] sail before dawn", EVER, []),
        (SAIL, SAIL, []),
    ],
)
def test_words_that_only_one_side_marks_are_cut_out_of_those_that_are_the_same(draft, source, marked):
    comparison = compared(draft, source)
    shown = [(comparison.draft_text(one), comparison.source_text(one), one.bracketed) for one in comparison.edits]
    assert shown == marked
    held = {at for run in comparison.runs for at in range(run.draft, run.draft + run.length)}
    assert held == set(range(len(comparison.draft.words))) - {one.draft_words[0] for one in comparison.edits}
