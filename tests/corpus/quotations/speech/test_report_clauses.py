"""A German report: its comma parts it from its verb, and a case tells who hears it."""

import pytest

from corpus.quotations.grammar.cues import verb_cue
from corpus.quotations.speech.report_clauses import (
    by_postposition,
    hearer_of,
    past_relative,
    reported,
    source_before,
    source_of,
)
from tests.corpus.quotations.reading import at, frame_of, words


def cue_of(frame, verb):
    cue = verb_cue(frame, at(frame, verb))
    assert cue is not None
    return cue


REPORTS = [
    ("Rehm sagte, dass sie hält.", "sagte", ("rehm", "that-clause", "sie hält")),
    ("Rehm sagte der Zeitung, dass sie hält.", "sagte", ("rehm", "that-clause", "sie hält")),
    ("Am Montag sagte er, dass sie hält.", "sagte", ("er", "that-clause", "sie hält")),
    ("Rehm sagte, sie hält noch.", "sagte", ("rehm", "clause", "sie hält noch")),
    ("Rehm sagte, in der Stadt hält sie noch.", "sagte", ("rehm", "clause", "in der stadt hält sie noch")),
    ("Rehm fragte, ob sie hält.", "fragte", ("rehm", "question-clause", "sie hält")),
    ("Rehm fragte, wann sie hält.", "fragte", ("rehm", "question-clause", "wann sie hält")),
    ("Rehm kündigte an, sie zu sperren.", "kündigte", ("rehm", "infinitive", "sie zu sperren")),
    ("Rehm forderte die Stadt auf, sie zu sperren.", "forderte", ("rehm", "request", "sie zu sperren")),
    ("Rehm kritisierte den Plan.", "kritisierte", ("rehm", "object", "den plan")),
    ("Rehm wies die Vorwürfe zurück.", "wies", ("rehm", "object", "die vorwürfe")),
    ("Wie Rehm sagte, hält sie noch.", "sagte", ("rehm", "as-clause", "hält sie noch")),
    ("Sie hält noch, wie Rehm sagte.", "sagte", ("rehm", "as-clause", "sie hält noch")),
    ("Sie hält noch, sagte Rehm.", "sagte", ("rehm", "clause-before-inverted", "sie hält noch")),
    ("Weil es gut ist, hält sie noch, sagte Rehm.", "sagte", None),
    ("Aus der Stadt hieß es, sie hält noch.", "hieß", ("der stadt", "clause", "sie hält noch")),
    ("Rehm ging. Es hieß, sie hält noch.", "hieß", ("rehm", "clause", "sie hält noch")),
    ("Rehm ging. In dem Bericht hieß es, sie hält noch.", "hieß", ("rehm", "clause", "sie hält noch")),
    ("In dem Bericht hieß es, sie hält noch.", "hieß", ("dem bericht", "clause", "sie hält noch")),
]


@pytest.mark.parametrize(("text", "verb", "report"), REPORTS, ids=[text for text, *_ in REPORTS])
def test_a_report_has_its_source_and_its_words(text, verb, report):
    frame = frame_of(text, "de")
    high = frame.sentence_end(at(frame, verb))
    found = reported(frame, cue_of(frame, verb), high)
    given = found and (words(frame, found.mention), found.rule, " ".join(frame.words[found.first : found.stop or high]))
    assert given == report


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Weil sie hält, sagte Rehm nichts.", "sagte"),
        ("In Sudholm, sagte Rehm, hält sie.", "sagte"),
        ("„Ja“, sagte Rehm, „sie hält“.", "sagte"),
        ("Den Plan kritisierte Rehm.", "kritisierte"),
        ("Es hieß, sie hält noch.", "hieß"),
        ("Rehm sagte nichts.", "sagte"),
        ("Rehm sagte, die Brücke, die hält.", "sagte"),
        ("Rehm sagte, der das weiß.", "sagte"),
        ("Am Montag sagte, sie hält noch.", "sagte"),
    ],
)
def test_where_no_clause_is_reported_there_is_none(text, verb):
    frame = frame_of(text, "de")
    assert reported(frame, cue_of(frame, verb), frame.sentence_end(at(frame, verb))) is None


@pytest.mark.parametrize(
    ("text", "hearer", "outlet"),
    [
        ("Rehm sagte der Zeitung, dass sie hält.", "der zeitung", True),
        ("Gestern sagte Rehm der Nachrichtenagentur NPA, dass sie hält.", "der nachrichtenagentur npa", True),
        ("Rehm sagte am Montag der Zeitung, dass sie hält.", "der zeitung", True),
        ("Rehm sagte dem „Boten“, dass sie hält.", "dem", True),
        ("Rehm sagte in dem „Boten“ der Zeitung, dass sie hält.", "der zeitung", True),
        ("Rehm sagte vor Journalisten in Sudholm, dass sie hält.", "journalisten", False),
        ("Vor Journalisten sagte Rehm, dass sie hält.", "journalisten", False),
        ("Rehm sagte dem Kollegen, dass sie hält.", None, None),
        ("Rehm sagte, dass sie der Zeitung hilft.", None, None),
    ],
)
def test_the_hearer_is_an_outlet_or_people_by_what_he_is_called(text, hearer, outlet):
    frame = frame_of(text, "de")
    found = hearer_of(frame, cue_of(frame, "sagte"), frame.sentence_end(0))
    assert words(frame, found) == hearer
    assert (found and found.is_outlet) is outlet


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Dem Bericht zufolge hält sie.", "dem bericht"),
        ("Dem Sprecher der Stadt zufolge hält sie.", "dem sprecher der stadt"),
        ("Dem „Boten“ zufolge hält sie.", None),
        ("Dem Blatt „Bote“ zufolge hält sie.", "dem blatt "),
        ("Zufolge hält sie.", None),
        ("Sie hält. Zufolge.", None),
    ],
)
def test_a_source_may_stand_before_its_preposition(text, source):
    frame = frame_of(text, "de")
    assert words(frame, source_before(frame, at(frame, "zufolge"))) == source


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Dem Bericht zufolge hält sie.", "hält sie"),
        ("Sie hält dem Bericht zufolge.", "sie hält"),
        ("Zufolge hält sie.", None),
    ],
)
def test_what_such_a_source_reports_is_the_rest_of_the_sentence(text, content):
    frame = frame_of(text, "de")
    high = frame.sentence_end(0)
    place = at(frame, "zufolge")
    cue = verb_cue(frame_of("Rehm sagte.", "de"), 1)
    assert cue is not None
    report = by_postposition(frame, type(cue)(place, place + 1, "according to", frozenset(), "phrase"), 0, high)
    assert (report and " ".join(frame.words[report.first : report.stop])) == content


def test_a_sentence_goes_on_behind_the_clause_that_describes_its_source():
    frame = frame_of("Nach Angaben Rehms, die das weiß, hält sie.", "de")
    comma = at(frame, ",")
    assert frame.words[past_relative(frame, comma, len(frame))] == "hält"
    assert past_relative(frame, comma - 1, len(frame)) == comma - 1
    assert past_relative(frame, comma, comma + 3) == comma


def test_a_verb_with_a_subject_needs_no_source_of_the_sentence_before():
    frame = frame_of("Koll ging. Rehm sagte, sie hält noch.", "de")
    assert words(frame, source_of(frame, cue_of(frame, "sagte"), 3, len(frame))) == "rehm"
