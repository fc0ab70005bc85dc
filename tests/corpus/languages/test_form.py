"""A form is filled in whole, once, and with nothing that it does not ask for."""

import pytest

from corpus.languages.form import Form, fields_of, needed


class Greetings(Form):
    morning: str
    evening: str
    night: str = "good night"


FILLED = Greetings(morning="good morning", evening="good evening")


def test_a_field_has_what_was_filled_in_or_what_the_form_has():
    assert (FILLED.morning, FILLED.evening, FILLED.night) == ("good morning", "good evening", "good night")
    assert Greetings(morning="", evening="", night="sleep well").night == "sleep well"


def test_the_fields_of_a_form_are_told_in_order_and_which_are_needed():
    assert fields_of(Greetings) == ("morning", "evening", "night")
    assert needed(Greetings) == {"morning", "evening"}


@pytest.mark.parametrize(
    ("filled", "complaint"),
    [({"morning": "hi"}, r"lacks \['evening'\]"), ({"morning": "", "evening": "", "noon": ""}, r"no \['noon'\]")],
)
def test_a_field_too_few_or_too_many_is_refused_by_name(filled, complaint):
    with pytest.raises(TypeError, match=complaint):
        Greetings(**filled)


def test_nothing_changes_once_it_is_filled():
    with pytest.raises(AttributeError, match="morning"):
        FILLED.morning = "hi"  # type: ignore[misc]
