"""A document is kept once, and never in place of another."""

from dataclasses import replace

import pytest

from corpus import Document, Span, Turn
from corpus.errors import DuplicateDocument
from corpus.intake.completing import completed
from corpus.intake.keeping import is_there, keep, keep_shipped
from corpus.records import Record
from corpus.revision.corrections import Correction
from corpus.store import Store
from tests.corpus.conftest import harbour, harbour_quotations

HARBOUR = completed(harbour(title="The pier"))


@pytest.fixture
def store():
    with Store() as opened:
        yield opened


def test_a_record_is_kept_with_all_that_it_says(store):
    first, second, third = harbour_quotations()
    wrong = Correction(replaces=first.spans, made="2024-03-01")
    keep(store, Record(HARBOUR, (second, third), "7", (wrong,), (first, second, third)))
    assert store.document(1) == HARBOUR
    assert store.quotations(1) == (third, second)
    assert store.extracted(1) == (first, second, third)
    assert store.corrections(1) == (wrong,)
    assert store.extractor(1) == "7"
    assert [block.number for block in store.blocks(1)] == [1, 2, 3]


def test_the_index_is_told_what_the_store_has(store):
    stored = keep(store, Record(HARBOUR, ()))
    assert [stored] == list(store.stored([1]))


def test_turns_are_blocks_with_their_speakers(store):
    text = "Good evening. Thank you."
    hall = Document(id="hall", text=text, turns=(Turn("HOST", Span(0, 13)), Turn("QUILL", Span(14, 24))))
    keep(store, Record(completed(hall)))
    assert [block.speaker for block in store.blocks(1)] == ["HOST", "QUILL"]
    assert store.quotations(1) == ()


def test_what_an_import_brings_bears_its_mark(store):
    keep(store, Record(HARBOUR, ()), "0badf00d.")
    assert store.changes.last().stamp.startswith("0badf00d.")


def test_what_is_there_already_is_not_kept_again(store):
    keep(store, Record(HARBOUR, ()))
    assert is_there(store, HARBOUR)
    assert is_there(store, replace(HARBOUR, title="Another title"))
    assert keep(store, Record(HARBOUR, harbour_quotations())) is None
    assert store.numbers() == [1]
    assert store.quotations(1) == ()


def test_what_is_not_there_is_not_there(store):
    assert not is_there(store, HARBOUR)
    keep(store, Record(HARBOUR, ()))
    assert not is_there(store, replace(HARBOUR, id="again"))


@pytest.mark.parametrize("other", [{"text": "Fog."}, {"sha256": "0" * 64}])
def test_another_text_or_other_bytes_under_the_same_id_are_refused(store, other):
    keep(store, Record(HARBOUR, ()))
    with pytest.raises(DuplicateDocument, match="harbour: another document has this id"):
        keep(store, Record(replace(HARBOUR, **other), ()))


def test_the_documents_that_ship_are_kept_together(store):
    keep_shipped(store)
    assert len(store.numbers()) >= 1
    assert store.stats().quotations > 10
    keep_shipped(store)
    assert store.changes.last().sequence == len(store.numbers())
