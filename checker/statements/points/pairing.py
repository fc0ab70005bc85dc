"""A claim beside a stretch of a document: which terms they share, and what a rule says about the two."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.claims.names import transliterated
from checker.findings import Point
from checker.statements.points.terms import Kind, Side, Term
from corpus.spans import Span

_LEAST_INITIALS = 2


class Pairing(NamedTuple):
    """``shared`` has, for the key of each term of the claim that the passage has too, the key that it has there.

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
        known = set(self.shared.values())
        counted = Counter(term.segment for term in self.passage.terms if term.key in known)
        return max(counted, key=lambda segment: (counted[segment], segment), default=None)

    def point(self, kind: str, agrees: bool | None, mine: Term | None, theirs: Term | None) -> Point:
        """What a rule says of two terms."""
        return self.at(kind, agrees, mine.span if mine else None, theirs.span if theirs else None)

    def at(self, kind: str, agrees: bool | None, mine: Span | None, theirs: Span | None) -> Point:
        """What a rule says of two places; either may be none."""
        draft = mine.of(self.claim.text) if mine else ""
        source = theirs.of(self.passage.text) if theirs else ""
        return Point(kind, agrees, draft, source, mine, theirs)


Rule = Callable[[Pairing], Iterator[Point]]


def pair(claim: Side, passage: Side, *, denied: bool = False) -> Pairing:
    shared = {term.key: term.key for term in claim.terms if term.key in passage.keys}
    names = {transliterated(other.key): other.key for other in passage.terms if other.kind is Kind.NAME}
    for term in claim.terms:
        if term.kind is Kind.NAME and transliterated(term.key) in names:
            shared.setdefault(term.key, names[transliterated(term.key)])
    for short, words in _written_out(claim, passage):
        shared.setdefault(short.key, words[0].key)
    for short, words in _written_out(passage, claim):
        shared.update({word.key: short.key for word in words if word.key not in shared})
    missing, known = [term for term in claim.distinct() if term.key not in shared], set(shared.values())
    spare = [term for term in passage.distinct() if term.key not in known]
    return Pairing(claim, passage, shared, missing, spare, denied)


def _written_out(short: Side, long: Side) -> Iterator[tuple[Term, Sequence[Term]]]:
    """The names of which one side has the initials, "UN", and the other the words, "United Nations"."""
    names = [term for term in long.terms if term.kind is Kind.NAME]
    letters = "".join(long.text[term.span.start] for term in names)
    for term in short.terms:
        initials = term.of(short.text).replace(".", "")
        if len(initials) < _LEAST_INITIALS or not initials.isupper():
            continue
        at = letters.find(initials)
        while at >= 0:
            run = names[at : at + len(initials)]
            if run[-1].last - run[0].first == len(run):  # they stand side by side
                yield term, run
            at = letters.find(initials, at + 1)
