"""Which words are forms of one, by the table of a language and by its endings."""

import pytest

from checker.alterations.inflection import are_forms_of_one, is_participle, is_past, lemmas, singular
from corpus.languages import lexicon_of

ENGLISH = lexicon_of("en")


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
    assert all(is_participle(word, ENGLISH) for word in ("rescued", "lent", "shot", "beaten"))
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
