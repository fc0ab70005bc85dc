"""First names: nicknames, initials, forms, and middle names."""

import pytest

from corpus.languages import languages, lexicon_of
from corpus.quotations.names.given_names import bodies_called, is_given_name, resemble, same_given_names, sex_of

EVERY = tuple(map(lexicon_of, languages()))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ruth", "ruth", True),
        ("bob", "robert", True),
        ("r", "robert", True),
        ("jd", "james david", True),
        ("jurgen", "jurgen", True),
        ("vova", "volodymyr", True),
        ("dmitri", "dmytro", True),
        ("edgar", "j edgar", True),
        ("ruth ellen", "ellen ruth", True),
        ("ruth ellen", "ruth", True),
        ("w", "bill", None),
        ("rob", "bobby", None),
        ("ann", "anna", None),
        ("jon", "john", None),
        ("anne", "ann", None),
        ("ellen kate", "ruth ellen", None),
        ("ruth", "giles", False),
        ("b", "ruth b", False),
        ("boris", "ruth b", False),
        ("g", "robert", False),
        ("ruth e", "ruth k", False),
        ("ruth ellen", "joan ellen", False),
        ("george h w", "george w", False),
    ],
)
def test_first_names_are_compared_from_the_first_on(one, other, same):
    assert same_given_names(one.split(), other.split(), EVERY).same is same
    assert same_given_names(other.split(), one.split(), EVERY).same is same


@pytest.mark.parametrize(("one", "other"), [("bill", "robert"), ("aaron", "erin"), ("eileen", "helen")])
def test_whom_genealogists_have_found_under_both_names_is_not_one(one, other):
    assert same_given_names([one], [other], EVERY).same is not True


@pytest.mark.parametrize(
    ("name", "sex"),
    [("margaret", "f"), ("george", "m"), ("jurgen", "m"), ("heike", "f"), ("kim", ""), ("jamie", ""), ("wexler", "")],
)
def test_a_first_name_tells_a_sex_where_nearly_everybody_of_that_name_has_it(name, sex):
    assert sex_of(name) == sex


def test_a_given_name_is_known_in_any_language():
    assert [is_given_name(name) for name in ("ruth", "jurgen", "serhij", "wexler")] == [True, True, True, False]


def test_a_body_is_one_under_all_its_names():
    assert bodies_called("ezb", EVERY) & bodies_called("european central bank", EVERY)
    assert not bodies_called("ezb", EVERY) & bodies_called("imf", EVERY)
    assert not bodies_called("the players", EVERY)


def test_names_that_begin_alike_may_be_slips_of_one():
    assert resemble("jonathan", "jonathon")
    assert not resemble("jonathan", "donathan")
