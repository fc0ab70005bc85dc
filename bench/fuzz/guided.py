"""Inputs that atheris finds, by the branches of the code that each takes, in a process that it can take over."""

import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.fuzz.findings import tried
from bench.fuzz.invented import Run
from bench.fuzz.targets import Target

_TRIED = re.compile(r"^stat::number_of_executed_units:\s*(\d+)", re.MULTILINE)


def guided(target: Target, seconds: float, seed: int) -> Run:
    """Let atheris try a target for so many seconds, and read what it has kept.

    Raises:
        RuntimeError: Its process did not come to its end.
    """
    with tempfile.TemporaryDirectory(prefix="misquote-fuzz-") as folder:
        before = _seconds_of_children()
        told = [target.name, folder, str(max(1, round(seconds))), str(seed)]
        command = [sys.executable, "-m", "bench.fuzz.under_atheris", *told]
        ended = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        counted = _TRIED.search(ended.stderr)
        if counted is None:
            raise RuntimeError(f"atheris ended with {ended.returncode}: {ended.stderr[-1000:]}")
        kept = [tried(target, file.read_bytes()) for file in sorted(Path(folder, "found").glob("*"))]
        spent = _seconds_of_children() - before
    return Run(int(counted[1]), spent, tuple(finding for finding in kept if finding is not None))


def _seconds_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
