"""Find the stretches of a text that stand in quotation marks: any style, nested, continued, or never closed.

Linear in the text, and it never raises: a mark that cannot be paired is an apostrophe, an inch, or an unclosed
quotation that ends with its paragraph, so that one slip of the typist never swallows the article.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from corpus.languages import lexicon_of
from corpus.languages.lexicon import Lexicon
from corpus.spans import Span
from corpus.text.line_ends import Break, hard_breaks
from corpus.text.patterns import pattern
from corpus.text.turn_labels import LABEL

if TYPE_CHECKING:
    from corpus.languages.attributing import Words

OPENERS = {
    "“": "curly",
    "„": "low-high",
    "«": "guillemets",
    "‹": "guillemets",
    "‘": "single-curly",
    "‚": "low-high",
}
_TURNED = {"“": "„", "«": "»", "‹": "›", "‘": "‚"}  # marks that close what these open, and open elsewhere
# A set comes first, which is what a search is quick with; behind it what makes one mark of two or three: ''', '', ``.
_MARK = pattern(r"[\"“”„«»‹›‘’‚'`‟〝〞＂](?:(?<=')(?:''(?!')|')|(?<=`)`)?")
_BLANK_LINE = r"\n[^\S\n]*\n\s*"
_BLANK = pattern(_BLANK_LINE)
# Lines that begin with a label ("Q: ", "THE COURT: ") are turns of a conversation, each a paragraph of its own.
_BLANK_OR_TURN = pattern(rf"{_BLANK_LINE}|\n[^\S\n]*(?={LABEL})")
_LINE = pattern(r"\n\s*")
_WRAPPED = 120  # a longer line was not wrapped by hand, so that its end is the end of a paragraph
_CLOSES_BEHIND = tuple(stop + mark for stop in ".,!?" for mark in "'’")
_LONGEST_CUT = 8  # letters of a word that has lost its end
_DEEPEST = 8  # nobody nests deeper: beyond it marks are noise
_SINGLES = "'‘’‚"
_STRAIGHT = frozenset({'"', "''", "``", "＂"})
_NO_DOUBLES = frozenset({*_SINGLES, "`", "'''"})
_MAY_BE_INCH = pattern(r"[^\W_A-Za-z](?:\"|'')")  # what no digit stands before needs no second look


class MarkedStretch(NamedTuple):
    """A stretch in quotation marks.

    ``inner`` leaves the marks out, ``outer`` takes them in. ``depth`` is 0 outside any other. ``closed`` is false where
    the closing mark is missing; ``continued`` says that the next paragraph takes the same quotation up again.
    """

    inner: Span
    outer: Span
    style: str
    depth: int = 0
    closed: bool = True
    continued: bool = False


def is_single(stretch: MarkedStretch) -> bool:
    return stretch.style.startswith("single")


class _Open(NamedTuple):
    """A mark that waits for its partner. ``slot`` keeps the order of the openings."""

    start: int
    end: int
    mark: str
    style: str
    slot: int


def paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs of a text: each line, or, in a text of short lines, what stands between blank ones or labels."""
    wrapped = _BLANK.search(text.strip()) is not None and max(map(len, text.splitlines())) <= _WRAPPED
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    gaps = (_BLANK_OR_TURN if wrapped else _LINE).finditer(text, 0, end)
    breaks = (Break(*gap.span()) for gap in gaps)
    for one in breaks if wrapped else hard_breaks(text, start, breaks):
        if text[start : one.start].strip():
            yield Span(start, one.start)
        start = one.end
    if start < end:
        yield Span(start, end)


def find_marks(text: str, lexicon: Lexicon | None = None) -> list[MarkedStretch]:
    """Every stretch of ``text`` in quotation marks, ordered by where it starts; the outer before the inner."""
    found: list[MarkedStretch] = []
    words = (lexicon or lexicon_of()).words
    pending: int | None = None
    for paragraph in paragraphs(text):
        here = _Paragraph(text, paragraph, words).read()
        if pending is not None and here and here[0].outer.start == paragraph.start:
            before = found[pending]
            found[pending] = MarkedStretch(before.inner, before.outer, before.style, before.depth, False, True)
        pending = next(
            (len(found) + i for i, s in enumerate(here) if not s.closed and not s.depth),
            None,
        )
        found += here
    return found


