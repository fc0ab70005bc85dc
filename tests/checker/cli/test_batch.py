import json
from pathlib import Path

import pytest

from checker.cli import batch
from tests.conftest import Outcome, Run

SOUND = {"id": 1, "quote": "We can’t deplete for our country.", "speaker": None}
WRONG = {"id": "b", "claim": '"We can deplete for our country," Trump said.'}


def ask(misquote: Run, *lines: object, top: int = 5) -> tuple[Outcome, list[dict[str, object]]]:
    text = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    outcome = misquote("claim", "--top", top, "--jsonl", "-", input=text)
    return outcome, [json.loads(line) for line in outcome.out.splitlines()]


def test_every_line_is_answered_in_order(misquote: Run) -> None:
    outcome, answers = ask(misquote, WRONG, SOUND, WRONG)
    assert [answer["id"] for answer in answers] == ["b", 1, "b"]
    assert answers[0]["verdict"] == "altered"
    assert outcome.code == 1
    assert outcome.err == ""


def test_every_answer_names_what_is_in_use(misquote: Run, home: Path) -> None:
    (home / ".misquote.toml").write_text('fail-on = "never"', encoding="utf-8")
    outcome, answers = ask(misquote, WRONG, SOUND)
    in_use = {"corpus": None, "chosen_by": "shipped", "settings": ".misquote.toml"}
    assert [answer["in_use"] for answer in answers] == [in_use] * 2
    assert outcome.err == 'misquote: findings do not fail this check: fail-on = "never" in .misquote.toml\n'


def test_a_clean_batch_ends_with_zero(misquote: Run) -> None:
    outcome, answers = ask(misquote, SOUND, "", SOUND)
    assert outcome.code == 0
    assert len(answers) == 2


def test_a_quote_is_a_quotation_though_it_has_no_marks_around_it(misquote: Run) -> None:
    _, (answer,) = ask(misquote, {"id": 1, "quote": 'They said "no" to the ferry', "speaker": "Quill"})
    assert answer["quotation"] is True
    assert answer["text"] == 'They said "no" to the ferry'
    assert answer["attributed_to"] == {"name": "Quill", "described": False}


def test_a_file_is_read_as_standard_input_is(misquote: Run, home: Path) -> None:
    (home / "asked.jsonl").write_text("\ufeff" + json.dumps(WRONG) + "\r\n", encoding="utf-8")
    outcome = misquote("claim", "--jsonl", "asked.jsonl")
    assert outcome.code == 1
    assert json.loads(outcome.out)["id"] == "b"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", " at character "),
        ("[" * 100_000, "not JSON"),
        ("[1]", "not a JSON object"),
        ('{"id": 7}', "neither a quote nor a claim"),
        ('{"id": 7, "quote": "a", "claim": "b"}', "or both"),
        ('{"id": 7, "quote": 3}', "must be strings"),
        ('{"id": 7, "quote": "a", "speaker": 3}', "must be strings"),
        ('{"id": 7, "quote": " "}', "is empty"),
        ('{"id": 7, "claim": "?!"}', "is empty"),
        ('{"id": 7, "claim": "a\\u0000b"}', "NUL"),
        ('{"id": 7, "claim": "a \\ud800"}', "UTF-8"),
    ],
)
def test_a_bad_line_is_named_and_answered_and_the_batch_goes_on(misquote: Run, line: str, reason: str) -> None:
    outcome, answers = ask(misquote, SOUND, line, SOUND)
    assert outcome.code == 1
    assert [answer["id"] for answer in answers] == [1, 7 if '"id": 7' in line else None, 1]
    assert set(answers[1]) == {"id", "version", "error"}
    assert reason in str(answers[1]["error"])
    assert outcome.err.startswith("misquote: line 2: ")
    assert outcome.err.count("\n") == 1


def test_bytes_that_are_no_utf8_are_a_bad_line(misquote: Run) -> None:
    outcome = misquote("claim", "--jsonl", "-", input=b'{"id": 1, "claim": "\xff"}\n')
    assert outcome.code == 2
    assert json.loads(outcome.out)["id"] is None


def test_a_batch_of_which_no_line_could_be_checked_could_not_run(misquote: Run) -> None:
    assert ask(misquote, "{", "{")[0].code == 2


def test_an_empty_batch_is_clean(misquote: Run) -> None:
    assert ask(misquote)[0] == Outcome(0, "", "")


def test_a_defect_costs_one_answer_and_not_the_others(misquote: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def check_claim(*_: object, **__: object) -> object:
        raise KeyError("deep inside")

    monkeypatch.setattr(batch, "check_claim", check_claim)
    outcome, answers = ask(misquote, WRONG, SOUND)
    assert "KeyError" in str(answers[0]["error"])
    assert "verdict" in answers[1]
    assert outcome.code == 1


def test_a_line_that_is_too_long_is_named_and_the_next_is_answered(
    misquote: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "LONGEST_LINE", 500)
    outcome, answers = ask(misquote, json.dumps({"id": 1, "quote": "sail " * 100}), SOUND)
    assert "line 1: longer than 0 MB" in outcome.err
    assert "verdict" in answers[1]
