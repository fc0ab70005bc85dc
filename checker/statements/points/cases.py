"""Who does what to whom where cases tell and not the order of the words: the articles, and the voice of the verb.

What differs is never more than a doubt: without a grammar, an article tells no more than that its noun may have another
part in what is said.
"""

from collections.abc import Iterator, Sequence

from checker.findings import Point
from checker.statements.points.pairing import Pairing
from checker.statements.points.sides import Side, Term


def other_cases(placed: Sequence[tuple[Term, Term]], pairing: Pairing) -> Iterator[Point]:
    """The terms of the claim that have another case in the passage, or are done to somebody there who does them.

    A passive that says who does it has other cases than its active, and the same order of terms.
    """
    turned = [(mine, theirs) for mine, theirs in placed if mine.passive != theirs.passive]
    open_ended = [
        pair for pair in turned if not (_has_agent(pairing.claim, pair[0]) or _has_agent(pairing.passage, pair[1]))
    ]
    changed = [pair for pair in placed if _is_oblique(pairing.claim, pair[0]) != _is_oblique(pairing.passage, pair[1])]
    for mine, theirs in open_ended if turned else changed:
        yield pairing.point("role", None, mine, theirs)


def _is_oblique(side: Side, term: Term) -> bool:
    """Whether the article of a noun is that of no subject: "den Rat", "des Rats", "der Stadt"."""
    grammar, article = side.language.grammar, _article(side, term)
    feminine = article == grammar.feminine_article and side.words[term.first].key.endswith(grammar.feminine_endings)
    return article in grammar.oblique | grammar.genitives or feminine


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
