"""Turns of a conversation: paragraphs that start with "NAME:", interviews with "Q:" and "A:".

One label proves nothing, since notes, recipes and headlines have colons, too. Labels are believed only where several
people take turns and what they say is speech.
"""

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
from corpus.text.patterns import pattern
from corpus.text.turn_labels import base, read_label

_DIRECTION = pattern(r"[(\[][^()\[\]]*[)\]]\.?")
_CAPTION = pattern(r"\d*\s*(?:[\d:.,]+ --> [\d:.,]+[^\n]*)?")
_WORDS = pattern(r"[^\W\d_][\w'’-]*")
_DASHES = ("—", "–")
_LONGEST_NOTE = 6  # words
_FEW = 2  # turns by labels that may be none
_NAMES = frozenset({Tag.NAME})
_FAR = 12  # paragraphs; labels further apart belong to different conversations


@dataclass(frozen=True, slots=True)
class _Turn:
    """A paragraph with a label."""

    number: int
    name: str  # as written; "" where somebody speaks who is not named
    mention: Mention | None
    start: int  # where the words start in the text
    weak: bool  # the label may be none
    sure: bool  # the label can be nothing else


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
    label = read_label(text, frame.span)
    if label is None:
        return None
    begin = bisect_left(frame.starts, label.start)
    if (begin >= len(frame) and not label.sure) or frame.tags[begin : begin + 1] in MARKED:
        return None
    if label.name is None:
        return _Turn(number, "", None, label.start, label.weak, label.sure)
    name = label.name.of(text)
    first = bisect_left(frame.starts, label.name.start)
    stop = max(first + 1, bisect_left(frame.starts, label.name.end))
    if not _may_label(frame.lexicon, name) or first >= begin:
        return None
    how = "role" if base(name) in frame.lexicon.people.roles else "label"
    return _Turn(number, name, Mention(first, stop, how), label.start, label.weak, label.sure)


def _may_label(lexicon: Lexicon, name: str) -> bool:
    """Whether a label can be a speaker: a role such as "Moderator", or capitalised words that head no notes."""
    if base(name) in lexicon.people.roles:
        return True
    small = (*lexicon.words.name_particles, *lexicon.words.of)
    words = [word for word in name.split() if word not in small and not word.isdecimal()]
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
    """Whether several people take turns. Where nobody speaks twice, no label may be a single word in small letters.

    One alone is believed where it comes again, or opens the text in capitals.
    """
    labels = {turn.name.lower() for turn in run if turn.name}
    speech = sum(turn.sure or speaks(text, outer[turn.number]) for turn in run)
    plain = any(len(turn.name.split()) == 1 and not turn.name.isupper() for turn in run)
    # "Smith: The mayor called Smith brave": who is named in their own turn is written about, and does not speak.
    named = [turn for turn in run if turn.mention is not None]
    about = sum(_is_about_its_own(outer[turn.number], turn) for turn in named)
    if speech * 3 < len(run) or about * 2 >= len(run) or not named:
        return False
    again = len(labels) < len(named)
    weak = any(turn.weak for turn in run)
    if weak and not again and len(run) <= _FEW:
        return False
    if len(labels) == 1:
        alone = run[0].number == 0 and run[0].name.isupper()
        return (again or alone) and not weak and labels.isdisjoint(outer[0].lexicon.people.answers)
    return again or not plain


def _is_about_its_own(frame: Frame, turn: _Turn) -> bool:
    words = turn.name.split()
    return turn.mention is not None and words[-1].lower() in frame.words[turn.mention.stop :]


def _attribute_run(text: str, outer: Sequence[Frame], run: Sequence[_Turn], quoting: set[int]) -> Iterator[Attribution]:
    """Every paragraph of a conversation, given to whoever's turn it is."""
    guest = interviewed(text, outer, run[0].number)
    names = {turn.name.split()[-1].lower() for turn in run if turn.mention and turn.mention.how == "label"}
    for turn, after in zip(run, [*run[1:], None], strict=True):
        label = outer[turn.number]
        # "A:" stands for whoever the text says it interviewed.
        answers = guest is not None and turn.name.lower() in label.lexicon.people.answers
        mention_frame, mention = guest if guest is not None and answers else (label, turn.mention)
        for frame in _paragraphs(text, outer, turn, after, names, quoting):
            start = turn.start if frame is label else frame.span.start
            spans = _spoken(text, Span(start, frame.span.start + len(frame.span.of(text).rstrip())), frame.lexicon)
            cue = _label_cue(label, turn.mention) if turn.mention is not None else None
            if spans:
                yield Attribution(frame, QuotationKind.DIRECT, spans, mention, mention_frame, cue, label, "turn")


def _spoken(text: str, span: Span, lexicon: Lexicon) -> tuple[Span, ...]:
    """A stretch of a turn without the notes of whoever wrote it down: "(Applause.)", "[Laughter]"."""
    notes = [note for note in _DIRECTION.finditer(text, span.start, span.end) if _is_note(note[0], lexicon)]
    edges = [span.start, *(edge for note in notes for edge in note.span()), span.end]
    parts = (_bare(text, Span(*pair)) for pair in zip(edges[::2], edges[1::2], strict=True))
    return tuple(part for part in parts if part.end > part.start)


def _is_note(written: str, lexicon: Lexicon) -> bool:
    """Whether a bracket says what was heard, and is nobody's words: it names a noise, and little else."""
    words = _WORDS.findall(written.lower())
    return len(words) <= _LONGEST_NOTE and not lexicon.speech.noises.isdisjoint(words)


def _bare(text: str, span: Span) -> Span:
    written = span.of(text)
    return Span(
        span.start + len(written) - len(written.lstrip()),
        max(span.start, span.end - len(written) + len(written.rstrip())),
    )


def _label_cue(label: Frame, mention: Mention) -> Cue:
    """The colon after a label or, where there is none, the label itself."""
    first, stop = mention.first, mention.stop
    if label.tags[stop] == Tag.COLON:
        return Cue(stop, stop + 1, ":", frozenset(), "label")
    return Cue(first, stop, "", frozenset(), "label")


def _paragraphs(
    text: str, outer: Sequence[Frame], turn: _Turn, after: _Turn | None, names: set[str], quoting: set[int]
) -> Iterator[Frame]:
    """The paragraph of a label and those that continue it, up to the next label."""
    own = outer[turn.number : turn.number + (1 if turn.start < outer[turn.number].span.end else 2)]
    yield from own  # where a label has a line of its own, the next one is what it stands for
    yield from continuing(text, outer, turn.number + len(own), after.number if after else None, names, quoting)


def continuing(
    text: str, outer: Sequence[Frame], first: int, stop: int | None, names: set[str], quoting: set[int]
) -> Iterator[Frame]:
    """The paragraphs from ``first`` to ``stop`` that continue a turn; without ``stop``, only what is plainly speech."""
    for frame in outer[first : first - 1 + _FAR if stop is None else stop]:
        if _is_direction(frame.span.of(text).strip()):
            continue
        spoken = speaks(text, frame)
        if not spoken and (stop is None or id(frame) in quoting or not names.isdisjoint(frame.words)):
            return  # from here on the writer speaks
        yield frame


def _is_direction(paragraph: str) -> bool:
    """Whether a paragraph is nobody's words: "[Applause]", "Ms Penn interjecting—", number and time of a caption."""
    short = len(paragraph.split()) <= _LONGEST_NOTE
    return bool(_DIRECTION.fullmatch(paragraph) or _CAPTION.fullmatch(paragraph)) or (
        short and paragraph.endswith(_DASHES)
    )


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
