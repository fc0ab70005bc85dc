"""Lay tags over a text, however their stretches overlap: each closes inside the one that it opened in.

Where two cross, the later one is closed and reopened, so that the result is well-formed and is the text itself, every
character once and in order.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

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
    for span, covering in _runs(text, tags):
        wanted = covering if covering and covering[0].rank == 0 else []
        still_open = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(opened, wanted, strict=False))))
        yield from (f"</{tag.name}>" for tag in reversed(opened[still_open:]))
        yield from (_opening(tag, begun) for tag in wanted[still_open:])
        yield written(span.of(text))
        opened = wanted
    yield from (f"</{tag.name}>" for tag in reversed(opened))


def _runs(text: str, tags: Sequence[Tag]) -> Iterator[tuple[Span, list[Tag]]]:
    """The stretches from one end of a tag to the next, each with the tags that cover it, the outermost first."""
    starting = defaultdict(list)
    for tag in dict.fromkeys(tags):
        starting[tag.span.start].append(tag)
    ends = {place for tag in tags for place in (tag.span.start, tag.span.end)}
    covering: list[Tag] = []
    for start, end in pairwise(sorted({0, len(text), *ends})):
        covering = [tag for tag in [*covering, *starting[start]] if tag.span.end > start]
        covering.sort(key=lambda tag: (tag.rank, tag.span.start, -tag.span.end))
        yield Span(start, end), covering


def _opening(tag: Tag, begun: set[Tag]) -> str:
    identity = "" if tag in begun else tag.identity
    begun.add(tag)
    return f"<{tag.name}{identity}{tag.attributes}>"
