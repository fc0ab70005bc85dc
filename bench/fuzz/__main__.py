"""``python -m bench.fuzz [--minutes N] [--seed N] [--only TARGET...] [--found DIR] [--replay FILE...]``.

Tries odd inputs on everything that reads what others wrote, for so many minutes of processor time, in equal shares:
half of each with hypothesis and half with atheris (``pip install atheris``), which follows the branches of the code, or
all with hypothesis where that is not installed. Prints how many inputs each was given, and whatever broke, made small.
The exit code is 1 if anything did.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from bench.fuzz.findings import Finding, tried
from bench.fuzz.guided import guided
from bench.fuzz.invented import invented
from bench.fuzz.targets import TARGETS, Target


def arguments(given: Sequence[str] | None = None) -> argparse.Namespace:
    names = [target.name for target in TARGETS]
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description="\n".join(__doc__.split("\n")[2:]))
    parser.add_argument("--minutes", type=float, default=10.0, help="of processor time, in all")
    parser.add_argument(
        "--seed", type=int, default=1, help="the same seed tries the same inputs, as far as time allows"
    )
    parser.add_argument("--only", nargs="+", metavar="TARGET", choices=names, default=names, help=", ".join(names))
    parser.add_argument("--found", type=Path, default=Path("fuzz-found"), help="where inputs that break are kept")
    parser.add_argument("--replay", type=Path, nargs="+", default=[], metavar="FILE", help="only try these again")
    return parser.parse_args(given)


def fuzzed(targets: Sequence[Target], seconds: float, seed: int, *, with_guide: bool) -> list[Finding]:
    """Try each target for its share of the time, and print a line of it. What was found, each kind once."""
    found = list[Finding]()
    for target in targets:
        share = seconds / len(targets)
        runs = [invented(target, share / (1 + with_guide), seed)]
        if with_guide:
            runs.append(guided(target, share / 2, seed))
        kinds = {one.kind: one for run in reversed(runs) for one in run.found}
        tries = " + ".join(f"{run.inputs:,}" for run in runs)
        print(
            f"{target.name:22} {tries:>20} inputs, {sum(run.seconds for run in runs):6.1f} s, {len(kinds)} found",
            flush=True,
        )
        found += kinds.values()
    return found


def replayed(files: Sequence[Path]) -> list[Finding]:
    targets = {target.name: target for target in TARGETS}
    tries = (tried(targets[file.name.partition(".")[0]], file.read_bytes()) for file in files)
    return [finding for finding in tries if finding is not None]


def main(asked: argparse.Namespace) -> int:
    targets = [target for target in TARGETS if target.name in asked.only]
    with_guide = find_spec("atheris") is not None
    if asked.replay:
        found = replayed(asked.replay)
    else:
        found = fuzzed(targets, asked.minutes * 60, asked.seed, with_guide=with_guide)
    for finding in found:
        print(finding)
        if not asked.replay:
            print(f"    python -m bench.fuzz --replay {finding.keep(asked.found)}")
    print(f"{len(found)} found" + ("" if with_guide else " (atheris is not installed: nothing was guided)"))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(arguments()))
