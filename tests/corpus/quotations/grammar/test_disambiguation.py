"""Where a spelling does not tell what a German word is, its neighbours do."""

import pytest

from corpus.quotations.grammar.disambiguation import clause_stop
from corpus.quotations.grammar.tags import Tag, in_a_row
from tests.corpus.quotations.reading import frame_of

CASES = [
    # A name or a noun.
    ("Gestern kam Rehm.", "rehm", Tag.NAME),
    ("Gestern kam die Rampe.", "rampe", Tag.NOUN),
    ("Gestern kam eine alte Rampe.", "rampe", Tag.NOUN),
    ("Gestern kamen drei Rampen.", "rampen", Tag.NOUN),
    ("Gestern kam Polizei.", "polizei", Tag.NOUN),
    ("Gestern kam Ministerin Vogt.", "ministerin", Tag.NOUN),
    ("Gestern kam Torhüter Karl Heide.", "torhüter", Tag.NOUN),
    ("Gestern kam Werner Heide.", "werner", Tag.NAME),
    ("Gestern kam die Deutsche Bank.", "bank", Tag.NAME),
    ("Gestern kam die NPA.", "npa", Tag.NAME),
    ("Gestern kam die 71-jährige Karla Heide.", "karla", Tag.NAME),
    ("Gestern kam Karla von der Heide.", "heide", Tag.NAME),
    ("Gestern kam Karla von der Heide.", "von", Tag.NAME),
    ("Gestern kam Karla von Heide.", "von", Tag.NAME),
    ("Gestern kam sie zu der Heide.", "zu", Tag.TO),
    # A verb or an adjective, a noun or an adverb.
    ("Die gesperrte Brücke hält.", "gesperrte", Tag.NOUN),
    ("Gestern gesperrte Brücken halten.", "gesperrte", Tag.ED_FORM),
    ("Die neue Brücke hält.", "neue", Tag.NOUN),
    ("Die Brücke hält gut.", "gut", Tag.ADVERB),
    ("Gestern kamen etliche.", "etliche", Tag.DETERMINER),
    # A particle that has parted from its verb.
    ("Die Behörde teilte das mit.", "mit", Tag.ADVERB),
    ("Die Behörde teilte das mit Rehm.", "mit", Tag.PREPOSITION),
    ("Die Behörde sagte das mit.", "mit", Tag.PREPOSITION),
    # Sources.
    ("Nach Angaben der Stadt hält sie.", "nach", Tag.ACCORDING),
    ("Nach dem Regen hält sie.", "nach", Tag.PREPOSITION),
    ("Rehm zufolge hält sie.", "zufolge", Tag.ACCORDING),
    ("„Sie hält“, so die Ministerin.", "so", Tag.ACCORDING),
    ("„Sie hält“, so kam die Ministerin.", "so", Tag.ADVERB),
    ("Sie hält so.", "so", Tag.ADVERB),
    # An article or a relative pronoun.
    ("Der Mann, der das sagte, ging.", "der", Tag.DETERMINER),
    # "Of" or "the".
    ("Der Sprecher des Senders kam.", "des", Tag.OF),
    ("Einer der Zeugen kam.", "der", Tag.OF),
    ("Ein Sprecher der Stadt kam.", "der", Tag.OF),
    ("Gestern kam der Sprecher.", "der", Tag.DETERMINER),
]


@pytest.mark.parametrize(("text", "word", "tag"), CASES, ids=[f"{word}: {text}" for text, word, _ in CASES])
def test_a_word_is_what_its_neighbours_make_of_it(text, word, tag):
    frame = frame_of(text, "de")
    assert frame.tags[frame.words.index(word)] == tag


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("Der Mann, der das sagte, ging.", True),
        ("Der Mann, mit dem er das sagte, ging.", True),
        ("Der Mann kam, der Zug fuhr ab.", False),
        ("Der Mann kam, der Frau zu helfen.", False),
        ("Der Mann und der Zug, sie kamen.", False),
        ("Er kam mit dem Zug, sagte er.", False),
    ],
)
def test_an_article_behind_a_comma_is_a_relative_where_the_verb_ends_its_clause(text, relative):
    assert (Tag.RELATIVE in frame_of(text, "de").tags) is relative


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Gestern sagte ein Sprecher der Zeitung das.", "determiner noun determiner noun"),
        ("Gestern kam ein Sprecher der Zeitung.", "determiner noun of noun"),
        ("Gestern sagte ein Sprecher der Stadt das.", "determiner noun of noun"),
        ("Gestern kam Rehm der Zeitung.", "name determiner noun"),
    ],
)
def test_behind_a_verb_of_report_an_outlet_is_told_and_owns_nobody(text, tags):
    assert in_a_row(tags) in frame_of(text, "de").tags


def test_a_clause_stops_at_a_pause_and_is_never_endless():
    tags = in_a_row("determiner noun verb comma determiner noun")
    assert clause_stop(tags, 0) == 3
    assert clause_stop(tags, 3) == 3
    assert clause_stop(tags, 4) == len(tags)
    assert clause_stop(Tag.NOUN * 500, 10) == 70


@pytest.mark.parametrize("pause", "comma semicolon colon stop stretch stretch_comma stretch_stop dash".split())
def test_words_in_marks_and_pauses_end_a_clause(pause):
    assert clause_stop(in_a_row(f"noun verb {pause} noun"), 0) == 2


def test_english_frames_never_come_here():
    assert Tag.RELATIVE not in frame_of("The man, the one that said so, left.").tags[:5]
