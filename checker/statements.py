"""Judge a claim in the writer's own words against the nearest passage. It shows evidence, it rules on nothing.

The words need not be equal: what agrees and what does not is named, word by word, for names, numbers and negations.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import takewhile

from rapidfuzz.distance import JaroWinkler

from checker.align import FUNCTION_WORDS
from checker.alterations.forms import expand, plain_form
from checker.alterations.turning import NEGATIONS
from checker.alterations.unit import is_unit
from checker.alterations.values import number_at
from checker.findings import Alteration, Verdict
from checker.gist import gist, said
from checker.wording import Source
from corpus import Corpus
from corpus.document import Passage, Provenance
from corpus.fold import Word, words
from corpus.spans import Span

CANDIDATES = 50
_READ = 10  # passages that are compared sentence by sentence
_SUPPORTED, _RELATED, _CLOSE = 0.8, 0.5, 0.6  # shares of the claim's weight that a passage has
_LEAST_TERMS = 2  # words that a claim must have to be judged
_TERMS_PER_MISS = 6  # terms of a claim for each that a passage need not have
_NAME_WORDS = 2  # words of one name
_NAMES_AND_NUMBERS = 1.5
_SEARCHED = 2.0  # how much the order of the search counts beside the share that is there
_SAME_STEM = 0.9
_STEM, _LEAST_STEM = 3, 4  # letters
# What denies a statement in other words than "not".
_DENIALS = NEGATIONS | frozenset("failed fails fail refused refuses refuse declined declines unable".split())
_REACH = 2  # terms on either side that are neighbours


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

    ``rank`` is the score that the search gave its passage. ``agrees``: nothing that the claim says is missing there,
    and who does what is the same as far as neighbours tell.
    """

    document: Provenance
    span: Span
    rank: float
    share: float
    disagreements: tuple[Alteration, ...]
    missing: tuple[str, ...]
    agrees: bool = True

    @property
    def verdict(self) -> Verdict:
        if self.disagreements and self.share >= _CLOSE:
            return Verdict.DIFFERS
        if self.share >= _SUPPORTED and not self.disagreements and self.agrees:
            return Verdict.SUPPORTED
        return Verdict.RELATED if self.share >= _RELATED else Verdict.NOT_FOUND


def find_support(corpus: Corpus, claim: str, *, around: str) -> list[Support]:
    """The stretches that come nearest to a claim, best first. ``around`` is the text it was read from.

    What says the claim, or denies it on a point, comes first; the rest is in the order of the search.
    """
    asked = _Side(claim, words(claim))
    if len(asked.terms) < _LEAST_TERMS:
        return []
    passages = corpus.find_claim(gist(around), text=said(around), limit=CANDIDATES)
    found = []
    for passage in passages[:_READ]:
        document = corpus.provenance(passage.document)
        places = [_compare(asked, document, place, passage.score) for place in _sentences(corpus, passage)]
        found.append(max(places, key=lambda one: (one.share, -len(one.span))))
    rest = [Support(corpus.provenance(one.document), one.span, one.score, 0.0, (), ()) for one in passages[_READ:]]
    telling = [one for one in found if one.verdict in (Verdict.SUPPORTED, Verdict.DIFFERS)]
    best = max(telling, key=_likeness, default=None)
    return sorted(found, key=lambda one: one is not best) + rest


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
        self.negations = [word for word in found if _DENIALS.intersection(expand(word.key))]
        self._place = {term.key: at for at, term in enumerate(self.terms)}

    def place(self, key: str) -> int:
        return self._place[key]

    def denied(self) -> dict[str, Word]:
        """The term that each negation bears on, the next one or else the one before, with the negation."""
        found: dict[str, Word] = {}
        for mark in self.negations:
            after = [term for term in self.terms if term.span.end > mark.end]
            before = [term for term in self.terms if term.span.end <= mark.start]
            if after or before:
                found[(after[0] if after else before[-1]).key] = mark
        return found

    def beside(self, term: Term) -> set[str]:
        """The terms before and after a term."""
        at = self._place[term.key]
        return {other.key for other in self.terms[max(0, at - _REACH) : at + _REACH + 1]} - {term.key}

    def before(self, term: Term) -> str:
        """The word before a term, whatever it is."""
        return next((word.key for word in reversed(self.words) if word.end <= term.span.start), "")

    def after(self, term: Term) -> str:
        """The word after a term."""
        return next((word.key for word in self.words if word.start >= term.span.end), "")


def _terms(text: str, found: Sequence[Word]) -> list[Term]:
    """What the words of a text say, function words left out, numbers as values."""
    line, kept, at = [word.key for word in found], list[Term](), 0
    while at < len(found):
        number = number_at(line, at)
        last = at + (number[1] if number else 1)
        span = Span(found[at].start, found[last - 1].end)
        if number and not (number[0] == "1" and not line[at].isdigit()):
            kept.append(Term("#" + number[0], span))
        elif line[at] not in FUNCTION_WORDS and line[at][0].isalnum() and not _DENIALS.intersection(expand(line[at])):
            is_name = at > 0 and text[span.start].isupper()
            kept.append(Term(plain_form(line[at].removesuffix("'s")), span, is_name))
        at = last
    return kept


