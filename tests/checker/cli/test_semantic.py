import json
import sys
from pathlib import Path

import pytest

from tests.conftest import Run

CLAIM = "The vessel is overdue"


@pytest.fixture
def desk(misquote: Run, home: Path) -> Path:
    """A corpus that says it in quite other words."""
    lines = ('{"id": "harbour", "text": "Delayed: every ferry."}', '{"id": "market", "text": "Fish and a cat."}')
    assert misquote("--corpus", "desk.db", "corpus", "import", "-", input="\n".join(lines)).code == 0
    return home


def found(misquote: Run, *options: object) -> list[str]:
    outcome = misquote("--corpus", "desk.db", "claim", "--format", "json", *options, CLAIM)
    assert outcome.code == 0, outcome.err
    return [match["document"] for match in json.loads(outcome.out)["matches"]]


def test_a_claim_is_found_by_its_meaning(misquote: Run, desk: Path, model: Path) -> None:
    assert found(misquote) == []
    assert found(misquote, "--semantic", model)[0] == "harbour"


def test_the_settings_may_name_the_model(misquote: Run, desk: Path, model: Path) -> None:
    (desk / ".misquote.toml").write_text(f"semantic = {json.dumps(str(model))}", encoding="utf-8")
    assert found(misquote)[0] == "harbour"


def test_a_batch_and_a_draft_are_checked_with_it_too(misquote: Run, desk: Path, model: Path) -> None:
    options = ("--corpus", "desk.db", "--semantic", model)
    batch = misquote("claim", "--jsonl", "-", *options, input=json.dumps({"id": "1", "claim": CLAIM}))
    assert json.loads(batch.out)["matches"][0]["document"] == "harbour"
    (desk / "draft.md").write_text(f"Quill said that {CLAIM.lower()}.", encoding="utf-8")
    assert misquote("check", "--claims", *options, "draft.md").code == 0


def test_a_directory_without_a_model_stops_the_command_with_what_to_do(misquote: Run, desk: Path, model: Path) -> None:
    outcome = misquote("--corpus", "desk.db", "claim", "--semantic", desk, CLAIM)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    assert "no model.onnx in it; name the directory of an exported sentence model" in outcome.err


def test_without_the_extra_the_command_to_install_it_is_named(
    misquote: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    outcome = misquote("--corpus", "desk.db", "claim", "--semantic", "anything", CLAIM)
    assert outcome.code == 2
    assert "pip install 'misquote[semantic]'" in outcome.err


def test_a_person_who_waits_sees_how_far_it_is(
    misquote: Run, desk: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.cli.progress.somebody_waits", lambda: True)
    first = misquote("--corpus", "desk.db", "claim", "--semantic", model, CLAIM)
    assert "embedding" in first.err
    again = misquote("--corpus", "desk.db", "claim", "--semantic", model, CLAIM)
    assert "embedding" not in again.err
