"""Where words stand: asked with a plain string, or with word keys by those who have them."""

import pytest

from corpus import Corpus, Document, Passage, Span
from corpus.search.words import PassageIndex
from corpus.search.words.queries import Hit
from tests.corpus.conftest import harbour, wording


@pytest.fixture
def held(corpus: Corpus) -> Corpus:
    corpus.add(harbour(title="The northern pier"), quotations=())
    corpus.add(
        Document(id="weather", text="Fog is expected on Friday.\n\nThe ferries wait for it to lift."), quotations=()
    )
    return corpus


def documents(passages: list[Passage]) -> list[str]:
    return [passage.document for passage in passages]


# A plain string


@pytest.mark.parametrize(
    "text",
    [
        "“We will not open it before the cranes are safe,”",
        "WE WILL NOT OPEN IT BEFORE THE CRANES ARE SAFE",
        "we will not … the cranes are safe",
        "We wil not open it before the crains are safe",
        "cranes safe",
    ],
)
def test_a_quotation_or_a_few_words_find_their_passage_first(held, text):
    assert wording(held, held.search(text)[0]).startswith("“We will not open it")


def test_the_best_comes_first_and_no_more_than_was_asked_for(held):
    for number in range(12):
        held.add(Document(id=f"d{number}", text=f"Fog on day {number}."), quotations=())
    found = held.search("fog is expected")
    assert found[0].document == "weather"
    assert len(found) == 10
    assert [passage.score for passage in found] == sorted((passage.score for passage in found), reverse=True)
    assert len(held.search("fog", limit=3)) == 3


def test_words_that_stand_nowhere_as_they_are_written_are_found_in_other_forms(held):
    assert documents(held.search("ferry waiting")) == ["weather"]


def test_other_forms_do_not_come_between_words_as_they_are_written(held):
    held.add(Document(id="one", text="A ferry sank."), quotations=())
    assert documents(held.search("ferry")) == ["one"]


@pytest.mark.parametrize("text", ["", "  ", "…", "“ ”", "quartz"])
def test_a_string_without_a_word_that_stands_here_finds_nothing(held, text):
    assert held.search(text) == []


def test_a_model_finds_by_the_meaning_too(held, model):
    assert held.search("vessels") == []
    held.use_model(model)
    assert "weather" in documents(held.search("vessels"))
    assert held.search("…") == []


@pytest.mark.parametrize("words", [["we", "will"], [["we", "will"]], b"we will", None])
def test_what_is_no_string_is_for_find(held, words):
    with pytest.raises(TypeError, match="word keys are for find"):
        held.search(words)


# Word keys


@pytest.mark.parametrize("pieces", ["cranes", ["cranes", "safe"], [["cranes"], "safe"]])
def test_a_string_is_never_read_letter_by_letter(held, pieces):
    with pytest.raises(TypeError, match=r"find takes lists of word keys.* there is search"):
        held.find(pieces)
    with pytest.raises(TypeError, match=r"excerpts takes lists of word keys.* there is search"):
        held.excerpts(pieces, reach=10)


def test_nor_are_its_letters_counted(held):
    with pytest.raises(TypeError, match=r"\['cranes'\]"):
        held.frequencies("cranes")
    assert held.frequencies(["cranes"]) == (5, [1])


def test_an_excerpt_has_whole_words_on_each_side_of_a_passage(corpus):
    text = "The tide came in at dawn.\n\nNobody trusts the cranes.\n\nThe fog lifted at noon."
    corpus.add(Document(id="log", text=text), quotations=())
    (excerpt,) = corpus.excerpts([["cranes"]], reach=9)
    assert excerpt.text == " dawn.\n\nNobody trusts the cranes.\n\nThe "
    assert excerpt.span.of(text) == excerpt.text


def test_a_document_that_is_removed_before_it_is_named_is_left_out(held, monkeypatch):
    hits = [Hit(99, Span(0, 4), 2.0), Hit(1, Span(0, 4), 1.0)]
    monkeypatch.setattr(PassageIndex, "quotation", lambda *_: hits)
    assert held.find([["cranes"]]) == [Passage("harbour", Span(0, 4), 1.0)]
