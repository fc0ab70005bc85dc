"""Every verb has the subject that a reader would give it, whatever stands between the two."""

import pytest

from corpus.quotations.grammar.subjects import NEW_CLAUSE, subject_of
from tests.corpus.quotations.reading import at, frame_of, words

# A sentence, its verb, and the subject.
SUBJECTS = [
    ("Berg said so.", "said", "berg"),
    ("The mayor of York has repeatedly said so.", "said", "the mayor of york"),
    ("They have both said so.", "said", "they"),
    ("Berg on Monday said so.", "said", "berg"),
    ("Berg in August 2015 said so.", "said", "berg"),
    ("Some 26% say so.", "say", "some 26%"),
    ("Berg (the mayor) said so.", "said", "berg"),
    ("Those elected said so.", "said", "those elected"),
    ("He’s said so.", "said", "he"),
    ("In a statement Berg said so.", "said", "berg"),
    ("Still others said so.", "said", "still others"),
    ("Berg and Lindqvist said so.", "said", "berg and lindqvist"),
    # Joined verbs, infinitives and the clauses around.
    ("Berg went on to say so.", "say", "berg"),
    ("Berg urged the party to say so.", "say", "the party"),
    ("Berg told them to say so.", "say", "them"),
    ("Berg criticized the plan and said so.", "said", "berg"),
    ("Berg told us that it rained, but noted so.", "noted", "berg"),
    ("Berg left the port, and Holm stayed and said so.", "said", "holm"),
    ("The mayor who knew the plan said so.", "said", "the mayor"),
    ("The mayor, who said so, left.", "said", "who"),
    ("The plan that said so is old.", "said", "that"),
    ("People who said so left.", "said", "who"),
    ("Berg, who knew him, said so.", "said", "berg"),
    ("A man who heard them said so.", "said", "a man"),
    ("Officials in York (Lund) said so.", "said", "officials in york"),
    ("Reports said so and noted so.", "noted", "reports"),
    ("Many of them said so.", "said", "many of them"),
    ("The 300 said so.", "said", "the 300"),
    ("He told her to say so.", "say", "he"),
    # Forms in -ing.
    ("Berg left the port, adding that it was over.", "adding", "berg"),
    ("Berg is saying so.", "saying", "berg"),
    ("She’s saying so.", "saying", "she"),
    ("The ships left, with officials warning of storms.", "warning", "officials"),
    ("Officials warning of storms left.", "warning", "officials"),
    ("It came from groups saying so.", "saying", "groups"),
    ("They spoke of Berg saying so.", "saying", "berg"),
    ("The paper quoted Berg as saying so.", "saying", "berg"),
    ("Berg left after saying so.", "saying", "berg"),
    ("Berg, not saying so, left.", "saying", "berg"),
    ("She came back, without saying so.", "saying", "she"),
    ("She left, and Berg stayed, saying so.", "saying", "berg"),
    ("He heard the mayor saying so.", "saying", "he"),
    ("They told Berg, quickly saying so.", "saying", "they"),
    ("After saying so, Berg left.", "saying", "berg"),
    ("Berg has been saying so.", "saying", "berg"),
    ("Berg, the mayor, saying so, left.", "saying", "berg"),
]


@pytest.mark.parametrize(("text", "verb", "subject"), SUBJECTS, ids=[text for text, *_ in SUBJECTS])
def test_the_subject_of_a_verb_is_found(text, verb, subject):
    frame = frame_of(text)
    assert words(frame, subject_of(frame, at(frame, verb))) == subject


@pytest.mark.parametrize(
    ("text", "verb", "how"),
    [
        ("Berg said so.", "said", "subject"),
        ("She said so.", "said", "pronoun"),
        ("Berg, who said so, left.", "said", "relative"),
        ("Berg, the mayor, said so.", "said", "insertion"),
        ("Berg went on to say so.", "say", "governing"),
        ("Berg urged the party to say so.", "say", "governing"),
        ("Berg criticized the plan and said so.", "said", "joined"),
        ("Berg left the port, adding so.", "adding", "joined"),
        ("They spoke of Berg saying so.", "saying", "participle"),
        ("With officials saying so, ships left.", "saying", "participle"),
        ("After saying so, Berg left.", "saying", "following"),
    ],
)
def test_a_subject_says_by_which_construction_it_was_found(text, verb, how):
    frame = frame_of(text)
    found = subject_of(frame, at(frame, verb))
    assert found is not None
    assert found.how == how


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Said so.", "said"),
        ("Then quickly said so.", "said"),
        ("Berg left. Said so.", "said"),
        ("Berg has, to her credit, said so.", "said"),
        ("Saying so.", "saying"),
        ("To say so.", "say"),
        ("The plan he knew said so.", "said"),
        ("The claims saying so left.", "saying"),
        ("Berg, having left and saying so, left.", "saying"),
        ("“Berg left,” said so.", "said"),
    ],
)
def test_a_verb_without_a_subject_has_none(text, verb):
    frame = frame_of(text)
    assert subject_of(frame, at(frame, verb)) is None


@pytest.mark.parametrize("unit", ["and said ", "to say ", "saying ", "who said ", "berg, saying "])
def test_a_sentence_without_end_is_searched_no_further_than_a_reader_would(unit):
    frame = frame_of("Berg left " + unit * 300)
    found = subject_of(frame, len(frame) - 1)
    assert found is None or found.first > len(frame) - 100


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained, and the mayor of York then left.", ", and"),
        ("It rained, but she has left.", ", but"),
        ("It rained, and Berg (the mayor) left.", ", and"),
        ("He said “it rains” and Berg left.", " and"),
        ("It rained, and was cold.", None),
        ("It rained, and the mayor of York.", None),
        ("It rained and Berg left.", None),
    ],
)
def test_a_new_clause_has_a_subject_and_a_verb_of_its_own(text, found):
    frame = frame_of(text)
    match = NEW_CLAUSE.search(frame.tags)
    assert (" ".join(frame.words[slice(*match.span())]) if match else None) == found
