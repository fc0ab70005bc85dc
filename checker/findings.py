"""What a check answers. Four questions apart, every alteration by its kind, and the evidence: values only.

``exact`` texts are slices of their document; spans into a document are code points of its text.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from corpus.document import Link, Provenance, QuotationKind, Speaker
from corpus.spans import Span


class Verdict(StrEnum):
    """The ladder of EDITORIAL.md for quotations, then the four answers to a claim without marks."""

    EXACT = "exact"
    EQUIVALENT = "equivalent"
    MARKED_EDIT = "marked-edit"
    HOUSE_STYLE = "house-style"
    REVIEW = "review"
    ALTERED = "altered"
    MISATTRIBUTED = "misattributed"
    NOT_FOUND = "not-found"
    CANNOT_CHECK = "cannot-check"
    SUPPORTED = "supported"
    DIFFERS = "differs"
    RELATED = "related"


# The verdicts on the words of a quotation that has a source, from the best to the worst.
RUNGS = (Verdict.EXACT, Verdict.EQUIVALENT, Verdict.MARKED_EDIT, Verdict.HOUSE_STYLE, Verdict.REVIEW, Verdict.ALTERED)


class Level(StrEnum):
    NONE = "none"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


LEVELS = tuple(Level)  # from the quietest to the loudest


class Alteration(NamedTuple):
    """One change: the words of the draft and of the source, either may be empty; spans in the text each comes from."""

    kind: str
    draft: str
    source: str
    draft_span: Span | None = None
    source_span: Span | None = None
    note: str = ""


class Point(NamedTuple):
    """A matter of a claim in the writer's own words: the passage agrees, disagrees, or (None) leaves it open.

    The words of both, either may be empty; spans in the text each comes from.
    """

    kind: str
    agrees: bool | None
    draft: str
    source: str
    draft_span: Span | None = None
    source_span: Span | None = None


class Piece(NamedTuple):
    """A stretch of the comparison: the same on both sides (``changed`` false) or what each side has instead."""

    draft: str
    source: str
    changed: bool


class Answer(NamedTuple):
    """The answer to one of the four questions: True, False, or None for "cannot tell", and why in a sentence."""

    ok: bool | None
    why: str


NOT_JUDGED = Answer(None, "not judged")


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A place in the corpus. ``exact`` is its wording, the document's text at ``span``.

    ``score`` (0 to 1) is the share of the claim's words that the place has in order: it ranks and decides nothing.
    ``paragraph`` is the number of the block, from 1. ``chain`` begins with the speaker, and ends with the publisher
    where one is known. ``prefix`` and ``suffix`` are what stands before and after, for a W3C TextQuoteSelector.
    ``differs`` is set for a variant of the first match: what that has (``draft``) and what this has (``source``).
    """

    document: Provenance
    span: Span
    exact: str
    score: float
    paragraph: int | None = None
    locator: str | None = None
    kind: QuotationKind | None = None
    speaker: Speaker | None = None
    confidence: float = 1.0
    chain: tuple[Link, ...] = ()
    medium: str | None = None
    prefix: str = ""
    suffix: str = ""
    differs: tuple[Alteration, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What the check of one quotation or claim found.

    ``text`` is what was checked; ``span`` is where it stands in the draft, or in the claim as pasted. ``rule`` names
    what decided. ``matches`` are ordered best first; ``difference`` compares the text with the first of them.
    """

    text: str
    span: Span
    is_quotation: bool
    verdict: Verdict
    level: Level
    rule: str
    explanation: str
    speaker: Speaker | None = None
    outlet: str | None = None
    relay: str | None = None
    alterations: tuple[Alteration, ...] = ()
    points: tuple[Point, ...] = ()
    difference: tuple[Piece, ...] = ()
    matches: tuple[Match, ...] = ()
    words: Answer = NOT_JUDGED
    said_by: Answer = NOT_JUDGED
    chain: Answer = NOT_JUDGED
    context: Answer = NOT_JUDGED
