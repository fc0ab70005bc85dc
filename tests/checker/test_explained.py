"""No verdict and no kind of alteration without its reason: plain sentences that name the words, and no bare number."""

import re

import pytest

from checker.alterations.rules import RULES
from checker.check import check_claim, check_quotation
from checker.findings import Finding, Verdict
from checker.reports.findings.to_terminal import claim_to_terminal
from corpus import Link, QuotationKind
from corpus.document import Role
from tests.checker.samples import article, corpus_of, said, transcript

SPEECH = (
    "We will not open the northern pier before the 14 cranes are safe, and Governor Brandt must pay 3 million euros "
    "for some of the work by March. I think the divers were braver than the pilots. I said uh that the harbour will "
    "close on Monday. It cost 40 miles of rope. They may come if the ice melts. He never lied to us."
)
HEARING = transcript(
    "hearing",
    ("Ada Quill", SPEECH),
    ("Runa Tarn", "Hear, hear! The tide is turning and nobody on the council has seen the books."),
    ("Ada Quill", "The books are open to all who ask."),
)
TEXT = (
    "Ada Quill said the ferry would never sail again. “The lights on the pier were paid for by the town,” Ada Quill "
    "told the Coast Courier. The mayor paid for the boats himself. “Runa told me that ‘the moon is full of water’ that "
    "day,” Ada Quill said. “I never liked the colour of the lighthouse,” said somebody. “The keepers were asleep when "
    "the storm broke,” Ivo Brandt denied saying. “The United States sent (in haste) the last of its ropes,” Quill said."
)
LIGHTS = "The lights on the pier were paid for by the town,"
KEEPERS = "The keepers were asleep when the storm broke"
REPORT = article(
    "report",
    TEXT,
    said(TEXT, "the ferry would never sail again", by="Ada Quill", kind=QuotationKind.INDIRECT),
    said(TEXT, LIGHTS, by="Ada Quill", links=(Link("Coast Courier", Role.TOLD),)),
    said(TEXT, "Runa told me that ‘the moon is full of water’ that day,", by="Ada Quill"),
    said(TEXT, "I never liked the colour of the lighthouse,", by="Ivo Brandt", confidence=0.3),
    said(TEXT, KEEPERS + ",", by="Ivo Brandt", negated=True),
    said(TEXT, "The United States sent (in haste) the last of its ropes,", by="Ada Quill"),
)
# What decides, the quotation, who is said to have said it, and what the explanation must name.
QUOTED = [
    ("exact words", "I think the divers were braver than the pilots", "Ada Quill", ["Word for word"]),
    ("equivalent words", "We will not open the Northern pier", "Ada Quill", ["“Northern”", "“northern”"]),
    ("marked-edit words", "before the 14 [old] cranes are safe", "Ada Quill", ["“[old]”"]),
    ("house-style words", "I said that the harbor will close on Monday", "Ada Quill", ["“harbor”", "“harbour”"]),
    ("altered negation", "We will open the northern pier before the 14 cranes are safe", "Ada Quill", ["“not”"]),
    ("altered number", "We will not open the northern pier before the 15 cranes", "Ada Quill", ["“14”", "“15”"]),
    ("altered name", "Governor Tarn must pay 3 million euros for some of it", "Ada Quill", ["“Brandt”", "“Tarn”"]),
    ("altered modality", "Governor Brandt may pay 3 million euros for some", "Ada Quill", ["“must”", "“may”"]),
    ("altered quantifier", "must pay 3 million euros for all of the work", "Ada Quill", ["“some”", "“all”"]),
    ("altered unit", "must pay 3 million dollars for some of the work", "Ada Quill", ["“euros”", "“dollars”"]),
    ("altered date", "pay 3 million euros for some of the work by April", "Ada Quill", ["“March”", "“April”"]),
    ("altered hedge", "I know the divers were braver than the pilots", "Ada Quill", ["“think”", "“know”"]),
    ("altered comparative", "I think the divers were bravest than the pilots", "Ada Quill", ["“braver”", "“bravest”"]),
    ("altered tense", "I think the divers are braver than the pilots", "Ada Quill", ["“were”", "“are”"]),
    ("review pronoun", "You think the divers were braver than the pilots", "Ada Quill", ["“I”", "“You”"]),
    ("altered synonym", "I think the divers were prouder than the pilots", "Ada Quill", ["“braver”", "“prouder”"]),
    ("altered insertion", "I think the divers were braver than the old pilots", "Ada Quill", ["“old”"]),
    ("altered order", "We will not open the pier northern before the 14 cranes", "Ada Quill", ["“northern”"]),
    ("review omission", "the divers were braver than pilots", "Ada Quill", ["“the”"]),
    ("house-style filler", "I said that the harbour will close on Monday", "Ada Quill", ["“uh”"]),
    ("house-style spelling", "said uh that the harbor will close on Monday", "Ada Quill", ["“harbor”", "“harbour”"]),
    ("review ellipsis", "We will … open the northern pier before the 14 cranes", "Ada Quill", ["“not”", "turns"]),
    ("house-style abbreviation", "the US sent (in haste) the last of", "Ada Quill", ["“US”", "“United States”"]),
    ("review parenthesis", "The United States sent the last of its ropes", "Ada Quill", ["“in haste”", "parentheses"]),
    ("marked-edit bracket", "[The town] will not open the northern pier", "Ada Quill", ["“[The town]”", "“We”"]),
    ("review splice", "It cost 40 miles of rope. The books are open to all", "Ada Quill", ["joined", "“They may"]),
    ("altered splice", "nobody on the council has seen the books. The books are open", "Runa Tarn", ["two speakers"]),
    ("review case", "Governor Brandt must pay 3 million euros for some of the work by march", "Quill", ["“March”"]),
    ("review truncation", "They may come", "Ada Quill", ["“if the ice”"]),
    ("misattributed speaker", "I think the divers were braver than the pilots", "Runa Tarn", ["Ada Quill", "Tarn"]),
    ("review speaker-of-few-words", "Hear, hear", "Ada Quill", ["Runa Tarn", "Ada Quill", "few words"]),
    ("review unsure-speaker", "I never liked the colour of the lighthouse", "Ivo Brandt", ["Ivo Brandt", "sure"]),
    ("review denied", KEEPERS, "Ivo Brandt", ["Ivo Brandt denied it"]),
    ("review denied", KEEPERS, "Ada Quill", ["Ivo Brandt denied it", "Ada Quill"]),
    ("review nobody-quoted", "The mayor paid for the boats himself", "Ada Quill", ["own report"]),
    ("review quoted-from-another", "the moon is full of water", "Runa Tarn", ["Ada Quill quotes"]),
    ("altered indirect-in-marks", "the ferry would never sail again", "Ada Quill", ["in its own words"]),
    ("altered outside-the-marks", f"{LIGHTS} Ada Quill told", "Ada Quill", ["outside its quotation marks"]),
    ("not-found nothing-near", "Zebras graze quietly on distant hills", "Ada Quill", ["may lack the source"]),
    ("not-found nothing-near", "the northern harbour of Monday pilots was never any good", "Ada Quill", ["“harbour”"]),
    ("cannot-check too-short", "Zebras graze", "Ada Quill", ["too little to look for"]),
    ("cannot-check too-common", "the books", None, ["more than one speaker"]),
    ("cannot-check too-long", "tide " * 20_001, None, ["check it as a draft"]),
]
CLAIMED = [
    ("review chain", f"“{LIGHTS}” Ada Quill told the Harbour Herald.", ["Coast Courier", "Harbour Herald"]),
    ("review chain", f"Ivo Brandt said Quill told him: “{LIGHTS}”", ["Coast Courier", "Ivo Brandt"]),
    ("supported passage", "Ada Quill said that the ferry would never sail again.", ["“never”", "“Ada Quill”"]),
    ("differs negation", "Ada Quill said the ferry will sail again.", ["“never”"]),
    ("differs modality", "The town must pay for the lights on the pier.", ["“must”"]),
    ("related passage", "The mayor paid for 3 boats.", ["“3”"]),
    ("not-found nothing-near", "Whales were seen off Greenland.", ["may lack the source"]),
]
_MOST = 3  # sentences: the words, who said them, and what a house style says of it


