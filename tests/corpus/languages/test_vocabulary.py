"""A vocabulary knows common words, peoples and opposites, and is silent about what it does not know."""

from pathlib import Path

import pytest

from corpus.languages import languages, lexicon_of
from corpus.languages.vocabulary import read_vocabulary
from tests.conftest import ROOT

ENGLISH, GERMAN = lexicon_of("en").vocabulary, lexicon_of("de").vocabulary
MOST = 2_000_000  # bytes of a language's vocabulary


@pytest.mark.parametrize("word", ["harbour", "sell", "brave", "quickly", "well-known"])
def test_a_common_english_word_is_known(word):
    assert ENGLISH.is_common(word)


@pytest.mark.parametrize("word", ["quill", "budapest", "tarn"])
def test_a_name_is_no_common_word_unless_it_is_a_word_too(word):
    assert ENGLISH.is_common(word) is (word != "budapest")


def test_parts_of_speech_are_told_apart():
    assert ENGLISH.is_common("sell", "v")
    assert not ENGLISH.is_common("harbourmaster", "v")
    assert not ENGLISH.is_common("quickly", "nv")


@pytest.mark.parametrize(
    ("vocabulary", "word", "place"),
    [
        (ENGLISH, "French", "France"),
        (ENGLISH, "Frenchwoman", "France"),
        (ENGLISH, "Texan", "Texas"),
        (GERMAN, "Dänin", None),
        (GERMAN, "dänisch", "Dänemark"),
        (GERMAN, "Französin", "Frankreich"),
    ],
)
def test_words_for_a_people_name_their_place(vocabulary, word, place):
    assert vocabulary.peoples.get(word, (None,))[0] == place


@pytest.mark.parametrize(
    ("vocabulary", "one", "other"),
    [(ENGLISH, "rise", "fall"), (ENGLISH, "able", "unable"), (GERMAN, "steigen", "sinken"), (GERMAN, "immer", "nie")],
)
def test_opposites_are_opposites_both_ways(vocabulary, one, other):
    assert vocabulary.are_opposites(one, other)
    assert vocabulary.are_opposites(other, one)
    assert not vocabulary.are_opposites(one, one)


@pytest.mark.parametrize("code", languages())
def test_a_vocabulary_is_small_and_names_the_licence_of_what_others_wrote(code):
    folder = ROOT / "corpus" / "languages" / code / "vocabulary"
    files = [file for file in folder.iterdir() if file.suffix == ".txt"]
    assert 0 < sum(file.stat().st_size for file in files) < MOST
    assert (folder / "words.txt").exists() <= (folder / "LICENSE.txt").exists()


def test_a_folder_without_files_knows_nothing(tmp_path: Path):
    nothing = read_vocabulary(tmp_path)
    assert not nothing.is_common("harbour")
    assert not nothing.are_opposites("rise", "fall")
    assert nothing.peoples == {}


def test_lines_are_read_in_the_forms_that_the_files_have(tmp_path: Path):
    (tmp_path / "words.txt").write_text("# a comment\nferry nv\n", encoding="utf-8")
    (tmp_path / "peoples.txt").write_text("Quillian\tQuill; Great Quill\nTarner\t\n", encoding="utf-8")
    (tmp_path / "opposites.txt").write_text("v sail sink\n", encoding="utf-8")
    read = read_vocabulary(tmp_path)
    assert read.common == {"ferry": "nv"}
    assert read.peoples == {"Quillian": ("Quill", "Great Quill"), "Tarner": ()}
    assert read.are_opposites("sink", "sail")
