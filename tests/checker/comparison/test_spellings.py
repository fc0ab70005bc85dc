import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.comparison.spellings import expand, joined_form, plain_form, same_form
from corpus.languages import lexicon_of
from corpus.text.fold import keys

ENGLISH = lexicon_of("en")


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("can't", ("can", "not")),
        ("cannot", ("can", "not")),
        ("won't", ("will", "not")),
        ("doesn't", ("does", "not")),
        ("i'm", ("i", "am")),
        ("we've", ("we", "have")),
        ("she'll", ("she", "will")),
        ("harbour's", ("harbour", "'s")),
        ("gonna", ("going", "to")),
        ("boat", ("boat",)),
        ("n't", ("n't",)),
        ("o'clock", ("o'clock",)),
    ],
)
def test_a_contraction_stands_for_its_words(key, words):
    assert expand(key, ENGLISH) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organise", "organize"),
        ("organisations", "organizations"),
        ("harbour", "harbor"),
        ("neighbouring", "neighboring"),
        ("centre", "center"),
        ("travelled", "traveled"),
        ("defence", "defense"),
        ("catalogue", "catalog"),
        ("programmes", "programs"),
        ("grey", "gray"),
        ("okay", "ok"),
        ("%", "percent"),
        ("&", "and"),
        ("'d", "had"),
        ("'d", "would"),
        ("'s", "is"),
        ("u.s.", "US"),
        ("w.h.o.", "WHO"),
        ("a.m.", "am"),
        ("d.c.", "dc"),
        ("ph.d.", "phd"),
        ("metres", "meters"),
        ("cancelled", "canceled"),
        ("advisors", "advisers"),
        ("sept", "september"),
        ("#10:00", "#10"),
        ("#19|84", "#1984"),
        ("ii", "#2"),
    ],
)
def test_spellings_of_one_word_are_one(one, other):
    assert same_form(one, other, ENGLISH)
    assert same_form(other, one, ENGLISH)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("four", "for"),
        ("had", "would"),
        ("tour", "tor"),
        ("wise", "wize"),
        ("their", "there"),
        ("sense", "sence"),
        ("mounted", "monted"),
        ("is", "has"),
        ("may", "might"),
        ("u.s.", "us"),
        ("US", "us"),
        ("w.h.o.", "who"),
        ("i.t.", "it"),
        ("n.o.", "no"),
        ("a.m.", "p.m."),
        ("filled", "filed"),
        ("cause", "because"),
        ("polling", "poling"),
        ("#19|84", "#1948"),
        ("iii", "#2"),
    ],
)
def test_two_words_are_never_one(one, other):
    assert not same_form(one, other, ENGLISH)


@pytest.mark.parametrize("pair", [("home", "grown"), ("co", "operate"), ("re", "open"), ("life", "boat"), ("f", "#16")])
def test_a_word_may_be_written_apart(pair):
    assert joined_form(pair, "".join(pair).replace("#", ""), ENGLISH)


@pytest.mark.parametrize(
    ("pair", "whole"),
    [
        (("a", "part"), "apart"),
        (("in", "to"), "into"),
        (("home", "grown"), "homegrow"),
        (("re", "sign"), "resign"),
        (("f", "#16"), "f15"),
    ],
)
def test_two_small_words_are_not_one(pair, whole):
    assert not joined_form(pair, whole, ENGLISH)


@given(st.text("abcdeilmnoprstuvyz", min_size=1, max_size=14))
def test_the_plain_form_of_a_plain_form_is_itself(word):
    assert plain_form(plain_form(word, ENGLISH), ENGLISH) == plain_form(word, ENGLISH)


@given(st.text("abdehilnorstw'", min_size=1, max_size=10))
def test_no_word_is_lost_when_it_is_taken_apart(text):
    for key in keys(text):
        assert all(expand(key, ENGLISH))
        assert expand(key, ENGLISH)[0][0] == key[0]
