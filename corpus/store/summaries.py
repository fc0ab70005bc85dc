"""What a corpus tells of itself. Loaded by those who ask for it: a claim does not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A document in a line: what a list shows without reading the text."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    kind: str
    quotations: int
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """How much a corpus holds. ``attributed`` counts the quotations whose speaker is known."""

    documents: int
    words: int
    blocks: int
    quotations: int
    attributed: int
    speakers: int
    publishers: int


@dataclass(frozen=True, slots=True)
class Size:
    """Bytes on the disk: of the file with its log, and of the index."""

    file: int
    index: int