def _sentences(corpus: Corpus, passage: Passage) -> Iterator[Source]:
    """The sentences of a passage, one and two at a time."""
    text, offset = corpus.text(passage.document, passage.span), passage.span.start
    whole = Source(text, tuple(words(text)), offset=offset)
    ends = [0, *(index + 1 for index in range(len(whole.words)) if whole.ends_sentence(index))]
    for size in (1, 2):
        for first, last in zip(ends, ends[size:], strict=False):
            if first < last:
                yield Source(text, whole.words[first:last], offset=offset)


def _compare(asked: _Side, document: Provenance, place: Source, rank: float) -> Support:
    there = _Side(place.text, place.words)
    shared = _shared(asked.keys, there.keys)
    missing = [term for term in asked.terms if term.key not in shared]
    spare = [term for term in there.terms if term.key not in shared.values()]
    named = [
        *_exchanged(asked, there, missing, spare),
        *_other_units(asked, there, shared),
        *_negated(asked, there, shared),
    ]
    total = sum(term.weight for term in asked.terms)
    held = total - sum(term.weight for term in missing)
    # What is exchanged is named; the share is that of the rest.
    exchanged = sum(term.weight for term in missing if any(term.span == one.draft_span for one in named))
    share = held / max(total - exchanged, 1.0)
    agrees = len(missing) <= len(asked.terms) // _TERMS_PER_MISS and not _other_doer(asked, there, shared)
    missed = tuple(term.span.of(asked.text) for term in missing)
    disagreements = tuple(_moved(one, place.offset) for one in named)
    return Support(document, place.place(0, len(place.words)), rank, share, disagreements, missed, agrees)


def _moved(one: Alteration, by: int) -> Alteration:
    """The alteration with the place of its source in the document."""
    span = one.source_span
    return one if span is None else replace(one, source_span=Span(span.start + by, span.end + by))


def _other_doer(asked: _Side, there: _Side, shared: Mapping[str, str]) -> bool:
    """Whether what follows the name that the claim begins with follows another name in the passage."""
    named = list(takewhile(lambda term: asked.text[term.span.start].isupper() and not term.is_number, asked.terms))
    if not named or len(named) == len(asked.terms):
        return False
    name, does = shared.get(named[-1].key), shared.get(asked.terms[len(named)].key)
    if name is None or does is None:
        return False
    names = [one.key for one in there.terms[: there.place(does)] if one.is_name or one.key == name]
    return bool(names) and name not in names[-_NAME_WORDS:]


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


def _other_units(asked: _Side, there: _Side, shared: Mapping[str, str]) -> Iterator[Alteration]:
    """A number that both sides have, of another unit."""
    for term in asked.terms:
        if not term.is_number or term.key not in shared:
            continue
        mine, theirs = asked.after(term), there.after(there.terms[there.place(term.key)])
        if is_unit(mine) and is_unit(theirs) and plain_form(mine).rstrip("s") != plain_form(theirs).rstrip("s"):
            yield Alteration("unit", mine, theirs, term.span)


def _exchanged(asked: _Side, there: _Side, missing: Sequence[Term], spare: Sequence[Term]) -> Iterator[Alteration]:
    """Numbers and names of the claim for which the passage has another beside the same neighbours."""
    for term in missing:
        if not (term.is_number or term.is_name):
            continue
        others = [other for other in spare if (other.is_number if term.is_number else other.is_name)]
        beside = [other for other in others if _likeness_of_place(asked, term, there, other) > 0]
        if beside:
            source = max(beside, key=lambda other: _likeness_of_place(asked, term, there, other))
            kind = "number" if term.is_number else "name"
            yield Alteration(kind, term.span.of(asked.text), source.span.of(there.text), term.span, source.span)


def _likeness_of_place(asked: _Side, term: Term, there: _Side, other: Term) -> int:
    """How many neighbours two terms share; a name must have the same word right before or behind it."""
    touching = (asked.before(term) == there.before(other)) + (asked.after(term) == there.after(other))
    common = len(asked.beside(term) & there.beside(other))
    return 0 if term.is_name and not touching else common + touching


def _negated(asked: _Side, there: _Side, shared: Mapping[str, str]) -> Iterator[Alteration]:
    """A word that both sides have and only one of them denies."""
    back = {theirs: mine for mine, theirs in shared.items()}
    ours = {shared[key]: mark for key, mark in asked.denied().items() if key in shared}
    theirs = {key: mark for key, mark in there.denied().items() if key in back}
    for key in ours.keys() ^ theirs.keys():
        mark = ours.get(key) or theirs[key]
        span = Span(mark.start, mark.end)
        if key in ours:
            yield Alteration("negation", span.of(asked.text), "", span, None)
        else:
            yield Alteration("negation", "", span.of(there.text), None, span)
        return
