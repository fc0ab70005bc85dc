"""What differs between two readings of one text. Quotations are matched by their places, never by their order.

Two quotations are the same one if they stand at the same place, or else if they share at least half of what either has.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.document import Quotation
from corpus.spans import Span

Place = tuple[Span, ...]  # the stretches of a quotation
HALF = 0.5  # the likeness from which two quotations count as one


class Difference(NamedTuple):
    """A quotation before and after; None where it was not there before, or is not there after."""

    before: Quotation | None
    after: Quotation | None

    @property
    def what(self) -> tuple[str, ...]:
        """In what they differ: "added" or "gone", or any of "speaker", "words", "kind", "chain", "cue", "denial" and
        "setting"."""
        if self.before is None:
            return ("added",)
        if self.after is None:
            return ("gone",)
        old, new = _aspects(self.before), _aspects(self.after)
        return tuple(name for name in old if old[name] != new[name])


def differences(before: Sequence[Quotation], after: Sequence[Quotation]) -> tuple[Difference, ...]:
    """What a second reading changed, in the order of the text. By which rule, and how surely, does not count."""
    same = dict(_same(before, after))
    matched = set(same.values())
    pairs = [Difference(old, after[same[number]] if number in same else None) for number, old in enumerate(before)]
    pairs += [Difference(None, new) for number, new in enumerate(after) if number not in matched]
    return tuple(sorted((pair for pair in pairs if pair.what), key=_start))


def likeness(first: Place, second: Place) -> float:
    """How much two quotations share of all the text that either has, from 0 to 1."""
    shared = sum(a.overlap(b) for a in first for b in second)
    return shared / (sum(map(len, first)) + sum(map(len, second)) - shared)


def _aspects(quotation: Quotation) -> dict[str, object]:
    speaker = quotation.speaker
    return {
        "speaker": speaker and (speaker.name, speaker.described),
        "words": quotation.spans,
        "kind": quotation.kind,
        "chain": [(link.name, link.role) for link in quotation.links],
        "cue": quotation.cue,
        "denial": (quotation.negated, quotation.status),
        "setting": (quotation.medium, quotation.audience, quotation.place, quotation.said_on),
    }


def _start(difference: Difference) -> Span:
    quotation = difference.after or difference.before
    assert quotation is not None
    return quotation.span


def _same(before: Sequence[Quotation], after: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """Which of ``before`` is which of ``after``, by number: those at the same place first, then the most alike."""
    by_place: defaultdict[Place, list[int]] = defaultdict(list)
    for number in reversed(range(len(after))):
        by_place[after[number].spans].append(number)
    moved = []
    for number, old in enumerate(before):
        if by_place[old.spans]:
            yield number, by_place[old.spans].pop()
        else:
            moved.append(number)
    unmatched = [number for numbers in by_place.values() for number in numbers]
    yield from _alike(before, moved, after, sorted(unmatched, key=lambda number: after[number].span.start))


def _alike(
    before: Sequence[Quotation], moved: list[int], after: Sequence[Quotation], unmatched: list[int]
) -> Iterator[tuple[int, int]]:
    # Only those are compared that can overlap: in a long text there are too many to compare each with each.
    starts = [after[number].span.start for number in unmatched]
    longest = max((len(after[number].span) for number in unmatched), default=0)
    pairs = []
    for old in moved:
        span = before[old].span
        near = unmatched[bisect_left(starts, span.start - longest) : bisect_right(starts, span.end)]
        pairs += [(-likeness(before[old].spans, after[new].spans), old, new) for new in near]
    taken_before, taken_after = set[int](), set[int]()
    for unlike, old, new in sorted(pairs):
        if -unlike >= HALF and old not in taken_before and new not in taken_after:
            taken_before.add(old)
            taken_after.add(new)
            yield old, new
