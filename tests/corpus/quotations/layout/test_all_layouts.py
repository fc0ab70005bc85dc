"""Words that the layout gives to somebody are his as a whole, whatever else the rules find in them."""

from corpus.document import QuotationKind
from corpus.quotations.grammar.cues import find_cues
from corpus.quotations.layout.all_layouts import set_off
from corpus.quotations.speech.attribution import attribute_marked
from corpus.quotations.speech.indirect import attribute_reported
from corpus.spans import Span
from tests.corpus.quotations.reading import frames_of


def read(text, bold=()):
    """The rule and the words of all that is found, before the layout is looked at and after."""
    frames = frames_of(text)
    found = attribute_marked(text, frames) + attribute_reported(text, frames, [find_cues(one) for one in frames])
    after = set_off(text, frames, found, bold)
    return [[(one.rule, " ".join(span.of(text) for span in one.spans)) for one in each] for each in (found, after)]


CONVERSATION = "BERG: {}\n\nHOLM: I know you do.\n\nBERG: We will see.\n"


def test_a_text_without_turns_stays_as_it_is():
    before, after = read("“We row,” Berg said. Holm said that it rained.")
    assert after == before
    assert [rule for rule, _ in after] == ["cue-after", "that-clause"]


def test_reported_speech_inside_a_turn_is_a_part_of_it():
    before, after = read(CONVERSATION.format("I heard, Holm said that it rained."))
    assert "that-clause" in [rule for rule, _ in before]
    assert [rule for rule, _ in after] == ["turn", "turn", "turn"]


def test_a_quotation_in_marks_inside_a_turn_stays_where_it_names_its_speaker():
    _, after = read(CONVERSATION.format("Ida Dahl told me, “We row all night.”"))
    assert [rule for rule, _ in after].count("cue-before-touching") == 1
    _, after = read(CONVERSATION.format("I heard it: “We row all night.”"))
    assert {rule for rule, _ in after} == {"turn"}
    _, after = read(CONVERSATION.format("You read the “Salt Road” too."))
    assert {rule for rule, _ in after} == {"turn"}


def test_what_stands_before_and_behind_the_turns_stays():
    before = "Holm said that it rained.\n\n"
    behind = "\n“We left,” said Tom Falk.\n"
    _, after = read(before + CONVERSATION.format("I saw it.") + behind)
    assert [rule for rule, _ in after] == ["that-clause", "turn", "turn", "turn", "inverted"]
    assert ("that-clause", "it rained") in after


def test_all_is_in_the_order_of_the_text():
    text = "Holm said that it rained.\n\n" + CONVERSATION.format("I saw it.")
    frames = frames_of(text)
    found = attribute_reported(text, frames, [find_cues(one) for one in frames])
    starts = [one.spans[0].start for one in set_off(text, frames, found)]
    assert starts == sorted(starts)


def test_bold_questions_are_what_an_interview_is_known_by():
    text = "We spoke to Ida Berg.\n\nDo you row?\n\nI do.\n\nDo you rest?\n\nI never do.\n"
    bold = [Span(text.index(one), text.index(one) + len(one)) for one in ("Do you row?", "Do you rest?")]
    _, plain = read(text)
    _, after = read(text, bold)
    assert plain == []
    assert after == [("answer", "I do."), ("answer", "I never do.")]


def test_a_statement_keeps_no_guess_of_the_paragraph_before():
    text = "Ida Berg issued this statement:\n\n“We have kept the port open for a year.”\n"
    frames = frames_of(text)
    found = attribute_marked(text, frames)
    (only,) = set_off(text, frames, found)
    assert (only.rule, only.kind) == ("statement", QuotationKind.DIRECT)
