"""Folders that were arranged against their user: each puts something of the user's where misquote keeps its own.

A clone, an archive, a shared disk can bring any of them. ``PHOTOS`` are the user's files that nothing may happen to; an
arrangement may add others, and everything that is there once it is made has to be the same afterwards.
"""

import json
import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from corpus.store.opening import SCHEMA

CORPUS = "desk.db"
EARLIER = f"desk.before-schema-{SCHEMA}.db"
ASIDE = "index-laid-aside"  # the index of the corpus as it was, for an arrangement to use
DRAFT = ".misquote-0123456789abcdef.draft"
SEGMENT = "0badf00d" * 4
# Some have names that misquote or its engine writes.
PHOTOS = (
    "pier.jpg",
    "2024/crane.jpg",
    "state.json",
    "meta.json",
    "lock",
    "vectors.0.bin",
    f"{SEGMENT}.term",
    "copy.db",
)

Plant = Callable[[Path, Path], object]


def photos(folder: Path) -> Path:
    """A folder of the user's, outside the one with the corpus."""
    for name in PHOTOS:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"a photo called {name}")
    return folder


# Each is given the name that is arranged, and the photos.


def link(place: Path, own: Path) -> None:
    place.symlink_to(os.path.relpath(own, place.parent))


def link_to_a_file(place: Path, own: Path) -> None:
    place.symlink_to(own / "pier.jpg")


def dangling(place: Path, own: Path) -> None:
    place.symlink_to(own / "not-yet-there")


def second_name(place: Path, own: Path) -> None:
    os.link(own / "pier.jpg", place)


def file(place: Path, _: Path) -> None:
    place.write_text("Chapter one")


def pipe(place: Path, _: Path) -> None:
    os.mkfifo(place)


def folder(place: Path, _: Path) -> None:
    photos(place)


def empty_folder_of(place: Path, _: Path) -> None:
    (place / "2024").mkdir(parents=True)


def under_our_names(place: Path, _: Path) -> None:
    """A folder of the user's in which every file has a name that we could have given."""
    place.mkdir()
    for name in ("state.json", "meta.json", f"{SEGMENT}.term", "lock", "places.0.bin", "copy.db"):
        (place / name).write_text("a photo")


def noted(kind: str, plant: Plant | None, name: str, place: Path, own: Path) -> None:
    """A folder with a note as ours have it, and something planted in it."""
    place.mkdir()
    (place / ".misquote").write_text(json.dumps({"folder": kind, "corpus": "0" * 32}))
    if plant is not None:
        plant(place / name, own)


def _at(name: str, plant: Plant) -> Plant:
    return lambda work, own: plant(work / name, own)


def _derived(kind: str, names: tuple[str, str]) -> dict[str, Plant]:
    """What can have the place of the folder for what is derived, or lie in it."""
    place = f".{CORPUS}.{kind}"
    whole = {"link to a folder": link, "link to a file": link_to_a_file, "dangling link": dangling, "file": file}
    whole |= {"pipe": pipe, "folder of files": folder, "folder of folders": empty_folder_of}
    whole |= {"folder with our names": under_our_names}
    inside = {"link": link_to_a_file, "second name": second_name, "pipe": pipe, "dangling link": dangling}
    found = {f"{kind}: {what}": _at(place, plant) for what, plant in whole.items()}
    for name in names:
        for what, plant in inside.items():
            found[f"{kind}: {what} as {name}"] = _at(place, partial(noted, kind, plant, name))
    found[f"{kind}: note beside a file"] = _at(place, partial(noted, kind, file, "novel.txt"))
    found[f"{kind}: note beside a folder"] = _at(place, partial(noted, kind, folder, "2024"))
    return found


def _link_to_an_index(work: Path, own: Path) -> None:
    (work / ASIDE).rename(own / "index")
    link(work / f".{CORPUS}.index", own / "index")


def _file_in_the_index(work: Path, _: Path) -> None:
    (work / ASIDE).rename(work / f".{CORPUS}.index")
    file(work / f".{CORPUS}.index" / "novel.txt", work)


def _both_links(work: Path, own: Path) -> None:
    """The cache that would stand in is a link too."""
    link(work / f".{CORPUS}.index", own)
    (work.parent / "home" / ".cache").mkdir(parents=True)
    link(work.parent / "home" / ".cache" / "misquote", own)


def _own_copy(work: Path, _: Path) -> None:
    shutil.copy(work / CORPUS, work / EARLIER)


def _named(title: str, name: str, plants: dict[str, Plant]) -> dict[str, Plant]:
    return {f"{title}: {what}": _at(name, plant) for what, plant in plants.items()}


_INSTEAD = {"file": file, "link": link_to_a_file, "dangling link": dangling, "second name": second_name, "pipe": pipe}
_FOLDERS = {"folder": folder, "link to a folder": link}

ARRANGEMENTS: dict[str, Plant] = {
    **_derived("index", ("state.json", ".tantivy-writer.lock")),
    **_derived("meaning", ("state.json", "lock")),
    "index: link to an index": _link_to_an_index,
    "index: a file among ours": _file_in_the_index,
    "index and cache: links": _both_links,
    **_named("log", f"{CORPUS}-wal", _INSTEAD),
    **_named("shared memory", f"{CORPUS}-shm", _INSTEAD),
    **_named("journal", f"{CORPUS}-journal", _INSTEAD),
    **_named("earlier copy", EARLIER, _INSTEAD | _FOLDERS),
    "earlier copy: the user's own": _own_copy,
    **_named("backup", "copy.db", _INSTEAD | _FOLDERS),
    **_named("log of the backup", "copy.db-wal", _INSTEAD),
    **_named("draft", DRAFT, {"folder": folder, "link": link, "file": file, "folder with our names": under_our_names}),
    "draft: note beside a file": _at(DRAFT, partial(noted, "draft", file, "novel.txt")),
    "draft: note beside a link": _at(DRAFT, partial(noted, "draft", link_to_a_file, "copy.db")),
    "draft: note beside a second name": _at(DRAFT, partial(noted, "draft", second_name, "copy.db")),
}
