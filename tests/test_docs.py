"""What the documentation shows is what the product does."""

import doctest
import re
from pathlib import Path

import pytest

import corpus
from corpus import Corpus
from tests.conftest import ROOT

PAGES = sorted((ROOT / "docs").glob("*.md"))


def test_the_python_examples_run(home: Path) -> None:
    outcome = doctest.testfile(str(ROOT / "docs" / "python.md"), module_relative=False, encoding="utf-8")
    assert outcome.attempted > 30
    assert outcome.failed == 0


def test_the_page_on_python_names_all_that_a_corpus_can_do_and_all_that_it_gives() -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`\n]+)`", page))))
    methods = {name for name in vars(Corpus) if not name.startswith("_")}
    assert sorted((methods | set(corpus.__all__)) - named) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_a_page_links_to_is_there(page: Path) -> None:
    linked = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    missing = [name for name in linked if "://" not in name and not (page.parent / name).exists()]
    assert missing == []
