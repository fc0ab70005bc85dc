"""How many and when: numbers with their unit and their bound, quantifiers, and the days of a calendar."""

from collections.abc import Iterator

from checker.alterations.date import calendar
from checker.findings import Point
from checker.statements.points.counterparts import counterpart, likeness_of_place
from checker.statements.points.pairing import Pairing
from checker.statements.points.terms import Kind, Side, Term
from checker.statements.points.turned_by import span_of
from corpus.languages.relating import Amount, Bound
from corpus.spans import Span
from corpus.text.fold import Word

_QUANTIFIED = 5  # words from "some" to what it is about


def number(pairing: Pairing) -> Iterator[Point]:
    """The same value, or another beside the same words."""
    for term in pairing.claim.distinct():
        if term.kind is not Kind.NUMBER:
            continue
        there = pairing.there(term)
        if there:
            yield from _same_number(pairing, term, there)
            continue
        other = counterpart(pairing, term)
        if other is not None:
            yield pairing.point("number", False, term, other)


def _same_number(pairing: Pairing, term: Term, there: list[Term]) -> Iterator[Point]:
    """Of the places that have the number, the one that comes nearest to what the claim says of it."""
    best = max(there, key=lambda one: (one.unit == term.unit, likeness_of_place(pairing, term, one)))
    bounds = _bound(pairing.claim, term), _bound(pairing.passage, best)
    if term.unit != best.unit:
        yield pairing.point("unit", False if term.unit and best.unit else None, term, best)
    elif bounds[0] != bounds[1]:
        yield pairing.at("quantifier", False, _with_bound(pairing.claim, term), _with_bound(pairing.passage, best))
    else:
        yield pairing.point("number", True, term, best)


def _bound(side: Side, term: Term) -> Bound | None:
    """ "over" for "more than 14", "under" for "at most 14"."""
    return side.language.relations.bounds.get(_words_of_bound(side, term))


def _words_of_bound(side: Side, term: Term) -> tuple[str, ...]:
    """The words before a number that bound it, as many as do; none where it stands alone."""
    bounds = side.language.relations.bounds
    longest = max(map(len, bounds), default=0)
    before = [side.before(term, back) for back in range(longest, 0, -1)]
    ends = (tuple(before[at:]) for at in range(longest))
    return next((words for words in ends if words in bounds), ())


def _with_bound(side: Side, term: Term) -> Span:
    """Where a number stands, with the words that bound it: without these it may read as the other side's."""
    return Span(side.words[term.first - len(_words_of_bound(side, term))].start, term.span.end)


def quantifier(pairing: Pairing) -> Iterator[Point]:
    """All, some, most or few of the same."""
    ours, theirs = _quantified(pairing.claim), _quantified(pairing.passage)
    for term in pairing.claim.distinct():
        for other in pairing.there(term)[:1]:
            mine, mark = ours.get(term.key), theirs.get(other.key)
            amounts = _amount(pairing.claim, mine), _amount(pairing.passage, mark)
            if amounts[0] == amounts[1]:
                if mine is not None and mark is not None:
                    yield pairing.at("quantifier", True, span_of(mine), span_of(mark))
            elif amounts != (None, Amount.ONLY):
                yield pairing.at("quantifier", False if mine and mark else None, span_of(mine), span_of(mark))


def _amount(side: Side, word: Word | None) -> Amount | None:
    return side.language.relations.amounts[word.key] if word else None


def _quantified(side: Side) -> dict[str, Word]:
    """The quantifiers, each by the key of the term that it is about."""
    found: dict[str, Word] = {}
    for at, word in enumerate(side.words):
        if word.key not in side.language.relations.amounts:
            continue
        after = next(side.terms_behind(at), None)
        about = after if after is not None and after.first - at <= _QUANTIFIED else side.term_before(at)
        if about is not None:
            found[about.key] = word
    return found


def date(pairing: Pairing) -> Iterator[Point]:
    """The same day or month, or another of its kind."""
    for term in pairing.claim.distinct():
        if term.kind is not Kind.DATE:
            continue
        there = pairing.there(term)
        row = next(row for row in calendar(pairing.claim.language) if term.key in row)
        others = [one for one in pairing.passage.terms if one.key in row and one.kind is Kind.DATE]
        if there:
            yield pairing.point("date", True, term, there[0])
        elif others:
            yield pairing.point("date", False, term, others[0])
