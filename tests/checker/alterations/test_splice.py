from dataclasses import replace

import pytest

from checker.alterations.splice import splice
from checker.findings import Verdict
from tests.checker.samples import asked, transcript, voice_in

SOURCE = (
    "The pier is closed to heavy boats. It will be opened by the council in spring. "
    "The cranes that my father built by hand in the hard winter of that year are safe."
)


@pytest.mark.parametrize(
    "draft",
    [
        "The pier is closed by the council in spring",  # over the end of a sentence
        "The cranes are safe",  # twelve words in one place
    ],
)
def test_two_places_joined_without_a_mark_are_for_review(draft):
    [ruling] = asked(splice, draft, SOURCE)
    assert (ruling.kind, ruling.verdict, ruling.note) == (
        "splice",
        Verdict.REVIEW,
        "two places joined without a mark",
    )


@pytest.mark.parametrize(
    "draft",
    [
        "The pier is closed … by the council in spring",  # marked
        "The pier is closed to boats",  # a word dropped in place
        "The pier is shut to heavy boats",
        "The old pier is closed to heavy boats",
    ],
)
def test_it_is_silent_where_it_is_marked_or_a_word_was_changed_in_its_place(draft):
    assert asked(splice, draft, SOURCE) == [None]


def hearing(interruption, interrupting="TARN"):
    document, _ = transcript(
        "hearing",
        ("QUILL", "The northern pier is closed to everyone"),
        (interrupting, interruption),
        ("QUILL", "until the cranes are mended and paid for"),
    )
    return voice_in(document, "QUILL")


JOINED = "The northern pier is closed to everyone until the cranes are mended"


def test_an_interjection_passed_over_is_house_style():
    [ruling] = asked(splice, JOINED, hearing("Hear, hear!"))
    assert (ruling.kind, ruling.verdict) == ("filler", Verdict.HOUSE_STYLE)


def test_the_labels_of_who_speaks_are_no_words_of_an_interjection():
    for label in ("TARN", "Özdal Åkesson"):
        [ruling] = asked(splice, JOINED, hearing("Hear, hear, hear! That is so.", label))
        assert ruling.verdict is Verdict.HOUSE_STYLE


def test_a_question_that_the_rest_answers_is_no_interjection():
    assert asked(splice, JOINED, hearing("Really?"))[0].verdict is Verdict.HOUSE_STYLE
    assert asked(splice, JOINED, hearing("For how long?"))[0].verdict is Verdict.REVIEW


def test_two_turns_joined_over_what_somebody_else_says_are_for_review():
    [ruling] = asked(splice, JOINED, hearing("For how long do you mean to keep it closed, Captain?"))
    assert (ruling.kind, ruling.verdict, ruling.note) == ("splice", Verdict.REVIEW, "somebody else speaks")


def test_two_quotations_of_an_article_joined_over_its_report_are_for_review():
    [ruling] = asked(splice, JOINED, replace(hearing("Hear, hear!"), speaker=None))
    assert (ruling.kind, ruling.verdict, ruling.note) == (
        "splice",
        Verdict.REVIEW,
        "two quotations are joined without a mark",
    )


def test_the_words_of_two_speakers_joined_as_one_are_altered():
    [ruling] = asked(splice, JOINED, replace(hearing("Hear, hear!"), speaker=None, mixed=True))
    assert (ruling.kind, ruling.verdict, ruling.note) == (
        "splice",
        Verdict.ALTERED,
        "the words of two speakers are joined",
    )


@pytest.mark.parametrize(
    ("left_out", "kind"),
    [
        ("one two three four five six seven", None),
        ("one two three four five six seven eight", "splice"),
        ("one two three four five six seven never", "negation"),
        ("one two three never four five six seven", "negation"),  # five words before what follows
        ("one two never three four five six seven", "splice"),
    ],
)
def test_eight_words_are_too_many_to_leave_out_and_a_denial_near_what_follows_is_told(left_out, kind):
    source = f"The northern pier and the cranes {left_out} stand open to every boat"
    [ruling] = asked(splice, "The northern pier and the cranes stand open to every boat", source)
    assert (ruling and ruling.kind) == kind


@pytest.mark.parametrize(
    ("between", "verdict"),
    [
        ("Hear hear hear hear hear hear", Verdict.HOUSE_STYLE),
        ("Hear hear hear hear hear hear hear", Verdict.REVIEW),
        ("For long?", Verdict.HOUSE_STYLE),
    ],
)
def test_six_words_of_another_are_an_interjection_and_two_of_a_question(between, verdict):
    assert asked(splice, JOINED, hearing(between))[0].verdict is verdict
