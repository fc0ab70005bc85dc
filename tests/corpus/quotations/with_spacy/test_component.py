"""``nlp.add_pipe("misquote")``: the quotations of a text, in a pipeline of the user's own."""

import json
import os
import re
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest
import spacy
from spacy import displacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, SpanGroup

from corpus.quotations import EXTRACTOR_VERSION, extract
from corpus.quotations.with_spacy.attributes import ATTRIBUTES
from corpus.quotations.with_spacy.component import make
from tests.conftest import ROOT
from tests.corpus.quotations.with_spacy.conftest import LETTER, quoted

TEXT = """“We will not sail before dawn,” said Ada Quill, the harbour master, “or in fog.”

Tom Berg told Reuters that nobody had asked him. The so-called “old pier” is shut.
"""
SAVED = """
import json, sys, warnings
import spacy

def told(doc):
    return [[span.text, span.label_, span._.speaker, span._.chain] for span in doc.spans["ours"]]

if __name__ == "__main__":
    spacy.blank("en")
    loaded = sorted(name for name in sys.modules if name.startswith("corpus"))
    nlp, texts = spacy.load(sys.argv[1]), json.loads(sys.argv[2])
    print(json.dumps([loaded, [told(doc) for doc in nlp.pipe(texts, n_process=2, batch_size=1)]]))
"""


Elsewhere = tuple[list[str], list[list[list[object]]]]


def told(group: SpanGroup) -> list[dict[str, object]]:
    """All that a group tells, spans as their places."""
    known = [{name: span._.get(name) for name in ATTRIBUTES} for span in group]
    places = [
        {
            name: (one.start_char, one.end_char) if isinstance(one, spacy.tokens.Span) else one
            for name, one in each.items()
        }
        for each in known
    ]
    return [{"span": (span.start, span.end, span.label_), **each} for span, each in zip(group, places, strict=True)]


def speakers(nlp: Language, text: str) -> list[tuple[str, str | None]]:
    return [(span.text, span._.speaker) for span in quoted(nlp, text)]


def test_spacy_finds_the_component_by_its_entry_point() -> None:
    (found,) = entry_points(group="spacy_factories", name="misquote")
    assert found.load() is make


def test_the_quotations_are_those_of_the_extractor(quoting: Language) -> None:
    doc = quoting(TEXT)
    wanted = [(q.kind, span.of(TEXT)) for q in extract(TEXT) for span in q.spans]
    assert [(span.label_, span.text) for span in doc.spans["quotations"]] == wanted
    assert doc.spans["quotations"].attrs == {"language": "en", "extractor": EXTRACTOR_VERSION, "unaligned": []}


def test_a_split_quotation_has_a_span_for_each_stretch_under_one_number(quoting: Language) -> None:
    spans = quoted(quoting, TEXT)
    numbers = [(span._.quotation, span._.part, span._.parts, span._.speaker) for span in spans]
    assert numbers[:3] == [(1, 1, 2, "Ada Quill"), (1, 2, 2, "Ada Quill"), (2, 1, 1, "Tom Berg")]


def test_a_text_of_nobody_has_an_empty_group(quoting: Language) -> None:
    assert [len(quoting(text).spans["quotations"]) for text in ("", "   ", "Fog all day.")] == [0, 0, 0]


def test_a_stretch_whose_tokens_another_has_is_noted_and_not_lost_in_silence() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("misquote")
    text = "“No”—“Yes,” said Ada Quill."
    one_word = Doc(nlp.vocab, words=[text[:11], *text[12:].split()], spaces=[True, True, True, False])
    group = nlp.get_pipe("misquote")(one_word).spans["quotations"]
    lost = [text[start:end] for start, end in group.attrs["unaligned"]]
    assert [(span.text, span._.words) for span in group] == [(text[:11], "No")]
    assert lost == ["Yes,"]


@pytest.mark.parametrize("journey", ["DocBin", "to_bytes", "to_disk", "copy"])
def test_what_was_found_is_the_same_after_it_was_stored(quoting: Language, journey: str, tmp_path: Path) -> None:
    doc = quoting(TEXT)
    if journey == "DocBin":
        stored = DocBin(docs=[doc], store_user_data=True).to_bytes()
        (back,) = DocBin().from_bytes(stored).get_docs(quoting.vocab)
    elif journey == "to_bytes":
        back = Doc(quoting.vocab).from_bytes(doc.to_bytes())
    elif journey == "to_disk":
        doc.to_disk(tmp_path / "doc")
        back = Doc(quoting.vocab).from_disk(tmp_path / "doc")
    else:
        back = doc.copy()
    assert told(back.spans["quotations"]) == told(doc.spans["quotations"])
    assert back.spans["quotations"].attrs == doc.spans["quotations"].attrs


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Elsewhere:
    """What a process of its own loads for a pipeline without the component, and reads with one that was saved."""
    nlp, folder = spacy.blank("en"), tmp_path_factory.mktemp("saved")
    nlp.add_pipe("misquote", config={"spans_key": "ours", "indirect": False})
    nlp.to_disk(folder / "pipeline")
    (folder / "read.py").write_text(SAVED, encoding="utf-8")
    texts = json.dumps([TEXT, "“Fog,” said Nils Ost."])
    command = [sys.executable, str(folder / "read.py"), str(folder / "pipeline"), texts]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    loaded, read = json.loads(done.stdout)
    return loaded, read


