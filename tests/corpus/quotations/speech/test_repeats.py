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


@pytest.mark.parametrize(
    ("headline", "rule", "kind"),
    [
        ("‘The pier will hold for years’", "repeated", QuotationKind.DIRECT),
        ("‘Pier Will Hold for Years’", "repeated", QuotationKind.MIXED),
        ("‘Pier Will Hold’", "none", QuotationKind.TITLE),
        ("‘Will hold for years’", "repeated", QuotationKind.DIRECT),
        ("‘Will hold’", "none", QuotationKind.SCARE),
        ("‘For years whatever’", "none", QuotationKind.DIRECT),
        ("York: “Pier will hold”", "label", QuotationKind.DIRECT),
    ],
)
def test_a_headline_needs_three_words_of_a_quotation_and_five_where_it_looks_like_a_title(headline, rule, kind):
    found = first(f"{headline}\n\n{BODY}")
    assert (found.rule, found.kind) == (rule, kind)


def test_of_two_who_say_the_same_the_first_one_said_it():
    text = f"‘The pier will hold’\n\n{BODY}\n\nTom Holm said “the pier will hold too.”"
    assert first(text).speaker.name == "Mara Lindqvist"


def test_words_that_no_rule_is_sure_of_give_nobody_anything():
    text = "‘The pier will hold’\n\nThe ship had “the pier will hold” on its side."
    assert first(text).speaker is None


def test_whoever_is_named_in_the_headline_said_it():
    text = f"Holm: ‘The pier will hold’\n\n{BODY}"
    assert first(text).speaker.name == "Holm"


def test_a_paragraph_that_is_more_than_the_words_is_no_pull_quote():
    text = f"York has a pier.\n\n{BODY}\n\nThe sea rose.\n\nThe old “pier will hold” sign fell."
    assert "repeated" not in [one.rule for one in extract(text)]
