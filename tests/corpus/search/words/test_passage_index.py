"""The index may be late, lost, damaged or another's: the answer is right all the same."""

import json
import shutil
from pathlib import Path

import pytest

from corpus import Corpus, Document
from corpus.errors import BusyCorpus
from corpus.search.words import PassageIndex
from corpus.search.words.state import folder_of, read_state
from corpus.store import Store
from corpus.text.fold import keys
from tests.corpus.conftest import harbour, wording
from tests.corpus.search.words.by_hand import index_of, opened, written
from tests.corpus.search.words.conftest import sentences


def everything_is_found(place: Path) -> bool:
    with Corpus.open(place) as corpus:
        return all(
            corpus.find([keys(sentence)])[0].document == f"d{number}" for number, sentence in enumerate(sentences(30))
        )


def test_the_folder_of_the_index_does_not_begin_with_the_name_of_the_corpus(archive):
    assert index_of(archive).is_dir()
    assert sorted(one.name for one in archive.parent.glob("archive.db*")) == ["archive.db"]


def test_an_index_that_is_deleted_is_built_anew(archive):
    shutil.rmtree(index_of(archive))
    assert everything_is_found(archive)
    assert index_of(archive).is_dir()


def test_an_index_that_is_deleted_while_the_corpus_is_open_is_no_matter(archive):
    with Corpus.open(archive) as corpus:
        assert corpus.find([["berth3"]])
        shutil.rmtree(index_of(archive))
        assert corpus.find([["berth3"]])
        corpus.add(Document(id="new", text="A whale came in."), quotations=())
        assert corpus.find([["whale"]])
        assert corpus.find([["berth3"]])
    assert everything_is_found(archive)


