"""A corpus that has some of everything, and what a command says of it, as a process of its own."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bench.stories import name_of, quotations, saying, story
from corpus import Correction, Document, Span, Turn
from corpus.library import Corpus
from corpus.records import Record, write

ROOT = Path(__file__).parents[2]
STORIES = 60
PATIENCE = 300.0  # seconds after which a command hangs
QUOTATION = f"“{saying(7)},” {name_of(7).title()} said."
_BAD = ("Traceback (most recent call last)", "panicked at", "a bug in misquote", "RUST_BACKTRACE")
_PAGE = "# Fog\n\n“We *wait*,” said Ada Quill, the harbour master."
_TALK = "Ada: We will not sail.\n\nJonas: Then we wait."


class Outcome(NamedTuple):
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def wrong(self) -> str:
        """What no command may ever say or do, however its files were damaged; nothing if it did not."""
        said = [f"{bad}: {self.err[-300:]!r}" for bad in _BAD if bad in self.err or bad in self.out]
        ended = [] if self.code in (0, 1, 2) else [f"exit code {self.code}"]
        silent = ["it says nothing"] if self.code == 2 and not self.err.startswith("misquote: ") else []
        return ", ".join(said + ended + silent)


def built(folder: Path) -> Path:
    """Articles with pages, chains and corrections, a talk, Markdown, a removal and a backup; nobody has it open."""
    place = folder / "archive.db"
    with Corpus.open(place, create=True) as corpus:
        for document in Corpus.shipped():
            corpus.add(document)
        stories = (Record(_known(number), tuple(quotations(number))) for number in range(STORIES))
        corpus.import_records([write(record) for record in stories])
        talk = (Turn("Ada", Span(5, 22)), Turn("Jonas", Span(31, 44)))
        corpus.add(Document(id="talk", text=_TALK, kind="transcript", turns=talk, original=b"<p>" + _TALK.encode()))
        corpus.add(
            Document(id="page", text="# Fog\n\n“We *wait*,” said Ada Quill, the harbour master.", markup="markdown")
        )
        for number in (3, 5):
            (told,) = corpus.quotations(f"s{number}")
            corpus.correct(f"s{number}", Correction(replaces=told.spans, quotation=told, by="me", note="seen"))
        corpus.remove("s9")
        corpus.backup(folder / "backup.db")
        corpus.find([["nothing"]])
    return place


def _known(number: int) -> Document:
    document, text = story(number), story(number).text
    page = f"<html><body><p>{text}</p></body></html>".encode()
    fields = {"title": f"Story {number}", "publisher": f"Courier {number % 7}", "author": "N. N.", "language": "en"}
    fields |= {"url": f"https://courier.example/{number}", "published": "2024-03-01", "retrieved": "2024-03-02"}
    return Document(id=document.id, text=text, original=page, **fields)  # type: ignore[arg-type]


def copied(place: Path, folder: Path) -> Path:
    """A copy of a corpus with its index, which is still its own."""
    kept = place.parent / ".archive.db.index"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copy2(place, folder / place.name)
    if kept.exists():
        shutil.copytree(kept, folder / kept.name)
    return folder / place.name


def run(place: Path, *arguments: str) -> Outcome:
    """A command as a process of its own, with a home of its own."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"HOME": home, "PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "MISQUOTE_CORPUS": str(place)}
        command: Sequence[str] = [sys.executable, "-m", "checker", *arguments]
        done = subprocess.run(
            command, cwd=home, env=environment, capture_output=True, timeout=PATIENCE, text=True, errors="replace"
        )
    return Outcome(done.returncode, done.stdout, done.stderr)


def verdict(outcome: Outcome) -> object:
    """What was found of a claim, whatever it is called."""
    try:
        found = json.loads(outcome.out)
    except ValueError:
        return outcome.out
    return {name: found.get(name) for name in ("verdict", "matches", "words", "speaker", "chain", "context")}
