import pytest

from checker.check import check_claim
from checker.findings import Verdict
from checker.statements.support import find_support
from tests.checker.samples import article, corpus_of, transcript

REPORT = (
    "The council of Karsund agreed on Monday to lend the port 852 million crowns for a new pier. "
    "The ferry to Velmar will not sail before April. Divers found 14 wrecks near the lighthouse. "
    "Mayor Runa Tarn opened the regatta in Karsund."
)
FOG = [
    article(f"fog-{number}", f"Fog report {number}: visibility low, all buoys lit, sailors asked to stay ashore.")
    for number in range(10)
]


@pytest.fixture(scope="module")
def corpus():
    hearing = transcript("hearing", ("QUILL", "We never paid the smugglers of the western marsh a single crown."))
    with corpus_of(article("report", REPORT), hearing, *FOG) as corpus:
        yield corpus


def best(corpus, claim):
    return find_support(corpus, claim, around=claim)[0]


def disagreements(corpus, claim):
    return [(one.kind, one.draft, one.source) for one in best(corpus, claim).disagreements]


@pytest.mark.parametrize(
    "claim",
    [
        "The council of Karsund lends the port 852 million crowns",
        "Karsund’s council agreed to lend 852 million crowns for the pier",
        "852,000,000 crowns lent to the port by the Karsund council",
        "There were fourteen wrecks near the lighthouse, divers found",
        "The ferry to Velmar won’t sail before April",
    ],
)
def test_a_passage_that_says_it_in_other_words_supports_it(corpus, claim):
    found = best(corpus, claim)
    assert (found.verdict, found.document.id) == (Verdict.SUPPORTED, "report")
    assert corpus.text("report", found.span) in REPORT


@pytest.mark.parametrize(
    ("claim", "disagreement"),
    [
        ("The council of Karsund lends the port 825 million crowns", ("number", "825 million", "852 million")),
        ("Divers found 40 wrecks near the lighthouse", ("number", "40", "14")),
        ("The ferry to Velmar will sail before April", ("negation", "", "not")),
        ("Divers found no 14 wrecks near the lighthouse", ("negation", "no", "")),
        ("Mayor Runa Quill opened the regatta in Karsund", ("name", "Quill", "Tarn")),
    ],
)
def test_a_close_passage_that_disagrees_is_told_with_both_words(corpus, claim, disagreement):
    assert best(corpus, claim).verdict is Verdict.DIFFERS
    assert disagreements(corpus, claim) == [disagreement]


@pytest.mark.parametrize("claim", ["The smugglers of the western marsh were paid a single crown", "We paid smugglers"])
def test_a_never_of_the_source_is_not_overlooked(corpus, claim):
    assert ("negation", "", "never") in disagreements(corpus, claim)


def test_the_places_of_a_disagreement_are_those_of_its_words(corpus):
    claim = "Divers found 40 wrecks near the lighthouse"
    found = best(corpus, claim)
    [one] = found.disagreements
    assert one.draft_span.of(claim) == one.draft
    assert corpus.text(found.document.id, one.source_span) == one.source


def test_a_passage_that_has_half_of_it_is_only_related_and_says_what_is_missing(corpus):
    found = best(corpus, "Divers found wrecks near the lighthouse full of stolen silver bells")
    assert found.verdict is Verdict.RELATED
    assert {"stolen", "silver", "bells"} <= set(found.missing)


def test_what_the_corpus_does_not_have_is_not_found(corpus):
    found = find_support(corpus, "Zebras graze quietly behind glass houses", around="Zebras graze quietly")
    assert all(one.verdict is Verdict.NOT_FOUND for one in found)


@pytest.mark.parametrize("claim", ["the", "it is not", "ferry", "…"])
def test_a_claim_of_less_than_two_telling_words_is_not_judged(corpus, claim):
    assert find_support(corpus, claim, around=claim) == []


