"""One or two sentences that a person on deadline can repeat: no score decides, nothing is called false or made up."""

import pytest

from checker.check import check_claim
from checker.explanations import explain_claim, explain_not_found
from checker.findings import Alteration, Verdict
from tests.checker.samples import article, corpus_of, said

TEXT = "“We will not open the northern pier before the cranes are safe,” Ada Quill told the Coast Courier."
OPEN = "the source does not say whose words these are"


@pytest.fixture(scope="module")
def corpus():
    quoted = said(TEXT, "We will not open the northern pier before the cranes are safe,", by="Ada Quill")
    with corpus_of(article("report", TEXT, quoted)) as corpus:
        yield corpus


@pytest.mark.parametrize(
    ("claim", "explanation"),
    [
        (
            "“We will not open the northern pier before the cranes are safe,” Quill said.",
            "Word for word as the source has it.",
        ),
        (
            "“we will not open the northern pier before the cranes are safe!” Quill said.",
            "The same words; only the typography differs.",
        ),
        (
            "“We will not open the northern pier … the cranes are safe,” Quill said.",
            "The source’s words, with every departure marked.",
        ),
        (
            "“We won’t open the northern pier before the cranes are safe,” Quill said.",
            "The source’s words, but for house style.",
        ),
    ],
)
def test_a_faithful_quotation_is_told_in_one_sentence(corpus, claim, explanation):
    assert check_claim(corpus, claim).explanation == explanation


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("“We will open the northern pier before the cranes are safe,” Quill said.", ["“not”"]),
        ("“We will not close the northern pier before the cranes are safe,” Quill said.", ["“open”", "“close”"]),
        ("“We will not open the old northern pier before the cranes are safe,” Quill said.", ["“old”"]),
        ("“We will not open the northern pier before the cranes are safe,” Tarn said.", ["Ada Quill", "Tarn"]),
    ],
)
def test_what_is_wrong_is_told_in_the_words_of_both_sides(corpus, claim, words):
    explanation = check_claim(corpus, claim).explanation
    assert all(word in explanation for word in words), explanation


@pytest.mark.parametrize(
    "claim",
    [
        "“We will open a northern tunnel before all cranes are sold,” Tarn said.",
        "“We will not open the northern pier,” Quill said.",
        "“Zebras graze quietly,” Quill said.",
        "Quill said the pier will open.",
        "The northern pier will open before the cranes are safe",
        "“pier”",
    ],
)
def test_every_explanation_is_whole_sentences_that_accuse_nobody(corpus, claim):
    explanation = check_claim(corpus, claim).explanation
    assert explanation[0].isupper() or explanation[0] == "“"
    assert explanation.endswith(".")
    assert ".." not in explanation
    assert not any(word in explanation.lower() for word in ("fabricat", "false", "lie", "invent"))


def test_what_was_not_found_says_that_the_corpus_may_lack_it():
    assert explain_not_found(None).endswith("The corpus may lack the source.")


@pytest.mark.parametrize(
    ("verdict", "disagreements", "missing", "unconfirmed", "explanation"),
    [
        (Verdict.SUPPORTED, [], [], "", "A passage says it: the names, numbers and negations agree."),
        (
            Verdict.DIFFERS,
            [Alteration("number", "40", "14")],
            [],
            "",
            "A passage comes close, but it has “14”, not “40”.",
        ),
        (
            Verdict.DIFFERS,
            [Alteration("negation", "", "never"), Alteration("speaker", "Tarn", "Quill")],
            [],
            "",
            "A passage comes close, but it has “never” and the claim does not; the source has Quill, not Tarn.",
        ),
        (
            Verdict.DIFFERS,
            [Alteration("negation", "no", "")],
            [],
            "",
            "A passage comes close, but it has no “no”.",
        ),
        (
            Verdict.DIFFERS,
            [Alteration("negation", "", "denied")],
            [],
            "",
            "A passage comes close, but the speaker denied it.",
        ),
        (
            Verdict.RELATED,
            [],
            ["silver", "bells"],
            "",
            "A passage is near, but not enough to say: it has nothing of “silver”, “bells”.",
        ),
        (Verdict.RELATED, [], [], OPEN, "A passage says it, but the source does not say whose words these are."),
        (Verdict.NOT_FOUND, [], [], "", "Nothing in this corpus comes near. The corpus may lack the source."),
    ],
)
def test_a_claim_in_other_words_is_told_by_what_agrees_and_what_does_not(
    verdict, disagreements, missing, unconfirmed, explanation
):
    assert explain_claim(verdict, disagreements, missing, unconfirmed) == explanation
