"""What a corpus answers about the documents that it has."""

import pytest

from corpus import Document, Turn, errors
from corpus.spans import Span
from tests.corpus.conftest import HARBOUR, harbour, harbour_quotations


def test_the_block_of_a_place_is_the_one_that_holds_it_or_the_one_before(corpus):
    corpus.add(harbour(), quotations=())
    second = corpus.blocks("harbour")[1]
    assert corpus.block_at("harbour", second.span.start) == second
    assert corpus.block_at("harbour", second.span.end) == second
    assert corpus.block_at("harbour", 0).number == 1
    assert corpus.block_at("harbour", len(HARBOUR)).number == 3


def test_a_list_tells_of_each_document_without_its_text(corpus):
    corpus.add(harbour(title="The pier", publisher="Coast Courier"), quotations=harbour_quotations())
    (listing,) = corpus.documents()
    assert (listing.id, listing.title, listing.publisher, listing.quotations) == (
        "harbour",
        "The pier",
        "Coast Courier",
        3,
    )
    assert listing.words == len(HARBOUR.split())


def test_stats_count_what_is_there(corpus):
    corpus.add(harbour(publisher="Coast Courier"), quotations=harbour_quotations())
    stats = corpus.stats()
    assert (stats.documents, stats.blocks, stats.quotations, stats.attributed) == (1, 3, 3, 2)
    assert (stats.speakers, stats.publishers) == (4, 1)


def hearing(label, **known):
    """A transcript of one turn, always under the same id."""
    text = "The pier is closed."
    return Document(id="hearing", text=text, kind="transcript", turns=(Turn(label, Span(0, len(text))),), **known)


def test_who_published_a_document_and_who_speaks_in_it_are_forgotten_with_it(corpus):
    for label, publisher in (("ADA QUILL", "Coast Courier"), ("RUNA TARN", "Pier Post")):
        corpus.add(hearing(label, publisher=publisher))
        for _ in range(2):
            assert corpus.provenance("hearing").publisher == publisher
            assert corpus.labels("hearing") == {label}
        corpus.remove("hearing")
        with pytest.raises(errors.NoSuchDocument):
            corpus.provenance("hearing")
        with pytest.raises(errors.NoSuchDocument):
            corpus.labels("hearing")
