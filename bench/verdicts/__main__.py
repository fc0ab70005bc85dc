"""``python -m bench.verdicts [--corpus FILE.db] [--seed N] [--size N] [--peers] [--jsonl FILE] [--wrong N]``.

The corpus is only read. Without ``--corpus`` it is the one that ships.
"""

import argparse
import json
import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from bench.verdicts import table
from bench.verdicts.archive import Archive, CorpusWithout
from bench.verdicts.cases import Case, generate
from bench.verdicts.peers import PEERS, Threshold, ask, best_threshold
from bench.verdicts.scoring import Outcome
from checker.check import check_quotation


def arguments(given: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.verdicts", description=__doc__.split("\n")[2])
    parser.add_argument("--corpus", type=Path, help="a corpus of yours, FILE.db; it is only read")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same cases")
    parser.add_argument("--size", type=int, default=400, help="how many cases, of all kinds together")
    parser.add_argument("--peers", action="store_true", help="ask exact search, difflib and rapidfuzz too")
    parser.add_argument("--jsonl", type=Path, help="write the cases to this file, one a line")
    parser.add_argument("--wrong", type=int, default=0, help="list so many wrong answers of each kind")
    return parser.parse_args(given)


def run(
    corpus: CorpusWithout, archive: Archive, cases: Sequence[Case], *, peers: bool = False
) -> tuple[list[Outcome], dict[str, list[float]], dict[str, Threshold]]:
    """Ask the product, and the peers, about every case: the answers, the milliseconds, the peers' thresholds."""
    times: dict[str, list[float]] = {"misquote": []}
    verdicts = []
    for case in cases:
        begun = perf_counter()
        verdicts.append(check_quotation(corpus, case.quote, speaker=case.speaker).verdict)
        times["misquote"].append((perf_counter() - begun) * 1000)
    asked = [ask(corpus, archive, case.quote) for case in cases] if peers and cases else []
    thresholds = {name: best_threshold(cases, [each[name].score for each in asked]) for name in PEERS if asked}
    times |= {name: [each[name].milliseconds for each in asked] for name in thresholds}
    accepted = [{name: each[name].score >= at.score for name, at in thresholds.items()} for each in asked]
    said = accepted or [{}] * len(cases)
    return [Outcome(*each) for each in zip(cases, verdicts, said, strict=True)], times, thresholds


def heading(archive: Archive, asked: argparse.Namespace, cases: int) -> str:
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    held = len(archive.held_out)
    size = f"{len(archive.kept) + held:,} documents ({held} held out), {archive.words:,} words to be found"
    named = asked.corpus.name if asked.corpus else "the corpus that ships"
    return f"{datetime.now(UTC):%Y-%m-%d}, {machine}; {named}: {size}; seed {asked.seed}, {cases} cases\n"


def main() -> None:
    asked = arguments()
    with CorpusWithout.open(asked.corpus) if asked.corpus else CorpusWithout.shipped() as corpus:
        archive = Archive(corpus, asked.seed)
        cases = generate(archive, seed=asked.seed, size=asked.size)
        if asked.jsonl:
            records = (json.dumps(case.record(), ensure_ascii=False) for case in cases)
            asked.jsonl.write_text("".join(f"{record}\n" for record in records), encoding="utf-8")
        outcomes, times, thresholds = run(corpus, archive, cases, peers=asked.peers)
        print(heading(archive, asked, len(cases)))
        print(*table.lines(outcomes, times, thresholds), "", *table.wrong(outcomes, asked.wrong), sep="\n")


if __name__ == "__main__":
    main()
