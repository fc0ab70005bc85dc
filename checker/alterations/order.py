"""The source's words in another order."""

from collections.abc import Sequence

from checker.alterations.ruling import Ruling
from checker.comparison.align import find_whole
from checker.comparison.edits import Comparison, Edit
from checker.comparison.spellings import same_form
from checker.comparison.wording import Source
from checker.findings import Verdict

_LEAST = 3  # words put in that stand elsewhere in the source, and so were moved here


def order(edit: Edit, comparison: Comparison) -> Ruling | None:
    """Silent about a sign for its word, which stands on the other side of a number: "$5" is "5 dollars"."""
    if edit.moved and edit.draft != edit.source and len(edit.draft) == len(edit.source) == 1:
        return (
            None if same_form(edit.draft[0], edit.source[0], comparison.language) else Ruling("order", Verdict.ALTERED)
        )
    added = comparison.draft.keys[slice(*edit.draft_words)] if not edit.source else []
    moved = len(added) >= _LEAST and _stands_elsewhere(added, comparison.source)
    return Ruling("order", Verdict.ALTERED) if edit.moved or moved else None


def _stands_elsewhere(added: Sequence[str], source: Source) -> bool:
    """Whether the source has these words in a row; where any of them is new to it, nothing is searched."""
    return all(key in source.places_of for key in added) and find_whole(added, source.keys) is not None
