import pytest

from corpus.text.feet_and_inches import primed


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The mast is 6' tall", "The mast is 6′ tall"),
        ("a board of 5' 10\" and more", "a board of 5′ 10″ and more"),
        ("a hull of 40’ at most", "a hull of 40′ at most"),
    ],
)
def test_a_mark_behind_a_number_that_closes_nothing_is_a_prime(text, shown):
    assert primed(text, 0, len(text)) == shown


@pytest.mark.parametrize(
    "text", ["“We sailed at 6”", "'It was 1985'", "the 1990's", "no number at all", "it's 5 o'clock"]
)
def test_a_mark_that_closes_a_quotation_or_stands_in_a_word_is_none(text):
    assert primed(text, 0, len(text)) is text or primed(text, 0, len(text)) == text


def test_only_the_stretch_that_is_asked_about_is_looked_at():
    text = "5' and 6' more"
    assert primed(text, 3, len(text)) == "and 6′ more"
