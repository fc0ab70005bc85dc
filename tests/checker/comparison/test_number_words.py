"""Numbers that are written in one word, and digits with the marks of another language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.comparison.number_words import cardinal, ordinal, parted, small, written
from checker.comparison.numbers import number_at, same_value, spoken_time
from corpus.languages import lexicon_of
from corpus.text.fold import keys

ENGLISH, GERMAN = lexicon_of("en"), lexicon_of("de")
UNITS = (
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn"
).split()
TENS = "- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()


def in_one_word(value: int) -> str:
    """A whole number below a million as German writes it."""
    for scale, name in ((1000, "tausend"), (100, "hundert")):
        if value >= scale:
            head, rest = divmod(value, scale)
            return inside(head) + name + (in_one_word(rest) if rest else "")
    if value < 20:
        return UNITS[value]
    return (f"{inside(value % 10)}und" if value % 10 else "") + TENS[value // 10]


def inside(value: int) -> str:
    """The same within a longer word: "ein" for "eins"."""
    return in_one_word(value).removesuffix("s") if value % 100 == 1 else in_one_word(value)


def value_of(text: str) -> str | None:
    found = number_at(keys(text), 0, GERMAN)
    return found[0] if found else None


@given(st.integers(min_value=0, max_value=10**6 - 1))
def test_a_german_number_in_one_word_has_the_value_of_its_digits(value):
    word = in_one_word(value)
    assert cardinal(word, GERMAN) == value
    assert value_of(word) == value_of(str(value)) == value_of(f"{value:,}".replace(",", ".")) == str(value)


@given(st.integers(min_value=1, max_value=10**6 - 1), st.integers(min_value=1, max_value=10**6 - 1))
def test_two_german_numbers_have_two_values(one, other):
    assert (cardinal(in_one_word(one), GERMAN) == cardinal(in_one_word(other), GERMAN)) is (one == other)


@given(st.integers(min_value=2, max_value=999), st.sampled_from(["e", "en", "er", "es", "em"]))
def test_a_german_ordinal_has_its_number_in_every_case(value, case):
    irregular = {3: "dritt", 7: "siebt", 8: "acht"}
    word = in_one_word(value)
    if value < 20:
        assert ordinal(irregular.get(value, word + "t") + case, GERMAN) == value
    elif value % 100 not in {1, *irregular}:
        assert ordinal(word + ("t" if 0 < value % 100 < 20 else "st") + case, GERMAN) in (value, None)
        assert ordinal(word + ("st" if value % 100 == 0 or value % 100 >= 20 else "t") + case, GERMAN) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.000", "3000"),
        ("3,5", "3.5"),
        ("1.234,50", "1234.5"),
        ("1.234.567", "1234567"),
        ("5 000", "5000"),
        ("3,5 Millionen", "3500000"),
        ("3,5 Mio. Euro", "3500000"),
        ("1,2 Mrd. Euro", "1200000000"),
        ("eine Million", "1000000"),
        ("eine halbe Million", "500000"),
        ("zwei Millionen dreihunderttausend", "2300000"),
        ("hundert", "100"),
        ("tausendundeins", "1001"),
        ("neunzehnhundertvierundachtzig", "1984"),
        ("zweitausendvierundzwanzig", "2024"),
        ("dreissig", "30"),
        ("zwo", "2"),
        ("zwei Dutzend", "24"),
        ("zweieinhalb", "2.5"),
        ("anderthalb", "1.5"),
        ("eineinhalb Millionen", "1500000"),
        ("ein Drittel", "1/3"),
        ("zwei Drittel", "2/3"),
        ("2 Drittel", "2/3"),
        ("drei Vierteln", "3/4"),
        ("dreiviertel", "3/4"),
        ("1/3", "1/3"),
        ("erste", "1th"),
        ("siebte", "7th"),
        ("einundzwanzigsten", "21th"),
        ("hundertste", "100th"),
        ("90er", "90s"),
        ("1990er", "1990s"),
        ("neunziger", "90s"),
        ("15.30", "15h30"),
        ("15:30", "15:30"),
    ],
)
def test_a_german_number_has_one_value_however_it_is_written(text, value):
    assert value_of(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "ein",
        "eine Frau",
        "einer",
        "erst",
        "achtsam",
        "und drei",
        "dreist",
        "viertel",
        "hafen",
        "3.5.2024",
        "einmal",
        "hunderthundert",
        "15.75",
        "27.30",
        "dreiste",
    ],
)
def test_what_only_looks_like_a_german_number_is_none(text):
    assert value_of(text) is None


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("zwanzig drei", 1),
        ("zwei drei", 1),
        ("neunzehn vierundachtzig", 1),
        ("fünf und sechs", 1),
        ("zweihundert Boote", 1),
    ],
)
def test_two_german_numbers_in_a_row_are_two(text, taken):
    found = number_at(keys(text), 0, GERMAN)
    assert found is not None
    assert found[1] == taken


@pytest.mark.parametrize(
    ("one", "other"), [("15.00", "15"), ("15.30", "15:30"), ("10.50", "10,5"), ("1990er", "neunziger"), ("3.5", "3,5")]
)
def test_two_german_ways_to_write_a_time_a_sum_or_a_decade_are_the_same_value(one, other):
    assert same_value(value_of(one) or one, value_of(other) or other)


@pytest.mark.parametrize(
    ("one", "other"), [("15.30", "15:20"), ("3.000", "3,0"), ("3,5", "35"), ("1890er", "neunziger"), ("15.00", "1500")]
)
def test_another_german_time_sum_or_decade_is_another_value(one, other):
    assert not same_value(value_of(one), value_of(other))


def test_marks_between_digits_are_read_as_the_language_has_them():
    assert (small("3.500", ENGLISH), small("3.500", GERMAN)) == (3_500_000, 3_500_000_000)
    assert (small("3,5", ENGLISH), small("3,5", GERMAN)) == (None, 3_500_000)


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("fünfzehn Uhr dreißig", ("15:30", "uhr", 3)),
        ("15 Uhr 5", ("15:05", "uhr", 3)),
        ("15 Uhr", None),
        ("25 Uhr 30", None),
        ("15 Uhr 75", None),
        ("15 Uhr Ortszeit", None),
    ],
)
def test_hours_and_minutes_may_have_a_word_between_them(text, spoken):
    assert spoken_time(keys(text), 0, GERMAN) == spoken
    assert spoken_time(["fifteen", "thirty", "six"], 0, ENGLISH) is None


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("dreijährige", ("3", "jährige")),
        ("fünfundvierzigjähriger", ("45", "jähriger")),
        ("3fach", ("3", "fach")),
        ("zweimal", ("2", "mal")),
        ("5km", ("5", "km")),
        ("anderthalbmal", ("1.5", "mal")),
        ("neunzigerjahren", ("90s", "jahren")),
        ("hundertprozentig", ("100", "prozentig")),
        ("einmal", None),
        ("einfach", None),
        ("manchmal", None),
        ("dreiste", None),
        ("mal", None),
    ],
)
def test_a_number_is_parted_from_what_is_written_in_one_word_with_it(word, parts):
    assert parted(word, GERMAN) == parts
    assert parted(word, ENGLISH) is None


def test_a_word_of_any_length_is_read_in_no_time():
    assert small("hundert" * 20_000, GERMAN) is None
    assert parted("drei" * 20_000 + "mal", GERMAN) is None


@pytest.mark.parametrize(("value", "plain"), [(0, "0"), (1_000_000, "1"), (1_500_000, "1.5"), (250_000, "0.25")])
def test_a_value_is_written_plainly(value, plain):
    assert written(value) == plain
