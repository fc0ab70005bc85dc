"""How people and bodies are called: nicknames, given names, their forms, initials. Data files, read when first asked.

A name that is missing may still be one: the lists know the common ones.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path


class Names:
    """The names of a language's folder, all in small letters without accents. Each file is read when it is asked for.

    Shapes of their lines: ``name nickname nickname`` in ``nicknames.txt`` and ``more_nicknames.txt``; ``name m`` in
    ``given.txt``; ``form form form`` in ``forms.txt``; ``Name; INITIALS; Other Name`` in ``bodies.txt``. ``#`` begins a
    comment, and a file may be missing.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def nicknames(self) -> Mapping[str, frozenset[str]]:
        """Given names, to what whoever has them is called."""
        called = dict[str, frozenset[str]]()
        for file in ("nicknames.txt", "more_nicknames.txt"):
            for name, *nicknames in map(str.split, self._lines(file)):
                called[name] = called.get(name, frozenset()).union(nicknames)
        return called

    @cached_property
    def given(self) -> Mapping[str, str]:
        """Given names, to "m" or "f" where they tell, else "-"."""
        rows = (line.split() for line in self._lines("given.txt"))
        return {name: sex for name, sex in rows}  # noqa: C416  # a type checker cannot see pairs in lists

    @cached_property
    def forms(self) -> Mapping[str, frozenset[int]]:
        """Given names, to the numbers of the rows that they stand in: two that share one are one name."""
        return _rows(map(str.split, self._lines("forms.txt")))

    @cached_property
    def bodies(self) -> Mapping[str, frozenset[int]]:
        """The names and initials of well-known bodies, to the numbers of their rows."""
        return _rows(line.split("; ") for line in self._lines("bodies.txt"))

    def _lines(self, name: str) -> Iterator[str]:
        file = self._folder / name
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        return (line for line in without_accents(text.casefold()).splitlines() if line and not line.startswith("#"))


def _rows(table: Iterable[list[str]]) -> Mapping[str, frozenset[int]]:
    """The numbers of the rows that each name stands in."""
    found = dict[str, frozenset[int]]()
    for number, row in enumerate(table):
        for name in row:
            found[name] = found.get(name, frozenset()) | {number}
    return found


def without_accents(text: str) -> str:
    """The text with every letter as it stands without its marks: "jürgen" is "jurgen"."""
    if text.isascii():
        return text
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
