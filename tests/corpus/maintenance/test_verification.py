"""Whatever is not as it was taken in is found, named, and told apart from what can be made anew."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import tantivy

from corpus import Corpus, Document, Span, Turn, errors
from corpus.search.words import PassageIndex
from corpus.search.words.schema import entries, schema
from corpus.store import Store
from tests.corpus.conftest import harbour, harbour_quotations
from tests.corpus.search.words.by_hand import written


@pytest.fixture
def archive(place: Path) -> Path:
    with Corpus.open(place, create=True) as corpus:
        corpus.add(harbour(publisher="Coast Courier"), quotations=harbour_quotations())
        corpus.add(Document(id="page", text="Fog at noon.", original=b"<p>Fog at noon."), quotations=())
        corpus.add(Document(id="talk", text="Fog.\nMore fog.", turns=(Turn("A", Span(0, 4)), Turn("B", Span(5, 14)))))
    return place


def faults(place: Path) -> list[tuple[str, str | None, str]]:
    with Corpus.open(place) as corpus:
        return [tuple(fault) for fault in corpus.verify()]


def test_what_was_only_taken_in_is_sound(archive):
    done: list[tuple[int, int]] = []
    with Corpus.open(archive) as corpus:
        assert list(corpus.verify(progress=lambda *step: done.append(step))) == []
    assert done == [(1, 6), (2, 6), (3, 6), (4, 6), (5, 6), (6, 6)]


def test_a_corpus_in_memory_can_be_sound_too(shipped):
    assert list(shipped.verify()) == []


@pytest.mark.parametrize(
    ("change", "part", "document", "told"),
    [
        ("UPDATE stretches SET text = 'Rain at noon' WHERE document = 2", "document", "page", "its text is not"),
        ("UPDATE documents SET text_sha256 = 'x' WHERE number = 3", "document", "talk", "its text is not"),
        ("UPDATE documents SET original = x'00' WHERE number = 2", "document", "page", "its original bytes"),
        ("UPDATE documents SET sha256 = 'x' WHERE number = 2", "document", "page", "its original bytes"),
        ('UPDATE blocks SET "end" = 99 WHERE document = 2', "document", "page", "1 of its paragraphs or turns"),
        ('UPDATE quotation_spans SET "end" = 999 WHERE quotation = 1', "document", "harbour", "1 of its quotations"),
        ('UPDATE quotation_spans SET "start" = 3 WHERE quotation = 1', "document", "harbour", "are not the words"),
        ("UPDATE quotations SET cue_start = 999 WHERE id = 1", "document", "harbour", "1 of its cues"),
        ("UPDATE attributions SET mention_end = 999 WHERE quotation = 2", "document", "harbour", "of its speakers"),
        ("UPDATE quotations SET kind = 'sung' WHERE id = 1", "document", "harbour", "sung"),
        ("UPDATE totals SET words = words + 1", "file", None, "corpus stats"),
        ("UPDATE documents SET source = 77 WHERE number = 1", "file", None, "1 rows belong to nothing"),
        ("INSERT INTO quotations_fts (quotations_fts) VALUES ('delete-all')", "file", None, "full-text"),
        ("UPDATE documents SET sha256 = CAST(x'ff' AS TEXT) WHERE number = 1", "document", "harbour", "damaged"),
    ],
)  # fmt: skip
def test_each_fault_is_told(archive, change, part, document, told):
    connection = sqlite3.connect(archive)
    connection.execute(change)
    connection.commit()
    connection.close()
    found = faults(archive)
    assert [(one[0], one[1]) for one in found if told in one[2]] == [(part, document)], found


def test_a_passage_that_is_missing_from_the_index_is_told(archive):
    with written(archive) as writer:
        writer.delete_documents_by_query(tantivy.Query.term_query(schema(), "words", "noon"))
    assert faults(archive) == [("index", "page", "its passages are not those of its text")]


def test_a_paragraph_without_a_word_is_missed_by_nobody(place):
    with Corpus.open(place, create=True) as corpus:
        corpus.add(Document(id="stars", text="Fog.\n\n* * *\n\nMore fog."), quotations=())
        assert list(corpus.verify()) == []


def test_a_passage_that_is_in_the_index_twice_is_told(archive):
    with written(archive) as writer, Store(archive) as store:
        for entry in entries(next(iter(store.stored([2])))):
            writer.add_document(tantivy.Document.from_dict(entry, schema()))
    assert faults(archive) == [("index", "page", "its passages are not those of its text")]


def test_a_passage_of_a_document_that_never_was_is_told(archive):
    with written(archive) as writer:
        writer.add_document(tantivy.Document.from_dict({"document": 99, "start": 0, "end": 3, "words": "x"}, schema()))
    assert faults(archive) == [("index", None, "1 of its passages are of no document")]


def test_every_file_of_the_index_that_is_not_what_was_written_is_named(archive):
    folder = archive.with_name(".archive.db.index")
    spoilt = sorted(file.name for file in folder.iterdir() if file.suffix in (".term", ".idx", ".fast"))
    for name in spoilt:
        content = bytearray((folder / name).read_bytes())
        content[len(content) // 3] ^= 4
        (folder / name).write_bytes(content)
    assert [fault for fault in faults(archive) if fault[0] != "index"] == []
    assert [fault[2].split()[0] for fault in faults(archive)] == spoilt


def test_an_index_without_its_list_of_files_is_told_and_made_anew(archive, found):
    (archive.with_name(".archive.db.index") / "meta.json").write_bytes(b"{")
    assert [fault[0] for fault in faults(archive)] == ["index"]
    with Corpus.open(archive) as corpus:
        corpus.rebuild()
        assert list(corpus.verify()) == []
        assert found(corpus, "before the cranes are safe")


def test_a_rebuilt_index_finds_what_the_old_one_did(archive, found):
    with Corpus.open(archive) as corpus, Store(archive) as store:
        before = found(corpus, "before the cranes are safe")
        assert corpus.rebuild() == PassageIndex(store).size()
        assert found(corpus, "before the cranes are safe") == before


def test_ten_articles_take_less_than_a_megabyte(place):
    with Corpus.open(place, create=True) as corpus:
        for number in range(10):
            text = "\n\n".join(
                f"Paragraph {each} of day {number * 100 + each} was read aloud." * 2 for each in range(40)
            )
            corpus.add(Document(id=f"d{number}", text=text), quotations=harbour_quotations()[:0])
        taken = corpus.size()
        assert taken.file + taken.index < 1_000_000
    files = [file for file in place.parent.rglob("*") if file.is_file()]
    assert sum(file.stat().st_size for file in files) < 1_000_000


@pytest.mark.parametrize("place_of_index", ["there", "missing"])
@pytest.mark.parametrize("change", ["DELETE FROM stretches WHERE document = 1", "UPDATE stretches SET text = 'The'"])
def test_a_text_that_was_shortened_is_told_whether_or_not_the_index_has_to_be_made_anew(
    archive, place_of_index, change
):
    if place_of_index == "missing":
        shutil.rmtree(archive.with_name(".archive.db.index"), ignore_errors=True)
    with closing(sqlite3.connect(archive)) as connection:
        connection.execute(change)
        connection.commit()
    told = faults(archive)
    assert ("document", "harbour", "its text is not the one that was taken in") in told
    assert {part for part, _, _ in told} == {"document"}


def test_an_index_is_not_made_of_a_text_that_is_not_its_own(archive, found):
    with closing(sqlite3.connect(archive)) as connection:
        connection.execute("UPDATE stretches SET text = 'The' WHERE document = 1")
        connection.commit()
    shutil.rmtree(archive.with_name(".archive.db.index"), ignore_errors=True)
    with Corpus.open(archive) as corpus, pytest.raises(errors.DamagedCorpus, match="not those of its text"):
        found(corpus, "before the cranes are safe")
