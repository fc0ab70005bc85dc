"""A claim as a whole process that was not running before, the page cache warm: seconds, and memory of its own."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.engine.cases import Case

_RUNS = 3  # of each question; the first is left out
_ROOT = Path(__file__).parents[2]
# What is mapped from files is shared with every process that reads them; the pages of its own are what it costs.
_PEAK = """
import atexit, re, sys
def told():
    rollup = open("/proc/self/smaps_rollup").read()
    private = sum(int(n) for n in re.findall(r"^Private_(?:Clean|Dirty): +(\\d+)", rollup, re.M))
    print(f"private {private}", file=sys.stderr)
atexit.register(told)
from checker.cli import main
main()
"""


def cold(corpus: Path, cases: Sequence[Case]) -> str:
    """A line: the median of all runs, and the most memory that any had at its end."""
    times, memory = [], []
    for case in cases:
        claim = f'"{case.quote}," {case.speaker} said.' if case.speaker else f'"{case.quote}"'
        command = ["--corpus", str(corpus), "claim", claim]
        runs = [_seconds([sys.executable, "-m", "checker", *command]) for _ in range(_RUNS)]
        times += [seconds for seconds, _ in runs[1:]]
        memory.append(_private([sys.executable, "-c", _PEAK, *command]))
    known = f"{max(memory) / 1024:.0f} MB private" if all(memory) else "memory not told by this system"
    return f"a claim as a whole process: median {median(times):.3f} s, slowest {max(times):.3f} s, {known}"


def _seconds(command: Sequence[str]) -> tuple[float, str]:
    # What is installed is compiled once, not at every start.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun = perf_counter()
    done = subprocess.run(command, cwd=_ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return perf_counter() - begun, done.stderr


def _private(command: Sequence[str]) -> int:
    """KiB of its own; 0 where the system has no such account."""
    if not Path("/proc/self/smaps_rollup").exists():
        return 0
    told = _seconds(command)[1]
    return int(told.rsplit("private ", 1)[1])
