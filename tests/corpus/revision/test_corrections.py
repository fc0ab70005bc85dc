"""What a person sets: what it may say, what it stands for, and that it wins."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Correction, Link, Mention, Quotation, QuotationKind, Role, Span, Speaker
from corpus.errors import BadCorrection, NoSuchCorrection
from corpus.revision.corrections import applied, joined, nearest, ready, without

TEXT = "“We will not sail,” Ada Quill said.\n\nBo Finn called it “a day’s work” for the crew, “and no more.”"


def place(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def said(*words: str, speaker: str | None = "Ada Quill", kind: QuotationKind = QuotationKind.DIRECT) -> Quotation:
    return Quotation(kind=kind, spans=tuple(map(place, words)), speaker=Speaker(speaker) if speaker else None)


def by_hand(*words: str, speaker: str | None = "Ada Quill") -> Quotation:
    return replace(said(*words, speaker=speaker), rule="corrected", confidence=1.0)


SAIL, WORK = said("We will not sail,"), said("a day’s work", speaker=None)
RIGHT = replace(WORK, speaker=Speaker("Bo Finn"), rule="corrected", confidence=1.0)
READING = (SAIL, WORK)


def corrected(of: Quotation, now: Quotation | None) -> Correction:
    return Correction(replaces=of.spans, quotation=now)


# What it may say


def test_what_a_person_sets_is_sure_and_says_when():
    correction = ready(corrected(WORK, replace(RIGHT, rule="guess", confidence=0.2)), TEXT)
    assert correction.quotation == RIGHT
    assert correction.made.endswith("+00:00")
    assert ready(replace(correction, made="2024-03-01"), TEXT).made == "2024-03-01"


def spanned(*ends: tuple[int, int]) -> Correction:
    return Correction(quotation=replace(SAIL, spans=tuple(Span(*pair) for pair in ends)))


WRONG = {
    "nothing": (Correction(), "says nothing"),
    "beyond the text": (spanned((0, len(TEXT) + 1)), "beyond the text"),
    "an empty stretch": (spanned((1, 1)), "holds no word"),
    "a stretch of marks": (spanned((0, 1)), "holds no word"),
    "a stretch of white space": (spanned((35, 37)), "holds no word"),
    "white space before": (spanned((19, 23)), "white space"),
    "half a word at the start": (spanned((2, 8)), "inside the word 'We'"),
    "half a word at the end": (spanned((1, 5)), "inside the word 'will'"),
    "half a word with an apostrophe": (spanned((place("day").start, place("day").end)), "inside the word 'day’s'"),
    "stretches that overlap": (spanned((1, 8), (4, 12)), "overlap"),
    "stretches out of order": (spanned((9, 12), (1, 8)), "out of order"),
    "a speaker without a name": (Correction(quotation=replace(SAIL, speaker=Speaker(" "))), "name is empty"),
    "a link without a name": (Correction(quotation=replace(SAIL, links=(Link("", Role.TOLD),))), "name is empty"),
    "NUL in a name": (Correction(quotation=replace(SAIL, speaker=Speaker("A\0B"))), "NUL"),
    "half a character": (corrected(SAIL, replace(SAIL, medium="\udcff")), "half a character"),
    "half a character in a note": (Correction(replaces=SAIL.spans, note="\udcff"), "half a character"),
    "a cue beyond the text": (corrected(SAIL, replace(SAIL, cue=Mention("", Span(900, 904)))), "beyond the text"),
    "a cue that is not there": (
        Correction(quotation=replace(SAIL, cue=Mention("told", Span(30, 34)))),
        "'told' does not stand at 30-34",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_speaks_of_no_words_of_the_text_is_refused_with_the_reason(name):
    correction, reason = WRONG[name]
    with pytest.raises(BadCorrection, match=reason) as refusal:
        ready(correction, TEXT)
    assert str(refusal.value).endswith("nothing was changed")


# What it stands for


def test_without_corrections_a_reading_is_left_as_it_is():
    assert applied((WORK, SAIL), ()) == (WORK, SAIL)


def test_a_corrected_quotation_stands_in_the_place_of_the_extracted_one():
    assert applied(READING, [corrected(WORK, RIGHT)]) == (SAIL, RIGHT)


def test_a_rejected_one_is_no_quotation():
    assert applied(READING, [corrected(WORK, None)]) == (SAIL,)


def test_a_missed_one_is_added_in_the_order_of_the_text():
    missed = by_hand("Ada Quill said")
    assert applied(READING, [Correction(quotation=missed)]) == (SAIL, missed, WORK)


def test_a_correction_of_what_is_no_longer_found_stays_as_an_added_one():
    assert applied((SAIL,), [corrected(WORK, RIGHT)]) == (SAIL, RIGHT)
    assert applied((SAIL,), [corrected(WORK, None)]) == (SAIL,)


def test_a_reading_with_slightly_other_words_is_still_what_was_corrected():
    wider = replace(WORK, spans=(place("a day’s work” for"),))
    assert applied((SAIL, wider), [corrected(WORK, RIGHT)]) == (SAIL, RIGHT)
    assert applied((SAIL, wider), [corrected(WORK, None)]) == (SAIL,)


def test_a_reading_that_finds_what_was_missed_or_mended_gives_no_second_one():
    missed = by_hand("and no more", speaker="Bo Finn")
    found = replace(missed, speaker=None)
    assert applied((*READING, found), [Correction(quotation=missed)]) == (SAIL, WORK, missed)
    mended = by_hand("a day’s work", "and no more", speaker="Bo Finn")
    better = replace(mended, speaker=None)
    for reading in ((SAIL, better), (SAIL, WORK, better), (SAIL, WORK)):
        assert applied(reading, [corrected(WORK, mended)]) == (SAIL, mended)


def test_a_quotation_inside_the_corrected_one_stays():
    outer, inner = said("We will not sail,” Ada Quill said"), said("We will not sail,")
    for order in ((outer, inner), (inner, outer)):
        assert set(applied(order, [corrected(outer, None)])) == {inner}
        assert set(applied(order, [corrected(inner, None)])) == {outer}


def test_whoever_points_to_a_place_means_the_narrowest_quotation_there():
    outer, inner = said("We will not sail,” Ada Quill said"), said("We will not sail,")
    start = place("will").start
    assert nearest((outer, inner, WORK), Span(start, start + 1)) == inner
    assert nearest((outer, inner, WORK), outer.span) == outer
    assert nearest((outer, inner, WORK), place("Quill")) == outer
    assert nearest((outer, inner, WORK), place("crew")) is None
    assert nearest((), place("crew")) is None


def quotation(start: int, length: int) -> Quotation:
    return Quotation(kind=QuotationKind.DIRECT, spans=(Span(start, start + length),))


QUOTATIONS = st.builds(quotation, st.integers(0, 30), st.integers(1, 12))
READINGS = st.lists(QUOTATIONS, max_size=8)
WISHES = st.lists(st.tuples(st.integers(0, 7), st.none() | QUOTATIONS), max_size=6)


@given(READINGS, WISHES, READINGS)
def test_whatever_is_set_by_hand_holds_in_this_reading_and_in_any_other(extracted, wishes, anew):
    corrections: tuple[Correction, ...] = ()
    for number, now in wishes:
        answers = applied(extracted, corrections)
        of = answers[number].spans if number < len(answers) else ()
        if of or now:
            with suppress(BadCorrection):
                corrections = joined(corrections, Correction(replaces=of, quotation=now))
    by_hand = [one.quotation for one in corrections if one.quotation]
    rejected = {one.replaces for one in corrections if not one.quotation}
    for reading in (extracted, anew):
        answers = applied(reading, corrections)
        assert [one for one in answers if one.rule == "corrected"] == sorted(by_hand, key=lambda one: one.span)
        others = [one for one in answers if one.rule != "corrected"]
        assert all(one in reading for one in others)
        assert not {one.spans for one in others} & (rejected | {one.spans for one in by_hand})


# One after the other


def test_a_later_correction_takes_the_place_of_the_earlier_one_of_the_same_quotation():
    mended = by_hand("a day’s work", "and no more")
    there = joined([], corrected(WORK, mended))
    again = joined(there, corrected(mended, RIGHT))
    assert again == (corrected(WORK, RIGHT),)
    assert applied(READING, again) == (SAIL, RIGHT)
    assert joined(there, corrected(mended, None)) == (corrected(WORK, None),)


def test_a_rejected_one_that_is_added_after_all_is_corrected():
    there = joined([], corrected(WORK, None))
    assert joined(there, Correction(quotation=RIGHT)) == (corrected(WORK, RIGHT),)


def test_corrections_of_other_quotations_stay():
    there = joined(joined([], corrected(WORK, RIGHT)), corrected(SAIL, None))
    assert there == (corrected(WORK, RIGHT), corrected(SAIL, None))
    assert without(there, corrected(WORK, RIGHT)) == (corrected(SAIL, None),)


def test_two_quotations_are_not_set_to_the_same_words():
    there = joined([], corrected(WORK, RIGHT))
    with pytest.raises(BadCorrection, match="these very words"):
        joined(there, corrected(SAIL, replace(RIGHT, speaker=None)))


def test_what_was_not_corrected_cannot_be_withdrawn():
    with pytest.raises(NoSuchCorrection):
        without([corrected(WORK, RIGHT)], corrected(WORK, None))
