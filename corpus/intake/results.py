"""What a change of a corpus came to, as values for whoever asked for it."""

from typing import NamedTuple

from corpus.revision.differences import Difference


class Added(NamedTuple):
    """The outcome of adding: ``is_new`` is false where the corpus had it, under ``id``."""

    id: str
    is_new: bool


class Refusal(NamedTuple):
    """A line of an import that was left out, by its number from 1."""

    line: int
    reason: str


class Imported(NamedTuple):
    """The outcome of an import: how many documents were added, how many were there, what was refused.

    ``corrected`` counts the corrections that were taken in for documents that were there.
    """

    added: int
    already_there: int
    refused: tuple[Refusal, ...]
    corrected: int = 0


class Reextracted(NamedTuple):
    """The outcome of reading a document anew: by which versions of the extractor, and what it changed in answers."""

    document: str
    before: str | None
    after: str | None
    differences: tuple[Difference, ...]
