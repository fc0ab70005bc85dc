"""Plain search ranks excerpts before anything is compared: it may rank one too high, and leaves out no source."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.comparison.align import align
from checker.comparison.wording import read_wording
from checker.matching.shortlist import Promise
from corpus.document import Excerpt
from corpus.spans import Span
from corpus.text.fold import keys

WORDS = "the ferry will not sail before dawn can't 3,350 Quill U.S. ﬁnd pi\u00adlot — and of …".split()
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join)
DRAFT = "the pilots will not sail before dawn"


def excerpt(text, name="hearing"):
    return Excerpt(name, Span(0, len(text)), text)


@given(texts, texts)
@settings(max_examples=300, deadline=None)
def test_no_text_scores_more_than_it_promises(draft, text):
    wording = read_wording(draft)
    if not wording.words:
        return
    found = align(wording.keys, keys(text), elided=wording.elided, bracketed=wording.bracketed)
    assert found.score <= Promise(wording).most(text) + 1e-9


@given(texts, texts, texts)
@settings(max_examples=200, deadline=None)
def test_a_text_that_has_the_quotation_can_score_all_of_it(before, draft, after):
    wording = read_wording(draft)
    assert Promise(wording).most(f"{before} {draft} {after}") == 1.0


@given(texts, texts, texts)
@settings(max_examples=300, deadline=None)
def test_a_quotation_that_stands_in_an_excerpt_stands_in_what_is_read_of_it(before, draft, after):
    wording, filled = read_wording(draft), "It rained, and so it went on and on. " * 12
    if not wording.words:
        return
    whole = excerpt(f"{before} {filled}{draft} {filled}{after}")
    read = Promise(wording).near(whole).of(whole.text)
    assert align(wording.keys, keys(read), elided=wording.elided, bracketed=wording.bracketed).score == 1.0


def test_of_a_long_excerpt_only_what_lies_around_the_telling_words_is_read():
    rain = "It was so, and then it was not so. " * 40
    whole = Excerpt("hearing", Span(1_000, 1_000 + 2 * len(rain) + len(DRAFT)), f"{rain}{DRAFT}{rain}")
    near = Promise(read_wording(DRAFT)).near(whole)
    start = near.start - whole.span.start
    read = whole.text[start : start + len(near)]
    assert DRAFT in read
    assert len(read) < len(rain) / 2
    assert whole.text[start - 1] == " "
    assert whole.text[start + len(near)] == " "


@pytest.mark.parametrize("draft", ["it was not so", "the pilots … before dawn"])
def test_all_is_read_where_no_word_tells_or_the_writer_left_something_out(draft):
    whole = excerpt("The pilots will not sail. " + "It was so, and then it was not so. " * 40 + "Before dawn.")
    assert Promise(read_wording(draft)).near(whole) == whole.span


def test_what_stands_in_brackets_is_not_looked_for():
    assert Promise(read_wording("the [harbour] pilots will sail")).most("The pilots will sail") == 1.0


def test_words_side_by_side_are_likelier_than_the_same_words_apart():
    promise = Promise(read_wording(DRAFT))
    together, apart = "The pilots will not sail before dawn.", "Before dawn the cranes sail; will the pilots not?"
    assert promise.told(together)[0] > promise.told(apart)[0]
    assert promise.most(together) == promise.most(apart) == 1.0


def test_the_likeliest_excerpt_comes_first_and_what_has_little_of_it_not_at_all():
    near, far, none = map(excerpt, ("The pilots will sail before dawn", "They sail before dawn", "Gulls of the pier"))
    ranked = Promise(read_wording(DRAFT)).ranked([none, far, near])
    assert [one for _, one in ranked][:1] == [near]
    assert none not in [one for _, one in ranked]


def test_no_more_are_aligned_than_a_few_however_many_are_alike():
    copies = [excerpt("The pilots will not sail before dawn.", f"copy-{number}") for number in range(30)]
    assert len(Promise(read_wording(DRAFT)).ranked(copies)) == 10


def test_no_excerpt_promises_nothing():
    assert Promise(read_wording(DRAFT)).ranked([]) == []


def test_how_far_is_read_goes_by_the_length_of_the_quotation_and_not_by_where_the_draft_has_it():
    rain = "It was so, and then it was not so. " * 40
    whole = excerpt(f"{rain}{DRAFT}{rain}")
    late = f"{rain}“{DRAFT}”"
    there = Span(len(rain) + 1, len(late) - 1)
    assert Promise(read_wording(late, (there,))).near(whole) == Promise(read_wording(DRAFT)).near(whole)
