"""Who does what to whom, as far as word order tells: the order of the claim must be that of the passage.

The same words in another order, out of two clauses, or with somebody else in between need not say the same. A passage
that has them so never supports the claim; if two of them are turned round, it disagrees.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from checker.alterations.inflection import is_past
from checker.comparison.align import find_whole
from checker.findings import Point
from checker.statements.points.grammatical_cases import other_parts
from checker.statements.points.pairing import Pairing
from checker.statements.points.reading import is_adverb
from checker.statements.points.stems import stems
from checker.statements.points.terms import Kind, Side, Term
from corpus.languages.relating import Relations

_SKIPPED = 2  # words that may qualify a noun between two that the claim has together
_NEAR = 4  # words within which "the council of Karsund" is "Karsund's council"
_STRETCH = 10  # words of the passage in which two may be turned round


class Placed(NamedTuple):
    """A term of the claim, and the term of the passage that it is, at ``at`` in the order of who does what.

    ``is_free``: a time or an adverb, which may stand anywhere.
    """

    mine: Term
    theirs: Term
    at: int
    is_free: bool

    @property
    def is_core(self) -> bool:
        """Whether its part is told by order alone: it has no preposition, and is no time and no adverb."""
        return not self.is_free and self.mine.is_bare and self.theirs.is_bare


def order(pairing: Pairing) -> Iterator[Point]:
    """What is turned round, put together from two places, or said of somebody else."""
    if _is_whole(pairing):
        return
    placed = _placed(pairing)
    if pairing.claim.language.relations.cased:
        yield from other_parts([(one.mine, one.theirs) for one in placed if one.is_core], pairing)
    core = [one for one in placed if one.is_core]
    turned = _turned_round(core, pairing) or _turned_voice(core, pairing)
    if turned is not None:
        yield turned
    for before, after in pairwise(core):
        yield from _joined(before, after, pairing)
    known = set(pairing.shared.values())
    yield from (pairing.point("role", None, one.mine, one.theirs) for one in core if _is_part(one, known, pairing))
    yield from _adjuncts(placed, core, pairing)


def _is_whole(pairing: Pairing) -> bool:
    """Whether a clause of the passage begins with all the words of the claim."""
    side = pairing.passage
    at = find_whole([word.key for word in pairing.claim.words], [word.key for word in side.words])
    return at is not None and (at == 0 or side.segments[at - 1] != side.segments[at])


def _placed(pairing: Pairing) -> list[Placed]:
    """The shared terms in the claim's order; of several places in the passage, the chain that leaps least."""
    mine = [term for term in pairing.claim.acting if term.key in pairing.shared]
    theirs = pairing.passage.acting
    chains, places = [], defaultdict[str, list[int]](list)
    for at, other in enumerate(theirs):
        places[other.key].append(at)
    for start in places[pairing.shared[mine[0].key]] if mine else ():
        chain = [start]
        for term in mine[1:]:
            chain.append(min(places[pairing.shared[term.key]], key=lambda at: _leap(chain[-1], at)))
        chains.append(chain)
    best = min(chains, key=lambda chain: sum(_leap(one, other) for one, other in pairwise(chain)), default=[])
    return [Placed(term, theirs[at], at, _is_free(term, pairing.claim)) for term, at in zip(mine, best, strict=True)]


def _is_free(term: Term, side: Side) -> bool:
    """Whether a term is a time or an adverb."""
    times = stems(side.language.relations.times, side.language)
    return term.kind is Kind.DATE or term.key in times or is_adverb(term, side.language)


def _leap(one: int, other: int) -> int:
    """How far one term lies behind another; going back counts as farther than going on."""
    return other - one if other > one else 2 * (one - other) + 1


def _turned_round(core: Sequence[Placed], pairing: Pairing) -> Point | None:
    """A, verb, B in the claim; B, verb, A in the passage."""
    language = pairing.claim.language
    mutual, told = stems(language.relations.mutual, language), _told_by_order(pairing)
    for first, verb, last in zip(core, core[1:], core[2:], strict=False):
        if last.at < verb.at < first.at and _is_one_statement([first, last]) and verb.mine.key not in mutual:
            kind = "number" if first.mine.is_number else "role"
            return pairing.point(kind, told, first.mine, last.theirs)
    for left, right in _around_verbs(core, mutual):
        if right.at < left.at and _is_one_statement([left, right]):
            return pairing.point("role", told, left.mine, right.theirs)
    return None


def _told_by_order(pairing: Pairing) -> bool | None:
    """What another order means: a disagreement or, where cases and not order tell who does what, a doubt."""
    return None if pairing.claim.language.relations.cased else False


