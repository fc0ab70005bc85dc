import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.names import is_named, name_words, same_person

NAMES = ["Ada Quill", "Quill", "Capt. Ada Quill", "Runa Tarn", "TARN", "the mayor", "she", "an aide", "A. Quill", ""]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Quill", "Quill"),
        ("Ada Quill", "ADA QUILL"),
        ("Ada Quill", "QUILL"),
        ("Ada Quill", "A. Quill"),
        ("Ada Quill", "Capt. Ada Quill"),
        ("Ada Quill", "Mayor Quill"),
        ("Ada Quill", "harbour master Quill"),
        ("Ada Quill", "her own adviser Ada Quill"),
        ("Ada Quill", "spokeswoman Quill"),
        ("Ada Quill", "Ada M. Quill"),
        ("Ada Quill", "Ada Quill, the harbour master"),
        ("Ada Quill", "Ada Quill of the Coast Guild"),
        ("Ada Quill", "Ada Quill (left)"),
        ("Quill’s", "Ada Quill"),
        ("Ada Quill Jr.", "Quill Jr."),
        ("Zoë Brandt", "Zoe Brandt"),
        ("Yuri Pavlenko", "Yury Pavlenko"),
        ("Sergei Tarnovsky", "Sergey Tarnovskiy"),
        ("the Coast Courier", "Coast Courier"),
        ("the mayor", "The Mayor"),
    ],
)
def test_one_person_may_be_named_in_many_ways(one, other):
    assert same_person(one, other) is True
    assert same_person(other, one) is True


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Quill", "Runa Tarn"),
        ("Ada Quill", "Runa Quill"),
        ("Ada Quill", "Ada Tarn"),
        ("Ada Quill", "Tarn"),
        ("Ada Quill", "harbour master Runa Quill"),
        ("Ada Quill", "harbour master Tarn"),
        ("Mayor Quill", "Mayor Tarn"),
        ("A. Quill", "B. Quill"),
        ("Coast Courier", "Harbour News"),
    ],
)
def test_two_names_are_two_people(one, other):
    assert same_person(one, other) is False


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("she", "Ada Quill"),
        ("she", "she"),
        ("the harbour master", "Ada Quill"),
        ("a senior official", "Ada Quill"),
        ("an aide to Quill", "Ada Quill"),
        ("author Quill", "Ada Quill"),
        ("runa Quill", "Ada Quill"),
        ("UNIDENTIFIED MALE", "Ada Quill"),
        ("QUESTION", "ADA QUILL"),
        ("Quill’s spokeswoman", "Ada Quill"),
        ("", "Ada Quill"),
        ("", ""),
    ],
)
def test_a_pronoun_or_a_description_cannot_tell(one, other):
    assert same_person(one, other) is None


@pytest.mark.parametrize("name", ["Ada Quill", "QUILL", "Mayor Quill", "Ada Quill, a harbour official", "the Guild"])
def test_a_name_names_somebody(name):
    assert is_named(name)


@pytest.mark.parametrize(
    "name",
    ["", "she", "He", "the mayor", "a senior official", "two people", "Coast Guild officials", "the Senator", "..."],
)
def test_a_description_or_a_bare_title_does_not(name):
    assert not is_named(name)


def test_titles_and_what_follows_a_comma_are_no_words_of_a_name():
    assert name_words("Prime Minister Dr. Ada Quill Jr., of Karsund") == ["ada", "quill"]


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_no_side_is_favoured(one, other):
    assert same_person(one, other) is same_person(other, one)


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_texts_can_be_compared(one, other):
    assert same_person(one, other) in (True, False, None)
    assert same_person(one, other) is same_person(other, one)


def test_a_junior_is_somebody_else_than_a_person_of_another_name():
    assert same_person("Sam Jones Jr.", "Bo Lee") is False
    assert same_person("Sam Jones Jr.", "Sam Jones") is None


def test_letters_behind_a_name_are_nobodys_surname():
    assert same_person("Neil Fordyce MP", "Sir Neil Fordyce") is True
    assert same_person("Neil Fordyce MP", "Ann Fordyce MP") is False
    assert same_person("an MP", "Ann Lee MP") is None
