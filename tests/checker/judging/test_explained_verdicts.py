"""The whole sentence of a verdict, by the rule that decided it: what a reader is told is what was found."""

import pytest

from checker.check import check_quotation
from checker.claims.pasted import Claim
from checker.comparison.wording import read_wording
from checker.findings import Point, Verdict
from checker.judging.explanations import explain_claim, explain_not_found, explain_quotation
from checker.judging.verdicts import judge
from checker.matching.places import find_places
from checker.matching.speaker_at import Voice
from corpus import Link, QuotationKind, Role, Span, Speaker
from corpus.quotations.speech.confidence import SURE
from tests.checker.samples import article, corpus_of, said

TEXT = "He began. “We will open the northern pier if the cranes are safe,” Ada Quill told the Coast Courier."
WHOLE = "We will open the northern pier if the cranes are safe"
QUILL = Voice(Speaker("Ada Quill"), 0.95, QuotationKind.DIRECT, (Link("the Coast Courier", Role.TOLD),))
EXACT = "Word for word as the source has it."


@pytest.fixture(scope="module")
def corpus():
    with corpus_of(article("report", TEXT)) as corpus:
        yield corpus


def explained(corpus, draft, voice, **known):
    claim = Claim(draft, (Span(0, len(draft)),), True, "Ada Quill")._replace(**known)
    [place] = find_places(corpus, read_wording(draft))
    return explain_quotation(judge(claim, place, voice), place, voice)


@pytest.mark.parametrize(
    ("draft", "voice", "known", "explanation"),
    [
        (WHOLE, QUILL, {}, EXACT),
        (
            WHOLE,
            QUILL._replace(kind=QuotationKind.INDIRECT),
            {},
            "The source reports this in its own words; the quotation marks are the draft’s.",
        ),
        (
            WHOLE,
            QUILL._replace(outside=True),
            {},
            "The source has some of these words outside its quotation marks: they are its report, not a quotation.",
        ),
        (WHOLE, QUILL, {"speaker": "Runa Tarn"}, f"{EXACT} Ada Quill said it, not Runa Tarn."),
        (
            "northern pier",
            QUILL,
            {"speaker": "Runa Tarn"},
            f"{EXACT} Ada Quill said it, not Runa Tarn; but so few words are said by many. The sentence has “if the "
            "cranes” next to the quoted words.",
        ),
        (WHOLE, QUILL._replace(negated=True), {}, f"{EXACT} The source says that Ada Quill denied it."),
        (
            WHOLE,
            QUILL._replace(confidence=SURE - 0.01),
            {},
            f"{EXACT} Ada Quill seems to have said it, but the source does not make that sure.",
        ),
        (
            WHOLE,
            Voice(own=True),
            {},
            f"{EXACT} But the words are the document’s own report, not in anyone’s quotation marks.",
        ),
        (
            WHOLE,
            Voice(own=True),
            {"speaker": None},
            f"{EXACT} But the words are the document’s own report, not in anyone’s quotation marks.",
        ),
        (
            "We will open the northern pier",
            QUILL,
            {},
            f"{EXACT} The sentence has “if the cranes” next to the quoted words.",
        ),
        (
            "We will open the southern pier",
            QUILL,
            {},
            "Ada Quill said “northern”, not “southern”. The rest is word for word.",
        ),
        (
            WHOLE,
            QUILL,
            {"outlet": "Harbour News"},
            f"{EXACT} It came by way of the Coast Courier, not Harbour News.",
        ),
        (
            WHOLE,
            QUILL._replace(links=()),
            {"relay": "Bo Lund", "hearsay": True},
            f"{EXACT} But the source does not say that Bo Lund relayed it.",
        ),
        (
            WHOLE.replace("cranes", "lamps"),
            Voice(),
            {"speaker": None},
            "The source said “cranes”, not “lamps”. The rest is word for word.",
        ),
        (
            WHOLE.replace("cranes", "lamps").replace("northern", "western"),
            QUILL,
            {},
            "Ada Quill said “northern”, not “western”; “cranes”, not “lamps”. The rest is word for word.",
        ),
        (
            "They will shut one western pier if the cranes are safe",
            QUILL,
            {},
            "“They” is not in the source; Ada Quill said “open”, not “shut”; “the”, not “one”, and 1 more change.",
        ),
        (
            WHOLE.replace("open the", "open [up] the").replace("cranes", "lamps"),
            QUILL,
            {},
            "Ada Quill said “cranes”, not “lamps”. The rest is the source’s, but for what is marked or house style.",
        ),
    ],
)
def test_each_rule_has_its_sentence(corpus, draft, voice, known, explanation):
    assert explained(corpus, draft, voice, **known) == explanation


