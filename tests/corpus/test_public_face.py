"""What others may rely on: whatever the one door takes, gives and raises has a public name and is explained."""

import inspect
import os
import re
import subprocess
import sys
from importlib.metadata import version

import pytest

import corpus
from corpus import Corpus
from tests.conftest import ROOT

METHODS = {name: method for name, method in vars(Corpus).items() if not name.startswith("_")}
# Names in signatures that are Python's own, or that only say what a call gives when it is written down.
ORDINARY = {"Callable", "Iterable", "Iterator", "Mapping", "Path", "Progress", "Self", "Sequence", "None"}


def test_every_public_name_is_there_and_explained():
    for name in corpus.__all__:
        value = getattr(corpus, name)
        assert name == "__version__" or value.__dict__.get("__doc__"), name


def test_all_public_names_are_listed():
    assert sorted(dir(corpus)) == sorted(set(corpus.__all__))


@pytest.mark.parametrize("name", METHODS)
def test_every_method_is_explained(name):
    method = METHODS[name]
    assert name == "close" or inspect.getdoc(method), name


def test_whatever_a_method_takes_or_gives_has_a_public_name():
    functions = [getattr(method, "__func__", getattr(method, "fget", method)) for method in METHODS.values()]
    said = " ".join(str(note) for function in functions for note in inspect.get_annotations(function).values())
    named = {word.rpartition(".")[2] for word in re.findall(r"[\w.]*\b[A-Z]\w+", said)}
    assert {"Passage", "Listing"} <= named
    assert named - ORDINARY <= set(corpus.__all__)


def test_whatever_a_method_says_that_it_raises_can_be_caught_by_a_public_name():
    said = "\n".join([inspect.getdoc(method) or "" for method in METHODS.values()])
    raised = set(re.findall(r"^ +([A-Z]\w+): ", said, re.MULTILINE))
    assert {"DuplicateDocument", "UnusableModel"} <= raised <= set(corpus.__all__)


def test_a_name_that_is_not_there_is_no_part_of_the_package():
    with pytest.raises(AttributeError, match="no attribute 'Library'"):
        _ = corpus.Library


def test_the_version_is_the_one_that_is_installed():
    assert corpus.__version__ == version("misquote")


LOADING = """
import sys
before = set(sys.modules)
import corpus
print(*sorted(set(sys.modules) - before))
corpus.{name}
print(*sorted(set(sys.modules) - before))
"""
HEAVY = {"sqlite3", "json", "tantivy", "importlib.metadata", "zlib"}


@pytest.mark.parametrize(("name", "needed"), [("__version__", "importlib.metadata"), ("Corpus", "sqlite3")])
def test_nothing_heavy_is_loaded_before_it_is_asked_for(name, needed):
    command = [sys.executable, "-c", LOADING.format(name=name)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    first, then = (set(line.split()) for line in done.stdout.splitlines())
    assert not first & HEAVY
    assert needed in then
