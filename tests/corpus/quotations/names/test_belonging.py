"""Whose kin or staff somebody is."""

import pytest

from corpus.languages import lexicon_of
from corpus.quotations.names.belonging import belonging

BOTH = (lexicon_of("en"), lexicon_of("de"))


@pytest.mark.parametrize(
    ("words", "owner", "sex"),
    [
        ("Arden's lawyer", "Arden", None),
        ("Ruth Arden’s former chief economist", "Ruth Arden", None),
        ("Lomax' lawyer", "Lomax", None),
        ("Arden's wife", "Arden", "f"),
        ("Arden's cousin", "Arden", ""),
        ("ARDEN'S LAWYER", "ARDEN", None),
        ("aide to Ruth Arden", "Ruth Arden", None),
        ("spokesman for Arden's campaign", "Arden", None),
        ("source close to Arden", "Arden", None),
        ("people around Arden", "Arden", None),
        ("Arden campaign", "Arden", None),
        ("Ardens Sprecherin", "Arden", None),
        ("Ruth Ardens Sohn", "Ruth Arden", "m"),
        ("Anwalt von Ruth Arden", "Ruth Arden", None),
        ("Arden-Sprecher", "Arden", None),
    ],
)
def test_who_is_described_by_somebody_belongs_to_them(words, owner, sex):
    found = belonging(words.split(), BOTH)
    assert found is not None
    assert (found.owner, found.sex) == (owner, sex)


@pytest.mark.parametrize(
    "words",
    [
        "Ruth Arden",
        "Arden's",
        "mayor of Nordvik",
        "the lawyer",
        "Department of Justice",
        "Hans Lehrer",
        "Ruth of York",
        "",
        "-",
    ],
)
def test_who_is_named_or_belongs_to_no_person_does_not(words):
    assert belonging(words.split(), BOTH) is None
