"""Which places of a corpus are worth a comparison word by word, the best first."""

import pytest

from checker.comparison.wording import read_wording
from checker.matching.stretches_to_compare import laid_places
from corpus import Span
from tests.checker.samples import article, corpus_of, said, transcript

DRAFT = "The pilots will mend seven rusty cranes before dawn"


def laid(corpus, draft=DRAFT):
    return laid_places(corpus, read_wording(draft))


def names(found):
    return [document for _, document, _ in found]


def test_the_place_with_most_of_the_words_comes_first():
    whole = article("whole", f"“{DRAFT},” Quill said.")
    most = article("most", "The pilots will mend seven rusty cranes in the autumn.")
    with corpus_of(most, whole) as corpus:
        found = laid(corpus)
    assert names(found) == ["whole", "most"]
    assert found[0][0].score == pytest.approx(1.0)
    assert 0.7 <= found[1][0].score < 1.0


def test_what_has_far_less_than_the_best_or_hardly_anything_is_left_out():
    part = article("part", "The captain saw seven rusty cranes on Monday.")
    little = article("little", "At dawn we saw nobody in the harbour.")
    with corpus_of(part, article("whole", f"“{DRAFT}.”"), little) as corpus:
        assert names(laid(corpus)) == ["whole"]
    with corpus_of(part, little) as corpus:
        assert names(laid(corpus)) == ["part"]
    with corpus_of(little) as corpus:
        assert laid(corpus) == []


def test_no_more_places_are_kept_than_two_batches():
    copies = [article(f"copy-{n:02}", f"On day {n} it said: “{DRAFT}.”") for n in range(14)]
    with corpus_of(*copies) as corpus:
        found = laid(corpus)
    assert len(found) <= 10
    assert len(set(names(found))) == len(found)


def test_two_voices_that_meet_in_the_same_words_are_one_place():
    text = f"“{DRAFT},” Quill said. “And that,” she said, “is all.”"
    quoted = (said(text, f"{DRAFT},", by="Quill"), said(text, "And that,", "is all.", by="Quill"))
    with corpus_of(article("story", text, *quoted)) as corpus:
        found = laid(corpus)
    assert len(found) == 1


def test_of_equals_the_one_that_passes_over_fewer_words_is_kept():
    text = "“The pilots will mend,” Ada Quill said on Monday, “seven rusty cranes before dawn.”"
    quoted = said(text, "The pilots will mend,", "seven rusty cranes before dawn.", by="Quill")
    with corpus_of(article("story", text, quoted)) as corpus:
        [(alignment, _, source)] = laid(corpus)
    assert (len(alignment.runs), sorted(source.joints)) == (1, [4])


HALVES = ("The pilots will mend seven rusty cranes.", "And the tugs will leave at dawn.")
BOTH = " ".join(HALVES)


def test_words_of_several_speakers_are_laid_over_all_of_them_where_no_one_has_them():
    hearing = transcript("hearing", ("ADA QUILL", HALVES[0]), ("RUNA TARN", HALVES[1]))
    with corpus_of(hearing) as corpus:
        best = laid(corpus, BOTH)[0][2]
        assert (best.mixed, best.speaker) == (True, None)
        assert laid(corpus, HALVES[0])[0][2].speaker == "ADA QUILL"


def test_a_speaker_who_has_nearly_all_the_words_is_not_joined_with_others():
    hearing = transcript("hearing", ("ADA QUILL", BOTH), ("RUNA TARN", HALVES[1]))
    with corpus_of(hearing) as corpus:
        assert next(source.mixed for _, _, source in laid(corpus, BOTH)) is False


def test_two_excerpts_of_one_document_are_read_together_where_neither_has_enough():
    between = " ".join(f"Boat {n} came home with ropes and salt in the night." for n in range(30))
    near, far = f"{HALVES[0]} {between} {HALVES[1]}", f"{HALVES[0]} {between * 3} {HALVES[1]}"
    for text, together in ((near, True), (far, False)):
        with corpus_of(article("story", text)) as corpus:
            alignment, _, source = laid(corpus, BOTH)[0]
        reaches = source.place(alignment.runs[0].source, alignment.runs[-1].source + 1)
        assert (HALVES[1][:12] in Span(reaches.start, reaches.end + 40).of(text)) is together


def test_nothing_is_laid_in_a_corpus_without_the_words():
    with corpus_of(article("gulls", "Gulls graze quietly.")) as corpus:
        assert laid(corpus) == []
