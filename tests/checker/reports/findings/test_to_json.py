import json
import re
from dataclasses import replace

from checker.reports.findings import to_json
from checker.reports.findings.drafts import CheckedDraft, Draft, UnreadDraft
from corpus.spans import Span
from tests.checker.reports.samples import ALTERED, CLAIM, HOSTILE, NOT_FOUND
from tests.conftest import ROOT

FORMATS = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
DOCUMENTED = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`\n]+)`", FORMATS))))


def test_a_claim_is_one_line_and_the_finding_itself() -> None:
    line = to_json.claim_to_json(ALTERED)
    assert line.count("\n") == 1
    assert json.loads(line) == ALTERED.to_dict()


def test_the_answer_to_a_line_of_a_batch_bears_its_id() -> None:
    assert to_json.answer(ALTERED, id="q1") == {"id": "q1", **ALTERED.to_dict()}
    assert to_json.failure("it is empty", id=7) == {"id": 7, "version": 1, "error": "it is empty"}


def test_a_draft_is_told_by_line_and_column() -> None:
    text = "x\r\n“We will sail before noon,”"
    finding = replace(ALTERED, span=Span(4, 29))
    drafts: list[Draft] = [CheckedDraft("a.md", text, (finding,)), UnreadDraft("b.md", "no such file")]
    record = json.loads(to_json.drafts_to_json(drafts))
    placed = record["drafts"][0]["findings"][0]
    assert (placed["line"], placed["column"], placed["end_line"], placed["end_column"]) == (2, 2, 2, 27)
    assert (placed["start"], placed["end"]) == (4, 29)
    assert (record["version"], "version" in placed) == (1, False)
    assert record["failed"] == [{"file": "b.md", "error": "no such file"}]


def test_hostile_text_comes_through_unharmed_and_harmless() -> None:
    line = to_json.claim_to_json(replace(NOT_FOUND, text=HOSTILE))
    assert json.loads(line)["text"] == HOSTILE
    assert not set(line) & set("\x1b\x9b\u202e\u2066\u2028\x00\x7f")


def test_every_key_is_documented() -> None:
    def keys(value: object) -> set[str]:
        if isinstance(value, dict):
            return set(value) | {key for inner in value.values() for key in keys(inner)}
        return {key for inner in value for key in keys(inner)} if isinstance(value, list) else set()

    printed = keys(to_json.answer(ALTERED, id=1)) | keys(to_json.failure("why", id=1))
    printed |= keys(CLAIM.to_dict())
    drafts = [CheckedDraft("a", "“We will sail before noon,”", (ALTERED,)), UnreadDraft("b", "c")]
    printed |= keys(json.loads(to_json.drafts_to_json(drafts)))
    assert printed <= DOCUMENTED
