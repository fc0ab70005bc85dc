from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from corpus.search.terms import FEWEST, FUZZY, LONGEST_KEY, POSTINGS, RAREST, line_of, pairs, plan, words_of

WORDS = st.lists(st.sampled_from("the of tide pilot crane rope anchor gull ferry storm lantern".split()), max_size=40)


def frequency_of(known: dict[str, int], otherwise: int = 0):
    return lambda field, text: known.get(text, otherwise)


def test_the_rarest_terms_are_asked_for():
    known = {f"w{number}": number + 1 for number in range(40)}
    wanted = plan([list(known)], frequency_of(known))
    assert [term.text for term in wanted.terms] == [f"w{number}" for number in range(RAREST)]


def test_common_words_are_left_out_once_there_are_a_few():
    known = {f"w{number}": POSTINGS for number in range(10)}
    assert len(plan([list(known)], frequency_of(known)).terms) == FEWEST


def test_pairs_do_not_reach_from_one_piece_to_the_next():
    wanted = plan([["red", "boat"], ["blue", "sail"]], frequency_of({}, 1))
    assert {term.text for term in wanted.terms if term.field == "pairs"} == {"red_boat", "blue_sail"}


def test_every_piece_has_its_share():
    known = {"common": 9_000, "words": 9_000, **{f"rare{number}": 1 for number in range(30)}}
    wanted = plan([[f"rare{number}" for number in range(30)], ["common", "words"]], frequency_of(known))
    assert {"common", "words"} <= {term.text for term in wanted.terms}


def test_unknown_words_of_some_length_are_looked_for_nearby():
    wanted = plan(
        [["brigde", "teh", "unkown1", "unkown2", "unkown3", "unkown4", "unkown5", "unkown6"]], frequency_of({})
    )
    assert "teh" not in wanted.fuzzy
    assert wanted.fuzzy[0] == "brigde"
    assert len(wanted.fuzzy) == FUZZY


def test_overlong_words_are_clipped_alike_in_query_and_index():
    wanted = plan([["x" * 1_000]], frequency_of({}, 1))
    assert [term.text for term in wanted.terms] == ["x" * LONGEST_KEY]


@given(st.lists(WORDS, max_size=9))
def test_a_plan_is_small_and_asks_only_for_what_is_there(pieces):
    there = {word: 3 for piece in pieces for word in piece}
    wanted = plan(pieces, frequency_of(there))
    assert all(term.text in there for term in wanted.terms)
    assert len(wanted.terms) <= 2 * RAREST
    assert any(pieces) == bool(wanted.terms)


@given(WORDS)
def test_there_is_a_pair_for_each_neighbour(words):
    assert [tuple(pair.split("_")) for pair in pairs(words)] == list(pairwise(words))


@given(st.text(alphabet="aAbS sUITWHO.,;:?!'’\"1-é“\u200b_$\n", max_size=40))
def test_a_line_has_the_words_of_the_text(text):
    assert line_of(text).split() == words_of(text)


def test_a_line_has_no_word_longer_than_the_index():
    assert line_of(f"{'a' * 90} {'1' * 90}").split() == ["a" * LONGEST_KEY, "1" * LONGEST_KEY]


def test_half_a_character_is_asked_for_like_a_word_that_nobody_has(corpus):
    assert words_of("pier \ud800x") == ["pier", "\ufffdx"]
    assert corpus.find([["pier", "\ud800x"]]) == corpus.find_claim({"\ud800x": 1.0}) == []
    assert corpus.frequencies(["\ud800x", "pier_\udfff"]) == (0, [0, 0])
