"""What has become of a change that somebody asked for, as values."""

from typing import NamedTuple

from corpus.revision.differences import Difference


class Added(NamedTuple):
    """A document that was added. ``is_new`` is false where the corpus had it already, under this ``id``."""

    id: str
    is_new: bool


class Refusal(NamedTuple):
    """A line of an import that was left out, and why. Lines are counted from 1."""

    line: int
    reason: str


class Imported(NamedTuple):
    """What an import has brought: how many documents are new, how many were there already, which lines were refused.

    ``corrected`` counts the new corrections of documents that were there already.
    """

    added: int
    already_there: int
    refused: tuple[Refusal, ...]
    corrected: int = 0


class Reextracted(NamedTuple):
    """A document (by its id) that was read anew: the versions of the extractor that read it before and now, None for
    none, and the differences in what answers are given from."""

    document: str
    before: str | None
    after: str | None
    differences: tuple[Difference, ...]
