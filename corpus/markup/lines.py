"""From a place in what the parser reads to the place in the file.

The parser is given a file with line ends of one kind and without its front matter. What it calls the content of a block
has lost the signs before each line, so that a line of content is known by where it ends.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.text.patterns import pattern

_LINE_END = pattern(r"\r\n?|\n")
# What the parser strips from the content of a block: the white space of CommonMark.
BLANKS = " \t\n\v\f\r\u00a0\u1680\u202f\u205f\u3000\u2028\u2029" + "".join(map(chr, range(0x2000, 0x200B)))


class Content(NamedTuple):
    """The content of a block. From each of ``starts`` on, a place in it is so much less than that in the file."""

    text: str
    starts: Sequence[int]
    shifts: Sequence[int]

    def place(self, at: int) -> int:
        return at + self.shifts[bisect_right(self.starts, at) - 1]

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """``start`` to ``end`` in stretches that stand in the file as they are."""
        number = bisect_right(self.starts, start)
        while number < len(self.starts) and self.starts[number] < end:
            yield start, self.starts[number]
            start, number = self.starts[number], number + 1
        yield start, end


class Lines:
    """A file from ``base`` on, as the parser is given it (``text``), and where each of its lines begins and ends."""

    def __init__(self, file: str, base: int) -> None:
        self.text = _LINE_END.sub("\n", file[base:]).replace("\0", "\ufffd")
        self._begins = [0, *(found.end() for found in _LINE_END.finditer(self.text))]
        # A line end is one character of what the parser reads: one of two in the file moves what follows.
        begins = [base, *(found.end() for found in _LINE_END.finditer(file, base))]
        self._shifts = [place - begin for place, begin in zip(begins, self._begins, strict=True)]

    def _end(self, line: int) -> int:
        return self._begins[line + 1] - 1 if line + 1 < len(self._begins) else len(self.text)

    def place(self, line: int, at: int) -> int:
        """Where ``at``, a place of that line in what the parser reads, stands in the file."""
        return at + self._shifts[line]

    def of_paragraph(self, content: str, line: int, at: int) -> Content:
        """Content that begins at ``at`` of a line or, where only blanks stand there, in the next line with words."""
        first = self._first(line, at)
        while first is None and line + 1 < len(self._begins):
            line += 1
            first = self._first(line, self._begins[line])
        return self._by_line_ends(content, line, first)

    def of_lines(self, content: str, line: int) -> Content:
        """Content that holds whole lines of the file, each without what stands before it."""
        return self._by_line_ends(content, line, None)

    def of_stretch(self, content: str, line: int, at: int) -> Content:
        """Content that stands in one line, behind the blanks at ``at``."""
        first = self._first(line, at)
        return Content(content, (0,), (self.place(line, at if first is None else first),))

    def of_cells(self, line: int, at: int) -> list[Content]:
        """The cells of a row of a table that begins at ``at``, in order."""
        row = self.text[at : self._end(line)].rstrip(BLANKS)
        at += len(row) - len(row.lstrip(BLANKS))
        cells = [self._cell(line, at + start, pieces) for start, pieces in _cells(row.lstrip(BLANKS))]
        if cells and not cells[0][1]:
            del cells[0]
        if cells and not cells[-1][1]:
            del cells[-1]
        return [content for content, _ in cells]

    def _cell(self, line: int, at: int, pieces: Sequence[str]) -> tuple[Content, str]:
        """A cell without the blanks around it, and with them. Between its pieces the file has a backslash more."""
        whole = "".join(pieces)
        blanks = len(whole) - len(whole.lstrip(BLANKS))
        starts, shifts, length = [0], [self.place(line, at + blanks)], 0
        for piece in pieces[:-1]:
            length += len(piece)
            starts.append(length - blanks)
            shifts.append(shifts[-1] + 1)
        return Content(whole.strip(BLANKS), starts, shifts), whole

    def _first(self, line: int, at: int) -> int | None:
        """The first place of a line, from ``at`` on, that is no blank."""
        rest = self.text[at : self._end(line)]
        words = rest.lstrip(BLANKS)
        return at + len(rest) - len(words) if words else None

    def _end_of_words(self, line: int) -> int:
        begin = self._begins[line]
        return begin + len(self.text[begin : self._end(line)].rstrip(BLANKS))

    def _by_line_ends(self, content: str, line: int, first: int | None) -> Content:
        """Content of several lines: where each ends is known, and of the first where it begins."""
        starts, shifts, start = list[int](), list[int](), 0
        for number, text in enumerate(content.split("\n"), line):
            end = start + len(text)
            # Of a paragraph the blanks behind the last line are gone.
            last = self._end_of_words(number) if first is not None and end == len(content) else self._end(number)
            starts.append(start)
            shifts.append(self.place(number, last - end))
            start = end + 1
        if first is not None:
            shifts[0] = self.place(line, first)
        return Content(content, starts, shifts)


def _cells(row: str) -> list[tuple[int, list[str]]]:
    """Where each cell of a row begins, and its text in the pieces that end before the backslash of an escaped bar."""
    found, start, pieces, begun, escaped = list[tuple[int, list[str]]](), 0, list[str](), 0, False
    for at, sign in enumerate(row):
        if sign == "|" and escaped:
            pieces.append(row[begun : at - 1])
            begun = at
        elif sign == "|":
            found.append((start, [*pieces, row[begun:at]]))
            start = begun = at + 1
            pieces = []
        escaped = sign == "\\"
    return [*found, (start, [*pieces, row[begun:]])]
