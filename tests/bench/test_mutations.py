"""The mutation run: what it changes, what it leaves alone, and that it tells a caught change from one that survives."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bench.mutations.changes import changed, places
from bench.mutations.trials import beside
from tests.conftest import ROOT


def differences(source: str) -> list[str]:
    """The new line of every change that may be made to a module."""
    tree = ast.parse(source)
    made = [changed(tree, ast.unparse(tree), place, instead)[1] for place in places(tree) for instead in place.instead]
    assert ast.unparse(tree) == ast.unparse(ast.parse(source))  # each is taken back
    return ["\n".join(line[1:] for line in one.splitlines() if line.startswith("+")) for one in made]


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("late = a < b", ["late = a <= b", "late = a >= b"]),
        ("late = a in b", ["late = a not in b"]),
        ("late = a and b", ["late = a or b", "late = b", "late = a"]),
        ("late = not a", ["late = a"]),
        ("late = a - b", ["late = a + b", "late = a", "late = b"]),
        ("late = 3", ["late = 4", "late = 2"]),
        ("late = 'no'", ["late = ''", "late = 'n'"]),
        ("late = a if b else c", ["late = a", "late = c"]),
        ("late = a[b:c]", ["late = a[:c]", "late = a[b:]"]),
        ("late = any(a)", ["late = all(a)"]),
        ("late = sail(a, at=b)", ["late = sail(a)"]),
        ("late = [a for a in b if c]", ["late = [a for a in b]"]),
        ("late += a", ["pass"]),
        ("late = late[a]", ["pass"]),
        ("sail(a)", ["pass"]),
        ("a[b] = c", ["pass"]),
    ],
)
def test_one_place_of_a_line_is_changed_at_a_time(line: str, instead: list[str]) -> None:
    assert differences(line) == instead


def test_what_a_function_returns_becomes_its_opposite_or_nothing() -> None:
    assert differences("def sails(a) -> bool:\n    return a") == ["    return not a"]
    assert differences("def boats(a) -> list[str]:\n    return a") == ["    return []"]
    assert differences("def boat(a) -> Boat:\n    return a") == ["    return None"]


def test_a_branch_is_always_taken_or_never_and_a_loop_is_left_or_gone_on_with() -> None:
    found = differences("for a in b:\n    if a:\n        break\n    if c:\n        continue")
    of_if = ["if True:", "if False:"]
    assert [one.strip() for one in found] == [*of_if, "pass", "continue", *of_if, "pass", "break"]


@pytest.mark.parametrize(
    "source",
    [
        '"""Of boats."""',
        "def sail(boat: Literal['Ada']) -> 'Trip':\n    '''Sail.'''",
        "assert 1 < 2, 'arithmetic'",
        "@lru_cache(maxsize=8)\ndef sail(): ...",
        "@dataclass(frozen=True)\nclass Boat: ...",
        "def __repr__(self):\n    return 'boat'",
        "__all__ = ['boat']",
        "if TYPE_CHECKING:\n    import boats",
        "Boat = TypeVar('Boat', bound=int)",
        "text = file.read_text(encoding='utf-8')",
        "boats = option(help='Which boats.')",
    ],
)
def test_what_no_test_should_notice_is_left_alone(source: str) -> None:
    assert differences(source) == []


def test_that_an_error_is_raised_may_change_but_not_its_words() -> None:
    assert differences("raise NoBoat('all are at sea', hint='wait for dawn')") == ["pass"]


def test_the_tests_of_a_module_come_before_those_of_its_neighbours() -> None:
    files = beside(Path("checker/matching/places.py"), ROOT)
    assert files[0] == "tests/checker/matching/test_places.py"
    assert "tests/checker/matching/test_by_voice.py" in files
    assert {str(Path(file).parent) for file in files} == {"tests/checker/matching"}


@pytest.fixture
def yard(tmp_path: Path) -> Path:
    """A tree with one module and one test, which sees half of what the module does."""
    files = {
        "checker/__init__.py": "",
        "checker/tide.py": "def is_high(metres):\n    return metres > 3\n",
        "tests/__init__.py": "",
        "tests/checker/__init__.py": "",
        "tests/conftest.py": "from hypothesis import settings\n\nsettings.register_profile('ci')\n",
        "tests/checker/test_tide.py": "from checker.tide import is_high\n\n\ndef test_high():\n    assert is_high(9)\n",
        "setup.cfg": "[tool:pytest]\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def run(yard: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "bench.mutations", "--root", str(yard), "--count", "9"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)


def test_a_change_that_no_test_notices_is_shown_and_all_are_counted(yard: Path) -> None:
    done = run(yard)
    assert done.returncode == 0, done.stderr
    assert "checker/tide.py:2: nobody noticed\n-    return metres > 3\n+    return metres" in done.stdout
    assert re.search(r"^all +[12] of +3 ", done.stdout, re.MULTILINE)


def test_a_change_that_a_test_notices_is_counted_and_not_shown(yard: Path) -> None:
    (yard / "checker" / "tide.py").write_text("def is_high(metres) -> bool:\n    return bool(metres)\n")
    done = run(yard)
    assert done.stdout.startswith("checker                             1 of    1")


def test_tests_that_fail_without_any_change_are_named_and_nothing_is_tried(yard: Path) -> None:
    (yard / "tests" / "checker" / "test_tide.py").write_text("def test_high():\n    assert False\n")
    done = run(yard)
    assert done.returncode == 1
    assert "fails without any change: tests/checker/test_tide.py::test_high" in done.stderr
    assert done.stdout == ""


def test_the_code_itself_is_never_touched(yard: Path) -> None:
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in yard.rglob("*.py")}
    run(yard)
    assert {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in yard.rglob("*.py")} == before
