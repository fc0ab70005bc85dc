"""Names: the same, or another in its place."""

from collections.abc import Iterator

from checker.findings import Point
from checker.statements.points.counterparts import counterpart, may_be_its_people
from checker.statements.points.pairing import Pairing
from checker.statements.points.terms import Kind
from corpus.spans import Span


def name(pairing: Pairing) -> Iterator[Point]:
    """The same name, or another beside the same word."""
    yield from (pairing.at("name", True, mine, theirs) for mine, theirs in _same_names(pairing))
    endings = pairing.claim.language.relations.people_endings
    for term in pairing.missing:
        other = counterpart(pairing, term) if term.kind is Kind.NAME else None
        if other is not None:
            agrees = None if may_be_its_people(term.key, other.key, endings) else False
            yield pairing.point("name", agrees, term, other)


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