def test_a_pipeline_that_was_saved_reads_in_several_processes(elsewhere: Elsewhere) -> None:
    first, second = elsewhere[1]
    assert [kind for _, kind, *_ in first] == ["direct", "direct", "scare"]
    assert second == [["Fog,", "direct", "Nils Ost", [{"name": "Nils Ost", "role": "speaker"}]]]


def test_a_pipeline_without_the_component_loads_no_extractor(elsewhere: Elsewhere) -> None:
    assert "corpus.quotations.with_spacy.component" in elsewhere[0]
    assert "corpus.quotations.extraction" not in elsewhere[0]


def test_displacy_shows_the_quotations_by_kind(quoting: Language) -> None:
    page = displacy.render(quoting(TEXT), style="span", options={"spans_key": "quotations"}, jupyter=False)
    assert set(re.findall(r">\s*(direct|mixed|indirect|scare|title)\s*<", page)) == {"direct", "indirect", "scare"}


def test_names_that_the_pipeline_knows_are_names() -> None:
    text = "“We wait,” said the poet bell hooker, who lives by the pier."
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "bell hooker"}])
    nlp.add_pipe("misquote")
    assert speakers(nlp, text) == [("We wait,", "bell hooker")]
    nlp.remove_pipe("misquote")
    nlp.add_pipe("misquote", config={"entities": False})
    assert speakers(nlp, text) != [("We wait,", "bell hooker")]


def test_subjects_that_the_pipeline_knows_are_speakers_where_no_rule_is_sure(parsing: Language) -> None:
    nlp = spacy.blank("en", vocab=parsing.vocab)
    nlp.add_pipe("parser", source=parsing)
    nlp.add_pipe("misquote")
    (span,) = quoted(nlp, LETTER)
    assert (span._.speaker, span._.rule, span._.cue) == ("the master’s letter to the crews", "parse", "notes")
    nlp.remove_pipe("misquote")
    nlp.add_pipe("misquote", config={"parse": False})
    (span,) = quoted(nlp, LETTER)
    assert (span._.speaker, span._.rule) == ("Tom Berg", "subject")


def test_a_pipeline_asked_by_name_and_the_component_in_it_answer_the_same(tmp_path: Path) -> None:
    text = "“We wait,” said the poet bell hooker. On the air: Radio Two, per custom: ferries late again and no sun."
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "bell hooker"}])
    marked = [("SOURCE", "Radio Two"), ("CONTENT", "ferries late again")]
    nlp.add_pipe("span_ruler").add_patterns([{"label": label, "pattern": words} for label, words in marked])
    nlp.to_disk(tmp_path / "named")
    nlp.add_pipe("misquote")
    wanted = [(q.span.of(text), q.speaker and q.speaker.name) for q in extract(text, model=str(tmp_path / "named"))]
    assert wanted == [("We wait,", "bell hooker"), ("ferries late again", "Radio Two")]
    assert speakers(nlp, text) == wanted


def test_the_language_is_that_of_the_pipeline() -> None:
    nlp = spacy.blank("de")
    nlp.add_pipe("misquote")
    doc = nlp("„Der Hafen ist zu“, sagte die Ministerin Ada Quill.")
    assert doc.spans["quotations"].attrs["language"] == "de"
    assert doc.spans["quotations"][0]._.speaker == "Ada Quill"


def test_in_a_pipeline_of_several_languages_each_text_tells_its_own() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("misquote")
    docs = nlp.pipe(["„Der Hafen ist zu“, sagte die Ministerin Ada Quill.", "“The harbour is shut,” said Ada Quill."])
    assert [doc.spans["quotations"].attrs["language"] for doc in docs] == ["de", "en"]


def test_a_language_may_be_named_against_the_pipeline() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("misquote", config={"language": "de-AT"})
    assert speakers(nlp, "„Der Hafen ist zu“, sagte die Ministerin Ada Quill.") == [("Der Hafen ist zu", "Ada Quill")]


def test_of_a_language_without_rules_the_marks_are_read_and_nobody_is_named() -> None:
    nlp = spacy.blank("es")
    nlp.add_pipe("misquote")
    assert speakers(nlp, "«El puerto está cerrado», dijo Ada Quill.") == [("El puerto está cerrado", None)]


def test_the_date_of_a_document_makes_a_day_of_thursday() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("misquote", config={"published": "date"})
    Doc.set_extension("date", default=None)
    doc = nlp.make_doc("“It will close,” Ada Quill told Reuters on Thursday.")
    assert [span._.said_on for span in nlp(doc).spans["quotations"]] == [None]
    doc._.date = "2026-05-03"
    assert [span._.said_on for span in nlp(doc).spans["quotations"]] == ["2026-04-30"]


def test_the_component_says_what_it_assigns(quoting: Language) -> None:
    assert quoting.analyze_pipes()["summary"]["misquote"]["assigns"] == ["doc.spans"]
    assert quoting.config["components"]["misquote"]["spans_key"] == "quotations"


def test_the_example_of_the_documentation_prints_what_it_shows(capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "spacy.md").read_text(encoding="utf-8")
    example, output = re.findall(r"```(?:python|text)\n(.*?)```", page, re.DOTALL)[:2]
    assert len(example.strip().splitlines()) <= 10
    exec(compile(example, "docs/spacy.md", "exec"), {})
    assert capsys.readouterr().out == output
