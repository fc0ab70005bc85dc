"""The corpus that ships: of each article NAME.txt, what is known of it in NAME.json, and NAME.quotations.jsonl.

The quotations are those that the extractor finds, kept here so that a claim is answered without it. After a change of
the extractor write them anew: ``python -m corpus.articles``.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from corpus.document import Document
from corpus.records import Record, read_quotations

_FIELDS = ("id", "title", "publisher", "author", "url", "published", "language", "sha256")


def shipped() -> Iterator[Record]:
    """The articles, ready to be taken in."""
    for provenance in sorted(Path(__file__).parent.glob("*.json")):
        known = json.loads(provenance.read_bytes())
        original = provenance.with_suffix(".txt").read_bytes()
        text = original.decode()
        lines = provenance.with_suffix(".quotations.jsonl").read_bytes().splitlines()
        quotations = read_quotations([json.loads(line) for line in lines], text)
        document = Document(text=text, original=original, **{name: known[name] for name in _FIELDS})
        yield Record(document, quotations, known["extractor"])
