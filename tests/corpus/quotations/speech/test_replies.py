"""Words that are called somebody's reply, and a second speaker who ends the speech of the first."""

import pytest

from corpus.quotations import extract

FIRST = "“We waited all night,” said Olof Berg. "


def speakers(text):
    return [one.speaker and one.speaker.name for one in extract(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“Nobody came,” was Mara Lindqvist’s reply.",
        "“Nobody came,” was the reply from Mara Lindqvist.",
        "“Nobody came!” came the answer from Mara Lindqvist.",
        "“Nobody came,” came Mara Lindqvist’s response.",
        "“Nobody came!” sighed Mara Lindqvist.",
        "“Nobody came?” chuckled Mara Lindqvist.",
        "“Nobody came!” thundered Mara Lindqvist, the mayor.",
        "“Nobody came,” Mara Lindqvist cut in.",
        "“Who came?” Mara Lindqvist wanted to know.",
    ],
)
def test_a_second_speaker_ends_the_speech_of_the_first(text):
    assert speakers(text) == ["Mara Lindqvist"]
    assert speakers(FIRST + text) == ["Olof Berg", "Mara Lindqvist"]


@pytest.mark.parametrize(
    "text",
    [
        "“It is a lie,” was the headline of Mara Lindqvist.",
        "“The Long Winter” was Mara Lindqvist’s book.",
        "“Nobody came” was a surprise to Mara Lindqvist.",
    ],
)
def test_what_is_no_reply_has_no_sender(text):
    assert "Mara Lindqvist" not in speakers(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Opening the port in May was a “hopelessly unreal” prospect, an official said.", "an official"),
        ("She does not “hang out with” Berg, Mara Lindqvist said.", "Mara Lindqvist"),
        ("The closing was a “very hard choice” overall, Mara Lindqvist told reporters.", "Mara Lindqvist"),
        ("The fire left a “gaping” hole, Mara Lindqvist said.", "Mara Lindqvist"),
        ("The port is in “good shape” overall, Mara Lindqvist, the mayor, said.", "Mara Lindqvist"),
        ("He faces a “long and painful” recovery, his lawyer said.", "his lawyer"),
        ("“It is over” Berg, the mayor, said.", "Berg"),
    ],
)
def test_a_noun_that_words_in_marks_belong_to_is_no_part_of_who_speaks(text, speaker):
    found = [one for one in extract(text) if one.kind.value in ("mixed", "direct", "scare")]
    assert [one.speaker.name for one in found] == [speaker]
