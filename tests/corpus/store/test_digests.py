"""The digests are of the form that is described, follow each change of ours, and hide no change of anybody else's."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from corpus import Block, Correction, Document, Quotation, QuotationKind, Span
from corpus.store import Store, digests
from corpus.store.checking import ALTERED

FOG = Document(id="fog", text="Fog at noon.", sha256="0" * 64, title="Fog", publisher="Coast Courier")
NOON = Quotation(kind=QuotationKind.SCARE, spans=(Span(7, 11),), confidence=0.1)


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    with Store(place, create=True) as opened:
        yield opened


def kept(store: Store, number: int) -> bytes | None:
    with store.snapshot() as connection:
        return digests.kept(connection, number)


def agrees(store: Store) -> bool:
    """Whether every digest is that of what it is of."""
    assert store.file.faults() == []
    return not any(store.file.document_faults(number) for number in store.numbers())


def changed(place: Path, statement: str) -> None:
    with closing(sqlite3.connect(place)) as connection:
        connection.execute(statement)
        connection.commit()


def test_the_digest_of_a_document_is_of_the_form_that_is_described(store):
    number = store.insert(FOG, [Block(1, Span(0, 12))], (NOON,), "9")
    text = sha256(b"Fog at noon.").hexdigest()
    known = [number, "fog", "Fog", 1, "Coast Courier", "outlet", *[None] * 5, "article", *[None] * 3]
    row = [*known, "0" * 64, 3, "9", 0, text, None]
    quotation = [1, "scare", "noon", None, None, None, None, None, None, 0, "", 0.1, *[None] * 5]
    parts = [[[1, 0, 12, 0, 0, None, None, None, None]], [quotation], [[1, 0, 7, 11]], [], [], []]
    written = json.dumps([1, row, None, *parts], separators=(",", ":"))
    assert kept(store, number) == sha256(written.encode()).digest()


def test_the_sum_of_the_documents_is_of_the_form_that_is_described(store, place):
    numbers = [store.insert(Document(id=name, text=name, sha256="0"), [], ()) for name in ("a", "b", "c")]
    store.delete(numbers[1:2])
    whole = sum(int.from_bytes(kept(store, number) or b"") for number in (numbers[0], numbers[2])) % 2**256
    with closing(sqlite3.connect(place)) as connection:
        assert connection.execute("SELECT documents FROM corpus").fetchone() == (whole.to_bytes(32, "big"),)


def test_digests_follow_every_change_of_ours(store, tmp_path):
    number = store.insert(FOG, [], (NOON,), "9")
    states = [kept(store, number)]
    store.settle(number, (NOON,), "10", ())
    states.append(kept(store, number))
    store.settle(number, (NOON,), "10", (Correction(replaces=NOON.spans, made="2024-03-01"),))
    states.append(kept(store, number))
    assert len(set(states)) == 3
    assert agrees(store)
    page = b"<p>" * 900_000
    store.insert(Document(id="page", text="A page.", sha256=sha256(page).hexdigest(), original=page), [], ())
    store.delete([number])
    assert kept(store, number) is None
    store.changes.insist()
    store.changes.forget_before(3)
    for name in ("a.db", "b.db", "a.db"):
        store.file.copy_to(tmp_path / name, replace=True)
        assert agrees(store)
    store.file.wipe()
    assert agrees(store)


def test_a_change_that_is_taken_back_leaves_the_digests_as_they_were(store):
    number = store.insert(FOG, [], (NOON,))
    before = kept(store, number)

    def change_and_fail() -> None:
        with store.transaction():
            store.settle(number, (), None, ())
            store.insert(Document(id="b", text="b", sha256="0"), [], ())
            store.insert(FOG, [], ())

    with pytest.raises(sqlite3.IntegrityError):
        change_and_fail()
    assert kept(store, number) == before
    assert agrees(store)


def test_a_change_of_ours_does_not_cover_up_one_of_somebody_else(store, place):
    number = store.insert(FOG, [], (NOON,))
    changed(place, "UPDATE documents SET title = 'Rain'")
    for version in ("10", "11"):
        store.settle(number, (NOON,), version, ())
        assert store.file.document_faults(number) == [ALTERED]
    assert store.file.faults() == []


def test_what_was_changed_is_removed_like_anything_else(store, place):
    number = store.insert(FOG, [], (NOON,))
    changed(place, "UPDATE documents SET title = 'Rain'")
    store.delete([number])
    assert store.file.faults() == []


def test_documents_that_were_deleted_by_something_else_are_missed_whatever_comes_after(store, place):
    store.insert(FOG, [], (NOON,))
    with closing(sqlite3.connect(place, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM documents")
        connection.execute("DELETE FROM sources")
    store.insert(Document(id="b", text="b", sha256="0"), [], ())
    assert [fault for fault in store.file.faults() if fault.startswith("its documents are not those that were taken")]


@pytest.mark.parametrize("spoilt", ["DELETE FROM corpus", "UPDATE corpus SET documents = x'', notes = x'00'"])
def test_without_a_sum_everything_still_works_and_verifying_says_so(store, place, spoilt):
    number = store.insert(FOG, [], (NOON,))
    changed(place, spoilt)
    store.settle(number, (), "10", ())
    store.insert(Document(id="b", text="b", sha256="0"), [], ())
    store.delete([number])
    assert len(store.file.faults()) == 2