def _around_verbs(core: Sequence[Placed], mutual: frozenset[str]) -> Iterator[tuple[Placed, Placed]]:
    """Names before and behind a word that stands between them on both sides."""
    left = _nearest_before(core, lambda one, verb: one.at > verb.at)
    right = _nearest_before(core[::-1], lambda one, verb: one.at < verb.at)[::-1]
    for verb, before, behind in zip(core, left, right, strict=True):
        told = verb.mine.kind is Kind.WORD and verb.mine.key not in mutual
        if told and before is not None and behind is not None:
            yield before, behind


def _nearest_before(core: Sequence[Placed], goes: Callable[[Placed, Placed], bool]) -> list[Placed | None]:
    """For each the nearest before it of its clause that ``goes`` with it: that it lies further on, or further back.

    What a later one outdoes is no nearest of any behind that.
    """
    found, waiting = list[Placed | None](), defaultdict[int, list[Placed]](list)
    for one in core:
        before = waiting[one.mine.segment]
        while before and not goes(before[-1], one):
            before.pop()
        found.append(before[-1] if before else None)
        before.append(one)
    return found


def _is_one_statement(placed: Sequence[Placed]) -> bool:
    ends = [edge for one in placed for edge in (one.theirs.first, one.theirs.last)]
    return max(ends) - min(ends) <= _STRETCH


def _turned_voice(core: Sequence[Placed], pairing: Pairing) -> Point | None:
    """Somebody is acted upon on one side, and acts on the other."""
    for verb in core:
        if verb.mine.passive == verb.theirs.passive:
            continue
        passive, active = (pairing.claim, pairing.passage) if verb.mine.passive else (pairing.passage, pairing.claim)
        done_to = _next(passive, verb.mine if verb.mine.passive else verb.theirs)
        doer = _previous(active, verb.theirs if verb.mine.passive else verb.mine)
        mine, theirs = (done_to, doer) if verb.mine.passive else (doer, done_to)
        if mine is not None and theirs is not None and pairing.shared.get(mine.key) == theirs.key:
            return pairing.point("role", _told_by_order(pairing), mine, theirs)
    return None


def _next(side: Side, verb: Term) -> Term | None:
    """The last word of the name or noun that is acted upon: "Orla Quill was accused", Quill."""
    behind = side.acting[side.acting.index(verb) + 1 :]
    done_to = [term for term in behind if term.first < verb.first and term.segment == verb.segment and not term.marker]
    return done_to[-1] if done_to else None


def _previous(side: Side, verb: Term) -> Term | None:
    before = side.acting[: side.acting.index(verb)]
    doers = [term for term in before if term.segment == verb.segment and not term.marker]
    return doers[-1] if doers else None


def _joined(before: Placed, after: Placed, pairing: Pairing) -> Iterator[Point]:
    """Two terms that are neighbours in the claim, where the passage has them apart."""
    if before.mine.segment != after.mine.segment:
        return
    if after.at <= before.at:
        if not _is_compound(before, after):
            yield pairing.point("order", None, after.mine, after.theirs)
        return
    skipped = pairing.passage.acting[before.at + 1 : after.at]
    ruling = _control(after, skipped, pairing)
    if ruling is not None:
        yield ruling
    elif before.theirs.segment != after.theirs.segment or _is_another(before, skipped, pairing):
        yield pairing.point("order", None, after.mine, after.theirs)


def _is_part(one: Placed, known: AbstractSet[str], pairing: Pairing) -> bool:
    """Whether the passage speaks of what belongs to somebody, and the claim of the owner: "the son of the mayor"."""
    owned = pairing.passage.owned(one.theirs) if one.theirs.genitive and not one.mine.marker else None
    return owned is not None and owned.key not in known


def _is_compound(before: Placed, after: Placed) -> bool:
    """ "the Karsund council" and "the council of Karsund" """
    linked = any(term.genitive for term in (before.mine, after.mine, before.theirs, after.theirs))
    near = abs(before.theirs.first - after.theirs.first) <= _NEAR
    names = before.mine.kind is after.mine.kind is Kind.DATE
    return near and (linked or names) and abs(before.mine.first - after.mine.first) <= _NEAR


def _is_another(before: Placed, skipped: Sequence[Term], pairing: Pairing) -> bool:
    """Whether what stands between them in the passage may be another actor, or another deed."""
    core = [term for term in skipped if not term.marker]
    if len(core) > _SKIPPED:
        return True
    apart = [term for term in core if abs(term.first - before.theirs.last) > 0]
    rival = before.mine.kind is Kind.NAME and any(term.kind is Kind.NAME for term in apart)
    side = pairing.passage
    if side.language.grammar.capital_nouns and any(term.capital for term in core):
        return True
    others = [term for term in core if term.key not in stems(side.language.relations.done, side.language)]
    return rival or any(side.words[term.first].key in side.language.verbs.forms for term in others)


