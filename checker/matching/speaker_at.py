"""Whose words stand at a place of the corpus, by the document itself: a turn's speaker, or who is quoted there."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from checker.claims.names import is_named
from checker.claims.sources import is_denied
from checker.matching.places import Place
from corpus import Corpus
from corpus.document import MARKED, Link, Provenance, Quotation, QuotationKind, Speaker, Status, Turn
from corpus.languages import lexicon_or_default
from corpus.languages.lexicon import Lexicon
from corpus.spans import Span, Stretches

_FIRST_PERSON = ("statement", "post", "speech")


class Voice(NamedTuple):
    """Whose words a place holds, by the document itself.

    ``kind`` is None for a turn of a transcript and for what no quotation of the document covers. ``negated``: the
    document does not say that it was said; ``status`` tells what it says instead, in the words ``status_as``. ``own``:
    the words are the document's own, an article's report or a statement's text, and nobody's in particular. ``others``
    are the other labels of a transcript. ``outside``: some of the words stand outside the quotation marks. ``in_turn``:
    the document is a transcript, and these are its speaker's words.
    """

    speaker: Speaker | None = None
    confidence: float = 1.0
    kind: QuotationKind | None = None
    links: tuple[Link, ...] = ()
    medium: str | None = None
    negated: bool = False
    status: Status | None = None
    status_as: str = ""
    own: bool = False
    others: frozenset[str] = frozenset()
    outside: bool = False
    in_turn: bool = False

    @property
    def reported(self) -> bool:
        return self.kind is QuotationKind.INDIRECT


def voice_of_place(corpus: Corpus, place: Place) -> Voice:
    """Who speaks at a place: in a transcript whoever was read there, for a place is of one voice."""
    label = place.comparison.source.speaker
    if label is not None:
        return _labelled(corpus, place.document, label)
    return voice_at(corpus, place.document, place.span, place.said)


def voice_at(corpus: Corpus, document: Provenance, span: Span, said: Callable[[], Sequence[Span]] = tuple) -> Voice:
    """Who speaks in a stretch of a document: a turn's speaker, else who is quoted there, else who is reported.

    ``said`` tells where the words are in it, if that must be known.
    """
    turns = corpus.turns(document.id, span)
    if turns:
        turn = turns[0] if len(turns) == 1 else _most_of(turns, said() or (span,))
        return _labelled(corpus, document, turn.speaker)
    language = lexicon_or_default(corpus.language(document.id))
    voice = voice_of(document, span, corpus.quotations(document.id, span), language, said=said())
    if not voice.in_turn or voice.speaker is None:
        return voice
    turns_of = {one.speaker.name for one in corpus.quotations(document.id) if one.in_turn and one.speaker}
    return voice._replace(others=frozenset(turns_of - {voice.speaker.name}))


def _labelled(corpus: Corpus, document: Provenance, label: str) -> Voice:
    """The voice of a turn, by its label."""
    described = not is_named(label, lexicon_or_default(corpus.language(document.id)))
    return Voice(Speaker(label, described=described), others=corpus.labels(document.id) - {label}, in_turn=True)


def _most_of(turns: Sequence[Turn], parts: Sequence[Span]) -> Turn:
    """The turn that has most of the words: whoever only interrupts them speaks none."""
    spoken = Stretches(parts)
    return max(turns, key=lambda turn: spoken.shared(turn.span))


def voice_of(
    document: Provenance,
    span: Span,
    quotations: Sequence[Quotation],
    language: Lexicon,
    *,
    said: Sequence[Span] = (),
) -> Voice:
    """Who speaks in a stretch of an article, by the quotations that reach into it; ``said`` is where its words are."""
    for kinds in (MARKED, (QuotationKind.INDIRECT,)):
        found = _most_quoted(span, [one for one in quotations if one.kind in kinds], said if kinds is MARKED else ())
        if found:
            denied = is_denied(found, language)
            return Voice(
                found.speaker,
                found.confidence,
                found.kind,
                found.links,
                found.medium,
                denied,
                found.status if denied else None,
                found.status_as.text if denied and found.status_as else "",
                outside=found.kind in MARKED and not _within_marks(said, found, quotations),
                in_turn=found.in_turn,
            )
    if said and any(part.overlap(span) for one in quotations if one.kind in MARKED for part in one.spans):
        return Voice(own=True, outside=True)
    author = Speaker(document.author) if document.author and document.kind in _FIRST_PERSON else None
    return Voice(author, own=author is None)


def _most_quoted(span: Span, quotations: Sequence[Quotation], said: Sequence[Span]) -> Quotation | None:
    """The quotation with most of a stretch, if it and others of its speaker have more than half of the words there."""
    shared = [(sum(part.overlap(span) for part in one.spans), one) for one in quotations]
    if not any(count for count, _ in shared):
        return None
    found = max(shared, key=lambda pair: (pair[0], -len(pair[1].span)))[1]
    parts = said or (span,)
    own = [one for one in quotations if _name(one) == _name(found)] if said else [found]
    there = Stretches(parts)
    covered = sum(there.shared(part) for one in own for part in one.spans)
    return found if covered * 2 > sum(map(len, parts)) else None


def _name(quotation: Quotation) -> str | None:
    return quotation.speaker.name if quotation.speaker else None


def _within_marks(said: Sequence[Span], found: Quotation, quotations: Sequence[Quotation]) -> bool:
    """Whether every word stands in marks of the speaker of ``found``: none of it is the report around them."""
    own = [one for one in quotations if one.kind in MARKED and _name(one) == _name(found)]
    parts = Stretches(part for one in own for part in one.spans)
    return all(map(parts.hold, said))
