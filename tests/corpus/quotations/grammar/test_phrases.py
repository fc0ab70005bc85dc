"""A noun phrase has its head, its determiner and what hangs on it, and nothing of the clause around it."""

import pytest

from corpus.quotations.grammar.phrases import heads, phrase_back, phrase_forward, phrase_with_complements
from tests.corpus.quotations.reading import at, frame_of

# A sentence, its last word of the phrase, and where the phrase begins.
BACK = [
    ("Then the old port is shut.", "port", "the old port"),
    ("Then some 300 ships left.", "ships", "some 300 ships"),
    ("Then the rebuilt sinking ship left.", "ship", "the rebuilt sinking ship"),
    ("Then the mayor’s aide left.", "aide", "the mayor ’s aide"),
    ("Then all the ships left.", "ships", "all the ships"),
    ("Then Holm & Sons left.", "sons", "holm & sons"),
    ("Then Berg (the mayor) left.", ")", "berg ( the mayor )"),
    ("Then they saw the port.", "port", "the port"),
    ("In York the port left.", "port", "the port"),
]


@pytest.mark.parametrize(("text", "last", "phrase"), BACK, ids=[phrase for *_, phrase in BACK])
def test_a_phrase_begins_with_its_determiner_or_whose_it_is(text, last, phrase):
    frame = frame_of(text)
    stop = at(frame, last)
    assert " ".join(frame.words[phrase_back(frame, stop, 0) : stop + 1]) == phrase


def test_a_phrase_never_begins_before_what_is_looked_at():
    frame = frame_of("Then the very old port is shut.")
    assert phrase_back(frame, at(frame, "port"), at(frame, "old")) == at(frame, "old")
    assert phrase_back(frame, at(frame, "then"), 0) == 1  # an adverb ends none


WHOLE = [
    ("Then a spokesman for the port of York left.", "york", "a spokesman for the port of york"),
    ("Then the mayor of York left.", "york", "the mayor of york"),
    ("Then one of the officials left.", "officials", "one of the officials"),
    ("Then a letter seen by the paper came.", "paper", "a letter seen by the paper"),
    ("Then a person familiar with the talks left.", "talks", "a person familiar with the talks"),
    ("Then a source close to her left.", "her", "a source close to her"),
    ("Today, Ida Berg and Ola Holm left.", "holm", "ida berg and ola holm"),
    ("Today, the mayor of York and the head of the port left.", "port", "the mayor of york and the head of the port"),
    ("Then they heard it from the port.", "port", "the port"),
    ("They saw Berg and the mayor left.", "mayor", "the mayor"),
]


@pytest.mark.parametrize(("text", "last", "phrase"), WHOLE, ids=[phrase for *_, phrase in WHOLE])
def test_what_hangs_on_the_head_is_a_part_of_the_phrase(text, last, phrase):
    frame = frame_of(text)
    stop = len(frame) - 1 - frame.words[::-1].index(last)
    assert " ".join(frame.words[phrase_with_complements(frame, stop, 0) : stop + 1]) == phrase


@pytest.mark.parametrize(
    "before",
    [
        *(
            "It rained,",
            "It rained;",
            "We saw:",
            "It rained –",
            "“It rained”",
            "“It rained,”",
            "We know that",
            "We left as",
        ),
        *("It rained and", "It rained but", "He asked how", "We (", "We waited …", "We waited for", "We heard of"),
    ],
)
def test_two_who_are_joined_are_one_phrase_where_a_clause_or_a_preposition_opens_it(before):
    frame = frame_of(f"{before} Ida Berg and the mayor of York left.")
    first = phrase_with_complements(frame, at(frame, "york"), 0)
    assert frame.words[first : first + 3] == ["ida", "berg", "and"]


FORWARD = [
    ("The old port is shut.", "the old port"),
    ("They closed the port.", "they"),
    ("Them they saw.", "them"),
    ("Still some 300 old ships left.", "still some 300 old ships"),
    ("The mayor of the port of York left.", "the mayor of the port of york"),
    ("Officials in York left.", "officials in york"),
    ("A person familiar with the talks left.", "a person familiar with the talks"),
    ("The mayor in an interview denied it.", "the mayor"),
    ("A poll conducted in May was clear.", "a poll"),
    ("A letter sent to Berg was clear.", "a letter"),
    ("Ships including Hope, Faith and Grace left.", "ships including hope, faith and grace"),
    ("Berg and the head of the port, too, left.", "berg and the head of the port"),
    ("Berg and the mayor left.", "berg"),
    ("Berg and he left.", "berg"),
    ("Berg repainted it.", "berg"),
    ("Left they were.", ""),
    ("Monday night left us cold.", "monday night"),
    ("One of the officials left.", "one of the officials"),
    ("Ships including the Hope left.", "ships"),
    ("Ida Berg and Ola Holm, too, left.", "ida berg and ola holm"),
    ("The port and Ola Holm, too, left.", "the port"),
    ("Holm & Sons left.", "holm & sons"),
    ("The sinking ship left.", "the sinking ship"),
]


@pytest.mark.parametrize(("text", "phrase"), FORWARD, ids=[text for text, _ in FORWARD])
def test_a_phrase_stops_where_its_last_complement_does(text, phrase):
    frame = frame_of(text)
    found = " ".join(frame.words[: phrase_forward(frame, 0, len(frame))])
    assert found.replace(" ,", ",") == phrase


def test_a_phrase_stops_where_the_sentence_that_is_looked_at_stops():
    frame = frame_of("The mayor of York left.")
    assert phrase_forward(frame, 0, at(frame, "of")) == at(frame, "of")
    assert phrase_forward(frame, 0, at(frame, "york")) == at(frame, "of")
    assert phrase_forward(frame, 1, 1) == 1


def test_a_name_in_brackets_belongs_to_the_phrase_before_it_unless_nothing_stands_there():
    frame = frame_of("(Berg) left.")
    assert phrase_back(frame, at(frame, ")"), 0) == at(frame, ")") + 1


def test_a_phrase_of_which_only_the_end_is_looked_at_has_no_owner():
    frame = frame_of("Then the mayor’s new aide left.")
    assert phrase_back(frame, at(frame, "aide"), at(frame, "’s")) == at(frame, "’s")
    assert phrase_with_complements(frame, at(frame, "aide"), at(frame, "new")) == at(frame, "new")


@pytest.mark.parametrize(
    ("text", "last", "found"),
    [
        ("Then officials in York left.", "york", ["york", "officials"]),
        ("Then the heads of the ports in York left.", "york", ["york", "ports", "heads"]),
        ("Then the mayor left.", "mayor", ["mayor"]),
        ("They told us of York.", "york", ["york"]),
    ],
)
def test_the_head_may_be_any_noun_that_the_last_one_hangs_on(text, last, found):
    frame = frame_of(text)
    assert [frame.words[head] for head in heads(frame, at(frame, last))] == found
