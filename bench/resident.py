"""A corpus that is kept open and asked all day: ``python -m bench.resident --questions 100000``.

Memory may not grow with the questions, and what another process adds or removes must count at the next question.
"""

import argparse
import multiprocessing
import random
import sys
import tempfile
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import tantivy  # noqa: F401 - loaded before anything is measured

from bench.stories import WORDS, is_found, quotations, saying, story
from checker import check_claim
from corpus.library import Corpus
from corpus.records import Record, write

_SPAWN = multiprocessing.get_context("spawn")
_STEPS = 10


def resident() -> float:
    """Megabytes of this process that are its own, the mapped index aside."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("RssAnon"):
            return int(line.split()[1]) / 1e3
    raise SystemExit("this system does not tell how much memory is a process's own")


def other(place: Path, pipe: Connection) -> None:
    """Another process: adds and removes the story that it is told to, and says when that is acknowledged."""
    with Corpus.open(place) as corpus:
        while (number := pipe.recv()) is not None:
            if number >= 0:
                corpus.add(story(number), quotations=quotations(number))
            else:
                corpus.remove(f"s{-number}")
            pipe.send(number)


def question(chance: random.Random, stories: int) -> str:
    """Something said, with one word of it changed in half of the cases."""
    words = saying(chance.randrange(stories)).split()
    if chance.random() < 0.5:
        words[chance.randrange(len(words))] = chance.choice(WORDS)
    return f"“{' '.join(words)},” said one of them."


def run(place: Path, asked: argparse.Namespace, *, tell: Callable[[str], None]) -> list[str]:
    """What is wrong: changes that were not seen."""
    with Corpus.open(place, create=True) as corpus:
        corpus.import_records(
            write(Record(story(number), tuple(quotations(number)))) for number in range(asked.stories)
        )
        ours, theirs = _SPAWN.Pipe()
        process = _SPAWN.Process(target=other, args=(place, theirs))
        process.start()
        wrong = _asked(corpus, asked, ours, tell)
        ours.send(None)
        process.join()
    return wrong


def _asked(corpus: Corpus, asked: argparse.Namespace, pipe: Connection, tell: Callable[[str], None]) -> list[str]:
    chance, wrong, begun = random.Random(1), list[str](), time.monotonic()
    for count in range(1, asked.questions + 1):
        check_claim(corpus, question(chance, asked.stories))
        if count % max(1, asked.questions // asked.changes) == 0:
            wrong += _changed(corpus, asked.stories + count, pipe)
        if count % max(1, asked.questions // _STEPS) == 0:
            tell(f"{count:,} questions, {count / (time.monotonic() - begun):,.0f} a second, {resident():.1f} MB")
    return wrong


def _changed(corpus: Corpus, number: int, pipe: Connection) -> list[str]:
    """Let the other process add a story, and remove it again; look both times whether that counts here."""
    wrong = []
    for told in (number, -number):
        pipe.send(told)
        pipe.recv()
        if is_found(corpus, number) != (told > 0):
            wrong.append(f"s{number} was {'added' if told > 0 else 'removed'}, and that was not seen")
    return wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=int, default=100_000)
    parser.add_argument("--stories", type=int, default=2_000, help="documents that are there to be asked for")
    parser.add_argument("--changes", type=int, default=20, help="by another process, over the whole run")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        wrong = run(Path(folder) / "archive.db", asked, tell=lambda line: print(line, flush=True))
    print("\n".join([*wrong, f"{len(wrong)} wrong"]))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
