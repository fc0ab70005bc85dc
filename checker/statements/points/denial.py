"""Whether both deny the same. Two negations are none."""

from collections.abc import Collection, Iterator, Sequence

from checker.findings import Point
from checker.statements.points.pairing import Pairing
from checker.statements.points.reading import denies
from checker.statements.points.terms import Side, Term
from checker.statements.points.turned_by import Borne, borne, last_of, unshared
from corpus.text.fold import Word


def negation(pairing: Pairing) -> Iterator[Point]:
    """A term that both have and only one of them denies."""
    ours = borne(pairing.claim, _negations(pairing.claim))
    theirs = borne(pairing.passage, _negations(pairing.passage, reports=pairing.denied))
    for term in pairing.claim.distinct():
        there = pairing.there(term)
        mine = ours.get(term.key, ())
        marks = next((theirs[one.key] for one in there if one.key in theirs), ())
        if there and len(mine) % 2 != len(marks) % 2:
            hidden = not mine or not marks
            mine = mine or _denied_before(term, ours, pairing.shared)
            marks = marks or _denied_before(there[0], theirs, pairing.shared.values())
            hidden &= bool(mine and marks)
            is_open = hidden or _is_corrected(pairing, mine, marks)
            agrees = None if is_open or all(_is_supposed(pairing, other) for other in there) else False
            yield pairing.at("negation", agrees, last_of(mine), last_of(marks))
        elif there and mine and marks:
            yield pairing.at("negation", True, last_of(mine), last_of(marks))
    yield from unshared(pairing, "negation", theirs)


def _negations(side: Side, *, reports: bool = False) -> list[int]:
    """Where words deny; with ``reports``, the verbs that only report a denial are left out."""
    senses = side.language.senses
    keys = [*(word.key for word in side.words), ""]
    return [
        at
        for at, key in enumerate(keys[:-1])
        if denies(key, side.language)
        and keys[at + 1] not in senses.affirming
        and not (reports and key in senses.denying_verbs)
    ]


def _denied_before(term: Term, marks: Borne, shared: Collection[str]) -> list[Word]:
    """The negations before a term of what only this side has: "I don't think any X" may be "no X"."""
    loose = (word for key, words in marks.items() if key not in shared for word in words)
    return [word for word in loose if word.start < term.span.start]


def _is_corrected(pairing: Pairing, mine: Sequence[Word], marks: Sequence[Word]) -> bool:
    """Whether a side goes on to say what is so instead: then only a part of what it says may be denied."""
    sides = (pairing.claim, mine), (pairing.passage, marks)
    return any(
        words and any(word.key in side.language.relations.corrections for word in side.words if word > words[-1])
        for side, words in sides
    )


def _is_supposed(pairing: Pairing, term: Term) -> bool:
    """Whether the passage only asks or supposes what the claim says: "asked whether she would mind if he sent them"."""
    suppositions = pairing.passage.language.relations.suppositions
    words, said = pairing.passage.words[: term.first], {word.key for word in pairing.claim.words}
    clause = [word.key for word, number in zip(words, pairing.passage.segments, strict=False) if number == term.segment]
    return not suppositions.isdisjoint(clause) and suppositions.isdisjoint(said)
