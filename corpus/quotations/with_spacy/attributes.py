"""What a span of ``doc.spans["quotations"]`` knows of its quotation: ``span._.speaker``, ``span._.chain`` and the like.

One record of plain values is kept with each span, as spaCy keeps attributes, so that whatever stores a document stores
it too. Places in it count from the start of the span, for they stay right when documents are joined or cut. The
attributes read it, and make of it what they answer.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from corpus.document import Link, Mention, Quotation, Role
from corpus.errors import AttributeTaken
from corpus.spans import Span

RECORD = "misquote"  # the attribute that holds the record
Record = Mapping[str, Any]


def record_of(text: str, quotation: Quotation, number: int, part: int, start: int) -> Record:
    """The record of one stretch of a quotation, whose tokens begin at ``start``; numbers and parts count from 1."""
    speaker, stretch = quotation.speaker, quotation.spans[part - 1]
    return {
        "quotation": number,
        "part": part,
        "parts": len(quotation.spans),
        "kind": str(quotation.kind),
        "words": stretch.of(text),
        "speaker": speaker.name if speaker is not None else None,
        "speaker_span": _place(speaker.mention if speaker is not None else None, start),
        "described": speaker is not None and speaker.described,
        "cue": quotation.cue.text if quotation.cue is not None else None,
        "cue_span": _place(quotation.cue, start),
        "chain": [{"name": link.name, "role": str(link.role)} for link in _chain(quotation)],
        "medium": quotation.medium,
        "audience": quotation.audience,
        "place": quotation.place,
        "said_on": quotation.said_on,
        "negated": quotation.negated,
        "status": quotation.status and str(quotation.status),
        "status_span": _place(quotation.status_as, start),
        "rule": quotation.rule,
        "confidence": quotation.confidence,
    }


def _chain(quotation: Quotation) -> list[Link]:
    speaker = quotation.speaker
    said = [Link(speaker.name, Role.SPEAKER, speaker.mention)] if speaker is not None else []
    return [*said, *quotation.links]


def _place(mention: Mention | None, start: int) -> dict[str, int] | None:
    return None if mention is None else {"start": mention.span.start - start, "end": mention.span.end - start}


def tokens_of(doc: Doc, span: Span, label: str = "") -> Tokens | None:
    """The fewest tokens that hold all of ``span``; None where there are none.

    Where a token runs over an edge it is taken as a whole, for no word of what was said may be missing. The exact words
    are in ``span._.words``.
    """
    return doc.char_span(span.start, span.end, label=label, alignment_mode="expand")


def _as_it_is(span: Tokens, told: Any) -> Any:
    return told


def _tokens(span: Tokens, told: Any) -> Tokens | None:
    """The tokens at a place of the record; None where the document was cut between the two."""
    if told is None:
        return None
    start, end = span.start_char + told["start"], span.start_char + told["end"]
    return tokens_of(span.doc, Span(start, end)) if 0 <= start < end <= len(span.doc.text) else None


def _links(span: Tokens, told: Any) -> list[dict[str, str]]:
    """The chain as a list, which some of spaCy's formats give back as a tuple."""
    return [dict(link) for link in told]


# Each attribute, and how it is read from the record.
ATTRIBUTES: Mapping[str, Callable[[Tokens, Any], Any]] = {
    "quotation": _as_it_is,
    "part": _as_it_is,
    "parts": _as_it_is,
    "kind": _as_it_is,
    "words": _as_it_is,
    "speaker": _as_it_is,
    "speaker_span": _tokens,
    "described": _as_it_is,
    "cue": _as_it_is,
    "cue_span": _tokens,
    "chain": _links,
    "medium": _as_it_is,
    "audience": _as_it_is,
    "place": _as_it_is,
    "said_on": _as_it_is,
    "negated": _as_it_is,
    "status": _as_it_is,
    "status_span": _tokens,
    "rule": _as_it_is,
    "confidence": _as_it_is,
}


@dataclass(frozen=True, slots=True)
class Getter:
    """Reads one attribute. A value, so that it is known for ours again after it was sent to another process."""

    name: str

    def __call__(self, span: Tokens) -> Any:
        record = span._.get(RECORD)
        return None if record is None else ATTRIBUTES[self.name](span, record[self.name])


def register(prefix: str = "") -> None:
    """Let spaCy know the attributes of quotations, each with ``prefix`` before its name.

    The component does so itself; it is for a process that only reads documents that were stored.

    Raises:
        AttributeTaken: Somebody else has an attribute of that name. None of ours was set.
    """
    taken = [name for name in ATTRIBUTES if _is_anothers(prefix + name, name)]
    if taken:
        raise AttributeTaken(f"Span._.{prefix}{taken[0]} is set by something else")
    if not Tokens.has_extension(RECORD):
        Tokens.set_extension(RECORD, default=None)
    for name in ATTRIBUTES:
        Tokens.set_extension(prefix + name, getter=Getter(name), force=True)


def _is_anothers(attribute: str, name: str) -> bool:
    return Tokens.has_extension(attribute) and Tokens.get_extension(attribute)[2] != Getter(name)
