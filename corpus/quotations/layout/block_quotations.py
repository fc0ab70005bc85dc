"""Blocks of words that are quoted as a whole: the text of a statement, a block quotation of Markdown, a post.

A block does not say who speaks. Unless the line before it announces somebody or the line after it signs it, nobody is
quoted.
"""

import re
from collections.abc import Iterator, Sequence

from corpus.document import QuotationKind
from corpus.quotations.grammar.cues import Cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention, phrase_forward
from corpus.quotations.grammar.tags import MARKED, Tag, any_of
from corpus.quotations.layout.turns import speaks
from corpus.quotations.speech.inheritance import sentence_before
from corpus.quotations.speech.rule_answers import Answer, Attribution
from corpus.spans import Span

_QUOTED_LINE = re.compile(r"[^\S\n]*>[> \t]*(?P<words>[^\n]*)")
_SIGNATURE = re.compile(r"(?:[*_]{0,2})(?:—|–|―|-{1,3})\s*(?=[^\W\d_])")
_SIGNED_LINE = re.compile(r"(?P<words>[^\n]*[.!?…][*_”\"’]*)\s+(?=[*_]*(?:—|–|―|--)\s*[^\W\d_])")
# "— Mara Lindqvist (@maral)"
_HANDLE = re.compile(r"(?:—|–|-{1,3})\s*[^()@\n]{2,60}\(@\w+\)")
_LONGEST = 60  # paragraphs of a statement
_LONGEST_HEADING = 25  # tokens
_SIGNS = any_of("name of")
_BEHIND_SIGNATURE = any_of("end comma opening stop symbol")
_NAMES_SOMEBODY = any_of("determiner name")
_NO_HEADING = any_of("stop verbs report_base")
_ENDS_NO_HEADING = any_of("stop semicolon comma")
_LIST = re.compile(r"[-*•+#|]|\d+[.)]\s")


def attribute_blocks(text: str, frames: Sequence[Frame], attributed: set[int]) -> list[Attribution]:
    """The blocks of a text that name a speaker, in order; ``attributed`` are the frames that have one already."""
    outer = [frame for frame in frames if not frame.depth]
    found: list[Attribution] = []
    number = 0
    while number < len(outer):
        # A block of Markdown may run over several paragraphs.
        stop = number
        while stop < len(outer) and text.startswith(">", outer[stop].span.start):
            stop += 1
        if stop > number:
            block = outer[number:stop]
            if attributed.isdisjoint(map(id, block)):
                found += _quoted_lines(text, block, outer[number - 1 : number], outer[stop : stop + 1])
        else:
            found += _statement(text, outer, number, attributed)
            found += _post(text, outer, number, attributed)
        number = max(stop, number + 1)
    return found


def _quoted_lines(
    text: str, block: Sequence[Frame], before: Sequence[Frame], behind: Sequence[Frame]
) -> Iterator[Attribution]:
    """A block quotation of Markdown as one quotation, each line a span of it."""
    lines = [
        said
        for frame in block
        for line in _QUOTED_LINE.finditer(text, frame.span.start, frame.span.end)
        if line["words"].strip() and (said := _without_marks(Span(*line.span("words")), frame))
    ]
    if not lines:
        return  # a ">" with nothing behind it, or marks alone
    frame = block[-1]
    words, signature = _signed(text, frame, lines)
    if signature is None and behind:
        frame, signature = behind[0], _signature(text, behind[0], behind[0].span.start)
    if signature is not None:
        yield _attributed(block[0], words, signature, frame)
    elif before and (answer := _announced(before[0])) is not None:
        yield _attributed(block[0], words, answer, before[0])


def _signed(text: str, frame: Frame, lines: Sequence[Span]) -> tuple[Sequence[Span], Answer | None]:
    """The lines without their signature, which may be the last line or the end of it, and whoever it names."""
    last = lines[-1]
    signature = _signature(text, frame, last.start) if len(lines) > 1 else None
    if signature is not None:
        return lines[:-1], signature
    words = _SIGNED_LINE.match(text, last.start, last.end)
    signature = _signature(text, frame, words.end()) if words is not None else None
    if words is None or signature is None:
        return lines, None
    return [*lines[:-1], Span(*words.span("words"))], signature


def _without_marks(line: Span, frame: Frame) -> Span | None:
    """A line of a block without quotation marks at its ends; None if it has nothing else."""
    around = next((stretch for stretch in frame.marked.values() if stretch.outer.contains(line)), None)
    if around is None:
        return line
    start, end = max(line.start, around.inner.start), min(line.end, around.inner.end)
    return Span(start, end) if start < end else None


