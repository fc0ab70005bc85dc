"""Which passage is the evidence for a claim in the writer's own words, and who says so there."""

import pytest

from checker.claims.pasted import Claim
from checker.findings import Verdict
from checker.judging.statement import judge_statement, supports
from corpus import QuotationKind, Span
from tests.checker.samples import article, corpus_of, said

TUNNEL = "the tunnel under the western marsh costs nine million crowns"
LATER = "the lighthouse on the northern rock burns whale oil every winter"


def reports(name, words, speaker, before=""):
    text = f"{before}{speaker} said that {words}."
    return article(name, text, said(text, words, by=speaker, kind=QuotationKind.INDIRECT))


def claimed(words, speaker=None, text=None, **known):
    whole = text or words
    start = whole.index(words)
    return Claim(whole, (Span(start, start + len(words)),), False, speaker, reported=True, **known)


def test_a_claim_that_no_passage_is_near_is_not_found():
    with corpus_of(reports("tunnel", TUNNEL, "Ada Quill")) as corpus:
        finding = judge_statement(corpus, claimed("zebras graze quietly behind the brewery", "Quill"), 5)
    assert (finding.verdict, finding.rule, finding.speaker.name) == (Verdict.NOT_FOUND, "nothing-near", "Quill")
    with corpus_of() as empty:
        assert supports(empty, claimed(TUNNEL), 5) == (None, ())
        assert judge_statement(empty, claimed(TUNNEL), 5).verdict is Verdict.NOT_FOUND


def test_a_passage_that_says_it_supports_the_claim_with_who_says_so():
    with corpus_of(reports("tunnel", TUNNEL, "Ada Quill")) as corpus:
        finding = judge_statement(corpus, claimed(TUNNEL, "Quill"), 5)
    assert (finding.verdict, finding.said_by.ok) == (Verdict.SUPPORTED, True)
    assert finding.matches[0].speaker.name == "Ada Quill"


def test_what_somebody_else_says_does_not_support_it():
    with corpus_of(reports("tunnel", TUNNEL, "Ada Quill")) as corpus:
        finding = judge_statement(corpus, claimed(TUNNEL, "Runa Tarn"), 5)
    assert (finding.verdict, finding.said_by.ok) == (Verdict.DIFFERS, False)


def test_of_several_passages_that_say_it_the_claimed_speakers_own_comes_first():
    with corpus_of(reports("tarn", TUNNEL, "Runa Tarn"), reports("quill", TUNNEL, "Ada Quill")) as corpus:
        for speaker, document in (("Quill", "quill"), ("Tarn", "tarn")):
            best, matches = supports(corpus, claimed(TUNNEL, speaker), 5)
            assert best.document.id == matches[0].document.id == document
            assert {one.document.id for one in matches} == {"tarn", "quill"}


def test_of_several_who_speak_in_a_passage_the_claimed_one_reports():
    text = f"Runa Tarn said that {LATER}, and Ada Quill said that {TUNNEL}."
    quotations = (
        said(text, LATER, by="Runa Tarn", kind=QuotationKind.INDIRECT),
        said(text, TUNNEL, by="Ada Quill", kind=QuotationKind.INDIRECT),
    )
    with corpus_of(article("both", text, *quotations)) as corpus:
        assert judge_statement(corpus, claimed(TUNNEL, "Quill"), 5).matches[0].speaker.name == "Ada Quill"


def test_no_more_matches_are_given_than_asked_for():
    with corpus_of(reports("tarn", TUNNEL, "Runa Tarn"), reports("quill", TUNNEL, "Ada Quill")) as corpus:
        assert len(supports(corpus, claimed(TUNNEL), 1)[1]) == 1


@pytest.mark.parametrize("padding", [0, 40])
def test_a_claim_is_found_in_a_pasted_line_and_in_a_long_draft_that_tells_of_other_things(padding):
    text = f"{TUNNEL}. " + "Nothing happened on the pier that day. " * padding
    with corpus_of(reports("tunnel", TUNNEL, "Ada Quill"), reports("lamp", LATER, "Runa Tarn")) as corpus:
        best, matches = supports(corpus, claimed(TUNNEL, "Quill", text), 5)
    assert best.verdict is Verdict.SUPPORTED
    assert matches[0].document.id == "tunnel"
