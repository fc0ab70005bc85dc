"""``python -m bench.mutations [--count N] [--seed N] [--only PATH]... [--jobs N]``.

Changes one place of ``checker`` or ``corpus/store`` at a time, and counts how often the tests beside it notice. The
places are drawn from all that may be changed (``changes`` says which), so a longer module gives more of them; the tests
are those of the module and of its neighbours: the file at the path that mirrors it, then the others of that folder.
"""

import argparse
import ast
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from bench.mutations.changes import changed, places
from bench.mutations.trials import ROOT, Outcome, Workplace, beside

HOUSES = ("checker", "corpus/store")
_SLACK = 5  # seconds of processor time that any trial may take, above three times what its tests take


@dataclass(frozen=True, slots=True)
class Mutation:
    """A module with one place changed: where, its whole source, and the difference."""

    module: Path
    line: int
    source: str
    difference: str


def modules(only: Sequence[str] = HOUSES, root: Path = ROOT) -> list[Path]:
    """The modules at these paths, files or folders, from ``root``."""
    found = {file for path in only for file in [root / path, *(root / path).rglob("*.py")] if file.is_file()}
    return sorted(file.relative_to(root) for file in found)


def drawn(files: Sequence[Path], number: int, chance: random.Random, root: Path = ROOT) -> list[Mutation]:
    """So many changes, each at another place of these modules; fewer, if there are fewer places."""
    trees = {file: ast.parse((root / file).read_text(encoding="utf-8")) for file in files}
    before = {file: ast.unparse(tree) for file, tree in trees.items()}
    every = [(file, place) for file, tree in trees.items() for place in places(tree)]
    mutations = []
    for file, place in chance.sample(every, min(number, len(every))):
        source, difference = changed(trees[file], before[file], place, chance.choice(place.instead))
        if difference:
            mutations.append(Mutation(file, place.line, source, difference))
    return mutations


def tried(mutations: Sequence[Mutation], jobs: int = 1, root: Path = ROOT) -> Iterator[tuple[Mutation, Outcome]]:
    """Each mutation with the outcome of its tests, as they come; ``SystemExit`` if they fail on the code as it is."""
    tests = {one.module: tuple(beside(one.module, root)) for one in mutations}
    with (
        tempfile.TemporaryDirectory(prefix="mutations-", ignore_cleanup_errors=True) as folder,
        get_context("fork").Pool(jobs, _begin, (Path(folder), root)) as pool,
    ):
        usual = dict(pool.imap_unordered(_as_it_is, sorted(set(tests.values()))))
        for files, outcome in usual.items():
            if not outcome.passed:
                raise SystemExit(f"fails without any change: {outcome.failed or files[0]}")
        work = [(one, tests[one.module], 3 * usual[tests[one.module]].seconds + _SLACK) for one in mutations]
        yield from pool.imap_unordered(_changed, work)


def _begin(folder: Path, root: Path) -> None:
    global _workplace
    _workplace = Workplace(folder, root)


def _as_it_is(tests: tuple[str, ...]) -> tuple[tuple[str, ...], Outcome]:
    return tests, _workplace.unchanged(tests)


def _changed(work: tuple[Mutation, tuple[str, ...], float]) -> tuple[Mutation, Outcome]:
    mutation, tests, seconds = work
    return mutation, _workplace.tried(mutation.module, mutation.source, tests, seconds)


def table(outcomes: Sequence[tuple[Mutation, Outcome]]) -> str:
    """How many were caught, by package and in all."""
    every, caught = Counter[Path](), Counter[Path]()
    for mutation, outcome in outcomes:
        every[mutation.module.parent] += 1
        caught[mutation.module.parent] += not outcome.passed
    lines = [f"{package!s:32} {caught[package]:4} of {every[package]:4}" for package in sorted(every)]
    total = f"{'all':32} {caught.total():4} of {every.total():4}  {caught.total() / max(every.total(), 1):.1%}"
    return "\n".join([*lines, total])


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.mutations", description=__doc__.split("\n")[2])
    parser.add_argument("--count", type=int, default=300, help="how many changes are tried")
    parser.add_argument("--seed", type=int, default=1, help="the same seed draws the same changes from the same code")
    parser.add_argument("--only", action="append", help="a module or a folder, from the root; may be repeated")
    parser.add_argument("--jobs", type=int, default=1, help="how many processes try them")
    parser.add_argument("--root", type=Path, default=ROOT, help="the tree whose code and tests they are")
    given = parser.parse_args()
    root = given.root.resolve()
    mutations = drawn(modules(given.only or HOUSES, root), given.count, random.Random(given.seed), root)
    outcomes = []
    for number, (mutation, outcome) in enumerate(tried(mutations, given.jobs, root), 1):
        outcomes.append((mutation, outcome))
        if outcome.passed:
            print(f"{mutation.module}:{mutation.line}: nobody noticed\n{mutation.difference}\n", flush=True)
        if sys.stderr.isatty():
            print(f"\r{number} of {len(mutations)}", end="", file=sys.stderr, flush=True)
    print(table(outcomes))
    print(f"{sum(outcome.seconds for _, outcome in outcomes) / 60:.1f} minutes of processor time")


if __name__ == "__main__":
    main()
