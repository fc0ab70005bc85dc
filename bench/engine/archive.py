"""An archive of so many passages, and the questions to ask of it. What is in the folder already is not made again."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import perf_counter

from bench.engine.cases import Case, damaged, running
from bench.engine.text import Language, Line, generated, named, once, unread
from corpus import Corpus, Span, Turn
from corpus.text.passages import blocks, cut

_SPARE = 3  # times as many documents give cases as are needed, so that they come from all of the archive


@dataclass
class Filling:
    """The documents of an archive, counted as they are written."""

    language: Language
    seed: int
    passages: int
    files: Sequence[Path]
    written: int = 0
    characters: int = 0

    def lines(self) -> Iterator[Line]:
        """What the user names first, and then what is made up, until there are enough passages."""
        for line in once(self._documents()):
            if self.written >= self.passages:
                return
            text = str(line["text"])
            self.written += sum(1 for _ in cut(text, blocks(text, turns_of(line))))
            self.characters += len(text)
            yield unread(line)

    def _documents(self) -> Iterator[Line]:
        yield from named(self.files)
        yield from generated(self.language, self.seed)


def turns_of(line: Line) -> list[Turn]:
    rows: list[dict[str, str]] = line.get("turns") or []  # type: ignore[assignment]
    return [Turn(row["speaker"], Span(int(row["start"]), int(row["end"]))) for row in rows]


def write(folder: Path, filling: Filling, wanted: int) -> list[Case]:
    """The archive as lines of JSON, ``archive.jsonl``, and its cases, ``cases.json``."""
    lines, asked = folder / "archive.jsonl", folder / "cases.json"
    if asked.exists():
        kept = json.loads(asked.read_text(encoding="utf-8"))
        filling.written, filling.characters = kept["passages"], kept["characters"]
        return [Case(*row[:4], Span(*row[4]), row[5]) for row in kept["cases"]]
    chosen = Random(f"{filling.seed} cases")
    every = max(1, filling.passages // (20 * wanted * _SPARE))
    found: list[list[Case]] = []
    with lines.open("w", encoding="utf-8") as out:
        for number, line in enumerate(filling.lines()):
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
            if number % every == 0:
                found.append(_cases_of(line, filling, number))
    chosen.shuffle(found)
    cases = [case for several in found for case in several][:wanted]
    rows = [(*case[:4], (case.span.start, case.span.end), case.speaker) for case in cases]
    counted = {"passages": filling.written, "characters": filling.characters, "cases": rows}
    asked.write_text(json.dumps(counted), encoding="utf-8")
    return cases


def _cases_of(line: Line, filling: Filling, number: int) -> list[Case]:
    chance = Random(f"{filling.seed} cases {number}")
    over = running(line, chance)
    return [*damaged(line, filling.language, chance), *([over] if over else [])]


def take_in(folder: Path) -> float:
    """Import the lines, as the product does: the seconds, or 0 where the corpus is there already."""
    path = folder / "archive.db"
    if path.exists():
        return 0.0
    draft, begun = folder / "draft.db", perf_counter()
    with Corpus.open(draft, create=True) as corpus, (folder / "archive.jsonl").open("rb") as lines:
        corpus.import_records(lines)
        seconds = perf_counter() - begun
    for one in list(folder.glob("*draft.db*")):
        one.rename(one.with_name(one.name.replace("draft", "archive")))
    return seconds


def size_of(folder: Path) -> int:
    """The bytes of the corpus and of its index."""
    files = [*folder.glob("archive.db*"), *(one for kept in folder.glob(".archive.db*") for one in kept.rglob("*"))]
    return sum(one.stat().st_size for one in files if one.is_file())
