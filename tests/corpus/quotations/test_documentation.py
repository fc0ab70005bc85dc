"""Whoever looks for a rule finds its file in the documentation of the extractor."""

import re

import pytest

from tests.conftest import ROOT

TOLD = set(re.findall(r"`(?:\w+/)?(\w+\.py)`", (ROOT / "docs" / "quotations.md").read_text(encoding="utf-8")))


@pytest.mark.parametrize("folder", ["grammar", "speech", "layout", "people"])
def test_every_file_of_the_rules_is_told_of(folder: str) -> None:
    files = {place.name for place in (ROOT / "corpus" / "quotations" / folder).glob("*.py")} - {"__init__.py"}
    assert files <= TOLD
