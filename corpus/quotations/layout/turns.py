"""Turns that the layout gives to somebody: paragraphs that open with "NAME:", interviews in "Q:" and "A:".

One label proves nothing, for notes, recipes and headlines have colons too. Labels are believed where several people
alternate and what they say is speech.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.document import QuotationKind
from corpus.languages.lexicon import Lexicon
from corpus.quotations.grammar.cues import Cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention, phrase_forward
from corpus.quotations.grammar.subjects import subject_of
from corpus.quotations.grammar.tags import MARKED, Tag
from corpus.quotations.speech.rule_answers import Attribution, main_subject
from corpus.spans import Span

_WORD = r"[^\W\d_][\w.'’-]*"
_LABEL = re.compile(
    rf"[*_]{{0,3}}(?P<name>{_WORD}(?: {_WORD}){{0,4}})(?: \([^()\n]{{1,40}}\))?(?:[*_]{{0,3}}:[*_]{{0,3}})\s+(?=\S)"
    r"|(?P<letter>[QA])\.\s+(?=\S)"
)
_DIRECTION = re.compile(r"[(\[][^()\[\]]*[)\]]\.?")
_NAMES = frozenset({Tag.NAME})
_FAR = 12  # paragraphs; labels further apart belong to different conversations


@dataclass(frozen=True, slots=True)
class _Turn:
    """A paragraph with a label: who, as written, and where what is said begins."""

    number: int
    name: str
    mention: Mention
    start: int


def attribute_turns(text: str, frames: Sequence[Frame], marked: Sequence[Attribution]) -> list[Attribution]:
    """The labelled paragraphs of a text and those that continue them, in order; ``marked`` are those in marks."""
    outer = [frame for frame in frames if not frame.depth]
    quoting = {id(a.frame) for a in marked if a.cue is not None}
    found: list[Attribution] = []
    for run in _runs([turn for number, frame in enumerate(outer) if (turn := _turn(text, frame, number))]):
        if _is_conversation(text, outer, run):
            found += _attribute_run(text, outer, run, quoting)
    return found


def speaks(text: str, frame: Frame) -> bool:
    """Whether somebody speaks in a paragraph: in the first or second person, or with a question at its end."""
    return not frame.lexicon.words.speech.isdisjoint(frame.words) or frame.span.of(text).rstrip().endswith("?")


def _turn(text: str, frame: Frame, number: int) -> _Turn | None:
    label = _LABEL.match(text, frame.span.start, frame.span.end)
    if label is None:
        return None
    name = label["name"] or label["letter"]
    place = Span(*label.span("name" if label["name"] else "letter"))
    first = bisect_left(frame.starts, place.start)
    stop = max(first + 1, bisect_left(frame.starts, place.end))
    begin = bisect_left(frame.starts, label.end())
    if not _may_label(frame.lexicon, name) or first >= begin or begin >= len(frame) or frame.tags[begin] in MARKED:
        return None
    how = "role" if name.lower() in frame.lexicon.people.roles else "label"
    return _Turn(number, name, Mention(first, stop, how), label.end())


def _may_label(lexicon: Lexicon, name: str) -> bool:
    if name.lower() in lexicon.people.roles:
        return True
    words = [word for word in name.split() if word not in lexicon.words.name_particles]
    return (
        all(w[0].isupper() and w.lower().rstrip("s") not in lexicon.people.no_speakers for w in words) and len(name) > 1
    )


def _runs(turns: Sequence[_Turn]) -> Iterator[list[_Turn]]:
    run: list[_Turn] = []
    for turn in turns:
        if run and turn.number - run[-1].number > _FAR:
            yield run
            run = []
        run.append(turn)
    yield run


def _is_conversation(text: str, outer: Sequence[Frame], run: Sequence[_Turn]) -> bool:
    """Two or more who speak; where nobody speaks twice, their labels must be more than one plain word."""
    labels = {turn.name.lower() for turn in run}
    speech = sum(speaks(text, outer[turn.number]) for turn in run)
    plain = any(len(turn.name.split()) == 1 and not turn.name.isupper() for turn in run)
    himself = sum(turn.name.split()[-1].lower() in outer[turn.number].words[turn.mention.stop :] for turn in run)
    if speech * 3 < len(run) or himself * 2 >= len(run):
        return False  # a list, or what the writer says of each
    return len(labels) > 1 and (len(labels) < len(run) or not plain)


def _attribute_run(text: str, outer: Sequence[Frame], run: Sequence[_Turn], quoting: set[int]) -> Iterator[Attribution]:
    answers = interviewed(text, outer, run[0].number)
    names = {turn.name.split()[-1].lower() for turn in run if turn.mention.how == "label"}
    for turn, after in zip(run, [*run[1:], None], strict=True):
        label = outer[turn.number]
        mention_frame, mention = (label, turn.mention)
        if turn.name.lower() in label.lexicon.people.answers and answers is not None:
            mention_frame, mention = answers
        cue = Cue(turn.mention.stop, turn.mention.stop + 1, ":", frozenset(), "label")
        cue = (
            cue
            if label.tags[cue.first] == Tag.COLON
            else Cue(turn.mention.first, turn.mention.stop, "", cue.classes, "label")
        )
        for frame in _paragraphs(text, outer, turn, after, names, quoting):
            start = turn.start if frame is label else frame.span.start
            span = Span(start, frame.span.start + len(frame.span.of(text).rstrip()))
            yield Attribution(frame, QuotationKind.DIRECT, (span,), mention, mention_frame, cue, label, "turn")


def _paragraphs(
    text: str, outer: Sequence[Frame], turn: _Turn, after: _Turn | None, names: set[str], quoting: set[int]
) -> Iterator[Frame]:
    """The paragraph of the label and those up to the next one."""
    yield outer[turn.number]
    yield from continuing(text, outer, turn.number + 1, after.number if after else None, names, quoting)


def continuing(
    text: str, outer: Sequence[Frame], first: int, stop: int | None, names: set[str], quoting: set[int]
) -> Iterator[Frame]:
    """The paragraphs that go on with what somebody says; where none stops them, only what is plainly speech."""
    for frame in outer[first : first - 1 + _FAR if stop is None else stop]:
        if _DIRECTION.fullmatch(frame.span.of(text).strip()):
            continue
        spoken = speaks(text, frame)
        if not spoken and (stop is None or id(frame) in quoting or not names.isdisjoint(frame.words)):
            return  # the writer goes on
        yield frame


def interviewed(text: str, outer: Sequence[Frame], stop: int) -> tuple[Frame, Mention] | None:
    """Whom the paragraphs before an interview name as asked; of several, the one that the text names most."""
    counts = Counter(word for frame in outer for word in frame.words)
    for frame in outer[max(0, stop - _FAR) : stop]:
        for i, word in enumerate(frame.words):
            if word in frame.lexicon.words.interviews:
                those = [one for one in _around(frame, i) if _is_asked(frame, one)]
                if those:
                    return frame, max(those, key=lambda one: counts[frame.words[one.stop - 1]])
    return None


def _around(frame: Frame, i: int) -> Iterator[Mention]:
    """Who may be meant by a word for an interview: "an interview with Lindqvist", "Lindqvist spoke to us"."""
    first = i + 1
    while frame.words[first : first + 1] and frame.words[first] in frame.lexicon.words.interviewing:
        first += 1
    stop = frame.past(_NAMES, first, len(frame))
    if stop > first:
        yield Mention(first, stop)
    answer = main_subject(frame, frame.sentence_start(i), frame.sentence_end(i), "label")
    yield from (one for one in (subject_of(frame, i), answer.mention if answer else None) if one is not None)


def _is_asked(frame: Frame, mention: Mention) -> bool:
    """Whether it names somebody, or stands for one, who is not there to ask."""
    words = frame.lexicon.words
    if frame.words[mention.first] in words.genders.keys() & words.subjects:
        return True
    those = frame.words[mention.first : phrase_forward(frame, mention.first, len(frame))]
    return frame.tags[mention.stop - 1] == Tag.NAME and frame.lexicon.people.interviewers.isdisjoint(those)
