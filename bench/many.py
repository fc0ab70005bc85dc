"""Many processes on one corpus at once: ``python -m bench.many --readers 8 --writers 3 --importers 1 --seconds 120``.

Writers add, remove and correct, importers import hundreds at a time; each counts what the corpus has acknowledged.
Keepers compact it, back it up and rebuild its index beside them; each backup has to be sound.
Readers ask for what was acknowledged before they asked: it must be found, and what was removed must not. Nobody may see
an error.
"""

import argparse
import multiprocessing
import random
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from statistics import median, quantiles
from typing import Any, NamedTuple

import tantivy  # noqa: F401 - loaded once, here, and not by every process anew

from bench.stories import is_found, quotations, story
from corpus import Correction, Document, Quotation, QuotationKind, Span
from corpus.intake.importing import BATCH
from corpus.library import Corpus
from corpus.records import Record
from corpus.records import write as write_line

APART = 10_000_000  # numbers of one writer's stories
SHARED = "shared"
IMPORTED = 5 * BATCH  # stories of one import
LINES = 20  # that each writer corrects in the document that all of them correct
_FORK = multiprocessing.get_context("fork")


class Shelf(NamedTuple):
    """The stories of one writer, from the oldest that is left to the newest that was acknowledged."""

    first: "Synchronized[int]"
    after: "Synchronized[int]"


class Told(NamedTuple):
    """What one process came to."""

    who: str
    seconds: list[float]
    wrong: list[str]


def shared(writers: int) -> tuple[Document, list[Quotation]]:
    """A document in which every writer has lines of its own to correct."""
    lines = [f"Line {number} says nothing new." for number in range(writers * LINES)]
    text, spans = "\n".join(lines), []
    for line in lines:
        start = spans[-1].end + 1 if spans else 0
        spans.append(Span(start, start + len(line)))
    return Document(id=SHARED, text=text), [Quotation(kind=QuotationKind.DIRECT, spans=(span,)) for span in spans]


def write(place: Path, who: int, shelf: Shelf, until: float) -> tuple[list[float], list[str]]:
    chance, taken, wrong = random.Random(who), list[float](), list[str]()
    with Corpus.open(place) as corpus:
        corrected = dict[int, str]()
        while time.monotonic() < until:
            first, after = shelf.first.value, shelf.after.value
            kind, begun = chance.random(), time.monotonic()
            if kind < 0.1 and after - first > 3:
                shelf.first.value = first + 1  # from now on nobody asks for it
                corpus.remove(f"s{first}")
                wrong += [f"s{first} is found after it was removed"] if is_found(corpus, first) else []
            elif kind < 0.2:
                line = who * LINES + chance.randrange(LINES)
                corrected[line] = f"note {time.monotonic_ns()} of {who}"
                place_of = corpus.quotations(SHARED)[line].spans
                corpus.correct(SHARED, Correction(replaces=place_of, quotation=_kept(place_of), note=corrected[line]))
            else:
                corpus.add(story(after), quotations=quotations(after))
                shelf.after.value = after + 1
                taken.append(time.monotonic() - begun)
                wrong += [] if is_found(corpus, after) else [f"s{after} is not found by who added it"]
        notes = {one.note for one in corpus.corrections(SHARED)}
        wrong += [f"the correction of line {line} is lost" for line, note in corrected.items() if note not in notes]
    return taken, wrong


