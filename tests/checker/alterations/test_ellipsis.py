import pytest

from checker.alterations.ellipsis import ellipsis
from checker.findings import Verdict
from tests.checker.samples import asked, transcript, voice_in

SOURCE = (
    "We will rebuild the northern pier, which my father built, before winter. Nobody asked for a tunnel. "
    "The cranes are safe unless the wind turns, and the pilots know it."
)


@pytest.mark.parametrize("mark", ["…", "...", ". . .", "[...]", "(…)"])
def test_words_left_out_at_a_mark_are_a_marked_edit(mark):
    [ruling] = asked(ellipsis, f"We will rebuild the northern pier {mark} before winter", SOURCE)
    assert (ruling.kind, ruling.verdict) == ("ellipsis", Verdict.MARKED_EDIT)


@pytest.mark.parametrize(
    ("draft", "source", "word"),
    [
        ("The cranes are safe … and the pilots know it", SOURCE, "unless"),
        ("We will … sail in this fog", "We will certainly not, I promise, sail in this fog", "not"),
        ("The pilots … sail in this fog", "The pilots said they won’t ever sail in this fog", "not"),
        ("The cranes are … safe and sound", "The cranes are reportedly safe and sound", "reportedly"),
        ("The cranes … are safe and sound", "The cranes, I think, are safe and sound", "i think"),
        ("The cranes … are safe and sound", "The cranes, as far as I can tell, are safe and sound", "as far as i"),
    ],
)
def test_a_mark_that_swallows_a_negation_or_a_condition_is_for_review_and_names_it(draft, source, word):
    [ruling] = asked(ellipsis, draft, source)
    assert (ruling.verdict, ruling.note) == (Verdict.REVIEW, f"“{word}” turns the sense")


def test_a_whole_sentence_left_out_may_deny_what_it_likes():
    draft = "We will rebuild the northern pier, which my father built, before winter. … The cranes are safe"
    assert [ruling.verdict for ruling in asked(ellipsis, draft, SOURCE)] == [Verdict.MARKED_EDIT]


def test_a_mark_may_not_leap_over_another_speaker():
    document, _ = transcript(
        "hearing",
        ("QUILL", "The pier is closed to everyone"),
        ("TARN", "For how long do you mean to keep it so?"),
        ("QUILL", "until the cranes are mended and paid for"),
    )
    draft = "The pier is closed … the cranes are mended and paid for"
    [ruling] = asked(ellipsis, draft, voice_in(document, "QUILL"))
    assert (ruling.verdict, ruling.note) == (Verdict.REVIEW, "what was left out is not all one speaker’s")


def test_a_mark_may_not_leap_out_of_one_quotation_into_another():
    source = "“The pier is closed to all boats,” she said. “The cranes are not safe and must be mended.”"
    [ruling] = asked(ellipsis, "The pier is closed … and must be mended", source)
    assert ruling.verdict is Verdict.REVIEW


LONG = "We will, as the harbour master of Karsund told us on the phone this morning, sail in this fog, all for you"


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("We will … sail in this fog", "We will certainly, I promise you, sail in this fog"),
        ("We will … sail in this fog", LONG),
        ("We … sail in this fog", LONG),
        ("sail in this fog … for you", LONG),
    ],
)
def test_a_few_small_words_beside_a_mark_are_found_where_they_stand(draft, source):
    assert [ruling.verdict for ruling in asked(ellipsis, draft, source)] == [Verdict.MARKED_EDIT]


@pytest.mark.parametrize(
    "draft",
    ["We will rebuild the northern pier before winter", "We will rebuild the northern pier … after winter"],
)
def test_it_is_silent_where_nothing_is_marked_or_words_were_exchanged_too(draft):
    assert None in asked(ellipsis, draft, SOURCE)


def test_marks_that_stand_behind_the_omitted_words_belong_to_nobody_in_them():
    source = "We will open the pier, as the old law asks, in the spring. “Good,” said Tarn."
    [ruling] = [each for each in asked(ellipsis, "We will open the pier … in the spring", source) if each]
    assert ruling.verdict is Verdict.MARKED_EDIT
