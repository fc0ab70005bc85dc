"""Markdown: the document is the file with all its markup, so that a place in one is the same place in the other.

Front matter between lines of ``---`` is read as plain ``key: value`` lines, and stays in the text. What a reader sees
of the text goes with it, so that it is parsed once.
"""

import re

from corpus.markup import render
from corpus.markup.front_matter import FRONT_MATTER
from corpus.readers.read_document import ReadDocument
from corpus.text.decoding import decoded
from corpus.text.patterns import pattern

_LINE = pattern(r"^(?P<key>[A-Za-z_]+)[ \t]*:[ \t]*(?P<value>\S.*?)[ \t]*\r?$", re.MULTILINE)
# What common site generators call in their front matter what we know under the name on the right.
_KEYS = {
    "title": "title",
    "author": "author",
    "publisher": "publisher",
    "date": "published",
    "published": "published",
    "url": "url",
    "link": "url",
    "lang": "language",
    "language": "language",
}


def read(original: bytes) -> ReadDocument:
    text = decoded(original)
    known, shown = _front_matter(text), render(text)
    if "title" not in known and shown.title:
        known["title"] = shown.title
    return ReadDocument(text, shown=shown, **known)  # type: ignore[arg-type]  # the keys are those of _KEYS


def _front_matter(text: str) -> dict[str, str]:
    found = FRONT_MATTER.match(text)
    known: dict[str, str] = {}
    for line in _LINE.finditer(found["lines"] if found else ""):
        name = _KEYS.get(line["key"].lower())
        if name and name not in known:
            known[name] = _unquoted(line["value"])
    return known


def _unquoted(value: str) -> str:
    in_quotes = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if in_quotes else value
