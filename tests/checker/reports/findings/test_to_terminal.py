from dataclasses import replace

import pytest

from checker.findings import Alteration, Finding, Piece, Point, Verdict
from checker.judging.variants import ALIKE
from checker.judging.variants import told as variant
from checker.reports.findings.to_terminal import claim_to_terminal
from checker.reports.look import Look
from checker.reports.terminal.layout import columns
from corpus.document import Document, Speaker
from tests.checker.reports.samples import ALTERED, CLAIM, DOCUMENT, EXACT, HOSTILE, MATCH, NOT_FOUND

GOLDEN = """\
altered  A “not” was dropped.

  words       no   two words differ
  speaker     yes  Ada Quill said it
  chain       ?    the draft names no outlet
  context     yes  nothing else was left out

  difference  We will {+not+} sail before [-noon,-]{+dawn,+}
  change      negation: “not” is left out
  change      synonym: “noon” for “dawn”
  wording     We will not sail before dawn,
  said by     Ada Quill
  carried by  Ada Quill ← told Gazette ← Harbour News
  document    The Late Ferry, Harbour News (ferry)
  date        2024-03-01
  place       paragraph 2, characters 21–50
  address     https://news.example/ferry
"""


def test_a_report_says_the_verdict_then_the_four_answers_then_the_evidence() -> None:
    assert claim_to_terminal(ALTERED) == GOLDEN


def test_a_sound_quotation_shows_no_difference() -> None:
    report = claim_to_terminal(EXACT)
    assert report.startswith("exact  Word for word.\n")
    assert "difference" not in report
    assert "wording     We will not sail before dawn," in report


def test_no_blank_stands_between_a_currency_and_its_number() -> None:
    pieces = (
        Piece("a £", "a £", changed=False),
        Piece("22 billion", "22bn", changed=True),
        Piece("hole", "hole", False),
    )
    report = claim_to_terminal(replace(ALTERED, difference=pieces))
    assert "a £[-22 billion-]{+22bn+} hole" in report


def test_colours_take_the_place_of_the_marks() -> None:
    report = claim_to_terminal(ALTERED, Look(colour=True))
    assert "\x1b[31;9mnoon,\x1b[0m \x1b[32;4mdawn,\x1b[0m" in report
    assert "[-" not in report
    assert "{+" not in report


def test_what_is_not_found_shows_the_nearest_passage_as_nothing_more_than_that() -> None:
    report = claim_to_terminal(replace(NOT_FOUND, matches=(MATCH,)))
    assert "nearest     We will not sail before dawn," in report
    assert "wording" not in report
    assert "speaker  " not in report


def test_what_is_not_found_and_near_nothing_is_one_paragraph() -> None:
    assert claim_to_terminal(NOT_FOUND) == "not-found  Nothing in this corpus comes near.\n"


def test_other_places_are_listed_with_their_own_words() -> None:
    other = replace(MATCH, document=Document(id="wire", text=""), exact="We won't sail before dawn", speaker=None)
    report = claim_to_terminal(replace(ALTERED, matches=(MATCH, other, other)))
    line = "wire, paragraph 2, characters 21–50: We won't sail before dawn\n"
    assert f"  also in     {line}              {line}" in report


def test_another_place_is_told_with_its_speaker_its_day_and_what_it_has_otherwise() -> None:
    other = replace(MATCH, differs=(Alteration("synonym", "dawn", "noon"), Alteration("negation", "not", "")))
    report = claim_to_terminal(replace(ALTERED, matches=(MATCH, MATCH, other)))
    place = "The Late Ferry, 2024-03-01, paragraph 2, characters 21–50, Ada Quill: We will not sail before dawn,"
    differing = "; ".join(variant(change) for change in other.differs or ())
    assert report.endswith(f"\n\n  also in     {place}\n  otherwise   {place} ({differing})\n")


def test_a_place_that_is_merely_near_is_not_listed() -> None:
    near = replace(MATCH, score=ALIKE - 0.01)
    assert claim_to_terminal(replace(ALTERED, matches=(MATCH, near))) == GOLDEN
    assert claim_to_terminal(replace(ALTERED, matches=(MATCH, replace(MATCH, score=ALIKE)))) != GOLDEN


def test_only_the_wording_of_the_source_is_strong() -> None:
    report = claim_to_terminal(ALTERED, Look(colour=True))
    strong = [line for line in report.splitlines() if "\x1b[1m" in line]
    assert [line.rpartition("\x1b[1m")[2] for line in strong] == ["We will not sail before dawn,\x1b[0m"]


def test_what_is_not_known_is_said_to_be_not_known() -> None:
    bare = replace(MATCH, document=Document(id="wire", text=""), speaker=None, chain=())
    report = claim_to_terminal(replace(ALTERED, matches=(bare,)))
    assert "said by     not named there" in report
    assert "document    wire (title and publisher not known)" in report
    assert "date        not known\n" in report
    assert "carried by  wire" in report


@pytest.mark.parametrize("width", [30, 60, 80])
@pytest.mark.parametrize("finding", [ALTERED, EXACT, NOT_FOUND, CLAIM], ids=lambda finding: finding.verdict)
def test_no_line_is_wider_than_the_terminal(finding: Finding, width: int) -> None:
    assert max(map(columns, claim_to_terminal(finding, Look(width)).splitlines())) <= width


def test_an_article_cannot_steer_the_terminal() -> None:
    source = replace(DOCUMENT, title=HOSTILE, publisher=HOSTILE, author=HOSTILE, published=HOSTILE, url=HOSTILE)
    match = replace(MATCH, document=source, exact=HOSTILE, speaker=Speaker(HOSTILE), medium=HOSTILE, locator=HOSTILE)
    finding = replace(ALTERED, explanation=HOSTILE, text=HOSTILE, matches=(match, match))
    report = claim_to_terminal(finding)
    assert not set(report) & set("\x1b\x9b\u202e\u2066\u2028\x00\x7f")
    assert report.count("\n") == claim_to_terminal(replace(finding, matches=(MATCH, MATCH), explanation="")).count("\n")


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_a_report(verdict: Verdict) -> None:
    assert claim_to_terminal(replace(ALTERED, verdict=verdict)).startswith(f"{verdict}  ")


def test_every_point_of_a_claim_has_its_line_and_says_which_way_it_goes() -> None:
    lines = [line.strip() for line in claim_to_terminal(CLAIM).splitlines()]
    assert "differs     number: “3” in the claim, “two” in the source" in lines
    assert "agrees      name: “Tarn”" in lines
    assert "agrees      role: “QUILL”" in lines
    assert "open        condition: “unless” in the source" in lines
    assert not any(line.startswith("change") for line in lines)


def test_a_point_cannot_steer_the_terminal() -> None:
    hostile = replace(CLAIM, points=(Point("name", False, HOSTILE, HOSTILE),))
    assert not set(claim_to_terminal(hostile)) & set("\x1b\x9b\u202e\u2066\u2028\x00\x7f")
