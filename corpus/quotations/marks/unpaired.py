"""Where a quotation mark has no partner, so that nobody can tell which words it meant to hold.

``find_marks`` never fails: it pairs what it can. What it could not pair is told here, so that a reader who must not
overlook a word can say so.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from corpus.languages import lexicon_of
from corpus.markup.signs import read_signs
from corpus.quotations.marks.quotation_marks import MarkedStretch, find_marks, paragraphs
from corpus.spans import Span, Stretches
from corpus.text.patterns import pattern

_DOUBLE = pattern("''|``|[\"“”„«»＂]")
_NOUN = pattern(r"[ -]([a-z]+)")
_OPENED_BY = {"”": "“„", "“": "„", "»": "«", '"': ('"',), "''": ("''", "``"), "＂": ("＂",)}
_BEFORE_AN_OPENER = "([{—–-/‘'…“„«"


def doubtful_stretches(text: str) -> list[Span]:
    """The paragraphs with a mark without a partner, each from the paragraph on that it may close a quotation of.

    An inch is no such mark, nor is one that opens the last quotation of a text and holds all that follows.
    """
    return doubtful_as_read(read_signs(text)[0])


def doubtful_as_read(text: str) -> list[Span]:
    """The same of a text whose markup is gone."""
    return [one.span for one in stray_marks(text)]


class Doubtful(NamedTuple):
    """A doubtful stretch, its last paragraph, and the marks in that which have no partner."""

    span: Span
    paragraph: Span
    strays: Sequence[Span]


def stray_marks(text: str) -> list[Doubtful]:
    """The doubtful stretches of a text whose markup is gone, each with the marks that make it so."""
    stretches = find_marks(text)
    starts = [one.outer.start for one in stretches]
    found, marked, left_open = list[Doubtful](), None, False
    for paragraph in paragraphs(text):
        near = stretches[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        here = [one for one in near if paragraph.contains(one.outer)]
        marks = _DOUBLE.finditer(text, paragraph.start, paragraph.end)
        known = _Paired(text, here)
        strays = [Span(*mark.span()) for mark in marks if _is_stray(text, mark, known, may_close=left_open)]
        if strays:
            found.append(Doubtful(paragraph if marked is None else marked.joined(paragraph), paragraph, strays))
        if here:
            was_open, left_open = left_open, not (here[-1].closed or here[-1].continued)
            marked = marked.joined(paragraph) if marked and was_open and left_open else paragraph
    return found


class _Paired:
    """The stretches of a paragraph, as each of its marks is looked up among them."""

    def __init__(self, text: str, stretches: Sequence[MarkedStretch]) -> None:
        self._text = text
        self._closed = [one.outer for one in stretches if one.closed]
        self._first_ends: dict[str, int] = {}
        self.opened = {one.outer.start: one for one in reversed(stretches)}
        self.closed_at = {outer.end for outer in self._closed}
        self.inside = Stretches(one.inner for one in stretches)
        self.measures = any(text[one.inner.end - 1].isdigit() for one in stretches)

    def first_end(self, mark: str) -> int:
        """Where the first stretch ends that such a mark closes, or could; behind the text where there is none."""
        if mark not in self._first_ends:
            opens = tuple(_OPENED_BY.get(mark, ()))
            ends = (
                outer.end
                for outer in self._closed
                if self._text.endswith(mark, outer.start, outer.end) or self._text.startswith(opens, outer.start)
            )
            self._first_ends[mark] = min(ends, default=len(self._text) + 1)
        return self._first_ends[mark]


def _is_stray(text: str, mark: re.Match[str], paired: _Paired, *, may_close: bool) -> bool:
    before = text[mark.start() - 1 : mark.start()]
    opened = paired.opened.get(mark.start())
    if opened is not None:
        # `said," We` opens too, but as likely a mark before it closed too early.
        return not opened.closed and not (before.isspace() or before in _BEFORE_AN_OPENER)
    if mark.end() in paired.closed_at:
        return False
    if may_close or not before.isdigit() or paired.measures:
        return True
    within = paired.inside.meet(Span(mark.start(), mark.start() + 1))
    return not within and _may_be_the_partner(text, mark, paired)


def _may_be_the_partner(text: str, mark: re.Match[str], paired: _Paired) -> bool:
    """Whether a mark behind a digit may close a quotation before it as well: it looks like the one that closed it, or
    is the partner of the one that opened it.

    A straight one before a noun, as in 6" guns, measures.
    """
    alike = paired.first_end(mark[0]) < mark.end()
    noun = _NOUN.match(text, mark.end()) if mark[0] == '"' else None
    return alike and (noun is None or noun[1] in lexicon_of().words.subjects)
