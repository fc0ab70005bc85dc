"""A document that is removed is gone: no byte of it is left in any file that lies beside the corpus."""

import gc
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
import tantivy

from corpus import Corpus, Correction, Document, Quotation, QuotationKind, Speaker, errors
from corpus.records import Record, write
from corpus.search.words.schema import entries, schema, stemmer
from corpus.search.words.segment_files import documents, marked
from corpus.store import Store
from corpus.store.corpus_file import CorpusFile
from corpus.text.fold import keys
from tests.corpus.conftest import mention
from tests.corpus.search.words.by_hand import index_of, written

# Words that begin like no others: an index keeps of a word only what tells it from the one before.
RARE = "ZYXWORT QWELMARK VJEBB ŁÓŻKOWY XEROPHYT JHALVA UGHLIN"
TEXT = f"The keeper spoke of {RARE} at the pier.\n\n“Never {RARE.lower()} again,” said Ywone Kjell, who was there."
TRACES = tuple(
    trace
    for word in (*RARE.split(), "Ywone", "Kjell", "QZTITLE", "WVPUBLISHER", "HXNOTE", "VKPERSON", "UZNAME")
    for trace in (word.encode(), word.lower().encode(), word.casefold()[:5].encode(), word.encode("utf-16-le"))
)


def secret() -> Document:
    known = {"title": "QZTITLE of it", "publisher": "WVPUBLISHER"}
    return Document(id="secret", text=TEXT, original=f"<p>{TEXT}".encode(), **known)  # type: ignore[arg-type]


def neighbour(number: int) -> Document:
    words = " ".join(f"gull{number * 7 + each} rope{number + each}" for each in range(30))
    return Document(id=f"d{number}", text=f"“{words},” said one.\n\nThe tide of day {number} was low.")


def quoted() -> tuple[Quotation, ...]:
    words = mention(TEXT, f"Never {RARE.lower()} again,").span
    return (Quotation(kind=QuotationKind.DIRECT, spans=(words,), speaker=Speaker("Ywone Kjell")),)


def traces(folder: Path) -> list[tuple[str, bytes]]:
    """Every trace of the secret in every file, by the name of the file."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [(file.name, trace) for file in files for trace in TRACES if trace in file.read_bytes()]


def indexed(folder: Path) -> set[str]:
    """The rare words that a term dictionary of the index still knows, whether or not a passage has them."""
    (place,) = folder.glob(".*.index")
    searcher = tantivy.Index(schema(), path=str(place)).searcher()
    terms = {("words", word) for word in keys(RARE)} | {("pairs", "_".join(two)) for two in pairwise(keys(RARE))}
    terms |= {("gist", stem) for stem in stemmer().analyze(" ".join([*keys(RARE), "qztitle"]))}
    return {text for field, text in terms if searcher.doc_freq(field, text)}


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The secret between others, corrected by hand, its index in one segment with theirs."""
    place = tmp_path_factory.mktemp("pattern") / "archive.db"
    with Corpus.open(place, create=True) as corpus:
        lines = [write(Record(neighbour(number), ())) for number in range(40)]
        corpus.import_records(lines[:20])
        corpus.add(secret(), quotations=quoted())
        (first,) = corpus.quotations("secret")
        meant = Quotation(kind=QuotationKind.DIRECT, spans=first.spans, speaker=Speaker("UZNAME"))
        corpus.correct("secret", Correction(replaces=first.spans, quotation=meant, by="VKPERSON", note="HXNOTE"))
        corpus.import_records(lines[20:])
        corpus.rebuild()
    return place


@pytest.fixture
def archive(pattern: Path, place: Path) -> Iterator[Corpus]:
    index = ".archive.db.index"
    shutil.copy(pattern, place)
    shutil.copytree(pattern.with_name(index), place.with_name(index))
    with Corpus.open(place) as corpus:
        yield corpus


def test_before_it_is_removed_the_secret_is_in_the_file_and_in_the_index(archive, tmp_path):
    assert {name for name, _ in traces(tmp_path)} == {"archive.db"}
    assert len(indexed(tmp_path)) > 2 * len(RARE.split())


def test_no_byte_of_a_removed_document_is_left_anywhere(archive, tmp_path):
    assert archive.remove("secret") == []
    assert traces(tmp_path) == []
    assert indexed(tmp_path) == set()
    assert archive.find([keys("Never zyxwort qwelmark again")]) == []


def test_nor_is_one_left_when_the_corpus_is_closed_and_asked_again(archive, place, tmp_path):
    archive.remove("secret")
    archive.close()
    with Corpus.open(place) as corpus:
        assert corpus.find([["gull7"]])
        corpus.add(Document(id="new", text="Fog."), quotations=())
    assert traces(tmp_path) == []


