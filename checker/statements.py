"""Judge a claim in the writer's own words against the nearest passage. It shows evidence, it rules on nothing.

The words need not be equal: what agrees and what does not is named, word by word, for names, numbers and negations.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler

from checker.align import FUNCTION_WORDS
from checker.alterations.forms import expand, plain_form
from checker.alterations.negation import NEGATIONS
from checker.alterations.values import number_at
from checker.findings import Alteration, Verdict
from checker.wording import Source
from corpus import Corpus
from corpus.document import Document
from corpus.fold import Word, keys, words
from corpus.spans import Span

CANDIDATES = 50
_READ = 10  # passages that are compared sentence by sentence
_SUPPORTED, _RELATED, _CLOSE = 0.8, 0.5, 0.6  # shares of the claim's weight that a passage has
_LEAST_TERMS = 2  # words that a claim must have to be judged
_NAMES_AND_NUMBERS = 1.5
_SEARCHED = 2.0  # how much the order of the search counts beside the share that is there
_SAME_STEM = 0.9
_STEM, _LEAST_STEM = 3, 4  # letters
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+")
_INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_REACH = 2  # terms on either side that are neighbours
_BEFORE = 3  # words before the first that both have, where a negation of it may stand


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a claim or a passage that says something. A number is its value, with a ``#`` before it."""

    key: str
    span: Span
    is_name: bool = False

    @property
    def is_number(self) -> bool:
        return self.key[0] == "#"

    @property
    def weight(self) -> float:
        return _NAMES_AND_NUMBERS if self.is_name or self.is_number else 1.0


@dataclass(frozen=True, slots=True)
class Support:
    """A stretch of a document beside a claim: the share of it that is there, and where the two disagree.

    ``rank`` is the score that the search gave its passage.
    """

    document: Document
    span: Span
    rank: float
    share: float
    disagreements: tuple[Alteration, ...]
    missing: tuple[str, ...]

    @property
    def verdict(self) -> Verdict:
        if self.disagreements and self.share >= _CLOSE:
            return Verdict.DIFFERS
        if self.share >= _SUPPORTED and not self.disagreements:
            return Verdict.SUPPORTED
        return Verdict.RELATED if self.share >= _RELATED else Verdict.NOT_FOUND


def find_support(corpus: Corpus, claim: str, *, around: str) -> list[Support]:
    """The stretches that come nearest to a claim, best first. ``around`` is the text it was read from.

    What says the claim, or denies it on a point, comes first; the rest is in the order of the search.
    """
    asked = _Side(claim, words(claim))
    if len(asked.terms) < _LEAST_TERMS:
        return []
    passages = corpus.find_claim(keys(_searchable(around)), limit=CANDIDATES)
    found = []
    for passage in passages[:_READ]:
        document = corpus.document(passage.document)
        places = [_compare(asked, document, place, passage.score) for place in _sentences(document, passage.span)]
        found.append(max(places, key=lambda one: (one.share, -len(one.span))))
    rest = [Support(corpus.document(one.document), one.span, one.score, 0.0, (), ()) for one in passages[_READ:]]
    telling = [one for one in found if one.verdict in (Verdict.SUPPORTED, Verdict.DIFFERS)]
    best = max(telling, key=_likeness, default=None)
    return sorted(found, key=lambda one: one is not best) + rest


def _searchable(text: str) -> str:
    """The words of a text as they are searched for: without addresses, "#BudapestSummit" as two words."""
    return _INNER_CAPITAL.sub(" ", _ADDRESS.sub(" ", text))


def _likeness(support: Support) -> float:
    """What the search found rare, and how much of the claim is there."""
    return support.rank * (_SEARCHED + support.share)


class _Side:
    """A claim, or a stretch of a document, as the terms that say something. A term that comes again is one term."""

    def __init__(self, text: str, found: Sequence[Word]) -> None:
        self.text = text
        self.words = found
        first: dict[str, Term] = {}
        for term in _terms(text, found):
            first.setdefault(term.key, term)
        self.terms = list(first.values())
        self.keys = first.keys()
        self.negations = [word for word in found if NEGATIONS.intersection(expand(word.key))]
        self._place = {term.key: at for at, term in enumerate(self.terms)}

    def beside(self, term: Term) -> set[str]:
        """The terms before and after a term."""
        at = self._place[term.key]
        return {other.key for other in self.terms[max(0, at - _REACH) : at + _REACH + 1]} - {term.key}

    def before(self, term: Term) -> str:
        """The word before a term, whatever it is."""
        earlier = [word.key for word in self.words if word.end <= term.span.start]
        return earlier[-1] if earlier else ""


