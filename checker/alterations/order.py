"""The source's words in another order."""

from checker.align import find_whole
from checker.alterations.edits import Comparison, Edit
from checker.alterations.ruling import Ruling
from checker.findings import Verdict

_LEAST = 3  # words put in that stand elsewhere in the source, and so were moved here


def order(edit: Edit, comparison: Comparison) -> Ruling | None:
    added = comparison.draft.keys[slice(*edit.draft_words)] if not edit.source else []
    moved = len(added) >= _LEAST and find_whole(added, comparison.source.keys) is not None
    return Ruling("order", Verdict.ALTERED) if edit.moved or moved else None
