"""No test of examples fails by a clock: not on a machine that is slow, and not on one that is busy."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.conftest import ROOT

TRIED = [
    file
    for file in sorted((ROOT / "tests").rglob("test_*.py"))
    if re.search("^from hypothesis import .*settings", file.read_text(encoding="utf-8"), re.MULTILINE)
]


def settings_in(source: str) -> Iterator[ast.Call]:
    """Each place of a module that sets how examples are tried."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("settings", "hypothesis.settings"):
            yield node


def is_timed(call: ast.Call) -> bool:
    """Whether a test sets a deadline of its own, or other checks of health than all tests have."""
    given = {one.arg: ast.unparse(one.value) for one in call.keywords}
    return given.get("deadline", "None") != "None" or "suppress_health_check" in given


@pytest.mark.parametrize("profile", ["ci", "here"])
def test_neither_profile_has_a_deadline(profile: str) -> None:
    of = settings.get_profile(profile)
    assert of.deadline is None
    assert HealthCheck.too_slow in of.suppress_health_check


def test_the_tests_here_run_by_one_of_them() -> None:
    assert settings.default.deadline is None
    assert HealthCheck.too_slow in settings.default.suppress_health_check


@pytest.mark.parametrize("file", TRIED, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_test_sets_a_deadline_of_its_own(file: Path) -> None:
    assert not [call.lineno for call in settings_in(file.read_text(encoding="utf-8")) if is_timed(call)]


def test_a_deadline_would_be_seen() -> None:
    timed = [is_timed(call) for call in settings_in("@settings(deadline=200)\ndef test_a(): ...")]
    timed += [is_timed(call) for call in settings_in("@settings(max_examples=9, deadline=None)\ndef test_b(): ...")]
    assert timed == [True, False]
