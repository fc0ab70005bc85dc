"""The forms of Unicode are those of ``unicodedata``, also where it would take long to find them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.growth.steps import steps
from corpus.text.unicode_forms import composed, decomposed

MARKS = "e\u0301\u0323\u0344\u0f71\u0f73\u0f75\u0f81\u05b0 가ﾞ"


@given(st.text(MARKS, max_size=200))
def test_both_forms_are_those_of_unicode(text: str) -> None:
    assert composed(text) == unicodedata.normalize("NFC", text)
    assert decomposed(text) == unicodedata.normalize("NFD", text)


@pytest.mark.parametrize("marks", ["\u0301\u0323", "\u0f73\u0323", "\u0301\u0f73"])
def test_the_marks_on_one_letter_are_in_order_before_unicode_is_asked(marks: str, monkeypatch) -> None:
    asked = []
    monkeypatch.setattr(unicodedata, "normalize", lambda form, text: asked.append(text) or text)
    composed("e" + marks * 500)
    classes = [unicodedata.combining(letter) for letter in asked[0][1:]]
    assert classes == sorted(classes)
    assert 0 not in classes


def test_marks_are_ordered_in_steps_that_grow_with_their_number() -> None:
    few, many = (steps(lambda count=count: composed("e" + "\u0301\u0323" * count)) for count in (1_000, 2_000))
    assert many < 2.3 * few
