"""What a check answers: four questions apart, every alteration by its kind, and the evidence. Values only.

``exact`` texts are slices of their document; spans into a document are code points of its text. What ``to_dict`` gives
is a promise to scripts, kept in ``docs/formats.md``: keys are added, never changed.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from corpus.document import Link, Provenance, QuotationKind, Role, Speaker
from corpus.spans import Span

VERSION = 1  # of what ``to_dict`` gives, and of every other form in docs/formats.md
_FRAGMENT_WORDS = 6

Record = dict[str, object]


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
    """How loudly a finding is told: not at all, for information, as a warning, as an error."""

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

    @property
    def link(self) -> str | None:
        """The address of the document with a text fragment, so that a browser scrolls to the words."""
        url = self.document.url
        if not url or not url.startswith(("http://", "https://")):
            return None
        from urllib.parse import quote  # only for those who follow links

        said = self.exact.split()
        ends = [said] if len(said) <= 2 * _FRAGMENT_WORDS else [said[:_FRAGMENT_WORDS], said[-_FRAGMENT_WORDS:]]
        fragment = ",".join(quote(" ".join(words), safe="").replace("-", "%2D") for words in ends)
        return f"{url}{'' if '#' in url else '#'}:~:text={fragment}"


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

    def to_dict(self) -> Record:
        """The finding as plain values, just as ``misquote claim --format json`` prints it."""
        return {
            "version": VERSION,
            "verdict": self.verdict.value,
            "level": self.level.value,
            "rule": self.rule,
            "explanation": self.explanation,
            "text": self.text,
            "start": self.span.start,
            "end": self.span.end,
            "quotation": self.is_quotation,
            "attributed_to": _speaker(self.speaker),
            "outlet": self.outlet,
            "relay": self.relay,
            "alterations": [_alteration(change) for change in self.alterations],
            "points": [_point(point) for point in self.points],
            "difference": [piece._asdict() for piece in self.difference],
            "matches": [_match(match) for match in self.matches],
            "words": self.words._asdict(),
            "speaker": self.said_by._asdict(),
            "chain": self.chain._asdict(),
            "context": self.context._asdict(),
        }


class WhyUnchecked(StrEnum):
    """Why a passage in quotation marks was not checked."""

    TITLE = "title"
    SCARE = "scare"
    CODE = "code"
    HIDDEN = "hidden"
    UNPAIRED = "unpaired"
    WORDLESS = "no-words"
    OTHER_MARKS = "other-marks"
    UNREAD = "unread"

    @property
    def sentence(self) -> str:
        return _WHY_UNCHECKED[self]


_WHY_UNCHECKED = {
    WhyUnchecked.TITLE: "taken for a title, a heading or a name",
    WhyUnchecked.SCARE: "taken for the writer’s own word, which nobody is shown to say",
    WhyUnchecked.CODE: "what stands around it looks like a program",
    WhyUnchecked.HIDDEN: "in code, or in markup that no reader sees",
    WhyUnchecked.UNPAIRED: "the quotation mark has no partner",
    WhyUnchecked.WORDLESS: "there is no word in it",
    WhyUnchecked.OTHER_MARKS: "quotation marks of this kind are not read",
    WhyUnchecked.UNREAD: "no rule told what it is",
}


class Unchecked(NamedTuple):
    """A passage of a draft in quotation marks that no finding covers; ``span`` is its place, marks left out.

    Of a mark without a partner it is the mark, with some words beside it.
    """

    text: str
    span: Span
    why: WhyUnchecked

    def to_dict(self) -> Record:
        """The passage as plain values, just as ``misquote check --format json`` prints it."""
        return {
            "text": self.text,
            "start": self.span.start,
            "end": self.span.end,
            "reason": self.why.value,
            "explanation": self.why.sentence,
        }


def _speaker(speaker: Speaker | None) -> Record | None:
    return None if speaker is None else {"name": speaker.name, "described": speaker.described}


def _span(span: Span | None) -> Record | None:
    return None if span is None else {"start": span.start, "end": span.end}


def _alteration(change: Alteration) -> Record:
    return {
        "kind": change.kind,
        "draft": change.draft,
        "source": change.source,
        "note": change.note,
        "draft_span": _span(change.draft_span),
        "source_span": _span(change.source_span),
    }


def _point(point: Point) -> Record:
    return {
        "kind": point.kind,
        "agrees": point.agrees,
        "draft": point.draft,
        "source": point.source,
        "draft_span": _span(point.draft_span),
        "source_span": _span(point.source_span),
    }


def _match(match: Match) -> Record:
    source = match.document
    return {
        "document": source.id,
        "start": match.span.start,
        "end": match.span.end,
        "exact": match.exact,
        "score": round(match.score, 4),
        "speaker": match.speaker.name if match.speaker else None,
        "described": match.speaker.described if match.speaker else None,
        "via": [link.name for link in match.chain if link.role in (Role.RELAY, Role.TOLD)],
        "chain": [{"name": link.name, "role": link.role.value} for link in match.chain],
        "confidence": match.confidence,
        "kind": match.kind.value if match.kind else None,
        "medium": match.medium,
        "paragraph": match.paragraph,
        "locator": match.locator,
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "published": source.published,
        "url": source.url,
        "archive_url": source.archive_url,
        "sha256": source.sha256,
        "selector": {
            "type": "TextQuoteSelector",
            "exact": match.exact,
            "prefix": match.prefix,
            "suffix": match.suffix,
        },
        "link": match.link,
        "differs": None if match.differs is None else [_difference(change) for change in match.differs],
    }


def _difference(change: Alteration) -> Record:
    return {"kind": change.kind, "first": change.draft, "here": change.source}
