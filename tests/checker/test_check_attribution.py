"""What a check says of who is claimed to have said the words, and of who is claimed to have handed them on."""

from dataclasses import replace

import pytest

from checker.check import check_claim, check_draft
from checker.findings import Verdict
from corpus import Corpus, Document, Link, QuotationKind, Role
from tests.checker.samples import HEARING, QUOTED, REPORT, article, corpus_of, said


@pytest.fixture(scope="module")
def corpus():
    with corpus_of(article("report", REPORT, *QUOTED, published="2024-03-01"), HEARING) as corpus:
        yield corpus


def test_a_name_that_may_be_another_persons_is_to_be_looked_at(corpus):
    finding = check_claim(corpus, "“It is time to go home,” said Runa Tarn Jr.")
    assert (finding.verdict, finding.rule) == (Verdict.REVIEW, "unsure-speaker")
    assert "Cannot tell whether Runa Tarn Jr" in finding.explanation


def test_a_platform_that_is_not_the_sources_is_to_be_looked_at():
    text = "“The bridge stays shut until the thaw,” Ada Quill wrote on Harbour Social."
    quoted = replace(said(text, "The bridge stays shut until the thaw,", by="Ada Quill"), medium="Harbour Social")
    with corpus_of(article("post", text, quoted)) as corpus:
        other = check_claim(corpus, "“The bridge stays shut until the thaw,” Quill posted on Quayside.")
        assert (other.verdict, other.rule) == (Verdict.REVIEW, "chain")
        assert "It came by way of Harbour Social, not Quayside." in other.explanation
        assert check_claim(corpus, text).verdict is Verdict.EXACT


def test_who_only_relayed_the_words_did_not_say_them():
    text = "“The bridge stays shut until the thaw,” Quill said, according to her clerk Bo Lind."
    quoted = said(text, "The bridge stays shut until the thaw,", by="Ada Quill", links=(Link("Bo Lind", Role.RELAY),))
    with corpus_of(article("relay", text, quoted)) as corpus:
        finding = check_claim(corpus, "“The bridge stays shut until the thaw,” Bo Lind said.")
    assert finding.verdict is Verdict.MISATTRIBUTED
    assert "Ada Quill said it, Bo Lind only relayed it." in finding.explanation


CHAINS = (
    "“The cranes were checked by two engineers from Bergen,” Ada Quill said, according to her adviser Bo Lund.\n\n"
    "“I have never seen the plans for the southern quay,” said Runa Tarn."
)
CHAINED = (
    said(
        CHAINS,
        "The cranes were checked by two engineers from Bergen,",
        by="Ada Quill",
        links=(Link("Bo Lund", Role.RELAY),),
    ),
    said(CHAINS, "I have never seen the plans for the southern quay,", by="Runa Tarn"),
)
CRANES, PLANS = (
    "The cranes were checked by two engineers from Bergen",
    "I have never seen the plans for the southern quay",
)


@pytest.fixture(scope="module")
def chained():
    with corpus_of(article("chains", CHAINS, *CHAINED), HEARING) as corpus:
        yield corpus


@pytest.mark.parametrize(
    ("claim", "verdict", "ok", "why"),
    [
        (f"Bo Lund said Quill told him: “{CRANES}.”", Verdict.EQUIVALENT, True, "by way of Bo Lund"),
        (f"Odo Marr said Quill told him: “{CRANES}.”", Verdict.REVIEW, False, "by way of Bo Lund, not Odo Marr"),
        (f"Odo Marr said that Quill had told him “{CRANES}”.", Verdict.REVIEW, False, "not Odo Marr"),
        (f"Odo Marr quoted Quill as saying “{CRANES}”.", Verdict.REVIEW, False, "not Odo Marr"),
        (f"“{CRANES},” Odo Marr quoted Quill as saying.", Verdict.REVIEW, False, "not Odo Marr"),
        (f"Odo Marr said Tarn told him that “{PLANS}”.", Verdict.REVIEW, None, "does not say that Odo Marr relayed"),
        (f"According to Odo Marr, Tarn said: “{PLANS}.”", Verdict.EQUIVALENT, None, "does not say that Odo Marr"),
        (f"A port official said Tarn told her: “{PLANS}.”", Verdict.REVIEW, None, "does not say that"),
        (f"“{PLANS},” Tarn said, the Courier reported.", Verdict.EXACT, None, "does not say that the Courier relayed"),
        ("Bo Lund said Quill told him: “I closed the western lock myself.”", Verdict.REVIEW, False, "at first hand"),
        (f"Bo Lund said Tarn told him: “{CRANES}.”", Verdict.MISATTRIBUTED, True, "by way of Bo Lund"),
    ],
)
@pytest.mark.parametrize("check", [check_claim, lambda corpus, text: check_draft(corpus, text)[0]])
def test_who_is_said_to_have_relayed_the_words_is_compared_with_the_chain(chained, check, claim, verdict, ok, why):
    finding = check(chained, claim)
    assert (finding.verdict, finding.chain.ok) == (verdict, ok)
    assert why in finding.chain.why
    if verdict is Verdict.REVIEW:
        assert finding.rule == "chain"
        assert why in finding.explanation


