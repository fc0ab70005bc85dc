"""The frame before a quotation and the frame behind it, each by itself."""

import pytest

from checker.claims.sources import after_words, before_words, is_denied, is_relayed
from corpus.document import Mention, Quotation, QuotationKind
from corpus.languages import lexicon_of
from corpus.spans import Span

EN, DE = lexicon_of("en"), lexicon_of("de")


def speaker(frame):
    return frame and frame.speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (" Ada Quill said.", "Ada Quill"),
        (", said Ada Quill on Monday.", "Ada Quill"),
        (" — Ada Quill", "Ada Quill"),
        (" Ada Quill", "Ada Quill"),
        (" (Coast Courier)", None),
        (" the mayor", None),
        (", according to Ada Quill.", "Ada Quill"),
        (" Lee quoted Ada Quill as saying.", None),
        ("", None),
        (" .", None),
    ],
)
def test_behind_a_quotation_stands_who_said_it(text, name):
    assert speaker(after_words(text, EN)) == name


@pytest.mark.parametrize(
    ("text", "name", "is_open"),
    [
        (", sagte Ole Brandt.", "Ole Brandt", False),
        (", so Brandt am Montag.", "Brandt", False),
        (", Ole Brandt zufolge.", "Ole Brandt", False),
        (", nach Angaben von Ole Brandt.", "Ole Brandt", False),
        (", hat Brandt gesagt.", "Brandt", False),
        (", wie Brandt sagte.", "Brandt", False),
        (", soll Brandt gesagt haben.", "Brandt", True),
        (", sagte Brandt der Küstenzeitung.", "Brandt", True),
        (", sagte Brandt, der Kapitän.", "Brandt", True),
    ],
)
def test_behind_a_german_quotation_the_verb_stands_before_who_said_it(text, name, is_open):
    frame = after_words(text, DE)
    assert (frame.speaker, frame.open) == (name, is_open)


@pytest.mark.parametrize(
    ("text", "name", "is_open"),
    [
        ("Ole Brandt sagte:", "Ole Brandt", False),
        ("Ole Brandt:", "Ole Brandt", False),
        ("Laut Ole Brandt", "Ole Brandt", False),
        ("Ole Brandt zufolge", "Ole Brandt", False),
        ("Die Fähre lag fest. Ole Brandt sagte:", "Ole Brandt", False),
        ("Hat Ole Brandt gesagt:", "Ole Brandt", False),
        ("Ole Brandt soll gesagt haben:", "Ole Brandt", True),
        ("Ole Brandt sagte der Küstenzeitung:", "Ole Brandt", True),
    ],
)
def test_before_a_german_quotation_stands_who_said_it(text, name, is_open):
    frame = before_words(text, DE)
    assert (frame.speaker, frame.open) == (name, is_open)


@pytest.mark.parametrize(
    "text",
    [
        "Gestern sagte Brandt:",
        "Lund sagte, Brandt habe ihm gesagt:",
        "Wie Brandt der Zeitung sagte,",
        "Der Kapitän dazu",
    ],
)
def test_an_order_that_is_not_read_is_left_to_the_extractor(text):
    assert before_words(text, DE) is None


def test_what_is_not_read_may_still_say_who_was_given_the_interview():
    frame = before_words("Im Interview mit der Küstenzeitung sagte Brandt:", DE)
    assert (frame.speaker, frame.outlet) == (None, "der Küstenzeitung")


@pytest.mark.parametrize(
    ("text", "language", "negated"),
    [
        ("Quill never said", EN, True),
        ("Quill denied:", EN, True),
        ("Nobody said", EN, False),
        ("Brandt sagte nie:", DE, True),
        ("Brandt bestritt:", DE, True),
        ("Brandt hat nicht nur gesagt:", DE, False),
    ],
)
def test_a_frame_before_the_words_may_deny_them(text, language, negated):
    assert before_words(text, language).negated is negated


@pytest.mark.parametrize(
    ("text", "language", "negated"),
    [(" Quill did not say.", EN, True), (" Quill denied.", EN, False), (", sagte Brandt nicht.", DE, True)],
)
def test_behind_the_words_a_denial_was_said_and_a_negation_was_not(text, language, negated):
    assert after_words(text, language).negated is negated


@pytest.mark.parametrize(
    ("text", "language", "relayed"),
    [
        (", according to Lee", EN, True),
        (" Lee said", EN, False),
        (", laut Lund", DE, True),
        (", nach Angaben der Polizei", DE, True),
        (", sagte Lund", DE, False),
    ],
)
def test_a_phrase_behind_the_words_names_whose_report_it_is(text, language, relayed):
    assert is_relayed(text, language) is relayed


@pytest.mark.parametrize(
    ("cue", "place", "language", "denied"),
    [
        ("denied", 30, EN, False),  # "I took nothing," she denied
        ("denied", 0, EN, True),  # she denied that she took it
        ("said", 30, EN, True),  # "I took it," she never said
        ("wies", 30, DE, False),  # „Ich nahm nichts“, wies sie zurück
        ("sagte", 30, DE, True),
        ("nowhere", 30, EN, True),
    ],
)
def test_words_that_somebody_denied_with_are_not_denied(cue, place, language, denied):
    mention = Mention(cue, Span(place, place + len(cue)))
    quotation = Quotation(kind=QuotationKind.DIRECT, spans=(Span(10, 25),), cue=mention, negated=True)
    assert is_denied(quotation, language) is denied


def test_what_is_reported_is_denied_wherever_its_cue_stands():
    mention = Mention("denied", Span(30, 36))
    reported = Quotation(kind=QuotationKind.INDIRECT, spans=(Span(10, 25),), cue=mention, negated=True)
    assert is_denied(reported, EN)
    assert not is_denied(Quotation(kind=QuotationKind.DIRECT, spans=(Span(10, 25),)), EN)
