import re
import sys
import unicodedata

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from corpus.text.fold import key_of, keys, loose, plain_key, words
from corpus.text.words import OF_UNICODE, words_in

ANY = st.text(max_size=200)
PROSE = st.text(alphabet=st.sampled_from("abcXYZéßñ0123456789 .,;:!?'’“”\"-–—…()[]$%€ﬁ\u00ad\u200b\n\t/"), max_size=120)
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


def is_dash(character: str) -> bool:
    return unicodedata.category(character) == "Pd" or character == "\u2212"


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
    curly = text.replace("'", "’")
    assert keys(curly.replace('"', "”")) == keys(text.replace("’", "'").replace("“", '"').replace("”", '"'))


@given(PROSE, st.sampled_from("-‐‑‒–—―﹣－"))
def test_the_length_of_a_dash_changes_no_key(text, dash):
    assert keys(re.sub("[-–—]", dash, text)) == keys(text)


@given(PROSE)
@example("a.0")
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
    [
        ("3,350", "3350"),
        ("U.S", "u.s."),
        ("U.S.’s", "U.S.'s"),
        ("can’t", "can't"),
        ("CO\u00adOP", "coop"),
        ("ﬁnd", "find"),
        ("aﬄict", "AFFLICT"),
        ("5-10", "5–10"),
        ("5-10", "5−10"),
        ("2015-16", "2015—16"),
        ("‘-5’", "“\u22125”"),
        ("−$5", "-$5"),
        ("3, 5", "3; 5"),
        ("1/2", "1⁄2"),
        ("6'2\"", "6′2″"),
        ("the “top 5” and ‘top 5’", 'the "top 5" and "top 5"'),
    ],
)
def test_house_typography_is_one_key(one, other):
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3.5", "35"),
        ("about .5", "about 5"),
        ("about .\u200b5", "about 5"),
        ("about \u200b.5", "about 5"),
        ("$5", "5"),
        ("5%", "5"),
        ("5‰", "5"),
        ("5‰", "5‱"),
        ("10:30", "1030"),
        ("3/4", "3–4"),
        ("1⁄2", "1-2"),
        ("1·5", "1 5"),
        ("2*3", "2/3"),
        ("3'", '3"'),
        ("3′ pipes", "3 pipes"),
        ("resume", "résumé"),
        ("were", "we're"),
        ("Maße", "Masse"),
        ("œuvre", "oeuvre"),
        ("W.H.O.", "who"),
        ("WHO", "who"),
        ("I.T.", "it"),
        ("I.T.", "IT"),
        ("N.O.", "no"),
        ("a.m.", "am"),
        ("give US boats", "give us boats"),
        ("give US boats", "give U.S. boats"),
        ("US's", "us"),
    ],
)
def test_what_changes_the_sense_changes_the_keys(one, other):
    assert keys(one) != keys(other)


@pytest.mark.parametrize("mark", ["", "‘", "«", "…", "*", "/", "_", "(", "said: ", "\u200b"])
@pytest.mark.parametrize("number", ["5", ".5", "$5", "¥5", "€.5", "US$5"])
def test_a_dash_before_a_number_is_a_minus_whichever_it_is(mark, number):
    dashes = [chr(code) for code in range(sys.maxunicode + 1) if is_dash(chr(code))]
    assert [dash for dash in dashes if keys(f"{mark}{dash}{number}") != [*keys(mark), "-", *keys(number)]] == []


@pytest.mark.parametrize("text", ["Berth-5", "5–10", "said—5", "é-5"])
def test_a_dash_after_a_word_is_none(text):
    assert "-" not in keys(text) + keys(unicodedata.normalize("NFD", text))


def test_every_currency_of_unicode_may_follow_a_minus():
    found = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) == "Sc"]
    assert [sign for sign in found if keys(f"-{sign}5")[0] != "-"] == []


def test_a_part_of_a_text_keeps_its_places():
    text = "One two three"
    assert [(word.start, word.key) for word in words(text, 4)] == [(4, "two"), (8, "three")]


@given(PROSE)
def test_a_key_of_plain_letters_is_in_the_loose_text(text):
    assert all(key in loose(text) for key in keys(text) if key.isascii() and key.isalpha() and key.islower())


@given(PROSE)
def test_what_is_read_between_white_space_is_what_the_whole_text_is_read_as(text):
    assume(not re.search(r"\d\W", text))  # but for a mark that may be a prime
    whole = [(found.start(), found.end(), key_of(found.group())) for found in OF_UNICODE.finditer(text)]
    assert words(text) == whole


@given(PROSE, st.integers(0, 20))
def test_a_stretch_that_begins_in_the_midst_of_a_word_is_read_with_what_stands_before(text, start):
    found = OF_UNICODE.finditer(text, min(start, len(text)))
    assume(not re.search(r"\d\W", text))
    assert [word.start for word in words(text, min(start, len(text)))] == [one.start() for one in found]


@given(st.text(alphabet="aAbSsUITWHO.,;:?!'’1-é“\u200b_$", min_size=1, max_size=8))
def test_a_plain_word_has_the_key_that_the_long_way_finds(stretch):
    plain = plain_key(stretch)
    assert plain is None or [plain] == list(map(key_of, words_in(stretch)))
