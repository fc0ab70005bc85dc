"""What a finding says of a claim in the writer's own words, beside the passage itself: who said it, whom they told."""

import pytest

from checker.claims.pasted import Claim
from checker.findings import Verdict
from checker.judging.statement import judge_statement
from corpus import Link, QuotationKind, Role, Span
from tests.checker.samples import article, corpus_of, said

WORDS = "the tunnel under the western marsh costs nine million crowns"
TOLD = (Link("the Coast Courier", Role.TOLD), Link("Bo Lund", Role.RELAY))


def corpus_with(speaker="Ada Quill", links=TOLD, **known):
    text = f"{speaker or 'Somebody'} said that {WORDS}."
    quoted = said(text, WORDS, by=speaker, kind=QuotationKind.INDIRECT, links=links, **known)
    return corpus_of(article("tunnel", text, quoted, publisher="Harbour News"))


def finding(words=WORDS, speaker="Quill", source=None, text=None, spans=None, **known):
    whole = text or words
    start = whole.index(words)
    claim = Claim(whole, spans or (Span(start, start + len(words)),), False, speaker, reported=True, **known)
    with corpus_with(**source or {}) as corpus:
        return judge_statement(corpus, claim, 5)


def of_source(found):
    """The points that are about the source and not about the words."""
    kinds = ("speaker", "outlet", "relay", "negation")
    return [(one.kind, one.agrees, one.draft, one.source) for one in found.points if one.kind in kinds]


CHAIN = "the Coast Courier, Bo Lund"
TURNED = WORDS.replace("tunnel under the western", "western tunnel under the")  # it leaves open what is western


@pytest.mark.parametrize(
    ("claimed", "source", "points"),
    [
        ({}, {}, [("speaker", True, "Quill", "Ada Quill")]),
        ({"speaker": None}, {}, []),
        ({}, {"speaker": None}, []),
        (
            {"outlet": "Coast Courier"},
            {},
            [("speaker", True, "Quill", "Ada Quill"), ("outlet", True, "Coast Courier", CHAIN)],
        ),
        ({"relay": "Lund"}, {}, [("speaker", True, "Quill", "Ada Quill"), ("relay", True, "Lund", CHAIN)]),
        ({"relay": "Odo Marr"}, {}, [("speaker", True, "Quill", "Ada Quill"), ("relay", False, "Odo Marr", CHAIN)]),
        ({"speaker": "Lund"}, {}, [("speaker", True, "Lund", "Bo Lund")]),
        ({"speaker": "Tarn"}, {}, [("speaker", False, "Tarn", "Ada Quill")]),
        (
            {},
            {"negated": True},
            [("speaker", True, "Quill", "Ada Quill"), ("negation", False, "", "denied")],
        ),
        (
            {"negated": True},
            {},
            [("speaker", True, "Quill", "Ada Quill"), ("negation", False, "denied", "")],
        ),
        ({"negated": True}, {"negated": True}, [("speaker", True, "Quill", "Ada Quill")]),
    ],
)
def test_whoever_the_claim_names_is_a_point(claimed, source, points):
    assert of_source(finding(source=source, **claimed)) == points


@pytest.mark.parametrize(
    ("claimed", "source", "verdict", "rule"),
    [
        ({}, {}, Verdict.SUPPORTED, "passage"),
        ({"speaker": None}, {}, Verdict.SUPPORTED, "passage"),
        ({"speaker": "Tarn"}, {}, Verdict.DIFFERS, "speaker"),
        ({}, {"speaker": None}, Verdict.RELATED, "passage"),
        ({"outlet": "the Coast Courier"}, {}, Verdict.SUPPORTED, "passage"),
        ({"outlet": "Daily Gull"}, {"links": ()}, Verdict.RELATED, "passage"),
        ({"outlet": "Daily Gull"}, {}, Verdict.DIFFERS, "outlet"),
        ({"hearsay": True, "relay": "Odo Marr"}, {"links": ()}, Verdict.RELATED, "passage"),
        ({"relay": "Odo Marr"}, {"links": ()}, Verdict.SUPPORTED, "passage"),
        ({}, {"negated": True}, Verdict.DIFFERS, "negation"),
        ({"words": TURNED}, {}, Verdict.RELATED, "passage"),
        ({"words": TURNED, "speaker": "Tarn"}, {}, Verdict.DIFFERS, "speaker"),
        ({"words": WORDS.replace("nine", "two")}, {}, Verdict.DIFFERS, "number"),
    ],
)
def test_a_claim_is_supported_only_if_the_source_confirms_whom_it_names(claimed, source, verdict, rule):
    found = finding(source=source, **claimed)
    assert (found.verdict, found.rule) == (verdict, rule)
    assert not found.is_quotation
    assert found.context.ok is None


@pytest.mark.parametrize(
    ("words", "ok", "why"),
    [
        (WORDS, True, "the passage says it, in other words or the same"),
        (WORDS.replace("nine", "two"), False, "the passage lacks “two million”"),
        (WORDS.replace("costs", "never costs"), False, "the passage disagrees on “never”"),
        (f"{WORDS} and forty zebras", None, "the passage lacks “forty”, “zebras”"),
        (TURNED, None, "the passage leaves open “western”"),
    ],
)
def test_the_words_are_answered_by_what_the_passage_lacks_or_denies(words, ok, why):
    answer = finding(words).words
    assert (answer.ok, answer.why) == (ok, why)


def test_a_point_says_where_its_words_stand_in_the_text_that_was_pasted():
    changed = WORDS.replace("nine", "two")
    text = f"As you know, {changed}, Quill says."
    found = finding(changed, text=text)
    [point] = [one for one in found.points if one.agrees is False]
    assert point.draft_span.of(text) == point.draft
    assert "two" in point.draft
    [alteration] = found.alterations
    assert (alteration.kind, alteration.draft, alteration.source) == (point.kind, point.draft, point.source)
    assert (alteration.draft_span, alteration.source_span) == (point.draft_span, point.source_span)


def test_of_a_claim_in_two_halves_a_point_says_where_its_words_stand_in_the_claim():
    halves = WORDS.replace("nine", "two").partition(" costs")
    text = f"{halves[0]}, Quill says,{halves[1]}{halves[2]}."
    spans = Span(0, len(halves[0])), Span(text.index(" costs"), len(text) - 1)
    claim = Claim(text, spans, False, "Quill", reported=True)
    with corpus_with() as corpus:
        [point] = [one for one in judge_statement(corpus, claim, 5).points if one.agrees is False]
    assert point.draft_span.of(claim.words) == point.draft == "two million"


def test_what_was_claimed_is_kept_as_it_was_named():
    found = finding(outlet="Coast Courier", relay="Lund")
    assert (found.speaker.name, found.speaker.described) == ("Quill", False)
    assert (found.outlet, found.relay) == ("Coast Courier", "Lund")
    assert finding(speaker="a port official").speaker.described
    assert finding(speaker=None).speaker is None


def test_the_chain_of_the_evidence_runs_from_the_speaker_to_the_publisher():
    [match] = finding().matches
    assert [(link.name, link.role) for link in match.chain] == [
        ("Ada Quill", Role.SPEAKER),
        *((link.name, link.role) for link in TOLD),
        ("Harbour News", Role.PUBLISHED),
    ]
