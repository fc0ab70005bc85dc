"""Whether two terms stand at the same place of two statements."""

from checker.statements.points.pairing import Pairing
from checker.statements.points.parsing import Kind, Term

_PEOPLES = ("n", "an", "ian", "ish", "es", "i", "ic")  # as stems have them: "Norway's" and "Norwegian" are not told
_LEAST = 4  # letters of a country's name that its people's name begins with
_ARTICLES = frozenset({"the", "a", "an"})


def is_of(one: str, other: str) -> bool:
    """Whether of two names one may be that of a country and the other that of its people: they are not two places."""
    short, long = sorted((one, other), key=len)
    roots = {root for root in (short, short[:-1]) if len(root) >= _LEAST and long.startswith(root)}
    return any(long.removeprefix(root) in _PEOPLES for root in roots)


def same_place(pairing: Pairing, term: Term) -> Term | None:
    """The term of its kind that the passage has in the place of a term of the claim, and that the claim has not."""
    likeness = {one: likeness_of_place(pairing, term, one) for one in pairing.spare if one.kind is term.kind}
    return max((one for one in likeness if likeness[one]), key=likeness.__getitem__, default=None)


def likeness_of_place(pairing: Pairing, term: Term, other: Term) -> int:
    """How many neighbours two terms share; a name must have the same word right before or behind it."""
    claim, passage = pairing.claim, pairing.passage
    before, after = claim.before(term), claim.after(term)
    touching = (before == passage.before(other) and before not in _ARTICLES) + (after == passage.after(other))
    mine = {pairing.shared.get(key, key) for key in claim.beside(term)}
    common = len(mine & passage.beside(other))
    return 0 if term.kind is Kind.NAME and not touching else common + touching
