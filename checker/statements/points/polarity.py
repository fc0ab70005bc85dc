"""What turns a statement without being a part of it: negation, doubt, condition, how many it is true of."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from checker.findings import Point
from checker.statements.points import lexicon
from checker.statements.points.pairing import Pairing, point
from checker.statements.points.parsing import Side, Term, denies, is_adverb
from checker.statements.points.stems import is_past, stem
from corpus.spans import Span
from corpus.text.fold import Word
from corpus.text.patterns import pattern

_SENTENCE_END = pattern(r"[.!?]+(?=[\s”’\"')]|$)")
_SUPPOSING = frozenset({"if", "whether"})
_QUANTIFIED = 5  # words from "some" to what it is about


def negation(pairing: Pairing) -> Iterator[Point]:
    """A term that both have and only one of them denies. Two negations are none."""
    ours = _borne(pairing.claim, denies)
    reported = lexicon.REPORTED_DENIALS if pairing.denied else frozenset()
    theirs = _borne(pairing.passage, lambda key: denies(key) and key not in reported)
    for term in pairing.claim.distinct():
        there = pairing.there(term)
        mine = ours.get(term.key, [])
        marks = next((theirs[one.key] for one in there if one.key in theirs), [])
        if there and len(mine) % 2 != len(marks) % 2:
            hidden = not mine or not marks
            mine = mine or _denied_before(term, ours, pairing.shared)
            marks = marks or _denied_before(there[0], theirs, pairing.shared.values())
            hidden &= bool(mine and marks)
            agrees = None if hidden or all(_is_open(pairing, other) for other in there) else False
            yield point(pairing, "negation", agrees, _last(mine), _last(marks))
        elif there and mine and marks:
            yield point(pairing, "negation", True, _last(mine), _last(marks))
    yield from _loose(pairing, "negation", theirs)


def _denied_before(term: Term, borne: Mapping[str, list[Word]], shared: Collection[str]) -> list[Word]:
    """The negations before a term of what only this side has: "I don't think any X" may be "no X"."""
    loose = (word for key, words in borne.items() if key not in shared for word in words)
    return [word for word in loose if word.start < term.span.start]


def _is_open(pairing: Pairing, term: Term) -> bool:
    """Whether the passage only asks or supposes what the claim says: "asked whether she would mind if he sent them"."""
    words, said = pairing.passage.words[: term.first], {word.key for word in pairing.claim.words}
    clause = [word.key for word, number in zip(words, pairing.passage.segments, strict=False) if number == term.segment]
    return not _SUPPOSING.isdisjoint(clause) and _SUPPOSING.isdisjoint(said)


def _borne(side: Side, counts: Callable[[str], bool]) -> dict[str, list[Word]]:
    """The term that such words bear on, the next one or else the one before, with the words."""
    found: dict[str, tuple[int, list[Word]]] = {}
    for at, word in enumerate(side.words):
        if not counts(word.key):
            continue
        after = [term for term in side.terms if term.first > at and not is_adverb(term)]
        before = [term for term in side.terms if term.first < at]
        if after or before:
            term = after[0] if after else before[-1]
            first, marks = found.setdefault(term.key, (term.first, []))
            marks += [word] if first == term.first else []
    return {key: marks for key, (_, marks) in found.items()}


def _loose(pairing: Pairing, kind: str, borne: Mapping[str, Sequence[Word]]) -> Iterator[Point]:
    """Such words of the passage that bear on what the claim does not have, amid what it has."""
    those = [marks[-1] for key, marks in borne.items() if key not in pairing.shared.values()]
    yield from (point(pairing, kind, None, None, _span(mark)) for mark in those if _within(pairing, mark))


def _within(pairing: Pairing, word: Word) -> bool:
    """Whether a word of the passage stands among the words that it shares with the claim."""
    places = [term.span for term in pairing.passage.terms if term.key in pairing.shared.values()]
    return bool(places) and places[0].start < word.start < places[-1].end


def certainty(pairing: Pairing) -> Iterator[Point]:
    """What may or must be is not what is; what is to come has not been."""
    ours, theirs = _borne(pairing.claim, _is_modal), _borne(pairing.passage, _is_modal)
    for term in pairing.claim.distinct():
        for other in pairing.there(term)[:1]:
            mine, marks = ours.get(term.key, []), theirs.get(other.key, [])
            sorts = _sort(pairing.claim, mine), _sort(pairing.passage, marks)
            if sorts[0] == sorts[1]:
                continue
            if {*sorts} == {"", "to come"} and not is_past(pairing.claim.words[term.first].key):
                continue
            yield point(pairing, "modality", False, _last(mine) or term.span, _last(marks) or other.span)
    yield from _loose(pairing, "modality", theirs)
    yield from _hedged(pairing)


def _sort(side: Side, modals: Sequence[Word]) -> str:
    """What the last of these says: "would have" is what never was."""
    if not modals:
        return ""
    at = side.words.index(modals[-1])
    unreal = [word.key for word in side.words[at : at + 2]] == ["would", "have"]
    must = [word.key for word in side.words[at + 2 : at + 3]] == ["to"]
    return "unreal" if unreal and not must else lexicon.MODALS[modals[-1].key]


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


def relation(pairing: Pairing) -> Iterator[Point]:
    """Before or after, up or down: words of place and time that the claim has and the passage has not."""
    mine = [word for word in pairing.claim.words if word.key in lexicon.TURNING]
    theirs = [word for word in pairing.passage.words if word.key in lexicon.TURNING]
    said = Counter(word.key for word in theirs)
    for word in mine:
        said[word.key] -= 1
        if said[word.key] < 0:
            other = next((each for each in theirs if frozenset({word.key, each.key}) in lexicon.OPPOSED), None)
            yield point(pairing, "relation", False if other else None, _span(word), _span(other))


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
        before = [term for term in side.terms if term.first < at]
        after = [term for term in side.terms if 0 < term.first - at <= _QUANTIFIED]
        about = after[0] if after else before[-1] if before else None
        if word.key in lexicon.QUANTIFIERS and about is not None:
            found[about.key] = word
    return found


def _last(words: Sequence[Word]) -> Span | None:
    return _span(words[-1]) if words else None


def _span(word: Word | Term | None) -> Span | None:
    if word is None:
        return None
    return word.span if isinstance(word, Term) else Span(word.start, word.end)
