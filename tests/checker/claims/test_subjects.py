"""Where a name begins and ends beside a cue, and what is no source."""

import pytest

from checker.claims.cues import TOKEN
from checker.claims.subjects import is_a_hearer, is_a_source, name_until_stop, subject_of
from corpus.languages import lexicon_of

EN, DE = lexicon_of("en"), lexicon_of("de")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Quill has since", "Ada Quill"),
        ("Ada Quill, the harbour master,", "Ada Quill"),
        ("The mayor, Ada Quill,", "Ada Quill"),
        ("On Tuesday, Ada Quill", "Ada Quill"),
        ("has never", None),
        (" ".join(["name"] * 13), None),
    ],
)
def test_a_subject_is_what_it_begins_with_or_names_behind_a_comma(text, name):
    assert subject_of(list(TOKEN.finditer(text)), EN) == name


@pytest.mark.parametrize(
    "name",
    [
        "she",
        "Ada Quill",
        "harbour master Ada Quill",
        "the mayor",
        "a senior official",
        "the Bank of Karsund",
        "the Kremlin",
        "Mayor Quill",
        "Ludwig van Beeth",
    ],
)
def test_a_name_a_pronoun_and_a_description_are_sources(name):
    assert is_a_source(name, EN)


@pytest.mark.parametrize(
    "name",
    [
        "Yesterday Quill",
        "and Quill",
        "a visibly annoyed Quill",
        "The",
        "the plan",
        "nobody",
        "however",
        "reportedly Quill",
        "a friendly Quill",
        "what Quill",
        "Quill said Lee",
        "quite openly angry Quill",
    ],
)
def test_what_only_holds_a_name_is_left_to_the_extractor(name):
    assert not is_a_source(name, EN)


@pytest.mark.parametrize(
    "name", ["sie", "Ole Brandt", "Kapitän Ole Brandt", "der Kapitän", "die frühere Ministerin", "Experten"]
)
def test_german_sources_are_names_and_known_descriptions(name):
    assert is_a_source(name, DE)


@pytest.mark.parametrize(
    "name",
    [
        "Gestern",
        "Am Montag",
        "Wie Brandt",
        "der Lotse",
        "Die Fähre",
        "eine Sprecherin der Reederei",
        "der Chef von Nordreederei",
        "Brandt der Küstenzeitung",
        "Brandt zu Beginn",
        "niemand sonst",
        "Das",
    ],
)
def test_what_is_not_plainly_a_german_source_is_left_to_the_extractor(name):
    assert not is_a_source(name, DE)


def test_a_verb_with_a_capital_may_be_a_name_where_nouns_have_one_and_not_in_english():
    assert is_a_source("Frank Las", DE)
    assert not is_a_source("Frank Said", EN)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Ada Quill on Monday", EN, "Ada Quill"),
        ("Ada Quill Monday", EN, "Ada Quill"),
        ("Ada Quill today.", EN, "Ada Quill"),
        ("the Bank of Karsund, which", EN, "the Bank of Karsund"),
        ("of the plan", EN, None),
        ("on Monday", EN, None),
        ("Gen. Ada Quill. She left", EN, "Gen. Ada Quill"),
        ("Ole Brandt am Montag", DE, "Ole Brandt"),
        ("Ole Brandt der Küstenzeitung", DE, "Ole Brandt"),
        ("Ole Brandt CNN", DE, "Ole Brandt"),
        ("Ole Brandt Journalisten", DE, "Ole Brandt"),
        ("der Kapitän am Montag", DE, "der Kapitän"),
        ("Karla von der Heide am Montag", DE, "Karla von der Heide"),
        ("Brandt zu Beginn", DE, "Brandt"),
        ("Brandt hinzu.", DE, "Brandt"),
        ("die Küstenzeitung", DE, "die Küstenzeitung"),
    ],
)
def test_a_name_ends_where_no_name_goes_on(text, language, name):
    assert name_until_stop(text, 0, language) == name


@pytest.mark.parametrize(
    ("word", "language", "hears"),
    [("CNN", DE, True), ("Journalisten", DE, True), ("dpa.", DE, True), ("Brandt", DE, False), ("CNN", EN, False)],
)
def test_where_no_word_says_so_an_outlet_is_told_by_its_place(word, language, hears):
    assert is_a_hearer(word, language) is hears