@pytest.mark.parametrize(("speaker", "verdict"), [("Ada Quill", Verdict.EXACT), ("Runa Tarn", Verdict.MISATTRIBUTED)])
@pytest.mark.parametrize(
    "draft",
    [
        "Did {} really say “I closed the western lock myself”?",
        "Why didn’t {} say, “I closed the western lock myself”?",
        "It rained.\n\n> I closed the western lock myself.\n>\n> — {}\n\nThe fair opened.",
        "It rained.\n\n> I closed the western lock myself. — {}\n\nThe fair opened.",
        "It rained.\n\n> I closed the western\n> lock myself.\n\n— {}, harbour master\n\nThe fair opened.",
    ],
)
def test_a_question_and_a_signed_block_quotation_are_checked_as_whose_they_say(corpus, draft, speaker, verdict):
    [finding] = check_draft(corpus, draft.format(speaker), markdown=True)
    assert finding.speaker.name == speaker
    assert finding.verdict in (verdict, Verdict.EQUIVALENT if verdict is Verdict.EXACT else verdict)
    assert finding.text.rstrip(".") == "I closed the western lock myself"


def test_a_negative_question_denies_nothing(corpus):
    finding = check_claim(corpus, "Didn’t Ada Quill say “I closed the western lock myself”?")
    assert (finding.verdict, finding.said_by.ok) == (Verdict.EXACT, True)


INTERVIEW = (
    "HOST: How long will the pier stay closed?\n\n"
    "QUILL: I do not know. We have asked the pilots to wait for us.\n\n"
    "HOST: The harbour master says it will be “open to everyone by May.” Do you believe her?\n\n"
    "QUILL: We are not so sure of that."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("“We have asked the pilots to wait for us,” Quill said.", Verdict.EQUIVALENT),
        ("“We have asked the pilots to wait for us,” the host said.", Verdict.MISATTRIBUTED),
        ("“How long will the pier stay closed?” Quill asked.", Verdict.MISATTRIBUTED),
        ("“It will be open to everyone by May,” Quill said.", Verdict.MISATTRIBUTED),
    ],
)
def test_the_labels_of_an_interview_in_plain_text_are_different_people(claim, verdict):
    with Corpus.open() as corpus:
        corpus.add(Document(id="interview", text=INTERVIEW))
        assert check_claim(corpus, claim).verdict is verdict


@pytest.mark.parametrize(("relay", "verdict"), [("Bo Lund", Verdict.SUPPORTED), ("Odo Marr", Verdict.DIFFERS)])
@pytest.mark.parametrize(
    "claim",
    [
        "Ada Quill said, according to {}, that the cranes were checked by two engineers.",
        "Ada Quill said that the cranes were checked by two engineers, according to {}.",
    ],
)
def test_who_is_said_to_hand_on_a_report_is_a_point_of_it(claim, relay, verdict):
    text = "Ada Quill said the cranes were checked by two engineers, according to her adviser Bo Lund."
    words = "the cranes were checked by two engineers"
    link = Link("Bo Lund", Role.RELAY)
    quotation = said(text, words, by="Ada Quill", kind=QuotationKind.INDIRECT, links=(link,))
    with corpus_of(article("relayed", text, quotation)) as corpus:
        finding = check_claim(corpus, claim.format(relay))
    assert finding.verdict is verdict
    assert [(p.agrees, p.source) for p in finding.points if p.kind == "relay"] == [(relay == "Bo Lund", "Bo Lund")]
