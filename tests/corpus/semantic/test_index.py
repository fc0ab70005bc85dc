from concurrent.futures import ThreadPoolExecutor

import pytest

from corpus import Corpus
from corpus.document import Document
from corpus.fold import keys
from corpus.index import Hit
from corpus.semantic.index import MeaningIndex, fused
from corpus.semantic.kept import Kept, place_of
from corpus.spans import Span
from tests.corpus.semantic.tiny import build

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
    return Kept(place_of(corpus._store))


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


@pytest.mark.parametrize("name", ["state.json", "places.bin", "vectors.bin"])
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
    with kept(corpus).places.open("ab") as places, kept(corpus).vectors.open("ab") as vectors:
        places.write(b"\xff" * 30)
        vectors.write(b"\xff" * 7)
    corpus.add(Document(id="news", text="A duty on the kitten."), quotations=())
    with Corpus.open(corpus.path) as again:
        again.use_model(model)
        assert nearest(again, "tax cat")[0] == "A duty on the kitten."
        assert len(nearest(again, "tax cat")) == 5


def test_what_was_removed_leaves_no_row_even_where_no_model_is_in_use(corpus, model):
    corpus.use_model(model)
    with Corpus.open(corpus.path) as plain:
        plain.remove("market")
    width = kept(corpus).state().width
    vectors = kept(corpus).vectors.read_bytes()
    rows = [vectors[at : at + width] for at in range(0, len(vectors), width)]
    empty = [row for row, document in enumerate(kept(corpus).documents()) if not document]
    assert len(empty) == 1
    assert [row for row, held in enumerate(rows) if not any(held)] == empty


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
    assert isinstance(corpus._meanings, MeaningIndex)
