"""Name what a claim and a passage agree and disagree on: a rule for each matter, in one table.

A rule answers with points: the two agree, they disagree, or nobody can tell. A claim is supported only where no rule
disagrees and none is in doubt, for support that is not there is the worst that a reader can be told of.
"""

from collections.abc import Iterator

from checker.findings import Point
from checker.statements.points.certainty import condition, modality, question
from checker.statements.points.denial import negation
from checker.statements.points.figures import date, number, quantifier
from checker.statements.points.names import name
from checker.statements.points.opposites import opposite, relation
from checker.statements.points.order import order
from checker.statements.points.pairing import Pairing, Rule, pair
from checker.statements.points.reading import read_side
from checker.statements.points.terms import Side, Term

__all__ = ["Pairing", "Side", "Term", "pair", "points", "read_side"]

RULES: tuple[Rule, ...] = (
    number,
    date,
    name,
    opposite,
    negation,
    quantifier,
    modality,
    condition,
    question,
    relation,
    order,
)


def points(pairing: Pairing) -> Iterator[Point]:
    """Every point, in the order of the table, each once."""
    yield from dict.fromkeys(point for rule in RULES for point in rule(pairing))
