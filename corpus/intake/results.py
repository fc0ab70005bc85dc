"""What has become of a change that somebody asked for, as values."""

from typing import NamedTuple

from corpus.errors import Defect, MisquoteError
from corpus.revision.differences import Difference


class Added(NamedTuple):
    """A document that was added. ``is_new`` is false where the corpus had it already, under this ``id``."""

    id: str
    is_new: bool


class Refusal(NamedTuple):
    """A line of an import that was left out, and why. Lines are counted from 1.

    ``id`` is that of its document, where the line says one. ``defect`` is set where the reason is one of ours.
    """

    line: int
    reason: str
    id: str | None = None
    defect: Defect | None = None


class Imported(NamedTuple):
    """What an import has brought: how many documents are new, how many were there already, which lines were refused.

    ``corrected`` counts the new corrections of documents that were there already, ``names`` the lines that say of two
    names that they are one person's.
    """

    added: int
    already_there: int
    refused: tuple[Refusal, ...]
    corrected: int = 0
    names: int = 0


class Reextracted(NamedTuple):
    """A document (by its id) that was read anew: the versions of the extractor that read it before and now, None for
    none, and the differences in what answers are given from.

    ``failed`` says why it could not be read, and is left as it was: two versions that are one, and no differences.
    """

    document: str
    before: str | None
    after: str | None
    differences: tuple[Difference, ...]
    failed: MisquoteError | None = None
