"""An utterance, a part of a report, a title or an epithet: marks look the same around all four."""

import pytest

from corpus.document import QuotationKind
from corpus.quotations import extract
from corpus.quotations.speech.kinds import kind_of, unspoken_kind
from tests.corpus.quotations.reading import frame_of

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


def kind(before, inside, after, rule):
    """What words are, for the rule that found their speaker."""
    text = f"{before}“{inside}”{after}"
    frame = frame_of(text)
    return kind_of(text, frame, next(iter(frame.marked)), rule)


@pytest.mark.parametrize(
    "before", ["Berg’s ", "The port ", "We like ", "In ", "The star of ", "Rowing ", "Row to ", "The ", "Rowers and "]
)
def test_capitals_make_a_title_where_a_name_may_stand(before):
    assert kind(before, "Meet the Harbour", " there.", "none") is TITLE


@pytest.mark.parametrize("before", ["Berg, ", "Berg said: ", "He said ", "“Yes.” "])
def test_capitals_make_none_of_what_a_rule_shows_said(before):
    text = f"{before}“Meet the Harbour,” Berg said."
    frame = frame_of(text)
    assert kind_of(text, frame, sorted(frame.marked)[-1], "cue-after") in (DIRECT, MIXED)


@pytest.mark.parametrize(
    ("before", "inside", "after", "rule", "wanted"),
    [
        # A title by what stands around it.
        ("Her memoir, ", "the salt road", ", is out.", "cue-before", MIXED),
        ("Her memoir, ", "The salt road", ", is out.", "subject", TITLE),
        ("Her memoir: ", "The salt road", " is out.", "none", TITLE),
        ("The author of ", "The salt road", " left.", "none", TITLE),
        ("The author of the ", "The Salt Road", " left.", "cue-before", TITLE),
        ("The ", "Salt Road", " star left.", "cue-before-touching", TITLE),
        ("The ", "Salt Road", ", he said.", "cue-after", MIXED),
        ("The ", "Salt Road", ", he said.", "goes-on", TITLE),
        ("She told ", "Salt Road", " so.", "cue-before", TITLE),
        ("", "The Salt Road", " is out.", "none", TITLE),
        ("", "The Salt Road.", " It is out.", "none", DIRECT),
        ("", "The Salt Road", " is out, he said.", "cue-far-after", MIXED),
        ("Chants of ", "Salt Road", " rose.", "none", SCARE),
        ("He left saying ", "Salt Road", " to all.", "none", SCARE),
        ("She called him ", "The Salt King of York", " again.", "cue-before", MIXED),
        ("He is as ", "The Salt King of York", " known.", "cue-before", MIXED),
        ("He went by ", "The Salt King of York", " again.", "cue-before", TITLE),
        # Words held at arm's length.
        ("The so-called ", "salt road", " is out.", "cue-before", SCARE),
        ("The slogan, ", "salt for all of us", ", is old.", "cue-before", SCARE),
        ("The slogan ", "salt for all of us and for the whole town", " is old.", "cue-before", MIXED),
        ("He has ", "no idea", " of it.", "subject", SCARE),
        ("He has ", "no idea", " of it.", "cue-before", MIXED),
        ("He has ", "not one idea", " of it.", "subject", MIXED),
        ("A ", "save the pier", " fund is there.", "subject", SCARE),
        ("A ", "save the pier", " remark is there.", "subject", MIXED),
        ("A ", "save the pier", " of old.", "subject", MIXED),
        ("We saved ", "save the pier", " fund.", "subject", MIXED),
        ("", "Wow!", " He left.", "none", DIRECT),
        ("", "Really", " he left.", "none", SCARE),
        # An utterance or a part of a report.
        ("", "We row", " said Berg.", "inverted", DIRECT),
        ("", "We row", " is all.", "subject", SCARE),
        ("", "We row all night,", " Berg said.", "cue-after", DIRECT),
        ("😀 – ", "We row all night,", " Berg said.", "cue-after", DIRECT),
        ("", "We row all night", " to York, Berg said.", "cue-far-after", MIXED),
        ("Berg said, ", "We row all night.", "", "cue-before", DIRECT),
        ("Berg said: ", "We row all night", "", "cue-before", DIRECT),
        ("Berg said – ", "We row all night…", " again.", "cue-before", DIRECT),
        ("Berg said, ", "we row all night.", "", "cue-before", MIXED),
        ("Berg said, ", "We row all night", " there.", "cue-before", MIXED),
        ("Berg said that ", "We row all night.", "", "cue-before", MIXED),
    ],
)
def test_words_are_what_their_sentence_and_the_rule_make_of_them(before, inside, after, rule, wanted):
    assert kind(before, inside, after, rule) is wanted


@pytest.mark.parametrize(
    ("inside", "wanted"),
    [
        ("The Salt Road", TITLE),
        ("The Salt of the Road", TITLE),
        ("The Salt without Road", MIXED),
        ("The Salt Road. Go on", MIXED),
        ("Salt", SCARE),
        ("salt road", SCARE),
        ("all the salt", MIXED),
        ("One Two Three Four Five Six Seven Eight Nine Ten Elf Dozen", TITLE),
        ("One Two Three Four Five Six Seven Eight Nine Ten Elf Dozen More", MIXED),
    ],
)
def test_in_an_unknown_language_looks_alone_decide(inside, wanted):
    assert unspoken_kind(inside) is wanted
