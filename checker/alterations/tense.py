"""The same verb or noun in another form: "raise" for "raises", "has" for "had"."""

from checker.alterations.edits import Comparison, Edit
from checker.alterations.ruling import Ruling
from checker.findings import Verdict

_FORMS_OF = (
    frozenset("am is are was were be been being 's".split()),
    frozenset("has have had having".split()),
    frozenset("do does did done doing".split()),
    frozenset("go goes went gone going".split()),
    frozenset("say says said saying".split()),
    frozenset("get gets got gotten getting".split()),
    frozenset("take takes took taken taking".split()),
    frozenset("come comes came coming".split()),
)
_ENDINGS = ("ing", "ed", "es", "d", "s", "n")
_LEAST_STEM = 3


def tense(edit: Edit, comparison: Comparison) -> Ruling | None:
    if len(edit.draft) != 1 or len(edit.source) != 1:
        return None
    draft, source = edit.draft[0], edit.source[0]
    irregular = any({draft, source} <= forms for forms in _FORMS_OF)
    if not irregular and not _stems(draft) & _stems(source):
        return None
    return Ruling("tense", Verdict.ALTERED)


def _stems(word: str) -> set[str]:
    """What may be left of a word without its ending."""
    stems = {word}
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _LEAST_STEM:
            stems |= {stem, stem + "e", stem.rstrip(stem[-1]) + stem[-1]}
    return stems
