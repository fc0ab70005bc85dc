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
