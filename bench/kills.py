"""What is left of a corpus when a command is killed at any moment: ``python -m bench.kills --times 1000``.

Each command is a process of its own, as a user starts it: it adds, imports, removes, rereads, rebuilds, compacts or
backs up, at times from a corpus that an earlier misquote has made, and is killed with SIGKILL at a random moment.
Then the next command comes, and the corpus is looked at as in ``bench.crashes``: all that was acknowledged is there and
found, nothing that was removed, nothing half, no litter.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from bench.crashes import EARLIER, MOST, copy_of, half, looked, make_earlier
from bench.stories import quotations, story
from corpus.intake.importing import BATCH
from corpus.records import Record, write

ROOT = Path(__file__).parents[1]
SOONEST, LATEST = 0.3, 3.0  # times what the first command took, until the kill
ODDS = {"add": 4, "import": 4, "large import": 2, "remove": 4, "compact": 3, "backup": 5, "reextract": 3, "rebuild": 2}
BRINGING = {"add": (1, 3), "import": (2, 12), "large import": (BATCH, 2 * BATCH)}  # from how many to how many


class Step(NamedTuple):
    """A command, and the numbers of the stories that it brings or takes."""

    what: str
    numbers: list[int]
    arguments: list[str]


def chosen(place: Path, chance: random.Random, there: list[int], first: int) -> Step:
    """Something to do, with the files that it needs beside the corpus."""
    what = chance.choices(*zip(*ODDS.items(), strict=True))[0] if there else "add"
    if len(there) > MOST:
        return _naming("remove", chance.sample(there, len(there) - MOST // 2))
    if what in BRINGING:
        numbers = list(range(first, first + chance.randint(*BRINGING[what])))
        return Step(what, numbers, _brought(place.parent / "new", what, numbers))
    if what in ("remove", "reextract"):
        return _naming(what, chance.sample(there, min(len(there), chance.randint(1, 3))))
    return Step(what, [], ["backup", "--force", str(copy_of(place))] if what == "backup" else [what])


def _naming(what: str, numbers: list[int]) -> Step:
    options = ["--yes"] if what == "remove" else []
    return Step(what, numbers, [what, *options, *(f"s{number}" for number in numbers)])


def _brought(folder: Path, what: str, numbers: list[int]) -> list[str]:
    folder.mkdir(exist_ok=True)
    if what == "add":
        for number in numbers:
            (folder / f"s{number}.txt").write_text(story(number).text, encoding="utf-8")
        return ["add", *(str(folder / f"s{number}.txt") for number in numbers)]
    lines = [write(Record(story(number), tuple(quotations(number)))) for number in numbers]
    (folder / "lines.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return ["import", str(folder / "lines.jsonl")]


def acknowledged(place: Path, arguments: list[str], after: float) -> bool:
    """Whether a command came to its end before it was killed ``after`` so many seconds.

    Raises:
        RuntimeError: It failed.
    """
    command = [sys.executable, "-m", "checker", "--corpus", str(place), "corpus", *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        try:
            _, told = process.communicate(timeout=after)
        except subprocess.TimeoutExpired:
            process.kill()
            return False
    if process.returncode:
        raise RuntimeError(told.decode())
    return True


def round_(
    place: Path, chance: random.Random, there: list[int], first: int, pace: float
) -> tuple[Step, bool, list[str], list[int]]:
    """One command, ``pace`` being the seconds that one takes here: whether it was acknowledged, what was wrong after
    the next one, and which stories are there then."""
    if is_earlier := bool(there) and chance.random() < EARLIER:
        make_earlier(place)
    step = chosen(place, chance, there, first)
    try:
        is_done, wrong = acknowledged(place, step.arguments, pace * chance.uniform(SOONEST, LATEST)), list[str]()
    except RuntimeError as error:
        is_done, wrong = False, [f"{step.what} failed: {error}"]
    sure, gone = set(there), set[int]()
    if step.what == "remove":
        sure -= set(step.numbers)
        gone = set(step.numbers) if is_done else gone
    elif step.what in BRINGING and is_done:
        sure |= set(step.numbers)
    found, there = looked(place, sorted(sure), sorted(gone))
    wrong += found
    if "import" in step.what:
        wrong += half(step.numbers, there)
    what = f"{step.what} of an earlier corpus" if is_earlier else step.what
    return step._replace(what=what), is_done, wrong, there


def run(place: Path, times: int, seed: int) -> int:
    """So many kills, one after the other, of one corpus. How many left something wrong."""
    during, done, bad, kills, tried = Counter[str](), 0, 0, 0, 0
    begun = time.monotonic()
    acknowledged(place, _brought(place.parent / "new", "add", [0]), 600)
    there, first, pace = [0], 1, time.monotonic() - begun
    while kills < times:
        tried += 1
        step, is_done, wrong, there = round_(place, random.Random(seed + tried), there, first, pace)
        first = max([first, *(number + 1 for number in step.numbers)])
        done, kills, bad = done + is_done, kills + (not is_done), bad + bool(wrong)
        during[step.what] += not is_done
        for line in wrong:
            print(f"kill {kills} (during {step.what}): {line}", flush=True)
        if not is_done and kills % 100 == 0:
            print(f"{kills} kills, {done} commands acknowledged, {bad} with something wrong", flush=True)
    print(
        f"{kills} kills in {time.monotonic() - begun:.0f} s, {done} commands acknowledged, {bad} with something wrong"
    )
    print("killed during: " + ", ".join(f"{what} {count}" for what, count in during.most_common()))
    return bad


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(1 if run(Path(folder) / "archive.db", asked.times, asked.seed) else 0)


if __name__ == "__main__":
    main()
