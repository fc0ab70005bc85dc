"""Surnames in several spellings: of one person's if both are transcribed, and never of one by their sound alone."""

import pytest

from corpus.quotations.names.surnames import are_transcribed, same_surname, sounds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gaddari", "qadhari"),
        ("tymoshkina", "timoschkina"),
        ("yanushkovych", "januschkowitsch"),
        ("khrushchin", "chruschtschin"),
        ("zelinsky", "selinskyj"),
        ("medverev", "medwerew"),
        ("chestakov", "tschestakow"),
        ("romanenko", "romanenko"),
        ("brezhin", "breschin"),
        ("yeltsov", "jelzow"),
    ],
)
def test_a_name_sounds_the_same_in_every_transcription(one, other):
    assert sounds(one) & sounds(other)
    assert same_surname(one, other).same is not False


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("barnes", "burns"),
        ("miller", "mueller"),
        ("brown", "browne"),
        ("clark", "clarke"),
        ("lee", "li"),
        ("gray", "grey"),
    ],
)
def test_names_of_other_sounds_or_of_few_are_not_heard_as_one(one, other):
    assert not sounds(one) & sounds(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("smith", "smyth"), ("phillips", "philips"), ("schultz", "shultz"), ("stephens", "stevens"), ("meyer", "meier")],
)
def test_an_english_name_of_the_same_sound_is_another_family_or_a_slip(one, other):
    assert same_surname(one, other).same is not True
    assert not are_transcribed(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("tarnovsky", "tarnovskyy"), ("tarnovsky", "tarnovskij"), ("arden", "arden")]
)
def test_the_last_letters_of_a_slavic_name_are_written_in_many_ways(one, other):
    assert same_surname(one, other).same is True


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("qadhari", "gaddari", True), ("khrushchin", "chruschtschin", True), ("smith", "smyth", False)],
)
def test_a_transcription_shows_in_how_it_is_written(one, other, same):
    assert are_transcribed(one, other) is same
