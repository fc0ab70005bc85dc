"""What a word bears on that turns a statement without being part of it: "not", "may", "allegedly"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from checker.findings import Point
from checker.statements.points.pairing import Pairing
from checker.statements.points.reading import is_adverb
from checker.statements.points.terms import Side, Term
from corpus.spans import Span
from corpus.text.fold import Word

Borne = Mapping[str, Sequence[Word]]


def borne(side: Side, places: Sequence[int]) -> Borne:
    """The terms that the words at some places bear on, with the words.

    A word bears on the next term, or else on the one before; where the verb may stand anywhere in its clause, on all
    terms of its clause.
    """
    if side.language.grammar.verb_second:
        return _borne_by_clauses(side, places)
    found: dict[str, tuple[int, list[Word]]] = {}
    for at in places:
        after = next((term for term in side.terms_behind(at) if not is_adverb(term, side.language)), None)
        term = after or side.term_before(at)
        if term is not None:
            first, words = found.setdefault(term.key, (term.first, []))
            words += [side.words[at]] if first == term.first else []
    return {key: words for key, (_, words) in found.items()}


def _borne_by_clauses(side: Side, places: Sequence[int]) -> Borne:
    found, of_clause = dict[str, list[Word]](), defaultdict[int, list[Word]](list)
    for at in places:
        of_clause[side.segments[at]].append(side.words[at])
    for term in side.terms:
        found.setdefault(term.key, of_clause.get(term.segment, []))
    return {key: words for key, words in found.items() if words}


def unshared(pairing: Pairing, kind: str, theirs: Borne) -> Iterator[Point]:
    """Words of the passage that bear on nothing that the claim has, though they stand amid what it has."""
    shared = set(pairing.shared.values())
    known = {word for key, words in theirs.items() if key in shared for word in words}
    last = [words[-1] for key, words in theirs.items() if key not in shared and words[-1] not in known]
    amid = [term.span for term in pairing.passage.terms if term.key in shared]
    for word in last if amid else ():
        if amid[0].start < word.start < amid[-1].end:
            yield pairing.at(kind, None, None, span_of(word))


def last_of(words: Sequence[Word]) -> Span | None:
    return span_of(words[-1]) if words else None


def span_of(word: Word | Term | None) -> Span | None:
    if word is None:
        return None
    return word.span if isinstance(word, Term) else Span(word.start, word.end)
