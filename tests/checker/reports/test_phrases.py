from dataclasses import replace

import pytest

from checker.findings import Alteration, Finding, Level, Match, Piece, Point, Verdict
from checker.reports import phrases
from checker.reports.terminal.layout import Ink
from corpus.document import Document, Link, Mention, Quotation, QuotationKind, Role, Speaker
from corpus.spans import Span
from tests.checker.reports.library.test_attributions import ANONYMOUS, QUOTATION
from tests.checker.reports.samples import ALTERED, DOCUMENT, HOSTILE, MATCH, NOT_FOUND


def differing(*pieces: Piece, colour: bool = False) -> str:
    return "".join(run.text for run in phrases.difference(replace(ALTERED, difference=pieces), colour=colour))


def same(words: str) -> Piece:
    return Piece(words, words, changed=False)


@pytest.mark.parametrize(
    ("finding", "is_compared"),
    [
        (ALTERED, True),
        (replace(ALTERED, matches=()), False),
        (replace(NOT_FOUND, matches=(MATCH,)), False),
        (replace(ALTERED, verdict=Verdict.CANNOT_CHECK), False),
    ],
)
def test_only_what_was_quoted_is_compared_and_not_what_is_merely_near(finding: Finding, is_compared: bool) -> None:
    assert phrases.compared(finding) is is_compared


def test_a_difference_has_the_marks_of_a_word_diff_or_colours_in_their_place() -> None:
    pieces = same("We will"), Piece("", "not", changed=True), same("sail"), Piece("noon", "dawn", changed=True)
    assert differing(*pieces) == "We will {+not+} sail [-noon-]{+dawn+}"
    assert differing(*pieces, colour=True) == "We will not sail noon dawn"
    runs = phrases.difference(replace(ALTERED, difference=pieces), colour=True)
    inks = {run.text: run.ink for run in runs if run.text.strip()}
    assert inks == {"We will": Ink.PLAIN, "not": Ink.ADDED, "sail": Ink.PLAIN, "noon": Ink.REMOVED, "dawn": Ink.ADDED}


@pytest.mark.parametrize("currency", "$£€¥")
def test_a_number_stands_close_to_its_currency(currency: str) -> None:
    assert differing(same(f"for {currency}"), Piece("5", "6", changed=True)) == f"for {currency}[-5-]{{+6+}}"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (Alteration("synonym", "noon", "dawn"), "synonym: “noon” for “dawn”"),
        (Alteration("insertion", " very ", ""), "insertion: “very” is not in the source"),
        (Alteration("negation", "", "not"), "negation: “not” is left out"),
        (Alteration("misattribution", "", ""), "misattribution"),
        (Alteration("name", "Tarn", "Quill", note="a namesake"), "name: “Tarn” for “Quill” (a namesake)"),
        (Alteration("indirect", "", "", note="no marks there"), "indirect (no marks there)"),
    ],
    ids=lambda value: value.kind if isinstance(value, Alteration) else None,
)
def test_a_change_is_told_by_what_each_side_has(change: Alteration, told: str) -> None:
    assert phrases.alteration(change) == told


@pytest.mark.parametrize(
    ("point", "told"),
    [
        (Point("number", False, "3", "two"), "number: “3” in the claim, “two” in the source"),
        (Point("name", True, "Tarn", "Tarn"), "name: “Tarn”"),
        (Point("role", False, "Quill", "QUILL"), "role: “QUILL” reads differently in the source"),
        (Point("role", None, "Quill", "quill"), "role: “quill” reads differently in the source"),
        (Point("condition", None, "", "unless"), "condition: “unless” in the source"),
        (Point("hedge", None, "perhaps", ""), "hedge: “perhaps” in the claim"),
    ],
)
def test_a_point_is_told_by_what_the_claim_and_the_source_have(point: Point, told: str) -> None:
    assert phrases.point(point) == told


@pytest.mark.parametrize(
    ("speaker", "medium", "told"),
    [
        (None, None, "not named there"),
        (Speaker("Ada Quill"), None, "Ada Quill"),
        (Speaker("Ada Quill", Mention("ADA QUILL", Span(0, 9))), None, "Ada Quill"),
        (
            Speaker("Ada Quill", Mention("she", Span(0, 3))),
            "Harbour Radio",
            "Ada Quill (“she” there), on Harbour Radio",
        ),
    ],
)
def test_a_speaker_is_told_with_what_stands_there_and_the_medium(
    speaker: Speaker | None, medium: str | None, told: str
) -> None:
    assert phrases.speaker(replace(MATCH, speaker=speaker, medium=medium)) == told


