"""The chain between the speaker and the text."""

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


def test_who_relays_the_words_is_a_link_and_no_speaker():
    text = "Mara Lindqvist hired Olof Berg. Lindqvist warned that the port would close, according to her adviser Berg."
    (quotation,) = extract(text)
    assert quotation.speaker.name == "Mara Lindqvist"
    assert [(link.name, link.role) for link in quotation.links] == [("Olof Berg", Role.RELAY)]


def test_the_outlets_behind_several_sources_are_links():
    text = "The port would close, according to several sources including Reuters and CNN."
    (quotation,) = extract(text)
    assert quotation.speaker.described
    assert [link.name for link in quotation.links] == ["Reuters", "CNN"]


def test_hearers_and_place_are_no_outlet():
    (quotation,) = extract("Lindqvist told reporters in York that the port would close.")
    assert (quotation.audience, quotation.place, quotation.links) == ("reporters", "York", ())


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("“The port is closed,” Lindqvist posted on Mastodon.", "Mastodon"),
        ("Lindqvist declared on social media, “The port is closed.”", "social media"),
        ("“The port is closed,” Lindqvist said.", None),
    ],
)
def test_the_medium_is_told(text, medium):
    assert extract(text)[0].medium == medium


def test_what_was_told_holds_for_the_second_verb_too():
    text = "A harbour official told Reuters that the port was old, but noted that it was busy."
    assert links(text) == [[("Reuters", Role.TOLD)], [("Reuters", Role.TOLD)]]
