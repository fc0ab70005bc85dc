"""The passages of a draft in quotation marks that no finding covers, and why each was not checked.

Whoever reads that nothing is wrong must know what was not looked at. What a file needs its marks for is no passage: the
values of attributes and of the front matter, the title of a link.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from checker.claims.drafts import Draft
from checker.findings import Unchecked, WhyUnchecked
from corpus.document import QuotationKind
from corpus.markup.front_matter import end_of_front_matter
from corpus.markup.signs import read_signs
from corpus.quotations.marks.code import is_code
from corpus.quotations.marks.quotation_marks import MarkedStretch, find_marks, paragraphs
from corpus.quotations.marks.unpaired import stray_marks
from corpus.spans import Span
from corpus.text.fold import keys
from corpus.text.patterns import pattern

_BY_KIND = {QuotationKind.TITLE: WhyUnchecked.TITLE, QuotationKind.SCARE: WhyUnchecked.SCARE}
_MARKS = frozenset("\"“”„«»‟〝〞＂'‘’‚‹›`")
_SINGLES = frozenset("'‘’‚`")
# Marks that nothing else reads: of other scripts, ornaments, and marks as HTML writes them in a text that is not HTML.
_UNREAD_MARKS = pattern(
    r"[「『❝❮][^「『❝❮」』❞❯\n]+[」』❞❯]"
    r"|&(?:quot|[lrb]dquo|[lr]aquo|#34|#822[0-2]|#x201[c-eC-E]);[^&\n]+&(?:quot|[lr]dquo|[lr]aquo|#34|#822[01]|#x201[cdCD]);"
)
_TITLE_OF_LINK = re.compile(r"\]\([^()\s]*\s+$|^\s{0,3}\[[^\]\n]+\]:\s*\S+\s+$")
_WORDS_BEFORE = re.compile(r"(?<!\S)[(\[]?\w[^\"“”„«»]*(?<!\s)\Z")
_WORDS_AFTER = re.compile(r"\s*[^\s\"“”„«»](?:[^\"“”„«»]*[^\s\"“”„«»])?(?!\S)")
_SHOWN = 40  # code points beside a mark without a partner, by which it is found
_LOOKED_BACK = 500


class _Passage(NamedTuple):
    """A passage by its places in the file, quotation marks left out, and what its reader sees of it."""

    span: Span
    text: str
    why: WhyUnchecked


def unchecked_passages(
    draft: Draft, file: str, checked: Sequence[Span], doubted: Sequence[Span] = ()
) -> list[Unchecked]:
    """The passages in marks that were not checked, in order, by places of ``file``, which the draft was read from.

    ``checked`` are the stretches of ``draft.text`` that findings are about, ``doubted`` those of the findings which say
    that a mark near them has no partner.
    """
    visible = draft.text if draft.shown is not None else read_signs(draft.text)[0]
    covered, told = _Stretches(checked), _Stretches(doubted)
    seen = [*_in_marks(draft, visible, covered), *_strays(visible, covered, told)]
    if draft.shown is not None:
        seen = [one._replace(span=draft.shown.place(one.span)) for one in seen]
        visible, covered = draft.shown.in_place(file), _Stretches(map(draft.shown.place, checked))
    seen += [one for one in _hidden(file, visible) if not covered.touch(one.span)]
    return [Unchecked(" ".join(text.split()), span, why) for span, text, why in sorted(seen)]


class _Stretches:
    """Stretches of a text, of which any may be asked for quickly."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._joined = list[Span]()
        for span in sorted(spans):
            if self._joined and span.start <= self._joined[-1].end:
                self._joined[-1] = self._joined[-1].joined(span)
            else:
                self._joined.append(span)

    def touch(self, span: Span) -> bool:
        last = bisect_right(self._joined, span.end, key=lambda one: one.start) - 1
        return last >= 0 and self._joined[last].end > span.start

    def hold(self, span: Span) -> bool:
        last = bisect_right(self._joined, span.start, key=lambda one: one.start) - 1
        return last >= 0 and self._joined[last].contains(span)


