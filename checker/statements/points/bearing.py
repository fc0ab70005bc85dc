"""What a word bears on that turns a statement and is no part of it: "not", "may", "allegedly"."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from checker.findings import Point
from checker.statements.points.pairing import Pairing
from checker.statements.points.reading import is_adverb
from checker.statements.points.sides import Side, Term
from corpus.spans import Span
from corpus.text.fold import Word


def borne(side: Side, counts: Callable[[str], bool]) -> dict[str, list[Word]]:
    """The terms that such words bear on, the next one or else the one before, with the words."""
    found: dict[str, tuple[int, list[Word]]] = {}
    for at, word in enumerate(side.words):
        if not counts(word.key):
            continue
        after = [term for term in side.terms if term.first > at and not is_adverb(term, side.language)]
        before = [term for term in side.terms if term.first < at]
        if after or before:
            term = after[0] if after else before[-1]
            first, marks = found.setdefault(term.key, (term.first, []))
            marks += [word] if first == term.first else []
    return {key: marks for key, (_, marks) in found.items()}


def unshared(pairing: Pairing, kind: str, marks: Mapping[str, Sequence[Word]]) -> Iterator[Point]:
    """Such words of the passage that bear on what the claim does not have, amid what it has."""
    last = [words[-1] for key, words in marks.items() if key not in pairing.shared.values()]
    yield from (pairing.at(kind, None, None, span_of(word)) for word in last if _is_amid(pairing, word))


def _is_amid(pairing: Pairing, word: Word) -> bool:
    """Whether a word of the passage stands among the words that it shares with the claim."""
    places = [term.span for term in pairing.passage.terms if term.key in pairing.shared.values()]
    return bool(places) and places[0].start < word.start < places[-1].end


def last_of(words: Sequence[Word]) -> Span | None:
    return span_of(words[-1]) if words else None


def span_of(word: Word | Term | None) -> Span | None:
    if word is None:
        return None
    return word.span if isinstance(word, Term) else Span(word.start, word.end)
