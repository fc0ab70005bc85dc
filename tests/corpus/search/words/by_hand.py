"""Look at the index of a corpus and write into it as another program would, by its files alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy

from corpus.search.words.schema import schema, stemmer

HEAP = 15_000_000  # bytes, the least that tantivy accepts


def index_of(place: Path) -> Path:
    """The folder of the index of the corpus at ``place``."""
    return place.with_name(f".{place.name}.index")


def opened(place: Path) -> tantivy.Index:
    index = tantivy.Index(schema(), path=str(index_of(place)))
    index.register_tokenizer("stems", stemmer())
    return index


@contextmanager
def written(place: Path) -> Iterator[tantivy.IndexWriter]:
    """The only writer of the index, for as long as the test has it; what it was given is committed then."""
    writer = opened(place).writer(HEAP, 1)
    yield writer
    writer.commit()
    writer.wait_merging_threads()
