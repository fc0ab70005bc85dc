"""Which words are forms of one, by the table of a language and by its endings."""

import pytest

from checker.alterations.inflection import are_forms_of_one, is_participle, is_past, lemmas, singular, without_prefix
from corpus.languages import lexicon_of

ENGLISH, GERMAN = lexicon_of("en"), lexicon_of("de")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("swam", "swims"),
        ("began", "beginning"),
        ("went", "going"),
        ("was", "being"),
        ("had", "has"),
        ("raised", "raises"),
        ("stopped", "stop"),
        ("lying", "lay"),
        ("children", "child"),
        ("boats", "boat"),
    ],
)
def test_forms_of_one_word_are_known(one, other):
    assert are_forms_of_one(one, other, ENGLISH)
    assert are_forms_of_one(other, one, ENGLISH)


@pytest.mark.parametrize(
    ("one", "other"), [("swam", "sang"), ("fell", "felt"), ("did", "had"), ("as", "at"), ("bus", "business")]
)
def test_other_words_are_not(one, other):
    assert not are_forms_of_one(one, other, ENGLISH)


def test_a_form_of_two_verbs_is_known_as_both():
    assert lemmas("lay", ENGLISH) == {"lay", "lie"}
    assert lemmas("sailed", ENGLISH) == frozenset()


def test_a_participle_is_told_from_a_noun():
    assert all(is_participle(word, ENGLISH) for word in ("rescued", "owned", "lent", "shot", "beaten"))
    assert not any(is_participle(word, ENGLISH) for word in ("wolves", "bed", "late", "lend"))


def test_a_past_is_told_from_a_present_and_from_a_plural():
    assert all(is_past(word, ENGLISH) for word in ("went", "rescued", "lent", "wrote", "written"))
    assert not any(is_past(word, ENGLISH) for word in ("go", "rescue", "writes", "men", "bed"))


def test_only_a_plural_of_its_own_is_made_a_singular():
    assert [singular(word, ENGLISH) for word in ("women", "feet", "boats", "chairmen")] == [
        "woman",
        "foot",
        "boats",
        "chairmen",
    ]


@pytest.mark.parametrize(
    ("one", "other", "nouns"),
    [
        ("beschließt", "beschlossen", False),
        ("mitteilte", "mitgeteilt", False),
        ("fährt", "fuhr", False),
        ("den", "der", False),
        ("alten", "alter", False),
        ("häuser", "haus", True),
        ("krankenhäusern", "krankenhaus", True),
        ("lotsin", "lotsinnen", True),
    ],
)
def test_german_forms_are_known_by_table_prefix_and_ending(one, other, nouns):
    assert are_forms_of_one(one, other, GERMAN, nouns=nouns)


@pytest.mark.parametrize(
    ("one", "other", "nouns"),
    [("fordert", "fördert", False), ("zahlen", "zählen", False), ("fisch", "fischer", True), ("schon", "schön", False)],
)
def test_a_vowel_or_an_ending_that_makes_another_german_word_is_no_form(one, other, nouns):
    assert not are_forms_of_one(one, other, GERMAN, nouns=nouns)


def test_a_german_past_and_participle_are_told():
    assert all(is_past(word, GERMAN) for word in ("lebte", "ging", "gingen", "beschloss", "gesagt", "renoviert"))
    assert not any(is_past(word, GERMAN) for word in ("geht", "öffnet", "gehen"))
    assert not is_participle("gestern", GERMAN)


@pytest.mark.parametrize(
    ("participle", "bare"),
    [("gesagt", "sagt"), ("mitgeteilt", "mitteilt"), ("gestern", "gestern"), ("geht", "geht"), ("sagt", "sagt")],
)
def test_a_regular_participle_loses_the_prefix_that_makes_it_one(participle, bare):
    assert without_prefix(participle, GERMAN) == bare
    assert without_prefix(participle, ENGLISH) == participle
