"""Judge a claim in the writer's own words against the nearest passage. It shows evidence, it rules on nothing.

The words need not be equal: what agrees and what does not is named, word by word, for names, numbers and negations.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler

from checker.align import FUNCTION_WORDS
from checker.alterations.forms import expand, same_form
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
_LEAST_STEM = 4
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
    """The stretches that come nearest to a claim, best first. ``around`` is the text it was read from."""
    mine = terms(claim, words(claim))
    if len(mine) < _LEAST_TERMS:
        return []
    passages = corpus.find_claim(keys(around), limit=CANDIDATES)
    found = []
    for passage in passages[:_READ]:
        document = corpus.document(passage.document)
        places = [_compare(claim, mine, document, place, passage.score) for place in _sentences(document, passage.span)]
        found.append(max(places, key=lambda one: (one.share, -len(one.span))))
    rest = [Support(corpus.document(one.document), one.span, one.score, 0.0, (), ()) for one in passages[_READ:]]
    return sorted(found, key=_likeness, reverse=True) + rest


def _likeness(support: Support) -> float:
    """What the search found rare, and how much of the claim is there."""
    return support.rank * (_SEARCHED + support.share)


def terms(text: str, found: Sequence[Word]) -> list[Term]:
    """What the words of a text say, function words left out, numbers as values."""
    line, kept, at = [word.key for word in found], list[Term](), 0
    while at < len(found):
        number = number_at(line, at)
        last = at + (number[1] if number else 1)
        span = Span(found[at].start, found[last - 1].end)
        if number and not (number[0] == "1" and not line[at].isdigit()):
            kept.append(Term("#" + number[0], span))
        elif line[at] not in FUNCTION_WORDS and line[at][0].isalnum() and not NEGATIONS.intersection(expand(line[at])):
            kept.append(Term(line[at].removesuffix("'s"), span, _is_name(text, found, at)))
        at = last
    return kept


def _is_name(text: str, found: Sequence[Word], at: int) -> bool:
    return at > 0 and text[found[at].start].isupper()


def _sentences(document: Document, passage: Span) -> Iterator[Source]:
    """The sentences of a passage, one and two at a time."""
    whole = Source(document.text, tuple(words(document.text, passage.start, passage.end)))
    ends = [0, *(index + 1 for index in range(len(whole.words)) if whole.ends_sentence(index))]
    for size in (1, 2):
        for first, last in zip(ends, ends[size:], strict=False):
            if first < last:
                yield Source(document.text, whole.words[first:last])


def _compare(claim: str, mine: Sequence[Term], document: Document, place: Source, rank: float) -> Support:
    theirs = terms(document.text, place.words)
    missing = [term for term in mine if not any(_same(term, other) for other in theirs)]
    total = sum(term.weight for term in mine)
    held = total - sum(term.weight for term in missing)
    spare = [term for term in theirs if not any(_same(term, other) for other in mine)]
    named = [*_exchanged(claim, document, missing, spare, mine, theirs), *_negated(claim, document, mine, place)]
    span = Span(place.words[0].start, place.words[-1].end)
    # What is exchanged is named; the share is that of the rest.
    exchanged = sum(term.weight for term in missing if any(term.span == one.draft_span for one in named))
    share = held / max(total - exchanged, 1.0)
    return Support(document, span, rank, share, tuple(named), tuple(term.span.of(claim) for term in missing))


def _same(one: Term, other: Term) -> bool:
    if one.is_number or other.is_number:
        return one.key == other.key
    if same_form(one.key, other.key):
        return True
    shared = min(len(one.key), len(other.key))
    return (
        shared >= _LEAST_STEM
        and one.key[:3] == other.key[:3]
        and JaroWinkler.similarity(one.key, other.key) >= _SAME_STEM
    )


def _exchanged(
    claim: str,
    document: Document,
    missing: Sequence[Term],
    spare: Sequence[Term],
    mine: Sequence[Term],
    theirs: Sequence[Term],
) -> Iterator[Alteration]:
    """Numbers and names of the claim for which the passage has another beside the same neighbours."""
    for term in missing:
        if not (term.is_number or term.is_name):
            continue
        kind = "number" if term.is_number else "name"
        others = [other for other in spare if (other.is_number if term.is_number else other.is_name)]
        beside = [other for other in others if _beside(term, mine) & _beside(other, theirs)]
        if beside:
            source = beside[0]
            yield Alteration(kind, term.span.of(claim), source.span.of(document.text), term.span, source.span)


def _beside(term: Term, line: Sequence[Term]) -> set[str]:
    at = line.index(term)
    return {other.key for other in line[max(0, at - 2) : at + 3]} - {term.key}


def _negated(claim: str, document: Document, mine: Sequence[Term], place: Source) -> Iterator[Alteration]:
    """A negation on one side only, among the words that both have."""
    shared = [term for term in terms(document.text, place.words) if any(_same(term, other) for other in mine)]
    if len(shared) < _LEAST_TERMS:
        return
    inside = [at for at, word in enumerate(place.words) if shared[0].span.start <= word.start < shared[-1].span.end]
    theirs = _negations(place.words[max(0, inside[0] - _BEFORE) : inside[-1] + 1])
    ours = _negations(words(claim))
    if len(ours) % 2 != len(theirs) % 2:
        mark = (ours or theirs)[0]
        span = Span(mark.start, mark.end)
        if ours:
            yield Alteration("negation", span.of(claim), "", span, None)
        else:
            yield Alteration("negation", "", span.of(document.text), None, span)


def _negations(found: Sequence[Word]) -> list[Word]:
    return [word for word in found if NEGATIONS.intersection(expand(word.key))]
