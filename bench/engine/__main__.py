"""``python -m bench.engine [--passages N] [--text FILE...] [--folder DIR] [--cases N] [--seed N] [--peers N]``.

Makes an archive of so many passages from the texts that are named and from invented ones, takes it in as the product
does, and asks it about damaged quotations. With ``--folder`` the archive is kept there for the next run.
"""

import argparse
import json
import os
import platform
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from statistics import median

from bench.engine.archive import Filling, size_of, take_in, write
from bench.engine.asking import Answer, ask, quantile, table, timed
from bench.engine.peers import compared
from bench.engine.text import Language
from bench.engine.whole_process import cold
from checker.check import check_quotation
from corpus import Corpus, Document

_WARM = 30  # questions before the clock runs
_ADDED = 20  # articles of 800 words


def arguments(given: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.engine", description=__doc__.split("\n")[2])
    parser.add_argument("--passages", type=int, default=100_000, help="how many the archive has")
    parser.add_argument("--text", type=Path, nargs="*", default=[], help="texts of yours to begin with, JSONL or plain")
    parser.add_argument("--folder", type=Path, help="where the archive is made, and kept")
    parser.add_argument("--cases", type=int, default=1000, help="how many quotations are asked for")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same archive")
    parser.add_argument("--peers", type=int, default=0, help="ask so many of them of the peers too")
    return parser.parse_args(given)


def run(asked: argparse.Namespace, folder: Path) -> None:
    language = Language(asked.seed)
    filling = Filling(language, asked.seed, asked.passages, asked.text)
    cases = write(folder, filling, asked.cases)
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"{datetime.now(UTC):%Y-%m-%d}, {machine}; seed {asked.seed}; {filling.written:,} passages, ", end="")
    print(f"{filling.characters:,} characters")
    seconds = take_in(folder)
    if seconds:
        print(f"import without extraction: {seconds:.1f} s, {filling.written / seconds:,.0f} passages a second")
    print(f"disk: {size_of(folder) / filling.characters:.2f} times the text")
    with Corpus.open(folder / "archive.db") as corpus:
        for case in cases[:_WARM]:
            ask(corpus, case)
        answers = [ask(corpus, case) for case in cases]
        print(table(answers))
        print(_added(corpus, language, asked.seed))
    print(cold(folder / "archive.db", [case for case in cases if case.speaker][:10] or cases[:10]))
    if asked.peers:
        print(compared(folder / "archive.db", Random(asked.seed).sample(cases, min(asked.peers, len(cases)))))
    _write_wrong(folder, answers)


def _added(corpus: Corpus, language: Language, seed: int) -> str:
    """Milliseconds from an article of 800 words to the moment that it answers, and away with it again."""
    times = []
    for number in range(_ADDED):
        chance = Random(f"{seed} added {number}")
        text = "\n\n".join(" ".join(language.sentence(chance) for _ in range(5)) for _ in range(10))
        document = Document(id=f"added-{seed}-{number}", text=text)
        sought = " ".join(text.split()[400:430])

        def add(document: Document = document, sought: str = sought) -> None:
            corpus.add(document, quotations=())
            assert check_quotation(corpus, sought).matches[0].document.id == document.id

        times.append(timed(add))
    corpus.remove(*(f"added-{seed}-{number}" for number in range(_ADDED)))
    return f"an article added, found: p50 {median(times):.1f} ms, p95 {quantile(times, 0.95):.1f} ms"


def _write_wrong(folder: Path, answers: Sequence[Answer]) -> None:
    """The questions that were answered wrong, to look into."""
    wrong = [answer.case._asdict() for answer in answers if not answer.right]
    (folder / "wrong.json").write_text(json.dumps(wrong, indent=1, default=str), encoding="utf-8")


def main() -> None:
    asked = arguments()
    if asked.folder:
        asked.folder.mkdir(parents=True, exist_ok=True)
        run(asked, asked.folder)
        return
    with tempfile.TemporaryDirectory() as folder:
        run(asked, Path(folder))


if __name__ == "__main__":
    main()
