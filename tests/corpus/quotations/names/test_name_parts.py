"""What of a name tells whose it is, word by word."""

import pytest

from corpus.languages import lexicon_of
from corpus.quotations.names.name_parts import known_in, plain, read_name

ENGLISH, GERMAN = (lexicon_of("en"),), (lexicon_of("de"),)
BOTH = ENGLISH + GERMAN


def telling(name, languages=ENGLISH):
    return " ".join(read_name(name, languages).telling)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ada Quill", "ada quill"),
        ("the Coast Courier", "coast courier"),
        ("A. Quill", "a quill"),
        ("Ada Quill, 47, of Karsund", "ada quill"),
        ("Ada Quill (left)", "ada quill"),
        ("Ada Quill of the Guild", "ada quill"),
        ("Ada Quill, of", "ada quill"),
        ("Zoë Ny’s", "zoe ny"),
        ("his adviser Quill", "quill"),
        ("boss Quill", "boss quill"),
        ("Jean-Luc Quill Jr.", "jean luc quill"),
        ("Ada Quill Ph.D.", "ada quill"),
        ("Mayor", ""),
        ("Prime Minister Dr. Quill", "quill"),
        ("the Norwegian Prime Minister", ""),
        ("Karsund Sheriff Quill", "quill"),
        ("Larry King", "larry king"),
        ("Finance Ministry", "finance ministry"),
        ("...", ""),
        ("", ""),
        ("of Karsund", "of karsund"),
        ("Quill of Karsund", "quill"),
        ("Quill of", "quill of"),
    ],
)
def test_titles_articles_and_what_describes_a_name_tell_not_whose_it_is(name, words):
    assert telling(name) == words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Kapitän Ole Brandt", "ole brandt"),
        ("der Kapitän Brandt", "brandt"),
        ("Karla von der Heide", "karla von der heide"),
        ("Otto der Große", "otto"),
        ("eine Sprecherin der Reederei", ""),
        ("Ole Brandt aus Sudholm", "ole brandt"),
        ("Ole Neubauer", "ole neubauer"),
    ],
)
def test_german_names_are_read_by_german_words(name, words):
    assert telling(name, GERMAN) == words


def test_a_name_may_be_read_by_the_words_of_several_languages_together():
    assert telling("der Kapitän Quill") == "der kapitan quill"
    assert telling("der Sheriff Quill", BOTH) == telling("the Kapitän Quill", BOTH) == "quill"


@pytest.mark.parametrize(
    ("name", "readings"),
    [
        ("Dean Quill", ["quill"]),
        ("Ada King Quill", ["quill"]),
        ("boss Quill", ["quill"]),
        ("KING", ["king"]),
        ("the King", []),
        ("Mayor", []),
        ("Mayor Court", ["court"]),
        ("Foreign Court", []),
        ("Ada Quill", []),
    ],
)
def test_what_may_be_a_title_or_a_name_has_a_second_reading(name, readings):
    assert [" ".join(reading) for reading in read_name(name, ENGLISH).readings] == readings


@pytest.mark.parametrize(
    ("name", "sexes", "generation"),
    [
        ("Mr. Quill", {"m"}, set()),
        ("Mrs. Quill Jr.", {"f"}, {"jr"}),
        ("Dr. Quill III", set(), {"iii"}),
        ("Sir Quill MP II", {"m"}, {"ii"}),
        ("Sen. Quill", set(), set()),
    ],
)
def test_what_parts_two_of_one_name_is_kept(name, sexes, generation):
    read = read_name(name, BOTH)
    assert (read.sexes, read.generation) == (sexes, generation)


@pytest.mark.parametrize(
    ("name", "languages", "doubtful"),
    [
        ("der Lotse", GERMAN, True),
        ("der Kreml", BOTH, True),
        ("der alte Lotse", GERMAN, False),
        ("Lotse", GERMAN, False),
        ("the Kremlin", BOTH, False),
    ],
)
def test_a_noun_behind_an_article_is_doubtful_where_every_noun_has_a_capital(name, languages, doubtful):
    assert read_name(name, languages).doubtful is doubtful


@pytest.mark.parametrize(
    ("name", "body"), [("the Finance Ministry", True), ("Ada Quill", False), ("Karsund Council of Elders", True)]
)
def test_a_body_is_known_by_its_last_word(name, body):
    assert read_name(name, ENGLISH).body is body


def test_what_is_known_is_worked_out_once_for_the_same_languages():
    assert known_in(BOTH) is known_in(BOTH) is not known_in(ENGLISH)


def test_plain_letters_have_no_accents_points_or_possessive():
    assert plain(["J.R.", "Müller’s", "O'Neil-Ny"]) == ["jr", "muller", "oneil", "ny"]
