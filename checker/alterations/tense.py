"""The same verb or noun in another form: "raise" for "raises", "has" for "had"."""

from checker.alterations.inflection import is_same_verb
from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.comparison.spellings import expand
from checker.findings import Verdict

# What no grammar lets stand, and what it must be: after "have", and after a subject.
_AFTER_HAVE = {
    "be": "been",
    "went": "gone",
    "did": "done",
    "saw": "seen",
    "took": "taken",
    "came": "come",
    "was": "been",
    "ran": "run",
    "gave": "given",
    "knew": "known",
    "wrote": "written",
    "broke": "broken",
}
_AFTER_SUBJECT = {
    **dict.fromkeys(("we", "they", "you"), ("was", "were")),
    **dict.fromkeys(("he", "she", "it", "that"), ("do", "does")),
}
_HAVE = frozenset({"have", "has", "had", "'ve"})
_BETWEEN = frozenset("not never ever always already also just even only".split())
_ENDINGS = ("ing", "ed", "es", "d", "s", "n")
_LEAST_STEM = 3


def tense(edit: Edit, comparison: Comparison) -> Ruling | None:
    if len(edit.draft) != 1 or len(edit.source) != 1:
        return None
    draft, source = edit.draft[0], edit.source[0]
    if _is_mended(draft, source, edit, comparison):
        return Ruling("tense", Verdict.HOUSE_STYLE, "grammar mended")
    if not is_same_verb(draft, source) and not _stems(draft) & _stems(source):
        return None
    return Ruling("tense", Verdict.ALTERED)


def _is_mended(draft: str, source: str, edit: Edit, comparison: Comparison) -> bool:
    """Whether the source has a form that cannot stand there, and the draft the one that must: "have not be"."""
    first = edit.source_words[0]
    before = [
        part for key in comparison.source.keys[max(0, first - 3) : first] for part in expand(key, comparison.language)
    ]
    if before and _AFTER_SUBJECT.get(before[-1]) == (source, draft):
        # "He do" is a slip only of an own sentence: "let it do", "did he do" are none.
        return len(before) == 1 or comparison.source.ends_sentence(first - 2)
    while before and before[-1] in _BETWEEN:
        before.pop()
    return bool(before) and before[-1] in _HAVE and _AFTER_HAVE.get(source) == draft


def _stems(word: str) -> set[str]:
    """What may be left of a word without its ending."""
    stems = {word}
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _LEAST_STEM:
            stems |= {stem, stem + "e", stem.rstrip(stem[-1]) + stem[-1]}
    return stems
