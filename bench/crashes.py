"""What is left of a corpus that is killed at any moment: ``python -m bench.crashes --kills 1000``.

A process adds, imports a few documents or hundreds, removes, corrects, rereads, rebuilds, compacts and backs up, and
tells through a pipe what it begins and what the corpus has acknowledged; at times the corpus was made by an earlier
misquote. It is killed with SIGKILL at a random moment; another process opens the corpus, verifies it, and looks
whether all that was acknowledged is there and found, nothing that was removed, nothing half, and no litter.
``bench.kills`` does the same to commands.
"""

import argparse
import json
import multiprocessing
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import tantivy  # noqa: F401 - loaded once, here, and not by every process anew

from bench.earlier import step_back
from bench.stories import is_found, name_of, quotations, story
from corpus import Correction
from corpus.intake.importing import BATCH
from corpus.library import Corpus
from corpus.records import Record, write
from corpus.store import Store, beside, reading

MOST = 40  # documents, so that each check is quick; what a large import brings above that is removed at once
LONGEST = 0.8  # seconds until the kill
LARGE = (BATCH, 4 * BATCH)  # lines of an import for which the writer of the index is held
EARLIER = 0.1  # of the kills are of a process that brings the corpus up to date first
_FORK = multiprocessing.get_context("fork")  # nothing is loaded twice; this process itself never opens a corpus


def work(place: Path, seed: int, first: int, there: list[int], pipe: Connection) -> None:
    """Change the corpus until killed. ``first`` is the first number that was never used."""
    chance, left = random.Random(seed), list(there)

    def tell(kind: str, what: str, numbers: list[int]) -> None:
        pipe.send_bytes(json.dumps([kind, what, numbers]).encode())

    tell("begun", "opening", [])
    with Corpus.open(place, create=True) as corpus:
        tell("done", "opening", [])
        while True:
            what = chance.choices(*zip(*_ODDS.items(), strict=True))[0] if left else "add"
            what = "remove" if len(left) > MOST and chance.random() < 0.5 else what
            numbers = _numbers(what, chance, left, first)
            tell("begun", what, numbers)
            _CHANGES[what](corpus, numbers)
            tell("done", what, numbers)
            first = max([first, *(number + 1 for number in numbers)])
            left = [number for number in left if what != "remove" or number not in numbers]
            left += numbers if what in _BRINGING else []


def _numbers(what: str, chance: random.Random, left: list[int], first: int) -> list[int]:
    if what in _BRINGING:
        return list(range(first, first + chance.randint(*_BRINGING[what])))
    if what == "remove" and len(left) > 2 * MOST:
        return chance.sample(left, len(left) - MOST)
    return chance.sample(left, min(len(left), chance.randint(1, 2))) if what in _NAMING else []


def _import(corpus: Corpus, numbers: list[int]) -> None:
    corpus.import_records(write(Record(story(number), tuple(quotations(number)))) for number in numbers)


def _correct(corpus: Corpus, numbers: list[int]) -> None:
    for number in numbers:
        places = [one.spans for one in corpus.quotations(f"s{number}")]
        for place in places[:1]:
            corpus.correct(f"s{number}", Correction(replaces=place, note=f"Noted {name_of(number)}."))


_CHANGES: dict[str, Callable[[Corpus, list[int]], object]] = {
    "add": lambda corpus, numbers: corpus.add(story(numbers[0]), quotations=quotations(numbers[0])),
    "import": _import,
    "large import": _import,
    "remove": lambda corpus, numbers: corpus.remove(*(f"s{number}" for number in numbers)),
    "correct": _correct,
    "rebuild": lambda corpus, _: corpus.rebuild(),
    "compact": lambda corpus, _: corpus.compact(),
    "backup": lambda corpus, _: corpus.backup(copy_of(corpus.path), force=True),
    "reextract": lambda corpus, numbers: list(corpus.reextract(f"s{number}" for number in numbers)),
}
_ODDS = {"add": 8, "import": 4, "large import": 4, "remove": 4, "correct": 2, "rebuild": 2, "compact": 1}
_ODDS |= {"backup": 3, "reextract": 2}
_NAMING = ("remove", "correct", "reextract")
_BRINGING = {"add": (1, 1), "import": (2, 12), "large import": LARGE}  # from how many documents to how many


def look(place: Path, sure: list[int], gone: list[int], pipe: Connection) -> None:
    """What is wrong with the corpus, and what is in it."""
    wrong: list[str] = []
    with Corpus.open(place, create=True) as corpus:
        wrong += [str(fault) for fault in corpus.verify()]
        there = {int(one.id[1:]) for one in corpus.documents()}
        wrong += [f"s{number} was acknowledged and is not there" for number in sure if number not in there]
        wrong += [f"s{number} was removed and is there" for number in gone if number in there]
        wrong += [f"s{number} is not found" for number in sorted(there) if not is_found(corpus, number)]
        whole = {number for number in there if corpus.document(f"s{number}").text == story(number).text}
        wrong += [f"s{number} is not whole" for number in sorted(there - whole)]
        wrong += _traces(place, [number for number in gone if number not in there])
    wrong += litter(place)
    pipe.send([wrong, sorted(there)])