@pytest.fixture(scope="module")
def corpus():
    with corpus_of(HEARING, REPORT) as corpus:
        yield corpus


def is_explained(finding: Finding, named: list[str]) -> None:
    told = finding.explanation
    assert all(name in told for name in named), told
    assert 1 <= len(re.findall(r"[.!?](?:\s|$)", re.sub("“[^”]*”", "", told))) <= _MOST, told
    known = f"{finding.text} {' '.join(match.exact for match in finding.matches)}"
    if finding.verdict is not Verdict.CANNOT_CHECK:  # there a count is told with what was counted
        assert all(number in known for number in re.findall(r"[\d.]*\d%?", told)), told
    for answer in (finding.words, finding.said_by, finding.chain, finding.context):
        assert answer.why
        assert not re.search(r"\d%|0\.\d", answer.why)
    assert finding.to_dict()["explanation"] == told
    assert told in claim_to_terminal(finding)


@pytest.mark.parametrize(("decided", "quote", "speaker", "named"), QUOTED, ids=[f"{c[0]}: {c[1][:30]}" for c in QUOTED])
def test_a_verdict_on_a_quotation_is_explained(corpus, decided, quote, speaker, named):
    finding = check_quotation(corpus, quote, speaker=speaker)
    verdict, decisive = decided.split()
    kinds = {change.kind for change in finding.alterations}
    assert finding.verdict == verdict
    assert decisive == finding.rule or decisive in kinds, (finding.rule, kinds)
    is_explained(finding, named)


@pytest.mark.parametrize(("decided", "text", "named"), CLAIMED)
def test_a_verdict_on_a_claim_is_explained(corpus, decided, text, named):
    finding = check_claim(corpus, text)
    assert f"{finding.verdict} {finding.rule}" == decided
    is_explained(finding, named)


def test_every_verdict_and_every_rule_of_the_table_is_among_them():
    shown = [tuple(case[0].split()) for case in (*QUOTED, *CLAIMED)]
    assert {verdict for verdict, _ in shown} == set(Verdict)
    assert {rule.__name__ for rule in RULES} <= {decisive for _, decisive in shown}
