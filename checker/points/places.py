"""Whether two terms stand at the same place of two statements."""

from checker.points.pairing import Pairing
from checker.points.reading import Kind, Term


def same_place(pairing: Pairing, term: Term) -> Term | None:
    """The term of its kind that the passage has in the place of a term of the claim, and that the claim has not."""
    likeness = {one: likeness_of_place(pairing, term, one) for one in pairing.spare if one.kind is term.kind}
    return max((one for one in likeness if likeness[one]), key=likeness.__getitem__, default=None)


def likeness_of_place(pairing: Pairing, term: Term, other: Term) -> int:
    """How many neighbours two terms share; a name must have the same word right before or behind it."""
    claim, passage = pairing.claim, pairing.passage
    touching = (claim.before(term) == passage.before(other)) + (claim.after(term) == passage.after(other))
    mine = {pairing.shared.get(key, key) for key in claim.beside(term)}
    common = len(mine & passage.beside(other))
    return 0 if term.kind is Kind.NAME and not touching else common + touching
