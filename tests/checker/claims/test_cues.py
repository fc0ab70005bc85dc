"""Which word of a frame says that somebody said something, and whether it denies it."""

import pytest

from checker.claims.cues import TOKEN, denies, ends_a_sentence, first_cue, frame_words, is_cue, is_negated, lemma
from corpus.languages import lexicon_of

EN, DE = lexicon_of("en"), lexicon_of("de")


def tokens(text):
    return list(TOKEN.finditer(text))


def cues(text, language):
    found = tokens(text)
    return [found[at].group() for at in range(len(found)) if is_cue(found, at, language)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Quill said on Monday", ["said"]),
        ("QUILL SAID ON MONDAY", ["SAID"]),
        ("Quill Said on Monday", []),
        ("Quill said.", ["said."]),
        ("Quill pointed out that", ["pointed"]),
        ("Quill pointed at the pier", []),
        ("Quill weighed in.", ["weighed"]),
        ("Quill weighed it", []),
        ("the pier is closed", []),
    ],
)
def test_a_verb_of_report_is_a_cue_and_one_of_two_words_with_its_particle_alone(text, found):
    assert cues(text, EN) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sagte Brandt am Montag", ["sagte"]),
        ("teilte die Reederei am Montag mit", ["teilte"]),
        ("teilte die Reederei am Montag mit, obwohl", ["teilte"]),
        ("teilte die Reederei am Montag", []),
        ("die Fähre fährt um acht", []),
        ("hat Brandt mitgeteilt", ["mitgeteilt"]),
    ],
)
def test_a_german_particle_stands_at_the_end_of_the_clause(text, found):
    assert cues(text, DE) == found


@pytest.mark.parametrize(
    ("text", "language", "verb"),
    [
        ("Quill denied it", EN, "deny"),
        ("Quill told her", EN, "tell"),
        ("Brandt wies das zurück", DE, "zurückweisen"),
        ("Brandt räumte es ein", DE, "einräumen"),
    ],
)
def test_a_cue_is_known_by_its_verb_and_the_particle_that_it_left_behind(text, language, verb):
    found = tokens(text)
    assert lemma(found, first_cue(found, language), language) == verb


def test_a_cue_is_looked_for_no_further_than_a_frame_reaches():
    near, far = ["word"] * 13, ["word"] * 14
    assert first_cue(tokens(" ".join([*near, "said"])), EN) == 13
    assert first_cue(tokens(" ".join([*far, "said"])), EN) is None


@pytest.mark.parametrize(
    ("text", "language", "negated"),
    [
        ("Quill never said", EN, True),
        ("Quill didn’t say", EN, True),
        ("Quill not only said", EN, False),
        ("Didn’t Quill say", EN, False),
        ("Never did Quill say", EN, True),
        ("Didn’t Quill never say", EN, True),
        ("Quill said nothing of that, never", EN, False),
        ("no friend of the old council said", EN, False),
        ("Brandt hat das nie gesagt", DE, True),
        ("sagte Brandt nicht", DE, True),
        ("sagte Brandt nicht, obwohl", DE, True),
        ("sagte Brandt nicht ohne Stolz", DE, False),
        ("Brandt hat nicht nur gesagt", DE, False),
        ("Brandt hat gesagt, dass nie", DE, False),
    ],
)
def test_a_negation_counts_where_it_stands_by_the_cue(text, language, negated):
    found = tokens(text)
    cue = next(at for at in range(len(found)) if is_cue(found, at, language))
    assert is_negated(found, cue, language) is negated


@pytest.mark.parametrize(
    ("text", "language", "denied"),
    [
        ("Quill said", EN, False),
        ("Quill denied", EN, True),
        ("Quill did not deny", EN, False),
        ("Brandt bestritt", DE, True),
        ("Brandt bestritt nicht", DE, False),
        ("Brandt wies zurück", DE, True),
    ],
)
def test_to_deny_and_not_to_deny_are_two(text, language, denied):
    found = tokens(text)
    assert denies(found, first_cue(found, language), language) is denied


@pytest.mark.parametrize(
    ("word", "language", "ends"),
    [
        ("pier.", EN, True),
        ("pier", EN, False),
        ("Gen.", EN, False),
        ("U.S.", EN, False),
        ("M.", EN, False),
        ("Dr.", DE, False),
        ("bzw.", DE, False),
        ("bzw.", EN, True),
    ],
)
def test_the_point_of_an_abbreviation_ends_no_sentence(word, language, ends):
    assert ends_a_sentence(word, language) is ends


def test_the_words_of_a_frame_are_worked_out_once_for_a_language():
    assert frame_words(EN) is frame_words(EN) is not frame_words(DE)


def test_pronouns_of_who_speaks_report_nobody():
    assert frame_words(EN).speaking == {"i", "we", "you"}
    assert frame_words(DE).speaking == {"ich", "wir", "du"}
    assert frame_words(EN).pronouns > frame_words(EN).speaking
