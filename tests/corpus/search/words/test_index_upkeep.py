"""What those ask of an index who change a corpus or keep it whole."""

import shutil

import pytest

from corpus import Document
from corpus.search.words import PassageIndex
from corpus.search.words.between_processes import running, running_marks
from corpus.search.words.state import folder_of, read_state
from corpus.store import Store
from tests.corpus.conftest import harbour
from tests.corpus.search.words.by_hand import index_of, opened, written


def test_to_refresh_says_whether_everything_is_taken_in(archive):
    with Store(archive) as store:
        index = PassageIndex(store)
        store.insert(Document(id="new", text="A whale came in.", sha256="0"), [], ())
        with written(archive):
            assert not index.refresh(patience=0)
        assert index.refresh(patience=0)
        assert read_state(index_of(archive)) == store.changes.last()[::2]


def test_a_refresh_that_fails_for_the_index_leaves_it_to_the_next_question_and_any_other_error_is_raised(
    archive, monkeypatch
):
    with Store(archive) as store:
        index = PassageIndex(store)
        for error in (OSError(28, "no space left on device"), KeyboardInterrupt()):
            monkeypatch.setattr("corpus.search.words.catching_up.CatchingUp.fresh", raising(error))
            if isinstance(error, OSError):
                assert not index.refresh()
            else:
                with pytest.raises(KeyboardInterrupt):
                    index.refresh()


def raising(error: BaseException):
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def test_the_queue_is_trimmed_whenever_a_hundred_changes_are_taken_in(place):
    with Store(place, create=True) as store:
        index = PassageIndex(store)
        with store.transaction():
            for number in range(100):
                store.insert(Document(id=f"d{number}", text="A whale came in.", sha256="0"), [], ())
        index.refresh()
        assert store.changes.knows(0, "")
        store.insert(Document(id="last", text="A whale came in.", sha256="0"), [], ())
        index.refresh()
        assert not store.changes.knows(0, "")
        assert store.changes.since(*store.changes.last()[::2]) == []


def test_somebody_is_told_of_what_an_import_has_brought_and_so_everybody_is(archive):
    with Store(archive) as store:
        index, before = PassageIndex(store), store.changes.last()
        index.show_all()
        assert store.changes.last() == before
        with running(index_of(archive), "0badf00d."):
            index.show_all()
        assert store.changes.last().document == 0


def test_an_import_that_the_index_goes_along_with_is_seen_by_others_until_it_ends(archive):
    with Store(archive) as store, PassageIndex(store).filling() as filling:
        assert running_marks(index_of(archive)) == {filling.mark}
    assert running_marks(index_of(archive)) == set()


def test_an_index_that_cannot_be_wiped_in_parts_is_made_anew(archive, monkeypatch):
    with Store(archive) as store:
        index = PassageIndex(store)
        store.delete([store.number("d3")])
        monkeypatch.setattr("corpus.search.words.rewriting.IndexRewriting.wipe", raising(ValueError("spoilt")))
        index.wipe()
        assert index.size() == 29
        assert opened(archive).searcher().doc_freq("words", "berth3.") == 0
        assert opened(archive).searcher().num_segments == 1
        monkeypatch.setattr("corpus.search.words.rewriting.IndexRewriting.wipe", raising(KeyboardInterrupt()))
        with pytest.raises(KeyboardInterrupt):
            index.wipe()


def test_a_wiped_index_has_the_queue_trimmed(archive):
    with Store(archive) as store:
        store.insert(Document(id="new", text="A whale came in.", sha256="0"), [], ())
        first = store.changes.last()
        store.delete([store.number("d3")])
        PassageIndex(store).wipe()
        assert not store.changes.knows(first.sequence, first.stamp)


def test_an_index_knows_what_it_takes_and_what_is_spoilt_in_it(archive):
    with Store(archive) as store:
        index = PassageIndex(store)
        assert index.faults() == []
        assert index.disk() == sum(file.stat().st_size for file in index_of(archive).iterdir())
        spoilt = next(index_of(archive).glob("*.term"))
        spoilt.write_bytes(b"junk")
        assert index.faults() == [f"{spoilt.name} is not what was written"]
        (index_of(archive) / "meta.json").write_bytes(b"{")
        (fault,) = index.faults()
        assert fault.startswith("its list of files cannot be read")
        (index_of(archive) / "meta.json").unlink()
        (fault,) = index.faults()
        assert fault.startswith("its list of files cannot be read")
        shutil.rmtree(index_of(archive))
        assert (index.faults(), index.disk()) == ([], 0)
        folder_of(store).take()  # and killed
        assert index.faults() == []
    with Store() as store:
        assert (PassageIndex(store).faults(), PassageIndex(store).disk()) == ([], 0)


def test_the_places_of_a_document_are_those_of_its_passages(corpus):
    corpus.add(harbour(), quotations=())
    expected = [block.span for block in corpus.blocks("harbour")]
    with Store() as store:
        store.insert(corpus.document("harbour"), corpus.blocks("harbour"), ())
        index = PassageIndex(store)
        assert index.places(1) == expected
        assert index.places(2) == []
        assert index.size() == 3
