"""The same words in several documents: which comes first, and what the reader is told of the others."""

import pytest

from checker.check import check_claim
from checker.findings import Verdict
from tests.checker.samples import article, corpus_of, said, transcript

WORDS = "The ferry was never meant to sail in a storm."
CHANGED = "The ferry was never built to sail in a storm."


def report(name, words, published):
    text = f"{name.title()} edition. “{words}” Ada Quill said."
    return article(name, text, said(text, words, by="Ada Quill"), published=published)


@pytest.fixture
def newsroom():
    speech = transcript("hearing", ("ADA QUILL", f"Let me be plain. {WORDS} Thank you."), published="2024-03-04")
    with corpus_of(
        report("late", WORDS, "2024-03-03"),
        report("early", WORDS, "2024-03-01"),
        report("careless", CHANGED, "2024-02-01"),
        speech,
    ) as corpus:
        yield corpus


def test_the_transcript_comes_first_then_the_earliest(newsroom):
    finding = check_claim(newsroom, f'"{WORDS}" Quill said.')
    assert finding.verdict is Verdict.EXACT
    assert [match.document.id for match in finding.matches][:3] == ["hearing", "early", "late"]


def test_a_quotation_that_one_document_has_is_exact_and_the_others_are_named(newsroom):
    finding = check_claim(newsroom, f'"{CHANGED}" Quill said.')
    assert finding.verdict is Verdict.EXACT
    assert finding.matches[0].document.id == "careless"
    assert finding.explanation.endswith("Other documents have it otherwise: early, hearing, late.")


def test_nothing_is_said_where_all_agree():
    with corpus_of(report("late", WORDS, "2024-03-03"), report("early", WORDS, "2024-03-01")) as corpus:
        finding = check_claim(corpus, f'"{WORDS}" Quill said.')
    assert finding.verdict is Verdict.EXACT
    assert "otherwise" not in finding.explanation
