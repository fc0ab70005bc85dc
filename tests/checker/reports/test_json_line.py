import json

from hypothesis import given
from hypothesis import strategies as st

from checker.reports.json_line import line_of, with_entry
from tests.checker.reports.samples import HOSTILE
from tests.checker.reports.test_safe_text import ANY_TEXT, steers


@given(ANY_TEXT | st.just(HOSTILE))
def test_a_record_is_one_line_that_steers_nothing_and_from_which_all_can_be_had_back(text: str) -> None:
    line = line_of({"words": text, text: [None, True, 1.5]})
    assert line.endswith("}\n")
    assert not any(steers(character) for character in line[:-1])
    assert json.loads(line) == {"words": text, text: [None, True, 1.5]}


def test_letters_of_every_script_stay_what_they_are() -> None:
    assert line_of({"words": "“Київ”"}) == '{"words": "“Київ”"}\n'


@given(ANY_TEXT, ANY_TEXT)
def test_an_entry_is_added_to_a_line_as_if_it_had_been_there(text: str, other: str) -> None:
    assert with_entry(line_of({"words": text}), more={"in": other}) == line_of({"words": text, "more": {"in": other}})
