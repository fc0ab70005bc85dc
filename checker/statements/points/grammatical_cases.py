"""Who does what to whom, where cases tell it and not word order: by articles, voices, and who else is there.

A difference here is never more than a doubt: without a grammar, another article tells no more than that its noun may
play another part.
"""

from collections.abc import Iterator, Sequence

from checker.findings import Point
from checker.statements.points.pairing import Pairing
from checker.statements.points.stems import stems
from checker.statements.points.terms import Kind, Side, Term
from corpus.languages.lexicon import Lexicon

Placed = Sequence[tuple[Term, Term]]


def other_parts(placed: Placed, pairing: Pairing) -> Iterator[Point]:
    """The terms of the claim that may play another part in the passage: in another case, acted upon, or beside somebody
    whom the claim does not mention."""
    turned = [(mine, theirs) for mine, theirs in placed if mine.passive != theirs.passive]
    changed = _turned_otherwise(turned, placed, pairing) if turned else _in_another_case(placed, pairing)
    yield from (pairing.point("role", None, mine, theirs) for mine, theirs in changed)
    yield from (pairing.point("role", None, None, other) for other in _unknown(placed, pairing.passage))


def _in_another_case(placed: Placed, pairing: Pairing) -> Placed:
    language = pairing.claim.language
    articles = [(_article(pairing.claim, mine), _article(pairing.passage, theirs)) for mine, theirs in placed]
    return [pair for pair, both in zip(placed, articles, strict=True) if _differ(*both, language)]


def _turned_otherwise(turned: Placed, placed: Placed, pairing: Pairing) -> Placed:
    """The verb of a passive that does not say who acts, or the nouns that cannot act so in the active.

    The two have other cases, and the same order of terms.
    """
    verb, is_mine = turned[0], turned[0][0].passive
    passive, active = (pairing.claim, pairing.passage) if is_mine else (pairing.passage, pairing.claim)
    agents = _agents(passive, verb[0] if is_mine else verb[1])
    named = any(pair[0 if is_mine else 1].first in agents for pair in placed)
    nouns = [(pair, pair[0 if is_mine else 1].first in agents, _article(active, pair[is_mine])) for pair in placed]
    grammar = active.language.grammar
    never_subject, never_object = grammar.oblique | grammar.genitives, {grammar.feminine_article}
    otherwise = [pair for pair, acts, article in nouns if article in (never_subject if acts else never_object)]
    return otherwise if named else turned


def _agents(passive: Side, verb: Term) -> set[int]:
    """The places of who acts in the clause of a passive."""
    clause = (term for term in passive.terms if term.segment == verb.segment)
    return {term.first for term in clause if term.marker in passive.language.words.agents}


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


def _unknown(placed: Placed, passage: Side) -> Iterator[Term]:
    """The nouns that only the passage has, in a clause with a verb of the claim: one of them may be who acts."""
    clauses = {theirs.segment for _, theirs in placed if not theirs.capital and theirs.kind is Kind.WORD}
    known = {theirs.first for _, theirs in placed}
    times = stems(passage.language.relations.times, passage.language)
    for term in passage.terms:
        is_noun = term.capital and term.is_bare and term.key not in times
        if is_noun and term.segment in clauses and term.first not in known:
            yield term
