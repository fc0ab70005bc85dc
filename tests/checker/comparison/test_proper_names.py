"""Where every noun has a capital, a name is known by what stands beside it."""

import pytest

from checker.comparison.proper_names import is_shown_to_be_a_name
from corpus.languages import lexicon_of
from corpus.text.fold import words

GERMAN = lexicon_of("de")


def is_name(text: str, word: str) -> bool:
    found = words(text)
    at = next(at for at, one in enumerate(found) if text[one.start : one.end] == word)
    return is_shown_to_be_a_name(text, found, at, GERMAN)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("das hat Minister Quast gesagt", "Quast"),
        ("das hat Frau Holm gesagt", "Holm"),
        ("das hat Dr. Holm gesagt", "Holm"),
        ("das hat Ida Quast gesagt", "Ida"),
        ("das hat Ida Quast gesagt", "Quast"),
        ("wir wohnen in Husum seit Jahren", "Husum"),
        ("ich weiß, dass Quast lügt", "Quast"),
        ("die Stadt Husum zahlt", "Husum"),
        ("das hat die SPD gesagt", "SPD"),
    ],
)
def test_a_title_a_first_name_a_place_or_a_clause_shows_a_name(text, word):
    assert is_name(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("wir bauen den Hafen aus", "Hafen"),
        ("wir haben Hunger und Durst", "Durst"),
        ("das kostet drei Tonnen Stahl", "Stahl"),
        ("das kostet zwanzig Tonnen Weizen", "Weizen"),
        ("ich weiß, dass Montag alles schläft", "Montag"),
        ("ich weiß, dass Zwölf verschwunden sind", "Zwölf"),
        ("das kostet fünf Millionen Euro", "Euro"),
        ("wir brauchen eine Tasse Kaffee", "Kaffee"),
        ("er ist in Arbeit versunken", "Arbeit"),
        ("er ist in Klimaschutz versunken", "Klimaschutz"),
        ("wir sehen uns Anfang Mai wieder", "Mai"),
        ("ich weiß, dass Geld fehlt", "Geld"),
        ("ich weiß, dass Boote fehlen", "Boote"),
        ("wir stehen in Verhandlungen", "Verhandlungen"),
        ("das sagt der Herr Minister", "Minister"),
        ("das Boot", "Boot"),
    ],
)
def test_a_noun_is_no_name_for_its_capital(text, word):
    assert not is_name(text, word)
