"""Whether both deny the same. Two negations are none."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate

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
    loose = _Loose(ours, set(pairing.shared)), _Loose(theirs, set(pairing.shared.values()))
    corrected = _last_corrections(pairing)
    supposes = not pairing.passage.language.relations.suppositions.isdisjoint(word.key for word in pairing.claim.words)
    for term in pairing.claim.distinct():
        there = pairing.there(term)
        mine = ours.get(term.key, ())
        marks = next((theirs[one.key] for one in there if one.key in theirs), ())
        if there and len(mine) % 2 != len(marks) % 2:
            hidden = not mine or not marks
            mine, marks = mine or loose[0].before(term), marks or loose[1].before(there[0])
            hidden &= bool(mine and marks)
            is_open = hidden or _goes_on(mine, corrected[0]) or _goes_on(marks, corrected[1])
            is_supposed = not supposes and all(_is_supposed(pairing, other) for other in there)
            agrees = None if is_open or is_supposed else False
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


class _Loose:
    """The negations that bear on what only one side has: "I don't think any X" may be "no X"."""

    def __init__(self, marks: Borne, shared: Collection[str]) -> None:
        words = [word for key, these in marks.items() if key not in shared for word in these]
        places = sorted(range(len(words)), key=lambda place: words[place].start)
        self._starts = [words[place].start for place in places]
        self._last = [words[place] for place in accumulate(places, max)]

    def before(self, term: Term) -> Sequence[Word]:
        """The last of those before a term, or none."""
        count = bisect_left(self._starts, term.span.start)
        return self._last[count - 1 : count] if count else ()


def _goes_on(denied: Sequence[Word], correction: Word | None) -> bool:
    """Whether a side says what is so instead behind the last word that denies it."""
    return bool(denied) and correction is not None and correction > denied[-1]


def _last_corrections(pairing: Pairing) -> tuple[Word | None, Word | None]:
    """The last words by which each side goes on to say what is so instead: then only a part of what it says before may
    be denied."""
    mine, theirs = (
        next((word for word in reversed(side.words) if word.key in side.language.relations.corrections), None)
        for side in (pairing.claim, pairing.passage)
    )
    return mine, theirs


def _is_supposed(pairing: Pairing, term: Term) -> bool:
    """Whether the passage only asks or supposes what the claim says: "asked whether she would mind if he sent them"."""
    suppositions = pairing.passage.language.relations.suppositions
    words = pairing.passage.words[: term.first]
    clause = [word.key for word, number in zip(words, pairing.passage.segments, strict=False) if number == term.segment]
    return not suppositions.isdisjoint(clause)
