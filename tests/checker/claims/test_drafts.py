"""What the extractor read, as claims; and what it completes of a claim that the usual forms left open."""

import pytest

from checker.claims.drafts import claim_of, completed
from checker.claims.pasted import Claim, read_claims
from corpus.document import Link, Mention, Quotation, QuotationKind, Role, Speaker
from corpus.languages import lexicon_of
from corpus.spans import Span, Stretches

EN, DE = lexicon_of("en"), lexicon_of("de")
TEXT = "Lund said Quill told him: “The ferry will not sail.” He left."
WORDS = Span(TEXT.index("The ferry"), TEXT.index("” He"))


def mention(words, text=TEXT):
    start = text.index(words)
    return Mention(words, Span(start, start + len(words)))


def quotation(**known):
    made = {"kind": QuotationKind.DIRECT, "spans": (WORDS,), "speaker": Speaker("Ada Quill"), "confidence": 0.9}
    return Quotation(**made | known)


def test_a_claim_has_what_the_extractor_read():
    links = (Link("Bo Lund", Role.RELAY, mention("Lund")), Link("the Coast Courier", Role.TOLD))
    claim = claim_of(TEXT, quotation(links=links, cue=mention("told")), EN)
    assert (claim.words, claim.speaker, claim.outlet) == ("The ferry will not sail.", "Ada Quill", "the Coast Courier")
    assert (claim.marked, claim.reported, claim.negated, claim.doubtful) == (True, False, False, False)
    assert claim.language is EN


def test_a_speaker_that_the_extractor_is_not_sure_of_is_not_claimed():
    assert claim_of(TEXT, quotation(confidence=0.1), EN).speaker is None
    assert claim_of(TEXT, quotation(speaker=None), EN).speaker is None


def test_what_is_reported_is_not_marked_and_no_stray_mark_makes_it_doubtful():
    reported = claim_of(TEXT, quotation(kind=QuotationKind.INDIRECT), EN, doubtful=Stretches([Span(0, len(TEXT))]))
    assert (reported.marked, reported.reported, reported.doubtful) == (False, True, False)
    assert claim_of(TEXT, quotation(), EN, doubtful=Stretches([Span(0, len(TEXT))])).doubtful
    assert not claim_of(TEXT, quotation(), EN, doubtful=Stretches([Span(0, 3)])).doubtful


@pytest.mark.parametrize(
    ("text", "relay", "cue", "hearsay"),
    [
        (TEXT, "Lund", "told", True),
        ("According to Lund, Quill said: “The ferry.”", "Lund", "said", False),
        ("Lund quoted Quill as saying: “The ferry.”", "Lund", "saying", False),
        ("“The ferry,” Quill said, Lund reported.", "Lund", "said", False),
        ("Laut Lund sagte Quill: „Die Fähre.“", "Lund", "sagte", False),
    ],
)
def test_hearsay_is_what_the_relay_tells_himself(text, relay, cue, hearsay):
    links = (Link(relay, Role.RELAY, mention(relay, text)),)
    language = DE if "Laut" in text else EN
    claim = claim_of(text, quotation(links=links, cue=mention(cue, text)), language)
    assert (claim.relay, claim.hearsay) == (relay, hearsay)


def test_a_described_relay_counts_where_it_tells_what_it_heard():
    text = "An aide said Quill told him: “The ferry will not sail.”"
    links = (Link("an aide", Role.RELAY, mention("An aide", text)),)
    assert claim_of(text, quotation(links=links, cue=mention("told", text)), EN).relay == "an aide"
    assert claim_of(text, quotation(links=links), EN).relay is None


def test_nothing_is_asked_where_nothing_is_open():
    claim = Claim("“The ferry is late,” said Ada Quill.", (Span(1, 19),), True, "somebody else")
    assert completed(claim) is claim


def test_a_claim_that_nobody_completes_stays_as_it_was():
    [claim] = read_claims("“The ferry is late.” That came from the pier.")
    assert claim.open
    assert completed(claim) == claim


def test_the_speaker_of_an_open_claim_is_whom_the_extractor_finds():
    [claim] = read_claims("Yesterday a visibly annoyed Ada Quill said: “The ferry will not sail before dawn.”")
    assert claim.open
    assert (claim.speaker, completed(claim).speaker) == (None, "Ada Quill")


@pytest.mark.parametrize(
    ("claim", "speaker", "outlet"),
    [
        ("„{},“ sagte Brandt der Küstenzeitung.", "Brandt", "der Küstenzeitung"),
        ("„{}“, sagte Brandt CNN.", "Brandt", None),
        ("„{}“, sagte Guttenberg zu Beginn der Sitzung.", "Guttenberg", None),
        ("„{}“, sagte eine Sprecherin der Reederei.", "eine Sprecherin der Reederei", None),
        ("„{}“, soll Brandt gesagt haben.", "Brandt", None),
        ("Der frühere Kapitän Ole Brandt sagte: „{}.“", "Ole Brandt", None),
        ("Im Interview mit der Küstenzeitung sagte Brandt: „{}.“", "Brandt", "der Küstenzeitung"),
    ],
)
def test_the_frame_and_the_extractor_complete_each_other(claim, speaker, outlet):
    [found] = read_claims(claim.format("Die Fähre fährt nicht vor dem Morgengrauen"))
    assert found.open
    assert (completed(found).speaker, completed(found).outlet) == (speaker, outlet)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Laut Brandt fährt die Fähre nicht.", "Brandt", "fährt die Fähre nicht"),
        ("Gestern sagte Ole Brandt, die Fähre fahre nicht.", "Ole Brandt", "die Fähre fahre nicht"),
    ],
)
def test_a_report_in_an_order_that_is_not_read_is_parted_by_the_extractor(text, speaker, words):
    [claim] = read_claims(text)
    read = completed(claim)
    assert (claim.open, claim.speaker, claim.words) == (True, None, text)
    assert (read.speaker, read.words, read.reported) == (speaker, words, True)


def test_a_relay_in_the_frame_stays_where_the_extractor_knows_of_none():
    [claim] = read_claims("„Die Fähre fährt nicht“, sagte Brandt der Crew laut Küstenzeitung.")
    assert claim.open
    assert completed(claim).relay == "Küstenzeitung"


def test_who_speaks_for_himself_is_reported_by_nobody():
    [claim] = read_claims("Wir sagen, dass die Fähre nicht fährt.")
    assert completed(claim) == claim
