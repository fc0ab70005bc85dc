import pytest

from checker.statements.points.sides import Kind
from tests.checker.statements.points.comparing import side


def kinds(text):
    return [(term.key, term.kind) for term in side(text).terms]


def acting(text):
    return [term.key for term in side(text).acting]


def markers(text):
    return {term.key: term.marker for term in side(text).terms}


def segments(text):
    return [{term.key for term in side(text).terms if term.segment == number} for number in range(9)]


def test_function_words_say_nothing_and_names_numbers_and_days_are_told_apart():
    assert kinds("On Monday the council lent Ada Quill 852 million crowns") == [
        ("monday", Kind.DATE),
        ("council", Kind.WORD),
        ("lend", Kind.WORD),
        ("ada", Kind.NAME),
        ("quil", Kind.NAME),
        ("#852000000", Kind.NUMBER),
        ("crown", Kind.WORD),
    ]


@pytest.mark.parametrize("text", ["rose 12 percent", "rose 12 per cent", "rose 12%", "rose twelve percent"])
def test_a_unit_belongs_to_its_number_however_it_is_written(text):
    number = side(text).terms[-1]
    assert (number.key, number.unit) == ("#12", "percent")


@pytest.mark.parametrize("text", ["cost $5 million", "cost 5 million dollars", "cost five million dollars"])
def test_a_sign_before_a_number_is_the_word_behind_it(text):
    number = side(text).terms[-1]
    assert (number.key, number.unit) == ("#5000000", "$")


def test_may_is_a_month_only_where_it_is_written_as_one():
    assert ("may", Kind.DATE) in kinds("It sails in May")
    assert "may" not in dict(kinds("It may sail"))


@pytest.mark.parametrize(
    ("passive", "active"),
    [
        ("The trawler was rescued by the lifeboat", "The lifeboat rescued the trawler"),
        ("The trawler had been quickly rescued by the lifeboat", "The lifeboat rescued the trawler"),
        ("The thief was caught by a diver", "A diver caught the thief"),
        ("Crowns lent by the council", "The council lent crowns"),
    ],
)
def test_a_passive_has_the_order_of_its_active(passive, active):
    assert [key for key in acting(passive) if key != "quickly"] == acting(active)


@pytest.mark.parametrize("text", ["Rents were raised by 12 percent", "The pier was closed by Monday"])
def test_a_number_or_a_day_does_nothing(text):
    assert acting(text)[-1] in ("#12", "monday")


def test_a_preposition_reaches_to_the_end_of_its_noun_phrase():
    assert markers("The smelter at Grenna dismissed 300 welders") == {
        "smelter": "",
        "grenna": "at",
        "dismis": "",
        "#300": "",
        "welder": "",
    }
    assert markers("She fled to the old northern pier")["pier"] == "to"
    assert markers("He plans to close the pier")["clos"] == ""


def test_an_aside_between_commas_leaves_its_clause_whole():
    assert segments("Quill, the mayor of Karsund, opened the regatta")[0] == {"quil", "open", "regatta"}


@pytest.mark.parametrize("link", ["and", "because", "that", "while", "unless"])
def test_a_clause_ends_where_another_begins(link):
    assert segments(f"Quill fled {link} Tarn stayed")[:2] == [{"quil", "fl"}, {"tarn", "stay"}]


@pytest.mark.parametrize("text", ["the son of Ada Quill", "Ada Quill's son"])
def test_what_somebody_has_is_known_in_both_forms(text):
    read = side(text)
    assert read.owned(next(term for term in read.terms if term.key == "quil")).key == "son"


@pytest.mark.parametrize("text", ["", "…", "the", "’s", "by by by", "was by", "$ % 5", ", , ,"])
def test_any_text_is_read(text):
    assert len(side(text).acting) == len(side(text).terms)
