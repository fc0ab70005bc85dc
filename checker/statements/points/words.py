"""Names and plain words: the same, exchanged, or the opposite."""

from collections.abc import Iterator

from checker.findings import Point
from checker.statements.points import lexicon
from checker.statements.points.pairing import Pairing, point
from checker.statements.points.parsing import Kind, Term
from checker.statements.points.same_place import is_of, same_place
from corpus.spans import Span


def name(pairing: Pairing) -> Iterator[Point]:
    """The same name, or another beside the same word."""
    yield from (point(pairing, "name", True, mine, theirs) for mine, theirs in _same_names(pairing))
    for term in pairing.missing:
        other = same_place(pairing, term) if term.kind is Kind.NAME else None
        if other is not None:
            yield pairing.point("name", None if is_of(term.key, other.key) else False, term, other)


def _same_names(pairing: Pairing) -> list[tuple[Span, Span]]:
    """Where the two have the same names, "Ada Quill" being one."""
    found = list[tuple[Span, Span]]()
    last: tuple[int, int] | None = None
    for term in pairing.claim.distinct():
        there = pairing.there(term) if term.kind is Kind.NAME else []
        if there and last == (term.first, there[0].first):
            found[-1] = found[-1][0].joined(term.span), found[-1][1].joined(there[0].span)
        elif there:
            found.append((term.span, there[0].span))
        last = (term.last, there[0].last) if there else None
    return found


def opposite(pairing: Pairing) -> Iterator[Point]:
    """A word of the claim for which the passage has its opposite."""
    for term in pairing.missing:
        found = next((other for other in pairing.spare if _are_opposites(term, other)), None)
        if found is not None:
            yield pairing.point("opposite", False, term, found)


def _are_opposites(one: Term, other: Term) -> bool:
    if frozenset({one.key, other.key}) in lexicon.OPPOSITES:
        return True
    short, long = sorted((one.key, other.key), key=len)
    return any(long == prefix + short for prefix in lexicon.PREFIXES)
