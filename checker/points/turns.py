"""What turns a statement without being a part of it: negation, doubt, condition, how many it is true of."""

import re
from collections.abc import Callable, Iterator

from checker.findings import Point
from checker.points import lexicon
from checker.points.pairing import Pairing, point
from checker.points.reading import Side, Term, denies
from checker.points.stems import is_past, stem
from corpus.fold import Word
from corpus.spans import Span

_SENTENCE_END = re.compile(r"[.!?]+(?=[\s”’\"')]|$)")
_QUANTIFIED = 5  # words from "some" to what it is about


def negation(pairing: Pairing) -> Iterator[Point]:
    """A term that both have and only one of them denies."""
    ours = _borne(pairing.claim, denies)
    reported = lexicon.REPORTED_DENIALS if pairing.denied else frozenset()
    theirs = _borne(pairing.passage, lambda key: denies(key) and key not in reported)
    for term in pairing.claim.distinct():
        there = pairing.there(term)
        mine = ours.get(term.key)
        mark = next((theirs[one.key] for one in there if one.key in theirs), None)
        if there and (mine is None) != (mark is None):
            yield point(pairing, "negation", False, _span(mine), _span(mark))
        elif mine is not None and mark is not None:
            yield point(pairing, "negation", True, _span(mine), _span(mark))
    loose = [mark for key, mark in theirs.items() if key not in pairing.shared.values() and _within(pairing, mark)]
    yield from (point(pairing, "negation", None, None, _span(mark)) for mark in loose)


def _borne(side: Side, counts: Callable[[str], bool]) -> dict[str, Word]:
    """The term that each such word bears on, the next one or else the one before, with the word."""
    found: dict[str, Word] = {}
    for at, word in enumerate(side.words):
        if not counts(word.key):
            continue
        after = [term for term in side.terms if term.first > at]
        before = [term for term in side.terms if term.first < at]
        if after or before:
            found[(after[0] if after else before[-1]).key] = word
    return found


def _within(pairing: Pairing, word: Word) -> bool:
    """Whether a word of the passage stands among the words that it shares with the claim."""
    places = [term.span for term in pairing.passage.terms if term.key in pairing.shared.values()]
    return bool(places) and places[0].start < word.start < places[-1].end


def certainty(pairing: Pairing) -> Iterator[Point]:
    """What may or must be is not what is; what is to come has not been."""
    ours, theirs = _borne(pairing.claim, _is_modal), _borne(pairing.passage, _is_modal)
    for term in pairing.claim.distinct():
        for other in pairing.there(term)[:1]:
            mine, mark = ours.get(term.key), theirs.get(other.key)
            sorts = [lexicon.MODALS.get(one.key, "") if one else "" for one in (mine, mark)]
            if sorts[0] == sorts[1]:
                continue
            if {*sorts} == {"", "to come"} and not is_past(pairing.claim.words[term.first].key):
                continue
            yield point(pairing, "modality", False, _span(mine) or term.span, _span(mark) or other.span)
    yield from _hedged(pairing)


def _is_modal(key: str) -> bool:
    return key in lexicon.MODALS


def _hedged(pairing: Pairing) -> Iterator[Point]:
    """Doubt in the clause that says it, or in the one that this hangs on: "it is not true that …", "Rumour: …"."""
    ours = {word.key for word in pairing.claim.words}
    main, side = pairing.main_segment(), pairing.passage
    governing = side.governing(main)
    for word, segment in zip(side.words, side.segments, strict=True):
        doubted = word.key in lexicon.HEDGES and segment in (main, governing)
        believed = segment == governing and (denies(word.key) or stem(word.key) in lexicon.BELIEFS)
        known = word.key in ours or (pairing.denied and word.key in lexicon.REPORTED_DENIALS)
        if (doubted or believed) and not known:
            yield point(pairing, "hedge", None, None, _span(word))


def question(pairing: Pairing) -> Iterator[Point]:
    """What the passage only asks."""
    shared = [term for term in pairing.passage.terms if term.key in pairing.shared.values()]
    end = _SENTENCE_END.search(pairing.passage.text, shared[-1].span.end) if shared else None
    if end is not None and "?" in end[0] and "?" not in pairing.claim.text:
        yield point(pairing, "question", None, None, Span(end.start(), end.end()))


def condition(pairing: Pairing) -> Iterator[Point]:
    """A condition of the passage that the claim does not name."""
    said = {word.key for word in pairing.claim.words}
    for word in pairing.passage.words:
        if word.key in lexicon.CONDITIONS and word.key not in said:
            yield point(pairing, "condition", None, None, _span(word))


def quantifier(pairing: Pairing) -> Iterator[Point]:
    """All, some, most or few of the same."""
    ours, theirs = _quantified(pairing.claim), _quantified(pairing.passage)
    for term in pairing.claim.distinct():
        for other in pairing.there(term)[:1]:
            mine, mark = ours.get(term.key), theirs.get(other.key)
            sorts = [lexicon.QUANTIFIERS.get(one.key, "") if one else "" for one in (mine, mark)]
            if sorts[0] == sorts[1]:
                if mine is not None and mark is not None:
                    yield point(pairing, "quantifier", True, _span(mine), _span(mark))
            elif sorts != ["", "only"]:
                yield point(pairing, "quantifier", False if mine and mark else None, _span(mine), _span(mark))


def _quantified(side: Side) -> dict[str, Word]:
    """The term that each quantifier is about, with the quantifier."""
    found: dict[str, Word] = {}
    for at, word in enumerate(side.words):
        about = next((term for term in side.terms if 0 < term.first - at <= _QUANTIFIED), None)
        if word.key in lexicon.QUANTIFIERS and about is not None:
            found[about.key] = word
    return found


def _span(word: Word | Term | None) -> Span | None:
    if word is None:
        return None
    return word.span if isinstance(word, Term) else Span(word.start, word.end)
