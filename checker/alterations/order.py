"""The source's words in another order."""

from checker.alterations.edits import Comparison, Edit
from checker.alterations.ruling import Ruling
from checker.findings import Verdict


def order(edit: Edit, comparison: Comparison) -> Ruling | None:
    return Ruling("order", Verdict.ALTERED) if edit.moved else None
