"""How long a whole process takes that was not running before: ``python bench/cold_start.py [RUNS]``.

Every run is a new process of the Python that runs this script, on the corpus that ships, with an empty home. The first
run of each command is left out: it fills the disk's cache. On a machine that does other work as well the time of the
processor, and of that the least, says more than the clock.
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

ARTICLE = Path(__file__).parents[1] / "corpus" / "articles" / "budapest-summit.txt"
CLAIMS = (
    '"I think great progress was made in today’s telephone conversation," Trump said.',
    "Zelenskyy: “He wants weapons.”",
    'Trump told reporters that he would like to have "Tomahawks."',
    "extreme concern over the proposal",
)
COMMANDS = (
    ("--version", ["--version"], 0.15),
    ("--help", ["--help"], 0.15),
    ("corpus list", ["corpus", "list"], 0.15),
    *((f"claim {text[:34]}…", ["claim", text], 0.15) for text in CLAIMS),
    ("claim --speaker Trump", ["claim", "--speaker", "Trump", "We need Tomahawks"], 0.15),
    ("check, a page of draft", ["check", "page.txt"], 0.3),
)


class Run(NamedTuple):
    """One whole process: seconds of the clock and of the processor, and the most memory in MB, code and all."""

    clock: float
    processor: float
    memory: float


def run(arguments: list[str], folder: Path) -> Run:
    environment = {**os.environ, "XDG_DATA_HOME": str(folder), "PYTHONPATH": str(Path(__file__).parents[1])}
    environment.pop("MISQUOTE_CORPUS", None)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed is compiled once, not at every start
    begun, null = time.perf_counter(), subprocess.DEVNULL
    command = [sys.executable, "-m", "checker", *arguments]
    started = subprocess.Popen(command, cwd=folder, env=environment, stdout=null, stderr=null)
    _, status, used = os.wait4(started.pid, 0)
    started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode not in (0, 1):
        sys.exit(f"{' '.join(arguments)}: ended with {started.returncode}")
    return Run(time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"{datetime.now(UTC):%Y-%m-%d}, {machine}, seconds of {runs} whole processes")
    print(f"{'command':<44} {'clock':>8} {'limit':>6} {'processor':>10} {'least':>7} {'MB':>5}")
    with tempfile.TemporaryDirectory() as folder:
        page = ARTICLE.read_text(encoding="utf-8")[:3000]
        (Path(folder) / "page.txt").write_text(page, encoding="utf-8")
        for name, arguments, limit in COMMANDS:
            taken = [run(arguments, Path(folder)) for _ in range(runs + 1)][1:]
            clock, processor = (statistics.median(column) for column in list(zip(*taken, strict=True))[:2])
            least, memory = min(one.processor for one in taken), max(one.memory for one in taken)
            print(f"{name:<44} {clock:>8.3f} {limit:>6.2f} {processor:>10.3f} {least:>7.3f} {memory:>5.0f}")


if __name__ == "__main__":
    main()
