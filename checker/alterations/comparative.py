"""The same quality in another degree: "better" for "good", "the fastest" for "faster"."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.findings import Verdict
from corpus.languages.lexicon import Lexicon

Degree = tuple[int, int]  # the number of a quality, and of its degree


def comparative(edit: Edit, comparison: Comparison) -> Ruling | None:
    """Silent about another quality, however like: "better" for "bigger" is another word."""
    if len(edit.draft) != 1 or len(edit.source) != 1:
        return None
    known = _degrees_of(comparison.language)
    mine, theirs = known.get(edit.draft[0], frozenset()), known.get(edit.source[0], frozenset())
    # A form that may be of either degree is told by the other one: where they have one in common, none is changed.
    exchanged = mine.isdisjoint(theirs) and not {quality for quality, _ in mine}.isdisjoint(row for row, _ in theirs)
    return Ruling("comparative", Verdict.ALTERED) if exchanged else None


@cache
def _degrees_of(language: Lexicon) -> Mapping[str, frozenset[Degree]]:
    """What each form may be: "less" is of "little"."""
    found = defaultdict[str, set[Degree]](set)
    for quality, degrees in enumerate(language.degrees):
        for degree, forms in enumerate(degrees):
            for form in forms:
                found[form].add((quality, degree))
    return {form: frozenset(degrees) for form, degrees in found.items()}
