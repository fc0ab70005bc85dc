"""The corpus that ships: of each article NAME.txt, what is known of it in NAME.json, and NAME.quotations.jsonl.

The quotations are those that the extractor finds, kept here so that a claim is answered without it. After a change of
the extractor write them anew: ``python -m corpus.articles``.
"""

import json
from collections.abc import Iterator
from importlib.resources import files

from corpus.document import Document
from corpus.records import Record, read_quotations

_FIELDS = ("id", "title", "publisher", "author", "url", "published", "language", "sha256")


def shipped() -> Iterator[Record]:
    """The articles, ready to be taken in."""
    folder = files(__name__)
    for provenance in sorted((one for one in folder.iterdir() if one.name.endswith(".json")), key=lambda one: one.name):
        known = json.loads(provenance.read_bytes())
        original = folder.joinpath(provenance.name.replace(".json", ".txt")).read_bytes()
        document = Document(text=original.decode(), original=original, **{name: known.get(name) for name in _FIELDS})
        lines = folder.joinpath(provenance.name.replace(".json", ".quotations.jsonl")).read_bytes().splitlines()
        yield Record(document, read_quotations([json.loads(line) for line in lines], document.text), known["extractor"])
