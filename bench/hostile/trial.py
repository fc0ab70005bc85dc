"""Run every command in a folder that was arranged against its user, and see what has happened to the user's files."""

import json
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench.earlier import step_back
from bench.hostile.arrangements import ASIDE, CORPUS, EARLIER, Plant, photos
from bench.stories import quotations, saying, story
from corpus.library import Corpus
from corpus.records import Record, write

Run = Callable[[Sequence[str]], object]  # given the arguments of a command

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("claim", f"“{saying(1)},” one of them said."),
    ("check", "draft.md"),
    ("corpus", "add", "new.txt"),
    ("corpus", "import", "lines.jsonl"),
    ("corpus", "verify"),
    ("corpus", "rebuild"),
    ("corpus", "backup", "copy.db"),
    ("corpus", "backup", "--force", "copy.db"),
    ("corpus", "backup", EARLIER),
    ("corpus", "compact"),
    ("corpus", "remove", "--yes", "s2"),
)


def _desk(work: Path) -> None:
    """A desk with a corpus that an earlier misquote made, its index laid aside, a draft and an article."""
    work.mkdir(parents=True)
    with Corpus.open(work / CORPUS, create=True) as corpus:
        corpus.import_records(write(Record(story(number), tuple(quotations(number)))) for number in range(1, 5))
        corpus.rebuild()
    step_back(work / CORPUS)
    (work / f".{CORPUS}.index").rename(work / ASIDE)
    (work / "draft.md").write_text(f"“{saying(2)},” one of them said.\n", encoding="utf-8")
    (work / "new.txt").write_text("“We sail at dawn,” Ilse Brandt said.\n", encoding="utf-8")
    line = {"id": "line", "text": "“Nobody sails,” Ilse Brandt said."}
    (work / "lines.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")


def harm(folder: Path, plant: Plant, run: Run) -> list[str]:
    """What the commands have done to files of the user's; nothing if all is well.

    ``run`` is called in a folder with the corpus, and raises ``TimeoutError`` if a command does not come to its end.
    """
    work, own = folder / "work", photos(folder / "photos")
    _desk(work)
    ours = {place.lstat().st_ino for place in _within(work)}
    plant(work, own)
    users = [own, *(place for place in _within(work) if place.lstat().st_ino not in ours)]
    before, wrong = _seen(users), []
    for command in COMMANDS:
        try:
            run(["--corpus", str(work / CORPUS), *command])
        except TimeoutError:
            wrong.append(f"{' '.join(command[:2])} does not end")
    after = _seen(users)
    changed = [name for name in sorted(before.keys() | after.keys()) if before.get(name) != after.get(name)]
    return wrong + [f"{name} is not what it was" for name in changed]


def _within(folder: Path) -> Iterator[Path]:
    if not folder.is_symlink():
        for place, folders, files in os.walk(folder):  # no link in it is followed
            yield from (Path(place) / name for name in folders + files)


def _seen(users: Sequence[Path]) -> dict[str, tuple[object, ...]]:
    """What each of the user's files and folders is and holds, and of folders all that is in them."""
    places = [place for user in users for place in (user, *_within(user)) if os.path.lexists(place)]
    return {str(place): _what(place) for place in places}


def _what(place: Path) -> tuple[object, ...]:
    known = place.lstat()
    if stat.S_ISLNK(known.st_mode):
        return "link", known.st_ino, place.readlink()
    if stat.S_ISREG(known.st_mode):
        return "file", known.st_ino, known.st_mode, known.st_nlink, known.st_mtime_ns, place.read_bytes()
    return "other", known.st_ino, known.st_mode
