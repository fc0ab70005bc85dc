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


TALK = ["Will the ferry sail before dawn, as you promised?", "It will not, and I said so.", "Then who pays my crew?"]


@pytest.mark.parametrize(
    ("labels", "speakers"),
    [
        ("Speaker 1: |Speaker 2: |Speaker 1: ", "Speaker 1|Speaker 2|Speaker 1"),
        ("SPEAKER_00: |SPEAKER_01: |SPEAKER_00: ", "SPEAKER_00|SPEAKER_01|SPEAKER_00"),
        ("(speaker 0) |(speaker 1) |(speaker 0) ", "speaker 0|speaker 1|speaker 0"),
        ("WOMAN 1: |WOMAN 2: |WOMAN 1: ", "WOMAN 1|WOMAN 2|WOMAN 1"),
        ("00:02 Ada Quill: |00:09 Runa Tarn: |00:12 Ada Quill: ", "Ada Quill|Runa Tarn|Ada Quill"),
        ("[1:00:02] Ada Quill: |[1:00:09] Runa Tarn: |[1:00:12] Ada Quill: ", "Ada Quill|Runa Tarn|Ada Quill"),
        ("Ada Quill (10:02): |Runa Tarn (10:09): |Ada Quill (10:12): ", "Ada Quill|Runa Tarn|Ada Quill"),
        ("Ada Quill 0:02\n|Runa Tarn 0:09\n|Ada Quill 0:12\n", "Ada Quill|Runa Tarn|Ada Quill"),
        (">> ADA QUILL: |>> RUNA TARN: |>> ADA QUILL: ", "ADA QUILL|RUNA TARN|ADA QUILL"),
        ("QUILL, HOST: |TARN, PILOT: |QUILL: ", "QUILL|TARN|QUILL"),
        ("Ada Quill, host: |Runa Tarn, pilot: |Ada Quill, host: ", "Ada Quill|Runa Tarn|Ada Quill"),
        ("Ada Quill (Karsund) (Coast): |The Pilot General (Runa Tarn): |Ada Quill: ", "Ada Quill|Runa Tarn|Ada Quill"),
        ("Mr. QUILL. |Ms. TARN of Selm. |Mr. QUILL. ", "QUILL|TARN|QUILL"),
        ("Ms QUILL (Karsund—Pilot) (3.18 pm)—|The CHAIR—|Ms QUILL—", "QUILL|CHAIR|QUILL"),
        ("ADA QUILL. |RUNA TARN. |ADA QUILL. ", "ADA QUILL|RUNA TARN|ADA QUILL"),
        ("Ada Quill – |Runa Tarn – |Ada Quill – ", "Ada Quill|Runa Tarn|Ada Quill"),
        ("**Ada Quill**: |**Runa Tarn**: |**Ada Quill**: ", "Ada Quill|Runa Tarn|Ada Quill"),
        ("**Ada Quill:** |**Runa Tarn:** |**Ada Quill:** ", "Ada Quill|Runa Tarn|Ada Quill"),
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_every_usual_form_of_a_label_names_who_speaks(labels, speakers, gap):
    heads = labels.split("|")
    text = gap.join(head + words for head, words in zip(heads, TALK, strict=True))
    said = [(name.removeprefix("The "), words) for name, words in turns(text)]
    assert [name.upper() for name, _ in said] == [name.upper() for name in speakers.split("|")]
    assert [words for _, words in said] == TALK


@pytest.mark.parametrize(
    "text",
    [
        "LONDON – The ferry will not sail.\n\nPARIS – The pilots agree with it.\n",
        "Monday – You sail at dawn.\nTuesday – We rest.\nMonday – I sail again.\n",
        "Cod – I like it fried.\nHake – We steam it.\n",
        "The NATO. The ferry is old.\n\nThe EU. The pier is older.\n",
        "Chapter 1: We leave\nChapter 2: You stay\nChapter 3: I return\n",
        "10:30 Boarding: you show your pass\n11:00 Departure: we sail\n",
        "Karsund 2 Selm 1\nYou could hear it in the harbour.\n",
    ],
)
def test_the_forms_of_labels_have_other_uses(text):
    assert turns(text) == []


def test_notes_of_what_was_heard_are_no_words_of_the_speaker():
    text = "ADA QUILL: We will wait. (Applause.) I promise [inaudible] you.\n\nRUNA TARN: You? [Laughter]\n\n"
    text += "ADA QUILL: Me (and I mean it).\n"
    found = [[span.of(text) for span in one.spans] for one in extract(text) if one.rule == "turn"]
    assert found == [["We will wait.", "I promise", "you."], ["You?"], ["Me (and I mean it)."]]


def test_the_numbers_and_times_of_captions_are_nobodys_words():
    text = (
        "1\n00:00:02,000 --> 00:00:04,000\nQUILL: I will wait.\n\n2\n00:00:05,000 --> 00:00:06,000\nTARN: Will you?\n\n"
    )
    text += "QUILL: I will.\n"
    assert [words for _, words in turns(text)] == ["I will wait.", "Will you?", "I will."]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("QUILL: I will wait for you.\n\nWe all will.\n", 2),
        ("QUILL: I will wait.\n\nQUILL: You know that.\n", 2),
        ("Harbour shut\n\nQUILL: I will wait for you.\n", 0),
        ("A: I will wait.\n\nA: You know that.\n", 0),
        ("QAnon is old. You know it.\n\nQAnon is dead. I said so.\n", 0),
        ("QWill you wait?\n\nA: I will.\n\nQYou will?\n", 3),
        ("Quill: I will wait for you.\n", 0),
    ],
)
def test_a_label_alone_is_believed_at_the_head_of_the_text_or_where_it_comes_again(text, count):
    assert len(turns(text)) == count
