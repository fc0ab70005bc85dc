"""Text that is no news does no harm: nobody is quoted who does not speak, and every place stays right."""

import pytest

from corpus.document import QuotationKind
from corpus.quotations import extract
from corpus.quotations.marks.code import is_code

UTTERANCES = (QuotationKind.DIRECT, QuotationKind.MIXED, QuotationKind.INDIRECT)
PYTHON = '''
def said(name="the mayor of York"):
    """Say what the mayor said."""
    if name == "nobody at all":
        return {"speaker": None, "words": "I said that it was over"}
    print("She said: \\"we will hold the pier\\"")
    return [said(one) for one in names if one != "Smith, who said so"]
'''
SCRIPT = """
function said(name) {
  const words = "The mayor said the pier will hold";
  if (name === 'the mayor of York') { console.log("he said: 'no, never again'"); }
  return words + ", said " + name;
}
"""
STYLE = '.said::before { content: "the mayor said"; color: red; }\n' * 4
TABLE = '| Mayor | Pier |\n| --- | --- |\n| Ida Brandt | “north” |\n| Ole Aalto | "the old one" |\n'
POEM = """
The sea is calm tonight,
The tide is full, the moon lies fair
Upon the straits; on the far coast
The light is gone.
"""


@pytest.mark.parametrize("text", [PYTHON, SCRIPT, STYLE], ids=["Python", "JavaScript", "CSS"])
def test_source_code_quotes_nobody(text):
    assert is_code(text)
    assert [q for q in extract(text) if q.kind in UTTERANCES] == []


def test_code_between_paragraphs_costs_them_nothing():
    prose = "The mayor spoke at length about the pier, the sea and the winter that is to come. " * 12
    text = f"“The pier holds,” Ida Brandt said.\n\n{prose}\n\n{STYLE}\n“It must,” she said."
    assert [q.span.of(text) for q in extract(text)] == ["The pier holds,", "It must,"]


@pytest.mark.parametrize("text", [TABLE, POEM], ids=["table", "poem"])
def test_nobody_speaks_in_a_table_or_a_poem(text):
    assert [q for q in extract(text) if q.kind in UTTERANCES and q.speaker is not None] == []


def test_the_dialogue_of_a_novel_goes_to_whom_it_names():
    text = "‘I don’t know,’ she said.\n\n‘You never do,’ cried Tom. ‘But I try.’\n\n‘Do you?’ asked Ida.\n"
    assert [(q.spans[0].of(text), q.speaker.name) for q in extract(text)] == [
        ("I don’t know,", "she"),
        ("You never do,", "Tom"),
        ("But I try.", "Tom"),
        ("Do you?", "Ida"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("😀😀 “The pier 🌊 holds,” Ida Brandt said. 😀", "The pier 🌊 holds,"),
        ("אמר ראש העיר. \u200f“The pier holds,” Ida Brandt said.", "The pier holds,"),
        ("\u2067قال\u2069 “The pier holds,” Ida Brandt said.", "The pier holds,"),
        ("“The pi\u0301er holds,” Ida Brandt said.", "The pi\u0301er holds,"),
        ("“The\u00a0pier\u200b holds,” Ida Brandt said.", "The\u00a0pier\u200b holds,"),
    ],
    ids=["emoji", "Hebrew", "Arabic", "combining", "invisible"],
)
def test_places_are_right_in_any_script(text, words):
    found = [q for q in extract(text) if q.speaker is not None]
    assert [(q.span.of(text), q.speaker.mention.text) for q in found] == [(words, "Ida Brandt")]


@pytest.mark.parametrize("unit", ['"', "“‘", "“", "”", "'", "''", "\"'", "«", "“a ‘b "])
def test_a_wall_of_marks_holds_no_quotation_of_anybody(unit):
    assert all(q.speaker is None for q in extract(unit * 2_000))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ida Brandt at the pier. “It will hold,” says the mayor. Photograph: Ole Aalto", "the mayor"),
        ("Mayor Ida Brandt, left, with Ole Aalto: “We are proud,” Brandt said. (Herald)", "Ida Brandt"),
    ],
)
def test_the_photographer_of_a_caption_says_nothing(text, speaker):
    assert [q.speaker.name for q in extract(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "Brandt tweeted: “The pier is open. #York https://t.co/x”",
            "Brandt",
            "The pier is open. #York https://t.co/x",
        ),
        ("“The pier is open! #York” — Ida Brandt (@idabrandt) May 3, 2016", "Ida Brandt", "The pier is open! #York"),
        (
            "> The pier is open! #York\n>\n> — Ida Brandt (@idabrandt) May 3, 2016\n",
            "Ida Brandt",
            "The pier is open! #York",
        ),
    ],
)
def test_a_tweet_is_its_writers(text, speaker, words):
    (quotation,) = extract(text)
    assert (quotation.speaker.name, quotation.span.of(text)) == (speaker, words)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("McCAIN", "McCAIN"),
        ("SEN. McCAIN", "McCAIN"),
        ("John McCAIN (R-Ariz.)", "John McCAIN"),
        ("O’REILLY", "O’REILLY"),
    ],
)
def test_labels_in_capitals_may_hold_small_letters(label, name):
    text = f"{label}: We are going to win this.\n\nBRANDT: You think so?\n\n{label}: I know so.\n"
    assert [q.speaker.name for q in extract(text)] == [name, "BRANDT", name]
