"""Places in a text: what stands there, and how two of them lie to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Span
from corpus.spans import Stretches

PLACES = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda ends: Span(min(ends), max(ends)))


def places(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3), (-2, -1)])
def test_what_is_no_stretch_is_no_span(start, end):
    with pytest.raises(ValueError, match=f"not a span: {start}..{end}"):
        Span(start, end)


def test_a_span_names_a_slice_of_a_text_in_code_points():
    text = "A 🦭 came in."
    assert Span(2, 3).of(text) == "🦭"
    assert len(Span(2, 8)) == len(Span(2, 8).of(text)) == 6
    assert Span(5, 5).of(text) == ""
    assert len(Span(5, 5)) == 0


def test_spans_are_in_the_order_of_the_text():
    assert sorted([Span(5, 6), Span(0, 9), Span(0, 3)]) == [Span(0, 3), Span(0, 9), Span(5, 6)]


@given(PLACES, PLACES)
def test_what_two_stretches_have_in_common_is_counted(first, second):
    assert first.overlap(second) == second.overlap(first) == len(places(first) & places(second))


@given(PLACES, PLACES)
def test_a_stretch_holds_another_if_it_has_all_its_places(first, second):
    assert first.contains(second) == (first.start <= second.start and second.end <= first.end)
    if first.contains(second):
        assert places(second) <= places(first)
    assert first.contains(first)


@given(PLACES, PLACES)
def test_joined_stretches_hold_both_and_nothing_more(first, second):
    both = first.joined(second)
    assert both == second.joined(first)
    assert both.contains(first)
    assert both.contains(second)
    assert {both.start, both.end} <= {first.start, first.end, second.start, second.end}


@given(st.lists(PLACES), PLACES)
def test_many_stretches_answer_as_each_of_them_would(spans: list[Span], other: Span) -> None:
    stretches = Stretches(spans)
    assert stretches.meet(other) == any(one.overlap(other) for one in spans)
    assert stretches.shared(other) == sum(one.overlap(other) for one in spans)
    if len(other):
        assert stretches.hold(other) == any(one.contains(other) for one in spans)
