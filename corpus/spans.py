"""Places in a text. Offsets count the code points of the text as it was given, never those of a folded copy."""

from dataclasses import dataclass


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
