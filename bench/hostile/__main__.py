"""How many hostile folders take effect: ``python -m bench.hostile``.

In each a desk keeps its corpus, and something of the user's has the place of something of misquote's: a link, a pipe, a
second name of a file, a folder. Then the commands run, each a process, and every file of the user's has to be the same.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.hostile.arrangements import ARRANGEMENTS
from bench.hostile.trial import Run, harm

ROOT = Path(__file__).parents[2]
PATIENCE = 120.0  # seconds after which a command hangs


def in_a_process(folder: Path) -> Run:
    """Commands as processes of their own, in the folder of the desk; home is beside it."""

    def run(arguments: Sequence[str]) -> None:
        environment = {"HOME": str(folder / "home"), "PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
        command = [sys.executable, "-m", "checker", *arguments]
        try:
            subprocess.run(command, cwd=folder / "work", env=environment, capture_output=True, timeout=PATIENCE)
        except subprocess.TimeoutExpired as error:
            raise TimeoutError from error

    return run


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="arrangements whose name has this in it")
    asked = parser.parse_args()
    chosen = {name: plant for name, plant in ARRANGEMENTS.items() if asked.only in name}
    bad = 0
    for name, plant in chosen.items():
        with tempfile.TemporaryDirectory() as made:
            found = harm(Path(made), plant, in_a_process(Path(made)))
        bad += bool(found)
        for line in found:
            print(f"{name}: {line}", flush=True)
    print(f"{bad} of {len(chosen)} take effect")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
