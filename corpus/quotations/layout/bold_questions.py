"""Interviews in which questions stand out, in bold type or as headings, and answers bear no name at all.

A question in bold type may also head a page of advice. Answers are believed only where the text names somebody who is
interviewed, and where at least half of them say "I" or "you".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.document import QuotationKind
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.layout.turns import continuing, interviewed, speaks
from corpus.quotations.speech.rule_answers import Attribution
from corpus.spans import Span

RULE = "answer"
_FAR = 15  # paragraphs; questions further apart belong to different interviews
_FEWEST = 2  # questions


@dataclass(frozen=True, slots=True)
class _Question:
    """A paragraph that is a question or starts with one."""

    number: int
    answer: int | None  # where the answer starts in the text, if it follows in the same paragraph


def attribute_answers(
    text: str, frames: Sequence[Frame], marked: Sequence[Attribution], bold: Sequence[Span]
) -> list[Attribution]:
    """The answers to questions that stand out, in order; ``marked`` are the quotations in marks of the text."""
    outer = [frame for frame in frames if not frame.depth]
    quoting = {id(quotation.frame) for quotation in marked if quotation.cue is not None}
    ends = {span.start: span.end for span in bold}
    read = (_question(text, frame, number, ends) for number, frame in enumerate(outer))
    questions = [question for question in read if question is not None]
    return [answer for run in _runs(questions) for answer in _interview(text, outer, run, quoting)]


def _question(text: str, frame: Frame, number: int, bold: dict[int, int]) -> _Question | None:
    """The question that a paragraph starts with, in bold type or as a heading."""
    start, stop = frame.span.start, frame.span.start + len(frame.span.of(text).rstrip())
    end = bold.get(start, stop if text.startswith("#", start) else start)
    if not text[start:end].rstrip().endswith("?"):
        return None
    return _Question(number, next((i for i in range(end, stop) if not text[i].isspace()), None))


def _runs(questions: Sequence[_Question]) -> Iterator[list[_Question]]:
    """The questions of each interview."""
    run: list[_Question] = []
    for question in questions:
        if run and question.number - run[-1].number > _FAR:
            yield run
            run = []
        run.append(question)
    yield run


def _interview(text: str, outer: Sequence[Frame], run: Sequence[_Question], quoting: set[int]) -> Iterator[Attribution]:
    """The answers of one interview, if it is one."""
    asked = interviewed(text, outer, run[0].number) if len(run) >= _FEWEST else None
    if asked is None:
        return
    speaker_frame, speaker = asked
    answers = [list(_answer(text, outer, *pair, quoting)) for pair in zip(run, [*run[1:], None], strict=True)]
    if 2 * sum(any(speaks(text, frame) for frame, _ in answer) for answer in answers) < len(run):
        return
    for frame, span in (part for answer in answers for part in answer):
        yield Attribution(frame, QuotationKind.DIRECT, (span,), speaker, speaker_frame, None, frame, RULE)


def _answer(
    text: str, outer: Sequence[Frame], question: _Question, after: _Question | None, quoting: set[int]
) -> Iterator[tuple[Frame, Span]]:
    """The paragraphs of an answer, each with the span of what is said in it."""
    if question.answer is not None:
        frame = outer[question.number]
        yield frame, Span(question.answer, frame.span.start + len(frame.span.of(text).rstrip()))
    for frame in continuing(text, outer, question.number + 1, after.number if after else None, set(), quoting):
        yield frame, Span(frame.span.start, frame.span.start + len(frame.span.of(text).rstrip()))
