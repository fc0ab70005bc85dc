"""What a corpus says about itself, as values. A module of its own, since a claim needs none of it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A document in a line, as a list of documents shows it: ``quotations`` and ``words`` are how many it has."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    kind: str
    quotations: int
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """How much a corpus holds. ``attributed`` counts the quotations of which the speaker is known."""

    documents: int
    words: int
    blocks: int
    quotations: int
    attributed: int
    speakers: int
    publishers: int


@dataclass(frozen=True, slots=True)
class Size:
    """Bytes on the disk: of the file with its write-ahead log, and of the index of words."""

    file: int
    index: int


@dataclass(frozen=True, slots=True)
class Copy:
    """Where a copy of a corpus was put, and when it was ``made``, in ISO 8601; None for what may have been kept when
    the corpus was brought up to date."""

    path: Path
    made: str | None

    @property
    def is_there(self) -> bool:
        """Whether there is a file of that name still."""
        return self.path.is_file()
