"""The scorer itself: what made-up predictions are worth, so that a figure of the gate can be believed."""

from dataclasses import replace

import pytest

from checker.findings import Alteration, Finding, Level, Match, Verdict
from corpus.document import Link, Mention, Provenance, Quotation, QuotationKind, Role, Speaker
from corpus.spans import Span
from corpus.store import digest_of
from tests.gate.scoring import (
    Attribution,
    Case,
    article_figures,
    attribution,
    case,
    false_alarms,
    missed,
    trimmed,
    verdict_figures,
)

TEXT = (
    "“The tide is late,” Ada Quill told the Argus, “and so is the ferry.” "
    "She denied that the ferry was full. The pilot called it “a slow day” in the “Harbour Song.”"
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def mention(words: str) -> Mention:
    return Mention(words, span(words))


GOLD = [
    Attribution(
        kind=QuotationKind.DIRECT,
        parts=(span("The tide is late,"), span("and so is the ferry.")),
        speaker="Ada Quill",
        mention=span("Ada Quill"),
        cue=span("told"),
        via=("Evening Argus",),
    ),
    Attribution(
        kind=QuotationKind.INDIRECT,
        parts=(span("the ferry was full"),),
        speaker="Ada Quill",
        mention=span("She"),
        cue=span("denied"),
        negated=True,
    ),
    Attribution(
        kind=QuotationKind.MIXED,
        parts=(span("a slow day"),),
        speaker="the pilot",
        mention=span("The pilot"),
        described=True,
        cue=span("called"),
    ),
    Attribution(kind=QuotationKind.TITLE, parts=(span("Harbour Song."),)),
]
PERFECT = [
    Quotation(
        kind=QuotationKind.DIRECT,
        spans=(span("The tide is late"), span("and so is the ferry")),
        speaker=Speaker("Ada Quill", mention("Ada Quill")),
        cue=mention("told"),
        links=(Link("the Argus", Role.TOLD),),
    ),
    Quotation(
        kind=QuotationKind.INDIRECT,
        spans=(span("the ferry was full."),),
        speaker=Speaker("Ada Quill", mention("She")),
        cue=mention("denied"),
        negated=True,
    ),
    Quotation(
        kind=QuotationKind.MIXED,
        spans=(span("a slow day"),),
        speaker=Speaker("the pilot", mention("The pilot"), described=True),
        cue=mention("called"),
    ),
    Quotation(kind=QuotationKind.TITLE, spans=(span("Harbour Song."),)),
]
SPEAKER_FIGURES = {"speaker", "joint_recall", "indirect_speaker"}


def figures(*found: Quotation) -> dict[str, float]:
    return article_figures(TEXT, GOLD, found)


def lowered(*found: Quotation) -> set[str]:
    return {name for name, value in figures(*found).items() if value < 1}


def test_a_perfect_reading_has_every_figure_at_one():
    assert set(figures(*PERFECT).values()) == {1.0}


def test_an_empty_reading_has_every_figure_at_nought():
    assert set(figures().values()) == {0.0}


def test_the_order_of_the_predictions_says_nothing():
    assert figures(*reversed(PERFECT)) == figures(*PERFECT)


@pytest.mark.parametrize(("index", "expected"), [(0, {"speaker", "joint_recall"}), (1, {"indirect_speaker"})])
def test_a_wrong_speaker_lowers_the_speaker_figures_only(index, expected):
    found = list(PERFECT)
    found[index] = replace(found[index], speaker=Speaker("Bo Hale", mention("Ada Quill")))
    assert lowered(*found) == expected


def test_no_speaker_at_all_is_a_wrong_speaker():
    assert lowered(*(replace(quotation, speaker=None) for quotation in PERFECT)) == SPEAKER_FIGURES


def test_a_surname_alone_is_not_a_resolved_speaker():
    assert "speaker" in lowered(replace(PERFECT[0], speaker=Speaker("Quill", mention("Ada Quill"))), *PERFECT[1:])


def test_a_described_speaker_may_be_named_by_its_place():
    longer = Speaker("the pilot of the late ferry", mention("The pilot"), described=True)
    assert not lowered(*PERFECT[:2], replace(PERFECT[2], speaker=longer), PERFECT[3])


def test_a_span_that_is_off_by_a_word_is_not_found():
    short = replace(PERFECT[2], spans=(span("slow day"),))
    assert "marked_f1" in lowered(*PERFECT[:2], short, PERFECT[3])
    assert "indirect_f1" not in lowered(*PERFECT[:2], short, PERFECT[3])


def test_a_split_quotation_taken_as_one_stretch_is_not_found():
    joined = replace(PERFECT[0], spans=(PERFECT[0].span,))
    assert figures(joined, *PERFECT[1:])["joint_recall"] == pytest.approx(1 / 3, abs=1e-4)


def test_a_title_taken_for_a_quotation_lowers_the_marked_f1_only():
    assert lowered(*PERFECT[:3], replace(PERFECT[3], kind=QuotationKind.DIRECT)) == {"marked_f1"}


def test_an_invented_report_lowers_the_indirect_f1_only():
    invented = replace(PERFECT[1], spans=(span("told the Argus"),))
    assert lowered(*PERFECT, invented) == {"indirect_f1"}


def test_a_report_of_the_words_around_a_marked_stretch_is_not_held_against_the_reading():
    around = replace(PERFECT[1], spans=(span("it “a slow day”"),))
    assert not lowered(*PERFECT, around)


def test_an_optional_attribution_is_neither_asked_for_nor_held_against_the_reading():
    gold = [*GOLD[:2], replace(GOLD[2], optional=True), GOLD[3]]
    with_it = article_figures(TEXT, gold, PERFECT)
    without = article_figures(TEXT, gold, [*PERFECT[:2], PERFECT[3]])
    assert with_it == without
    assert set(with_it.values()) == {1.0}


@pytest.mark.parametrize(("words", "found"), [("full", False), ("ferry was full", True)])
def test_half_of_a_report_must_be_covered(words, found):
    reading = figures(PERFECT[0], replace(PERFECT[1], spans=(span(words),)), *PERFECT[2:])
    assert (reading["indirect_f1"] == 1) is found


def test_a_report_is_not_counted_twice():
    assert figures(*PERFECT, PERFECT[1])["indirect_f1"] < 1


def test_a_wrong_cue_lowers_the_cue_figure_only():
    assert lowered(replace(PERFECT[0], cue=mention("Argus")), *PERFECT[1:]) == {"cue"}


@pytest.mark.parametrize("links", [(), (Link("the Post", Role.TOLD),), (*PERFECT[0].links, Link("Bo", Role.RELAY))])
def test_a_missing_wrong_or_invented_carrier_lowers_the_chain_only(links):
    assert lowered(replace(PERFECT[0], links=links), *PERFECT[1:]) == {"chain"}


def test_a_publisher_at_the_end_of_the_chain_is_no_carrier():
    published = (*PERFECT[0].links, Link("Harbour Weekly", Role.PUBLISHED))
    assert not lowered(replace(PERFECT[0], links=published), *PERFECT[1:])


@pytest.mark.parametrize("change", [{"negated": False}, {"medium": "radio"}])
def test_a_lost_denial_and_an_invented_medium_lower_the_circumstances_only(change):
    assert lowered(PERFECT[0], replace(PERFECT[1], **change), *PERFECT[2:]) == {"circumstances"}


def test_edge_punctuation_is_set_aside_and_the_inside_is_not():
    assert trimmed("— “It’s late,” ", Span(0, 15)).of("— “It’s late,” ") == "It’s late"


def test_a_span_of_nothing_but_punctuation_trims_to_nothing():
    assert len(trimmed("“…,”", Span(0, 1))) == 0


def test_a_gold_line_becomes_an_attribution():
    line = {"kind": "direct", "start": 1, "end": 9, "parts": [[1, 3], [6, 9]], "nested": True, "described": False}
    line |= {"speaker": "Ada", "speaker_start": 4, "speaker_end": 5, "cue": None, "cue_start": None, "cue_end": None}
    read = attribution(line | {"via": ["Argus"], "medium": None, "audience": None, "place": None})
    assert (read.parts, read.span, read.mention, read.cue) == ((Span(1, 3), Span(6, 9)), Span(1, 9), Span(4, 5), None)
    assert read.optional


NOTHING = {"speaker": None, "kinds": [], "article": None, "source": None}
SOUND = case({"id": "sound", "text": "", "verdict": ["exact"], **NOTHING, "article": "a", "source": "slow day"})
CHANGED = case({"id": "changed", "text": "", "verdict": ["altered", "review"], **NOTHING, "kinds": ["negation"]})
ABSENT = case({"id": "absent", "text": "", "verdict": ["not-found"], **NOTHING})
KINDRED = (Alteration("negation", "", "not"), Alteration("case", "A", "a"))


def finding(verdict: Verdict, *, at: Span | None = None, alterations: tuple[Alteration, ...] = ()) -> Finding:
    source = Provenance(id="x", sha256=digest_of(TEXT.encode()))
    matches = (Match(document=source, span=at, exact=at.of(TEXT), score=1.0),) if at else ()
    return Finding(
        text="",
        span=Span(0, 0),
        is_quotation=True,
        verdict=verdict,
        level=Level.NONE,
        rule="",
        explanation="",
        alterations=alterations,
        matches=matches,
    )


GOOD = [
    (SOUND, finding(Verdict.EXACT, at=span("a slow day"))),
    (CHANGED, finding(Verdict.ALTERED, alterations=KINDRED)),
    (ABSENT, finding(Verdict.NOT_FOUND)),
]


def worth(case: Case, answer: Finding) -> set[str]:
    """The figures that fall when one good answer is replaced by this one."""
    judged = [(c, answer if c.id == case.id else f) for c, f in GOOD]
    return {name for name, value in verdict_figures(judged, {"a": TEXT}).items() if value < 1}


def test_right_answers_have_every_figure_at_one():
    assert set(verdict_figures(GOOD, {"a": TEXT}).values()) == {1.0}


@pytest.mark.parametrize("verdict", [Verdict.EXACT, Verdict.EQUIVALENT])
def test_a_changed_quotation_called_untouched_is_missed(verdict):
    assert worth(CHANGED, finding(verdict, alterations=KINDRED)) == {"verdict", "caught"}
    assert missed([(CHANGED, finding(verdict))]) == ["changed"]


def test_a_changed_quotation_that_is_not_found_is_wrong_but_not_missed():
    assert worth(CHANGED, finding(Verdict.NOT_FOUND, alterations=KINDRED)) == {"verdict"}


@pytest.mark.parametrize("verdict", [Verdict.ALTERED, Verdict.MISATTRIBUTED])
def test_a_sound_quotation_called_faulty_is_a_false_alarm(verdict):
    assert worth(SOUND, finding(verdict, at=span("a slow day"))) == {"verdict", "cleared"}
    assert false_alarms([(SOUND, finding(verdict))]) == ["sound"]


def test_a_sound_quotation_held_for_review_is_no_false_alarm():
    assert worth(SOUND, finding(Verdict.REVIEW, at=span("a slow day"))) == {"verdict"}


def test_the_wrong_kind_of_alteration_lowers_the_kinds_only():
    assert worth(CHANGED, finding(Verdict.ALTERED, alterations=KINDRED[1:])) == {"kinds"}


@pytest.mark.parametrize("place", [None, span("The tide is late")])
def test_the_wrong_place_lowers_the_retrieval_only(place):
    assert worth(SOUND, finding(Verdict.EXACT, at=place)) == {"retrieval"}


def test_the_right_offsets_in_another_document_are_the_wrong_place():
    elsewhere = verdict_figures(GOOD[:1], {"a": "slow day" + TEXT})
    assert elsewhere["retrieval"] == 0
