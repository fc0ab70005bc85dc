from dataclasses import replace

import pytest

from checker.alterations.typography import is_told, typography, words_by_capital
from corpus.text.fold import words
from tests.checker.samples import compared

SOURCE = "We closed the pier to the Tarn boats because they were late. Do they know it? The pilots who came know it."


def changes(draft, source=SOURCE):
    return [(one.kind, one.draft, one.source) for one in typography(compared(draft, source))]


@pytest.mark.parametrize(
    ("draft", "change"),
    [
        ("to the Tarn boats because they were late! Do they know it", ("punctuation", "!", ".")),
        ("because they were late? Do they know it", ("punctuation", "?", ".")),
        ("Do they know it.", ("punctuation", ".", "?")),
        ("Do they know it!” she said", ("punctuation", "!", "?")),
        ("The pilots, who came know it", ("punctuation", "who", "who")),
        ("to the Tarn boats, because they were late", ("punctuation", "because", "because")),
        ("We closed the pier to the tarn boats", ("case", "tarn", "Tarn")),
        ("We closed the Pier to the Tarn boats", ("case", "Pier", "pier")),
    ],
)
def test_a_mark_or_a_capital_that_may_mislead_is_named(draft, change):
    assert changes(draft.removesuffix(" she said")) == [change]


@pytest.mark.parametrize(
    "draft",
    [
        "We closed the pier to the Tarn boats because they were late,",  # as a quotation ends before "she said"
        "the pier to the Tarn boats, because they were late".replace(",", ""),
        "Closed the pier to the Tarn boats",  # what begins a quotation begins with a capital
        "they were late; do they know it?",
        "THE PIER TO THE TARN BOATS",
        "We closed the pier, to the Tarn boats",  # an ordinary comma
    ],
)
def test_the_conventions_of_print_are_not(draft):
    assert changes(draft) == []


def test_a_word_that_always_has_a_capital_says_nothing_without_it():
    assert changes("now i know the pier", "now I know the pier") == []


def test_only_a_stop_that_changed_is_told_to_the_reader():
    told = typography(compared("the Pier to the Tarn boats because they were late! Do they know it", SOURCE))
    assert [(one.kind, is_told(one)) for one in told] == [("case", False), ("punctuation", True)]


def test_each_change_points_at_its_mark_in_both_texts():
    draft = "because they were late! Do they"
    [change] = typography(compared(draft, SOURCE))
    assert draft[change.draft_span.start : change.draft_span.end] == "!"
    assert SOURCE[change.source_span.start : change.source_span.end] == "."


def test_a_question_of_the_writer_behind_the_quotation_is_none_of_the_speaker():
    text = "Did she say “they were late”?"
    comparison = compared("they were late", SOURCE)
    asked = replace(comparison.draft, text=text, words=tuple(words(text, 13, 27)))
    assert typography(comparison._replace(draft=asked)) == []


@pytest.mark.parametrize(
    ("draft", "source", "language", "told"),
    [
        ("We bought the Polish table", "We bought the polish table", "en", ["Polish"]),
        ("We bought the polish table", "WE BOUGHT THE POLISH TABLE", "en", []),
        ("we bought the polish table", "We bought the Polish table", "en", []),  # typed without any capital
        ("We bought the Pier table", "We bought the pier table", "en", []),
        ("Polish the table", "We polish the table", "en", []),  # what begins a quotation begins with a capital
        ("Ich habe es ihnen am Hafen gesagt", "Ich habe es Ihnen am Hafen gesagt", "de", ["ihnen"]),
        ("Am Hafen liegt Ihr Boot", "Am Hafen liegt ihr Boot", "de", ["Ihr"]),
        ("Ich habe es Dir am Hafen gesagt", "Ich habe es dir am Hafen gesagt", "de", []),
        ("Am Hafen sind sie", "Am Hafen sind sie", "de", []),
    ],
)
def test_some_words_are_others_with_a_capital(draft, source, language, told):
    assert [one.draft for one in words_by_capital(compared(draft, source, language))] == told


@pytest.mark.parametrize(
    ("draft", "source", "note"),
    [
        (".", "?", "a full stop for a question mark"),
        ("?", "!", "a question mark for an exclamation mark"),
        ("!", ".", "an exclamation mark for a full stop"),
    ],
)
def test_another_stop_is_told_by_its_name(draft, source, note):
    [one] = typography(compared(f"Do they know it{draft} The pilots do", f"Do they know it{source} The pilots do"))
    assert (one.draft, one.source, one.note) == (draft, source, note)
    assert is_told(one)


@pytest.mark.parametrize(
    ("draft", "source", "note"),
    [
        ("the boats, because they were late", "the boats because they were late", "a comma put before it"),
        ("the boats because they were late", "the boats, because they were late", "the comma before it left out"),
    ],
)
def test_a_comma_is_told_by_which_side_has_it(draft, source, note):
    [one] = typography(compared(draft, source))
    assert (one.draft, one.note) == ("because", note)
    assert not is_told(one)
