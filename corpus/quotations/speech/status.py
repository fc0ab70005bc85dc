"""What a text itself says of the words that it quotes: that nobody said them, that they are made up, only supposed.

Such a text is evidence against the quotation, and no source of it. The words that say so are kept, to be shown.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.document import Status
from corpus.languages.doubting import OTHER, QUOTATION, Patterns
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.tags import Tag
from corpus.quotations.speech.rule_answers import Attribution
from corpus.spans import Span

_BEFORE = 4  # tokens before a cue in which its negation stands
_PARAGRAPHS = 3  # behind a claim in which its rating is looked for
_REACH = 300  # tokens of each of them
_STOPS = frozenset({Tag.STOP})


class Standing(NamedTuple):
    """What a text says of a quotation, and where it does."""

    status: Status
    span: Span


class _Sentence(NamedTuple):
    """Tokens of a frame as one string, ``at`` being where each begins in it."""

    frame: Frame
    first: int
    text: str
    at: list[int]

    def span_of(self, start: int, end: int) -> Span:
        first = bisect_left(self.at, start + 1) - 1
        stop = bisect_left(self.at, end)
        return self.frame.span_of(self.first + first, self.first + max(stop, first + 1))


def standings(frames: Sequence[Frame], found: Sequence[Attribution]) -> list[Standing | None]:
    """For each attribution what the text says of its words; None where it lets them stand."""
    doubtful = _Doubtful(frames)
    shared: dict[int, Standing] = {}  # by the cue that several stretches of one speech have
    answers = list[Standing | None]()
    for one in found:
        answer = _denied(one) if one.negated else None
        if answer is None and not one.frame.depth:
            answer = (shared.get(id(one.cue)) if one.cue is not None else None) or doubtful.says_of(one)
        if answer is not None and one.cue is not None:
            shared[id(one.cue)] = answer
        answers.append(answer)
    return answers


def _denied(one: Attribution) -> Standing:
    """A negated verb of saying, with its negation where it stands before it."""
    if one.cue is None:
        return Standing(Status.DENIED, one.spans[0])
    frame, first = one.cue_frame, one.cue.first
    negations = one.frame.lexicon.words.negations
    near = range(max(0, first - _BEFORE), first)
    start = next((at for at in near if frame.words[at].replace("’", "'") in negations), first)
    return Standing(Status.DENIED, frame.span_of(start, one.cue.stop))


class _Doubtful:
    """The paragraphs of a text; those with a word that may take something back are known once for all quotations."""

    def __init__(self, frames: Sequence[Frame]) -> None:
        self.paragraphs = [frame for frame in frames if not frame.depth]
        self.places = {id(frame): place for place, frame in enumerate(self.paragraphs)}
        self.signs = [_has_signs(frame) for frame in self.paragraphs]

    def says_of(self, one: Attribution) -> Standing | None:
        """What takes a quotation back: in its sentence, then behind it, then as the rating of a claim."""
        place = self.places.get(id(one.frame), -1)
        if place < 0 or not any(self.signs[place : place + 2]):
            return None
        frame, own = one.frame, _own_tokens(one)
        if not own:
            return None
        first, last = frame.sentence_start(own.start), frame.sentence_end(own.stop - 1)
        last += frame.tags[last : last + 1] == Tag.STOP  # a question mark tells
        sentence = _sentence(frame, first, last, own)
        behind = (_sentence(frame, own.stop, last), *self._next_sentence(place, last))
        doubts = frame.lexicon.doubts
        answers = [_first_of(doubts.around, sentence), *(_first_of(doubts.behind, each) for each in behind)]
        answer = next(filter(None, answers), None)
        return self._rated(place, last) if answer is None and doubts.claims.match(sentence.text) else answer

    def _next_sentence(self, place: int, last: int) -> Iterator[_Sentence]:
        """The sentence behind the quotation's own, in its paragraph or at the head of the next."""
        for frame, first in zip(self.paragraphs[place : place + 2], (last, 0), strict=False):
            first = frame.past(_STOPS, first, len(frame))
            if first < len(frame):
                yield _sentence(frame, first, frame.sentence_end(first))
                return

    def _rated(self, place: int, last: int) -> Standing | None:
        """The rating of a claim, in the rest of its paragraph or in those behind it."""
        for frame in self.paragraphs[place : place + 1 + _PARAGRAPHS]:
            sentence = _sentence(frame, last, min(len(frame), last + _REACH))
            rated = frame.lexicon.doubts.verdicts.search(sentence.text)
            if rated is not None:
                return Standing(Status.DENIED, sentence.span_of(*rated.span("words")))
            last = 0
        return None


def _has_signs(frame: Frame) -> bool:
    return not frame.lexicon.doubts.signs.isdisjoint(word.replace("’", "'") for word in frame.words)


def _own_tokens(one: Attribution) -> range:
    """The tokens of its paragraph from the first of a quotation to its last."""
    first = bisect_left(one.frame.ends, one.spans[0].start + 1)
    return range(first, max(first, bisect_left(one.frame.starts, one.spans[-1].end)))


def _sentence(frame: Frame, first: int, stop: int, own: range = range(0)) -> _Sentence:
    """The tokens from ``first`` up to ``stop``; the quotation is one sign, and every other stretch in marks another."""
    parts, at, length = list[str](), list[int](), 0
    quoted = {token for token in own if token in frame.marked} or own
    for token in range(first, stop):
        part = OTHER if token in frame.marked else frame.words[token].replace("’", "'")
        part = QUOTATION if token in quoted else part
        at.append(length)
        if part != QUOTATION or parts[-1:] != [QUOTATION]:
            parts.append(part)
            length += len(part) + 1
    return _Sentence(frame, first, " ".join(parts), at)


def _first_of(patterns: Patterns, sentence: _Sentence) -> Standing | None:
    for status, form in patterns:
        found = form.search(sentence.text)
        if found is not None:
            return Standing(Status(status), sentence.span_of(*found.span("words")))
    return None
