"""Whoever looks for a behaviour finds its file in the design."""

import re

import pytest

from tests.conftest import ROOT

DESIGN = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
SECTION = DESIGN.partition("## The house, floor by floor")[2].partition("\n## ")[0]


def named(house: str) -> set[str]:
    """What the design's table names in the rows of a house."""
    table = SECTION.partition(f"| `{house}/` | | its files |")[2].partition("\n\n")[0]
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    return set(re.findall(r"`([^`]+)`", " ".join(cells)))


@pytest.mark.parametrize("house", ["checker", "corpus"])
def test_the_design_names_every_file_and_folder_of_a_house_and_no_other(house: str) -> None:
    files = {place.name for place in (ROOT / house).glob("*.py") if not place.name.startswith("__")}
    folders = {f"{place.parent.name}/" for place in (ROOT / house).glob("*/__init__.py")}
    assert named(house) == files | folders
