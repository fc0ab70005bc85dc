"""What a corpus holds: documents, their blocks, their quotations, and the chain of people and outlets behind each.

These are values and do nothing. Every span is in code points of ``Document.text``, which is never changed.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from corpus.spans import Span


class QuotationKind(StrEnum):
    """How a document carries words.

    ``DIRECT``: a whole statement in quotation marks. ``MIXED``: some words in marks inside a reported statement.
    ``INDIRECT``: reported without marks. ``SCARE`` and ``TITLE``: words in marks that are nobody's statement, since the
    writer only distances himself from them, or names a work.
    """

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    SCARE = "scare"
    TITLE = "title"


MARKED = (QuotationKind.DIRECT, QuotationKind.MIXED)  # somebody's words, in quotation marks


class Role(StrEnum):
    """What somebody in the chain of a quotation did with it: said it, relayed it, was told it, or published it."""

    SPEAKER = "speaker"
    RELAY = "relay"
    TOLD = "told"
    PUBLISHED = "published"


class Status(StrEnum):
    """What a document itself says of words that it quotes, where it does not let them stand as somebody's statement.

    ``DENIED``: they were not said. ``FABRICATED``: they are forged, or put in the wrong mouth. ``RETRACTED``: an
    earlier version had them. ``FICTIONAL``: a character says them. ``HYPOTHETICAL``: they are only supposed.
    ``ASKED``: whether they were said is asked.
    """

    DENIED = "denied"
    FABRICATED = "fabricated"
    RETRACTED = "retracted"
    FICTIONAL = "fictional"
    HYPOTHETICAL = "hypothetical"
    ASKED = "asked"


class Mention(NamedTuple):
    """A stretch of the text that is a cue, or names a speaker or an outlet; ``text`` is what stands at ``span``."""

    text: str
    span: Span


class Speaker(NamedTuple):
    """Who said it.

    ``name`` is the fullest form known ("Donald Trump"). ``mention`` is what the text has in that place ("He"), None
    where the layout names the speaker, as in a transcript. ``described`` is true of somebody without a name ("a White
    House official").
    """

    name: str
    mention: Mention | None = None
    described: bool = False


class Link(NamedTuple):
    """A person or an outlet between the speaker of a quotation and the document that carries it."""

    name: str
    role: Role
    mention: Mention | None = None


_TURNS = ("turn", "answer")  # rules that give words to a speaker by the layout


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Somebody's words as a document carries them, and who is behind them.

    ``spans`` leave out the quotation marks; a split quotation has several, in order. ``links`` are those who relayed
    it or were told it, nearest to the speaker first. ``negated`` is true where the document does not say that it was
    said; ``status`` then tells what it says instead, in the words ``status_as``, where these are known. ``said_on`` is
    the day on which it was said, as an ISO date. ``rule`` names the rule that found the speaker, ``confidence`` (0 to
    1) how often that rule is right.
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
    status: Status | None = None
    status_as: Mention | None = None
    rule: str = ""
    confidence: float = 0.0

    def __post_init__(self) -> None:
        if not self.spans:
            raise ValueError("a quotation of no words")

    @property
    def span(self) -> Span:
        """From the beginning of its first stretch to the end of its last."""
        return Span(self.spans[0].start, self.spans[-1].end)

    @property
    def in_turn(self) -> bool:
        """Whether the layout gives somebody the words, without marks: a turn of a transcript, or an answer."""
        return self.rule in _TURNS


class Turn(NamedTuple):
    """What one speaker of a transcript says without a break, by the transcript's own labels."""

    speaker: str
    span: Span


class Block(NamedTuple):
    """A paragraph or a turn. ``number`` counts from 1; ``speaker`` is None where the layout names none."""

    number: int
    span: Span
    speaker: str | None = None
    locator: str | None = None


class Passage(NamedTuple):
    """A stretch of a document (by its id) that a search has found. ``score`` ranks, and decides nothing."""

    document: str
    span: Span
    score: float


class Excerpt(NamedTuple):
    """A stretch of a document (by its id), read without the rest: ``text`` is what stands at ``span``."""

    document: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a text comes from. What is not known is None, and is never guessed.

    ``kind`` is "article", "transcript", "claim" or another word of the user's; ``markup`` is "markdown" where the
    text is Markdown, any other text is read as it is. ``published`` and ``retrieved`` are ISO 8601 dates or times, as
    they were given. ``version_of`` is the id of the document of which this is another version; ``retracted`` says
    when and why it was withdrawn. ``sha256`` is the digest of the bytes that it was read from, or of its text in
    UTF-8.
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
    markup: str | None = None
    version_of: str | None = None
    retracted: str | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Provenance):
    """A text and where it comes from. ``original`` are the bytes that it was read from, if not its text in UTF-8."""

    text: str
    turns: tuple[Turn, ...] = ()
    original: bytes | None = field(default=None, repr=False)
