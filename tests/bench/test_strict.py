"""What counts as changed, in examples: the definition may not lean on the folding of the product."""

import ast
from pathlib import Path

import pytest

from bench.verdicts import strict
from bench.verdicts.strict import signature, stands_in


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We will not sail", "WE WILL NOT SAIL!"),
        ("the boat’s own", "the boat's own"),
        ("3,350 ropes", "3350 ropes"),
        ("of 3,350, and more", "of 3350, and more"),
        ("the F--35 ferry", "the F--—35 ferry"),
        ("home-grown", "home—grown"),
        ("so\u200bme fi\ufb01", "some ﬁfi"),
        ("cafe\u0301", "café"),
        ("5–10 May", "5-10 May"),
        ("sail, then; wait", "sail… then wait"),
        ("at noon.5 boats", "at noon. 5 boats"),
        ("at noon.3,350 boats", "at noon. 3,350 boats"),
        ("it’s.a pity", "it’s. A pity"),
        ("aboard ,3,350 boats", "aboard, 3,350 boats"),
    ],
)
def test_typography_changes_no_word(one, other):
    assert signature(one) == signature(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("we’re late", "were late"),
        ("re-sign", "resign"),
        ("now here", "nowhere"),
        ("3.5", "35"),
        ("3.5", "3 5"),
        ("5 boats", "-5 boats"),
        ("5 boats", "5% boats"),
        ("about 5 boats", "about .5 boats"),
        ("5 boats", "$5 boats"),
        ("3,350", "3,35"),
        ("1,11,000", "111,000"),
        ("10:30", "10.30"),
        ("help us", "help US"),
        ("U.S.", "us"),
        ("the boat’s u.s. flag", "the boat’s us flag"),
        ("a pier", "а pier"),
        ("resume", "résumé"),
        ("10", "10²"),
        ("not now", "now not"),
        ("6′", "6″"),
        ("no", "n\u0336o"),
    ],
)
def test_letters_digits_and_signs_do(one, other):
    assert signature(one) != signature(other)


def test_words_stand_in_a_text_whole_and_one_after_the_other():
    there = signature("We will not sail before dawn")
    assert stands_in(signature("not sail"), there)
    assert not stands_in(signature("not sails"), there)
    assert not stands_in(signature("will sail"), there)


def test_the_definition_uses_nothing_of_the_product():
    tree = ast.parse(Path(strict.__file__).read_text(encoding="utf-8"))
    named = {one.module for one in ast.walk(tree) if isinstance(one, ast.ImportFrom)}
    named |= {name.name for one in ast.walk(tree) if isinstance(one, ast.Import) for name in one.names}
    assert named == {"re", "unicodedata", "collections.abc"}
