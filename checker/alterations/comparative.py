"""The same quality in another degree: "better" for "good", "the fastest" for "faster"."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.findings import Verdict
from corpus.languages.lexicon import Lexicon
from corpus.languages.meaning import Quality

Degree = tuple[int, int]  # the number of a quality, and of a set of its forms
_SORTS = len(Quality._fields) - 1  # of forms; the last is the first once more, as it stands before a noun


def comparative(edit: Edit, comparison: Comparison) -> Ruling | None:
    """Silent about another quality, however like: "better" for "bigger" is another word."""
    if len(edit.draft) != 1 or len(edit.source) != 1:
        return None
    known = _degrees_of(comparison.language)
    mine, theirs = known.get(edit.draft[0], frozenset()), known.get(edit.source[0], frozenset())
    # A form that could be of either degree counts as the one that the other side has.
    exchanged = mine.isdisjoint(theirs) and any(_differ(one, other) for one in mine for other in theirs)
    return Ruling("comparative", Verdict.ALTERED) if exchanged else None


def _differ(one: Degree, other: Degree) -> bool:
    return one[0] == other[0] and one[1] % _SORTS != other[1] % _SORTS


@cache
def _degrees_of(language: Lexicon) -> Mapping[str, frozenset[Degree]]:
    """What each form may be: "less" is of "little"."""
    found = defaultdict[str, set[Degree]](set)
    for quality, degrees in enumerate(language.degrees.qualities):
        for degree, forms in enumerate(degrees):
            for form in forms:
                found[form].add((quality, degree))
    return {form: frozenset(degrees) for form, degrees in found.items()}
