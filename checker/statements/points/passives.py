"""Who does what to whom: a passive is read as its active. "B was hit by A" has the order of "A hit B".

Where the verb may stand anywhere in its clause it is read as the last of it, in every mood and tense.
"""

from collections.abc import Container, Sequence

from checker.alterations.inflection import is_participle, lemmas
from checker.statements.points.stems import stems
from checker.statements.points.terms import Kind, Term
from corpus.languages.lexicon import Lexicon
from corpus.text.fold import Word

_ADVERBS = 3  # words between "was" and its participle


def acting(terms: Sequence[Term], found: Sequence[Word], numbered: Sequence[int], language: Lexicon) -> list[Term]:
    """The terms with every passive turned: who does it, what is done, to whom."""
    order, with_agents = list(terms), {term.segment for term in terms if term.marker in language.words.agents}
    for term in terms:
        if not is_participle(found[term.first].key, language):
            continue
        if language.grammar.verb_second:
            order = _marked_passive(order, term, found, numbered, language)
            continue
        agent = _agent(term, order, language) if term.segment in with_agents else []
        if agent or _has_auxiliary(term, found, language):
            order = _turned(order, term, agent, language)
    return _verbs_last(order, found, language) if language.grammar.verb_second else order


def _has_auxiliary(term: Term, found: Sequence[Word], language: Lexicon) -> bool:
    """Whether a participle has the auxiliary of a passive before it, be it with adverbs between."""
    relations, inflection = language.relations, language.inflection
    if term.kind is not Kind.WORD:
        return False
    for word in found[max(0, term.first - 1 - _ADVERBS) : term.first][::-1]:
        if word.key in relations.passives or word.key.endswith(relations.contracted_passives):
            return True
        if not (word.key.endswith(inflection.adverbs) or word.key in inflection.between):
            return False
    return False


def _agent(verb: Term, order: Sequence[Term], language: Lexicon) -> list[Term]:
    """Who did it, behind "by" in the clause of the verb. A number or a date only says how much or when."""
    agents, agent = language.words.agents, list[Term]()
    for at in range(_place(verb, order) + 1, len(order)):
        term = order[at]
        if term.segment != verb.segment or (not agent and term.marker not in agents):
            continue
        if not agent and term.kind in (Kind.NUMBER, Kind.DATE):
            break
        if term.marker not in agents and not (term.genitive and term.kind is Kind.NAME):
            break
        agent.append(term)
    return agent


def _place(term: Term, order: Sequence[Term]) -> int:
    return next(at for at, other in enumerate(order) if other.first == term.first)


def _turned(order: Sequence[Term], verb: Term, agent: Sequence[Term], language: Lexicon) -> list[Term]:
    """The order with one passive turned. What a report says stands behind its verb, even without "that"."""
    at, reporting = _place(verb, order), stems(language.relations.reporting, language)
    start = at
    while start and order[start - 1].segment == verb.segment and order[start - 1].key not in reporting:
        start -= 1
    patient = order[start:at]
    rest = [term for term in order[at + 1 :] if term not in agent] if agent else order[at + 1 :]
    doers = [term._replace(marker="") if term.marker in language.words.agents else term for term in agent]
    return [*order[:start], *doers, verb._replace(passive=True), *patient, *rest]


def _marked_passive(
    order: list[Term], verb: Term, found: Sequence[Word], numbered: Sequence[int], language: Lexicon
) -> list[Term]:
    """The order with the agent of a passive first in its clause; the auxiliary may stand far from the participle."""
    words = zip(found, numbered, strict=True)
    passives = language.relations.passives
    if verb.capital or not any(word.key in passives for word, number in words if number == verb.segment):
        return order
    order[_place(verb, order)] = verb._replace(passive=True)
    clause = [term for term in order if term.segment == verb.segment and term.first != verb.first]
    agents = [term for term in clause if term.marker in language.words.agents]
    if not agents or agents[0].kind in (Kind.NUMBER, Kind.DATE):
        return order
    rest = [term for term in order if term not in agents]
    start = next(at for at, term in enumerate(rest) if term.segment == verb.segment)
    return [*rest[:start], *(term._replace(marker="", genitive=False) for term in agents), *rest[start:]]


def _verbs_last(order: Sequence[Term], found: Sequence[Word], language: Lexicon) -> list[Term]:
    """The order with the verbs of each clause behind its nouns: "schließt den Pier" as "den Pier schließt"."""
    nouns = {term.first for term in order if term.capital}
    verbs = {term.first for term in order if _may_be_verb(term, found, nouns, language)}
    segments = dict.fromkeys(term.segment for term in order)
    clauses = [[term for term in order if term.segment == segment] for segment in segments]
    return [term for clause in clauses for last in (False, True) for term in clause if (term.first in verbs) is last]


def _may_be_verb(term: Term, found: Sequence[Word], nouns: Container[int], language: Lexicon) -> bool:
    """Whether a word is a verb, or what is said of a noun behind it: it has no capital, and qualifies no noun."""
    if term.kind is not Kind.WORD or term.capital:
        return False
    key = found[term.first].key
    qualifies = key.endswith(language.inflection.attributive) and term.last in nouns
    return not qualifies or key in language.verbs.forms or bool(lemmas(key, language))
