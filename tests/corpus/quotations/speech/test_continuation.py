"""A speech of several paragraphs, each with an opening mark, has one speaker wherever he is named."""

from corpus.quotations import extract


def speakers(text):
    return [(q.rule, q.speaker.name if q.speaker else None) for q in extract(text) if q.kind != "indirect"]


def test_a_speaker_named_at_the_end_has_said_the_paragraphs_before():
    text = "Tom Reed left on Monday.\n\n“The pier holds. It has held for years.\n\n“And it must hold,” Ida Brandt said."
    assert speakers(text) == [("continued", "Ida Brandt"), ("cue-after", "Ida Brandt")]


def test_a_speaker_named_at_the_beginning_has_said_the_paragraphs_behind():
    text = "“The pier holds,” Ida Brandt said. “It has held.\n\n“It will hold.\n\n“We build.”\n\nTom Reed left."
    assert {name for _, name in speakers(text)} == {"Ida Brandt"}


def test_a_paragraph_that_names_its_own_speaker_keeps_him():
    text = "The paper wrote on Monday:\n\n“The pier holds.\n\n“‘It must,’ Ida Brandt said.”"
    assert speakers(text)[0] == ("sentence-before-paragraph", "the paper")


def test_paragraphs_that_are_closed_are_not_one_speech():
    text = "“The pier holds for now.”\n\n“It must hold,” Ida Brandt said."
    assert ("continued", "Ida Brandt") not in speakers(text)
