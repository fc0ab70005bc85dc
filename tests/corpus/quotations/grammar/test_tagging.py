"""A word is of the class that its spelling and its neighbour give it, whatever other words are spelt like it."""

import pytest

from corpus.languages import lexicon_of
from corpus.quotations.grammar import tagging
from corpus.quotations.grammar.tags import Tag
from tests.corpus.quotations.reading import at, frame_of

ENGLISH = lexicon_of("en")


def tag_of(text, word, language="en"):
    frame = frame_of(text, language)
    return frame.tags[at(frame, word)]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Berg of the U.S. paid $3.50 (10%) at 3:30 p.m. on 3-year-olds.",
        "We're at Holm&Sons, a well-known 24/7 shop…",
        "They -- all of them --- left...",
        "Rep. J. Berg isn’t here.",
        "It’s the ships’ crews' port 😀 _ of call.",
    ],
)
def test_every_sign_of_a_text_is_in_one_token(text):
    frame = frame_of(text)
    covered = "".join(text[start:end] for start, end in zip(frame.starts, frame.ends, strict=True))
    assert covered == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Dr. Berg", ["dr.", "berg"]),
        ("the U.S. port", ["the", "u.s.", "port"]),
        ("J. Berg", ["j.", "berg"]),
        ("Berg’s port", ["berg", "’s", "port"]),
        ("the ships’ port", ["the", "ships", "’", "port"]),
        ("it isn’t", ["it", "isn’t"]),
        ("$3.50 and 10%", ["$3.50", "and", "10%"]),
        ("a 30-year-old at 3:30", ["a", "30-year-old", "at", "3:30"]),
        ("Holm&Sons or a/b", ["holm&sons", "or", "a", "/", "b"]),
        ("one -- two --- three ... four", ["one", "--", "two", "---", "three", "...", "four"]),
    ],
)
def test_a_text_is_cut_where_a_reader_sees_words(text, tokens):
    assert frame_of(text).words == tokens


def test_a_number_in_another_language_is_cut_as_it_writes_them():
    assert "3." in frame_of("Am 3. Mai kam sie.", "de").words
    assert "3" in frame_of("On 3. May", "en").words


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        # A capital.
        ("The mayor left.", "the", Tag.DETERMINER),
        ("Then The mayor left.", "the", Tag.DETERMINER),
        ("Barrels left.", "barrels", Tag.NAME),
        ("Officials left.", "officials", Tag.NOUN),
        ("Then Officials left.", "officials", Tag.NAME),
        ("He asked Will.", "will", Tag.NAME),
        ("Then WHO left.", "who", Tag.NAME),
        ("Then Who left.", "who", Tag.RELATIVE),
        ("Then I left.", "i", Tag.PRONOUN),
        ("He left on Monday.", "monday", Tag.TIME),
        ("Monday was wet.", "monday", Tag.TIME),
        ("Says Berg.", "says", Tag.REPORT_VERB),
        ("Claims are many.", "claims", Tag.NOUN),
        ("Berg Says No.", "says", Tag.REPORT_VERB),
        ("Berg Claims No.", "claims", Tag.NAME),
        ("Left it was.", "left", Tag.VERB),
        ("He met Left and Right.", "left", Tag.NAME),
        ("Pleased with it, she left.", "pleased", Tag.ED_FORM),
        ("Rowing there, she left.", "rowing", Tag.ING_FORM),
        ("Pleased Berg left.", "pleased", Tag.NAME),
        # An ending.
        ("They repainted it.", "repainted", Tag.ED_FORM),
        ("They indeed left.", "indeed", Tag.ADVERB),
        ("The breed left.", "breed", Tag.NOUN),
        ("They are rowing.", "rowing", Tag.ING_FORM),
        ("A ring fell.", "ring", Tag.NOUN),
        ("It glowed dimly.", "dimly", Tag.ADVERB),
        # A number.
        ("Berg, 30-year-old son of Holm,", "30-year-old", Tag.NOUN),
        ("It cost €30.", "€30", Tag.NUMBER),
        ("It cost 30%.", "30%", Tag.NUMBER),
        # What stands before it.
        ("The report was old.", "report", Tag.NOUN),
        ("Its claim was old.", "claim", Tag.NOUN),
        ("Berg’s claim was old.", "claim", Tag.NOUN),
        ("Two claim it.", "claim", Tag.NOUN),
        ("Some claim it.", "claim", Tag.REPORT_BASE),
        ("Some 10% say it.", "say", Tag.REPORT_BASE),
        ("The said plan is old.", "said", Tag.REPORT_VERB),
        ("The i left.", "i", Tag.NOUN),
        ("Then he’s said it.", "’s", Tag.AUXILIARY),
        ("Berg’s here.", "’s", Tag.POSSESSIVE),
        ("The ships’ port is old.", "’", Tag.POSSESSIVE),
        ("He only said it.", "only", Tag.ADVERB),
        ("The only one left.", "only", Tag.NOUN),
        ("Berg said talks had failed.", "talks", Tag.NOUN),
        ("Berg said says it all.", "says", Tag.REPORT_VERB),
        ("The press release is old.", "release", Tag.NOUN),
        ("The officials claim it.", "claim", Tag.REPORT_BASE),
        ("He heard of claims.", "claims", Tag.NOUN),
        ("He ran on claims.", "claims", Tag.NOUN),
        ("The officials fear it.", "fear", Tag.REPORT_BASE),
    ],
)
def test_a_word_is_of_the_class_that_its_place_shows(text, word, tag):
    assert tag_of(text, word) == tag


def test_a_capital_is_no_name_in_a_language_where_nouns_have_one():
    assert tag_of("Gestern kam die Mannschaft.", "mannschaft", "de") == Tag.NOUN
    assert tag_of("Gestern kam Ina Vogt.", "vogt", "de") == Tag.NAME


def test_a_curly_apostrophe_is_a_straight_one():
    assert tag_of("They didn’t leave.", "didn’t") == tag_of("They didn't leave.", "didn't") == Tag.AUXILIARY


def test_an_ending_tells_only_of_words_that_are_long_enough():
    assert tagging.tag_by_ending(ENGLISH, "seed") == ""
    assert tagging.tag_by_ending(ENGLISH, "red") == ""
    assert tagging.tag_by_ending(ENGLISH, "faded") == Tag.ED_FORM
    assert tagging.tag_by_ending(ENGLISH, "fly") == Tag.ADVERB


def test_too_many_spellings_are_forgotten_together(monkeypatch):
    spellings = tagging._Spellings(ENGLISH)
    monkeypatch.setattr(spellings, "_MOST", 3, raising=False)
    for word in ("one", "two", "three"):
        assert spellings[word][0] == word
    assert len(spellings) == 3
    assert spellings["four"][0] == "four"
    assert list(spellings) == ["four"]


def test_a_spelling_that_was_met_is_not_read_again(monkeypatch):
    spellings = tagging._Spellings(ENGLISH)
    read = spellings["Harbour"]
    monkeypatch.setattr(tagging, "_tag", None)
    assert spellings["Harbour"] is read
    assert tagging.spellings_of(ENGLISH) is tagging.spellings_of(ENGLISH)