def test_no_more_than_three_changes_are_named_and_the_others_are_counted(corpus):
    told = explained(corpus, "They will shut a southern pier unless those lamps are safe", QUILL)
    assert told == (
        "“They” is not in the source; Ada Quill said “open”, not “shut”; “the”, not “a”, and 4 more changes."
    )


NEAR = "It rained in the old harbour, and the brass lanterns of the ferries swung."


def test_what_was_not_found_names_the_rarest_words_that_the_nearest_passage_shares():
    with corpus_of(article("rain", NEAR)) as corpus:
        [place] = find_places(corpus, read_wording("In the old harbour lay brass lanterns and whales, and nobody knew"))
    assert explain_not_found(place) == (
        "Nothing in this corpus comes near: the nearest passage shares “old”, “harbour”, “brass” with it, which is too "
        "little. The corpus may lack the source."
    )


@pytest.mark.parametrize(
    ("verdict", "points", "missing", "explanation"),
    [
        (
            Verdict.SUPPORTED,
            [Point("number", True, str(n), str(n)) for n in range(5)],
            [],
            "A passage says it: it agrees on “0” (number), “1” (number), “2” (number) and 2 more, and nothing in it "
            "disagrees.",
        ),
        (
            Verdict.SUPPORTED,
            [Point("number", True, "4", ""), Point("number", True, "4", ""), Point("name", None, "Bo", "Bo")],
            [],
            "A passage says it: it agrees on “4” (number), and nothing in it disagrees.",
        ),
        (
            Verdict.DIFFERS,
            [Point("number", False, f"1{n}", f"2{n}") for n in range(4)],
            [],
            "A passage comes close, but it has “20”, not “10”; it has “21”, not “11”; it has “22”, not “12”.",
        ),
        (
            Verdict.DIFFERS,
            [Point("negation", False, "denied", "")],
            [],
            "A passage comes close, but the speaker is not said to have denied it.",
        ),
        (
            Verdict.DIFFERS,
            [Point("name", False, "denied", "said")],
            [],
            "A passage comes close, but it has “said”, not “denied”.",
        ),
        (
            Verdict.DIFFERS,
            [Point("outlet", False, "Tarn", "Quill"), Point("relay", False, "Bo", "Ann")],
            [],
            "A passage comes close, but the source has Quill, not Tarn; the source has Ann, not Bo.",
        ),
        (
            Verdict.DIFFERS,
            [Point("modality", False, "will", "may"), Point("relation", False, "under", "over")],
            [],
            "A passage comes close, but it says “may” where the claim says “will”; it says “over” where the claim says "
            "“under”.",
        ),
        (
            Verdict.RELATED,
            [],
            ["a", "b", "c", "d"],
            "A passage is near, but not enough to say: it has nothing of “a”, “b”, “c”.",
        ),
        (
            Verdict.RELATED,
            [Point("number", True, "4", "4"), Point("relation", None, "pier", "pier")],
            [],
            "A passage has the words, but not clearly the same: “pier” stands in another connection there.",
        ),
        (
            Verdict.RELATED,
            [Point("condition", None, "unless", "")],
            [],
            "A passage has the words, but without “unless”.",
        ),
        (
            Verdict.RELATED,
            [],
            [],
            "A passage has the words, but in another order: it need not say the same of the same.",
        ),
    ],
)
def test_of_a_claim_in_other_words_a_reader_is_told_the_first_few_points(verdict, points, missing, explanation):
    assert explain_claim(verdict, points, missing, "") == explanation


LONG = (
    "“The pier is closed and the cranes, which nobody oiled in all the years that this town has had a council of "
    "its own to oil them and a budget from which oil could be paid for, are rusty,” Ada Quill said."
)


def test_of_a_long_omission_the_middle_is_not_printed():
    words = "The pier is closed and the cranes … are rusty"
    quoted = said(LONG, LONG[1 : LONG.index(",”")], by="Ada Quill")
    with corpus_of(article("long", LONG, quoted)) as corpus:
        told = check_quotation(corpus, words, speaker="Ada Quill").explanation
    left_out = told.partition("leaves out “")[2].partition("”")[0].split()
    assert (left_out[0], left_out[12], left_out[-1]) == ("which", "…", "for")
    assert len(left_out) == 25
