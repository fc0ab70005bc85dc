import json
from dataclasses import replace

import pytest

from checker.reports.library.corrections import (
    Reextraction,
    correction_line,
    correction_table,
    reextraction_to_json,
    reextraction_to_terminal,
)
from checker.reports.look import PLAIN, Look
from checker.reports.terminal.layout import columns
from corpus.document import Link, Mention, Quotation, QuotationKind, Role, Speaker
from corpus.intake.results import Reextracted
from corpus.revision.corrections import Correction
from corpus.revision.differences import Difference
from corpus.spans import Span

TEXT = "“We wait,” Quill told the Gazette, “and watch.”\nNobody knows why."
FOUND = Quotation(kind=QuotationKind.DIRECT, spans=(Span(1, 9), Span(36, 46)), speaker=Speaker("Ada Quill"))
WHY = Quotation(kind=QuotationKind.INDIRECT, spans=(Span(48, 64),))
CORRECTED = Correction(replaces=FOUND.spans, quotation=FOUND, made="2024-03-01", by="A. Editor", note="heard it")
ADDED = Correction(quotation=WHY, made="2024-03-02")
REJECTED = Correction(replaces=WHY.spans, made="2024-03-03")


def quotations(*those: Correction) -> list[Quotation]:
    return [one.quotation for one in those if one.quotation]


def test_each_correction_tells_its_quotation_and_when_by_whom_and_why() -> None:
    report = correction_table(TEXT, quotations(CORRECTED, ADDED), [ADDED, CORRECTED, REJECTED])
    assert [line.split(maxsplit=1) for line in report.splitlines()] == [
        ["added", "#2, 2024-03-02"],
        ["corrected", "#1, 2024-03-01 by A. Editor: heard it"],
        ["rejected", "characters 48–64 “Nobody knows why”, 2024-03-03"],
    ]


def test_what_was_just_set_is_told_on_a_line() -> None:
    assert correction_line("story", TEXT, quotations(CORRECTED), CORRECTED) == (
        "corrected story #1: Ada Quill: “We wait, … and watch.”"
    )
    assert correction_line("story", TEXT, (), REJECTED) == "rejected story characters 48–64: “Nobody knows why”"


def test_nothing_in_a_correction_steers_the_terminal() -> None:
    hostile = replace(CORRECTED, by="\x1b[31m", note="a\nb\u202e", made="\x9b")
    told = correction_table(TEXT, (), [hostile])
    told += correction_line("\x1b", TEXT, (), replace(hostile, quotation=replace(FOUND, speaker=Speaker("\x1b[2J"))))
    assert not set(told) & set("\x1b\x9b\u202e")


def outcome(*differences: Difference) -> Reextracted:
    return Reextracted("story", "1", "2", differences)


def report(*outcomes: Reextracted, look: Look = PLAIN, dry_run: bool = False) -> str:
    anew = Reextraction([(TEXT, one) for one in outcomes], dry_run)
    return "".join(reextraction_to_terminal(anew, look))


def test_a_new_reading_tells_what_came_and_what_went() -> None:
    told = report(outcome(Difference(None, FOUND), Difference(WHY, None)))
    assert [line.split(maxsplit=1) for line in told.splitlines()[:3]] == [
        ["story", "(extractor 1 → 2)"],
        ["added", "Ada Quill: “We wait, … and watch.”"],
        ["gone", "–: “Nobody knows why”"],
    ]


CHANGES = {
    "speaker Ada Quill → an official (described)": {"speaker": Speaker("an official", described=True)},
    "speaker Ada Quill → –": {"speaker": None},
    "words “We wait, … and watch.” → “We wait,”": {"spans": (Span(1, 9),)},
    "kind direct → mixed": {"kind": QuotationKind.MIXED},
    "chain – → Gazette ← Radio One": {"links": (Link("Gazette", Role.RELAY), Link("Radio One", Role.TOLD))},
    "cue – → “told”": {"cue": Mention("told", Span(17, 21))},
    "denial no → yes": {"negated": True},
    "setting – → Truth, fishermen, Port": {"medium": "Truth", "audience": "fishermen", "place": "Port"},
    "setting – → 2024-03-01": {"said_on": "2024-03-01"},
}


@pytest.mark.parametrize("told", CHANGES)
def test_a_new_reading_tells_what_changed_in_a_quotation(told: str) -> None:
    changed = Difference(FOUND, replace(FOUND, **CHANGES[told]))
    assert report(outcome(changed)).splitlines()[1].endswith(f": {told}")


def test_a_new_reading_fits_the_terminal() -> None:
    differences = [Difference(FOUND, replace(FOUND, **changes)) for changes in CHANGES.values()]
    assert max(map(columns, report(outcome(*differences), look=Look(60)).splitlines())) <= 60


def test_scripts_get_both_sides_as_an_export_has_them() -> None:
    anew = outcome(Difference(FOUND, replace(FOUND, speaker=None)), Difference(None, WHY))
    whole = json.loads(reextraction_to_json(Reextraction([(TEXT, anew)], dry_run=True)))
    assert (whole["version"], whole["dry_run"]) == (1, True)
    (document,) = whole["documents"]
    assert (document["document"], document["before"], document["after"]) == ("story", "1", "2")
    first, second = document["differences"]
    assert first["what"] == ["speaker"]
    assert (first["before"]["speaker"]["name"], first["after"]["speaker"]) == ("Ada Quill", None)
    assert (second["what"], second["before"], second["after"]["text"]) == (["added"], None, "Nobody knows why")


def test_the_summary_says_what_was_done_or_would_be() -> None:
    changed = outcome(Difference(None, WHY))
    assert report(changed, outcome()).endswith("\n\nreread 2 documents, 1 changed\n")
    assert report(outcome(), dry_run=True) == "would reread 1 document, 0 changed\n"
    assert report().startswith("nothing to reread")


def test_documents_that_changed_stand_apart_and_the_others_are_only_counted() -> None:
    changed = outcome(Difference(None, WHY))
    assert [line.partition(" ")[0] for line in report(changed, outcome(), changed).splitlines()] == [
        "story",
        "",
        "",
        "story",
        "",
        "",
        "reread",
    ]
