"""The article that ships, against its attributions as they were read by hand, line by line."""

import json

import pytest

from corpus.document import Quotation, QuotationKind
from corpus.quotations import extract
from corpus.spans import Span
from tests.conftest import ROOT

TEXT = (ROOT / "corpus" / "articles" / "budapest-summit.txt").read_text(encoding="utf-8")
GOLD = [
    json.loads(line)
    for line in (ROOT / "tests/gold/budapest-summit.gold.jsonl").read_text(encoding="utf-8").splitlines()
]
EDGE = " \n\t\"“”'‘’,.;:—-"


@pytest.fixture(scope="module")
def found() -> list[Quotation]:
    return extract(TEXT)


def core(start, end):
    while start < end and TEXT[start] in EDGE:
        start += 1
    while end > start and TEXT[end - 1] in EDGE:
        end -= 1
    return Span(start, end)


def likeness(a, b):
    common = a.overlap(b)
    return common / (len(a) + len(b) - common)


def matches(gold, quotation):
    wanted = Span(gold["start"], gold["end"])
    if gold["kind"] == "indirect":
        return quotation.kind is QuotationKind.INDIRECT and likeness(wanted, quotation.span) >= 0.5
    marked = quotation.kind in (QuotationKind.DIRECT, QuotationKind.MIXED)
    return marked and core(gold["start"], gold["end"]) in [core(s.start, s.end) for s in quotation.spans]


def name(gold):
    return f"{gold['start']}-{gold['cue']}"


@pytest.mark.parametrize("gold", GOLD, ids=name)
def test_every_attribution_of_the_article_is_found_with_its_speaker_and_its_chain(gold, found):
    quotation = next((q for q in found if matches(gold, q)), None)
    assert quotation is not None
    assert quotation.kind == gold["kind"]
    assert (quotation.cue.text, quotation.cue.span.start) == (gold["cue"], gold["cue_start"])
    assert (quotation.speaker.name, quotation.speaker.described) == (gold["speaker"], gold["described"])
    assert quotation.speaker.mention.text == gold["speaker_as"]
    assert quotation.speaker.mention.span.start == gold["speaker_start"]
    assert [link.name for link in quotation.links] == gold["via"]
    assert (quotation.medium, quotation.audience, quotation.place) == (gold["medium"], gold["audience"], gold["place"])


def test_at_most_three_other_quotations_are_found(found):
    others = [q for q in found if not any(matches(gold, q) for gold in GOLD)]
    assert len(others) <= 3
