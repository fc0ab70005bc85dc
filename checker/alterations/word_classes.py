"""Small closed classes of words, where another word of the same class changes what was said."""

from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.findings import Verdict

_MODALS = frozenset("may might must shall should will would can could ought".split())
_QUANTIFIERS = frozenset("all every each any some many most few several only both half much more less".split())
_HEDGES = frozenset(
    "reportedly allegedly perhaps maybe probably possibly likely apparently seemingly about around nearly "
    "almost roughly approximately potentially supposedly think believe guess suppose seem seems seemed appear "
    "appears appeared".split()
)
_PRONOUNS = frozenset(
    "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this that "
    "these those".split()
)


def modality(edit: Edit, comparison: Comparison) -> Ruling | None:
    return _of_class(edit, "modality", _MODALS)


def quantifier(edit: Edit, comparison: Comparison) -> Ruling | None:
    return _of_class(edit, "quantifier", _QUANTIFIERS)


def hedge(edit: Edit, comparison: Comparison) -> Ruling | None:
    """A hedge dropped or added; one hedge for another ("think", "believe") is only another word."""
    hedged = set(edit.draft) & _HEDGES, set(edit.source) & _HEDGES
    return Ruling("hedge", Verdict.ALTERED) if bool(hedged[0]) != bool(hedged[1]) else None


def pronoun(edit: Edit, comparison: Comparison) -> Ruling | None:
    if not edit.draft or not edit.source or not set(edit.draft + edit.source) <= _PRONOUNS:
        return None
    return Ruling("pronoun", Verdict.REVIEW)


def _of_class(edit: Edit, kind: str, members: frozenset[str]) -> Ruling | None:
    differ = set(edit.draft) & members != set(edit.source) & members
    return Ruling(kind, Verdict.ALTERED) if differ else None
