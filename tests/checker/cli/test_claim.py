import json
import re

import pytest

from checker.reports.terminal.layout import columns
from tests.conftest import Run

ALTERED = '"I think great progress was made in today’s telephone conversation," Trump said.'
WORDS = "We can’t deplete for our country."


def test_an_altered_quotation_is_shown_beside_its_source(misquote: Run) -> None:
    outcome = misquote("claim", ALTERED)
    assert outcome.code == 1
    assert outcome.err == ""
    for expected in (
        "altered",
        "[-think-]{+believe+}",
        "[-in-]{+with+}",
        "I believe great progress was made with today’s telephone conversation",
        "Donald Trump",
        "Truth Social",
        "budapest-summit",
        "paragraph 3",
    ):
        assert expected in outcome.out


def test_a_sound_quotation_ends_with_zero(misquote: Run) -> None:
    outcome = misquote("claim", f'"{WORDS}"')
    assert outcome.code == 0
    assert outcome.out.startswith(("exact", "equivalent"))


def test_what_is_not_found_is_no_fault(misquote: Run) -> None:
    outcome = misquote("claim", "Moon landing was staged")
    assert outcome.code == 0
    assert outcome.out.startswith("not-found")


@pytest.mark.parametrize(
    ("fail_on", "code"), [("not-found", 1), ("info", 1), ("warning", 0), ("never", 0), ("never,not-found", 1)]
)
def test_what_counts_as_a_failure_can_be_said(misquote: Run, fail_on: str, code: int) -> None:
    assert misquote("claim", "--fail-on", fail_on, "Moon landing was staged").code == code


def test_a_claim_comes_from_standard_input_too(misquote: Run) -> None:
    assert misquote("claim", "-", input=f"\ufeff{ALTERED}\r\n").out == misquote("claim", ALTERED).out


def test_a_speaker_may_be_given_apart(misquote: Run) -> None:
    words = "I believe great progress was made with today’s telephone conversation"
    outcome = misquote("claim", "--speaker", "Putin", f"“{words}”")
    assert outcome.code == 1
    assert outcome.out.startswith("misattributed")
    assert "Donald Trump" in outcome.out


def test_json_is_one_line_with_the_same_answer(misquote: Run) -> None:
    outcome = misquote("claim", "--format", "json", ALTERED)
    assert outcome.code == 1
    assert outcome.out.count("\n") == 1
    answer = json.loads(outcome.out)
    assert (answer["version"], answer["verdict"]) == (1, "altered")
    assert answer["matches"][0]["document"] == "budapest-summit"


def test_top_limits_the_places(misquote: Run) -> None:
    for top in (1, 3):
        answer = json.loads(misquote("claim", "--format", "json", "--top", top, "Tomahawks to Ukraine").out)
        assert len(answer["matches"]) <= top


@pytest.mark.parametrize("width", [60, 80])
@pytest.mark.parametrize("claim", [ALTERED, "an $852 million arms package", WORDS])
def test_a_report_fits_the_terminal(misquote: Run, monkeypatch: pytest.MonkeyPatch, claim: str, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert max(map(columns, misquote("claim", claim).out.splitlines())) <= width


def test_a_pipe_gets_no_colour_and_no_wrapped_lines(misquote: Run) -> None:
    out = misquote("claim", ALTERED).out
    assert "\x1b" not in out
    assert "I believe great progress was made with today’s telephone conversation\n" in out


def test_colour_can_be_asked_for_and_shows_the_same(misquote: Run) -> None:
    painted = misquote("claim", "--color", ALTERED).out
    assert "\x1b[31;9mthink\x1b[0m \x1b[32;4mbelieve\x1b[0m" in painted
    assert "[-think-]" not in re.sub(r"\x1b\[[\d;]*m", "", painted)


@pytest.mark.parametrize("arguments", [[], ["x", "--jsonl", "y"]])
def test_one_of_a_text_and_a_batch_is_wanted(misquote: Run, arguments: list[str]) -> None:
    outcome = misquote("claim", *arguments)
    assert outcome.code == 2
    assert "give the text of a claim" in outcome.err
