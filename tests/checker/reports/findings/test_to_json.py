import json
import re
from dataclasses import replace
from urllib.parse import unquote

import pytest

from checker.reports.findings import to_json
from checker.reports.findings.drafts import CheckedDraft, Draft, UnreadDraft
from checker.reports.json_line import Record, line_of
from corpus.document import Link, Role
from corpus.spans import Span
from tests.checker.reports.samples import ALTERED, CLAIM, DOCUMENT, HOSTILE, MATCH, NOT_FOUND
from tests.conftest import ROOT

FORMATS = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
DOCUMENTED = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`\n]+)`", FORMATS))))


def read_back(record: Record) -> dict[str, object]:
    line = line_of(record)
    assert line.count("\n") == 1
    found: dict[str, object] = json.loads(line)
    return found


def test_an_answer_has_what_scripts_rely_on() -> None:
    answer = read_back(to_json.answer(ALTERED, id="q1"))
    assert (answer["id"], answer["version"], answer["verdict"]) == ("q1", 1, "altered")
    assert answer["alterations"][0] == {  # type: ignore[index]
        "kind": "negation",
        "draft": "",
        "source": "not",
        "note": "",
        "draft_span": None,
        "source_span": None,
    }
    assert answer["words"] == {"ok": False, "why": "two words differ"}
    assert answer["speaker"] == {"ok": True, "why": "Ada Quill said it"}
    assert answer["chain"] == {"ok": None, "why": "the draft names no outlet"}
    assert answer["context"] == {"ok": True, "why": "nothing else was left out"}


def test_a_match_names_its_place_its_speaker_and_its_chain() -> None:
    match = read_back(to_json.claim(ALTERED))["matches"][0]  # type: ignore[index]
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
    match = read_back(to_json.claim(replace(ALTERED, matches=(relayed,))))["matches"][0]  # type: ignore[index]
    assert match["via"] == ["Ushakov"]


def test_a_link_leads_to_the_words() -> None:
    match = read_back(to_json.claim(ALTERED))["matches"][0]  # type: ignore[index]
    address, _, fragment = match["link"].partition("#:~:text=")
    assert address == DOCUMENT.url
    assert "," not in fragment
    assert unquote(fragment) == MATCH.exact


def test_a_link_to_a_long_quotation_names_its_ends() -> None:
    words = " ".join(f"word-{number}" for number in range(40))
    match = read_back(to_json.claim(replace(ALTERED, matches=(replace(MATCH, exact=words),))))["matches"][0]  # type: ignore[index]
    first, last = map(unquote, match["link"].partition("text=")[2].split(","))
    assert words.startswith(first)
    assert words.endswith(last)
    assert "-" not in match["link"].partition("text=")[2]


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "ferry.txt"])
def test_only_an_address_on_the_web_becomes_a_link(url: str | None) -> None:
    match = replace(MATCH, document=replace(DOCUMENT, url=url))
    assert read_back(to_json.claim(replace(ALTERED, matches=(match,))))["matches"][0]["link"] is None  # type: ignore[index]


def test_a_draft_is_told_by_line_and_column() -> None:
    text = "x\r\n“We will sail before noon,”"
    finding = replace(ALTERED, span=Span(4, 29))
    drafts: list[Draft] = [CheckedDraft("a.md", text, (finding,)), UnreadDraft("b.md", "no such file")]
    record = json.loads(to_json.drafts_to_json(drafts))
    placed = record["drafts"][0]["findings"][0]
    assert (placed["line"], placed["column"], placed["end_line"], placed["end_column"]) == (2, 2, 2, 27)
    assert (placed["start"], placed["end"]) == (4, 29)
    assert record["failed"] == [{"file": "b.md", "error": "no such file"}]


def test_every_point_of_a_claim_is_given_with_its_places() -> None:
    points = to_json.claim(CLAIM)["points"]
    assert points[0] == {  # type: ignore[index]
        "kind": "number",
        "agrees": False,
        "draft": "3",
        "source": "two",
        "draft_span": {"start": 29, "end": 30},
        "source_span": {"start": 30, "end": 33},
    }
    assert [point["agrees"] for point in points] == [False, True, True, None]  # type: ignore[attr-defined]


def test_hostile_text_comes_through_unharmed_and_harmless() -> None:
    line = line_of(to_json.claim(replace(NOT_FOUND, text=HOSTILE)))
    assert json.loads(line)["text"] == HOSTILE
    assert not set(line) & set("\x1b\x9b\u202e\u2066\u2028\x00\x7f")


def test_every_key_is_documented() -> None:
    def keys(value: object) -> set[str]:
        if isinstance(value, dict):
            return set(value) | {key for inner in value.values() for key in keys(inner)}
        return {key for inner in value for key in keys(inner)} if isinstance(value, list) else set()

    printed = keys(to_json.answer(ALTERED, id=1)) | keys(to_json.failure("why", id=1))
    printed |= keys(to_json.claim(CLAIM))
    drafts = [CheckedDraft("a", "“We will sail before noon,”", (ALTERED,)), UnreadDraft("b", "c")]
    printed |= keys(json.loads(to_json.drafts_to_json(drafts)))
    assert printed <= DOCUMENTED
