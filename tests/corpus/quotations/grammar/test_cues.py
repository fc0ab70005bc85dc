"""A verb of report is told from a noun by the words around it, and says what it takes and whether it is denied."""

import pytest

from corpus.quotations.grammar.cues import SOURCE, find_cues, verb_cue
from tests.corpus.quotations.reading import at, frame_of, words

FOUND = [
    ("Berg said so.", ["said"]),
    ("Officials claim that it is over.", ["claim"]),
    ("Some claim that it is over.", ["claim"]),
    ("About 26% say that it is over.", ["say"]),
    ("Berg will claim that it is over.", ["claim"]),
    ("He wants to claim that it is over.", ["claim"]),
    ("Berg and Holm say that it is over.", ["say"]),
    ("People (in York) claim that it is over.", ["claim"]),
    ("Berg quickly claims that it is over.", ["claims"]),
    ("Berg claims: “It is over.”", ["claims"]),
    ("Berg claims, “It is over.”", ["claims"]),
    ("She left, and claims that it is over.", ["claims"]),
    ("Did the mayor of York say that it is over?", ["say"]),
    ("When did the mayor, who left, claim that?", ["claim"]),
    ("She pointed out that it was over.", ["pointed out"]),
    ("According to Berg, it was over.", ["according to"]),
    ("As reported by Reuters, it was over.", ["as reported by"]),
    ("Berg left, adding that it was over.", ["adding"]),
    ("For Berg it is over, per the mayor.", ["per"]),
]


@pytest.mark.parametrize(("text", "cues"), FOUND, ids=[text for text, _ in FOUND])
def test_a_verb_of_report_is_found_where_it_has_the_subject_of_one(text, cues):
    frame = frame_of(text)
    assert [words(frame, cue) for cue in find_cues(frame)] == cues


@pytest.mark.parametrize(
    "taken",
    """that it holds|the port|she left|how it holds|to act|York|“it holds”|: it holds|300 ships|him|sinking ships
    |openly so|as mayor|leaks""".split("|"),
)
def test_a_form_in_s_behind_one_noun_is_a_verb_before_whatever_it_may_take(taken):
    assert [cue.lemma for cue in find_cues(frame_of(f"The mayor claims {taken}"))] == ["claim"]


@pytest.mark.parametrize("before", ["He", "Who", "He has to, and", "She left,", "He knows that"])
def test_so_it_is_behind_a_pronoun_or_where_a_clause_opens(before):
    assert "claim" in [cue.lemma for cue in find_cues(frame_of(f"{before} claims the port"))]


@pytest.mark.parametrize(
    "text",
    [
        "The campaign claims were false.",
        "He has many hopes and plans.",
        "The two claims were false.",
        "Its claims of it were false.",
        "The old claim was false.",
        "The ports claim.",
        "A claim, and a claim.",
        "The plan’s claims are old.",
        "Holm left by the port.",
        "In claims of old it was false.",
        "The claims the mayor.",
        "Berg say that it is over.",
        "Is the mayor of York say that it is over?",
    ],
)
def test_a_noun_that_looks_like_one_is_no_verb_of_report(text):
    assert find_cues(frame_of(text)) == []


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Berg said that it was over.", False),
        ("Berg did not say that it was over.", True),
        ("Berg didn’t say that it was over.", True),
        ("Berg never said that it was over.", True),
        ("Berg denied that it was over.", True),
        ("Berg did not, however, say that it was over.", True),
        ("Berg, who voted no, said that it was over.", False),
        ("Didn’t Berg say that it was over?", False),
        ("Not one of the many people there said that it was over.", False),
    ],
)
def test_a_negation_counts_in_its_own_part_of_the_sentence(text, negated):
    *_, cue = find_cues(frame_of(text))
    assert cue.negated is negated


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("Berg was criticized by all.", True),
        ("Berg was quickly criticized by all.", True),
        ("Berg wasn’t criticized.", True),
        ("The plan criticized by the mayor is old.", True),
        ("The plan (criticized) is old.", True),
        ("Berg has criticized all.", False),
        ("Berg criticized all.", False),
        ("Berg said by phone that it was over.", False),
    ],
)
def test_a_passive_has_its_object_for_a_subject(text, passive):
    (cue,) = find_cues(frame_of(text))
    assert cue.passive is passive


def test_a_cue_knows_its_lemma_its_form_and_what_it_takes():
    (said,) = find_cues(frame_of("Berg said so."))
    assert (said.lemma, said.form, "say" in said.classes) == ("say", "ed", True)
    (to,) = find_cues(frame_of("It is over, according to Berg."))
    assert (to.lemma, to.form, to.classes) == (SOURCE, "phrase", {"source"})


def test_a_particle_changes_the_lemma_of_no_english_verb_but_what_it_takes():
    (cue,) = find_cues(frame_of("She pointed out that it was over."))
    assert (cue.lemma, cue.stop - cue.first, "that" in cue.classes) == ("point", 2, True)
    assert find_cues(frame_of("She pointed north.")) == []


def test_a_participle_without_its_auxiliary_is_no_past():
    assert find_cues(frame_of("The plan known to all is old.")) == []
    assert [cue.lemma for cue in find_cues(frame_of("They have known that it is old."))] == ["know"]


def test_behind_words_in_marks_a_verb_needs_no_subject_before_it():
    frame = frame_of("“It is over,” claims Berg.")
    assert find_cues(frame) == []
    cue = verb_cue(frame, at(frame, "claims"), inverted=True)
    assert cue is not None
    assert cue.lemma == "claim"


@pytest.mark.parametrize("text", ["Berg left.", "“Berg said so.”"])
def test_no_verb_of_report_no_cue(text):
    assert find_cues(frame_of(text)) == []


@pytest.mark.parametrize(
    ("text", "lemma", "first", "stop"),
    [
        ("Die Behörde teilte am Montag mit, dass sie hält.", "mitteilen", "teilte", 1),
        ("Rehm hat gesagt, dass sie hält.", "sagen", "gesagt", 1),
        ("Rehm zufolge hält sie.", SOURCE, "zufolge", 1),
        ("Nach Angaben der Stadt hält sie.", SOURCE, "nach", 2),
    ],
)
def test_a_verb_in_two_parts_and_a_source_before_its_preposition_are_read(text, lemma, first, stop):
    frame = frame_of(text, "de")
    (cue,) = find_cues(frame)
    assert (cue.lemma, frame.words[cue.first], cue.stop - cue.first) == (lemma, first, stop)


def test_a_german_passive_has_its_auxiliary_anywhere_in_the_clause():
    (cue,) = find_cues(frame_of("Der Plan wurde am Montag von allen kritisiert.", "de"))
    assert cue.passive
    (cue,) = find_cues(frame_of("Alle haben am Montag den Plan kritisiert.", "de"))
    assert not cue.passive
