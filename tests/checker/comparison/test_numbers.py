import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.comparison.numbers import number_at, same_value
from corpus.languages import lexicon_of
from corpus.text.fold import keys

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = [(10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")]


def in_words(value: int, *, joined: bool = False) -> str:
    """A whole number as one says it, with "and" after the hundreds where ``joined``."""
    for scale, name in SCALES:
        if value >= scale:
            head, rest = divmod(value, scale)
            tail = f"{' and' if joined and rest < 100 else ''} {in_words(rest, joined=joined)}" if rest else ""
            return f"{in_words(head, joined=joined)} {name}{tail}"
    if value < 20:
        return UNITS[value]
    return TENS[value // 10] + (f"-{UNITS[value % 10]}" if value % 10 else "")


def value_of(text: str) -> tuple[str, int] | None:
    return number_at(keys(text), 0, lexicon_of("en"))


@given(st.integers(min_value=0, max_value=10**15 - 1), st.booleans())
def test_a_number_in_words_has_the_value_of_the_number_in_digits(value, joined):
    spelled = in_words(value, joined=joined)
    assert value_of(spelled) == (str(value), len(keys(spelled)))
    assert value_of(f"{value:,}") == value_of(str(value)) == (str(value), 1)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2.3 million", "2300000"),
        ("$2.3m"[1:], "2300000"),
        ("2.3bn", "2300000000"),
        ("1.50", "1.5"),
        ("three thousand three hundred and fifty", "3350"),
        ("a hundred", "100"),
        ("a dozen", "12"),
        ("two dozen", "24"),
        ("half a million", "500000"),
        ("a half million", "500000"),
        ("2 thirds", "2/3"),
        ("one and a half million", "1500000"),
        ("two and a half", "2.5"),
        ("twenty-one point five", "21.5"),
        ("three point two five million", "3250000"),
        ("3 point five", "3.5"),
        ("one point in its favour", "1"),
        ("one point twenty", "1"),
        ("5 000", "5000"),
        ("5 000 000", "5000000"),
        ("1/3", "1/3"),
        ("one-third", "1/3"),
        ("a third of it", "1/3"),
        ("two-thirds", "2/3"),
        ("twenty-first", "21th"),
        ("21st", "21th"),
        ("twentieth", "20th"),
        ("nineties", "90s"),
        ("nineteen-nineties", "1990s"),
        ("a", None),
        ("a third boat", None),
        ("half the boats", None),
        ("ninth", "9th"),
        ("9th", "9th"),
        ("and five", None),
        ("boats", None),
        ("5" * 40, None),
    ],
)
def test_a_number_has_one_value_however_it_is_written(text, value):
    found = value_of(text)
    assert (found[0] if found else None) == value


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("two three", 1),
        ("five hundred drones", 2),
        ("five and six", 1),
        ("5 00", 1),
        ("5 and 000", 1),
        ("forty hours", 1),
    ],
)
def test_two_numbers_in_a_row_are_two(text, taken):
    assert value_of(text)[1] == taken


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nineteen eighty-four", "1984"),
        ("twenty sixteen", "2016"),
        ("nineteen oh five", "1905"),
        ("ten thirty", "10:30"),
        ("ten o five", "10:05"),
        ("nine eleven", "9/11"),
        ("10:00", "ten"),
        ("1990s", "nineties"),
    ],
)
def test_two_ways_to_say_a_year_a_time_or_a_day_are_the_same_value(one, other):
    assert same_value(value_of(one)[0], value_of(other)[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nineteen eighty-four", "1985"),
        ("ten thirty", "10:13"),
        ("nine eleven", "911 thousand"),
        ("10:30", "ten"),
        ("1890s", "nineties"),
        ("fourteen", "forty"),
        ("a third of it", "two-thirds"),
        ("half a million", "one and a half million"),
    ],
)
def test_another_year_time_or_share_is_another_value(one, other):
    assert not same_value(value_of(one)[0], value_of(other)[0])


def test_a_number_of_any_length_is_read_in_no_time():
    assert value_of("9 " * 3 + "million " * 20_000) is not None
