import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import NotText
from corpus.text.decoding import decoded


@given(st.text(st.characters(blacklist_characters="\0", blacklist_categories=["Cs"])))
def test_a_text_is_what_it_was_but_for_a_byte_order_mark(text):
    assert decoded(b"\xef\xbb\xbf" + text.encode()) == text
    assert decoded(text.encode()) == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("original", "message"),
    [
        (b"a quay\xff", "not UTF-8 (byte 7)"),
        (b"a \0 quay", "not text (a NUL character at 3)"),
        ("a quay".encode("utf-16"), "not UTF-8 (byte 1)"),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_the_place(original, message):
    with pytest.raises(NotText) as refused:
        decoded(original)
    assert refused.value.message == message
