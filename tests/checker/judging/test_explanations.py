"""One or two sentences that a person on deadline can repeat: no score decides, nothing is called false or made up."""

import pytest

from checker.check import check_claim, check_quotation
from checker.desk.styles import STYLES
from checker.findings import Level, Point, Verdict
from checker.judging.explanations import explain_claim, explain_not_found
from tests.checker.samples import article, corpus_of, said, transcript

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
            "The source’s words, with every departure marked: the ellipsis leaves out “before”.",
        ),
        (
            "“We won’t open the northern pier before the cranes are safe,” Quill said.",
            "The source’s words, but for house style: “won’t” for “will not”.",
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


SPOKEN = transcript(
    "speech",
    ("ADA QUILL", "He will -- he will open the western lock in spring, and all the cranes of the damn pier are safe."),
    ("RUNA TARN", "Hear, hear!"),
    ("ADA QUILL", "The divers know it. Do you?"),
)


@pytest.mark.parametrize(
    ("quote", "explanation"),
    [
        (
            "[Brandt] will open the western lock in spring",
            "The source’s words, with every departure marked: “[Brandt]” stands for “he”.",
        ),
        (
            "[W]ill open the western lock … and all the cranes of the [expletive] pier are safe",
            "The source’s words, with every departure marked: “[W]ill” stands for “will”; the ellipsis leaves out "
            "“in spring”; “[expletive]” stands for “damn”.",
        ),
        (
            "The divers know it. Do you!",
            "The same words; only the typography differs: “!” for “?”.",
        ),
        (
            "He’ll open the western lock in spring",
            "The source’s words, but for house style: “He’ll” for “he will”.",
        ),
        (
            "the cranes of the damn pier are safe. The divers know it",
            "The source’s words, but for house style: somebody else’s interjection between “safe” and “The” is left "
            "out.",
        ),
        (
            "he will open the lock western in spring, and all the cranes",
            "“western” stands elsewhere in the source. The rest is word for word.",
        ),
    ],
)
def test_what_differs_from_the_source_is_said_in_the_same_sentence(quote, explanation):
    with corpus_of(SPOKEN) as corpus:
        assert check_quotation(corpus, quote, speaker="Ada Quill", style=STYLES["guardian"]).explanation == explanation


def test_a_full_stop_turned_question_mark_is_told_at_level_info(corpus):
    finding = check_claim(corpus, "“We will not open the northern pier before the cranes are safe,” Quill said.")
    assert (finding.level, finding.alterations) == (Level.NONE, ())
    with corpus_of(SPOKEN) as spoken:
        finding = check_quotation(spoken, "The divers know it. Do you!", speaker="Ada Quill")
    assert (finding.verdict, finding.level) == (Verdict.EQUIVALENT, Level.INFO)
    assert [(one.kind, one.note) for one in finding.alterations] == [
        ("punctuation", "an exclamation mark for a question mark")
    ]


def test_what_a_cut_sentence_lacks_is_an_alteration_too():
    lock = transcript("lock", ("ADA QUILL", "We will open the western lock again if the divers agree to it."))
    with corpus_of(lock) as corpus:
        finding = check_quotation(corpus, "We will open the western lock again", speaker="Ada Quill")
    assert [(one.kind, one.source) for one in finding.alterations] == [("truncation", "if the divers")]


def test_what_was_not_found_says_that_the_corpus_may_lack_it():
    assert explain_not_found(None).endswith("The corpus may lack the source.")


@pytest.mark.parametrize(
    ("verdict", "points", "missing", "unconfirmed", "explanation"),
    [
        (
            Verdict.SUPPORTED,
            [],
            [],
            "",
            "A passage says it: it has every word of the claim that tells something, and none that turns it.",
        ),
        (
            Verdict.SUPPORTED,
            [Point("number", True, "forty", "40"), Point("speaker", True, "Tarn", "Runa Tarn")],
            [],
            "",
            "A passage says it: it agrees on “40” (number), “Runa Tarn” (speaker), and nothing in it disagrees.",
        ),
        (
            Verdict.DIFFERS,
            [Point("number", False, "40", "14")],
            [],
            "",
            "A passage comes close, but it has “14”, not “40”.",
        ),
        (
            Verdict.DIFFERS,
            [Point("negation", False, "", "never"), Point("speaker", False, "Tarn", "Quill")],
            [],
            "",
            "A passage comes close, but it has “never” and the claim does not; the source has Quill, not Tarn.",
        ),
        (
            Verdict.DIFFERS,
            [Point("negation", False, "no", "")],
            [],
            "",
            "A passage comes close, but it has no “no”.",
        ),
        (
            Verdict.DIFFERS,
            [Point("negation", False, "", "denied")],
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
        (
            Verdict.DIFFERS,
            [Point("role", False, "Tarn", "Quill"), Point("number", True, "2", "2")],
            [],
            "",
            "A passage comes close, but there “Quill” does what “Tarn” does in the claim.",
        ),
        (
            Verdict.DIFFERS,
            [Point("quantifier", False, "All", "Some")],
            [],
            "",
            "A passage comes close, but it says “Some” where the claim says “All”.",
        ),
        (
            Verdict.RELATED,
            [Point("order", None, "Tarn", "Tarn")],
            [],
            "",
            "A passage has the words, but in another order: it need not say the same of the same.",
        ),
        (
            Verdict.RELATED,
            [Point("condition", None, "", "unless")],
            [],
            "",
            "A passage has the words, but with “unless”, which the claim has not.",
        ),
        (
            Verdict.RELATED,
            [Point("relation", None, "the pier", "pier")],
            [],
            "",
            "A passage has the words, but not clearly the same: it has “pier” where the claim has “the pier”.",
        ),
        (Verdict.RELATED, [], [], OPEN, "A passage says it, but the source does not say whose words these are."),
        (Verdict.NOT_FOUND, [], [], "", "Nothing in this corpus comes near. The corpus may lack the source."),
    ],
)
def test_a_claim_in_other_words_is_told_by_what_agrees_and_what_does_not(
    verdict, points, missing, unconfirmed, explanation
):
    assert explain_claim(verdict, points, missing, unconfirmed) == explanation