def _control(after: Placed, skipped: Sequence[Term], pairing: Pairing) -> Point | None:
    """A verb of the passage that the claim lacks, and on which what follows hangs: "plans to dismiss"."""
    side, at = pairing.passage, after.theirs.first
    language, gerunds = side.language, side.language.inflection.gerunds
    nouns = language.grammar.capital_nouns
    verb = next((term for term in reversed(skipped) if not term.marker and not (nouns and term.capital)), None)
    if verb is None or verb.kind is not Kind.WORD or after.theirs.kind is not Kind.WORD:
        return None
    if verb.key in stems(language.relations.done, language):
        return None
    to = at > 1 and side.words[at - 1].key in language.words.infinitive
    gerund = side.words[at].key.endswith(gerunds) and not pairing.claim.words[after.mine.first].key.endswith(gerunds)
    hangs = to or (gerund and verb.last == at)
    return pairing.point("modality", _told_by_order(pairing), after.mine, verb) if hangs else None


class Surroundings(NamedTuple):
    """The core terms around one that is none, by their numbers among these.

    ``head``, numbered ``at``, is what it belongs to: the core term before it, or else the first. ``least`` is the least
    ``Placed.at`` of those before it; ``numbers`` has the number of each by the word that it is in the passage.
    """

    head: Placed | None
    at: int
    least: float
    numbers: Mapping[int, int]


def _adjuncts(placed: Sequence[Placed], core: Sequence[Placed], pairing: Pairing) -> Iterator[Point]:
    """What is said of each term that is no core term."""
    numbers = {one.theirs.first: number for number, one in reversed(list(enumerate(core)))}
    passed, least = 0, math.inf
    for one in placed:
        if one.is_core:
            passed, least = passed + 1, min(least, one.at)
            continue
        at = max(passed - 1, 0)
        yield from _adjunct(one, Surroundings(core[at] if core else None, at, least, numbers), pairing)


def _adjunct(one: Placed, around: Surroundings, pairing: Pairing) -> Iterator[Point]:
    """What stands behind a preposition may be moved; its preposition and its clause must be the same."""
    mine, theirs, head = one.mine.marker, one.theirs.marker, around.head
    if head is not None and _is_stranded(mine, head.theirs, pairing.passage):
        return
    if frozenset({mine, theirs}) in pairing.claim.language.relations.opposed:
        yield pairing.point("relation", False, one.mine, one.theirs)
    elif mine != theirs and not _may_stand(one, around, pairing.claim.language.relations):
        yield pairing.point("relation", None, one.mine, one.theirs)
    if head is not None and head.mine.segment == one.mine.segment and not _goes_with(one, head, around, pairing):
        yield pairing.point("order", None, one.mine, one.theirs)


def _may_stand(one: Placed, around: Surroundings, relations: Relations) -> bool:
    """Whether one preposition may stand for the other; only before who is given something may one be missing."""
    mine, theirs = one.mine.marker, one.theirs.marker
    if mine and theirs:
        return any({mine, theirs} <= row for row in relations.interchangeable)
    return one.is_free or ({mine, theirs} == {"", relations.dative} and around.least < one.at)


def _goes_with(one: Placed, head: Placed, around: Surroundings, pairing: Pairing) -> bool:
    """Whether a term belongs in the passage to what it belongs to in the claim, to its neighbour, or to the verb."""
    if head.theirs.segment != one.theirs.segment:
        return False
    before = [term for term in pairing.passage.terms if term.first < one.theirs.first and term.is_bare]
    owner = around.numbers.get(before[-1].first) if before else None
    if one.is_free or owner is None or _is_verb(before[-1], pairing.passage):
        return True
    return abs(owner - around.at) <= 1


def _is_verb(term: Term, side: Side) -> bool:
    return is_past(side.words[term.first].key, side.language) or side.before(term) in side.language.words.infinitive


def _is_stranded(marker: str, head: Term, side: Side) -> bool:
    """Whether the clause has the preposition without its noun, which has come before: "a plan that Quill agreed to"."""
    adverbs = side.language.inflection.adverbs
    those = [word.key for word, segment in zip(side.words, side.segments, strict=True) if segment == head.segment]
    ends = [*those[1:], ""]
    return bool(marker) and any(
        key == marker and (not after or after.endswith(adverbs)) for key, after in zip(those, ends, strict=True)
    )
