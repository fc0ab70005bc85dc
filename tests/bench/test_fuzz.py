"""The fuzzing of the product, in a short form, and that it finds what is there to be found."""

from pathlib import Path

import pytest
from hypothesis import strategies as st

from bench.fuzz import __main__ as fuzz
from bench.fuzz.findings import TooSlow, smaller, tried
from bench.fuzz.invariants import hold_of_quotations
from bench.fuzz.invented import invented
from bench.fuzz.targets import TARGETS, Target
from corpus.document import Quotation, QuotationKind
from corpus.errors import BadRecord
from corpus.spans import Span


def breaks_on_a_mark(given: bytes) -> None:
    text = given.decode("utf-8", "surrogatepass")
    if "„" in text:
        text.index("nothing like it")


BREAKING = Target("breaking", lambda: st.text("ab„\ud800"), breaks_on_a_mark)


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_every_target_is_tried_and_holds(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.fuzz.invented._ROUND", 30)
    run = invented(target, 0.0, 7)
    assert run.inputs >= 20
    assert [str(one) for one in run.found] == []


def test_what_breaks_is_found_once_and_made_small() -> None:
    run = invented(BREAKING, 0.0, 1)
    (finding,) = run.found
    assert finding.given == "„".encode()
    assert finding.error == "ValueError: substring not found"


def test_the_same_seed_tries_the_same(tmp_path: Path) -> None:
    seen = list[bytes]()
    target = BREAKING._replace(attempt=seen.append)
    invented(target, 0.0, 3)
    first = seen[:]
    seen.clear()
    invented(target, 0.0, 3)
    assert seen == first
    seen.clear()
    invented(target, 0.0, 4)
    assert seen != first


def test_errors_of_the_package_and_answers_break_nothing() -> None:
    def refuse(given: bytes) -> None:
        raise BadRecord("no")

    assert tried(BREAKING._replace(attempt=refuse), b"x") is None
    assert tried(BREAKING, b"x") is None


def test_what_takes_too_long_is_stopped_and_told() -> None:
    def spin(given: bytes) -> None:
        while True:
            pass

    finding = tried(BREAKING._replace(attempt=spin), b"x", seconds=0.2)
    assert finding is not None
    assert finding.error.startswith(TooSlow.__name__)


def test_no_half_of_a_character_is_cut_off_as_a_text_is_made_small() -> None:
    given = "a\ud800bü„😀".encode("utf-8", "surrogatepass")
    finding = tried(BREAKING, given)
    assert finding is not None
    assert smaller(BREAKING, finding).given == "„".encode()


@pytest.mark.parametrize(
    ("spans", "why"),
    [((Span(0, 9),), "not inside"), ((Span(2, 3),), "holds nothing"), ((Span(1, 4), Span(0, 1)), "overlap")],
)
def test_a_quotation_that_is_nowhere_breaks_what_must_hold(spans: tuple[Span, ...], why: str) -> None:
    with pytest.raises(AssertionError, match=why):
        hold_of_quotations([Quotation(kind=QuotationKind.DIRECT, spans=spans)], "ab cd")


def test_what_is_found_is_printed_kept_and_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fuzz, "TARGETS", (BREAKING,))
    monkeypatch.setattr(fuzz, "find_spec", lambda name: None)
    assert fuzz.main(fuzz.arguments(["--minutes", "0", "--found", str(tmp_path / "found")])) == 1
    (kept,) = (tmp_path / "found").iterdir()
    assert f"--replay {kept}" in capsys.readouterr().out
    assert kept.read_bytes() == "„".encode()
    assert fuzz.main(fuzz.arguments(["--replay", str(kept)])) == 1
    kept.write_bytes(b"harmless")
    assert fuzz.main(fuzz.arguments(["--replay", str(kept)])) == 0
