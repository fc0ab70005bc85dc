import dataclasses

import pytest

from corpus import Corpus, Document, Listing, Stats
from corpus.store.summaries import Size


def test_a_corpus_tells_of_itself_in_values_that_nobody_can_change():
    with Corpus.open() as corpus:
        corpus.add(Document(id="minutes", text="The quay is shut.", kind="transcript"), quotations=())
        (listing,) = corpus.documents()
        assert (listing.id, listing.words, listing.quotations) == ("minutes", 4, 0)
        assert isinstance(listing, Listing)
        assert isinstance(corpus.stats(), Stats)
        assert isinstance(corpus.size(), Size)
        for value in (listing, corpus.stats(), corpus.size()):
            with pytest.raises(dataclasses.FrozenInstanceError):
                setattr(value, dataclasses.fields(value)[0].name, None)
