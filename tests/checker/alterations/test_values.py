import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.alterations.values import number_at
from corpus.fold import keys

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
    return number_at(keys(text), 0)


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
        ("a hundred", None),
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
    [("two three", 1), ("nineteen eighty", 1), ("five hundred drones", 2), ("five and six", 1), ("twenty ten", 1)],
)
def test_two_numbers_in_a_row_are_two(text, taken):
    assert value_of(text)[1] == taken


def test_a_number_of_any_length_is_read_in_no_time():
    assert value_of("9 " * 3 + "million " * 20_000) is not None
