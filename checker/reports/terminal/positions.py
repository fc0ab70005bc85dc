"""Places in a file as an editor shows them, lines and columns from 1, columns in code points; and paragraphs."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from corpus.document import Block
from corpus.spans import Span
from corpus.text.patterns import pattern

_LINE_END = pattern(r"\r\n|\r|\n")


class Position(NamedTuple):
    """A place in a file, both numbers from 1."""

    line: int
    column: int


class Lines:
    """Where each line of a text begins; LF, CRLF and CR end one."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in _LINE_END.finditer(text))]

    def position(self, offset: int) -> Position:
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)


def paragraph_of(span: Span, blocks: Sequence[Block]) -> int | None:
    """The number of the block in which ``span`` begins."""
    at = bisect_right(blocks, span.start, key=lambda block: block.span.start) - 1
    return blocks[at].number if at >= 0 and span.start < blocks[at].span.end else None
