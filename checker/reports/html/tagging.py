"""Lay tags over a text, however their stretches overlap: each closes inside the one that it opened in.

Where two cross, the later one is closed and reopened, so that the result is well-formed and is the text itself, every
character once and in order.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from corpus.spans import Span


@dataclass(frozen=True, slots=True)
class Tag:
    """An element over a stretch. ``attributes`` are written on every piece of it, ``identity`` only on the first.

    Both begin with a space and are already escaped. A lower ``rank`` stays outside a higher one.
    """

    span: Span
    name: str
    attributes: str = ""
    identity: str = ""
    rank: int = 1


def tagged(text: str, tags: Sequence[Tag], *, written: Callable[[str], str]) -> str:
    """``text`` under its tags, each run of it as ``written`` gives it. Tags of rank 0 are paragraphs.

    Between paragraphs nothing is open: a tag over several paragraphs is opened in each.
    """
    return "".join(_pieces(text, tags, written))


def _pieces(text: str, tags: Sequence[Tag], written: Callable[[str], str]) -> Iterator[str]:
    opened: list[Tag] = []
    begun: set[Tag] = set()
    for span, covering, kept in _runs(text, tags):
        in_paragraph = bool(covering) and covering[0].tag.rank == 0
        still_open = min(kept, len(opened)) if in_paragraph else 0
        yield from (f"</{tag.name}>" for tag in reversed(opened[still_open:]))
        del opened[still_open:]
        for one in covering[still_open:] if in_paragraph else ():
            opened.append(one.tag)
            yield _opening(one.tag, begun)
        yield written(span.of(text))
    yield from (f"</{tag.name}>" for tag in reversed(opened))


class _Placed(NamedTuple):
    """A tag by what sorts those that cover a place, the outermost first."""

    rank: int
    start: int
    less_end: int
    number: int
    tag: Tag


def _runs(text: str, tags: Sequence[Tag]) -> Iterator[tuple[Span, list[_Placed], int]]:
    """The stretches from one end of a tag to the next, each with the tags that cover it, the outermost first, and how
    many of these, the first ones, cover the stretch before as well with none in between."""
    placed = [_Placed(tag.rank, tag.span.start, -tag.span.end, at, tag) for at, tag in enumerate(dict.fromkeys(tags))]
    starting, ending = defaultdict[int, list[_Placed]](list), defaultdict[int, list[_Placed]](list)
    for one in placed:
        if len(one.tag.span):
            starting[one.start].append(one)
            ending[-one.less_end].append(one)
    covering: list[_Placed] = []
    for start, end in pairwise(
        sorted({0, len(text), *(place for one in placed for place in (one.start, -one.less_end))})
    ):
        kept = len(covering)
        for one in ending[start]:
            at = bisect_left(covering, one)
            del covering[at]
            kept = min(kept, at)
        for one in starting[start]:
            at = bisect_left(covering, one)
            covering.insert(at, one)
            kept = min(kept, at)
        yield Span(start, end), covering, kept


def _opening(tag: Tag, begun: set[Tag]) -> str:
    identity = "" if tag in begun else tag.identity
    begun.add(tag)
    return f"<{tag.name}{identity}{tag.attributes}>"
