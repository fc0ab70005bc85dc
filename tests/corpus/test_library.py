"""The one door: what goes in comes out, word for word."""

import json
import threading
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Corpus, Document, Quotation, QuotationKind, Span, Turn, errors
from corpus.intake.results import Added
from corpus.text.fold import keys
from tests.corpus.conftest import HARBOUR, harbour, harbour_quotations, wording


@pytest.fixture
def extractor(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """An extractor that finds the first letter of a text; the texts that it was given."""
    read: list[str] = []

    def extract(text: str, **known: object) -> list[Quotation]:
        read.append(text)
        return [Quotation(kind=QuotationKind.DIRECT, spans=(Span(0, 1),))]

    monkeypatch.setattr("corpus.quotations.extract", extract)
    return read


# In and out


def test_a_document_comes_out_as_it_went_in(corpus):
    known = Document(
        id="pier",
        text=HARBOUR,
        kind="statement",
        title="The pier",
        publisher="Coast Courier",
        author="A. Reporter",
        url="https://news.example/pier",
        archive_url="https://archive.example/pier",
        published="2024-05-06",
        retrieved="2024-05-07T08:00:00Z",
        language="en",
        version_of="pier-draft",
        retracted="2024-06-01: wrong pier",
    )
    assert corpus.add(known, quotations=()) == Added("pier", is_new=True)
    assert replace(corpus.document("pier"), sha256="") == known


def test_quotations_come_out_as_they_went_in(corpus):
    corpus.add(harbour(), quotations=harbour_quotations())
    assert corpus.quotations("harbour") == harbour_quotations()


def test_turns_come_out_as_they_went_in_and_give_the_speakers(corpus):
    text = "Town hall\n\nGood evening. Thank you."
    turns = (Turn("HOST", Span(11, 24)), Turn("", Span(25, 35)))
    corpus.add(Document(id="hall", text=text, turns=turns))
    assert corpus.document("hall").turns == turns
    assert [(block.number, block.speaker) for block in corpus.blocks("hall")] == [(1, None), (2, "HOST"), (3, "")]
    assert corpus.quotations("hall") == ()


@given(st.text(min_size=1, max_size=300))
def test_any_text_that_can_be_kept_is_kept_exactly(text):
    with Corpus.open() as corpus:
        try:
            corpus.add(Document(id="any", text=text), quotations=())
        except errors.UnreadableDocument:
            assert not text.strip() or "\0" in text
        else:
            assert corpus.document("any").text == text


# What is extracted


def test_an_article_is_read_for_quotations(corpus, extractor):
    corpus.add(harbour())
    assert corpus.quotations("harbour")[0].spans == (Span(0, 1),)


def test_transcripts_claims_and_documents_that_bring_quotations_are_not(corpus, extractor):
    corpus.add(Document(id="hall", text="Good evening.", turns=(Turn("HOST", Span(0, 13)),)))
    corpus.add(Document(id="claim", text="The pier was sold.", kind="claim"))
    corpus.add(harbour(), quotations=harbour_quotations())
    assert extractor == []


# What is there already, and what is not


def test_the_same_bytes_are_not_added_twice(corpus, extractor):
    corpus.add(harbour())
    assert corpus.add(harbour("again")) == Added("harbour", is_new=False)
    assert extractor == [HARBOUR]
    assert len(corpus.documents()) == 1


def test_another_text_under_the_same_id_is_refused(corpus):
    corpus.add(harbour(), quotations=())
    with pytest.raises(errors.DuplicateDocument):
        corpus.add(Document(id="harbour", text="Fog."), quotations=())
    assert corpus.document("harbour").text == HARBOUR


@pytest.mark.parametrize("method", ["document", "blocks", "quotations", "original", "remove"])
def test_an_unknown_document_is_named(corpus, method):
    with pytest.raises(errors.NoSuchDocument, match="nobody"):
        getattr(corpus, method)("nobody")


def test_a_removed_document_is_nowhere_even_if_it_was_just_read(corpus):
    corpus.add(harbour(), quotations=())
    corpus.document("harbour")
    corpus.remove("harbour")
    with pytest.raises(errors.NoSuchDocument):
        corpus.document("harbour")
    assert corpus.documents() == []


def test_an_id_that_is_given_again_is_the_new_document(corpus):
    corpus.add(harbour(), quotations=())
    assert corpus.document("harbour").text == HARBOUR
    corpus.remove("harbour")
    corpus.add(Document(id="harbour", text="Fog."), quotations=())
    assert corpus.document("harbour").text == "Fog."
    assert [wording(corpus, one) for one in corpus.find([["fog"]])] == ["Fog."]


@pytest.mark.parametrize(
    "document",
    [Document(id=" ", text="x"), Document(id="x", text=" \n"), Document(id="x", text="a\0b")],
)
def test_a_document_that_cannot_be_kept_is_refused(corpus, document):
    with pytest.raises(errors.BadRecord):
        corpus.add(document)
    assert corpus.stats().documents == 0


# As a collection


def test_a_corpus_is_as_long_as_it_has_documents(corpus):
    assert len(corpus) == 0
    corpus.add(harbour(), quotations=())
    corpus.add(Document(id="fog", text="Fog."), quotations=())
    assert len(corpus) == 2
    corpus.remove("harbour")
    assert len(corpus) == 1


def test_a_corpus_gives_its_documents_in_the_order_in_which_they_came(corpus):
    for name in ("c", "a", "b"):
        corpus.add(Document(id=name, text=f"Fog over pier {name}."), quotations=())
    assert [document.text for document in corpus] == ["Fog over pier c.", "Fog over pier a.", "Fog over pier b."]
    assert next(iter(corpus)) == corpus.document("c")


def test_a_document_that_another_removes_meanwhile_is_passed_over(place):
    with Corpus.open(place, create=True) as corpus, Corpus.open(place) as other:
        for name in ("a", "b", "c"):
            corpus.add(Document(id=name, text=f"Fog over pier {name}."), quotations=())
        seen = []
        for document in corpus:
            seen.append(document.id)
            if document.id == "a":
                other.remove("b")
        assert seen == ["a", "c"]


def test_a_corpus_knows_its_documents_by_their_ids(corpus):
    corpus.add(harbour(), quotations=())
    assert "harbour" in corpus
    assert "fog" not in corpus
    assert harbour() not in corpus


# Lines of JSON


def line(**fields: object) -> str:
    return json.dumps({"kind": "claim", **fields})


def test_bad_lines_are_refused_by_number_and_the_rest_goes_on(corpus):
    lines = [
        line(id="a", text="Fog."),
        "{",
        "",
        line(id="b"),
        line(id="a", text="Rain."),
        b"\xff",
        line(id="c", text="Hail."),
    ]
    outcome = corpus.import_records(lines)
    assert (outcome.added, outcome.already_there) == (2, 0)
    assert [refusal.line for refusal in outcome.refused] == [2, 4, 5, 6]
    assert "no text" in outcome.refused[1].reason
    assert [listing.id for listing in corpus.documents()] == ["a", "c"]


def test_an_import_done_twice_adds_nothing_the_second_time(corpus):
    lines = [line(id=f"d{number}", text=f"Fog on day {number}.") for number in range(450)]
    told: list[int] = []
    assert corpus.import_records(lines, progress=told.append).added == 450
    assert told == [200, 400, 450]
    assert corpus.import_records(lines)[:2] == (0, 450)
    assert wording(corpus, corpus.find([keys("day 449")])[0]) == "Fog on day 449."


def test_one_text_under_two_ids_is_imported_twice(corpus):
    corpus.import_records([line(id="a", text="Fog."), line(id="b", text="Fog.")])
    assert [listing.id for listing in corpus.documents()] == ["a", "b"]


def test_a_batch_that_fails_is_left_out_as_a_whole_and_those_before_it_stay(corpus):
    def lines():
        for number in range(500):
            if number == 300:
                raise KeyboardInterrupt
            yield line(id=f"d{number}", text=f"Fog on day {number}.")

    with pytest.raises(KeyboardInterrupt):
        corpus.import_records(lines())
    assert corpus.stats().documents == 200


# Several at once


def test_threads_share_a_corpus(corpus):
    failures: list[BaseException] = []

    def add_and_ask(name: str) -> None:
        try:
            for number in range(15):
                corpus.add(Document(id=f"{name}{number}", text=f"Boat {name} number {number}."), quotations=())
                assert f"{name}{number}" in {one.document for one in corpus.find([[name, "number", str(number)]])}
                assert corpus.document(f"{name}{number}").text
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=add_and_ask, args=(name,)) for name in ("red", "blue", "green")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert corpus.stats().documents == 45


# The corpus that ships, and the user's own


def test_the_corpus_that_ships_answers():
    with Corpus.shipped() as corpus:
        assert corpus.path is None
        (passage, *_) = corpus.find([keys("great progress was made with today's telephone")])
        assert corpus.block_at(passage.document, passage.span.start).number == 3


def test_half_an_id_is_that_of_no_document(corpus):
    assert "\ud800" not in corpus
    with pytest.raises(errors.NoSuchDocument):
        corpus.document("pier\ud800")
