"""Whether both deny the same. Two negations are none."""

from collections.abc import Collection, Iterator, Mapping

from checker.findings import Point
from checker.statements.points.bearing import borne, last_of, unshared
from checker.statements.points.pairing import Pairing
from checker.statements.points.reading import denies
from checker.statements.points.sides import Term
from corpus.text.fold import Word


def negation(pairing: Pairing) -> Iterator[Point]:
    """A term that both have and only one of them denies."""
    ours = borne(pairing.claim, lambda key: denies(key, pairing.claim.language))
    theirs = borne(pairing.passage, lambda key: _counts(pairing, key))
    for term in pairing.claim.distinct():
        there = pairing.there(term)
        mine = ours.get(term.key, [])
        marks = next((theirs[one.key] for one in there if one.key in theirs), [])
        if there and len(mine) % 2 != len(marks) % 2:
            hidden = not mine or not marks
            mine = mine or _denied_before(term, ours, pairing.shared)
            marks = marks or _denied_before(there[0], theirs, pairing.shared.values())
            hidden &= bool(mine and marks)
            agrees = None if hidden or all(_is_open(pairing, other) for other in there) else False
            yield pairing.at("negation", agrees, last_of(mine), last_of(marks))
        elif there and mine and marks:
            yield pairing.at("negation", True, last_of(mine), last_of(marks))
    yield from unshared(pairing, "negation", theirs)


def _counts(pairing: Pairing, key: str) -> bool:
    """Whether a word of the passage denies; where the claim is said to be denied, what reports so does not."""
    language = pairing.passage.language
    return denies(key, language) and not (pairing.denied and key in language.senses.denying_verbs)


def _denied_before(term: Term, marks: Mapping[str, list[Word]], shared: Collection[str]) -> list[Word]:
    """The negations before a term of what only this side has: "I don't think any X" may be "no X"."""
    loose = (word for key, words in marks.items() if key not in shared for word in words)
    return [word for word in loose if word.start < term.span.start]


def _is_open(pairing: Pairing, term: Term) -> bool:
    """Whether the passage only asks or supposes what the claim says: "asked whether she would mind if he sent them"."""
    suppositions = pairing.passage.language.relations.suppositions
    words, said = pairing.passage.words[: term.first], {word.key for word in pairing.claim.words}
    clause = [word.key for word, number in zip(words, pairing.passage.segments, strict=False) if number == term.segment]
    return not suppositions.isdisjoint(clause) and suppositions.isdisjoint(said)
