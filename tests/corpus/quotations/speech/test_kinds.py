"""An utterance, a part of a report, a title or an epithet: marks look the same around all four."""

import pytest

from corpus.document import QuotationKind
from corpus.quotations import extract

DIRECT, MIXED, SCARE, TITLE = QuotationKind.DIRECT, QuotationKind.MIXED, QuotationKind.SCARE, QuotationKind.TITLE


def kinds(text):
    return {q.spans[0].of(text): q.kind for q in extract(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Lindqvist read from her memoir, “The Salt Road,” and left.",
        "In his 2011 book, “Count the Herons,” Mr. Aalto suggested waiting a year.",
        "“It holds,” said Ida Brandt, author of “The Salt Road.”",
        "“It holds,” Ida Brandt said on Channel Nine’s “Meet the Harbour.”",
        "Ida Brandt told “Meet the Harbour,” a show on Channel Nine, that it holds.",
        "In an interview with “Harbour and Friends,” the mayor pointed to the north pier.",
        "“The Salt Road” was nominated for a prize.",
        "The “Save Our Pier” movement held a rally.",
        "The guide is called “Seven Walks Around York.”",
        "Her latest column, “What the river took,” is worth reading.",
    ],
)
def test_a_title_of_a_work_is_nobodys_quotation(text):
    assert TITLE in kinds(text).values()
    assert not [words for words, kind in kinds(text).items() if kind in (DIRECT, MIXED) and words != "It holds,"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The crowd was met with chants of “Save Our Pier!” and left.", "Save Our Pier!"),
        ("Many marchers were chanting “We are York” outside.", "We are York"),
        ("Ms. Brandt called the mayor “The King of the Quay” on Monday.", "The King of the Quay"),
        ("“Happy New Year!” Ms. Brandt said.", "Happy New Year!"),
        ("“It holds,” Ms. Brandt said. “We Are York.”", "We Are York."),
        ("A guard wore a cap reading “Make York Dry Again” at the door.", "Make York Dry Again"),
    ],
)
def test_capitals_make_no_title_of_what_somebody_says(text, words):
    assert kinds(text)[words] in (DIRECT, MIXED)


@pytest.mark.parametrize(
    "headline", ["Brandt: ‘We Will Not Yield to the Sea’", "Brandt: ‘We Will Not Yield to the Sea.’"]
)
def test_a_headline_in_capitals_keeps_its_quotation(headline):
    text = f"{headline}\n\nYORK — The mayor, Ida Brandt, spoke on Monday."
    assert DIRECT in kinds(text).values()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The firm has its own “pier house” in York.", "pier house"),
        ("The league has a slogan, “shelves not shells,” and a choir.", "shelves not shells,"),
        ("The so-called “dry season of York” went on.", "dry season of York"),
        ("The city set up a “save the pier” fund.", "save the pier"),
    ],
)
def test_a_word_that_nobody_is_shown_to_say_is_held_at_arms_length(text, words):
    assert kinds(text)[words] is SCARE


def test_three_words_and_more_are_quoted_even_where_no_verb_of_report_is_near():
    text = "Ms. Brandt has “every reason to hope” for a dry year."
    assert kinds(text)["every reason to hope"] is MIXED


def test_a_title_between_two_stretches_of_a_quotation_does_not_break_it():
    text = "“It holds,” Ida Brandt said on Channel Nine’s “Meet the Harbour.” “We are not leaving it.”"
    found = {q.spans[0].of(text): q for q in extract(text)}
    assert found["We are not leaving it."].speaker.name == "Ida Brandt"
    assert found["Meet the Harbour."].kind is TITLE


def test_a_title_takes_no_words_of_what_is_said_behind_it():
    text = "On Channel Nine’s “Meet the Harbour,” Ida Brandt said, “the pier will hold for years.”"
    assert kinds(text)["Meet the Harbour,"] is TITLE
    assert kinds(text)["the pier will hold for years."] in (DIRECT, MIXED)


def test_a_crosshead_in_single_marks_is_no_quotation_of_its_own():
    text = "“The pier will hold,” Ida Brandt said. “It must.”\n\n‘A hard winter’\n\nThe sea took the old one."
    assert kinds(text)["A hard winter"] is TITLE


def test_words_between_single_marks_alone_are_a_quotation_where_the_text_marks_all_of_them_so():
    text = "‘The pier will hold,’ Ida Brandt said.\n\n‘It had better.’\n\nThe sea took the old one in May."
    assert kinds(text)["It had better."] is DIRECT


def test_a_signed_sentence_without_a_full_stop_is_its_signers():
    (quotation,) = extract("“Never trust a dry pier” — Ida Brandt")
    assert (quotation.rule, quotation.speaker.name) == ("signature", "Ida Brandt")


def test_an_entry_of_a_list_of_sources_has_no_speaker():
    (quotation,) = extract("“Old pier found to be hollow” — York Herald, May 3, 2011")
    assert quotation.speaker is None


def test_words_inside_a_quotation_count_only_with_a_verb_of_report():
    text = "“Many took a ‘head in the sand’ way. The mayor said, ‘It will hold,’” Ms. Brandt said."
    assert "It will hold," in kinds(text)
    assert kinds(text).get("head in the sand") not in (DIRECT, MIXED)


@pytest.mark.parametrize(
    ("text", "byname"),
    [
        ("Joe “Sloppy Joe” Smith said that the pier was closed.", "Sloppy Joe"),
        ('“We are ready,” Mary "The Hammer" Jones said.', "The Hammer"),
        ("Ida ‘Big Wave’ Brandt agreed on Monday.", "Big Wave"),
    ],
)
def test_a_byname_in_marks_is_no_quotation_and_has_no_speaker(text, byname):
    (found,) = [q for q in extract(text) if q.spans[0].of(text) == byname]
    assert (found.kind, found.speaker) == (SCARE, None)


def test_a_byname_does_not_end_what_its_bearer_says():
    text = "“It holds,” said Mary “The Hammer” Jones. “We are not leaving.”"
    found = {q.spans[0].of(text): q for q in extract(text)}
    assert found["It holds,"].speaker.mention.text == "Mary “The Hammer” Jones"
    assert found["We are not leaving."].speaker == found["It holds,"].speaker


@pytest.mark.parametrize(
    "text",
    ["😀 “The pier holds,” Ida Brandt said.", "* “The pier holds,” Ida Brandt said.", "- “It holds,” said Ida Brandt."],
)
def test_a_bullet_or_an_emoji_before_an_utterance_does_not_make_it_a_part_of_one(text):
    assert list(kinds(text).values()) == [DIRECT]


def test_letters_without_case_open_an_utterance():
    assert DIRECT in kinds("אמר ראש העיר: “הרציף יחזיק מעמד.”").values()


@pytest.mark.parametrize(
    "text",
    ["“Well—” she began.", "“No…” he said.", "“The pier holds” said Ida Brandt.", "“The pier holds” — Ida Brandt"],
)
def test_an_utterance_may_end_without_a_comma_or_a_full_stop(text):
    assert list(kinds(text).values()) == [DIRECT]
