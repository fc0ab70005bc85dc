"""A text as the terms that say something: names, numbers with their units, days, and words by their stems."""

import pytest

from checker.statements.points.reading import denies
from checker.statements.points.terms import Kind
from corpus.languages import lexicon_of
from tests.checker.statements.points.comparing import side

ENGLISH = lexicon_of("en")


def kinds(text, language="en"):
    return [(term.key, term.kind) for term in side(text, language).terms]


def test_function_words_say_nothing_and_names_numbers_and_days_are_told_apart():
    assert kinds("On Monday the council lent Ada Quill 852 million crowns") == [
        ("monday", Kind.DATE),
        ("council", Kind.WORD),
        ("lend", Kind.WORD),
        ("ada", Kind.NAME),
        ("quil", Kind.NAME),
        ("#852000000", Kind.NUMBER),
        ("crown", Kind.WORD),
    ]


@pytest.mark.parametrize("text", ["rose 12 percent", "rose 12 per cent", "rose 12%", "rose twelve percent"])
def test_a_unit_belongs_to_its_number_however_it_is_written(text):
    number = side(text).terms[-1]
    assert (number.key, number.unit) == ("#12", "percent")


@pytest.mark.parametrize("text", ["cost $5 million", "cost 5 million dollars", "cost five million dollars"])
def test_a_sign_before_a_number_is_the_word_behind_it(text):
    number = side(text).terms[-1]
    assert (number.key, number.unit) == ("#5000000", "$")


def test_may_is_a_month_only_where_it_is_written_as_one():
    assert ("may", Kind.DATE) in kinds("It sails in May")
    assert "may" not in dict(kinds("It may sail"))
    assert "may" not in dict(kinds("May it sail"))


@pytest.mark.parametrize("text", ["paid £3 of it", "paid 3 pounds of it", "paid three pounds of it"])
def test_a_sum_is_one_term_with_all_its_words(text):
    [number] = [term for term in side(text).terms if term.is_number]
    assert (number.key, number.unit, text[number.span.start : number.span.end]) == ("#3", "£", text[5:-6])


def test_a_word_that_a_text_begins_with_is_no_name_unless_another_follows():
    assert kinds("Rents rose in Velmar")[0] == ("rent", Kind.WORD)
    assert kinds("Orla Quill rose")[0] == ("orla", Kind.NAME)


def test_the_article_a_is_no_number_and_the_figure_is_one():
    assert [kind for _, kind in kinds("a pilot of the boat")] == [Kind.WORD, Kind.WORD]
    assert kinds("1 boat")[0] == ("#1", Kind.NUMBER)


@pytest.mark.parametrize(
    ("word", "is_one"), [("not", True), ("can't", True), ("refused", True), ("may", False), ("boat", False)]
)
def test_a_word_denies_whole_or_in_a_contraction(word, is_one):
    assert denies(word, ENGLISH) is is_one


def test_a_word_that_a_rule_of_its_own_looks_at_is_no_term():
    assert kinds("All pilots of the harbour may reportedly sail unless some do not") == [
        ("pilot", Kind.WORD),
        ("harbor", Kind.WORD),
        ("sail", Kind.WORD),
    ]


def test_where_nouns_have_capitals_only_two_that_stand_together_are_a_name():
    read = side("Die Werft hat Minister Quill und den Rat gewarnt", "de")
    assert [term.key for term in read.terms if term.kind is Kind.NAME] == ["minister", "quill"]
    assert [term.key for term in read.terms if term.capital] == ["werft", "minister", "quill", "rat"]


def test_a_part_of_a_verb_is_a_term_where_it_ends_its_clause():
    assert [key for key, _ in kinds("Der Rat lehnt den Plan ab", "de")] == ["rat", "lehn", "plan", "ab"]
    assert "an" not in dict(kinds("Der Rat denkt an den Plan", "de"))


def test_a_day_of_the_week_has_one_name_and_a_habit_is_none():
    assert ("samstag", Kind.DATE) in kinds("Die Fähre fährt am Sonnabend", "de")
    assert Kind.DATE not in dict(map(reversed, kinds("Die Fähre fährt montags", "de")))


@pytest.mark.parametrize("text", ["", "…", "the", "’s", "by by by", "was by", "$ % 5", ", , ,"])
def test_any_text_is_read(text):
    assert len(side(text).acting) == len(side(text).terms)
