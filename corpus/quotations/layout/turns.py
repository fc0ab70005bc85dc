"""Turns of a conversation: paragraphs that start with "NAME:", interviews with "Q:" and "A:".

One label proves nothing, since notes, recipes and headlines have colons, too. Labels are believed only where several
people take turns and what they say is speech.
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
    """A paragraph with a label."""

    number: int
    name: str  # as written
    mention: Mention
    start: int  # where the words start in the text


def attribute_turns(text: str, frames: Sequence[Frame], marked: Sequence[Attribution]) -> list[Attribution]:
    """The turns of a text, with the paragraphs that continue them, in order.

    ``marked`` are its quotations in marks: a paragraph with a cue of its own is the writer's, and continues no turn.
    """
    outer = [frame for frame in frames if not frame.depth]
    quoting = {id(quotation.frame) for quotation in marked if quotation.cue is not None}
    found: list[Attribution] = []
    for run in _runs([turn for number, frame in enumerate(outer) if (turn := _turn(text, frame, number))]):
        if _is_conversation(text, outer, run):
            found += _attribute_run(text, outer, run, quoting)
    return found


def speaks(text: str, frame: Frame) -> bool:
    """Whether a paragraph sounds like speech: in the first or second person, or with a question at its end."""
    return not frame.lexicon.words.speech.isdisjoint(frame.words) or frame.span.of(text).rstrip().endswith("?")


def _turn(text: str, frame: Frame, number: int) -> _Turn | None:
    """The turn that a paragraph starts, if it has a label and something behind it."""
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
    """Whether a label can be a speaker: a role such as "Moderator", or capitalised words that head no notes."""
    if name.lower() in lexicon.people.roles:
        return True
    words = [word for word in name.split() if word not in lexicon.words.name_particles]
    no_speakers = lexicon.people.no_speakers
    return len(name) > 1 and all(word[0].isupper() and word.lower().rstrip("s") not in no_speakers for word in words)


def _runs(turns: Sequence[_Turn]) -> Iterator[list[_Turn]]:
    """The turns of each conversation."""
    run: list[_Turn] = []
    for turn in turns:
        if run and turn.number - run[-1].number > _FAR:
            yield run
            run = []
        run.append(turn)
    yield run


def _is_conversation(text: str, outer: Sequence[Frame], run: Sequence[_Turn]) -> bool:
    """Whether several people take turns. Where nobody speaks twice, no label may be a single word in small letters."""
    labels = {turn.name.lower() for turn in run}
    speech = sum(speaks(text, outer[turn.number]) for turn in run)
    plain = any(len(turn.name.split()) == 1 and not turn.name.isupper() for turn in run)
    # "Smith: The mayor called Smith brave": who is named in their own turn is written about, and does not speak.
    about = sum(turn.name.split()[-1].lower() in outer[turn.number].words[turn.mention.stop :] for turn in run)
    if speech * 3 < len(run) or about * 2 >= len(run):
        return False
    return len(labels) > 1 and (len(labels) < len(run) or not plain)


def _attribute_run(text: str, outer: Sequence[Frame], run: Sequence[_Turn], quoting: set[int]) -> Iterator[Attribution]:
    """Every paragraph of a conversation, given to whoever's turn it is."""
    guest = interviewed(text, outer, run[0].number)
    names = {turn.name.split()[-1].lower() for turn in run if turn.mention.how == "label"}
    for turn, after in zip(run, [*run[1:], None], strict=True):
        label = outer[turn.number]
        # "A:" stands for whoever the text says it interviewed.
        answers = guest is not None and turn.name.lower() in label.lexicon.people.answers
        mention_frame, mention = guest if guest is not None and answers else (label, turn.mention)
        for frame in _paragraphs(text, outer, turn, after, names, quoting):
            start = turn.start if frame is label else frame.span.start
            span, cue = Span(start, frame.span.start + len(frame.span.of(text).rstrip())), _label_cue(label, turn)
            yield Attribution(frame, QuotationKind.DIRECT, (span,), mention, mention_frame, cue, label, "turn")


def _label_cue(label: Frame, turn: _Turn) -> Cue:
    """The colon after a label or, where there is none, the label itself."""
    first, stop = turn.mention.first, turn.mention.stop
    if label.tags[stop] == Tag.COLON:
        return Cue(stop, stop + 1, ":", frozenset(), "label")
    return Cue(first, stop, "", frozenset(), "label")


def _paragraphs(
    text: str, outer: Sequence[Frame], turn: _Turn, after: _Turn | None, names: set[str], quoting: set[int]
) -> Iterator[Frame]:
    """The paragraph of a label and those that continue it, up to the next label."""
    yield outer[turn.number]
    yield from continuing(text, outer, turn.number + 1, after.number if after else None, names, quoting)


def continuing(
    text: str, outer: Sequence[Frame], first: int, stop: int | None, names: set[str], quoting: set[int]
) -> Iterator[Frame]:
    """The paragraphs from ``first`` to ``stop`` that continue a turn; without ``stop``, only what is plainly speech."""
    for frame in outer[first : first - 1 + _FAR if stop is None else stop]:
        if _DIRECTION.fullmatch(frame.span.of(text).strip()):
            continue  # "[Applause]"
        spoken = speaks(text, frame)
        if not spoken and (stop is None or id(frame) in quoting or not names.isdisjoint(frame.words)):
            return  # from here on the writer speaks
        yield frame


def interviewed(text: str, outer: Sequence[Frame], stop: int) -> tuple[Frame, Mention] | None:
    """Whoever the paragraphs before an interview say is asked: of several, the one that the text names most."""
    counts = Counter(word for frame in outer for word in frame.words)
    for frame in outer[max(0, stop - _FAR) : stop]:
        for i, word in enumerate(frame.words):
            if word in frame.lexicon.words.interviews:
                guests = [mention for mention in _around(frame, i) if _is_asked(frame, mention)]
                if guests:
                    return frame, max(guests, key=lambda mention: counts[frame.words[mention.stop - 1]])
    return None


def _around(frame: Frame, i: int) -> Iterator[Mention]:
    """Whoever may be meant by the word for an interview at ``i``: "an interview with Lindqvist", "Lindqvist spoke"."""
    first = i + 1
    while frame.words[first : first + 1] and frame.words[first] in frame.lexicon.words.interviewing:
        first += 1
    stop = frame.past(_NAMES, first, len(frame))
    if stop > first:
        yield Mention(first, stop)
    answer = main_subject(frame, frame.sentence_start(i), frame.sentence_end(i), "label")
    subjects = (subject_of(frame, i), answer.mention if answer else None)
    yield from (mention for mention in subjects if mention is not None)


def _is_asked(frame: Frame, mention: Mention) -> bool:
    """Whether a mention is a name or a pronoun, and nobody whose job it is to ask."""
    words = frame.lexicon.words
    if frame.words[mention.first] in words.genders.keys() & words.subjects:
        return True
    phrase = frame.words[mention.first : phrase_forward(frame, mention.first, len(frame))]
    return frame.tags[mention.stop - 1] == Tag.NAME and frame.lexicon.people.interviewers.isdisjoint(phrase)
