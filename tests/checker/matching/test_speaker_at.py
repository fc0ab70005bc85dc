"""Whose words stand in a stretch of a document, by the document itself."""

import pytest

from checker.matching.speaker_at import Voice, voice_at, voice_of
from corpus import Document, Link, QuotationKind, Role, Span, Speaker
from corpus.document import Mention, Provenance, Quotation
from corpus.languages import lexicon_of
from tests.checker.samples import corpus_of, said, transcript

ENGLISH = lexicon_of("en")
TEXT = "“We sail,” Quill said, “at dawn.” Tarn said the tugs would leave. “Not I,” said Tarn. The pier is closed."
QUILL = said(TEXT, "We sail,", "at dawn.", by="Ada Quill", links=(Link("the Coast Courier", Role.TOLD),))
TARN = said(TEXT, "Not I,", by="Runa Tarn", confidence=0.4)
REPORTED = said(TEXT, "the tugs would leave", by="Runa Tarn", kind=QuotationKind.INDIRECT)
ALL = (QUILL, TARN, REPORTED)


def place(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


def voice(words, quotations=ALL, *, said=(), **known):
    return voice_of(Provenance(id="story", **known), place(words), quotations, ENGLISH, said=[*map(place, said)])


def test_who_is_quoted_there_speaks_with_all_that_is_known_of_the_quotation():
    found = voice("We sail")
    assert (found.speaker.name, found.kind, found.links) == ("Ada Quill", QuotationKind.DIRECT, QUILL.links)
    assert (found.own, found.outside, found.negated, found.in_turn, found.reported) == (False,) * 5
    assert voice("Not I").confidence == 0.4


def test_marks_come_before_a_report_and_a_report_before_nobody():
    assert voice("the tugs would leave").reported
    assert voice("the tugs would leave").speaker.name == "Runa Tarn"
    over = said(TEXT, "We sail,” Quill said, “at dawn", by="Bo Lund", kind=QuotationKind.INDIRECT)
    assert voice("We sail", (over, *ALL)).speaker.name == "Ada Quill"
    nobody = voice("The pier is closed")
    assert (nobody.speaker, nobody.own, nobody.kind) == (None, True, None)


def test_more_than_half_of_the_words_must_be_the_quotations():
    assert voice("Not I,” sai").speaker.name == "Runa Tarn"
    assert voice("Not I,” said").speaker is None  # half of them


def test_where_the_words_are_counts_and_not_what_stands_between_them():
    between = "We sail,” Quill said, “at dawn"
    assert voice(between, said=("We", "sail", "at", "dawn")).speaker.name == "Ada Quill"
    assert not voice(between, said=("We", "sail", "at", "dawn")).outside
    partly = voice(between, said=("We", "sail", "Quill", "at", "dawn"))
    assert (partly.speaker.name, partly.outside) == ("Ada Quill", True)


def test_words_of_which_most_stand_outside_the_marks_are_the_reports_own():
    found = voice("Quill said, “at dawn", said=("Quill", "said", "dawn"))
    assert (found.speaker, found.own, found.outside) == (None, True, True)
    assert voice("The pier is closed", said=("pier", "closed")).outside is False


@pytest.mark.parametrize(
    ("kind", "author", "speaker"),
    [
        ("statement", "Odo Marr", "Odo Marr"),
        ("post", "Odo Marr", "Odo Marr"),
        ("speech", "Odo Marr", "Odo Marr"),
        ("article", "Odo Marr", None),
        ("statement", None, None),
    ],
)
def test_the_author_speaks_where_a_document_is_in_the_first_person(kind, author, speaker):
    found = voice("The pier is closed", kind=kind, author=author)
    assert (found.speaker and found.speaker.name) == speaker
    assert found.own is (speaker is None)


def test_the_longest_share_of_a_stretch_wins_and_of_equals_the_shorter_quotation():
    wide = said(TEXT, "We sail,” Quill said, “at dawn.", by="Bo Lund")
    assert voice("We sail", (wide, QUILL)).speaker.name == "Bo Lund"  # the split one is wider still
    narrow = said(TEXT, "We sail", by="Ann Lee")
    assert voice("We sail", (wide, narrow)).speaker.name == "Ann Lee"


@pytest.mark.parametrize(
    ("language", "cue", "negated"), [("en", "denied", False), ("en", "said", True), ("de", "bestritt", False)]
)
def test_a_denial_behind_the_words_is_read_in_the_documents_language(language, cue, negated):
    text = f"“We sail,” Quill {cue}."
    mention = Mention(cue, Span(text.index(cue), len(text) - 1))
    quoted = Quotation(kind=QuotationKind.DIRECT, spans=(Span(1, 9),), cue=mention, negated=True, confidence=0.9)
    assert voice_of(Provenance(id="story"), Span(1, 9), [quoted], lexicon_of(language)).negated is negated


def test_the_speaker_of_a_turn_speaks_and_the_other_labels_are_known():
    made = transcript("hearing", ("ADA QUILL", "We sail."), ("RUNA TARN", "At dawn?"), ("THE COURT", "Quiet."))
    document = made[0]
    start = document.text.index("We sail")
    with corpus_of(made) as corpus:
        found = voice_at(corpus, document, Span(start, start + 7))
    assert found == Voice(Speaker("ADA QUILL"), others=frozenset({"RUNA TARN", "THE COURT"}), in_turn=True)


def test_of_several_turns_the_one_that_has_most_of_the_words_speaks():
    made = transcript("hearing", ("ADA QUILL", "We sail at dawn."), ("RUNA TARN", "Do we?"), ("ADA QUILL", "Yes."))
    document = made[0]
    over = Span(document.text.index("We sail"), document.text.index("Yes") + 3)
    tarn = document.text.index("Do we")
    with corpus_of(made) as corpus:
        assert voice_at(corpus, document, over).speaker.name == "ADA QUILL"
        assert voice_at(corpus, document, over, lambda: [Span(tarn, tarn + 5)]).speaker.name == "RUNA TARN"


@pytest.mark.parametrize(
    ("label", "described"), [("KAPITÄN", True), ("Der Kapitän", True), ("OLE BRANDT", False), ("Kapitän Brandt", False)]
)
def test_a_label_names_or_describes_by_the_documents_language(label, described):
    made = transcript("anhörung", (label, "Die Fähre fährt nicht, und das ist so."), language="de")
    start = made[0].text.index("Die Fähre")
    with corpus_of(made) as corpus:
        assert voice_at(corpus, made[0], Span(start, start + 9)).speaker == Speaker(label, described=described)


def test_in_an_interview_without_marks_the_others_who_speak_are_known():
    text = "HOST: How long will it take?\n\nQUILL: I do not know. We have asked the pilots.\n\nHOST: Thank you."
    with corpus_of() as corpus:
        corpus.add(Document(id="interview", text=text))
        start = text.index("We have asked")
        found = voice_at(corpus, corpus.provenance("interview"), Span(start, start + 24))
    assert found.in_turn
    assert found.speaker.name.upper() == "QUILL"
    assert {name.upper() for name in found.others} == {"HOST"}
