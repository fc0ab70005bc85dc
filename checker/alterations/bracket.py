"""What the writer put in brackets: it adds to the source's words, or stands for some of them."""

from checker.alterations.edits import Comparison, Edit
from checker.alterations.negation import negation
from checker.alterations.ruling import Ruling
from checker.findings import Verdict

_MOST_REPLACED = 6  # words that one bracket may stand for


def bracket(edit: Edit, comparison: Comparison) -> Ruling | None:
    if not edit.bracketed:
        return None
    if negation(edit, comparison) is not None:
        return Ruling("negation", Verdict.ALTERED, "by what the writer put in brackets")
    replaced = edit.source_words[1] - edit.source_words[0]
    verdict = Verdict.MARKED_EDIT if replaced <= _MOST_REPLACED else Verdict.REVIEW
    return Ruling("bracket", verdict, "stands for the source’s words" if replaced else "added by the writer")
