"""A finding as plain values: what scripts rely on."""

import re
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

import pytest

from checker.findings import LEVELS, Alteration, Finding, Match, Verdict
from corpus.document import Link, Role
from tests.checker.reports.samples import ALTERED, CLAIM, DOCUMENT, MATCH, NOT_FOUND
from tests.conftest import ROOT

FORMATS = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")


def record(finding: Finding) -> dict[str, Any]:
    return finding.to_dict()


def first(match: Match) -> dict[str, Any]:
    """What is said of a place in the corpus."""
    found: dict[str, Any] = record(replace(ALTERED, matches=(match,)))["matches"][0]
    return found


def test_a_finding_says_what_was_checked_and_how_it_was_judged() -> None:
    told = record(ALTERED)
    judged = {key: told[key] for key in ("version", "verdict", "level", "rule", "explanation")}
    assert judged == {
        "version": 1,
        "verdict": "altered",
        "level": "error",
        "rule": "negation",
        "explanation": "A “not” was dropped.",
    }
    checked = {key: told[key] for key in ("text", "start", "end", "quotation", "attributed_to", "outlet", "relay")}
    assert checked == {
        "text": "We will sail before noon,",
        "start": 1,
        "end": 26,
        "quotation": True,
        "attributed_to": {"name": "Quill", "described": False},
        "outlet": None,
        "relay": None,
    }
    assert record(replace(ALTERED, outlet="Gazette", relay="Lee"))["outlet"] == "Gazette"
    assert record(replace(ALTERED, outlet="Gazette", relay="Lee"))["relay"] == "Lee"


def test_each_of_the_four_questions_has_its_answer() -> None:
    told = record(ALTERED)
    assert told["words"] == {"ok": False, "why": "two words differ"}
    assert told["speaker"] == {"ok": True, "why": "Ada Quill said it"}
    assert told["chain"] == {"ok": None, "why": "the draft names no outlet"}
    assert told["context"] == {"ok": True, "why": "nothing else was left out"}


def test_every_change_is_given_with_its_places_and_the_whole_text_piece_by_piece() -> None:
    told = record(replace(ALTERED, alterations=(*ALTERED.alterations, Alteration("case", "X", "x", note="a name"))))
    assert told["alterations"][0] == {
        "kind": "negation",
        "draft": "",
        "source": "not",
        "note": "",
        "draft_span": None,
        "source_span": None,
    }
    assert told["alterations"][1]["draft_span"] == {"start": 20, "end": 24}
    assert told["alterations"][1]["source_span"] == {"start": 23, "end": 27}
    assert told["alterations"][2]["note"] == "a name"
    assert told["difference"][1] == {"draft": "", "source": "not", "changed": True}


def test_what_is_not_known_is_null() -> None:
    told = record(NOT_FOUND)
    assert told["attributed_to"] is None
    assert (told["alterations"], told["points"], told["matches"]) == ([], [], [])
    assert told["words"] == {"ok": None, "why": "not judged"}
    bare = first(replace(MATCH, speaker=None, kind=None, chain=()))
    assert (bare["speaker"], bare["described"], bare["kind"]) == (None, None, None)
    assert (bare["via"], bare["chain"], bare["differs"]) == ([], [], None)


def test_a_match_has_the_provenance_of_its_document_and_a_selector_for_its_words() -> None:
    told = first(MATCH)
    known = ("title", "publisher", "author", "published", "url", "archive_url", "sha256", "paragraph", "confidence")
    assert {key: told[key] for key in known} == {
        "title": "The Late Ferry",
        "publisher": "Harbour News",
        "author": None,
        "published": "2024-03-01",
        "url": "https://news.example/ferry",
        "archive_url": None,
        "sha256": "ab" * 32,
        "paragraph": 2,
        "confidence": 1.0,
    }
    assert told["selector"] == {
        "type": "TextQuoteSelector",
        "exact": MATCH.exact,
        "prefix": MATCH.prefix,
        "suffix": MATCH.suffix,
    }


def test_verdicts_and_levels_are_named_as_the_documentation_has_them() -> None:
    row = next(line for line in FORMATS.splitlines() if line.startswith("| `verdict` |"))
    assert list(dict.fromkeys(re.findall(r"`([^`]+)`", row)))[1:] == list(Verdict)
    row = next(line for line in FORMATS.splitlines() if line.startswith("| `level` |"))
    assert re.findall(r"`([^`]+)`", row)[1:] == list(LEVELS)


def test_a_score_is_told_to_four_places() -> None:
    assert first(MATCH)["score"] == 0.8333


def test_a_variant_says_what_the_first_match_has_and_what_stands_there() -> None:
    assert first(replace(MATCH, differs=(Alteration("synonym", "dawn", "noon"),)))["differs"] == [
        {"kind": "synonym", "first": "dawn", "here": "noon"}
    ]
    assert first(replace(MATCH, differs=()))["differs"] == []


def test_a_match_names_its_place_its_speaker_and_its_chain() -> None:
    match = record(ALTERED)["matches"][0]
    assert DOCUMENT.text[match["start"] : match["end"]] == match["exact"]
    assert match["document"] == "ferry"
    assert match["speaker"] == "Ada Quill"
    assert match["via"] == ["Gazette"]
    assert match["chain"] == [
        {"name": "Ada Quill", "role": "speaker"},
        {"name": "Gazette", "role": "told"},
        {"name": "Harbour News", "role": "published"},
    ]
    assert match["selector"]["prefix"].endswith("“")


def test_a_relay_is_among_those_it_came_by() -> None:
    relayed = replace(MATCH, chain=(Link("Putin", Role.SPEAKER), Link("Ushakov", Role.RELAY)))
    assert first(relayed)["via"] == ["Ushakov"]


def test_a_link_leads_to_the_words() -> None:
    address, _, fragment = first(MATCH)["link"].partition("#:~:text=")
    assert address == DOCUMENT.url
    assert "," not in fragment
    assert unquote(fragment) == MATCH.exact


def test_a_link_to_a_long_quotation_names_its_ends() -> None:
    words = " ".join(f"word-{number}" for number in range(40))
    link = first(replace(MATCH, exact=words))["link"]
    beginning, end = map(unquote, link.partition("text=")[2].split(","))
    assert (beginning, end) == (" ".join(words.split()[:6]), " ".join(words.split()[-6:]))
    assert "-" not in link.partition("text=")[2]


def test_a_link_to_a_dozen_words_has_all_of_them() -> None:
    words = " ".join("twelve short words are told one by one and none is left".split())
    assert unquote(first(replace(MATCH, exact=words))["link"].partition("text=")[2]) == words


def test_a_fragment_joins_the_one_that_an_address_has() -> None:
    match = replace(MATCH, document=replace(DOCUMENT, url="https://news.example/ferry#late"))
    assert first(match)["link"].startswith("https://news.example/ferry#late:~:text=We%20will")


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "ferry.txt"])
def test_only_an_address_on_the_web_becomes_a_link(url: str | None) -> None:
    match = replace(MATCH, document=replace(DOCUMENT, url=url))
    assert first(match)["link"] is None


def test_every_point_of_a_claim_is_given_with_its_places() -> None:
    points = record(CLAIM)["points"]
    assert points[0] == {
        "kind": "number",
        "agrees": False,
        "draft": "3",
        "source": "two",
        "draft_span": {"start": 29, "end": 30},
        "source_span": {"start": 30, "end": 33},
    }
    assert [point["agrees"] for point in points] == [False, True, True, None]
