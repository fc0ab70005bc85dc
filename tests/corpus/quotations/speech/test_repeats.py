"""A headline in marks is said by whom the article says so."""

import pytest

from corpus.document import QuotationKind
from corpus.quotations import extract

BODY = "Mara Lindqvist said on Monday that “the pier will hold for years,” whatever the sea does."


def first(text):
    return extract(text)[0]


@pytest.mark.parametrize(
    "headline",
    [
        "‘The pier will hold’",
        "‘The Pier Will Hold for Years’: York Breathes Again",
        "'The pier will hold for years': York breathes again",
        "York breathes again: pier ‘will hold for years’",
    ],
)
def test_a_headline_has_the_speaker_of_the_same_words_in_the_text(headline):
    found = first(f"{headline}\n\n{BODY}")
    assert (found.rule, found.speaker.name) == ("repeated", "Mara Lindqvist")
    assert found.kind in (QuotationKind.DIRECT, QuotationKind.MIXED)


def test_so_has_a_pull_quote():
    text = f"York has a pier.\n\n{BODY}\n\n“The pier will hold for years.”\n\nThe old one fell."
    assert [q.speaker.name for q in extract(text) if q.rule == "repeated"] in ([], ["Mara Lindqvist"])
    assert {q.speaker.name for q in extract(text) if q.kind is QuotationKind.DIRECT} == {"Mara Lindqvist"}


@pytest.mark.parametrize("headline", ["‘The pier will fall’", "‘The pier’", "‘The pier will hold for a hundred years’"])
def test_other_words_or_too_few_of_them_are_nobodys(headline):
    assert first(f"{headline}\n\n{BODY}").speaker is None
