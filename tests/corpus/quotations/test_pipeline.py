"""The pipeline is spaCy's in form, ours in substance, and nobody pays for it who does not use it."""

import os
import subprocess
import sys
import time

from corpus.quotations import extract, extract_all
from corpus.quotations.pipeline import COMPONENTS, build
from tests.conftest import ROOT


def test_marks_and_lexicon_are_read_without_spacy():
    modules = "corpus.quotations, corpus.quotations.marks.quotation_marks, corpus.languages"
    code = f"import {modules}, sys; print('spacy' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == "False"


def test_each_component_requires_only_what_one_before_it_assigns():
    assigned: set[str] = set()
    for _, _, requires, assigns in COMPONENTS:
        assert set(requires) <= assigned
        assigned |= set(assigns)
    assert build("en").analyze_pipes()["problems"] == {name: [] for name, *_ in COMPONENTS}


def test_the_pipeline_is_built_once():
    assert build("en") is build("en")


def test_many_texts_are_read_as_one_is():
    texts = ["“Yes, of course we will,” Berg said.", "", "Berg said that it was over."]
    assert list(extract_all(texts)) == [extract(text) for text in texts]


def test_the_words_of_an_archive_are_not_kept():
    nlp = build("en")
    known = len(nlp.vocab.strings), nlp.vocab.length
    assert extract("“Quux will foobar the xyzzy,” said Plugh Frobnicate.")
    assert (len(nlp.vocab.strings), nlp.vocab.length) == known


def test_extraction_is_the_same_every_time():
    text = "Mara Lindqvist runs the port. “It will close,” she told Reuters. Berg said it would not."
    assert extract(text) == extract(text)


def test_confidence_is_a_share():
    text = "“It will close,” Berg said. “No.” He condemned the plan. The plan is “a poor joke at best.”"
    assert all(0 <= q.confidence <= 1 and q.rule for q in extract(text))


def seconds(text):
    begun = time.process_time()
    extract(text)
    return time.process_time() - begun


def test_no_text_costs_its_square():
    extract("once, so that the pipeline is there")
    for unit in (
        '"',
        '"a" ',
        "“a",
        "said that he ",
        'He said "I agree that x" and ',
        "{'a': \"b\"}\n",
        "😀 “x” ",
        "אמר “x” ",
    ):
        short, long = seconds(unit * (8_000 // len(unit))), seconds(unit * (64_000 // len(unit)))
        assert long < 24 * max(short, 0.025)  # eight times the length; its square would be 64


def test_code_and_tables_have_nobody_speaking():
    text = 'def greet(name):\n    return {"hello": name, "bye": \'x\'}\n\n| a | "b" |\n| --- | --- |\n'
    assert all(q.speaker is None for q in extract(text))