@pytest.mark.parametrize(
    "spoil", [lambda content: b"", lambda content: content[: len(content) // 2], lambda _: b"junk"]
)
def test_an_index_with_any_file_spoilt_is_built_anew(archive, spoil):
    for name in sorted(one.name for one in index_of(archive).iterdir() if not one.name.endswith(".lock")):
        file = index_of(archive) / name
        if file.exists():
            file.write_bytes(spoil(file.read_bytes()))
            assert everything_is_found(archive), name


def test_the_index_of_another_corpus_is_not_believed(archive, tmp_path, found):
    other = tmp_path / "other.db"
    with Corpus.open(other, create=True) as corpus:
        for number in range(30):
            corpus.add(Document(id=f"other{number}", text=f"Nothing but fog, day {number}."), quotations=())
    shutil.rmtree(index_of(archive))
    shutil.copytree(index_of(other), index_of(archive))
    assert everything_is_found(archive)
    with Corpus.open(archive) as corpus:
        assert found(corpus, "nothing but fog") == []


def test_an_older_copy_of_the_index_catches_up(archive, tmp_path):
    kept = tmp_path / "kept"
    shutil.copytree(index_of(archive), kept)
    with Corpus.open(archive) as corpus:
        corpus.add(Document(id="new", text="A whale came in."), quotations=())
        corpus.remove("d0")
    shutil.rmtree(index_of(archive))
    shutil.copytree(kept, index_of(archive))
    with Corpus.open(archive) as corpus:
        assert corpus.find([["whale"]])
        assert "d0" not in {passage.document for passage in corpus.find([["berth0"]])}
        assert corpus.find([["berth29"]])


def test_a_corpus_restored_from_a_backup_does_not_believe_its_newer_index(archive, tmp_path):
    backup = tmp_path / "backup.db"
    shutil.copy(archive, backup)
    with Corpus.open(archive) as corpus:
        corpus.add(Document(id="new", text="A whale came in."), quotations=())
    shutil.copy(backup, archive)
    with Corpus.open(archive) as corpus:
        corpus.add(Document(id="other", text="A seal came in."), quotations=())
        assert corpus.find([["whale"]]) == []
        assert corpus.find([["seal"]])


def test_a_change_taken_in_twice_is_there_once(archive):
    """A process killed between the commit of the index and the note of it leaves such a change behind."""
    state = index_of(archive) / "state.json"
    before = state.read_bytes()
    with Store(archive) as store:
        number = store.insert(Document(id="new", text="A whale came in.", sha256="0"), [], ())
        index = PassageIndex(store)
        assert index.refresh()
        with store.transaction() as connection:  # the queue as it was before it was trimmed
            old = read_state(index_of(archive))
            connection.execute("DELETE FROM changes")
            connection.execute("INSERT INTO changes VALUES (?, 30, ?)", (old.sequence - 1, stamp(before)))
            connection.execute("INSERT INTO changes VALUES (?, ?, ?)", (old.sequence, number, old.stamp))
    state.write_bytes(before)
    with Corpus.open(archive) as corpus:
        assert corpus.find([["berth29"]])
        total, _ = corpus.frequencies([])
    assert total == 30  # the new one has no block, so no passage; none of the others is there twice


def stamp(state: bytes) -> str:
    return str(json.loads(state)["stamp"])


def test_an_index_of_an_older_format_is_built_anew(archive):
    state = index_of(archive) / "state.json"
    now = json.loads(state.read_bytes())
    state.write_text(json.dumps({**now, "format": now["format"] - 1}))
    assert everything_is_found(archive)
    assert json.loads(state.read_bytes()) == now


def test_the_queue_is_trimmed_once_the_index_has_taken_it_in(archive):
    with Store(archive) as store:
        last = store.changes.last()
        assert last
        assert store.changes.since(last.sequence, last.stamp) == []
        assert store.changes.since(last.sequence - 1, "") is None


def test_what_another_process_adds_or_removes_is_seen_at_the_next_question(archive, found):
    with Corpus.open(archive) as reader, Corpus.open(archive) as writer:
        assert found(reader, "a whale came in") == []
        writer.add(Document(id="new", text="A whale came in."), quotations=())
        assert found(reader, "a whale came in") == ["A whale came in."]
        writer.remove("new")
        assert found(reader, "a whale came in") == []


def test_a_removed_document_is_in_no_answer(corpus, found):
    corpus.add(harbour(), quotations=())
    assert found(corpus, "before the cranes are safe")
    corpus.remove("harbour")
    assert found(corpus, "before the cranes are safe") == []
    assert corpus.find_claim(dict.fromkeys(keys("the cranes are safe"), 1.0)) == []


def test_an_index_that_cannot_be_written_is_kept_in_memory(place, found):
    index_of(place).write_text("a file where the folder should be")
    with Corpus.open(place, create=True) as corpus:
        corpus.add(harbour(), quotations=())
        assert found(corpus, "before the cranes are safe")
    assert index_of(place).is_file()


def test_a_question_waits_for_another_process_that_writes_the_index(archive, monkeypatch):
    monkeypatch.setattr("corpus.search.words.passage_index.PATIENCE", 0.1)
    with Corpus.open(archive) as corpus:
        assert corpus.find([["berth3"]])
        with written(archive):
            corpus.add(Document(id="new", text="A whale came in."), quotations=())  # kept, though not indexed yet
            with pytest.raises(BusyCorpus):
                corpus.find([["whale"]])
        assert corpus.find([["whale"]])


def test_what_another_process_has_indexed_is_seen_without_waiting_for_it(archive, monkeypatch):
    monkeypatch.setattr("corpus.search.words.passage_index.PATIENCE", 0.1)
    with Corpus.open(archive) as reader, Corpus.open(archive) as other:
        assert reader.find([["berth3"]])
        other.add(Document(id="new", text="A whale came in."), quotations=())
        with written(archive):  # it goes on writing
            assert [one.document for one in reader.find([["whale"]])] == ["new"]


def test_a_corpus_in_memory_has_no_folder():
    with Store() as store:
        assert folder_of(store) is None


def test_a_note_that_cannot_be_written_makes_no_answer_stale(archive, monkeypatch):
    def full(folder: Path, state: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr("corpus.search.words.change_writer.write_state", full)
    with Corpus.open(archive) as corpus:
        assert corpus.find([["berth3"]])
        corpus.add(Document(id="new", text="A whale came in."), quotations=())
        assert [one.document for one in corpus.find([["whale"]])] == ["new"]
        assert corpus.find([["berth3"]])[0].document == "d3"


def test_a_small_corpus_is_built_anew_in_one_segment(archive):
    with Corpus.open(archive) as corpus:
        corpus.rebuild()
    assert opened(archive).searcher().num_segments == 1


# What is found


def test_a_quotation_is_found_in_spite_of_slips_in_its_words(corpus):
    corpus.add(harbour(), quotations=())
    for slip in ("before the crnes are safe", "it befor cranes were sfae", "we wil not opn it"):
        passages = corpus.find([keys(slip)])
        assert passages, slip
        assert "Brandt" in wording(corpus, passages[0])


def test_a_single_unknown_word_is_found_by_its_neighbour_a_letter_away(corpus):
    corpus.add(harbour(), quotations=())
    assert corpus.find([["inspektor"]])
    assert corpus.find([["inspecktorr"]]) == []


def test_every_piece_of_a_quotation_brings_its_passages(corpus):
    corpus.add(harbour(), quotations=())
    wordings = [
        wording(corpus, one) for one in corpus.find([keys("the harbour master closed"), keys("rusted through")])
    ]
    assert len(wordings) == 2


def test_the_nearest_wording_comes_first(archive):
    assert everything_is_found(archive)


def test_no_more_is_given_than_was_asked_for(archive):
    with Corpus.open(archive) as corpus:
        assert len(corpus.find([["tide", "pilot"]], limit=3)) == 3
        assert corpus.find([["tide"]], limit=0) == []


@pytest.mark.parametrize("pieces", [[], [[]], [["never-seen"]], [["x" * 1_000_000]], [["$"]], [["a"]]])
def test_a_question_without_an_answer_has_none(corpus, pieces):
    corpus.add(harbour(), quotations=())
    assert corpus.find(pieces) == []
    assert corpus.find_claim({key: 1.0 for piece in pieces for key in piece}) == []


def test_a_very_long_word_is_indexed_and_found(corpus):
    word = "x" * 1_000_000
    corpus.add(Document(id="long", text=word), quotations=())
    assert corpus.find([[word]])


def test_a_claim_is_found_by_the_stems_of_its_words_and_of_the_title(corpus):
    corpus.add(harbour(title="Rusting giants"), quotations=())
    corpus.add(Document(id="weather", text="Fog is expected on Friday."), quotations=())
    assert corpus.find_claim(dict.fromkeys(keys("inspectors: cranes rust"), 1.0))[0].document == "harbour"
    assert [one.document for one in corpus.find_claim(dict.fromkeys(keys("a giant"), 1.0))] == ["harbour"]


def test_how_many_passages_have_a_word_or_two_neighbours(archive):
    with Corpus.open(archive) as corpus:
        corpus.add(Document(id="pilots", text="The pilot Vega came. No other pilot was there."), quotations=())
        passages, having = corpus.frequencies(["vega", "pilot_vega", "vega_pilot", "unheard"])
        assert (passages, having) == (31, [1, 1, 0, 0])
