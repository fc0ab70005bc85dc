"""The same words written otherwise: contractions, numerals, British and American forms, "home grown", a typing slip."""

import unicodedata

from rapidfuzz.distance import OSA, Indel

from checker.alterations.edits import Comparison, Edit
from checker.alterations.forms import same_form
from checker.alterations.ruling import Ruling
from checker.findings import Verdict

_BY_EAR = 0.6  # likeness of a name and what somebody heard
_LONG = 7  # letters; in a long word one letter doubled, dropped or turned about is a slip


def spelling(edit: Edit, comparison: Comparison) -> Ruling | None:
    if edit.respelled or _is_bare_possessive(edit, comparison) or _by_ear(edit, comparison):
        return Ruling("spelling", Verdict.HOUSE_STYLE, "the same, spelled otherwise")
    if len(edit.draft) != 1 or len(edit.source) != 1:
        return None
    draft, source = edit.draft[0], edit.source[0]
    if same_form(_bare(draft), _bare(source)) or _is_slip(draft, source):
        return Ruling("spelling", Verdict.HOUSE_STYLE, "the same, spelled otherwise")
    return None


def _is_bare_possessive(edit: Edit, comparison: Comparison) -> bool:
    """Whether a word in s only takes or loses the s of its possessive: "Sanders's" and "Sanders’"."""
    if {edit.draft, edit.source} != {("'s",), ()}:
        return False
    shorter = (
        comparison.source.keys[slice(*edit.source_words)]
        if edit.draft
        else comparison.draft.keys[slice(*edit.draft_words)]
    )
    return bool(shorter) and shorter[-1].endswith("s")


def _by_ear(edit: Edit, comparison: Comparison) -> bool:
    """Whether the transcript says of its own word that it was written by ear, "(ph)"."""
    source, last = comparison.source, edit.source_words[1]
    if not edit.draft or not edit.source or source.keys[last : last + 1] != ["ph"]:
        return False
    return (
        edit.draft[0][0] == edit.source[0][0] and Indel.normalized_similarity(edit.draft[0], edit.source[0]) >= _BY_EAR
    )


def _bare(word: str) -> str:
    """The word without accents and without the possessive."""
    apart = unicodedata.normalize("NFD", word.removesuffix("'s").removesuffix("'"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _is_slip(draft: str, source: str) -> bool:
    """Whether two long words differ in a letter doubled or two letters turned about."""
    if min(len(draft), len(source)) < _LONG or draft[0] != source[0] or not (draft + source).isalpha():
        return False
    if OSA.distance(draft, source, score_cutoff=1) > 1:
        return False
    return _without_doubles(draft) == _without_doubles(source) or sorted(draft) == sorted(source)


def _without_doubles(word: str) -> str:
    return "".join(letter for at, letter in enumerate(word) if at == 0 or letter != word[at - 1])