def test_the_evidence_is_a_sentence_or_two_and_never_half_of_one(corpus):
    found = best(corpus, "Divers found 14 wrecks near the lighthouse")
    assert found.span.of(REPORT) == "Divers found 14 wrecks near the lighthouse"


def test_other_numbers_of_the_passage_are_no_disagreement(corpus):
    assert disagreements(corpus, "Divers found wrecks near the lighthouse in Karsund") == []


def test_what_agrees_is_told_too_with_its_places(corpus):
    found = best(corpus, "Mayor Runa Tarn opened the regatta in Karsund")
    agreements = [one for one in found.points if one.agrees]
    assert [(one.kind, one.source) for one in agreements] == [("name", "Mayor Runa Tarn"), ("name", "Karsund")]
    assert all(one.source_span.of(REPORT) == one.source for one in agreements)


@pytest.mark.parametrize(
    "claim",
    [
        "The port agreed to lend the council of Karsund 852 million crowns",
        "Runa Tarn found 14 wrecks near the lighthouse",
        "Divers opened the regatta in Karsund",
    ],
)
def test_the_words_alone_are_no_support(corpus, claim):
    assert best(corpus, claim).verdict is not Verdict.SUPPORTED


def test_a_denial_that_the_claim_tells_of_too_is_no_disagreement(corpus):
    with corpus_of(article("denial", "The army denied that its drones had crossed into Varda.")) as archive:
        claim = "its drones had crossed into Varda"
        [told] = find_support(archive, claim, around=claim, denied=True)
        [bare] = find_support(archive, claim, around=claim)
    assert (told.verdict, bare.verdict) == (Verdict.SUPPORTED, Verdict.DIFFERS)


HARVEST = transcript("harvest", ("ADA QUILL", "The herring in the southern bay was the best in ten years for boats."))
CLOSE = "Runa Tarn said the herring in the bay was the best this year for the boats."


def test_what_comes_close_and_is_somebody_elses_differs_by_the_name():
    with corpus_of(HARVEST) as corpus:
        finding = check_claim(corpus, CLOSE)
    assert (finding.verdict, finding.rule) == (Verdict.DIFFERS, "speaker")
    assert finding.explanation == "A passage comes close, but the source has ADA QUILL, not Runa Tarn."


def test_what_the_claimed_speaker_says_nearly_so_comes_before_what_another_says():
    own = transcript("own", ("RUNA TARN", "The herring in the bay was among the best for our boats, I should say."))
    with corpus_of(HARVEST, own) as corpus:
        finding = check_claim(corpus, CLOSE)
    assert (finding.verdict, finding.matches[0].document.id) == (Verdict.RELATED, "own")


def test_what_stands_above_a_heading_is_no_part_of_its_sentence():
    text = (
        "title: Council votes to close Pier 9\n---\n# “We are not closing it,” says mayor as Pier 9 shuts\n\nMore soon."
    )
    with corpus_of(article("front", text), *FOG) as corpus:
        assert best(corpus, "The council voted to close Pier 9").disagreements == ()


def test_a_passage_with_every_word_comes_before_one_that_lacks_some_and_disagrees():
    short = article("short", "Council never voted to close Pier 9.")
    whole = article("whole", "The city council voted 7–2 on Tuesday night to close Pier 9 for at least 18 months.")
    with corpus_of(short, whole, *FOG) as corpus:
        assert best(corpus, "The city council voted 7-2 to close Pier 9").document.id == "whole"
        assert best(corpus, "The council voted to close Pier 9 early").verdict is Verdict.DIFFERS


def test_a_passage_whose_words_are_gone_supports_nothing(corpus, monkeypatch):
    claim = "The council of Karsund lends the port 852 million crowns"
    sound = type(corpus).text
    monkeypatch.setattr(
        type(corpus), "text", lambda self, name, span: "" if name == "report" else sound(self, name, span)
    )
    assert "report" not in {support.document.id for support in find_support(corpus, claim, around=claim)}
