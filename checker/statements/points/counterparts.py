"""Which term of the passage stands in the place of a term of the claim."""

from checker.statements.points.pairing import Pairing
from checker.statements.points.terms import Kind, Term

_LEAST = 4  # letters of a country's name that its people's name begins with


def may_be_its_people(one: str, other: str, endings: tuple[str, ...]) -> bool:
    """Whether of two names one may be a country's and the other its people's: "Norway's" and "Norwegian" are one.

    Both are stems; ``endings`` are those by which a people is named.
    """
    short, long = sorted((one, other), key=len)
    roots = {root for root in (short, short[:-1]) if len(root) >= _LEAST and long.startswith(root)}
    return any(long.removeprefix(root) in endings for root in roots)


def counterpart(pairing: Pairing, term: Term) -> Term | None:
    """The term of its kind that the passage has in the place of a term of the claim, and that the claim has not."""
    likeness = {one: likeness_of_place(pairing, term, one) for one in pairing.spare if one.kind is term.kind}
    return max((one for one in likeness if likeness[one]), key=likeness.__getitem__, default=None)


def likeness_of_place(pairing: Pairing, term: Term, other: Term) -> int:
    """How many neighbours two terms share; a name must have the same word right before or behind it."""
    claim, passage = pairing.claim, pairing.passage
    before, after = claim.before(term), claim.after(term)
    same_before = before == passage.before(other) and before not in claim.language.words.articles
    touching = same_before + (after == passage.after(other))
    mine = {pairing.shared.get(key, key) for key in claim.beside(term)}
    common = len(mine & passage.beside(other))
    return 0 if term.kind is Kind.NAME and not touching else common + touching
