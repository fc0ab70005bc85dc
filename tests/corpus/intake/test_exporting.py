"""What is exported is what an import takes in again, and nothing that another has removed meanwhile."""

import json

import pytest

from corpus import Corpus, Correction, Document, Span, Turn, errors
from corpus.store import Store
from tests.corpus.conftest import harbour, harbour_quotations


@pytest.fixture
def held(corpus: Corpus) -> Corpus:
    corpus.add(harbour(), quotations=harbour_quotations())
    corpus.add(Document(id="page", text="Fog.", original=b"<p>Fog."), quotations=())
    corpus.add(Document(id="hall", text="Good evening.", turns=(Turn("HOST", Span(0, 13)),)))
    corpus.add(Document(id="claim", text="The pier was sold.", kind="claim"))
    return corpus


def fields(corpus: Corpus, document_id: str, **options: bool) -> dict[str, object]:
    (line,) = corpus.export([document_id], **options)
    assert "\n" not in line
    found: dict[str, object] = json.loads(line)
    return found


def test_export_import_and_export_again_are_the_same_bytes(held):
    for originals in (True, False):
        lines = list(held.export(originals=originals))
        with Corpus.open() as other:
            assert other.import_records(lines).refused == ()
            assert list(other.export(originals=originals)) == lines
            assert other.quotations("harbour") == harbour_quotations()
            assert (other.original("page") == b"<p>Fog.") is originals


def test_documents_are_exported_in_their_order_or_in_the_one_that_was_asked_for(held):
    assert [json.loads(line)["id"] for line in held.export()] == ["harbour", "page", "hall", "claim"]
    assert [json.loads(line)["id"] for line in held.export(["claim", "page"])] == ["claim", "page"]


def test_an_id_that_is_not_there_is_told_before_anything_is_exported(held):
    with pytest.raises(errors.NoSuchDocument):
        held.export(["page", "nobody"])


def test_bytes_are_exported_only_if_they_are_asked_for(held):
    assert "original" not in fields(held, "page")
    assert fields(held, "page", originals=True)["original"] == "PHA+Rm9nLg=="
    assert "original" not in fields(held, "harbour", originals=True)


def test_that_an_article_has_no_quotations_is_said_and_of_a_transcript_or_a_claim_nothing(held):
    assert fields(held, "page")["quotations"] == []
    assert "quotations" not in fields(held, "hall")
    assert "quotations" not in fields(held, "claim")


def test_a_transcript_whose_quotations_were_set_by_hand_is_exported_with_them(held):
    first = harbour_quotations()[0]
    quotation = first.__class__(kind=first.kind, spans=(Span(0, 4),))
    held.correct("hall", Correction(quotation=quotation))
    known = fields(held, "hall")
    assert len(known["quotations"]) == len(known["corrections"]) == 1
    assert known["extracted"] == []


def test_what_was_extracted_is_exported_only_where_it_was_corrected(held):
    assert "extracted" not in fields(held, "harbour")
    assert "corrections" not in fields(held, "harbour")
    held.correct("harbour", Correction(replaces=harbour_quotations()[0].spans))
    known = fields(held, "harbour")
    assert (len(known["extracted"]), len(known["quotations"]), len(known["corrections"])) == (3, 2, 1)


def test_what_another_removes_meanwhile_is_left_out(place):
    with Corpus.open(place, create=True) as corpus, Corpus.open(place) as other:
        for name in ("a", "b", "c"):
            corpus.add(Document(id=name, text=f"Fog {name}."), quotations=())
        lines = corpus.export()
        first = next(lines)
        other.remove("b")
        assert [json.loads(line)["id"] for line in (first, *lines)] == ["a", "c"]


def test_a_line_is_of_one_moment(place, monkeypatch):
    """Between the reading of a document and that of its quotations another process corrects one."""
    with Corpus.open(place, create=True) as corpus, Corpus.open(place) as other:
        corpus.add(harbour(), quotations=harbour_quotations())
        whole = Store.quotations

        def corrected_meanwhile(store: Store, number: int) -> object:
            monkeypatch.undo()
            other.correct("harbour", Correction(replaces=harbour_quotations()[0].spans))
            return whole(store, number)

        lines = corpus.export()
        monkeypatch.setattr(Store, "quotations", corrected_meanwhile)
        known = json.loads(next(lines))
        assert (len(known["quotations"]), known.get("corrections")) == (3, None)
