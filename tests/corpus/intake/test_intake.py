"""The way in: what is told of a document that is new, and of one that is there already; what a file is called."""

import json

import pytest

from corpus import Added, Corpus, Document, Quotation, QuotationKind, Span, errors
from corpus.search.words import PassageIndex
from tests.corpus.conftest import harbour, harbour_quotations
from tests.corpus.search.words.by_hand import written


@pytest.fixture
def insisted(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """An entry each time that no answer may lack any longer what running imports have brought."""
    calls: list[bool] = []
    monkeypatch.setattr(PassageIndex, "show_all", lambda _: calls.append(True))
    return calls


@pytest.fixture
def extractor(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    """An extractor that finds the first letter of a text, and what it was told about each."""
    told: list[dict[str, object]] = []

    def extract(text: str, **known: object) -> list[Quotation]:
        told.append({"text": text, **known})
        return [Quotation(kind=QuotationKind.DIRECT, spans=(Span(0, 1),))]

    monkeypatch.setattr("corpus.quotations.extract", extract)
    return told


# One by one


def test_a_new_document_is_told_to_be_new_and_is_found_at_once(corpus, insisted):
    assert corpus.add(harbour(), quotations=()) == Added("harbour", is_new=True)
    assert corpus.find([["cranes"]])
    assert insisted == []


def test_one_that_is_there_is_told_by_the_id_that_it_has_and_everybody_is_to_find_it(corpus, insisted, extractor):
    corpus.add(harbour(), quotations=())
    assert corpus.add(harbour("again")) == Added("harbour", is_new=False)
    assert insisted == [True]
    assert extractor == []


def test_one_that_another_adds_while_it_is_read_for_quotations_is_there(place, insisted, monkeypatch):
    with Corpus.open(place, create=True) as corpus, Corpus.open(place) as other:

        def extract(text: str, **known: object) -> list[Quotation]:
            other.add(harbour(), quotations=harbour_quotations())
            return []

        monkeypatch.setattr("corpus.quotations.extract", extract)
        assert corpus.add(harbour()) == Added("harbour", is_new=False)
        assert insisted == [True]
        assert len(corpus.quotations("harbour")) == 3


def test_quotations_that_are_given_are_kept_as_they_are(corpus, extractor):
    corpus.add(harbour(), quotations=list(harbour_quotations()))
    assert corpus.quotations("harbour") == harbour_quotations()
    assert extractor == []


def test_an_article_is_read_with_what_is_known_of_it(corpus, extractor):
    corpus.add(harbour(published="2024-03-01", language="en"))
    assert extractor[0]["published"] == "2024-03-01"
    assert extractor[0]["language"] == "en"
    assert len(corpus.quotations("harbour")) == 1


def test_a_document_that_is_added_does_not_wait_for_the_index(place):
    with Corpus.open(place, create=True) as corpus:
        corpus.add(harbour(), quotations=())
        with written(place):
            assert corpus.add(Document(id="fog", text="Fog."), quotations=()).is_new
        assert corpus.find([["fog"]])


# From files


def test_a_file_says_of_itself_what_is_not_given(corpus, tmp_path, extractor):
    facts = {"title": "T", "author": "A", "publisher": "P", "url": "U", "date": "2024-03-01", "lang": "en"}
    front = "\n".join(f"{name}: {value}" for name, value in facts.items())
    file = tmp_path / "pier.md"
    file.write_text(f"---\n{front}\n---\n\nFog.", encoding="utf-8")
    assert corpus.add_file(file) == Added("pier", is_new=True)
    document = corpus.document("pier")
    assert (document.title, document.author, document.publisher, document.url) == ("T", "A", "P", "U")
    assert (document.published, document.language, document.kind) == ("2024-03-01", "en", "article")


def test_whatever_is_given_wins(corpus, tmp_path, extractor):
    file = tmp_path / "pier.md"
    file.write_text("---\ntitle: T\nauthor: A\npublisher: P\nurl: U\ndate: 2024\n---\n\nFog.", encoding="utf-8")
    given = {"title": "t", "author": "a", "publisher": "p", "url": "u", "published": "2025", "language": "de"}
    corpus.add_file(file, kind="claim", document_id="given", **given)
    document = corpus.document("given")
    assert {name: getattr(document, name) for name in given} == given
    assert document.kind == "claim"
    assert extractor == []


def test_a_date_in_a_file_that_is_none_is_left_out_and_one_that_is_given_is_refused(corpus, tmp_path, extractor):
    file = tmp_path / "pier.md"
    file.write_text("---\ndate: last Thursday\n---\n\nFog.", encoding="utf-8")
    with pytest.raises(errors.BadRecord, match="last Friday"):
        corpus.add_file(file, published="last Friday")
    corpus.add_file(file)
    assert corpus.document("pier").published is None


@pytest.mark.parametrize(
    ("name", "document_id"),
    [
        ("Pier.txt", "pier"),
        ("The pier, (again)!.txt", "the-pier-again"),
        ("v1.2_final.txt", "v1.2_final"),
        ("--.-.txt", "document"),
        ("Łódź.txt", "łódź"),
        ("…!….txt", "document"),
    ],
)
def test_a_file_gets_a_readable_id(corpus, tmp_path, extractor, name, document_id):
    (tmp_path / name).write_text("Fog.", encoding="utf-8")
    assert corpus.add_file(tmp_path / name).id == document_id


def test_an_id_that_another_document_has_is_told_apart_by_the_digest(corpus, tmp_path, extractor):
    corpus.add(Document(id="pier", text="Rain."), quotations=())
    (tmp_path / "pier.txt").write_text("Fog.", encoding="utf-8")
    added = corpus.add_file(tmp_path / "pier.txt")
    digest = corpus.document(added.id).sha256
    assert added == Added(f"pier-{digest[:8]}", is_new=True)
    assert corpus.add_file(tmp_path / "pier.txt") == Added(added.id, is_new=False)


def test_the_bytes_of_a_file_are_kept_and_digested(corpus, tmp_path, extractor):
    (tmp_path / "pier.txt").write_bytes(b"\xef\xbb\xbfFog.")
    corpus.add_file(tmp_path / "pier.txt", as_format="text")
    assert corpus.original("pier") == b"\xef\xbb\xbfFog."


def test_two_files_of_one_name_have_two_ids(corpus, tmp_path, extractor):
    for folder, text in (("a", "Fog."), ("b", "Rain.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "pier.txt").write_text(text, encoding="utf-8")
    ids = [corpus.add_file(tmp_path / folder / "pier.txt").id for folder in ("a", "b", "a")]
    assert ids[0] == ids[2] == "pier"
    assert ids[1].startswith("pier-")


def test_a_file_that_cannot_be_read_changes_nothing(corpus, tmp_path):
    file = tmp_path / "pier.txt"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(errors.NotText):
        corpus.add_file(file)
    assert corpus.stats().documents == 0


# As lines


def test_an_import_of_what_is_there_lets_everybody_find_it(corpus, insisted):
    line = json.dumps({"id": "fog", "text": "Fog.", "quotations": []})
    assert corpus.import_records([line]).added == 1
    assert insisted == []
    assert corpus.import_records([line]).already_there == 1
    assert insisted == [True]


def test_what_was_imported_is_found_at_once_without_waiting_for_the_index(place):
    with Corpus.open(place, create=True) as corpus:
        corpus.add(harbour(), quotations=())
        with written(place):
            assert corpus.import_records([json.dumps({"id": "fog", "text": "Fog.", "quotations": []})]).added == 1
        assert corpus.find([["fog"]])
