"""A claim in the writer's own words, parted from who is said to have said it."""

import pytest

from checker.claims.reported import may_report, read_report
from corpus.languages import lexicon_of

EN, DE = lexicon_of("en"), lexicon_of("de")
SAIL = "the ferry will not sail"


def parts(text, language):
    report = read_report(text, language)
    if report is None:
        return None
    frame, in_other_words = report
    return frame.speaker, text[frame.start : frame.end].strip(" ."), in_other_words


@pytest.mark.parametrize(
    ("text", "speaker", "in_other_words"),
    [
        (f"Ada Quill said {SAIL}.", "Ada Quill", True),
        (f"Ada Quill said, {SAIL}.", "Ada Quill", True),
        (f"Ada Quill told CBS that {SAIL}.", "Ada Quill", True),
        (f"According to Ada Quill, {SAIL}.", "Ada Quill", True),
        (f"{SAIL}, said Ada Quill.", "Ada Quill", True),
        (f"{SAIL}, Ada Quill said on Monday.", "Ada Quill", True),
        (f"{SAIL} quill said", "Quill", True),
        (f"QUILL: {SAIL}.", "QUILL", False),
        (f"Ölund says: {SAIL}.", "Ölund", False),
    ],
)
def test_the_words_are_parted_from_who_said_them(text, speaker, in_other_words):
    assert parts(text, EN) == (speaker, SAIL, in_other_words)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry will not sail.",
        "We said that the ferry will not sail.",
        "note: the ferry will not sail",
        "He left. Quill said that the ferry will not sail.",
        "Ada Quill admires the ferry.",
        "this is what quill said",
        "they will go where quill said it would be",
        "Ada Quill said",
    ],
)
def test_what_reports_nobody_has_no_frame(text):
    assert read_report(text, EN) is None


def test_a_that_of_the_report_begins_nothing_where_its_subject_stands_first():
    assert parts("Ada Quill said she would give him that licence", EN)[1] == "she would give him that licence"


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        (f"Ada Quill said that {SAIL}, according to Bo Lund.", "Bo Lund"),
        (f"Ada Quill said, according to Bo Lund, that {SAIL}.", "Bo Lund"),
        (f"Ada Quill said that {SAIL}, according to the timetable.", None),
    ],
)
def test_who_hands_a_report_on_is_no_part_of_it(text, relay):
    frame, _ = read_report(text, EN)
    assert frame.relay == relay


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Ole Brandt sagte, dass die Fähre nicht fährt.", "Ole Brandt", "die Fähre nicht fährt"),
        ("Ole Brandt sagte, die Fähre fahre nicht.", "Ole Brandt", "die Fähre fahre nicht"),
        ("Ole Brandt hat gesagt, die Fähre fahre nicht.", "Ole Brandt", "die Fähre fahre nicht"),
        ("Der Kapitän sagte am Montag, die Fähre fahre nicht.", "Der Kapitän", None),
        ("Die Fähre fährt nicht, sagte Ole Brandt.", "Ole Brandt", "Die Fähre fährt nicht"),
        ("Die Fähre fahre nicht, wie Ole Brandt sagte.", "Ole Brandt", "Die Fähre fahre nicht"),
        ("Die Fähre fährt nicht, so Ole Brandt.", "Ole Brandt", "Die Fähre fährt nicht"),
        ("die fähre fährt nicht sagte brandt", "Brandt", "die fähre fährt nicht"),
        ("KAPITÄN BRANDT: Die Fähre fährt nicht.", "KAPITÄN BRANDT", "Die Fähre fährt nicht"),
    ],
)
def test_german_reports_are_read_where_the_order_of_the_words_allows_it(text, speaker, words):
    found = parts(text, DE)
    assert found is None if words is None else found[:2] == (speaker, words)


@pytest.mark.parametrize(
    ("text", "negated", "is_open"),
    [
        ("Ole Brandt bestritt, dass die Fähre fährt.", True, False),
        ("Ole Brandt sagte nie, dass die Fähre fährt.", True, False),
        ("Ole Brandt sagte der Küstenzeitung, dass die Fähre fährt.", False, True),
        ("Ole Brandt sagte, dass die Fähre nie fährt.", False, False),
    ],
)
def test_a_german_frame_denies_and_tells_before_its_that(text, negated, is_open):
    frame, _ = read_report(text, DE)
    assert (frame.negated, frame.open) == (negated, is_open)


@pytest.mark.parametrize(
    ("text", "language", "may"),
    [
        ("Gestern sagte Ole Brandt, die Fähre fahre nicht.", DE, True),
        ("Laut Brandt fährt die Fähre nicht.", DE, True),
        ("Brandt zufolge fährt die Fähre nicht.", DE, True),
        ("Die Fähre fährt nicht.", DE, False),
        ("Yesterday Ada Quill said the ferry will not sail.", EN, False),
    ],
)
def test_where_the_verb_comes_second_a_sentence_that_is_not_read_may_still_report(text, language, may):
    assert read_report(text, language) is None
    assert may_report(text, language) is may
