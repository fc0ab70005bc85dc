import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest

from corpus import Corpus
from corpus.document import Document
from corpus.errors import UnwritableCorpus
from corpus.search.meaning.nearest import fused
from corpus.search.meaning.vector_files import VectorFiles, place_of
from corpus.search.words.queries import Hit
from corpus.spans import Span
from corpus.store import Store
from corpus.text.fold import keys
from tests.corpus.search.meaning.tiny import build

TEXTS = {
    "harbour": "The ferry is late.\n\nThe mayor has a cat.",
    "market": "Fish is dear, says the mayor.",
    "treasury": "A levy on boats.",
}


@pytest.fixture
def corpus(tmp_path):
    with Corpus.open(tmp_path / "desk.db", create=True) as corpus:
        for name, text in TEXTS.items():
            corpus.add(Document(id=name, text=text), quotations=())
        yield corpus


def nearest(corpus, text, limit=50):
    found = corpus.find_claim({}, text=text, limit=limit)
    return [one.span.of(corpus.document(one.document).text) for one in found]


def kept(corpus):
    with Store(corpus.path) as store:
        return VectorFiles(place_of(store))


def files(corpus):
    return kept(corpus).files(kept(corpus).state())


def test_a_passage_is_found_that_shares_no_word_with_the_claim(corpus, model):
    claim = "vessel overdue"
    assert corpus.find_claim(dict.fromkeys(keys(claim), 1.0), text=claim) == []
    corpus.use_model(model)
    assert nearest(corpus, claim)[0] == "The ferry is late."


def test_no_more_is_given_than_was_asked_for(corpus, model):
    corpus.use_model(model)
    assert len(nearest(corpus, "kitten", limit=2)) == 2
    assert len(nearest(corpus, "kitten")) == 4


def test_the_title_helps_to_find_the_first_passage(corpus, model):
    corpus.add(Document(id="titled", text="Nobody knows why.", title="Kitten"), quotations=())
    corpus.use_model(model)
    assert "Nobody knows why." in nearest(corpus, "cat", limit=2)


def test_what_comes_and_goes_is_seen_at_the_next_question(corpus, model):
    corpus.use_model(model)
    corpus.add(Document(id="news", text="A duty on the kitten."), quotations=())
    assert nearest(corpus, "tax cat")[0] == "A duty on the kitten."
    corpus.remove("news")
    assert "A duty on the kitten." not in nearest(corpus, "tax cat")


def test_a_passage_is_embedded_once(corpus, model):
    done = []
    corpus.use_model(model, progress=lambda one, whole: done.append((one, whole)))
    corpus.use_model(model, progress=lambda one, whole: done.append((one, whole)))
    assert done == [(3, 3)]
    corpus.add(Document(id="news", text="A duty on the kitten."), quotations=())
    corpus.use_model(model, progress=lambda one, whole: done.append((one, whole)))
    assert done == [(3, 3), (1, 1)]


def test_another_model_begins_anew(corpus, model, tmp_path):
    corpus.use_model(model)
    before = kept(corpus).state()
    corpus.use_model(build(tmp_path / "other", inputs=("input_ids",), pooled=True))
    assert kept(corpus).state().model != before.model
    assert nearest(corpus, "vessel overdue")[0] == "The ferry is late."


@pytest.mark.parametrize("name", ["state.json", "places.0.bin", "vectors.0.bin"])
@pytest.mark.parametrize("damage", [b"", b"\0\1{", None])
def test_a_damaged_or_missing_file_is_made_anew(corpus, model, name, damage):
    corpus.use_model(model)
    file = kept(corpus).folder / name
    if damage is None:
        file.unlink()
    else:
        file.write_bytes(damage)
    with Corpus.open(corpus.path) as again:
        again.use_model(model)
        assert nearest(again, "vessel overdue")[0] == "The ferry is late."


def test_the_rest_of_a_killed_run_is_overwritten(corpus, model):
    corpus.use_model(model)
    (places_file, _), (vectors_file, _) = files(corpus)
    with places_file.open("ab") as places, vectors_file.open("ab") as vectors:
        places.write(b"\xff" * 30)
        vectors.write(b"\xff" * 7)
    corpus.add(Document(id="news", text="A duty on the kitten."), quotations=())
    with Corpus.open(corpus.path) as again:
        again.use_model(model)
        assert nearest(again, "tax cat")[0] == "A duty on the kitten."
        assert len(nearest(again, "tax cat")) == 5


def rows(corpus):
    """The vector of each row, after the number of its document."""
    _, (file, width) = files(corpus)
    vectors = file.read_bytes()
    assert len(vectors) % width == 0
    each = [vectors[at : at + width] for at in range(0, len(vectors), width)]
    return list(zip(kept(corpus).documents(), each, strict=True))


def test_what_was_removed_leaves_no_row_even_where_no_model_is_in_use(corpus, model):
    corpus.use_model(model)
    with Corpus.open(corpus.path) as plain:
        plain.remove("market")
    empty = [vector for document, vector in rows(corpus) if not document]
    assert len(empty) == 1
    assert not any(empty[0])
    assert all(any(vector) for document, vector in rows(corpus) if document)


