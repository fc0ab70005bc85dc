"""Transcripts and interviews inside plain text: the label speaks, and a colon alone proves nothing."""

import pytest

from corpus.document import QuotationKind
from corpus.quotations import extract

DEBATE = """The debate in York, part two

MODERATOR: Good evening. Your first question is for the mayor.

LINDQVIST: Thank you. We have kept the port open.

The ships are here, and they stay.

(APPLAUSE)

BERG: I disagree with that.

LINDQVIST: You would.

Mara Lindqvist left the stage after an hour.
"""


def turns(text):
    return [(q.speaker.name, q.span.of(text)) for q in extract(text) if q.rule == "turn"]


def test_the_label_is_the_speaker_and_the_paragraph_the_quotation():
    first = extract(DEBATE)[0]
    assert (first.kind, first.rule, first.cue.text) == (QuotationKind.DIRECT, "turn", ":")
    assert first.speaker.mention.text == "MODERATOR"
    assert first.speaker.described


def test_paragraphs_without_a_label_belong_to_the_last_one():
    assert turns(DEBATE)[1:3] == [
        ("Mara Lindqvist", "Thank you. We have kept the port open."),
        ("Mara Lindqvist", "The ships are here, and they stay."),
    ]


def test_a_stage_direction_is_nobodys_words():
    assert "(APPLAUSE)" not in [words for _, words in turns(DEBATE)]


def test_the_writer_who_goes_on_after_the_last_turn_is_not_quoted():
    assert turns(DEBATE)[-1] == ("Mara Lindqvist", "You would.")
    assert all("left the stage" not in q.span.of(DEBATE) for q in extract(DEBATE))


def test_the_writer_between_two_exchanges_is_not_quoted():
    text = "LINDQVIST: I will stay.\n\nBERG: You will go.\n\nLindqvist left the room.\n\nBERG: So you stay?\n"
    assert [words for _, words in turns(text)] == ["I will stay.", "You will go.", "So you stay?"]


def test_what_is_reported_inside_a_turn_is_a_part_of_the_turn():
    text = "BERG: I said that the port would close.\n\nLINDQVIST: You said it would not.\n"
    assert [q.rule for q in extract(text)] == ["turn", "turn"]


def test_a_named_quotation_inside_a_turn_is_kept():
    text = "BERG: I heard it. Mara Lindqvist said, “We will close.”\n\nLINDQVIST: I never did.\n"
    assert [q.speaker.name for q in extract(text)] == ["BERG", "Mara Lindqvist", "Mara Lindqvist"]


def test_an_institution_or_a_titled_name_is_a_label():
    text = "THE COURT: Please sit.\nMR. BERG: Thank you, Your Honor.\nTHE COURT: Are you ready?\n"
    assert [name for name, _ in turns(text)] == ["THE COURT", "BERG", "THE COURT"]


def test_words_after_a_label_tell_no_outlet_and_no_medium():
    text = "BERG: I wrote it on Mastodon, according to her.\n\nLINDQVIST: You told Reuters in an interview with CNN.\n"
    assert [(q.links, q.medium) for q in extract(text)] == [((), None), ((), None)]


@pytest.mark.parametrize(
    "opening",
    [
        "Mara Lindqvist, the mayor of York, spoke to the Courier about the harbour.",
        "The harbour is old. An interview with Mara Lindqvist.",
        "Mayor Mara Lindqvist opened the port. Later she talked with Courier writer Olof Berg about it.",
        "We sat down with Mara Lindqvist in York.",
    ],
)
def test_the_answers_of_an_interview_are_those_of_whom_the_article_names(opening):
    text = f"{opening}\n\nQ: Will the port close?\nA: No. We will keep it open.\nQ: And in winter?\nA: It stays open.\n"
    assert [name for name, _ in turns(text)] == ["Q", "Mara Lindqvist", "Q", "Mara Lindqvist"]


def test_answers_of_somebody_who_is_not_named_stay_unnamed():
    text = "Q. Where were you?\nA. At home.\nQ. With whom?\nA. My wife was there.\n"
    found = extract(text)
    assert turns(text)[:2] == [("Q", "Where were you?"), ("A", "At home.")]
    assert all(q.speaker.described for q in found)


def test_bold_labels_of_markdown_are_labels():
    assert turns("**Q:** Where were you?\n\n**A:** At home.\n") == [("Q", "Where were you?"), ("A", "At home.")]


@pytest.mark.parametrize(
    "text",
    [
        "Open from 10:30\n10:30: You come in.\n11:00: You leave.\n",
        "Note: We open at ten.\nUpdate: You can come at nine.\nNote: We close at noon.\n",
        "Ingredients: 2 eggs, your best flour\nMethod: Mix what you have.\nServes: 4 of you\n",
        "Port closes: what you need to know\nThe port of York closes on Monday.\n",
        "Best Actor: Mara Lindqvist.\nBest Picture: The Long Winter.\nBest Director: Olof Berg.\n",
        "Mara Lindqvist: Lindqvist wants us to pay.\nOlof Berg: Berg would give you a tax cut.\n",
        "Lindqvist: I will stay.\n",
        "host: example.org\nport: 8080\nuser: me\n",
        "See: https://example.org/you\nBerg: https://example.org/me\n",
    ],
)
def test_a_colon_alone_makes_nobody_speak(text):
    assert turns(text) == []
