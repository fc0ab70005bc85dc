"""The chain between the speaker and the text."""

import pytest

from corpus.document import Role
from corpus.quotations import extract


def links(text):
    return [[(link.name, link.role) for link in q.links] for q in extract(text)]


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


@pytest.mark.parametrize(
    ("text", "speaker", "relay"),
    [
        ("“The port is closed,” Lindqvist said, the Courier reported.", "Lindqvist", "the Courier"),
        ("Lindqvist said that the port was closed, the Courier reported on Monday.", "Lindqvist", "the Courier"),
        ("The Courier quoted Lindqvist as saying, “The port is closed.”", "Lindqvist", "the Courier"),
        ("“The port is closed,” the Courier quoted Lindqvist as saying.", "Lindqvist", "the Courier"),
        ("Lindqvist was quoted by the Courier as saying, “The port is closed.”", "Lindqvist", "the Courier"),
        ("“The port is closed,” Lindqvist was quoted as saying by the Courier.", "Lindqvist", "the Courier"),
        (
            "“The port is closed,” Lindqvist said, according to the Center for Harbour Research.",
            "Lindqvist",
            "the Center for Harbour Research",
        ),
        ("“The port is closed,” Lindqvist said, according to press reports.", "Lindqvist", "press reports"),
        ("“The port is closed,” Lindqvist said, according to audio provided to Reuters.", "Lindqvist", "audio"),
    ],
)
def test_who_hands_on_the_words_is_a_relay(text, speaker, relay):
    quotation = next(q for q in extract(text) if q.speaker.name == speaker)
    assert [(link.name, link.role) for link in quotation.links] == [(relay, Role.RELAY)]


@pytest.mark.parametrize(
    "text",
    [
        "According to Berg, Lindqvist replied: “The port is closed.”",
        "Lindqvist, according to Berg, replied: “The port is closed.”",
    ],
)
def test_whom_the_sentence_has_as_its_source_relays_what_others_say_in_it(text):
    (quotation,) = extract(text)
    assert (quotation.speaker.name, [(link.name, link.role) for link in quotation.links]) == (
        "Lindqvist",
        [("Berg", Role.RELAY)],
    )


def test_nobody_relays_his_own_words():
    *_, quotation = extract("According to Berg, he was asked, and Berg replied: “It is closed.”")
    assert (quotation.speaker.name, quotation.links) == ("Berg", ())


def test_a_relay_of_the_sentence_is_none_of_what_is_aside_in_it():
    assert links("Voters who say the port is old are many, according to a poll.")[0] == []
    text = "Lindqvist said it was open, while in York the mayor closed it, the Courier reported."
    assert links(text)[0] == []


def test_members_of_a_group_are_no_relays():
    assert links("Companies including Hamnbolaget said that the port would close.")[0] == []


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


def test_an_interview_is_no_part_of_who_gave_it():
    (found,) = extract("“It is a disgrace,” barked union leader Carla Mendez in an interview with the Gazette.")
    assert found.speaker.mention.text == "union leader Carla Mendez"
    assert [(link.name, link.role) for link in found.links] == [("the Gazette", Role.TOLD)]


def test_a_programme_that_is_told_is_an_outlet():
    text = "“I have nothing to hide,” Olu Marsh told Radio York's Morning programme."
    assert links(text) == [[("Radio York's Morning programme", Role.TOLD)]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“It holds,” Berg said, the Courier reported.", ["the Courier"]),
        ("“It holds,” Berg said, the Courier reported in May.", ["the Courier"]),
        ("“It holds,” Berg said, the Courier reported it.", []),
        ("“It holds,” Berg said, the paper reported.", []),
        ("“It holds,” Berg said, the Courier left.", []),
        ("“It holds,” Berg said, and the Courier reported that it does.", []),
        ("“It holds,” Berg said, and Holm left, the Courier reported.", []),
        ("“It holds,” Berg said, according to a paper.", ["a paper"]),
        ("She, according to Holm, said: “It holds.”", ["Holm"]),
        ("Berg told the Harbour Show that it holds.", ["the Harbour Show"]),
        ("Berg told Ida Dahl, a member of the Harbour Committee, that it holds.", ["Ida Dahl"]),
    ],
)
def test_a_link_is_named_and_carries_the_sentence(text, found):
    assert [name for name, _ in links(text)[0]] == found


def test_the_outlet_that_one_verb_names_was_told_the_rest_of_the_sentence_too():
    assert links("Berg told CNN that it holds and said that it is old.") == [[("CNN", Role.TOLD)]] * 2
    assert links("Berg told CNN that it holds. Berg said that it is old.") == [[("CNN", Role.TOLD)], []]


def test_a_label_tells_nothing_of_how_words_travelled():
    text = "BERG: We told CNN on Twitter, according to Holm.\n\nHOLM: I know you did.\n\nBERG: We did.\n"
    assert [(one.links, one.medium) for one in extract(text)] == [((), None)] * 3
