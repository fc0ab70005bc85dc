"""The clauses of a text, and the preposition that each of its terms stands behind."""

import pytest

from tests.checker.statements.points.comparing import side


def markers(text, language="en"):
    return {term.key: term.marker for term in side(text, language).terms}


def segments(text):
    return [{term.key for term in side(text).terms if term.segment == number} for number in range(9)]


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


def test_an_aside_of_many_words_and_one_that_begins_a_clause_part_it():
    long = "Quill, who had been the mayor of Karsund for nine years and a half, opened the regatta"
    assert "open" not in segments(long)[0]
    assert "open" not in segments("Quill, because Tarn fled, opened the regatta")[0]
    assert "open" in segments("Quill, who fled, opened the regatta")[0]


@pytest.mark.parametrize("stop", [";", ":", "—", "."])
def test_a_clause_ends_at_a_stop(stop):
    assert segments(f"Quill fled{stop} Tarn stayed")[:2] == [{"quil", "fl"}, {"tarn", "stay"}]


def test_an_owner_is_one_by_either_form():
    read = {term.key: term for term in side("Quill’s son fled to the son of Tarn").terms}
    assert (read["quil"].marker, read["quil"].genitive) == ("of", True)
    assert (read["tarn"].marker, read["tarn"].genitive) == ("of", True)
    assert not read["son"].genitive


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("In Karsund Quill closes the pier", "clos"),  # says what a name does
        ("In the harbour pilots fled again", "fl"),
        ("In Karsund last year rents rose", "last"),
        ("He fled to quickly close the pier", "clos"),
    ],
)
def test_a_preposition_ends_before_a_verb_a_time_and_an_infinitive(text, free):
    assert markers(text)[free] == ""


def test_where_nouns_have_capitals_a_preposition_ends_behind_its_noun():
    read = markers("Am Montag brannten im alten Hafen Boote", "de")
    assert (read["brenn"], read["alt"], read["haf"]) == ("", "in", "in")