def test_a_chain_ends_with_the_publisher_or_with_the_document() -> None:
    assert phrases.chain(MATCH) == "Ada Quill ← told Gazette ← Harbour News"
    unpublished = (Link("Ada Quill", Role.SPEAKER), Link("Lee", Role.RELAY))
    assert phrases.chain(replace(MATCH, chain=unpublished)) == "Ada Quill ← Lee ← The Late Ferry"
    assert phrases.chain(replace(MATCH, chain=(), document=Document(id="wire", text=""))) == "wire"


def test_a_document_is_told_with_what_is_known_of_it() -> None:
    assert phrases.provenance(DOCUMENT) == "The Late Ferry, Harbour News (ferry)"
    assert phrases.provenance(replace(DOCUMENT, publisher=None, author="Jo Reed")) == "The Late Ferry, Jo Reed (ferry)"
    assert phrases.provenance(Document(id="wire", text="")) == "wire (title and publisher not known)"


@pytest.mark.parametrize(
    ("match", "told"),
    [
        (MATCH, "paragraph 2, characters 21–50"),
        (replace(MATCH, locator="00:12"), "paragraph 2, 00:12, characters 21–50"),
        (replace(MATCH, paragraph=None), "characters 21–50"),
    ],
)
def test_a_place_is_a_paragraph_the_formats_own_locator_and_offsets(match: Match, told: str) -> None:
    assert phrases.place(match) == told


def test_what_is_known_of_a_quotation_is_told_label_by_label() -> None:
    assert phrases.attribution(QUOTATION) == {
        "speaker": "Ada Quill (“Quill” there)",
        "cue": "told",
        "chain": "Ada Quill ← told Gazette",
        "medium": "Harbour Radio",
        "audience": "fishermen",
        "place": "Port",
        "day": "2024-03-01",
        "rule": "subject: sure, right 90% of the time",
    }
    assert phrases.attribution(ANONYMOUS) == {"speaker": "not named"}
    assert phrases.attribution(replace(ANONYMOUS, rule="turn", links=(Link("Lee", Role.RELAY),))) == {
        "speaker": "not named",
        "chain": "Lee",
        "rule": "turn",
    }


def test_a_speaker_is_sure_from_the_floor_upwards_and_nobody_is_never_unsure() -> None:
    told = [phrases.attribution(replace(QUOTATION, confidence=figure))["rule"] for figure in (0.59, 0.6)]
    assert told == ["subject: unsure, right 59% of the time", "subject: sure, right 60% of the time"]
    assert phrases.attribution(replace(QUOTATION, rule=""))["rule"].startswith("not told: ")
    assert not phrases.unsure(ANONYMOUS)


def test_a_denied_quotation_is_called_so() -> None:
    reported = Quotation(kind=QuotationKind.INDIRECT, spans=(Span(0, 3),))
    assert phrases.kind(reported) == "indirect"
    assert phrases.kind(replace(reported, negated=True)) == "indirect, denied"


def test_numbers_have_their_nouns_and_their_commas() -> None:
    assert [phrases.counted(number, "fault") for number in (0, 1, 1200)] == ["0 faults", "1 fault", "1,200 faults"]


def test_a_language_without_rules_is_named_with_those_that_have_them() -> None:
    told = phrases.only_marks_read("port.md", "fr")
    assert told.startswith("port.md: only quotation marks were read, without speakers: no rules for fr, only for ")
    assert "en" in told
    assert "\x1b" not in phrases.only_marks_read(HOSTILE, HOSTILE)


def test_each_level_has_an_ink_of_its_own() -> None:
    assert len({phrases.INKS[level] for level in Level}) == len(Level)


def test_nothing_in_a_finding_steers_the_terminal() -> None:
    speaker = Speaker(HOSTILE, Mention(HOSTILE + "x", Span(0, 3)))
    source = replace(DOCUMENT, id=HOSTILE, title=HOSTILE, publisher=HOSTILE, author=HOSTILE)
    chain = (Link(HOSTILE, Role.TOLD), Link(HOSTILE, Role.RELAY))
    match = replace(MATCH, speaker=speaker, medium=HOSTILE, locator=HOSTILE, document=source, chain=chain)
    quotation = replace(QUOTATION, speaker=speaker, cue=Mention(HOSTILE, Span(0, 3)), medium=HOSTILE, links=chain)
    told = [
        phrases.alteration(Alteration("name", HOSTILE, HOSTILE + "x", note=HOSTILE)),
        phrases.point(Point("name", False, HOSTILE, HOSTILE + "x")),
        *(word(match) for word in (phrases.speaker, phrases.chain, phrases.place)),
        phrases.provenance(source),
        *phrases.attribution(replace(quotation, audience=HOSTILE, place=HOSTILE, said_on=HOSTILE)).values(),
        differing(Piece(HOSTILE, HOSTILE + "x", changed=True)),
    ]
    assert not set("".join(told)) & set("\n\x1b\x9b\u202e\u2066\u2028\x00\x7f")
