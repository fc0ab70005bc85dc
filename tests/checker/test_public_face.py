"""The public face: whatever a finding holds can be imported, is explained, and costs nothing until it is used."""

import dataclasses
import inspect
import json
import os
import subprocess
import sys
import typing
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

import checker
import corpus
from checker import Finding, check_claim
from checker.findings import VERSION
from corpus import Corpus
from tests.checker.reports.samples import ALTERED, CLAIM, NOT_FOUND
from tests.conftest import ROOT, Run

ALTERED_QUOTATION = '"I think great progress was made in today’s telephone conversation," Trump said.'
PYTHON = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")


def classes_in(hint: object) -> Iterator[type]:
    """The classes of ours that a type hint names, however deep."""
    if isinstance(hint, type) and hint.__module__.partition(".")[0] in ("checker", "corpus"):
        yield hint
    for inner in typing.get_args(hint):
        yield from classes_in(inner)


def reachable(cls: type, seen: set[type]) -> set[type]:
    """Every class of ours that a value of ``cls`` may hold."""
    if cls not in seen:
        seen.add(cls)
        holds = dataclasses.is_dataclass(cls) or hasattr(cls, "_fields")
        for hint in typing.get_type_hints(cls).values() if holds else ():
            for inner in classes_in(hint):
                reachable(inner, seen)
    return seen


HELD = reachable(Finding, set())


def test_a_finding_holds_more_than_a_few_kinds_of_values() -> None:
    assert {"Answer", "Alteration", "Match", "Point", "Level", "Provenance", "Span"} <= {cls.__name__ for cls in HELD}


@pytest.mark.parametrize("cls", sorted(HELD, key=lambda cls: cls.__name__), ids=lambda cls: cls.__name__)
def test_whatever_a_finding_holds_can_be_imported_and_is_documented(cls: type) -> None:
    house = checker if cls.__module__.startswith("checker.") else corpus
    assert cls.__name__ in house.__all__
    assert getattr(house, cls.__name__) is cls
    assert f"`{cls.__name__}`" in PYTHON


@pytest.mark.parametrize("name", checker.__all__)
def test_every_public_name_is_explained_in_place_and_in_the_documentation(name: str) -> None:
    public = getattr(checker, name)
    if inspect.isclass(public) or inspect.isfunction(public):
        assert public.__doc__
        assert not public.__doc__.startswith(f"{name}("), "only what was made for it"
    assert f"`{name}" in PYTHON or f"`checker.{name}`" in PYTHON


def test_a_name_that_is_not_public_is_no_attribute() -> None:
    assert not hasattr(checker, "Laying")
    assert dir(checker) == sorted(checker.__all__)


def test_both_houses_are_of_the_version_that_is_installed() -> None:
    assert checker.__version__ == corpus.__version__ == version("misquote")


def test_importing_the_checker_loads_nothing_of_its_own(home: Path) -> None:
    code = "import sys, checker; print(*(name for name in sys.modules if name.startswith(('checker.', 'corpus'))))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=True)
    assert done.stdout.split() == []


def test_a_finding_as_plain_values_is_what_the_command_prints(misquote: Run, shipped: Corpus) -> None:
    for claim in (ALTERED_QUOTATION, "Moon landing was staged", "Naftogaz said that gas infrastructure was damaged"):
        printed = json.loads(misquote("claim", "--format", "json", claim).out)
        del printed["in_use"]
        assert printed == check_claim(shipped, claim).to_dict()


@pytest.mark.parametrize("finding", [ALTERED, CLAIM, NOT_FOUND], ids=lambda finding: finding.verdict)
def test_plain_values_are_plain(finding: Finding) -> None:
    def kinds(value: object) -> set[type]:
        if isinstance(value, dict):
            return {type(value)}.union(*map(kinds, [*value, *value.values()]))
        return {type(value)}.union(*map(kinds, value)) if isinstance(value, list) else {type(value)}

    record = finding.to_dict()
    assert record["version"] == VERSION
    assert kinds(record) <= {dict, list, str, int, float, bool, type(None)}
    assert json.loads(json.dumps(record)) == record
