"""The rules of last resort: words put in, left out, or exchanged for others."""

from checker.align import FUNCTION_WORDS
from checker.alterations.edits import Comparison, Edit
from checker.alterations.ruling import Ruling
from checker.findings import Verdict

_PHRASE = 4  # words left out in one place: an unmarked omission, rather than a word dropped


def insertion(edit: Edit, comparison: Comparison) -> Ruling | None:
    return Ruling("insertion", Verdict.ALTERED) if not edit.source else None


def omission(edit: Edit, comparison: Comparison) -> Ruling | None:
    if edit.draft:
        return None
    dropped = comparison.source.keys[slice(*edit.source_words)]
    small = all(key in FUNCTION_WORDS for key in dropped) or len(dropped) >= _PHRASE
    return Ruling("omission", Verdict.REVIEW if small else Verdict.ALTERED)


def synonym(edit: Edit, comparison: Comparison) -> Ruling:
    return Ruling("synonym", Verdict.ALTERED)
