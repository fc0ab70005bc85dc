"""Cut a document into blocks (paragraphs or turns), and blocks into the passages that are indexed.

Every span is a place in the document's own text, and neither begins nor ends with white space. A passage never has
words of two blocks, so that the words of two people are never one passage.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from corpus.document import Block, Turn
from corpus.spans import Span
from corpus.text.line_ends import Break, hard_breaks

LONGEST = 80  # words of a passage, divided at white space
_SHORT = 2 * LONGEST  # characters that cannot hold more words than that: each has at least a letter and a space
_LONG = 8 * LONGEST  # characters that nearly always do: it is not worth counting the words before such a text is cut
_NEWLINE = r"(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])"
_BLANK_LINE = re.compile(rf"{_NEWLINE}[^\S\n\r\x0b\x0c\x85\u2028\u2029]*{_NEWLINE}\s*")
_LINE_END = re.compile(rf"{_NEWLINE}\s*")
_SENTENCE_END = re.compile(r"(?:[.!?…][\"'”’»)\]]*|\n)\s+")
_WORD = re.compile(r"\S+")


def blocks(text: str, turns: Sequence[Turn] = ()) -> list[Block]:
    """The turns of a transcript, or the paragraphs of a text. These end at blank lines; if there are none, each line is
    one, unless it plainly goes on in the next.

    What a transcript has between its turns (a heading, a stage direction) is cut into paragraphs too.

    >>> [block.span.of("One.\\nTwo.") for block in blocks("One.\\nTwo.")]
    ['One.', 'Two.']
    """
    found: list[tuple[Span, str | None]] = []
    end = 0
    for turn in turns:
        found += ((span, None) for span in _paragraphs(text, end, turn.span.start))
        found.append((turn.span, turn.speaker))
        end = turn.span.end
    found += ((span, None) for span in _paragraphs(text, end, len(text)))
    return [Block(number, span, speaker) for number, (span, speaker) in enumerate(found, 1)]


def _paragraphs(text: str, start: int, end: int) -> Iterator[Span]:
    for whole in _trimmed(text, [(start, end)]):
        blank = _BLANK_LINE.search(text, whole.start, whole.end) is not None
        gaps = (_BLANK_LINE if blank else _LINE_END).finditer(text, whole.start, whole.end)
        breaks = (Break(*gap.span()) for gap in gaps)
        yield from _trimmed(text, _between(whole, breaks if blank else hard_breaks(text, whole.start, breaks)))


def _between(whole: Span, breaks: Iterable[Break]) -> Iterator[tuple[int, int]]:
    start = whole.start
    for one in breaks:
        yield start, one.start
        start = one.end
    yield start, whole.end


def _trimmed(text: str, stretches: Iterable[tuple[int, int]]) -> Iterator[Span]:
    for start, end in stretches:
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start < end:
            yield Span(start, end)


def cut(text: str, in_blocks: Sequence[Block], *, kind: str = "article") -> Iterator[Span]:
    """The passages of a document: each block of up to eighty words, and longer ones cut at the ends of sentences.

    A claim that is to be checked is a few lines about one thing, and stays whole.
    """
    if kind == "claim" and in_blocks:
        yield Span(in_blocks[0].span.start, in_blocks[-1].span.end)
        return
    for block in in_blocks:
        yield from _cut(text, block.span)


def _cut(text: str, whole: Span) -> Iterator[Span]:
    length = len(whole)
    if length < _SHORT or (length < _LONG and len(whole.of(text).split()) <= LONGEST):
        return _trimmed(text, [(whole.start, whole.end)])
    return _trimmed(text, _gathered(_sentences(text, whole)))


def _gathered(sentences: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    """As many neighbouring sentences together as a passage may have words."""
    start = end = total = 0
    for first, last, count in sentences:
        if total and total + count > LONGEST:
            yield start, end
            total = 0
        if not total:
            start = first
        end, total = last, total + count
    if total:
        yield start, end


def _sentences(text: str, whole: Span) -> Iterator[tuple[int, int, int]]:
    """The sentences of a block, each with its number of words; one too long for a passage is cut between words."""
    ends = [found.end() for found in _SENTENCE_END.finditer(text, whole.start, whole.end)]
    starts = [whole.start, *ends]
    ends.append(whole.end)
    stretches = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    for start, end, count in zip(starts, ends, map(len, map(str.split, stretches)), strict=True):
        if count <= LONGEST:
            if count:
                yield start, end, count
            continue
        words = [found.start() for found in _WORD.finditer(text, start, end)]
        edges = [*words[::LONGEST], end]
        for at in range(len(edges) - 1):
            yield edges[at], edges[at + 1], min(LONGEST, len(words) - at * LONGEST)
