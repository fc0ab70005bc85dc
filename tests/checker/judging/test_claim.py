"""Whether what a text says was said is judged as a quotation, or as a claim in the writer's own words."""

import pytest

from checker.claims.pasted import Claim
from checker.findings import Verdict
from checker.judging.claim import judged
from corpus import QuotationKind, Span
from tests.checker.samples import article, corpus_of, said, transcript

STORY = (
    "“We will mend seven rusty cranes before dawn,” Ada Quill said. She said the tunnel would never pay for itself. "
    "The council met behind closed doors on Friday evening."
)
QUOTED = (
    said(STORY, "We will mend seven rusty cranes before dawn,", by="Ada Quill"),
    said(STORY, "the tunnel would never pay for itself", by="Ada Quill", kind=QuotationKind.INDIRECT),
)
HEARING = transcript("hearing", ("RUNA TARN", "The northern lighthouse burns all night for the herring fleet."))


@pytest.fixture(scope="module")
def corpus():
    with corpus_of(article("story", STORY, *QUOTED), HEARING) as corpus:
        yield corpus


def judge(corpus, words, **known):
    return judged(corpus, Claim(words, (Span(0, len(words)),), **{"marked": False} | known), 5)


@pytest.mark.parametrize(
    "words", ["We will mend seven rusty cranes before dawn", "The northern lighthouse burns all night for the herring"]
)
def test_words_without_marks_that_somebody_said_are_a_quotation(corpus, words):
    assert judge(corpus, words).is_quotation
    assert judge(corpus, words).verdict is Verdict.EXACT


@pytest.mark.parametrize(
    "words",
    [
        "The council met behind closed doors on Friday evening",
        "the tunnel would never pay for itself",
        "Ada Quill said. She said the tunnel",
        "The council will mend rusty cranes in spring",
    ],
)
def test_what_a_document_only_reports_is_no_quotation(corpus, words):
    assert not judge(corpus, words).is_quotation


def test_words_in_marks_are_a_quotation_whatever_they_are_like(corpus):
    assert judge(corpus, "The council met behind closed doors on Friday evening", marked=True).is_quotation


def test_a_report_is_a_quotation_only_where_it_has_the_speakers_words(corpus):
    faithful, changed = "we will mend seven rusty cranes before dawn", "we would mend seven rusty cranes by dawn"
    assert judge(corpus, faithful, reported=True).is_quotation
    assert judge(corpus, changed).is_quotation
    assert not judge(corpus, changed, reported=True).is_quotation


def test_words_of_which_a_good_part_stands_nowhere_are_no_quotation(corpus):
    assert judge(corpus, "We will mend seven boats before dawn").is_quotation
    told = judge(corpus, "We will mend seven rusty boats before noon")
    assert (told.is_quotation, told.verdict) == (False, Verdict.RELATED)  # as a quotation nothing would come near it


@pytest.mark.parametrize(
    ("marked", "count", "long"),
    [(True, 20_000, False), (True, 20_001, True), (False, 3_000, False), (False, 3_001, True)],
)
def test_more_words_than_a_quotation_has_are_not_looked_for(corpus, count, long, marked):
    finding = judge(corpus, " ".join(["zebra"] * count), marked=marked)
    assert (finding.rule == "too-long") is long
    assert finding.verdict is (Verdict.CANNOT_CHECK if long else Verdict.NOT_FOUND)
