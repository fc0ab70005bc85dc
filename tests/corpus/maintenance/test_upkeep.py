"""What keeps a corpus whole and small, asked for at the one door."""

import os
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from corpus import Corpus, Document, errors
from corpus.store import Store
from corpus.store.corpus_file import CorpusFile
from tests.corpus.conftest import harbour, harbour_quotations


@pytest.fixture
def archive(place: Path):
    with Corpus.open(place, create=True) as corpus:
        corpus.add(harbour(), quotations=harbour_quotations())
        for number in range(6):
            corpus.add(Document(id=f"d{number}", text=f"Fog on day {number}."), quotations=())
        yield corpus


# Backups


def test_a_backup_is_a_corpus_that_knows_and_finds_the_same(archive, tmp_path, found):
    archive.backup(tmp_path / "copy.db")
    with Corpus.open(tmp_path / "copy.db") as copied:
        assert list(copied.export()) == list(archive.export())
        assert found(copied, "before the cranes are safe") == found(archive, "before the cranes are safe")
    assert archive.backups() == [tmp_path / "copy.db"]


def test_what_is_there_is_only_overwritten_if_that_was_asked_for(archive, tmp_path):
    target = tmp_path / "copy.db"
    with Corpus.open(target, create=True) as copied:
        copied.add(harbour("may"), quotations=())
    with pytest.raises(errors.AlreadyThere, match=r"copy\.db: it is there already"):
        archive.backup(target)
    with Corpus.open(target) as copied:
        assert "may" in copied
    archive.backup(target, force=True)
    with Corpus.open(target) as copied:
        assert len(copied) == 7


def test_neither_a_directory_nor_the_corpus_itself_is_ever_overwritten(archive, place, tmp_path):
    link = tmp_path / "link.db"
    os.link(place, link)
    for target in (tmp_path, place, link):
        with pytest.raises(errors.AlreadyThere):
            archive.backup(target, force=True)
    assert len(archive) == 7


def test_a_corpus_in_memory_can_be_taken_to_a_file(tmp_path):
    target = tmp_path / "copy.db"
    target.touch()
    with Corpus.open() as corpus:
        corpus.add(harbour(), quotations=())
        corpus.backup(target, force=True)
        assert corpus.backups() == []
    with Corpus.open(target) as copied:
        assert "harbour" in copied


def test_a_long_backup_says_how_much_is_done(archive, tmp_path):
    told = []
    archive.backup(tmp_path / "copy.db", progress=lambda *step: told.append(step))
    assert told[-1][0] == told[-1][1]


# Making anew, and smaller


def test_an_index_that_is_made_anew_has_as_many_passages_and_says_how_far_it_is(archive):
    told = []
    assert archive.rebuild(progress=lambda *step: told.append(step)) == 9
    assert told == [(done, 7) for done in range(1, 8)]
    assert archive.find([["cranes"]])


def test_a_compacted_corpus_is_smaller_and_finds_the_same(archive, found):
    for number in range(6, 60):
        archive.add(Document(id=f"d{number}", text=f"Fog on day {number}. " * 40), quotations=())
    archive.remove(*(f"d{number}" for number in range(60)))
    before = archive.size()
    assert archive.compact() == []
    after = archive.size()
    assert after.file <= before.file
    assert after.index <= before.index
    assert found(archive, "before the cranes are safe")
    assert list(archive.verify()) == []


def test_to_compact_finishes_a_removal_that_was_broken_off(archive, place):
    with Store(place) as store:
        store.delete([store.number("d1")])
    assert archive.leftovers() == 1
    archive.compact()
    assert archive.leftovers() == 0


def test_to_compact_has_the_vectors_of_what_is_gone_too(archive, place, monkeypatch):
    compacted = []
    monkeypatch.setattr("corpus.search.meaning.vector_files.compact", compacted.append)
    archive.compact()
    assert [store.path for store in compacted] == [place]


def test_its_size_is_that_of_the_file_and_of_the_index(archive, place):
    files = place.with_name(".archive.db.index").iterdir()
    assert archive.size().index == sum(file.stat().st_size for file in files)
    assert archive.size().file >= place.stat().st_size


def test_a_corpus_in_memory_has_no_size():
    with Corpus.open() as corpus:
        corpus.add(harbour(), quotations=())
        assert tuple(getattr(corpus.size(), name) for name in ("file", "index")) == (0, 0)


# Removing


def test_a_removal_says_how_far_it_is_and_what_was_deleted_with_it(archive, place):
    told, copy = [], place.with_name("archive.before-schema-5.db")
    copy.touch()
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("INSERT INTO earlier_copies VALUES (?, ?)", (copy.name, sha256(b"").hexdigest()))
    assert archive.remove("d1", "d2", "d1", progress=lambda *step: told.append(step)) == [copy]
    assert [document.id for document in archive] == ["harbour", "d0", "d3", "d4", "d5"]
    assert all(done == whole for done, whole in told[-1:])


def test_with_a_name_that_is_not_there_nothing_is_removed(archive):
    with pytest.raises(errors.NoSuchDocument, match="nobody"):
        archive.remove("d1", "nobody")
    assert "d1" in archive
    assert archive.leftovers() == 0


def test_what_is_held_of_removed_documents_is_forgotten(archive):
    assert archive.document("d1").text == "Fog on day 1."
    archive.remove("d1")
    archive.add(Document(id="d1", text="Another text."), quotations=())
    assert archive.document("d1").text == "Another text."


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (errors.UnwritableCorpus("no room"), "`misquote corpus compact` takes out their last bytes"),
        (errors.UnwritableCorpus("no room", hint="make some"), "no room; make some"),
    ],
)
def test_an_error_after_a_removal_says_what_is_left_to_do(archive, monkeypatch, raised, told):
    def fail(_: CorpusFile) -> None:
        raise raised

    monkeypatch.setattr(CorpusFile, "wipe", fail)
    with pytest.raises(errors.UnwritableCorpus) as error:
        archive.remove("d1")
    assert str(error.value).startswith("no room; ")
    assert told in str(error.value)
    assert error.value.__cause__ is raised
    assert "d1" not in archive