def fill(place: Path, shelf: Shelf, until: float) -> tuple[list[float], list[str]]:
    """Import again and again; how long each import took."""
    taken, wrong = list[float](), list[str]()
    with Corpus.open(place) as corpus:
        while time.monotonic() < until:
            after, begun = shelf.after.value, time.monotonic()
            numbers = range(after, after + IMPORTED)
            corpus.import_records(write_line(Record(story(number), tuple(quotations(number)))) for number in numbers)
            shelf.after.value = after + IMPORTED
            taken.append(time.monotonic() - begun)
            asked = (after, after + IMPORTED // 2, after + IMPORTED - 1)
            wrong += [f"s{number} is not found by who imported it" for number in asked if not is_found(corpus, number)]
    return taken, wrong


def _kept(place: tuple[Span, ...]) -> Quotation:
    return Quotation(kind=QuotationKind.DIRECT, spans=place)


def read(place: Path, who: int, shelves: list[Shelf], until: float) -> tuple[list[float], list[str]]:
    chance, taken, wrong = random.Random(100 + who), list[float](), list[str]()
    with Corpus.open(place) as corpus:
        while time.monotonic() < until:
            shelf = chance.choice(shelves)
            first, after = shelf.first.value, shelf.after.value
            if first == after:
                continue
            number = chance.choice([after - 1, chance.randrange(first, after)])
            begun = time.monotonic()
            found = is_found(corpus, number)
            taken.append(time.monotonic() - begun)
            if not found and number >= shelf.first.value:
                wrong.append(f"s{number} was acknowledged and is not found")
    return taken, wrong


def keep(place: Path, who: int, until: float) -> tuple[list[float], list[str]]:
    """Compact, back up and rebuild in turn; how long each took."""
    taken, wrong, copy = list[float](), list[str](), place.with_name(f"copy-{who}.db")
    with Corpus.open(place) as corpus:
        steps = (corpus.compact, lambda: corpus.backup(copy, force=True), corpus.rebuild)
        for step in cycle(steps):
            if time.monotonic() > until:
                break
            begun = time.monotonic()
            step()
            taken.append(time.monotonic() - begun)
    if copy.exists():
        with Corpus.open(copy) as copied:
            wrong += [f"its backup: {fault}" for fault in copied.verify()]
    return taken, wrong


def _told(who: str, work: Callable[..., tuple[list[float], list[str]]], results: Any, *arguments: Any) -> None:
    try:
        seconds, wrong = work(*arguments)
    except Exception as error:  # whatever a user would see
        seconds, wrong = [], [f"{type(error).__name__}: {error}"]
    results.put(Told(who, seconds, wrong))


def run(place: Path, readers: int, writers: int, importers: int, seconds: float, keepers: int = 0) -> list[Told]:
    """What each process came to, and last whether the corpus is sound and has just what was acknowledged."""
    begin = _FORK.Process(target=_begin, args=(place, writers))
    begin.start()
    begin.join()
    shelves = [
        Shelf(_FORK.Value("q", who * APART), _FORK.Value("q", who * APART)) for who in range(writers + importers)
    ]
    results, until = _FORK.Queue(), time.monotonic() + seconds
    tasks = [("writer", write, place, who, shelves[who], until) for who in range(writers)]
    tasks += [("importer", fill, place, shelf, until) for shelf in shelves[writers:]]
    tasks += [("reader", read, place, who, shelves, until) for who in range(readers)]
    tasks += [("keeper", keep, place, who, until) for who in range(keepers)]
    processes = [_FORK.Process(target=_told, args=(who, what, results, *rest)) for who, what, *rest in tasks]
    for process in processes:
        process.start()
    told = [results.get() for _ in processes]
    for process in processes:
        process.join()
    return [*told, Told("corpus", [], _lost(place, shelves))]


def _begin(place: Path, writers: int) -> None:
    with Corpus.open(place, create=True) as corpus:
        document, lines = shared(writers)
        corpus.add(document, quotations=lines)


def _lost(place: Path, shelves: list[Shelf]) -> list[str]:
    wanted = {f"s{number}" for shelf in shelves for number in range(shelf.first.value, shelf.after.value)} | {SHARED}
    with Corpus.open(place) as corpus:
        there = {one.id for one in corpus.documents()}
        wrong = [f"{one} is lost" for one in wanted - there] + [f"{one} is too many" for one in there - wanted]
        wrong += [f"{draft.name} is left over" for draft in corpus.litter()]
        return wrong + [str(fault) for fault in corpus.verify()]


def report(told: list[Told]) -> list[str]:
    lines = []
    for who, what in (
        ("writer", "adds"),
        ("importer", f"imports of {IMPORTED:,}"),
        ("reader", "questions"),
        ("keeper", "upkeep"),
    ):
        seconds = [one for each in told if each.who == who for one in each.seconds]
        if len(seconds) > 1:
            p95 = quantiles(seconds, n=20)[-1]
            times = (
                f"median {median(seconds) * 1e3:.0f} ms, p95 {p95 * 1e3:.0f} ms, slowest {max(seconds) * 1e3:.0f} ms"
            )
            lines.append(f"{what}: {len(seconds):,}, {times}")
    wrong = [f"{each.who}: {what}" for each in told for what in each.wrong]
    return [*lines, *wrong, f"{len(wrong)} wrong"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readers", type=int, default=8)
    parser.add_argument("--writers", type=int, default=3)
    parser.add_argument("--importers", type=int, default=1)
    parser.add_argument("--keepers", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=120)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        people = (asked.readers, asked.writers, asked.importers)
        told = run(Path(folder) / "archive.db", *people, asked.seconds, asked.keepers)
    print("\n".join(report(told)))
    sys.exit(1 if any(each.wrong for each in told) else 0)


if __name__ == "__main__":
    main()
