"""What it costs to double a text that is made to be slow: ``python -m bench.growth [--up-to BYTES] [--only NAME]``.

Each text is given to what it is meant to slow down, from 16 KB on and twice as long each time. Time is that of the
processor. A trial holds if no doubling that can be measured costs more than 2.3 times as much; the exponent is that of
the last doublings. What takes longer than the budget is stopped, and does not hold.
"""

import argparse
import gc
import math
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from bench.growth.operations import Operation, stories
from bench.growth.texts import TRIALS, Make
from corpus.quotations import extract

SHORTEST = 16 * 1024  # characters
DOUBLING = 2.3  # times the seconds that a doubling may cost
DEPTH = 6  # functions that are named
MEASURABLE = 0.1  # seconds: what takes less is the clock's as much as the text's


class OverBudget(BaseException):
    """Nothing may catch it on its way."""


class Measured(NamedTuple):
    """The seconds of each length, and whether the last of them were too many."""

    seconds: dict[int, float]
    stopped: bool
    where: str = ""

    @property
    def ratios(self) -> list[float]:
        return [later / sooner for sooner, later in pairwise(self.seconds.values()) if sooner >= MEASURABLE]

    @property
    def holds(self) -> bool:
        return not self.stopped and all(ratio <= DOUBLING for ratio in self.ratios)

    @property
    def exponent(self) -> str:
        last = self.ratios[-2:]
        return f"{sum(map(math.log2, last)) / len(last):.2f}" if last else "–"


def seconds(operation: Operation, make: Make, length: int, budget: float) -> float:
    call = operation(make(length))
    gc.collect()
    gc.disable()
    signal.signal(signal.SIGPROF, _over)
    signal.setitimer(signal.ITIMER_PROF, budget)
    begun = time.process_time()
    try:
        call()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        gc.enable()
    return time.process_time() - begun


def measured(operation: Operation, make: Make, longest: int, budget: float) -> Measured:
    """Each length once, and the last two again where a doubling seems to cost too much."""
    taken, length = dict[int, float](), SHORTEST
    while length <= longest:
        try:
            taken[length] = seconds(operation, make, length, budget)
            before = taken.get(length // 2, 0.0)
            if MEASURABLE <= before < taken[length] / DOUBLING:
                taken[length] = min(taken[length], seconds(operation, make, length, budget))
        except OverBudget as error:
            stories.cache_clear()  # it may have been left in the middle of a question
            return Measured(taken, stopped=True, where=_place(error))
        length *= 2
    return Measured(taken, stopped=False)


def rows(asked: argparse.Namespace) -> Iterator[tuple[str, Measured]]:
    for trial in TRIALS:
        for operation in trial.operations:
            name = f"{trial.name}: {called(operation)}"
            if asked.only in name:
                yield name, measured(operation, trial.make, asked.up_to, asked.budget)


def called(operation: Operation) -> str:
    if isinstance(operation, partial):
        return f"{operation.func.__name__}{operation.keywords['ending']}"
    return operation.__name__.replace("_", " ")  # type: ignore[attr-defined]


def _place(error: BaseException) -> str:
    """Which of our functions were at work when time was over, the innermost first."""
    ours = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).name != "__main__.py"]
    return " < ".join(f"{Path(one.filename).stem}.{one.name}:{one.lineno}" for one in reversed(ours[-DEPTH:]))


def _over(*_: object) -> None:
    raise OverBudget


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.growth", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--up-to", type=int, default=1024 * 1024, metavar="BYTES", help="the longest text (a megabyte)")
    parser.add_argument("--only", default="", metavar="NAME", help="those with this in their name")
    parser.add_argument("--budget", type=float, default=20.0, metavar="SECONDS", help="for one text (20)")
    asked = parser.parse_args()
    extract("“Once,” said Ada Quill, so that what is loaded late is there.")
    held = total = 0
    print(
        "| text: what is done | seconds of CPU, doubling by doubling | exponent | |",
        "| --- | --- | ---: | --- |",
        sep="\n",
    )
    for name, found in rows(asked):
        held, total = held + found.holds, total + 1
        each = " ".join(f"{one:.2f}" for one in found.seconds.values()) + " …" * found.stopped
        print(
            f"| {name} | {each} | {found.exponent} | {'holds' if found.holds else f'GROWS {found.where}'} |", flush=True
        )
    print(f"\n{held} of {total} hold")
    sys.exit(0 if held == total else 1)


if __name__ == "__main__":
    main()
