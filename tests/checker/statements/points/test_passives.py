"""Who does what to whom, in one order for the active and the passive, and for a verb in any place of its clause."""

import pytest

from tests.checker.statements.points.comparing import side


def acting(text, language="en"):
    return [term.key for term in side(text, language).acting]


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


@pytest.mark.parametrize("text", ["The trawler was closed", "The trawler’s closed", "The trawler wasn’t closed"])
def test_a_passive_without_a_doer_has_its_verb_first(text):
    assert acting(text)[-2:] == ["clos", "trawler"]
    assert [term.key for term in side(text).acting if term.passive] == ["clos"]


def test_a_participle_far_from_its_auxiliary_is_no_passive():
    assert not any(term.passive for term in side("The pier was a good place that Quill closed").acting)


def test_the_doer_of_a_passive_has_no_preposition_in_its_active():
    [doer] = [term for term in side("The trawler was rescued by the lifeboat").acting if term.key == "lifeboat"]
    assert doer.marker == ""


def test_what_is_reported_is_turned_without_who_reports_it():
    assert acting("Tarn said the quay was closed") == ["tarn", "say", "clos", "quay"]


@pytest.mark.parametrize(
    "text",
    [
        "Der Rat schließt den Pier",
        "weil der Rat den Pier schließt",
        "Der Rat hat den Pier geschlossen",
        "Der Rat wird den Pier schließen",
        "Der Pier wurde vom Rat geschlossen",
        "weil der Pier vom Rat geschlossen wurde",
    ],
)
def test_where_the_verb_may_stand_anywhere_it_is_the_last_of_its_clause(text):
    assert acting(text, "de") == ["rat", "pier", "schliess"]


def test_an_adjective_stays_before_its_noun():
    assert acting("Der alte Rat schließt den Pier", "de") == ["alt", "rat", "pier", "schliess"]
    assert acting("Der Rat nennt den Pier sicher", "de") == ["rat", "pier", "nenn", "sicher"]