def test_what_a_removal_that_was_broken_off_has_left_goes_with_the_next(corpus, model):
    corpus.use_model(model)
    with Store(corpus.path) as store:
        store.delete([store.number("market")])
    corpus.remove("treasury")
    assert [any(vector) for _, vector in rows(corpus)] == [True, True, False, False]


def test_what_a_killed_run_has_left_goes_with_any_removal(corpus, model):
    corpus.use_model(model)
    trace = b"\xfe" * 24
    (places, _), (vectors, _) = files(corpus)
    for file in (places, vectors, places.with_name("vectors.7.bin")):
        with file.open("ab") as content:
            content.write(trace)
    corpus.remove("market")
    assert not any(trace in file.read_bytes() for file in kept(corpus).folder.iterdir())


def test_vectors_whose_state_cannot_be_read_go_with_any_removal(corpus, model):
    corpus.use_model(model)
    (kept(corpus).folder / "state.json").write_text("{")
    corpus.remove("market")
    assert not list(kept(corpus).folder.glob("*.bin"))
    assert "Fish is dear, says the mayor." not in nearest(corpus, "fish")
    assert nearest(corpus, "vessel overdue")[0] == "The ferry is late."


def test_compaction_leaves_no_empty_row_and_embeds_nothing_anew(corpus, model):
    corpus.use_model(model)
    corpus.remove("harbour")
    before = {vector for document, vector in rows(corpus) if document}
    assert len(rows(corpus)) == 4
    corpus.compact()
    assert len(rows(corpus)) == 2
    assert {vector for _, vector in rows(corpus)} == before
    assert len(list(kept(corpus).folder.glob("*.bin"))) == 2
    done = []
    with Corpus.open(corpus.path) as other:
        other.use_model(model, progress=lambda one, whole: done.append((one, whole)))
        assert nearest(other, "tax")[0] == "A levy on boats."
        assert len(nearest(other, "tax")) == 2
    assert done == []


def test_who_asks_while_another_compacts_is_answered_before_and_after(corpus, model):
    corpus.use_model(model)
    corpus.add(Document(id="news", text="A duty on the kitten."), quotations=())
    corpus.remove("harbour")
    before = nearest(corpus, "tax cat")
    with Corpus.open(corpus.path) as other:
        other.compact()
        assert nearest(corpus, "tax cat") == before
        other.add(Document(id="more", text="A kitten."), quotations=())
    assert set(nearest(corpus, "tax cat")) == {*before, "A kitten."}


def test_a_compaction_that_fails_leaves_the_vectors_as_they_were(corpus, model, monkeypatch):
    def full(*_):
        raise OSError(28, "no space left on device")

    corpus.use_model(model)
    corpus.remove("harbour")
    before = rows(corpus)
    monkeypatch.setattr("corpus.search.meaning.vector_files._copy", full)
    with pytest.raises(UnwritableCorpus):
        corpus.compact()
    assert rows(corpus) == before
    assert len(list(kept(corpus).folder.glob("*.bin"))) == 2


def test_a_removal_does_not_wait_until_another_has_embedded_everything(corpus, model, monkeypatch):
    done = []

    def between_turns(_):
        if "removed" not in done:
            with Corpus.open(corpus.path) as other:
                other.remove("harbour")
            done.append("removed")

    monkeypatch.setattr("corpus.search.meaning.nearest._TURN", 0.0)
    monkeypatch.setattr("corpus.search.meaning.nearest._TOGETHER", 1)
    monkeypatch.setattr(
        "corpus.search.meaning.nearest.time", SimpleNamespace(monotonic=time.monotonic, sleep=between_turns)
    )
    corpus.use_model(model, progress=lambda one, whole: done.append((one, whole)))
    assert done == [(1, 3), "removed", (2, 3), (3, 3)]
    assert "The ferry is late." not in nearest(corpus, "ferry")
    assert not any(document == 1 for document, _ in rows(corpus))


def test_a_document_without_a_passage_keeps_nobody_busy(corpus, model):
    with Store(corpus.path) as store:
        store.insert(Document(id="bare", text="Nothing.", sha256="0"), [], ())
    corpus.use_model(model)
    assert len(nearest(corpus, "cat")) == 4


def test_a_corpus_in_memory_has_its_vectors_while_it_is_open(model):
    with Corpus.open() as corpus:
        corpus.use_model(model)
        corpus.add(Document(id="a", text="The ferry is late."), quotations=())
        assert nearest(corpus, "vessel") == ["The ferry is late."]


def test_an_empty_corpus_has_nothing_near(model):
    with Corpus.open() as corpus:
        corpus.use_model(model)
        assert nearest(corpus, "vessel") == []


def test_two_rankings_are_one_by_their_places_in_both():
    first, second, third = (Hit(number, Span(0, 1), 9.0) for number in (1, 2, 3))
    ranked = fused([first, second], [third, second])
    assert [hit.document for hit in ranked] == [2, 1, 3]
    assert fused([first], [first])[0].score == pytest.approx(1)
    assert all(0 < hit.score <= 1 for hit in ranked)


def test_the_index_is_shared_by_threads(corpus, model):
    corpus.use_model(model)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: tuple(nearest(corpus, "vessel overdue")), range(20)))
    assert set(answers) == {tuple(nearest(corpus, "vessel overdue"))}
