"""One German word in its spellings: ß and umlauts, old and new, spoken short, in one word or several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.comparison.spellings import expand, joined_form, plain_form, same_form, spelled_out_at
from corpus.languages import lexicon_of
from corpus.text.fold import keys

GERMAN, ENGLISH = lexicon_of("de"), lexicon_of("en")


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("im", ("in", "dem")),
        ("zur", ("zu", "der")),
        ("fürs", ("für", "das")),
        ("geht's", ("geht", "'s")),
        ("gibts", ("gibt", "es")),
        ("so'ne", ("so", "eine")),
        ("zurzeit", ("zu", "der", "zeit")),
        ("zuviel", ("zu", "viel")),
        ("sodass", ("so", "dass")),
        ("usw", ("und", "so", "weiter")),
        ("indem", ("indem",)),
        ("hafen", ("hafen",)),
    ],
)
def test_a_contraction_stands_for_its_words(key, words):
    assert expand(key, GERMAN) == words


@pytest.mark.parametrize(
    ("text", "words", "taken"),
    [
        ("z. B. morgen", ("zu", "dem", "beispiel"), 2),
        ("z.B. morgen", ("zu", "dem", "beispiel"), 1),
        ("d. h. nie", ("das", "heißt"), 2),
        ("i. d. R. nie", ("in", "der", "regel"), 3),
        ("u. a. dort", ("unter", "anderem"), 2),
    ],
)
def test_letters_stand_for_several_words_with_and_without_blanks(text, words, taken):
    assert spelled_out_at(keys(text), 0, GERMAN) == (words, taken)
    assert spelled_out_at(keys(text), 0, ENGLISH) is None


@pytest.mark.parametrize("text", ["z", "z. A.", "b. z.", "hafen", "zB"])
def test_other_letters_stand_for_nothing(text):
    assert spelled_out_at(keys(text), 0, GERMAN) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("daß", "dass"),
        ("straße", "strasse"),
        ("müller", "mueller"),
        ("größe", "groesse"),
        ("photo", "foto"),
        ("photographin", "fotografin"),
        ("telephon", "telefon"),
        ("delphin", "delfin"),
        ("phantastisch", "fantastisch"),
        ("biographie", "biografie"),
        ("potentiell", "potenziell"),
        ("aufwendige", "aufwändige"),
        ("selbständigkeit", "selbstständigkeit"),
        ("numerieren", "nummerieren"),
        ("rauhe", "raue"),
        ("tip", "tipp"),
        ("vertrages", "vertrags"),
        ("januar", "jänner"),
        ("okt", "oktober"),
        ("%", "prozent"),
        ("€", "euro"),
        ("km", "kilometer"),
        ("mrd", "milliarden"),
        ("mio", "million"),
        ("tsd", "tausend"),
        ("doktor", "dr"),
        ("nummer", "nr"),
        ("bzw", "beziehungsweise"),
        ("ca", "zirka"),
        ("sog", "sogenannten"),
        ("'s", "es"),
        ("'n", "einen"),
        ("ne", "eine"),
        ("hab", "habe"),
        ("nix", "nichts"),
        ("drin", "darin"),
        ("raus", "hinaus"),
        ("gern", "gerne"),
        ("#15:00", "#15"),
        ("#15h30", "#15:30"),
    ],
)
def test_spellings_of_one_word_are_one(one, other):
    assert same_form(one, other, GERMAN)
    assert same_form(other, one, GERMAN)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("maßen", "massen"),
        ("buße", "busse"),
        ("könnte", "konnte"),
        ("wäre", "ware"),
        ("drücken", "drucken"),
        ("für", "fur"),
        ("anderes", "anders"),
        ("rechtes", "rechts"),
        ("falles", "falls"),
        ("graf", "graph"),
        ("josefine", "josephine"),
        ("hunderte", "hundert"),
        ("mrd", "mio"),
        ("milliarden", "millionen"),
        ("prozent", "prozentpunkte"),
        ("kein", "ein"),
        ("nicht", "nichts"),
        ("alpen", "elfen"),
        ("philosoph", "filosof"),
    ],
)
def test_two_words_are_never_one(one, other):
    assert not same_form(one, other, GERMAN)


@pytest.mark.parametrize(
    ("pair", "whole"),
    [(("online", "handel"), "onlinehandel"), (("e", "mail"), "email"), (("ex", "minister"), "exminister")],
)
def test_a_compound_may_have_a_hyphen(pair, whole):
    assert joined_form(pair, whole, GERMAN)


@pytest.mark.parametrize(
    ("pair", "whole"),
    [
        (("nach", "dem"), "nachdem"),
        (("viel", "mehr"), "vielmehr"),
        (("wieder", "holen"), "wiederholen"),
        (("bei", "den"), "beiden"),
    ],
)
def test_two_words_are_not_one_where_that_says_something_else(pair, whole):
    assert not joined_form(pair, whole, GERMAN)


@given(st.text("abcdeghiklmnoprstuzßäöü", min_size=1, max_size=14))
def test_the_plain_form_of_a_plain_form_is_itself(word):
    assert plain_form(plain_form(word, GERMAN), GERMAN) == plain_form(word, GERMAN)


def test_the_spellings_of_one_language_are_not_those_of_another():
    assert not same_form("photo", "foto", ENGLISH)
    assert not same_form("harbour", "harbor", GERMAN)
    assert expand("am", ENGLISH) == ("am",)
