"""The same words in several documents: which comes first, and what the reader is told of the others."""

import re

import pytest

from checker.check import check_claim
from checker.findings import Alteration, Verdict
from checker.judging.variants import differing, told
from checker.reports.findings.to_terminal import claim_to_terminal
from corpus import Link
from corpus.document import Role
from corpus.languages import lexicon_of
from tests.checker.samples import article, corpus_of, said, transcript

ENGLISH = lexicon_of("en")

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
    assert finding.explanation.endswith(
        "Other documents have it otherwise: hearing, early, late (“meant”, not “built”)."
    )


def test_nothing_is_said_where_all_agree():
    with corpus_of(report("late", WORDS, "2024-03-03"), report("early", WORDS, "2024-03-01")) as corpus:
        finding = check_claim(corpus, f'"{WORDS}" Quill said.')
    assert finding.verdict is Verdict.EXACT
    assert "otherwise" not in finding.explanation


def statement(name, words, published):
    return article(name, f"{words} The town thanks all.", kind="statement", author="Ada Quill", published=published)


def republished(name, words, published, **known):
    text = f"{name.title()}. “{words}” Ada Quill told the Coast Courier."
    told = said(text, words, by="Ada Quill", links=(Link("Coast Courier", Role.TOLD),))
    return article(name, text, told, published=published, **known)


def test_what_the_speaker_published_comes_before_reports_and_what_is_passed_on_after_them():
    with corpus_of(
        report("undated", WORDS, None),
        republished("echo", WORDS, "2024-01-01"),
        report("late", WORDS, "2024-03-06"),
        report("careless", CHANGED, "2024-02-01"),
        statement("release", WORDS, "2024-03-05"),
    ) as corpus:
        finding = check_claim(corpus, f'"{WORDS}" Quill said.')
    assert [match.document.id for match in finding.matches] == ["release", "late", "undated", "echo", "careless"]


def test_a_transcript_comes_before_what_the_speaker_published_earlier():
    hearing = transcript("hearing", ("ADA QUILL", WORDS), published="2024-03-09")
    with corpus_of(statement("release", WORDS, "2024-03-05"), hearing) as corpus:
        finding = check_claim(corpus, f'"{WORDS}" Quill said.')
    assert [match.document.id for match in finding.matches] == ["hearing", "release"]


def test_who_was_told_it_does_not_pass_it_on():
    own = republished("courier", WORDS, "2024-03-02", publisher="Coast Courier")
    with corpus_of(republished("echo", WORDS, "2024-03-01"), own) as corpus:
        finding = check_claim(corpus, f'"{WORDS}" Quill said.')
    assert [match.document.id for match in finding.matches] == ["courier", "echo"]


def test_each_variant_tells_what_differs_from_the_first(newsroom):
    finding = check_claim(newsroom, f'"{WORDS}" Quill said.')
    differs = [match["differs"] for match in finding.to_dict()["matches"]]
    assert differs == [None, [], [], [{"kind": "synonym", "first": "meant", "here": "built"}]]


def test_the_report_sets_other_wordings_apart(newsroom):
    report = claim_to_terminal(check_claim(newsroom, f'"{WORDS}" Quill said.'))
    also, otherwise = report.index("also in"), report.index("otherwise   ")
    assert also < report.index("early, 2024-03-01") < report.index("late, 2024-03-03") < otherwise
    assert report.rstrip().endswith("The ferry was never built to sail in a storm (“built”, not “meant”)")


@pytest.mark.parametrize(
    ("here", "changes"),
    [
        ("the ferry was never meant to sail in a STORM", ()),
        ("The ferry was meant to sail in a storm.", (Alteration("negation", "never", ""),)),
        ("The old ferry was never meant to sail in a storm.", (Alteration("omission", "", "old"),)),
        ("Whales", (Alteration("synonym", WORDS, "Whales"),)),
    ],
)
def test_what_differs_is_named_by_its_kind(here, changes):
    assert differing(WORDS, here, ENGLISH) == changes


def otherwise(*wordings):
    reports = [report(f"other-{number}", words, None) for number, words in enumerate(wordings)]
    with corpus_of(report("first", WORDS, "2024-01-01"), *reports) as corpus:
        return check_claim(corpus, f'"{WORDS}" Quill said.').explanation.partition("otherwise: ")[2]


def test_of_many_documents_and_of_many_wordings_the_first_three_are_named():
    three = otherwise(*[CHANGED] * 3)
    assert sorted(re.findall(r"other-\d", three)) == ["other-0", "other-1", "other-2"]
    assert "more" not in three
    assert otherwise(*[CHANGED] * 4).endswith(" and 1 more (“built”, not “meant”).")
    storms = [WORDS.replace("storm", other) for other in ("squall", "gale", "blizzard", "drizzle")]
    assert otherwise(*storms[:3]).count("not “storm”") == otherwise(*storms).count("not “storm”") == 3
    assert otherwise(*storms).endswith("), and more.")


def test_a_variant_may_have_more_or_less():
    assert [*map(told, differing("The ferry sails at dawn", "The old ferry sails", ENGLISH))] == [
        "also “old”",
        "without “at dawn”",
    ]
