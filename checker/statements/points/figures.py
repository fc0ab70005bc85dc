"""Numbers, with their unit and their bound, and the days of a calendar."""

from collections.abc import Iterator

from checker.findings import Point
from checker.statements.points import lexicon
from checker.statements.points.pairing import Pairing
from checker.statements.points.parsing import Kind, Side, Term
from checker.statements.points.same_place import likeness_of_place, same_place

_BOUND_WORDS = 3


def number(pairing: Pairing) -> Iterator[Point]:
    """The same value, or another beside the same words."""
    for term in pairing.claim.distinct():
        if term.kind is not Kind.NUMBER:
            continue
        there = pairing.there(term)
        if there:
            yield from _same_number(pairing, term, there)
            continue
        other = same_place(pairing, term)
        if other is not None:
            yield pairing.point("number", False, term, other)


def _same_number(pairing: Pairing, term: Term, there: list[Term]) -> Iterator[Point]:
    """Of the places that have the number, the one that comes nearest to what the claim says of it."""
    best = max(there, key=lambda one: (one.unit == term.unit, likeness_of_place(pairing, term, one)))
    bounds = _bound(pairing.claim, term), _bound(pairing.passage, best)
    if term.unit != best.unit:
        yield pairing.point("unit", False if term.unit and best.unit else None, term, best)
    elif bounds[0] != bounds[1]:
        yield pairing.point("quantifier", False, term, best)
    else:
        yield pairing.point("number", True, term, best)


def _bound(side: Side, term: Term) -> str:
    """ "over" for "more than 14", "under" for "at most 14"."""
    before = [side.before(term, back) for back in range(_BOUND_WORDS, 0, -1)]
    for length in range(_BOUND_WORDS, 0, -1):
        bound = lexicon.BOUNDS.get(tuple(before[-length:]))
        if bound:
            return bound
    return ""


def date(pairing: Pairing) -> Iterator[Point]:
    """The same day or month, or another of its kind."""
    for term in pairing.claim.distinct():
        if term.kind is not Kind.DATE:
            continue
        there = pairing.there(term)
        row = next(row for row in lexicon.DATES if term.key in row)
        others = [one for one in pairing.passage.terms if one.key in row and one.kind is Kind.DATE]
        if there:
            yield pairing.point("date", True, term, there[0])
        elif others:
            yield pairing.point("date", False, term, others[0])
