"""A text is read in steps, each of which adds to what the others found; no spaCy is needed for it."""

import os
import re
import subprocess
import sys
import time
from dataclasses import fields
from datetime import date

from corpus.languages import lexicon_of
from corpus.quotations import extract, extract_all
from corpus.quotations.extraction import STEPS, Reading, read
from tests.conftest import ROOT

TEXT = """**The port**

Mara Lindqvist runs the port. “It will close,” she told Reuters on Thursday. Berg said that it would not.

> “Never trust a dry pier.”
>
> — Ida Brandt
"""
READING = """
import sys
from corpus.quotations import extract, extract_all, extract_marked
extract("“It will close,” said Mara Lindqvist.", published="2026-05-03")
extract("„Der Hafen ist zu“, sagte Ada Quill.", language="de")
list(extract_all(["Berg said that it was over."]))
extract_marked("“On ferme”, dit Ada Quill.")
print(*(name for name in sys.modules if name.partition(".")[0] in ("spacy", "thinc", "numpy")))
"""
# What each step leaves for those behind it.
LEFT = {
    "markup": {"text", "bold"},
    "marks": {"marks"},
    "frames": {"frames"},
    "cues": {"cues"},
    "attribution": {"attributions"},
    "indirect": {"attributions"},
    "layout": {"attributions"},
    "hinted": set[str](),
    "status": {"standings"},
    "names": {"people"},
    "relays": {"quotations"},
}


def test_texts_are_read_without_spacy() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", READING], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.split() == []


def test_each_step_adds_what_it_is_named_for_and_leaves_the_rest() -> None:
    reading = Reading(TEXT, lexicon_of("en"), date(2026, 5, 3))
    for step in STEPS:
        before, reading = reading, step(reading)
        changed = {one.name for one in fields(Reading) if getattr(before, one.name) != getattr(reading, one.name)}
        assert changed == LEFT[step.__name__], step.__name__
    assert list(reading.quotations) == read(TEXT, lexicon_of("en"), published=date(2026, 5, 3))


def test_the_steps_are_told_in_the_order_in_which_they_are_taken() -> None:
    told = (ROOT / "docs" / "quotations.md").read_text(encoding="utf-8").partition("## The steps, in order")[2]
    rows = re.findall(r"^\| `(\w+)` \|", told.partition("\n## ")[0], re.MULTILINE)
    assert rows == [step.__name__ for step in STEPS]


def test_the_day_is_that_of_the_text() -> None:
    (found,) = [one for one in extract(TEXT, published="2026-05-03") if one.said_on]
    assert (found.speaker and found.speaker.name, found.said_on) == ("Mara Lindqvist", "2026-04-30")
    assert extract(TEXT, published="in May") == extract(TEXT)


def test_many_texts_are_read_as_one_is():
    texts = ["“Yes, of course we will,” Berg said.", "", "Berg said that it was over."]
    assert list(extract_all(texts)) == [extract(text) for text in texts]


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
    extract("once, so that the language is loaded")
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
        short, long = seconds(unit * (4_000 // len(unit))), seconds(unit * (32_000 // len(unit)))
        assert long < 32 * max(short, 0.0125)  # eight times the length; its square would be 64


def test_code_and_tables_have_nobody_speaking():
    text = 'def greet(name):\n    return {"hello": name, "bye": \'x\'}\n\n| a | "b" |\n| --- | --- |\n'
    assert all(q.speaker is None for q in extract(text))