def _terms(text: str, found: Sequence[Word]) -> list[Term]:
    """What the words of a text say, function words left out, numbers as values."""
    line, kept, at = [word.key for word in found], list[Term](), 0
    while at < len(found):
        number = number_at(line, at)
        last = at + (number[1] if number else 1)
        span = Span(found[at].start, found[last - 1].end)
        if number and not (number[0] == "1" and not line[at].isdigit()):
            kept.append(Term("#" + number[0], span))
        elif line[at] not in FUNCTION_WORDS and line[at][0].isalnum() and not NEGATIONS.intersection(expand(line[at])):
            is_name = at > 0 and text[span.start].isupper()
            kept.append(Term(plain_form(line[at].removesuffix("'s")), span, is_name))
        at = last
    return kept


def _sentences(document: Document, passage: Span) -> Iterator[Source]:
    """The sentences of a passage, one and two at a time."""
    whole = Source(document.text, tuple(words(document.text, passage.start, passage.end)))
    ends = [0, *(index + 1 for index in range(len(whole.words)) if whole.ends_sentence(index))]
    for size in (1, 2):
        for first, last in zip(ends, ends[size:], strict=False):
            if first < last:
                yield Source(document.text, whole.words[first:last])


def _compare(asked: _Side, document: Document, place: Source, rank: float) -> Support:
    there = _Side(document.text, place.words)
    shared = _shared(asked.keys, there.keys)
    missing = [term for term in asked.terms if term.key not in shared]
    spare = [term for term in there.terms if term.key not in shared.values()]
    named = [*_exchanged(asked, there, missing, spare), *_negated(asked, there, set(shared.values()))]
    total = sum(term.weight for term in asked.terms)
    held = total - sum(term.weight for term in missing)
    # What is exchanged is named; the share is that of the rest.
    exchanged = sum(term.weight for term in missing if any(term.span == one.draft_span for one in named))
    share = held / max(total - exchanged, 1.0)
    span = Span(place.words[0].start, place.words[-1].end)
    return Support(document, span, rank, share, tuple(named), tuple(term.span.of(asked.text) for term in missing))


def _shared(mine: Set[str], theirs: Set[str]) -> dict[str, str]:
    """The keys of the claim that the other side has too, with the key there: the same, or another form of its stem."""
    stems = defaultdict(list)
    for key in theirs:
        if key[0] != "#" and len(key) >= _LEAST_STEM:
            stems[key[:_STEM]].append(key)
    shared = {key: key for key in mine & theirs}
    for key in mine - theirs:
        alike = [other for other in stems.get(key[:_STEM], ()) if JaroWinkler.similarity(key, other) >= _SAME_STEM]
        if alike and len(key) >= _LEAST_STEM:
            shared[key] = alike[0]
    return shared


def _exchanged(asked: _Side, there: _Side, missing: Sequence[Term], spare: Sequence[Term]) -> Iterator[Alteration]:
    """Numbers and names of the claim for which the passage has another beside the same neighbours."""
    for term in missing:
        if not (term.is_number or term.is_name):
            continue
        others = [other for other in spare if (other.is_number if term.is_number else other.is_name)]
        beside = [other for other in others if asked.beside(term) & there.beside(other)]
        if beside:
            before = asked.before(term)
            source = max(beside, key=lambda other: there.before(other) == before)
            kind = "number" if term.is_number else "name"
            yield Alteration(kind, term.span.of(asked.text), source.span.of(there.text), term.span, source.span)


def _negated(asked: _Side, there: _Side, shared: Set[str]) -> Iterator[Alteration]:
    """A negation on one side only, among the words that both have."""
    common = [term for term in there.terms if term.key in shared]
    if len(common) < _LEAST_TERMS:
        return
    inside = [at for at, word in enumerate(there.words) if common[0].span.start <= word.start < common[-1].span.end]
    near = there.words[max(0, inside[0] - _BEFORE) : inside[-1] + 1]
    theirs = [word for word in there.negations if word in near]
    if len(asked.negations) % 2 == len(theirs) % 2:
        return
    for side, marks in ((asked, asked.negations), (there, theirs)):
        if marks:
            span = Span(marks[0].start, marks[0].end)
            draft, source = (span.of(side.text), "") if side is asked else ("", span.of(side.text))
            yield Alteration("negation", draft, source, *((span, None) if side is asked else (None, span)))
            return
