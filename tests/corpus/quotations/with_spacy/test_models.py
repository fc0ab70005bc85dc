"""A pipeline of the user's own only adds: what it marks answers where no rule did."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from corpus import Corpus
from corpus.document import Document, QuotationKind
from corpus.errors import NoSuchModel
from corpus.quotations import EXTRACTOR_VERSION, extract
from corpus.quotations.with_spacy.models import load
from tests.corpus.quotations.with_spacy.conftest import LETTER

CHANT = "On the wall were the words “no more cranes” (signed, with a heart, harbour choir)."
PATTERNS = [
    {"label": "SOURCE", "pattern": [{"LOWER": "harbour"}, {"LOWER": "choir"}]},
    {"label": "SOURCE", "pattern": "Radio Two"},
    {"label": "CUE", "pattern": [{"LOWER": "signed"}]},
    {"label": "CUE", "pattern": "per"},
    {"label": "CONTENT", "pattern": [{"LOWER": "no"}, {"LOWER": "more"}, {"LOWER": "cranes"}]},
    {"label": "CONTENT", "pattern": "ferries late again"},
    {"label": "CONTENT", "pattern": "We wait"},
]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """What a trained SOURCE, CUE and CONTENT model leaves, made by rules: spans in a group of its own."""
    nlp = spacy.blank("en")
    nlp.add_pipe("span_ruler", config={"spans_key": "sc"}).add_patterns(PATTERNS)
    folder = tmp_path_factory.mktemp("models") / "sources"
    nlp.to_disk(folder)
    yield str(folder)
    load.cache_clear()


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """What a pipeline for names leaves: entities."""
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "bell hooker"}])
    folder = tmp_path_factory.mktemp("models") / "names"
    nlp.to_disk(folder)
    yield str(folder)
    load.cache_clear()


def test_words_in_marks_get_the_speaker_that_no_rule_found(trained: str) -> None:
    (alone,) = [one for one in extract(CHANT) if one.span.of(CHANT) == "no more cranes"]
    (helped,) = [one for one in extract(CHANT, model=trained) if one.span.of(CHANT) == "no more cranes"]
    assert alone.speaker is None or alone.speaker.mention.text != "harbour choir"
    assert (helped.speaker.mention.text, helped.cue.text, helped.rule) == ("harbour choir", "signed", "model")
    assert helped.kind is QuotationKind.MIXED


def test_a_content_that_no_rule_found_is_reported_speech(trained: str) -> None:
    text = "On the air: Radio Two, per custom: ferries late again and no sun."
    (found,) = [one for one in extract(text, model=trained) if one.rule == "model"]
    assert (found.span.of(text), found.speaker.name) == ("ferries late again", "Radio Two")
    assert (found.kind, found.cue.text) == (QuotationKind.INDIRECT, "per")


def test_what_a_rule_is_sure_of_stays(trained: str) -> None:
    text = "“We wait,” Ada Quill said at Radio Two."
    assert extract(text, model=trained) == extract(text)


def test_a_content_without_a_source_in_its_paragraph_is_nobodys(trained: str) -> None:
    text = "A sign: ferries late again\n\nRadio Two went off the air."
    assert extract(text, model=trained) == extract(text)


def test_a_name_that_is_not_written_like_one_is_taken_for_one(named: str) -> None:
    text = "“We wait,” said the poet bell hooker, who lives by the pier."
    (found,) = extract(text, model=named)
    assert found.speaker.name == "bell hooker"
    assert not found.speaker.described
    assert extract(text)[0].speaker.name != "bell hooker"


def test_a_parser_tells_the_speaker_that_a_rule_only_guessed(parsing: Language, tmp_path: Path) -> None:
    parsing.to_disk(tmp_path / "parser")
    (alone,), (helped,) = extract(LETTER), extract(LETTER, model=str(tmp_path / "parser"))
    assert alone.speaker is not None
    assert helped.speaker is not None
    assert (alone.speaker.name, alone.rule) == ("Tom Berg", "subject")
    assert (helped.speaker.name, helped.rule) == ("the master’s letter to the crews", "parse")


def test_a_text_longer_than_the_model_takes_is_read_by_paragraphs(
    trained: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"{CHANT}\n\n{CHANT}"
    monkeypatch.setattr(load(trained), "max_length", len(CHANT) + 5)
    found = [one for one in extract(text, model=trained) if one.rule == "model"]
    assert [one.span.of(text) for one in found] == ["no more cranes", "no more cranes"]


def test_a_corpus_notes_which_pipeline_was_asked_and_can_ask_another_later(trained: str) -> None:
    line = json.dumps({"id": "imported", "text": CHANT})
    with Corpus.open() as corpus:
        corpus.add(Document(id="added", text=CHANT), model=trained)
        corpus.import_records([line], model=trained)
        assert {corpus.extractor(one) for one in ("added", "imported")} == {f"{EXTRACTOR_VERSION}+sources"}
        assert [corpus.quotations(one)[0].rule for one in ("added", "imported")] == ["model", "model"]
        assert corpus.outdated() == []
        (outcome,) = corpus.reextract(["added"])
        assert (outcome.before, outcome.after) == (f"{EXTRACTOR_VERSION}+sources", EXTRACTOR_VERSION)
        assert corpus.quotations("added")[0].rule != "model"
        list(corpus.reextract(["added"], model=trained))
        assert corpus.quotations("added") == corpus.quotations("imported")


def test_a_pipeline_that_is_none_leaves_the_corpus_as_it_was() -> None:
    with Corpus.open() as corpus:
        with pytest.raises(NoSuchModel):
            corpus.import_records([json.dumps({"id": "a", "text": CHANT})], model="no_such_pipeline")
        assert corpus.documents() == []


@pytest.mark.parametrize("name", ["no_such_pipeline", "."])
def test_what_is_no_pipeline_is_named(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NoSuchModel, match="no spaCy pipeline can be loaded"):
        extract("“Yes,” she said.", model=name)