def _in_marks(draft: Draft, visible: str, checked: _Stretches) -> Iterator[_Passage]:
    """What is seen in marks: a title, a word held off, or nothing that was read."""
    kinds = {span: one.kind for one in draft.quotations for span in one.spans}
    unread = _Unread(visible)
    for stretch in _outermost(find_marks(visible, draft.language)):
        inner = stretch.inner
        known = _BY_KIND.get(kinds.get(inner, QuotationKind.DIRECT))
        # In a title somebody's words may be checked, which the title around them was not.
        if not (checked.touch(inner) if known is None else checked.hold(inner)):
            why = known if known is not None and _is_closed(stretch) else unread.why(stretch)
            yield _Passage(inner, inner.of(visible), why)
    for found in _UNREAD_MARKS.finditer(visible):
        if not checked.touch(Span(*found.span())):
            yield _Passage(Span(*found.span()), found.group(), WhyUnchecked.OTHER_MARKS)


class _Unread:
    """Why a text has passages that the extractor said nothing of."""

    def __init__(self, visible: str) -> None:
        self._visible = visible

    @cached_property
    def _paragraphs(self) -> list[Span]:
        return list(paragraphs(self._visible))

    @cached_property
    def _all_is_code(self) -> bool:
        return is_code(self._visible)

    def why(self, stretch: MarkedStretch) -> WhyUnchecked:
        inner = stretch.inner
        if not _is_closed(stretch):
            return WhyUnchecked.UNPAIRED
        if not keys(inner.of(self._visible)):
            return WhyUnchecked.WORDLESS
        last = bisect_right(self._paragraphs, inner.start, key=lambda one: one.start) - 1
        looks_so = self._all_is_code or is_code(self._paragraphs[max(last, 0)].of(self._visible))
        return WhyUnchecked.CODE if looks_so else WhyUnchecked.UNREAD


def _is_closed(stretch: MarkedStretch) -> bool:
    return stretch.closed or stretch.continued


def _outermost(stretches: Iterable[MarkedStretch]) -> Iterator[MarkedStretch]:
    end = 0
    for stretch in stretches:
        if stretch.outer.start >= end:
            end = stretch.outer.end
            yield stretch


def _strays(visible: str, checked: _Stretches, doubted: _Stretches) -> Iterator[_Passage]:
    """Marks without a partner, each with the words on that side of it where it has some."""
    for doubtful in stray_marks(visible):
        for mark in doubtful.strays if not doubted.touch(doubtful.span) else ():
            if not checked.touch(mark):
                beside = _beside(visible, mark, doubtful.paragraph)
                yield _Passage(beside, beside.of(visible), WhyUnchecked.UNPAIRED)


def _beside(visible: str, mark: Span, paragraph: Span) -> Span:
    """A mark with the words on that side of it where it has some, up to another mark."""
    start = max(mark.start - _SHOWN, paragraph.start)
    before = _WORDS_BEFORE.search(visible, start, mark.start)
    if before is not None:
        return Span(before.start(), mark.end)
    after = _WORDS_AFTER.match(visible, mark.end, min(mark.end + _SHOWN, paragraph.end))
    return Span(mark.start, after.end() if after is not None else mark.end)


def _hidden(file: str, visible: str) -> Iterator[_Passage]:
    """What stands in marks where the reader of the text sees none: in code, comments, what is struck out."""
    if not any(letter != shown and letter in _MARKS for letter, shown in zip(file, visible, strict=True)):
        return
    about = end_of_front_matter(file)
    only_hidden = "".join(
        " " if letter in _SINGLES or (letter == shown and letter in _MARKS) else letter
        for letter, shown in zip(file, visible, strict=True)
    )
    for stretch in _outermost(_no_values(find_marks(only_hidden), file, about)):
        if keys(stretch.inner.of(file)):
            yield _Passage(stretch.inner, stretch.inner.of(file), WhyUnchecked.HIDDEN)


def _no_values(stretches: Iterable[MarkedStretch], file: str, about: int) -> Iterator[MarkedStretch]:
    """Those whose marks are not what the file's own form puts around a value. What stands in a value may be one."""
    for stretch in stretches:
        if stretch.style == "straight":
            start = stretch.outer.start
            line = file[max(file.rfind("\n", 0, start) + 1, start - _LOOKED_BACK) : start]
            if start < about or line.endswith("=") or _TITLE_OF_LINK.search(line):
                continue
        yield stretch
