"""Words left out at an ellipsis: a marked edit, unless what went takes a negation with it, or leaps out of the turn."""

from checker.alterations.edits import Comparison, Edit
from checker.alterations.forms import expand
from checker.alterations.negation import NEGATIONS
from checker.alterations.ruling import Ruling
from checker.findings import Verdict


def ellipsis(edit: Edit, comparison: Comparison) -> Ruling | None:
    if not edit.elided or edit.draft:
        return None
    kept = _of_kept_sentences(edit, comparison)
    swallowed = [token for key in kept for token in expand(key) if token in NEGATIONS]
    if swallowed:
        return Ruling("ellipsis", Verdict.REVIEW, f"what was left out holds “{swallowed[0]}”")
    return Ruling("ellipsis", Verdict.MARKED_EDIT)


def _of_kept_sentences(edit: Edit, comparison: Comparison) -> list[str]:
    """The omitted words that belong to a sentence of which the quotation keeps a part."""
    first, last = edit.source_words
    source = comparison.source
    ends = [index for index in range(first - 1, last) if source.ends_sentence(index)]
    if not ends:
        return source.keys[first:last]
    return source.keys[first : ends[0] + 1] + source.keys[ends[-1] + 1 : last]