def _nested(stretches: Sequence[MarkedStretch]) -> list[MarkedStretch]:
    """Stretches in order, each with the depth that it has in the others: a mark around it that held it open may have
    turned out an apostrophe, and is in none."""
    found, ends = list[MarkedStretch](), list[int]()
    for stretch in stretches:
        while ends and ends[-1] <= stretch.outer.start:
            ends.pop()
        found.append(stretch if stretch.depth == len(ends) else stretch._replace(depth=len(ends)))
        ends.append(stretch.outer.end)
    return found


class _Paragraph:
    """One paragraph, read from left to right with the open marks on a stack."""

    def __init__(self, text: str, span: Span, words: "Words") -> None:
        self.text, self.start, self.end = (
            text,
            span.start,
            span.start + len(span.of(text).rstrip()),
        )
        self.elided, self.cut_off = words.elided, words.cut_off
        self.stack: list[_Open] = []
        self.found: list[MarkedStretch | None] = []
        self.last_single = -1
        self.taken_up: frozenset[int] = frozenset()
        self.inches: frozenset[int] = frozenset()

    def read(self) -> list[MarkedStretch]:
        marks = [(m.start(), m.end(), m.group()) for m in _MARK.finditer(self.text, self.start, self.end)]
        singles = [start for start, _, mark in marks if mark in _SINGLES or mark == "'''"]
        if singles:
            self.last_single = next(filter(self._ends_single, reversed(singles)), -1)
            self.taken_up = frozenset(self._before_an_opening([m[0] for m in marks if m[2] in _SINGLES]))
        if _MAY_BE_INCH.search(self.text, self.start, self.end):
            self.inches = frozenset(self._before_a_closing([m for m in marks if m[2] not in _NO_DOUBLES]))
        for mark in marks:
            self._take(*mark)
        while self.stack:
            self._abandon(self.end)
        return _nested([stretch for stretch in self.found if stretch is not None])

    def _around(self, start: int, end: int) -> tuple[str, str]:
        before = self.text[start - 1] if start > self.start else " "
        after = self.text[end] if end < self.end else " "
        return before, after

    def _take(self, start: int, end: int, mark: str) -> None:
        if mark in _STRAIGHT:
            self._take_straight(start, end, mark)
        elif mark == "'''":
            self._take_triple(start)
        elif mark in _SINGLES:
            self._take_single(start, end, mark)
        elif mark in "“„«‹〝":
            before, after = self._around(start, end)
            if mark == "“" and self._holds_double() and not before.isspace() and not after.isalnum():
                self._close(start, end)  # “ typed for ”
            elif self.stack and self.stack[-1].mark == _TURNED.get(mark):
                self._close(start, end)
            else:
                self._open(start, end, mark, OPENERS.get(mark, "curly"))
        elif mark in "”»›〞‟":
            self._take_closer(start, end)

    def _take_triple(self, start: int) -> None:
        """A single and a double mark in one: which comes first depends on what is open."""
        if self.stack and self.stack[-1].mark in _SINGLES:
            self._close(start, start + 1)
            self._close(start + 1, start + 3)
        else:
            self._take_straight(start, start + 2, "''")
            self._take_single(start + 2, start + 3, "'")

    def _take_closer(self, start: int, end: int) -> None:
        before, after = self._around(start, end)
        if self._holds_double():
            self._close(start, end)
        elif before.isspace() and after.isalnum():  # ” typed for “, or »the other way round«
            mark = self.text[start:end]
            self._open(start, end, mark, "guillemets" if mark in "»›" else "curly")

    def _take_straight(self, start: int, end: int, mark: str) -> None:
        holds = self._holds_double()
        if holds and start in self.inches:
            return
        before, after = self._around(start, end)
        opens = (before.isspace() or before in "([{—–-/‘'") and not after.isspace()
        if holds:
            if opens and before.isspace() and after.isalnum() and self._straight_open():
                self._abandon(start, double=True)
                self._open(start, end, mark, "straight")
            else:
                self._close(start, end)
        elif (before.isalnum() or before in ".?!") and not after.isalnum():
            return  # an inch, or a closing mark whose partner is missing
        elif before in ",:" and after == " " and re.match(r"[\w\[(]", self.text[end + 1 : end + 2]):
            self._open(start, end, mark, "straight")  # said," We
        elif after != ">" and not after.isspace():
            self._open(start, end, mark, "doubled" if mark in ("''", "``") else "straight")

    def _before_a_closing(self, doubles: Sequence[tuple[int, int, str]]) -> Iterator[int]:
        """Straight marks right behind a digit with one behind them that can only close: inches, inside a quotation."""
        closing = False
        for start, end, mark in reversed(doubles):
            before, after = self._around(start, end)
            if before.isdigit() and mark in ('"', "''"):
                if closing:
                    yield start
                continue
            straight = mark in ('"', "''") and not before.isspace() and before not in "([{—–-/"
            closing = not after.isalnum() and (straight or mark in "”»")

    def _straight_open(self) -> bool:
        return any(o.style in ("straight", "doubled") for o in self.stack)

    def _take_single(self, start: int, end: int, mark: str) -> None:
        before, after = self._around(start, end)
        held = next((o for o in reversed(self.stack) if o.mark in _SINGLES), None)
        if held and self.stack[-1] is held and held.mark == _TURNED.get(mark):
            self._close(start, end)
        elif held and self.stack[-1] is held and self._ends_single(start) and held.end < start:
            if not self._is_apostrophe(start, before, after) or start in self.taken_up:
                self._close(start, end)
        elif (
            self._opens_single(start)
            and held is None
            and before not in ".,;!?)’'"
            and (mark == "‚" or start < self.last_single)
        ):
            self._open(start, end, mark, OPENERS.get(mark, "single"))

    def _is_apostrophe(self, start: int, before: str, after: str) -> bool:
        """Whether a mark that could close a quotation more likely ends a word, since another one closes it: the
        sailors’ boats, rock ’n’ roll, a lass o’ the tide."""
        if start >= self.last_single:
            return False
        ends = after == " " or self.text[start + 1 : start + 3] in _CLOSES_BEHIND
        return ends and (before in "sS" or self._is_cut_off(start))

    def _is_cut_off(self, start: int) -> bool:
        """Whether the letters before a mark are a word that has lost its end."""
        first = start
        while first > self.start and start - first <= _LONGEST_CUT and self.text[first - 1].isalpha():
            first -= 1
        return self.text[first:start].lower() in self.cut_off

    def _before_an_opening(self, singles: Sequence[int]) -> Iterator[int]:
        """Single marks that may close and come before an opening one: no possessives, as in ‘boys’ or ‘men’."""
        opening = False
        for start in reversed(singles):
            if opening and self._ends_single(start):
                yield start
            if self._opens_single(start) or self._ends_single(start):
                opening = self._opens_single(start)

    def _opens_single(self, start: int) -> bool:
        if self.text[start] not in "'‘‚" or self.elided.match(self.text, start):
            return False
        before, after = self._around(start, start + 1)
        if after in "'’" and self.elided.match(self.text, start + 1):
            return not before.isalnum()  # ‘’Twas no use’
        return not before.isalnum() and (after.isalnum() or after in "([…$#@¿¡")

    def _ends_single(self, start: int) -> bool:
        if self.text[start] not in "'’":
            return False
        before, after = self._around(start, start + 1)
        return not before.isspace() and before not in '([“"' and not after.isalnum()

    def _holds_double(self) -> bool:
        return bool(self.stack) and any(opened.mark not in _SINGLES for opened in self.stack)

    def _open(self, start: int, end: int, mark: str, style: str) -> None:
        if len(self.stack) == _DEEPEST:
            return
        self.stack.append(_Open(start, end, mark, style, len(self.found)))
        self.found.append(None)

    def _close(self, start: int, end: int) -> None:
        """Close the innermost open mark that this one may close; singles inside it were apostrophes."""
        single = end - start == 1 and self.text[start] in _SINGLES
        while self.stack and not single and self.stack[-1].mark in _SINGLES:
            self.stack.pop()
        if self.stack:
            opened = self.stack.pop()
            self._keep(opened, start, end, closed=True)

    def _abandon(self, end: int, *, double: bool = False) -> None:
        """Give up the innermost open mark: a single one was an apostrophe, a double one runs up to ``end``."""
        while double and self.stack and self.stack[-1].mark in _SINGLES:
            self.stack.pop()
        if self.stack:
            opened = self.stack.pop()
            if opened.mark not in _SINGLES:
                self._keep(opened, end, end, closed=False)

    def _keep(self, opened: _Open, start: int, end: int, *, closed: bool) -> None:
        while start > opened.end and self.text[start - 1].isspace():
            start -= 1
        first = opened.end
        while first < start and self.text[first].isspace():
            first += 1
        if first < start:
            outer = Span(opened.start, end if closed else start)
            self.found[opened.slot] = MarkedStretch(Span(first, start), outer, opened.style, len(self.stack), closed)