def copy_of(place: Path | None) -> Path:
    """Where a corpus is backed up to, in a folder of its own."""
    assert place is not None
    (place.parent / "copies").mkdir(exist_ok=True)
    return place.parent / "copies" / f"copy-{random.randrange(3)}.db"


def litter(place: Path) -> list[str]:
    """What is left over beside a corpus and beside its backups."""
    with Store(place) as store, store.snapshot() as connection:
        found = store.file.litter()
        kept = dict(reading.earlier_copies(connection))
        noted = {Path(path) for path, _ in reading.backups(connection)}
    found += [copy for copy in beside.earlier_copies(place) if copy.name not in kept]
    found += [one for folder in (place.parent, place.parent / "copies") for one in folder.glob("*.draft")]
    return [f"{one.name} is left over" for one in found] + [
        f"{one.name} is not noted" for one in place.parent.glob("copies/*.db") if one not in noted
    ]


def _traces(place: Path, gone: list[int]) -> list[str]:
    files = [place, place.with_name(f"{place.name}-wal")]
    content = b"".join(file.read_bytes() for file in files if file.exists()).lower()
    return [f"s{number} was removed and left a trace" for number in gone if name_of(number).encode() in content]


def killed(place: Path, seed: int, first: int, there: list[int], after: float) -> list[tuple[str, str, list[int]]]:
    """What a process told until it was killed ``after`` so many seconds of work."""
    ours, theirs = _FORK.Pipe(duplex=False)
    process = _FORK.Process(target=work, args=(place, seed, first, there, theirs))
    process.start()
    theirs.close()
    told = [json.loads(ours.recv_bytes())]  # it begins to open the corpus
    time.sleep(after)
    process.kill()
    process.join()
    try:
        while True:
            told.append(json.loads(ours.recv_bytes()))
    except (EOFError, OSError):
        return told


def make_earlier(place: Path) -> None:
    """Make a corpus an earlier one; what was kept when it was brought up to date before is not of that corpus."""
    for copy in beside.earlier_copies(place):
        copy.unlink()
    process = _FORK.Process(target=step_back, args=(place,))
    process.start()
    process.join()


def looked(place: Path, sure: list[int], gone: list[int]) -> tuple[list[str], list[int]]:
    ours, theirs = _FORK.Pipe(duplex=False)
    process = _FORK.Process(target=look, args=(place, sure, gone, theirs))
    process.start()
    theirs.close()
    try:
        wrong, there = ours.recv()
    except EOFError:
        wrong, there = ["the corpus cannot be opened or asked"], []
    process.join()
    return wrong, there


def half(brought: list[int], there: list[int]) -> list[str]:
    """What a killed import has kept: whole batches of it, the first ones, and nothing else."""
    kept = sorted(set(brought).intersection(there))
    whole = len(kept) == len(brought) or len(kept) % BATCH == 0
    return [] if whole and kept == brought[: len(kept)] else [f"{len(kept)} of {len(brought)} documents are there"]


def round_(place: Path, seed: int, first: int, there: list[int]) -> dict[str, Any]:
    """One kill: what was being done, how much had been acknowledged, what was wrong afterwards."""
    chance = random.Random(seed)
    if there and chance.random() < EARLIER:
        make_earlier(place)
    told = killed(place, seed, first, there, chance.uniform(0, LONGEST))
    sure, gone, open_ = set(there), set[int](), ("nothing", list[int]())
    for kind, what, numbers in told:
        first = max([first, *(number + 1 for number in numbers)])
        if kind == "begun":
            open_ = (what, numbers)
            sure -= set(numbers) if what == "remove" else set()
            continue
        open_ = ("nothing", [])
        sure |= set(numbers) if what in _BRINGING else set()
        gone |= set(numbers) if what == "remove" else set()
    wrong, there = looked(place, sorted(sure), sorted(gone))
    wrong += half(open_[1] if open_[0] in _BRINGING else [], there)
    done = sum(kind == "done" and what != "opening" for kind, what, _ in told)
    return {"during": open_[0], "done": done, "wrong": wrong, "there": there, "first": first}


def run(place: Path, kills: int, seed: int, *, tell: Callable[[str], None] = print) -> int:
    """So many kills, one after the other, of one corpus. How many left something wrong."""
    during, acknowledged, bad, first = Counter[str](), 0, 0, 0
    there: list[int] = []
    begun = time.monotonic()
    for count in range(kills):
        outcome = round_(place, seed + count, first, there)
        there, first = outcome["there"], outcome["first"]
        during[outcome["during"]] += 1
        acknowledged += outcome["done"]
        bad += bool(outcome["wrong"])
        for line in outcome["wrong"]:
            tell(f"kill {count + 1} (seed {seed + count}, during {outcome['during']}): {line}")
        if (count + 1) % 100 == 0:
            tell(f"{count + 1} kills, {acknowledged} changes acknowledged, {bad} with something wrong")
    taken = time.monotonic() - begun
    tell(f"{kills} kills in {taken:.0f} s, {acknowledged} changes acknowledged, {bad} with something wrong")
    tell("killed during: " + ", ".join(f"{what} {count}" for what, count in during.most_common()))
    return bad


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="where to keep the corpus, instead of a folder that is deleted")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = (asked.folder or Path(folder)) / "archive.db"
        sys.exit(1 if run(place, asked.kills, asked.seed, tell=lambda line: print(line, flush=True)) else 0)


if __name__ == "__main__":
    main()
