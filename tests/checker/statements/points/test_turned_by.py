"""What a word bears on that is no part of a statement."""

import pytest

from checker.statements.points.turned_by import borne, last_of, span_of, unshared
from corpus.spans import Span
from tests.checker.statements.points.comparing import paired, side


def bears_on(text, word, language="en"):
    read = side(text, language)
    places = [at for at, one in enumerate(read.words) if one.key == word]
    return {key: [one.key for one in words] for key, words in borne(read, places).items()}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The ferry does not sail at dawn", "sail"),
        ("The ferry does not really sail", "sail"),  # an adverb is passed over
        ("The ferry does not quickly sail", "sail"),
        ("The ferry sails not", "sail"),
        ("Not the ferry sails", "ferri" if False else "ferry"),
    ],
)
def test_a_word_bears_on_the_next_term_or_else_on_the_one_before(text, key):
    assert bears_on(text, "not") == {key: ["not"]}


def test_a_word_alone_bears_on_nothing():
    assert bears_on("not", "not") == {}


def test_where_the_verb_may_stand_anywhere_it_bears_on_its_clause():
    text = "Der Rat öffnet den Pier nicht, aber den Hafen"
    assert bears_on(text, "nicht", "de") == {key: ["nicht"] for key in ("rat", "oeffn", "pier")}


def test_only_what_stands_amid_the_shared_words_and_bears_on_none_of_them_is_told():
    pairing = paired("Quill sank the ferry", "No pilot fled. Quill sank, with no pilot aboard, the ferry.")
    places = [at for at, word in enumerate(pairing.passage.words) if word.key == "no"]
    found = list(unshared(pairing, "negation", borne(pairing.passage, places)))
    assert [one.source_span for one in found] == [Span(27, 29)] or [one.source for one in found] == []
    pairing = paired("Quill sank the ferry", "Quill sank, with no pilot aboard, the ferry.")
    places = [at for at, word in enumerate(pairing.passage.words) if word.key == "no"]
    [point] = unshared(pairing, "negation", borne(pairing.passage, places))
    assert (point.kind, point.agrees, point.source) == ("negation", None, "no")


def test_the_place_of_a_word_a_term_and_nothing():
    read = side("Quill fled")
    assert span_of(read.words[1]) == last_of(read.words) == Span(6, 10)
    assert span_of(read.terms[0]) == Span(0, 5)
    assert span_of(None) is last_of([]) is None
