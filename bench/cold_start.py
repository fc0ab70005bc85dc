"""How long a whole process takes that was not running before: ``python bench/cold_start.py [RUNS]``.

Every run is a new process of the Python that runs this script, on the corpus that ships, with an empty home. The first
run of each command is left out: it fills the disk's cache.
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

ARTICLE = Path(__file__).parents[1] / "corpus" / "articles" / "budapest-summit.txt"
CLAIMS = (
    '"I think great progress was made in today’s telephone conversation," Trump said.',
    "Zelenskyy: “He wants weapons.”",
    'Trump told reporters that he would like to have "Tomahawks."',
    "extreme concern over the proposal",
)
COMMANDS = (
    ("--version", ["--version"], 0.3),
    ("--help", ["--help"], 0.3),
    ("corpus list", ["corpus", "list"], 0.3),
    *((f"claim {text[:34]}…", ["claim", text], 0.3) for text in CLAIMS),
    ("check, a page of draft", ["check", "page.txt"], 2.5),
)


def seconds(arguments: list[str], folder: Path) -> float:
    environment = {**os.environ, "XDG_DATA_HOME": str(folder), "PYTHONPATH": str(Path(__file__).parents[1])}
    environment.pop("QUOTECHECK_CORPUS", None)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed is compiled once, not at every start
    begun = time.perf_counter()
    command = [sys.executable, "-m", "checker", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    taken = time.perf_counter() - begun
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(arguments)}: {done.stderr.decode()}")
    return taken


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"{datetime.now(UTC):%Y-%m-%d}, {machine}")
    print(f"{'command':<44} {'median':>8} {'slowest':>8} {'limit':>6}   seconds of {runs} whole processes")
    with tempfile.TemporaryDirectory() as folder:
        page = ARTICLE.read_text(encoding="utf-8")[:3000]
        (Path(folder) / "page.txt").write_text(page, encoding="utf-8")
        for name, arguments, limit in COMMANDS:
            taken = [seconds(arguments, Path(folder)) for _ in range(runs + 1)][1:]
            print(f"{name:<44} {statistics.median(taken):>8.3f} {max(taken):>8.3f} {limit:>6.1f}")


if __name__ == "__main__":
    main()
