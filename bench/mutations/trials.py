"""One change tried: a copy of the tree, the module changed in it, and the tests beside the module.

The libraries are loaded once; each trial is a fork that imports the code and the tests anew. It may take three times
the processor's time that the tests take unchanged: what takes longer is caught, for a person would have seen it.
"""

import importlib
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

ROOT = Path(__file__).parents[2]
_TREE = ("checker", "corpus", "tests", "bench", "docs", "setup.cfg", "pyproject.toml", "README.md", "CONTRIBUTING.md")
_MEMORY = 8 << 30  # bytes: a loop without an end may not take the machine with it
_moments = count(1_000_000_000)  # of a changed file, so that no compiled one is taken for it


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the tests ended: whether they passed, the first that failed, and the seconds of processor time."""

    passed: bool
    failed: str
    seconds: float


def beside(module: Path, root: Path) -> list[str]:
    """The tests of a module: the file at the path that mirrors it, then the others of that folder.

    Those of ``checker/matching/places.py`` begin with ``tests/checker/matching/test_places.py``.
    """
    folder = root / "tests" / module.parent
    own = folder / f"test_{module.stem}.py"
    files = sorted(folder.glob("test_*.py"), key=lambda file: (file != own, file))
    return [str(file.relative_to(root)) for file in files]


class Workplace:
    """A copy of the tree in which modules are changed; load it in a process that has not imported the code."""

    def __init__(self, folder: Path, root: Path = ROOT) -> None:
        self.root = Path(tempfile.mkdtemp(dir=folder))
        for name in _TREE:
            if (root / name).is_dir():
                shutil.copytree(root / name, self.root / name)
            elif (root / name).exists():
                shutil.copy2(root / name, self.root / name)
        sys.path.insert(0, str(self.root))
        os.chdir(self.root)
        os.environ["TMPDIR"] = str(folder)
        os.environ.pop("PYTEST_ADDOPTS", None)
        os.environ["CI"] = "true"  # the same examples in each run
        _load_libraries()

    def tried(self, module: Path, source: str, tests: Sequence[str], seconds: float) -> Outcome:
        """The outcome of ``tests`` with ``source`` in the module's place, within ``seconds`` of processor time."""
        place = self.root / module
        original, status = place.read_bytes(), place.stat()
        place.write_text(source, encoding="utf-8")
        os.utime(place, (moment := next(_moments), moment))
        try:
            return self._run(tests, seconds)
        finally:
            place.write_bytes(original)
            os.utime(place, ns=(status.st_atime_ns, status.st_mtime_ns))

    def unchanged(self, tests: Sequence[str]) -> Outcome:
        """The outcome of ``tests`` as the code is."""
        return self._run(tests, 600)

    def _run(self, tests: Sequence[str], seconds: float) -> Outcome:
        if not tests:
            return Outcome(True, "", 0)
        report = self.root / "failed.txt"
        report.write_text("")
        child = os.fork()
        if not child:
            _be_tested(tests, seconds, report)
        passed, spent = _awaited(child, 10 * seconds)
        with suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)  # what its tests began and left
        return Outcome(passed, report.read_text() or ("" if passed else "none: it was ended, or nothing ran"), spent)


def _load_libraries() -> None:
    """Load what every trial would load, and nothing that begins a thread or imports the code."""
    for name in ("pytest", "hypothesis", "click.testing", "markdown_it", "rapidfuzz", "sqlite3", "tantivy", "tomllib"):
        importlib.import_module(name)


def _awaited(child: int, seconds: float) -> tuple[bool, float]:
    """Whether the child ended well within ``seconds`` by the clock, and the seconds of processor time that it took."""
    latest = time.monotonic() + seconds
    while True:
        pid, status, used = os.wait4(child, os.WNOHANG)
        if pid:
            return status == 0, used.ru_utime + used.ru_stime
        if time.monotonic() > latest:
            with suppress(ProcessLookupError):
                os.killpg(child, signal.SIGKILL)
        time.sleep(0.02)


def _be_tested(tests: Sequence[str], seconds: float, report: Path) -> None:
    import pytest

    code = 99
    try:
        os.setpgid(0, 0)
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 5))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        quiet = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(quiet, stream)
        # hypothesis is loaded already, and nothing of it needs rewriting
        options = ["-x", "-q", "--tb=no", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning"]
        code = int(pytest.main([*options, *tests], plugins=[_Plugin(report)]))
    finally:
        os._exit(code)


class _Plugin:
    """Notes what failed, and has hypothesis stop at the first example that does: none is made smaller."""

    def __init__(self, report: Path) -> None:
        self._report = report

    def pytest_collection(self) -> None:
        from hypothesis import Phase, settings

        phases = (Phase.explicit, Phase.reuse, Phase.generate)
        settings.register_profile("mutations", settings.get_profile("ci"), phases=phases, database=None)
        settings.load_profile("mutations")

    def pytest_runtest_logreport(self, report: "pytest.TestReport") -> None:  # noqa: F821
        if report.failed:
            self._report.write_text(report.nodeid)

    def pytest_collectreport(self, report: "pytest.CollectReport") -> None:  # noqa: F821
        if report.failed:
            self._report.write_text(f"{report.nodeid} (cannot be loaded)")
