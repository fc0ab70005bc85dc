"""The noun phrase behind insertions: "Smith, the director of the agency, who left in May, said" is about Smith.

A verb after a comma belongs to the phrase that the insertions qualify, which may stand several commas away.
"""

from typing import NamedTuple

from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention, phrase_back, phrase_forward, phrase_with_complements
from corpus.quotations.grammar.tags import FINITE, NOUNS, SUBJECT_OPENERS, Tag, any_of

# What starts a segment that qualifies the one before it: "who left", "speaking in Lund", "of York".
_QUALIFIES = any_of("relative number ing_form ed_form report_verb to symbol of opening object_pronoun")
_QUALIFIES_CLAUSE = _QUALIFIES | any_of("preposition subordinator")
_SEGMENT_ENDS = any_of("comma dash")
# Before words in marks that are part of a phrase: "in a \"Go North\" hat".
_HOLDS_STRETCH = any_of("determiner nouns prepositions possessive and ed_form")
_ENDS_SEARCH = any_of("stretch_comma stretch_stop semicolon colon")
_JOINS = any_of("conjunctions subordinator that adverbials")
_CIRCUMSTANCES = any_of("subordinator preposition")
_OPENS_CIRCUMSTANCE = any_of("preposition according subordinator")
_OPENS_APPOSITION = any_of("subordinator that but")
_OPENS_TAIL = any_of("that subordinator question_word conjunctions")
_PHRASE_OPENERS = any_of("phrase_openers number")


def _segments(frame: Frame, last: int, low: int) -> list[tuple[int, int]]:
    """What stands between the commas and dashes to the left of token ``last``, nearest first, as first and stop."""
    found, stop = [], last
    for i in range(last - 1, low - 2, -1):
        ends = i < low or _ends_search(frame, i, last)
        if ends or frame.tags[i] in _SEGMENT_ENDS:
            if i + 1 < stop:
                found.append((i + 1, stop))
            stop = i
            if ends:
                break
    return found


def _ends_search(frame: Frame, i: int, last: int) -> bool:
    """Whether no subject can stand left of token ``i``: words in marks, a colon, an open bracket."""
    if frame.tags[i] == Tag.STRETCH:
        return i == 0 or frame.tags[i - 1] not in _HOLDS_STRETCH
    return frame.tags[i] in _ENDS_SEARCH or (frame.tags[i] == Tag.OPENING and Tag.CLOSING not in frame.tags[i:last])


class _Segment(NamedTuple):
    """What stands between two commas."""

    number: int  # 0 is the one nearest to the verb
    first: int
    start: int  # past the words that join it to what stands before it
    stop: int


def head_before(frame: Frame, comma: int, low: int) -> Mention | None:
    """The noun phrase that the insertions before token ``comma`` qualify, looking back no further than ``low``."""
    best: Mention | None = None
    for number, (first, stop) in enumerate(_segments(frame, comma, low)):
        start = frame.past(_JOINS, first, stop)
        if start == stop:
            continue
        best, is_sure = _weigh(frame, _Segment(number, first, start, stop), best)
        if is_sure:
            return best
    return best


def _weigh(frame: Frame, segment: _Segment, best: Mention | None) -> tuple[Mention | None, bool]:
    """The likeliest head after one more segment to the left has been read, and whether that settles it."""
    number, first, start, stop = segment
    if frame.tags[start:stop] == Tag.PRONOUN:
        return Mention(start, stop, "insertion"), True
    if not FINITE.isdisjoint(frame.tags[start:stop]):
        return _weigh_clause(frame, segment, best)
    if best is not None and number == 1 and frame.tags[first] == Tag.SUBORDINATOR and _is_phrase(frame, start, stop):
        return Mention(start, stop, "insertion"), True  # "As Smith, the director, put it"
    if best is not None and frame.tags[first] in _CIRCUMSTANCES:
        return (None, False) if _is_half_a_place(frame, segment, best) else (best, True)
    return _weigh_phrase(frame, segment, best)


def _is_half_a_place(frame: Frame, segment: _Segment, best: Mention) -> bool:
    """Whether the name found so far only completes a place: "in Lund, Sweden"."""
    named = set(frame.tags[best.first : best.stop]) == {Tag.NAME} and frame.tags[segment.stop - 1] == Tag.NAME
    return named and frame.tags[segment.first] != Tag.SUBORDINATOR


def _is_phrase(frame: Frame, start: int, stop: int) -> bool:
    """Whether the tokens from ``start`` to ``stop`` are one noun phrase and nothing else."""
    if frame.tags[start] not in _PHRASE_OPENERS or frame.tags[start:stop] == Tag.NUMBER:
        return False
    return start in (phrase_back(frame, stop - 1, start), phrase_with_complements(frame, stop - 1, start))


def _weigh_phrase(frame: Frame, segment: _Segment, best: Mention | None) -> tuple[Mention | None, bool]:
    """Weigh a segment without a verb: it may be the head, an apposition to the head, or a circumstance."""
    number, first, start, stop = segment
    if _is_phrase(frame, start, stop):
        return Mention(start, stop, "insertion"), start > first and frame.tags[start - 1] in _OPENS_APPOSITION
    if frame.tags[start] in _QUALIFIES or (number == 0 and frame.tags[start] in _OPENS_CIRCUMSTANCE):
        return best, False
    if best is None and (tail := _tail(frame, start, stop)) is not None:
        return tail, True
    if best is None and frame.tags[start] in SUBJECT_OPENERS:
        end = phrase_forward(frame, start, stop)
        return (Mention(start, end, "insertion") if end > start else None), False
    return best, best is not None


def _weigh_clause(frame: Frame, segment: _Segment, best: Mention | None) -> tuple[Mention | None, bool]:
    """Weigh a segment with a verb: a relative clause is skipped, any other clause ends the search."""
    _, _, start, stop = segment
    if frame.tags[start] in _QUALIFIES_CLAUSE:
        return best, best is not None and frame.tags[start] in _CIRCUMSTANCES
    relative = frame.tags.find(Tag.RELATIVE, start, stop)
    if relative > start and phrase_with_complements(frame, relative - 1, start) == start:
        return Mention(start, relative, "insertion"), False
    if best is None and (tail := _tail(frame, start, stop)) is not None:
        return tail, True
    return best, True


def _tail(frame: Frame, start: int, stop: int) -> Mention | None:
    """The subject of a clause that continues after the comma: Smith, of "started when Smith"."""
    if frame.tags[stop - 1] not in NOUNS:
        return None
    tail = phrase_back(frame, stop - 1, start)
    opened = tail > start and frame.tags[tail - 1] in _OPENS_TAIL
    return Mention(tail, stop, "insertion") if opened else None
