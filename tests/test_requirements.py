"""Whatever is needed says from which version on: .ci/lowest tries those very versions."""

import configparser
import re
import subprocess
import sys

import pytest

from tests.conftest import ROOT

SETTINGS = configparser.ConfigParser()
SETTINGS.read(ROOT / "setup.cfg", encoding="utf-8")
NEEDED = [
    line
    for wanted in (SETTINGS["options"]["install_requires"], *SETTINGS["options.extras_require"].values())
    for line in wanted.splitlines()
    if line
]


@pytest.mark.parametrize("needed", sorted(set(NEEDED)))
def test_each_requirement_has_a_floor(needed: str) -> None:
    assert re.match(r"[\w-]+>=\d[\w.]*(,<\d+)?$", needed), needed


def test_what_is_tried_at_its_floor_is_all_that_a_user_or_a_test_needs() -> None:
    script = (ROOT / ".ci" / "lowest").read_text(encoding="utf-8")
    program = script.partition("<<'END'\n")[2].partition("\nEND\n")[0]
    told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    names = {line.partition("==")[0] for line in told.stdout.split()}
    tools = {"import-linter", "mypy", "ruff"}  # they try the code and are no part of it
    assert names == {re.split("[>=]", needed)[0] for needed in NEEDED} - tools
