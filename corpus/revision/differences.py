"""What differs between two readings of one text. Quotations are told apart by their places, never by their order.

Two quotations are the same one if they stand at the same place, or else if they share at least half of their places.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.document import Quotation
from corpus.spans import Span

Place = tuple[Span, ...]
HALF = 0.5


class Difference(NamedTuple):
    """A quotation before and after; None where it was not there yet, or is there no more."""

    before: Quotation | None
    after: Quotation | None

    @property
    def what(self) -> tuple[str, ...]:
        """In what they differ: ``added``, ``gone``, or any of ``speaker``, ``words``, ``kind``, ``chain`` …"""
        if self.before is None:
            return ("added",)
        if self.after is None:
            return ("gone",)
        old, new = _aspects(self.before), _aspects(self.after)
        return tuple(name for name in old if old[name] != new[name])


def differences(before: Sequence[Quotation], after: Sequence[Quotation]) -> tuple[Difference, ...]:
    """What a second reading changed, in the order of the text. By which rule, and how surely, does not count."""
    same = dict(_same(before, after))
    known = set(same.values())
    both = [Difference(old, after[same[number]] if number in same else None) for number, old in enumerate(before)]
    both += [Difference(None, new) for number, new in enumerate(after) if number not in known]
    return tuple(sorted((one for one in both if one.what), key=_start))


def likeness(one: Place, other: Place) -> float:
    """The places that two quotations share, as a part of all that either has: 0 to 1."""
    shared = sum(a.overlap(b) for a in one for b in other)
    return shared / (sum(map(len, one)) + sum(map(len, other)) - shared)


def _aspects(quotation: Quotation) -> dict[str, object]:
    speaker = quotation.speaker
    return {
        "speaker": speaker and (speaker.name, speaker.described),
        "words": quotation.spans,
        "kind": quotation.kind,
        "chain": [(link.name, link.role) for link in quotation.links],
        "cue": quotation.cue,
        "denial": quotation.negated,
        "setting": (quotation.medium, quotation.audience, quotation.place, quotation.said_on),
    }


def _start(difference: Difference) -> Span:
    one = difference.after or difference.before
    assert one is not None
    return one.span


def _same(before: Sequence[Quotation], after: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """Which of ``before`` is which of ``after``: those at the same place first, then the most alike."""
    there: defaultdict[Place, list[int]] = defaultdict(list)
    for number in reversed(range(len(after))):
        there[after[number].spans].append(number)
    moved = []
    for number, old in enumerate(before):
        if there[old.spans]:
            yield number, there[old.spans].pop()
        else:
            moved.append(number)
    new = sorted((number for numbers in there.values() for number in numbers), key=lambda one: after[one].span.start)
    yield from _alike(before, moved, after, new)


def _alike(
    before: Sequence[Quotation], moved: list[int], after: Sequence[Quotation], new: list[int]
) -> Iterator[tuple[int, int]]:
    starts = [after[number].span.start for number in new]
    longest = max((len(after[number].span) for number in new), default=0)
    likely = []
    for old in moved:
        span = before[old].span
        near = new[bisect_left(starts, span.start - longest) : bisect_right(starts, span.end)]
        likely += [(-likeness(before[old].spans, after[one].spans), old, one) for one in near]
    taken: tuple[set[int], set[int]] = (set(), set())
    for unlike, old, one in sorted(likely):
        if -unlike >= HALF and old not in taken[0] and one not in taken[1]:
            taken[0].add(old)
            taken[1].add(one)
            yield old, one
