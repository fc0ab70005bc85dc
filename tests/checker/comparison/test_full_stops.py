"""A full stop ends a sentence, unless it belongs to the word before it."""

import pytest

from checker.comparison.full_stops import stop_is_of_word
from corpus.languages import lexicon_of
from corpus.text.fold import words
from tests.checker.samples import source_of


def belongs(text: str, word: str, language: str) -> bool:
    found = words(text)
    at = next(at for at, one in enumerate(found) if text[one.start : one.end].strip(".") == word)
    return stop_is_of_word(text, found, at, lexicon_of(language))


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("I asked Dr. Quill about it", "Dr", "en"),
        ("I asked DR. QUILL about it", "DR", "en"),
        ("on Jan. 5 it closed", "Jan", "en"),
        ("the boat No. 5 was late", "No", "en"),
        ("it was us vs. Tarn", "vs", "en"),
        ("Ich fragte Dr. Holm danach", "Dr", "de"),
        ("Das kostet 5 Mio. Euro im Jahr", "Mio", "de"),
        ("Wir brauchen z. B. Kräne", "z", "de"),
        ("Wir brauchen z. B. Kräne", "B", "de"),
        ("Er kommt am 3. Mai", "3", "de"),
        ("Sie kommt im 19. Jahrhundert an", "19", "de"),
        ("Es war der 5. Versuch", "5", "de"),
        ("Das war ca. 20 Jahre her", "ca", "de"),
    ],
)
def test_the_full_stop_of_an_abbreviation_or_an_ordinal_ends_no_sentence(text, word, language):
    assert belongs(text, word, language)


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("Did you? No. We did not", "No", "en"),
        ("He runs Tarn Inc. They know", "Inc", "en"),
        ("We close in Jan. They know", "Jan", "en"),
        ("We sail on May 5. They know", "5", "en"),
        ("We take plan B. They know", "B", "en"),
        ("Dr Quill sails. They know", "Dr", "en"),
        ("Es kamen 15. Dann war Schluss", "15", "de"),
        ("Wir nehmen Plan B. Das reicht", "B", "de"),
        ("Kräne, Boote usw. Das reicht", "usw", "de"),
        ("Der Hafen schläft. Das reicht", "schläft", "de"),
    ],
)
def test_another_full_stop_may_end_one(text, word, language):
    assert not belongs(text, word, language)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Er kommt am 3. Mai. Sie bleibt.", ["Mai"]),
        ("Das sind z. B. Kräne. Sie fehlen.", ["Kräne"]),
        ("Dr. Holm fehlt. Ölige Kräne auch.", ["fehlt"]),
        ("Er sagte: „Nein.“ „Doch“, sagte sie.", ["Nein"]),
        ("So ca. über Nacht. ähnlich wie hier.", []),
    ],
)
def test_the_sentences_of_a_german_text_end_where_a_reader_ends_them(text, ends):
    source = source_of(text, "de")
    found = [source.shown(at, at + 1) for at in range(len(source.words) - 1) if source.ends_sentence(at)]
    assert found == ends
