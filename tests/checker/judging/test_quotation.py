"""Of the places where a quotation may stand the one that counts, and what is said where none does."""

import pytest

from checker.claims.pasted import Claim
from checker.comparison.wording import read_wording
from checker.findings import Verdict
from checker.judging.quotation import judge_quotation, not_found, too_long
from corpus import Span
from tests.checker.samples import article, corpus_of, said, transcript

WORDS = "We will mend seven rusty cranes before dawn"


def quoted(name, words, speaker, **known):
    text = f"So the {name} has it. “{words},” {speaker} said."
    return article(name, text, said(text, f"{words},", by=speaker), **known)


def judge(corpus, words, speaker=None, top=5):
    claim = Claim(words, (Span(0, len(words)),), True, speaker)
    return judge_quotation(corpus, claim, read_wording(words), top)


@pytest.mark.parametrize(
    ("words", "verdict", "rule", "why"),
    [
        ("zebras", Verdict.CANNOT_CHECK, "too-short", "one word is too little to look for"),
        ("grazing zebras", Verdict.CANNOT_CHECK, "too-short", "2 words are too little to look for"),
        ("zebras graze quietly", Verdict.NOT_FOUND, "nothing-near", "no source to compare with"),
    ],
)
def test_what_is_not_there_is_not_found_unless_it_is_too_short_to_tell(words, verdict, rule, why):
    with corpus_of(quoted("story", WORDS, "Ada Quill")) as corpus:
        finding = judge(corpus, words)
    assert (finding.verdict, finding.rule, finding.words.why) == (verdict, rule, why)
    assert {finding.words, finding.said_by, finding.chain, finding.context} == {finding.words}


def test_few_words_of_several_speakers_are_nobodys_unless_one_is_claimed():
    with corpus_of(quoted("one", "Thank you", "Ada Quill"), quoted("two", "Thank you", "Runa Tarn")) as corpus:
        assert judge(corpus, "Thank you").rule == "too-common"
        assert judge(corpus, "Thank you", "Runa Tarn").matches[0].document.id == "two"
        assert judge(corpus, "Thank you", "Runa Tarn").verdict is Verdict.EXACT
    with corpus_of(quoted("one", "Thank you", "Ada Quill"), quoted("two", "Thank you", "Ada Quill")) as corpus:
        assert judge(corpus, "Thank you").verdict is Verdict.EXACT


def test_three_words_of_several_speakers_are_enough():
    with corpus_of(quoted("one", "Mend rusty cranes", "Ada Quill"), quoted("two", "Mend rusty cranes", "Bo")) as corpus:
        assert judge(corpus, "Mend rusty cranes").verdict is Verdict.EXACT


def test_the_place_under_the_claimed_name_comes_first_though_another_was_added_before():
    with corpus_of(quoted("tarn", WORDS, "Runa Tarn"), quoted("quill", WORDS, "Ada Quill")) as corpus:
        assert judge(corpus, WORDS, "Quill").matches[0].document.id == "quill"
        assert judge(corpus, WORDS, "Tarn").matches[0].document.id == "tarn"
        assert judge(corpus, WORDS, "Quill").verdict is Verdict.EXACT


def test_faithful_words_come_before_changed_ones_of_the_same_name_and_before_faithful_ones_of_another():
    changed = quoted("changed", WORDS.replace("seven", "nine"), "Ada Quill")
    with corpus_of(changed, quoted("other", WORDS, "Runa Tarn"), quoted("same", WORDS, "Ada Quill")) as corpus:
        ids = [match.document.id for match in judge(corpus, WORDS, "Ada Quill").matches]
    assert ids[0] == "same"
    assert set(ids[1:]) == {"changed", "other"}


def test_of_equal_places_the_most_primary_is_the_source_and_then_the_earliest():
    hearing = transcript("hearing", ("ADA QUILL", f"{WORDS}."), published="2026-03-03")
    late = quoted("late", WORDS, "Ada Quill", published="2026-03-02")
    early = quoted("early", WORDS, "Ada Quill", published="2026-03-01")
    undated = quoted("undated", WORDS, "Ada Quill")
    with corpus_of(undated, late, early, hearing) as corpus:
        finding = judge(corpus, WORDS, "Quill")
    assert [match.document.id for match in finding.matches] == ["hearing", "early", "late", "undated"]


def test_no_more_matches_are_given_than_asked_for():
    with corpus_of(quoted("one", WORDS, "Ada Quill"), quoted("two", WORDS, "Ada Quill")) as corpus:
        assert len(judge(corpus, WORDS, top=1).matches) == 1
        assert len(judge(corpus, WORDS, top=2).matches) == 2


def test_other_documents_that_have_it_otherwise_are_named():
    other = quoted("other", WORDS.replace("rusty", "old"), "Ada Quill")
    with corpus_of(quoted("one", WORDS, "Ada Quill"), other) as corpus:
        finding = judge(corpus, WORDS, "Quill")
    assert finding.explanation.endswith("Another document has it otherwise: other (“old”, not “rusty”).")
    assert finding.matches[0].differs is None
    assert [(one.draft, one.source) for one in finding.matches[1].differs] == [("rusty", "old")]


def test_a_finding_without_a_source_says_so_and_keeps_what_was_claimed():
    claim = Claim("“Zebras graze,” Quill said", (Span(1, 14),), True, "Quill", "the Courier", relay="Lund")
    finding = not_found(claim, None, ())
    assert (finding.text, finding.speaker.name, finding.outlet, finding.relay) == (
        "Zebras graze,",
        "Quill",
        "the Courier",
        "Lund",
    )
    assert finding.explanation == "Nothing in this corpus comes near. The corpus may lack the source."
    assert too_long(claim, 3_001).explanation.startswith("Too long to tell: 3,001 words are more than one quotation")
