"""Which passages a question finds in an index, and in which order."""

from collections.abc import Sequence

import pytest
import tantivy

from corpus.search.words.open_index import OpenIndex, View
from corpus.search.words.queries import FAIR, Hit, gist, hits, rarest
from corpus.search.words.schema import entries, schema
from corpus.spans import Span
from corpus.store import Stored
from corpus.text.passages import blocks


def viewed(*texts: str, title: str | None = None, padding: int = 0) -> View:
    """An index of these documents, numbered from 1, and of so many that have nothing to say."""
    index = OpenIndex(None)
    index.open()
    writer = index.writer(15_000_000, 1)
    for number, text in enumerate([*texts, *["nothing"] * padding], 1):
        for entry in entries(Stored(number, title, "article", text, tuple(blocks(text)))):
            writer.add_document(tantivy.Document.from_dict(entry, schema()))
    writer.commit()
    index.reload()
    return index.view


def asked(view: View, *pieces: Sequence[str], limit: int = 50, share: float = 0.0) -> list[Hit]:
    return hits(view.searcher, rarest(pieces, view.frequency), limit, share)


def claimed(view: View, **words: float) -> list[Hit]:
    return hits(view.searcher, gist(words), 50)


def numbers(found: Sequence[Hit]) -> list[int]:
    return [hit.document for hit in found]


def test_a_hit_has_its_place_in_the_document():
    view = viewed("Fog.\n\nThe ferry left at noon.")
    ((number, span, score),) = asked(view, ["ferry"])
    assert (number, span) == (1, Span(6, 29))
    assert score > 0


def test_the_passage_with_more_of_the_words_comes_first():
    view = viewed("a ferry sank", "a ferry sank at noon", "noon")
    assert numbers(asked(view, ["ferry", "sank", "at", "noon"])) == [2, 1, 3]


def test_neighbours_count_beside_the_words():
    view = viewed("noon at sank ferry", "ferry sank at noon")
    first, second = asked(view, ["ferry", "sank", "at", "noon"])
    assert first.document == 2
    assert first.score > 1.2 * second.score


@pytest.mark.parametrize("word", ["inspektor", "inspectr", "inspectoor"])
def test_a_word_a_letter_away_is_found_and_no_further_one(word):
    view = viewed("The inspector came.")
    assert numbers(asked(view, [word])) == [1]
    assert asked(view, [word.replace("s", "z").replace("p", "b")]) == []


def test_a_word_a_letter_away_counts_the_same_however_many_passages_have_it():
    for padding in (0, 40):
        (found,) = asked(viewed("The inspector came.", padding=padding), ["inspektor"])
        assert found.score == pytest.approx(4)


def test_no_more_are_found_than_are_asked_for_and_none_for_nothing():
    view = viewed(*["a ferry"] * 5)
    assert len(asked(view, ["ferry"], limit=3)) == 3
    assert asked(view, ["ferry"], limit=0) == []
    assert asked(view) == asked(view, []) == []


# A fair share of the best score


def test_in_a_large_corpus_those_far_below_the_best_are_left_out():
    rest = "a vein of it runs under the quay"
    whole, part, spliced = (
        "quartz basalt granite marble",
        f"quartz {rest}",
        f"quartz {rest}\n\nbasalt granite marble slate",
    )
    view = viewed(whole, part, spliced, padding=1_200)
    words = ["quartz", "basalt", "granite", "marble"]
    assert numbers(asked(view, words)) == [1, 3, 2, 3]
    fair = asked(view, words, share=FAIR)
    assert numbers(fair) == [1, 3, 3], "the others of a document come with its best one"
    assert [hit.score for hit in fair] == sorted((hit.score for hit in fair), reverse=True)
    assert fair[2].span == Span(0, len(part))


def test_in_a_small_corpus_shares_of_a_score_say_little():
    view = viewed("quartz basalt granite marble", "quartz")
    assert numbers(asked(view, ["quartz", "basalt", "granite", "marble"], share=0.99)) == [1, 2]


# Claims


def test_a_claim_is_found_by_stems():
    view = viewed("The inspectors inspected cranes.", "Fog.")
    assert numbers(claimed(view, crane=1.0)) == numbers(claimed(view, inspection=1.0, cranes=1.0)) == [1]
    assert claimed(view, **{"craned_neck": 1.0}) == []


def test_a_weightier_word_counts_for_more():
    view = viewed("a ferry", "a crane")
    assert numbers(claimed(view, ferry=1.0, crane=2.0)) == [2, 1]
    assert numbers(claimed(view, ferry=2.0, crane=1.0)) == [1, 2]


def test_of_words_with_one_stem_the_weightiest_counts():
    view = viewed("a ferry", "a crane")
    assert numbers(claimed(view, ferry=3.0, ferries=0.1, crane=1.0)) == [1, 2]
    assert numbers(claimed(view, ferries=0.1, ferry=3.0, crane=1.0)) == [1, 2]


def test_the_title_counts_for_the_first_passage_alone():
    view = viewed("Fog.\n\nMore fog.", title="Ferries")
    assert [hit.span for hit in claimed(view, ferry=1.0)] == [Span(0, 4)]
    assert asked(view, ["ferries"]) == []


def test_of_a_very_long_claim_the_first_words_are_looked_up():
    view = viewed("quartz", "basalt")
    many = {f"w{number}": 1.0 for number in range(599)}
    assert numbers(claimed(view, **many, quartz=1.0, basalt=1.0)) == [1]


def test_a_passage_without_a_place_is_damage():
    index = OpenIndex(None)
    index.open()
    writer = index.writer(15_000_000, 1)
    writer.add_document(tantivy.Document.from_dict({"document": 1, "start": 0, "words": "fog"}, schema()))
    writer.commit()
    index.reload()
    with pytest.raises(ValueError, match="without its place"):
        asked(index.view, ["fog"])
