import pytest

from checker.alterations.words import insertion, omission, synonym
from checker.findings import Verdict
from tests.checker.samples import asked

SOURCE = "The old ferry that my brother bought in Velmar sails for the island at dawn."


def test_a_word_that_the_source_does_not_have_is_an_insertion():
    [ruling] = asked(insertion, "The old ferry that my brother bought cheaply in Velmar", SOURCE)
    assert (ruling.kind, ruling.verdict) == ("insertion", Verdict.ALTERED)


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("The ferry that my brother bought in Velmar", Verdict.ALTERED),  # "old"
        ("The old ferry my brother bought in Velmar", Verdict.REVIEW),  # "that": a small word
        ("The old ferry sails for the island at dawn", Verdict.REVIEW),  # a stretch: an unmarked omission
    ],
)
def test_words_left_out_weigh_by_what_they_say(draft, verdict):
    [ruling] = asked(omission, draft, SOURCE)
    assert (ruling.kind, ruling.verdict) == ("omission", verdict)


def test_a_word_for_another_is_neither_put_in_nor_left_out():
    draft = "The old ferry that my brother stole in Velmar"
    assert asked(insertion, draft, SOURCE) == asked(omission, draft, SOURCE) == [None]
    [ruling] = asked(synonym, draft, SOURCE)
    assert (ruling.kind, ruling.verdict) == ("synonym", Verdict.ALTERED)


@pytest.mark.parametrize("draft", ["for the island by dawn", "sails to the island at dawn"])
def test_even_a_small_word_for_another_is_altered(draft):
    assert [ruling.verdict for ruling in asked(synonym, draft, SOURCE)] == [Verdict.ALTERED]


def test_a_title_put_before_a_name_or_left_out_is_for_review_and_no_other_name():
    [ruling] = asked(insertion, "The ferry that Captain Brandt bought", "The ferry that Brandt bought in Velmar")
    assert (ruling.verdict, ruling.note) == (Verdict.REVIEW, "a title; the name is the same")
    [ruling] = asked(omission, "The ferry that Brandt bought", "The ferry that Captain Brandt bought in Velmar")
    assert (ruling.verdict, ruling.note) == (Verdict.REVIEW, "a title; the name is the same")


def test_former_and_a_captain_of_nobody_are_no_titles():
    [ruling] = asked(
        omission, "The ferry that President Brandt bought", "The ferry that former President Brandt bought"
    )
    assert ruling.verdict is Verdict.ALTERED
    [ruling] = asked(insertion, "The ferry that captain pilots bought", "The ferry that pilots bought in Velmar")
    assert ruling.verdict is Verdict.ALTERED
