import re
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from corpus.fold import key_of, keys, words

ANY = st.text(max_size=200)
PROSE = st.text(alphabet=st.sampled_from("abcXYZéßñ0123456789 .,;:!?'’“”\"-–—…()[]$%€ﬁ\u00ad\u200b\n\t/"), max_size=120)
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


@given(ANY)
def test_every_word_is_a_slice_of_the_text_and_folds_to_its_key(text):
    end = 0
    for word in words(text):
        assert end <= word.start < word.end <= len(text)
        assert key_of(text[word.start : word.end]) == word.key
        end = word.end


@given(ANY)
def test_words_and_keys_agree(text):
    assert [word.key for word in words(text)] == keys(text)


@given(PROSE)
def test_case_changes_no_key(text):
    assume(text.upper().lower() == text.lower())
    assert keys(text.upper()) == keys(text)


@given(PROSE)
def test_the_style_of_quote_marks_changes_no_key(text):
    """Unless a dash and a number follow: a straight mark may be an opening one, and then it is a minus."""
    assume(not re.search(r"[\"“”]\W*[-–—]\W*\d", text))
    curly = text.replace("'", "’")
    assert keys(curly.replace('"', "”")) == keys(text.replace("’", "'").replace("“", '"').replace("”", '"'))


@given(PROSE)
def test_the_length_of_a_dash_changes_no_key(text):
    """Unless a number follows: there a short one may be a minus."""
    assume(not re.search(r"[–—]\W*\d", text))
    assert keys(text.replace("–", "—")) == keys(text)


@given(PROSE)
def test_white_space_and_invisible_characters_change_no_key(text):
    spread = text.replace(" ", " \u00a0 ").replace("a", "\u200ba\u00ad")
    assert keys(spread) == keys(text)


@given(PROSE)
def test_the_unicode_form_changes_no_key(text):
    assert keys(unicodedata.normalize("NFD", text)) == keys(unicodedata.normalize("NFC", text))


@given(st.lists(st.text(alphabet=LETTERS, min_size=1, max_size=8), min_size=1, max_size=12), st.data())
def test_any_changed_letter_or_digit_changes_the_keys(those, data):
    text = " ".join(those)
    at = data.draw(st.sampled_from([place for place, character in enumerate(text) if character != " "]))
    other = data.draw(st.sampled_from([character for character in LETTERS if character != text[at]]))
    assert keys(text[:at] + other + text[at + 1 :]) != keys(text)


@given(st.lists(st.text(alphabet=LETTERS, min_size=1, max_size=8), min_size=1, max_size=12), st.data())
def test_any_dropped_or_doubled_word_changes_the_keys(those, data):
    at = data.draw(st.integers(0, len(those) - 1))
    assert keys(" ".join(those[:at] + those[at + 1 :])) != keys(" ".join(those))
    assert keys(" ".join([*those[:at], those[at], *those[at:]])) != keys(" ".join(those))


@given(ANY)
def test_no_key_is_empty_or_holds_white_space(text):
    assert all(key and not any(character.isspace() for character in key) for key in keys(text))


@given(ANY)
def test_no_key_holds_an_underscore(text):
    """Pairs of words are joined with it in the index."""
    assert not any("_" in key for key in keys(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [("3,350", "3350"), ("U.S.", "US"), ("can’t", "can't"), ("CO\u00adOP", "coop"), ("ﬁnd", "find")],
)
def test_house_typography_is_one_key(one, other):
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("3.5", "35"), ("$5", "5"), ("5%", "5"), ("-5", "5"), ("10:30", "1030"), ("resume", "résumé"), ("were", "we're")],
)
def test_what_changes_the_sense_changes_the_keys(one, other):
    assert keys(one) != keys(other)


def test_a_part_of_a_text_keeps_its_places():
    text = "One two three"
    assert [(word.start, word.key) for word in words(text, 4)] == [(4, "two"), (8, "three")]
