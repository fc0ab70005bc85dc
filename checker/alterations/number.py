"""A number that is not the source's. Equal values never come here, however they are written."""

from checker.alterations.edits import Comparison, Edit
from checker.alterations.ruling import Ruling
from checker.alterations.values import SCALES
from checker.findings import Verdict

_PRONOUN = "#1"  # "one" is a number only beside another


def number(edit: Edit, comparison: Comparison) -> Ruling | None:
    draft, source = _numbers(edit.draft), _numbers(edit.source)
    if not draft | source or (draft | source == {_PRONOUN}):
        return None
    return Ruling("number", Verdict.ALTERED)


def _numbers(tokens: tuple[str, ...]) -> set[str]:
    return {token for token in tokens if token[0] == "#" or token[0].isdigit() or token in SCALES}
