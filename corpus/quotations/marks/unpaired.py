"""Where a quotation mark has no partner, so that nobody can tell which words it meant to hold.

``find_marks`` never fails: it pairs what it can. What it could not pair is told here, so that a reader who must not
overlook a word can say so.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus.languages import lexicon_of
from corpus.markup.signs import read_signs
from corpus.quotations.marks.quotation_marks import MarkedStretch, find_marks, paragraphs
from corpus.spans import Span
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
    found, marked, left_open = list[Doubtful](), None, False
    for paragraph in paragraphs(text):
        here = [one for one in stretches if paragraph.contains(one.outer)]
        marks = _DOUBLE.finditer(text, paragraph.start, paragraph.end)
        strays = [Span(*mark.span()) for mark in marks if _is_stray(text, mark, here, may_close=left_open)]
        if strays:
            found.append(Doubtful(paragraph if marked is None else marked.joined(paragraph), paragraph, strays))
        if here:
            was_open, left_open = left_open, not (here[-1].closed or here[-1].continued)
            marked = marked.joined(paragraph) if marked and was_open and left_open else paragraph
    return found


def _is_stray(text: str, mark: re.Match[str], stretches: Sequence[MarkedStretch], *, may_close: bool) -> bool:
    before = text[mark.start() - 1 : mark.start()]
    opened = next((one for one in stretches if one.outer.start == mark.start()), None)
    if opened is not None:
        # `said," We` opens too, but as likely a mark before it closed too early.
        return not opened.closed and not (before.isspace() or before in _BEFORE_AN_OPENER)
    if any(one.closed and one.outer.end == mark.end() for one in stretches):
        return False
    if may_close or not before.isdigit() or any(text[one.inner.end - 1].isdigit() for one in stretches):
        return True
    within = any(one.inner.start <= mark.start() < one.inner.end for one in stretches)
    return not within and _may_be_the_partner(text, mark, stretches)


def _may_be_the_partner(text: str, mark: re.Match[str], stretches: Sequence[MarkedStretch]) -> bool:
    """Whether a mark behind a digit may close a quotation before it as well: it looks like the one that closed it, or
    is the partner of the one that opened it.

    A straight one before a noun, as in 6" guns, measures.
    """
    before = [one for one in stretches if one.closed and one.outer.end < mark.end()]
    alike = any(
        text.endswith(mark[0], one.outer.start, one.outer.end)
        or any(text.startswith(opener, one.outer.start) for opener in _OPENED_BY.get(mark[0], ()))
        for one in before
    )
    noun = _NOUN.match(text, mark.end()) if mark[0] == '"' else None
    return alike and (noun is None or noun[1] in lexicon_of().words.subjects)
