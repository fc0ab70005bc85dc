"""Who does what to whom where cases tell and not the order of the words: by articles, voices, and who else is there.

What differs is never more than a doubt: without a grammar, an article tells no more than that its noun may have another
part in what is said.
"""

from collections.abc import Iterator, Sequence

from checker.findings import Point
from checker.statements.points.pairing import Pairing
from checker.statements.points.sides import Kind, Side, Term
from corpus.languages.lexicon import Lexicon

Placed = Sequence[tuple[Term, Term]]


def other_parts(placed: Placed, pairing: Pairing) -> Iterator[Point]:
    """The terms of the claim that may have another part in the passage: there in another case, done to, or beside
    somebody whom the claim does not know."""
    turned = [(mine, theirs) for mine, theirs in placed if mine.passive != theirs.passive]
    # A passive that says who does it has other cases than its active, and the same order of terms.
    changed = _without_agent(turned, pairing) if turned else _in_another_case(placed, pairing)
    yield from (pairing.point("role", None, mine, theirs) for mine, theirs in changed)
    yield from (pairing.point("role", None, None, other) for other in _unknown(placed, pairing))


def _in_another_case(placed: Placed, pairing: Pairing) -> Placed:
    language = pairing.claim.language
    articles = [(_article(pairing.claim, mine), _article(pairing.passage, theirs)) for mine, theirs in placed]
    return [pair for pair, both in zip(placed, articles, strict=True) if _differ(*both, language)]


def _without_agent(turned: Placed, pairing: Pairing) -> Placed:
    """The verbs that are a passive on one side only, and that side does not say who does it."""
    sides = pairing.claim, pairing.passage
    return [pair for pair in turned if not any(_has_agent(side, verb) for side, verb in zip(sides, pair, strict=True))]


def _differ(one: str, other: str, language: Lexicon) -> bool:
    """Whether two articles are not of one case: "der Rat" and "den Rat", "die Stadt" and "der Stadt"."""
    grammar, both = language.grammar, {one, other}
    oblique = [article in grammar.oblique | grammar.genitives for article in (one, other)]
    feminine = grammar.feminine_article in both and not language.relations.feminine_articles.isdisjoint(both)
    return oblique[0] != oblique[1] or feminine


def _article(side: Side, term: Term) -> str:
    """The determiner of a noun, be it with adjectives between."""
    for word in reversed(side.words[: term.first] if term.capital else ()):
        if word.key in side.language.words.determiners:
            return word.key
        if word.key in side.language.words.function_words or side.text[word.start].isupper():
            break
    return ""


def _has_agent(side: Side, verb: Term) -> bool:
    """Whether the clause of a passive says who does it."""
    agents = (term for term in side.terms if term.segment == verb.segment and term.marker in side.language.words.agents)
    return verb.passive and any(agents)


def _unknown(placed: Placed, pairing: Pairing) -> Iterator[Term]:
    """The nouns of the passage that the claim has not, in a clause with a verb that it has: one of them may do it."""
    clauses = {theirs.segment for _, theirs in placed if not theirs.capital and theirs.kind is Kind.WORD}
    for term in pairing.passage.terms:
        if term.segment in clauses and term.capital and term.is_bare and term.key not in pairing.shared.values():
            yield term
