"""How much a word tells by how rare it is, here and in the language at large."""

import math

import pytest

from checker.comparison.wording import read_wording
from checker.matching.rarity import Rarity, rarity_in
from tests.checker.samples import article, corpus_of


def rarity(corpus, draft, **options):
    return rarity_in(corpus, read_wording(draft, **options))


@pytest.fixture(scope="module")
def crowd():
    gulls = [article(f"gulls-{n}", f"Gulls number {n} were counted at the lighthouse.") for n in range(200)]
    with corpus_of(*gulls, article("cranes", "Seven cranes were counted.")) as corpus:
        yield corpus


def test_the_rarer_a_word_the_more_it_tells(crowd):
    told = rarity(crowd, "cranes gulls zebra").of
    assert told["zebra"] > told["cranes"] > told["gulls"]


def test_in_a_big_corpus_its_own_passages_show_how_rare_a_word_is(crowd):
    found = rarity(crowd, "cranes")
    assert found.passages == 201
    assert found.of["cranes"] == pytest.approx(math.log(202 / 1.5))


def test_a_corpus_of_one_passage_cannot_make_a_word_common():
    with corpus_of(article("cranes", "The seven cranes were counted.")) as corpus:
        told = rarity(corpus, "the cranes").of
    assert told["cranes"] == pytest.approx(math.log(102 / 3.5))
    assert told["the"] == pytest.approx(math.log(2 / 1.5))  # small words are common everywhere


def test_small_words_are_those_of_the_quotations_language():
    with corpus_of(article("hafen", "Die Fähre fährt, und die Pier bleibt zu.", language="de")) as corpus:
        german = rarity(corpus, "und die Fähre ist es").of
        english = rarity(corpus, "gulls die here, and it is so").of
    assert german["die"] < english["die"]


def test_evidence_counts_each_word_once_and_the_passages_it_is_found_among():
    told = Rarity({"seven": 3.0, "cranes": 4.0}, 9, lambda word: 0)
    assert told.evidence(["seven", "cranes", "seven"]) == pytest.approx(7.0 - math.log(10))
    assert told.evidence([]) == pytest.approx(-math.log(10))


def test_how_many_passages_have_a_word_can_be_asked(crowd):
    asked = rarity(crowd, "cranes").passages_with
    assert (asked("gulls"), asked("cranes"), asked("zebra")) == (200, 1, 0)
