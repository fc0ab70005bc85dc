"""Whoever is told: an outlet is a link of the chain, anybody else an audience."""

import pytest

from corpus.document import Role
from corpus.quotations import extract


def links(text):
    return [[(link.name, link.role) for link in q.links] for q in extract(text)]


def test_the_outlet_told_is_a_link():
    assert links("A harbour official told Reuters that the port would close.") == [[("Reuters", Role.TOLD)]]


def test_an_interview_names_the_outlet():
    text = "Lindqvist said in an interview with the Northern Courier that the port would close."
    assert links(text)[0][0][1] is Role.TOLD
    assert "Northern Courier" in links(text)[0][0][0]


@pytest.mark.parametrize(
    ("told", "outlet"),
    [
        ("the Northern Courier", "the Northern Courier"),
        ("CNN’s Ada Berg", "CNN"),
        ("the CNN host Ada Berg", "CNN"),
        ("host Ada Berg", "Ada Berg"),
        ("Vera Holm of Harbour Radio", "Harbour Radio"),
    ],
)
def test_the_outlet_of_whoever_was_told_is_the_link(told, outlet):
    text = f"The harbour was busy when Holm met Vera Holm. Lindqvist told {told} that the port would close."
    (quotation,) = extract(text)
    assert [(link.name, link.role) for link in quotation.links] == [(outlet, Role.TOLD)]


@pytest.mark.parametrize(
    "told", ["Vera Holm", "Olof Ek, a fisherman from the islands,", "the President", "the Harbour Committee"]
)
def test_people_and_bodies_are_hearers_and_no_outlet(told):
    text = f"The harbour was busy when Holm met Vera Holm. Lindqvist told {told} that the port would close."
    (quotation,) = extract(text)
    assert quotation.links == ()
    assert quotation.audience is not None
    assert quotation.audience in told


def test_whom_somebody_asks_for_an_act_is_no_outlet():
    assert links("Lindqvist told Vera Holm to close the port.") == [[]]


def test_an_interview_is_told_of_in_front_of_the_words_too():
    text = "In an interview with the Courier, Lindqvist said that the port would close."
    assert links(text) == [[("the Courier", Role.TOLD)]]


def test_somebody_elses_interview_is_no_link():
    assert links("Lindqvist said Berg’s interview with the Courier was short.")[0] == []


def test_hearers_and_place_are_no_outlet():
    (quotation,) = extract("Lindqvist told reporters in York that the port would close.")
    assert (quotation.audience, quotation.place, quotation.links) == ("reporters", "York", ())


@pytest.mark.parametrize(
    ("text", "medium", "audience", "place"),
    [
        ("Berg said on Twitter that it holds.", "Twitter", None, None),
        ("Berg said in a post on Facebook that it holds.", "Facebook", None, None),
        ("“It holds,” Berg wrote on X.", "X", None, None),
        ("Berg said on Harbour Talk that it holds.", None, None, None),
        ("Berg told reporters in New York that it holds.", None, "reporters", "New York"),
        ("Berg told reporters from York that it holds.", None, "reporters", None),
        ("Berg told reporters in the morning that it holds.", None, "reporters", None),
        ("Berg told us that it holds.", None, None, None),
        ("Berg told CNN to leave.", None, "CNN", None),
        ("Berg told Ida Dahl, the voice of York, that it holds.", None, "Ida Dahl", None),
    ],
)
def test_medium_hearers_and_place_stand_beside_the_verb(text, medium, audience, place):
    (quotation,) = extract(text)
    assert (quotation.medium, quotation.audience, quotation.place) == (medium, audience, place)
