"""What people use today, on the same cases. A peer answers faithful or not, and knows no speakers.

They are flattered: the product's own search gives them their passages, for which they are charged no time; they are
asked for each piece between ellipses apart, the worst of which counts; and each has the one threshold that suits it
best on the very cases on which it is measured.
"""

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import partial
from time import perf_counter
from typing import NamedTuple

from rapidfuzz import fuzz

from bench.verdicts.archive import Archive
from bench.verdicts.cases import Case, Label
from corpus.library import Corpus
from corpus.text.fold import keys

PEERS = ("exact search", "difflib", "partial_ratio", "token_set_ratio")
_ELLIPSIS = re.compile(r"…|\.(?:\s?\.){2,}")
Likeness = Callable[[str, str], float]


class Scored(NamedTuple):
    """How like the corpus a peer finds a quotation (0 to 100), and how long that took."""

    score: float
    milliseconds: float


class Threshold(NamedTuple):
    """From ``score`` on a quotation is taken for faithful; ``accuracy`` is the mean of both sides'."""

    score: float
    accuracy: float


def ask(corpus: Corpus, archive: Archive, quote: str) -> dict[str, Scored]:
    """Every peer's score of one quotation."""
    pieces = [piece for piece in map(keys, _ELLIPSIS.split(quote)) if piece]
    passages = _passages(corpus, pieces, len(quote))
    asked = {"exact search": _timed(lambda: 100.0 * all(map(archive.has, pieces)))}
    for name, likeness in _LIKENESS.items():
        asked[name] = _timed(partial(_worst, likeness, [" ".join(piece) for piece in pieces], passages))
    return asked


def best_threshold(cases: Sequence[Case], scores: Sequence[float]) -> Threshold:
    """The threshold with the best balanced accuracy on these very cases."""
    sound = [score for case, score in zip(cases, scores, strict=True) if case.label is Label.FAITHFUL]
    faulty = [score for case, score in zip(cases, scores, strict=True) if case.label is not Label.FAITHFUL]

    def accuracy(at: float) -> float:
        kept = sum(score >= at for score in sound) / max(1, len(sound))
        return (kept + sum(score < at for score in faulty) / max(1, len(faulty))) / 2

    at = max(sorted(set(scores), reverse=True), key=accuracy)
    return Threshold(at, accuracy(at))


def _passages(corpus: Corpus, pieces: Sequence[Sequence[str]], reach: int) -> list[str]:
    """The folded passages that come into question, with room on both sides: a quotation may begin in the one before."""
    found = []
    for passage in corpus.find(pieces):
        text, span = corpus.document(passage.document).text, passage.span
        found.append(" ".join(keys(text[max(0, span.start - reach) : span.end + reach])))
    return found


def _worst(likeness: Likeness, pieces: Sequence[str], passages: Sequence[str]) -> float:
    """What the piece that fares worst is like in the passage that suits it best."""
    return min(max((likeness(piece, passage) for passage in passages), default=0.0) for piece in pieces)


def _difflib(quote: str, passage: str) -> float:
    """The ratio of the words of a quotation and of the stretch between the first and the last that it shares."""
    mine, there = quote.split(), passage.split()
    blocks = [one for one in SequenceMatcher(None, there, mine, autojunk=False).get_matching_blocks() if one.size]
    if not blocks:
        return 0.0
    window = blocks[-1].a + blocks[-1].size - blocks[0].a
    return 200.0 * sum(one.size for one in blocks) / (len(mine) + window)


_LIKENESS: dict[str, Likeness] = {
    "difflib": _difflib,
    "partial_ratio": fuzz.partial_ratio,
    "token_set_ratio": fuzz.token_set_ratio,
}


def _timed(question: Callable[[], float]) -> Scored:
    begun = perf_counter()
    score = question()
    return Scored(score, (perf_counter() - begun) * 1000)
