"""What a corpus holds: documents, their blocks, their quotations, and the chain of people and outlets behind each.

Values only. Every span is in code points of ``Document.text``, which is never changed.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from corpus.spans import Span


class QuotationKind(StrEnum):
    """How words are carried: in marks as a whole, in marks inside a report, reported, or only set in marks."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    SCARE = "scare"
    TITLE = "title"


MARKED = (QuotationKind.DIRECT, QuotationKind.MIXED)  # somebody's words, in marks


class Role(StrEnum):
    """What a link of the chain did: said it, relayed it, was told it, published it."""

    SPEAKER = "speaker"
    RELAY = "relay"
    TOLD = "told"
    PUBLISHED = "published"


class Mention(NamedTuple):
    """A stretch of the text that names something: a cue, a speaker, an outlet."""

    text: str
    span: Span


class Speaker(NamedTuple):
    """Who said it.

    ``name`` is the fullest form known ("Donald Trump"), ``mention`` is what the text has there ("He"), None where the
    format names the speaker instead (a turn of a transcript). ``described`` is true of one who is not named
    ("a White House official").
    """

    name: str
    mention: Mention | None = None
    described: bool = False


class Link(NamedTuple):
    """One link of the chain of a quotation, between the speaker and the document."""

    name: str
    role: Role
    mention: Mention | None = None


_TURNS = ("turn", "answer")  # rules whose words stand in no marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Somebody's words as a document carries them, and who is behind them.

    ``spans`` leave out the quotation marks; a split quotation has several, in order. ``rule`` names what found the
    speaker, ``confidence`` (0 to 1) how often that rule is right. ``links`` are the relays and the outlets told,
    nearest to the speaker first. ``said_on`` is the day of the saying, an ISO date.
    """

    kind: QuotationKind
    spans: tuple[Span, ...]
    cue: Mention | None = None
    speaker: Speaker | None = None
    links: tuple[Link, ...] = ()
    medium: str | None = None
    audience: str | None = None
    place: str | None = None
    said_on: str | None = None
    negated: bool = False
    rule: str = ""
    confidence: float = 0.0

    @property
    def span(self) -> Span:
        """From the first code point of the first stretch to the last of the last."""
        return Span(self.spans[0].start, self.spans[-1].end)

    @property
    def in_turn(self) -> bool:
        """Whether the layout gives the words to somebody, without marks: a turn of a transcript, an answer."""
        return self.rule in _TURNS


class Turn(NamedTuple):
    """What one speaker of a transcript says without a break, by the transcript's own labels."""

    speaker: str
    span: Span


class Block(NamedTuple):
    """A paragraph or a turn. ``number`` counts from 1; ``speaker`` is given where the format says so."""

    number: int
    span: Span
    speaker: str | None = None
    locator: str | None = None


class Passage(NamedTuple):
    """A stretch of a document that was indexed, as an answer to a search; ``score`` ranks and decides nothing."""

    document: str
    span: Span
    score: float


class Excerpt(NamedTuple):
    """A stretch of a document, read without the rest: ``text`` is what stands at ``span``."""

    document: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a text comes from. What is not known is None and stays so.

    ``published`` and ``retrieved`` are ISO 8601 dates or times, as given. ``sha256`` is that of the bytes as they were
    read, or of the text's UTF-8.
    """

    id: str
    kind: str = "article"
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    archive_url: str | None = None
    published: str | None = None
    retrieved: str | None = None
    language: str | None = None
    version_of: str | None = None
    retracted: str | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Provenance):
    """A text and where it comes from. ``original`` holds the bytes as they were read, where they are not the text's."""

    text: str
    turns: tuple[Turn, ...] = ()
    original: bytes | None = field(default=None, repr=False)