def _attributed(block: Frame, lines: Sequence[Span], answer: Answer, frame: Frame) -> Attribution:
    kind = QuotationKind.DIRECT
    return Attribution(block, kind, tuple(lines), answer.mention, frame, answer.cue, frame, answer.rule)


def _signature(text: str, frame: Frame, start: int) -> Answer | None:
    """Whoever the line from ``start`` on names after a dash: "— Mara Lindqvist, mayor of York"."""
    dash = _SIGNATURE.match(text, start, frame.span.end)
    if dash is None:
        return None
    first = next((i for i, place in enumerate(frame.starts) if place >= dash.end()), len(frame))
    stop = frame.past(_SIGNS, first, len(frame))
    if stop == first or frame.tags[stop : stop + 1] not in _BEHIND_SIGNATURE:
        return None
    return Answer(Mention(first, stop), Cue(first - 1, first, "—", frozenset(), "label"), "signature")


def _post(text: str, outer: Sequence[Frame], number: int, attributed: set[int]) -> Iterator[Attribution]:
    """The paragraph above "— Mara Lindqvist (@maral) May 3, 2024", which is how web pages embed a post."""
    below, block = outer[number], outer[number - 1] if number else None
    if block is None or id(block) in attributed or _HANDLE.match(text, below.span.start) is None:
        return
    signature = _signature(text, below, below.span.start)
    plain = len(block) > 0 and block.tags[0] not in MARKED and not text.startswith(">", block.span.start)
    if signature is not None and plain:
        yield _attributed(block, [_words_of(text, block)], signature, below)


def _words_of(text: str, block: Frame) -> Span:
    """A paragraph without the blanks at its end."""
    return Span(block.span.start, block.span.start + len(block.span.of(text).rstrip()))


def _statement(text: str, outer: Sequence[Frame], number: int, attributed: set[int]) -> Iterator[Attribution]:
    """The paragraphs after "Statement by the mayor" or "The mayor issued this statement:"."""
    frame = outer[number]
    author = _headed(frame) or (_announced(frame) if _announces_statement(frame) else None)
    if author is None:
        return
    for block in outer[number + 1 : number + 1 + _LONGEST]:
        first = block is outer[number + 1]
        if first and id(block) not in attributed and block.tags.strip(Tag.STOP) in MARKED:
            yield _attributed(block, [stretch.inner for stretch in block.marked.values()], author, frame)
            return
        # The statement ends where something else begins: a quotation of somebody, a block, a list, another heading.
        is_quoted = text.startswith(">", block.span.start)  # and is read by itself
        if is_quoted or id(block) in attributed or _headed(block) or block.tags[0] in MARKED:
            return
        if _LIST.match(text, block.span.start):
            return
        if not (speaks(text, block) or (first and frame.tags[-1:] == Tag.COLON)):
            return
        yield _attributed(block, [_words_of(text, block)], author, frame)


def _announces_statement(frame: Frame) -> bool:
    """Whether the last sentence of a paragraph ends in a colon and speaks of a statement."""
    if frame.tags[-1:] != Tag.COLON:
        return False
    return not frame.lexicon.people.statements.isdisjoint(frame.words[frame.sentence_start(len(frame) - 1) :])


def _headed(frame: Frame) -> Answer | None:
    """Whoever a heading names as the author: "Statement by Mayor Mara Lindqvist on the harbour"."""
    words = frame.words
    at = next((i for i, word in enumerate(words[:4]) if word in frame.lexicon.people.headings), None)
    if at is None or frame.lexicon.words.authors.isdisjoint(words[at + 1 : at + 2]) or len(frame) > _LONGEST_HEADING:
        return None
    stop = phrase_forward(frame, at + 2, len(frame))
    named = not _NAMES_SOMEBODY.isdisjoint(frame.tags[at + 2 : stop])
    if not named or not _NO_HEADING.isdisjoint(frame.tags[:-1]) or frame.tags[-1] in _ENDS_NO_HEADING:
        return None
    return Answer(Mention(at + 2, stop), Cue(at, at + 1, words[at], frozenset(), "label"), "statement")


def _announced(frame: Frame) -> Answer | None:
    """Whoever a paragraph that ends in a colon says will speak, or gives a statement."""
    if frame.tags[-1:] != Tag.COLON:
        return None
    answer = sentence_before(frame, len(frame))
    given = not frame.lexicon.people.statements.isdisjoint(frame.words)
    if answer is None or answer.mention is None or (answer.rule != "sentence-before" and not given):
        return None
    return Answer(answer.mention, answer.cue, "statement" if given else "sentence-before-paragraph")
