"""The rules of last resort: words put in, left out, or exchanged for others."""

from checker.alterations.edits import Comparison, Edit
from checker.alterations.ruling import Ruling
from checker.findings import Verdict

_PHRASE = 4  # words; what is shorter is a word dropped, what is longer an unmarked omission


def insertion(edit: Edit, comparison: Comparison) -> Ruling | None:
    return Ruling("insertion", Verdict.ALTERED) if not edit.source else None


def omission(edit: Edit, comparison: Comparison) -> Ruling | None:
    if edit.draft:
        return None
    dropped = edit.source_words[1] - edit.source_words[0]
    return Ruling("omission", Verdict.ALTERED if dropped < _PHRASE else Verdict.REVIEW)


def synonym(edit: Edit, comparison: Comparison) -> Ruling:
    return Ruling("synonym", Verdict.ALTERED)
