"""Who does what to whom, where cases tell it and not word order: by articles, voices, and who else is there.

A difference here is never more than a doubt: without a grammar, another article tells no more than that its noun may
play another part.
"""

from collections.abc import Iterator, Sequence

from checker.findings import Point
from checker.statements.points.pairing import Pairing
from checker.statements.points.terms import Kind, Side, Term
from corpus.languages.lexicon import Lexicon

Placed = Sequence[tuple[Term, Term]]


def other_parts(placed: Placed, pairing: Pairing) -> Iterator[Point]:
    """The terms of the claim that may play another part in the passage: in another case, acted upon, or beside somebody
    whom the claim does not mention."""
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
    """The verbs that are passive on one side only, where that side does not say who acts."""
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
    """The nouns that only the passage has, in a clause with a verb of the claim: one of them may be who acts."""
    clauses = {theirs.segment for _, theirs in placed if not theirs.capital and theirs.kind is Kind.WORD}
    for term in pairing.passage.terms:
        if term.segment in clauses and term.capital and term.is_bare and term.key not in pairing.shared.values():
            yield term
