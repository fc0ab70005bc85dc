"""Two readings of a text, told apart by place."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Link, Mention, Quotation, QuotationKind, Role, Span, Speaker
from corpus.revision.differences import Difference, differences, likeness


def quotation(*ends: tuple[int, int], speaker: str | None = "Ada Quill") -> Quotation:
    spans = tuple(Span(*pair) for pair in ends)
    return Quotation(kind=QuotationKind.DIRECT, spans=spans, speaker=Speaker(speaker) if speaker else None)


READING = [quotation((0, 10)), quotation((20, 30), (40, 50)), quotation((60, 70), speaker=None)]


def test_a_reading_does_not_differ_from_itself():
    assert differences(READING, READING) == ()
    assert differences((), ()) == ()


def test_what_came_and_what_went_is_told_in_the_order_of_the_text():
    new = quotation((12, 18))
    came_and_went = differences(READING, [READING[0], new, READING[1]])
    assert came_and_went == (Difference(None, new), Difference(READING[2], None))
    assert [one.what for one in came_and_went] == [("added",), ("gone",)]


CHANGED = {
    "speaker": {"speaker": Speaker("Bo Finn")},
    "kind": {"kind": QuotationKind.MIXED},
    "chain": {"links": (Link("Gazette", Role.TOLD),)},
    "cue": {"cue": Mention("said", Span(12, 16))},
    "denial": {"negated": True},
    "setting": {"medium": "radio"},
}


@pytest.mark.parametrize("aspect", CHANGED)
def test_a_quotation_at_the_same_place_tells_in_what_it_differs(aspect):
    after = replace(READING[0], **CHANGED[aspect])
    (changed,) = differences(READING, [after, *READING[1:]])
    assert (changed.before, changed.after, changed.what) == (READING[0], after, (aspect,))


def test_how_sure_a_reading_is_makes_no_difference():
    assert differences(READING, [replace(READING[0], rule="other", confidence=0.1), *READING[1:]]) == ()


def test_a_quotation_that_keeps_half_of_its_words_is_the_same_one():
    (moved,) = differences([quotation((0, 10))], [quotation((0, 14))])
    assert moved.what == ("words",)
    assert [one.what for one in differences([quotation((0, 10))], [quotation((8, 20))])] == [("gone",), ("added",)]


def test_a_quotation_inside_another_is_not_taken_for_it():
    outer, inner = quotation((0, 100)), quotation((10, 80), speaker="Bo Finn")
    assert differences([outer, inner], [inner, outer]) == ()
    assert differences([outer, inner], [outer]) == (Difference(inner, None),)


def test_likeness_counts_what_is_shared():
    assert likeness((Span(0, 10),), (Span(0, 10),)) == 1
    assert likeness((Span(0, 10),), (Span(10, 20),)) == 0
    assert likeness((Span(0, 4), Span(6, 10)), (Span(0, 10),)) == 0.8


PLACES = st.builds(lambda start, length: (start, start + length), st.integers(0, 60), st.integers(1, 30))
READINGS = st.lists(PLACES.map(quotation), max_size=12)


@given(READINGS, READINGS)
def test_every_quotation_of_either_reading_is_told_of_at_most_once_and_none_is_lost(before, after):
    told = differences(before, after)
    gone = [one.before for one in told if one.after is None]
    came = [one.after for one in told if one.before is None]
    assert len(before) - len(gone) == len(after) - len(came)
    assert all(gone.count(one) <= before.count(one) for one in gone)
    assert all(came.count(one) <= after.count(one) for one in came)
    assert not (set(gone) & set(came))
