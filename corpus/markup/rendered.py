"""A text as its reader sees it, in pieces, each of which knows where it stands in the file.

The pieces are in the order of the file. Most are the file's own characters, one for one; an entity or an escape is a
character for several of the file; what the file has no character for stands at the place where it is seen.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.spans import Span
from corpus.text.patterns import pattern
from corpus.text.words import APOSTROPHES, FILLER, INVISIBLE

_LETTER = pattern(r"[^\r\n]")
_OF_A_WORD = pattern(rf"[\w{APOSTROPHES}{INVISIBLE}]")


@dataclass(frozen=True, slots=True)
class Rendered:
    """What is read of a text, and the map back. ``bold`` is what is set in bold letters, as stretches of ``text``.

    ``starts`` has where each piece begins in ``text``, ``places`` where it stands in the file. ``title`` is the first
    heading of the first level.
    """

    text: str
    starts: Sequence[int]
    places: Sequence[tuple[int, int]]
    bold: tuple[Span, ...] = ()
    title: str | None = None

    def place(self, span: Span) -> Span:
        """Where a stretch of ``text`` stands in the file, from its first character to its last.

        >>> shown = Rendered("a “b", (0, 2, 3), ((0, 2), (2, 9), (9, 10)))
        >>> shown.place(Span(2, 3)), shown.place(Span(3, 4))
        (Span(start=2, end=9), Span(start=9, end=10))
        """
        if not self.starts:
            return Span(0, 0)
        start = self._place(span.start)[0]
        return Span(start, max(start, self._place(span.end - 1)[1]) if span.end > span.start else start)

    def in_place(self, file: str) -> str:
        """The file with blanks where nothing is read, as long as before; a word that signs cut stays one word.

        >>> Rendered("can’t", (0, 3, 4), ((0, 3), (3, 10), (10, 11))).in_place("can&rsquo;t").replace(FILLER, "·")
        'can’······t'
        """
        kept, last = list(_LETTER.sub(" ", file)), 0
        for number, (start, end) in enumerate(self.places):
            stop = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
            piece = self.text[self.starts[number] : stop][: end - start]
            if _is_within_a_word(kept[last - 1 : last], piece):
                kept[last:start] = FILLER * (start - last)
            kept[start : start + len(piece)] = piece
            last = start + len(piece) if piece else 0  # what the file has no character for parts words
        return "".join(kept)

    def _place(self, at: int) -> tuple[int, int]:
        """Where one character stands in the file."""
        number = max(bisect_right(self.starts, at) - 1, 0)
        begun, (first, last) = self.starts[number], self.places[number]
        stop = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        if last - first != stop - begun:
            return first, last
        return first + at - begun, first + at - begun + 1


def _is_within_a_word(before: Sequence[str], piece: str) -> bool:
    """Whether a piece goes on the word before it."""
    return bool(before and _OF_A_WORD.match(before[0]) and _OF_A_WORD.match(piece))


class Writing:
    """A rendered text as it comes into being. What turns out not to be said can be taken back to a ``mark``."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._places: list[tuple[int, int]] = []
        self._bold: list[Span] = []
        self.length = 0

    def write(self, text: str, start: int, end: int) -> None:
        """Add ``text``, which stands at ``start`` up to ``end`` in the file."""
        if text.startswith(" ") and self._is_after_a_gap(start):
            text, start = text[1:], start + 1
        if text:
            self._pieces.append(text)
            self._starts.append(self.length)
            self._places.append((start, end))
            self.length += len(text)

    def break_off(self, place: int) -> None:
        """Begin a new paragraph."""
        if self._pieces and not self._pieces[-1].endswith(("\n\n", "> ")):
            self.write("\n\n", place, place)

    def _is_after_a_gap(self, start: int) -> bool:
        """Whether what stood between two spaces is not read: only one of them is."""
        return bool(self._pieces) and self._pieces[-1].endswith(" ") and start > self._places[-1][1]

    @property
    def mark(self) -> tuple[int, int]:
        return len(self._pieces), self.length

    def since(self, mark: tuple[int, int]) -> str:
        """What was written since."""
        return "".join(self._pieces[mark[0] :])

    def tail(self, mark: tuple[int, int]) -> str:
        """The last characters before."""
        return "".join(self._pieces[max(0, mark[0] - 3) : mark[0]])[-3:]

    def take_back(self, mark: tuple[int, int]) -> None:
        """Forget what was written since."""
        count, self.length = mark
        del self._pieces[count:], self._starts[count:], self._places[count:]
        while self._bold and self._bold[-1].end > self.length:
            self._bold.pop()

    def change(self, mark: tuple[int, int], text: str) -> None:
        """Put ``text`` in the place of as many characters of what was written since."""
        for number in range(mark[0], len(self._pieces)):
            if not text:
                break
            piece = self._pieces[number]
            self._pieces[number], text = text[: len(piece)] + piece[len(text) :], text[len(piece) :]

    def set_bold(self, start: int) -> None:
        """What was written since the text was ``start`` long stands in bold letters."""
        if start < self.length:
            self._bold.append(Span(start, self.length))

    def finish(self, title: str | None) -> Rendered:
        bold = tuple(sorted(self._bold))
        return Rendered("".join(self._pieces), self._starts, self._places, bold, title)
