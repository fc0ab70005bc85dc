import pytest

from checker.alterations.qualifiers import turning_word
from corpus.languages import lexicon_of

ENGLISH = lexicon_of("en")


@pytest.mark.parametrize(
    ("words", "turning"),
    [
        ("which was never paid for", "never"),
        ("which they didn't pay for", "not"),
        ("if the wind turns", "if"),
        ("as they reportedly did", "reportedly"),
        ("and i think that", "i think"),
        ("whether or not", "whether"),
    ],
)
def test_a_denial_a_condition_and_a_hedge_turn_what_stands_beside_them(words, turning):
    assert turning_word(words.split(), ENGLISH) == turning


@pytest.mark.parametrize("words", ["", "which my father built", "they think about it", "for about a year", "think"])
def test_other_words_turn_nothing(words):
    assert turning_word(words.split(), ENGLISH) == ""
