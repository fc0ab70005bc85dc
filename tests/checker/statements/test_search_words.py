import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.statements.search_words import gist, said
from corpus.languages import lexicon_of
from corpus.text.fold import keys

ENGLISH = lexicon_of("en")


def test_small_words_weigh_half_of_what_says_something():
    assert gist("The ferry is late", ENGLISH) == {"the": 0.5, "ferry": 1.0, "is": 0.5, "late": 1.0}


def test_an_address_is_not_searched_for():
    post = "Ferry sunk https://example.org/a?b pic.twitter.com/xyz www.example.org"
    assert gist(post, ENGLISH) == {
        "ferry": 1.0,
        "sunk": 1.0,
    }


@pytest.mark.parametrize("text", ["#HarbourFest", "@HarbourFest", "HarbourFest"])
def test_words_run_together_are_searched_for_together_and_apart(text):
    assert list(gist(text, ENGLISH)) == ["harbourfest", "harbour", "fest"]


@pytest.mark.parametrize(("text", "forms"), [("NATOSummit", {"natosummit", "nato", "summit"}), ("NATO", {"nato"})])
def test_an_abbreviation_is_one_of_the_words_run_together(text, forms):
    assert set(gist(text, ENGLISH)) == forms


@pytest.mark.parametrize(
    "signature",
    ["— Ada Quill (@adaquill) March 3, 2021", "– Ada Quill (@ada_quill)", "— Ada Quill (@adaquill) 3 March 2021\n"],
)
def test_who_signed_a_post_weighs_less_than_what_it_says(signature):
    weights = gist(f"Ada Moran sank the ferry {signature}", ENGLISH)
    assert (weights["ada"], weights["moran"], weights["quill"]) == (1.0, 1.0, 0.8)


@pytest.mark.parametrize(
    "text", ["The ferry — late again (@harbour said so) and nobody knows why it is so late this time", "Ferry – late"]
)
def test_a_dash_alone_is_no_signature(text):
    assert 0.8 not in gist(text, ENGLISH).values()


def test_what_a_post_says_is_neither_its_addresses_nor_its_signature():
    assert said(" Ferry sunk https://example.org/a — Ada Quill (@adaquill) March 3, 2021\n") == "Ferry sunk"
    assert said("— Ada Quill (@adaquill)") in ("", "— Ada Quill (@adaquill)")
    assert said("Ferry – late") == "Ferry – late"


@given(st.text())
def test_no_word_is_lost_and_every_weight_is_a_share(text):
    assert set(keys(text)) <= set(gist(text, ENGLISH)) or any(mark in text for mark in ("://", "www.", "twitter"))
    assert all(0 < weight <= 1 for weight in gist(text, ENGLISH).values())
