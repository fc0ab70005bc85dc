"""Places in a text. Offsets count the code points of the text as it was given, never those of a folded copy."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: code points from ``start`` up to, not including, ``end``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """What stands there in ``text``."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: "Span") -> int:
        """How many code points two stretches have in common."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def joined(self, other: "Span") -> "Span":
        """The shortest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


class Stretches:
    """Spans, in any order, that are asked about again and again; each answer takes the logarithm of their number."""

    def __init__(self, spans: Iterable[Span]) -> None:
        found = sorted(span for span in spans if len(span))
        self._spans = found
        self._starts, self._ends = [span.start for span in found], sorted(span.end for span in found)
        self._furthest = list(accumulate((span.end for span in found), max))
        self._to_starts, self._to_ends = (list(accumulate(places, initial=0)) for places in (self._starts, self._ends))

    def meet(self, other: Span) -> bool:
        """Whether any of them has a code point of another span."""
        before = bisect_left(self._starts, other.end)
        return before > 0 and len(other) > 0 and self._furthest[before - 1] > other.start

    def meeting(self, other: Span) -> list[int]:
        """The numbers of those, in the order of their places, that have a code point of another span."""
        at, found = bisect_left(self._starts, other.end), list[int]()
        while at and len(other) and self._furthest[at - 1] > other.start:
            at -= 1
            if self._spans[at].end > other.start:
                found.append(at)
        return found[::-1]

    def hold(self, other: Span) -> bool:
        """Whether any one of them contains another span."""
        before = bisect_right(self._starts, other.start)
        return before > 0 and self._furthest[before - 1] >= other.end

    def shared(self, other: Span) -> int:
        """How many code points each has in common with another span, all together."""
        return self._before(other.end) - self._before(other.start)

    def _before(self, place: int) -> int:
        """How many code points of each stand before a place: those up to its end there, less those up to its start."""
        started, ended = bisect_left(self._starts, place), bisect_left(self._ends, place)
        to_ends = self._to_ends[ended] + place * (len(self._ends) - ended)
        return to_ends - self._to_starts[started] - place * (len(self._starts) - started)
