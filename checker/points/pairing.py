"""A claim beside a stretch of a document: which terms they share, and what a rule says about the two."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.findings import Point
from checker.names import transliterated
from checker.points.reading import Kind, Side, Term
from corpus.spans import Span

_LEAST_INITIALS = 2


class Pairing(NamedTuple):
    """``shared`` gives for the key of a term of the claim the key that it has in the passage.

    ``denied``: the claim is said to have been denied, so that a passage that reports the denial agrees.
    """

    claim: Side
    passage: Side
    shared: Mapping[str, str]
    missing: Sequence[Term]
    spare: Sequence[Term]
    denied: bool = False

    def there(self, term: Term) -> list[Term]:
        """The terms of the passage that a term of the claim may be."""
        key = self.shared.get(term.key)
        return [other for other in self.passage.terms if other.key == key]

    def main_segment(self) -> int | None:
        """The clause of the passage that has most of what is shared."""
        counted = Counter(term.segment for term in self.passage.terms if term.key in self.shared.values())
        return max(counted, key=lambda segment: (counted[segment], segment), default=None)

    def point(self, kind: str, agrees: bool | None, mine: Term | None, theirs: Term | None) -> Point:
        return point(self, kind, agrees, mine.span if mine else None, theirs.span if theirs else None)


Rule = Callable[[Pairing], Iterator[Point]]


def point(pairing: Pairing, kind: str, agrees: bool | None, mine: Span | None, theirs: Span | None) -> Point:
    draft = mine.of(pairing.claim.text) if mine else ""
    source = theirs.of(pairing.passage.text) if theirs else ""
    return Point(kind, agrees, draft, source, mine, theirs)


def pair(claim: Side, passage: Side, *, denied: bool = False) -> Pairing:
    shared = {term.key: term.key for term in claim.terms if term.key in passage.keys}
    names = {transliterated(other.key): other.key for other in passage.terms if other.kind is Kind.NAME}
    for term in claim.terms:
        if term.kind is Kind.NAME and transliterated(term.key) in names:
            shared.setdefault(term.key, names[transliterated(term.key)])
    for term in claim.terms:
        written_out = _written_out(term, claim, passage) if term.key not in shared else None
        if written_out is not None:
            shared[term.key] = written_out.key
    missing = [term for term in claim.distinct() if term.key not in shared]
    spare = [term for term in passage.distinct() if term.key not in shared.values()]
    return Pairing(claim, passage, shared, missing, spare, denied)


def _written_out(term: Term, claim: Side, passage: Side) -> Term | None:
    """The first word of a name for which a claim has its initials: "UN" for "United Nations"."""
    initials = term.of(claim.text).replace(".", "")
    names = [other for other in passage.terms if other.kind is Kind.NAME]
    if not initials.isupper() or len(initials) < _LEAST_INITIALS:
        return None
    for at, first in enumerate(names):
        run = names[at : at + len(initials)]
        if run[-1].last - first.first == len(initials) and "".join(one.of(passage.text)[0] for one in run) == initials:
            return first
    return None