def test_the_others_are_still_there_and_found(archive):
    archive.remove("secret")
    assert archive.stats().documents == 40
    for number in range(40):
        assert archive.find([keys(f"The tide of day {number} was low")])[0].document == f"d{number}"
    assert list(archive.verify()) == []


def test_a_correction_that_was_withdrawn_leaves_with_its_document(archive, tmp_path):
    (correction,) = archive.corrections("secret")
    archive.withdraw("secret", correction)
    archive.remove("secret")
    assert traces(tmp_path) == []


def test_passages_that_were_only_marked_leave_with_their_document(archive, place, tmp_path):
    """Writing anew what shares a segment with one document marks passages of others: not to outlive them."""
    with Store(place) as store:
        number = store.number("secret")
        (stored,) = store.stored([number])
    assert archive.find([["gull7"]])
    with written(place) as writer:
        writer.delete_documents_by_query(documents(schema(), number, number))
        for entry in entries(stored):
            writer.add_document(tantivy.Document.from_dict(entry, schema()))
    assert marked(index_of(place)) == {0}
    archive.remove("secret")
    assert indexed(tmp_path) == set()


def test_several_are_removed_at_once_or_not_at_all(archive, tmp_path):
    with pytest.raises(errors.NoSuchDocument):
        archive.remove("secret", "nowhere")
    assert archive.document("secret").text == TEXT
    archive.remove("d1", "secret", "d2")
    assert traces(tmp_path) == []


def test_what_a_process_that_was_killed_still_owed_is_wiped_with_the_next_removal(archive, place, tmp_path):
    with Store(place) as store:
        number = store.number("secret")
        assert number
        store.delete([number])  # and nothing after it
        assert archive.leftovers() == 1
    archive.remove("d1")
    assert traces(tmp_path) == []
    assert archive.leftovers() == 0


def test_another_process_that_has_the_corpus_open_keeps_no_word_alive(archive, place, tmp_path):
    with Corpus.open(place) as other:
        assert other.find([keys("zyxwort qwelmark")])
        archive.remove("secret")
        assert traces(tmp_path) == []
        assert other.find([keys("zyxwort qwelmark")]) == []
        assert traces(tmp_path) == []


def test_one_who_reads_what_is_removed_is_waited_for_and_then_named(archive, place, tmp_path, monkeypatch):
    monkeypatch.setattr("corpus.store.corpus_file.PATIENCE", 0.1)
    monkeypatch.setattr("corpus.store.opening.PATIENCE", 0.05)
    with closing(sqlite3.connect(place, isolation_level=None)) as reader, Corpus.open(place) as remover:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM documents").fetchall()
        with pytest.raises(errors.BusyCorpus, match="corpus compact"):
            remover.remove("secret")
    assert "secret" not in {one.id for one in archive.documents()}
    archive.compact()
    assert traces(tmp_path) == []


def test_where_there_is_no_room_to_wipe_it_is_said_what_was_done_and_what_is_owed(archive, monkeypatch):
    def full(_: object) -> None:
        raise errors.UnwritableCorpus("no room is left for the corpus")

    monkeypatch.setattr(CorpusFile, "wipe", full)
    with pytest.raises(errors.UnwritableCorpus) as told:
        archive.remove("secret")
    assert "nothing was changed" not in str(told.value)
    assert "in no answer any more; `misquote corpus compact`" in str(told.value)
    assert archive.leftovers() == 1


def test_a_document_that_is_removed_is_not_held_in_memory(archive):
    archive.document("secret")
    archive.quotations("secret")
    assert in_memory()
    archive.remove("secret")
    assert in_memory() == []


def in_memory() -> list[Document | Quotation]:
    """What the process has of the secret, wherever."""
    values = [value for value in gc.get_objects() if isinstance(value, Document | Quotation)]
    return [value for value in values if "secret" in repr(value) or "UZNAME" in repr(value)]


def test_the_full_text_table_forgets_too(archive, place):
    archive.remove("secret")
    with closing(sqlite3.connect(place)) as connection:
        words = connection.execute("SELECT block FROM quotations_fts_data").fetchall()
        assert not any(b"yxwort" in block or b"qwel" in block for (block,) in words)


def test_while_something_else_has_the_place_of_the_index_it_is_named_and_nothing_is_removed(place):
    place.with_name(".archive.db.index").write_text("a file where the folder should be")
    with Corpus.open(place, create=True) as corpus:
        corpus.add(secret(), quotations=())
        with pytest.raises(errors.NotOurs, match="not a folder"):
            corpus.remove("secret")
        assert [document.id for document in corpus.documents()] == ["secret"]
