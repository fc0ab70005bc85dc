"""How much of what something else does to a corpus passes as sound: ``python -m bench.tamper [--flips 150]``.

Each trial is made with a copy of one corpus, by processes of their own. What is changed with SQL, and bits that are
turned in its file, must be told by ``corpus verify`` (exit code 1, or 2 with a line), and no command may end in a
traceback or a panic. Bits on which nothing depends that any statement reads (unused bytes of a page, counters of the
header) are passed over, and counted. What is turned or cut off in the index must change no answer and be told on no
stream. Prints each trial that fails, and a line for each kind. The exit code is 1 if any failed.
"""

import argparse
import random
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from bench.tamper.archive import QUOTATION, Outcome, built, copied, run, verdict
from bench.tamper.changes import CHANGES
from bench.tamper.flips import bits, contents, flipped, place_of

ASKING = ("claim", "--format", "json", QUOTATION)
OTHERS = (("corpus", "list"), ("corpus", "show", "s1"), ("corpus", "export"), ("corpus", "stats"), ASKING)

Tell = Callable[[str], None]


def unseen(place: Path, *, others: int) -> str:
    """What is wrong with how a changed corpus is told, nothing if it is; with so many other commands, too."""
    outcome = run(place, "corpus", "verify")
    if outcome.code == 0:
        return "passes as sound"
    tried = [outcome, *(run(place, *arguments) for arguments in OTHERS[:others])]
    return "; ".join(filter(None, (one.wrong for one in tried)))


def by_sql(place: Path, folder: Path, only: str, tell: Tell) -> int:
    chosen = {name: change for name, change in CHANGES.items() if only in name}
    bad = 0
    for name, change in chosen.items():
        changed = copied(place, folder)
        before = contents(changed)
        with closing(sqlite3.connect(changed)) as connection:
            connection.executescript(change)
        if contents(changed) == before:
            tell(f"{name}: the change did nothing")
        if wrong := unseen(changed, others=len(OTHERS)):
            bad += 1
            tell(f"{name}: {wrong}")
    tell(f"changes by SQL: {bad} of {len(chosen)} unseen")
    return bad


def by_flips(place: Path, folder: Path, wanted: int, seed: int, tell: Tell) -> int:
    content, before = place.read_bytes(), contents(copied(place, folder))
    done = bad = unused = 0
    for bit in bits(len(content), seed):
        if done == wanted:
            break
        changed = copied(place, folder)
        changed.write_bytes(flipped(content, bit))
        after = contents(changed)
        if after == before:
            unused += 1
            continue
        changed.write_bytes(flipped(content, bit))
        done += 1
        if wrong := unseen(changed, others=1 + done % len(OTHERS)):
            bad += 1
            tell(f"bit {bit % 8} of byte {bit // 8}, {place_of(before, after)}: {wrong}")
    tell(f"bits of the file: {bad} of {done} pass as sound ({unused} more on which nothing depends)")
    return bad


def by_index(place: Path, folder: Path, wanted: int, seed: int, tell: Tell) -> int:
    right, chance, bad = verdict(run(copied(place, folder), *ASKING)), random.Random(seed), 0
    for _ in range(wanted):
        changed = copied(place, folder)
        what = _damaged(changed.with_name(".archive.db.index"), chance)
        outcome = run(changed, *ASKING)
        after = run(changed, "corpus", "verify")
        if wrong := _wrong(outcome, after, right):
            bad += 1
            tell(f"{what}: {wrong}")
    tell(f"files of the index: {bad} of {wanted} change an answer or are told on stderr")
    return bad


def _damaged(index: Path, chance: random.Random) -> str:
    """Turn a bit in a file of the index, or cut it off."""
    file = chance.choice(sorted(file for file in index.iterdir() if file.is_file() and file.stat().st_size))
    content = file.read_bytes()
    if chance.random() < 0.7:
        bit = chance.randrange(len(content) * 8)
        file.write_bytes(flipped(content, bit))
        return f"bit {bit % 8} of byte {bit // 8} of {file.name}"
    size = chance.randrange(len(content))
    file.write_bytes(content[:size])
    return f"{file.name} cut to {size} of {len(content)} bytes"


def _wrong(outcome: Outcome, after: Outcome, right: object) -> str:
    another = "" if verdict(outcome) == right else "another answer"
    told = f"stderr has {outcome.err[:200]!r}" if outcome.err else ""
    return "; ".join(filter(None, (outcome.wrong, another, told, after.wrong)))


def kinds(asked: argparse.Namespace, place: Path, folder: Path, tell: Tell) -> Iterator[int]:
    if asked.kind in (None, "sql"):
        yield by_sql(place, folder, asked.only, tell)
    if asked.kind in (None, "flips"):
        yield by_flips(place, folder, asked.flips, asked.seed, tell)
    if asked.kind in (None, "index"):
        yield by_index(place, folder, asked.index, asked.seed, tell)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", choices=("sql", "flips", "index"), help="only this kind of trial")
    parser.add_argument("--only", default="", help="changes by SQL whose name has this in it")
    parser.add_argument("--flips", type=int, default=150, help="bits of the file")
    parser.add_argument("--index", type=int, default=150, help="bits and lengths of files of the index")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        place = built(folder)
        told = list(kinds(asked, place, folder / "trial", lambda line: print(line, flush=True)))
    sys.exit(1 if sum(told) else 0)


if __name__ == "__main__":
    main()
