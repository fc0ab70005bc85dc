"""Documents in Markdown: they are known as such from their file on, wherever they are taken."""

import json
from pathlib import Path

import pytest

from corpus import Corpus, Document, Span
from corpus.document import Excerpt
from corpus.text.fold import keys

PAGE = "> &ldquo;We *will*\n> not open,&rdquo;\n> [Ida Brandt](i.html) said.\n"
WORDS = "We *will*\n> not open,"


@pytest.fixture
def added(corpus: Corpus, tmp_path: Path) -> Corpus:
    file = tmp_path / "pier.md"
    file.write_text(PAGE, encoding="utf-8")
    corpus.add_file(file)
    return corpus


def test_the_quotations_of_a_file_are_as_they_are_read_and_stand_where_the_file_has_them(added: Corpus) -> None:
    (quotation,) = added.quotations("pier")
    assert quotation.span.of(PAGE) == WORDS
    assert quotation.speaker is not None
    assert quotation.speaker.name == "Ida Brandt"
    assert added.document("pier").text == PAGE


def test_what_is_exported_and_imported_again_is_still_markdown(added: Corpus) -> None:
    (line,) = added.export()
    assert json.loads(line)["markup"] == "markdown"
    with Corpus.open() as other:
        other.import_records([line])
        assert other.provenance("pier").markup == "markdown"
        assert list(other.export()) == [line]


def test_it_is_read_anew_as_markdown(added: Corpus) -> None:
    (outcome,) = added.reextract(["pier"])
    assert outcome.differences == ()
    assert added.quotations("pier")[0].span.of(PAGE) == WORDS


def test_a_line_of_an_import_may_say_that_its_text_is_markdown(corpus: Corpus) -> None:
    lines = [
        json.dumps({"id": name, "text": PAGE, "markup": markup}) for name, markup in (("a", "markdown"), ("b", "rst"))
    ]
    outcome = corpus.import_records(lines)
    assert (outcome.added, [refusal.line for refusal in outcome.refused]) == (1, [2])
    assert "'rst' is not read" in outcome.refused[0].reason
    assert corpus.quotations("a")[0].span.of(PAGE) == WORDS


def test_an_excerpt_is_as_long_as_it_was_and_has_only_what_is_read(added: Corpus) -> None:
    excerpt = added.as_read(Excerpt("pier", Span(2, 40), PAGE[2:40]))
    assert len(excerpt.text) == 38
    assert keys(excerpt.text) == ["we", "will", "not", "open"]


def test_an_excerpt_of_any_other_document_is_left_as_it_is(corpus: Corpus) -> None:
    corpus.add(Document(id="plain", text=PAGE), quotations=())
    excerpt = Excerpt("plain", Span(2, 40), PAGE[2:40])
    assert corpus.as_read(excerpt) is excerpt
