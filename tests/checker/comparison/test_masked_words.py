from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.comparison.masked_words import is_in_brackets, read_marked, shown_letters
from corpus.languages import lexicon_of
from corpus.text.fold import words

ENGLISH = lexicon_of("en")


def marked(text):
    """The printed words that a mark touches, with their keys."""
    return [
        (text[word.start : word.end], word.key) for word in read_marked(text, words(text), 0, len(text), ENGLISH)[1]
    ]


@pytest.mark.parametrize(
    ("text", "printed", "key"),
    [
        ("[W]e will sail", "[W]e", "we"),
        ("the crane[s] are safe", "crane[s]", "cranes"),
        ("[she]’s safe", "[she]’s", "she's"),
        ("they can[’t] sail", "can[’t]", "can't"),
        ("[re]open[ed] the pier", "[re]open[ed]", "reopened"),
        ("the f---ing pier", "f---ing", "f_ing"),
        ("the F**K they did", "F**K", "f_k"),
        ("the s--t they did", "s--t", "s_t"),
        ("the bulls--- they said", "bulls---", "bulls_"),
        ("the ---- pier", "----", "_"),
    ],
)
def test_a_word_with_a_mark_inside_is_one_word_with_the_letters_that_it_shows(text, printed, key):
    assert marked(text) == [(printed, key)]


@pytest.mark.parametrize(
    "text",
    [
        "the [old] pier",  # a word of its own
        "the pier[1] is closed",  # a note
        "the pier [sic] is closed",
        "the pier--we built it--is closed",  # a dash
        "I--we never sail",
        "they rode a--s it were--home",
        "the pier---really closed",
        "we **never** sail, we *never* did",  # emphasis
        "2*3 piers and 4 ** more",
        "the U.N*A pier",
        "----\nthe pier",  # a rule across the page
    ],
)
def test_brackets_around_whole_words_dashes_and_emphasis_mark_no_word(text):
    assert marked(text) == []


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("[W]e", "e"),
        ("crane[s]", "crane"),
        ("[she]’s", "'s"),
        ("want[ed]", "want"),
        ("Pier]’s", "'s"),
        ("pier", "pier"),
    ],
)
def test_the_letters_outside_the_brackets_are_those_of_the_source(printed, shown):
    assert shown_letters(printed) == shown


@pytest.mark.parametrize(
    ("text", "answer"),
    [("the [old pier] is", True), ("[the] pier", False), ("the pier [is", False), ("pier] is", False)],
)
def test_a_word_stands_in_brackets_where_one_opens_before_it_and_closes_behind(text, answer):
    [pier] = [word for word in words(text) if word.key == "pier"]
    assert is_in_brackets(text, pier) is answer


@given(st.text("abN'’[]*-. \n", max_size=40))
def test_every_word_points_into_the_text_in_order(text):
    read, touched = read_marked(text, words(text), 0, len(text), ENGLISH)
    assert all(0 <= word.start < word.end <= len(text) for word in read)
    assert all(before.end <= after.start for before, after in pairwise(read))
    assert set(touched) <= set(read)


@pytest.mark.parametrize("text", ["a.a[a", "the U.S[b"])
def test_letters_that_are_no_word_when_their_bracket_is_gone_stay_words_of_their_own(text):
    whole, touched = read_marked(text, words(text), 0, len(text), ENGLISH)
    assert whole == words(text)
    assert touched == []
