"""Every test has a home of its own: none sees the user's corpus, settings or terminal, and none leaves anything."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, settings

from corpus import Corpus
from tests.corpus.search.meaning.tiny import build

ROOT = Path(__file__).parents[1]

# A gate that opens or shuts by chance is none: where CI is set, the examples are the same in every run. Nowhere does a
# busy machine make a test fail, neither by one slow example nor by many that were slow to make.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


class Outcome(NamedTuple):
    """What a run of the command left: its exit code, stdout and stderr."""

    code: int
    out: str
    err: str

    @property
    def report(self) -> str:
        """What stands on stdout before the line that names the corpus and the settings in use."""
        return self.out.partition("\nin use: ")[0]


Run = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, and an empty folder to work in."""
    for name in ("MISQUOTE_CORPUS", "NO_COLOR", "COLUMNS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home" / "data"))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


@pytest.fixture
def misquote(home: Path) -> Run:
    """Run the command inside this process: ``misquote("claim", "…", input="…")``."""
    from checker.cli import main

    def run(*arguments: object, input: str | bytes | None = None) -> Outcome:
        result = CliRunner().invoke(main, [str(each) for each in arguments], input=input, prog_name="misquote")
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return Outcome(result.exit_code, result.stdout, result.stderr)

    return run


@pytest.fixture
def process(home: Path) -> Run:
    """Run the command as a process of its own: slower, and as real as it gets."""

    def run(*arguments: object, input: bytes = b"") -> Outcome:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
        words = [each if isinstance(each, bytes) else str(each) for each in arguments]
        command = [sys.executable, "-m", "checker", *words]
        done = subprocess.run(command, input=input, capture_output=True, env=environment, cwd=home, check=False)
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory of a tiny sentence model."""
    for needed in ("onnxruntime", "tokenizers", "onnx"):
        pytest.importorskip(needed, reason="the extra “semantic” is not installed")
    return build(tmp_path_factory.mktemp("model"))


@pytest.fixture(scope="session")
def shipped() -> Iterator[Corpus]:
    """The corpus that ships. Ask it; a test that changes a corpus opens its own."""
    with Corpus.shipped() as corpus:
        yield corpus
