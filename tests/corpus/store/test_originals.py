"""Original bytes come back as they were, and nothing that calls itself one takes more than its share of memory."""

import sqlite3
import time
import tracemalloc
import zlib
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from corpus import Corpus, Document
from corpus.errors import DamagedCorpus
from corpus.store import Store, originals

PAGE = b"<p>Fog at noon.</p>" * 200_000


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = tmp_path / "archive.db"
    with Store(place, create=True) as store:
        for name, page in (("page", PAGE), ("text", b"Fog at noon."), ("empty", b"")):
            store.insert(Document(id=name, text="Fog at noon.", sha256=digest(page), original=page), [], ())
    return place


@pytest.fixture
def connection(place: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(place)) as opened:
        yield opened


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def replace(connection: sqlite3.Connection, packed: bytes) -> None:
    connection.execute("UPDATE documents SET original = ? WHERE number = 1", (packed,))
    connection.commit()


def test_they_come_back_as_they_were(connection):
    assert [originals.read(connection, number) for number in (1, 2, 3, 4)] == [PAGE, None, b"", None]
    assert originals.digest(connection, 1) == digest(PAGE)
    assert originals.digest(connection, 2) is None


def test_what_is_digested_as_it_is_kept_need_not_be_unpacked(connection):
    replace(connection, b"no page")
    assert originals.packed_digest(connection, 1) == digest(b"no page")
    assert originals.packed_digest(connection, 2) is None


@pytest.mark.parametrize(
    "packed", [b"", b"no page", zlib.compress(PAGE)[:-1], zlib.compress(PAGE) + b"!", zlib.compress(PAGE) * 2]
)
def test_what_we_did_not_compress_is_an_error(connection, packed):
    replace(connection, packed)
    for read in (originals.read, originals.digest):
        with pytest.raises(zlib.error):
            read(connection, 1)


def test_nothing_is_unpacked_beyond_the_bound(place, connection, monkeypatch):
    monkeypatch.setattr(originals, "LARGEST", 30_000_000)
    bomb = zlib.compress(bytes(31_000_000))
    replace(connection, bomb)
    with pytest.raises(ValueError, match="larger than any"):
        originals.digest(connection, 1)
    with Corpus.open(place) as corpus:
        with pytest.raises(DamagedCorpus, match="larger than any"):
            corpus.original("page")
        assert [fault.what for fault in corpus.verify()] == ["its original bytes are not those that were taken in"]


def test_to_verify_a_page_of_any_size_takes_a_few_megabytes(place, connection):
    replace(connection, zlib.compress(bytes(100_000_000)))
    with Store(place) as store:
        tracemalloc.start()
        begun = time.process_time()
        assert store.file.document_faults(1) == ["its original bytes are not those that were taken in"]
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
        tracemalloc.stop()
        assert time.process_time() - begun < 60
