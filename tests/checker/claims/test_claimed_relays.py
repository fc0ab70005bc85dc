"""Who is claimed to have handed on what somebody said, told from who said it."""

import pytest

from tests.checker.claims.test_pasted import WORDS, read


@pytest.mark.parametrize(
    ("claim", "relay"),
    [
        ("“{},” Ada Quill said, according to Bo Lund.", "Bo Lund"),
        ("“{},” said Ada Quill, according to the Coast Courier.", "the Coast Courier"),
        ("“{},” Ada Quill said on Monday, the Coast Courier reported.", "the Coast Courier"),
        ("“{},” Ada Quill said, according to a transcript.", None),
        ("“{},” Ada Quill said.", None),
    ],
)
def test_who_hands_on_what_the_speaker_said_is_read(claim, relay):
    found = read(claim.format(WORDS))
    assert (found.speaker, found.relay, found.open) == ("Ada Quill", relay, False)


@pytest.mark.parametrize(
    "claim",
    [
        "Bo Lund said Ada Quill told him: “{}.”",
        "Bo Lund said that Ada Quill had told him “{}”.",
        "Bo Lund said Ada Quill told him that “{}”.",
        "Bo Lund said on Monday that Ada Quill replied, “{}.”",
    ],
)
def test_who_reports_that_somebody_said_the_words_hands_on_what_he_heard(claim):
    found = read(claim.format(WORDS))
    assert (found.speaker, found.relay, found.hearsay) == ("Ada Quill", "Bo Lund", True)


@pytest.mark.parametrize(
    "claim",
    [
        "According to Bo Lund, Ada Quill said: “{}.”",
        "Ada Quill, according to Bo Lund, said: “{}.”",
        "Ada Quill said, according to Bo Lund, that “{}.”",
    ],
)
def test_whom_a_sentence_has_for_its_source_hands_on_what_others_say_in_it(claim):
    found = read(claim.format(WORDS))
    assert (found.speaker, found.relay, found.hearsay) == ("Ada Quill", "Bo Lund", False)


@pytest.mark.parametrize(
    "claim", ["The plan, according to Bo Lund, is that “{}.”", "According to Bo Lund, she said “{}.”"]
)
def test_where_nobody_else_is_named_the_source_is_the_speaker(claim):
    found = read(claim.format(WORDS))
    assert (found.speaker, found.relay) == ("Bo Lund", None)


@pytest.mark.parametrize("claim", ["Bo Lund quoted Ada Quill as saying “{}.”", "“{},” Bo Lund quoted Quill as saying."])
def test_who_quotes_somebody_is_left_to_the_extractor(claim):
    found = read(claim.format(WORDS))
    assert (found.speaker, found.open) == (None, True)


@pytest.mark.parametrize(
    "claim",
    [
        "Ada Quill said, according to Bo Lund, that the ferry will not sail before dawn.",
        "Ada Quill said that the ferry will not sail before dawn, according to Bo Lund.",
    ],
)
def test_a_report_is_read_without_whoever_hands_it_on(claim):
    found = read(claim)
    assert (found.speaker, found.relay) == ("Ada Quill", "Bo Lund")
    assert found.words.rstrip(".") == "the ferry will not sail before dawn"


def test_what_a_report_says_of_its_own_sources_is_a_part_of_it():
    found = read("Ada Quill said that the ferry sails at dawn, according to the timetable.")
    assert (found.relay, found.words) == (None, "the ferry sails at dawn, according to the timetable.")


def test_what_somebody_only_describes_in_a_report_is_his_as_before():
    found = read("Bo Lund said that Ada Quill called the ferry “a danger to everybody on board”.")
    assert (found.speaker, found.relay) == ("Ada Quill", None)
