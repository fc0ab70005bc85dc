"""Opposites: a word for which the passage has its opposite, and before for after, up for down."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from checker.findings import Point
from checker.statements.points.pairing import Pairing
from checker.statements.points.stems import stem
from checker.statements.points.terms import Term
from checker.statements.points.turned_by import span_of
from corpus.languages.lexicon import Lexicon


def opposite(pairing: Pairing) -> Iterator[Point]:
    """A word of the claim for which the passage has its opposite."""
    for term in pairing.missing:
        found = next((other for other in pairing.spare if _are_opposites(term, other, pairing.claim.language)), None)
        if found is not None:
            yield pairing.point("opposite", False, term, found)


def _are_opposites(one: Term, other: Term, language: Lexicon) -> bool:
    if frozenset({one.key, other.key}) in _opposites(language):
        return True
    short, long = sorted((one.key, other.key), key=len)
    prefixed = any(long == prefix + short for prefix in language.relations.denying_prefixes)
    return prefixed and long not in language.senses.undenied


@cache
def _opposites(language: Lexicon) -> frozenset[frozenset[str]]:
    """The pairs by their stems."""
    nouns = (False, True) if language.grammar.capital_nouns else (False,)
    pairs = language.relations.opposites
    return frozenset(frozenset(stem(word, language, noun=noun) for word in pair) for pair in pairs for noun in nouns)


def relation(pairing: Pairing) -> Iterator[Point]:
    """Before or after, up or down: words of place and time that the claim has and the passage has not."""
    relations = pairing.claim.language.relations
    mine = [word for word in pairing.claim.words if word.key in relations.turning]
    theirs = [word for word in pairing.passage.words if word.key in relations.turning]
    unmatched = Counter(word.key for word in theirs)
    for word in mine:
        unmatched[word.key] -= 1
        if unmatched[word.key] < 0:
            other = next((each for each in theirs if frozenset({word.key, each.key}) in relations.opposed), None)
            yield pairing.at("relation", False if other else None, span_of(word), span_of(other))
