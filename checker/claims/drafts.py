"""What the extractor read of a draft, as claims: who is said to have said the words, told by and to whom."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from checker.claims.cues import frame_words
from checker.claims.names import is_named
from checker.claims.pasted import Claim, language_around
from checker.claims.reported import is_one_sentence
from checker.claims.sources import is_denied
from corpus.document import MARKED, Quotation, QuotationKind, Role, Status
from corpus.languages.lexicon import Lexicon
from corpus.quotations.speech.confidence import SURE
from corpus.spans import Stretches

if TYPE_CHECKING:
    from corpus.markup.rendered import Rendered

_NONE = Stretches(())
_PHRASE = 24  # code points that a phrase before a source has at most


class Draft(NamedTuple):
    """A draft as it is read: who is quoted in it, and where a quotation mark has no partner, all by places of ``text``.

    ``shown`` is set for Markdown, whose reader sees ``text`` and not the file.
    """

    text: str
    language: Lexicon
    quotations: Sequence[Quotation]
    doubtful: Stretches
    shown: "Rendered | None" = None

    def claim(self, quotation: Quotation) -> Claim:
        return claim_of(self.text, quotation, self.language, self.doubtful)


def read_draft(text: str, *, markdown: bool = False) -> Draft:
    from corpus.quotations import extract, extract_rendered
    from corpus.quotations.marks.unpaired import doubtful_as_read, doubtful_stretches

    if not markdown:
        language = language_around(text)
        found = extract(text, language=language.code)
        return Draft(text, language, found, Stretches(doubtful_stretches(text)))
    from corpus.markup import render

    shown = render(text)
    language = language_around(shown.text)
    found = extract_rendered(shown, language=language.code)
    return Draft(shown.text, language, found, Stretches(doubtful_as_read(shown.text)), shown)


def claim_of(text: str, quotation: Quotation, language: Lexicon, doubtful: Stretches = _NONE) -> Claim:
    sure = quotation.speaker is not None and quotation.confidence >= SURE
    heard, marked = _is_hearsay(text, quotation, language), quotation.kind is not QuotationKind.INDIRECT
    return Claim(
        text,
        quotation.spans,
        marked,
        speaker=quotation.speaker.name if quotation.speaker and sure else None,
        outlet=_linked(quotation, Role.TOLD, language),
        negated=quotation.status in (None, Status.DENIED) and is_denied(quotation, language),
        doubtful=marked and doubtful.meet(quotation.span),
        reported=not marked,
        relay=_linked(quotation, Role.RELAY, language, or_described=heard),
        hearsay=heard,
        language=language,
    )


def _linked(quotation: Quotation, role: Role, language: Lexicon, *, or_described: bool = False) -> str | None:
    """Who is named in the chain of a quotation; a transcript is nobody to compare."""
    names = (link.name for link in quotation.links if link.role is role)
    return next((name for name in names if or_described or is_named(name, language)), None)


def _is_hearsay(text: str, quotation: Quotation, language: Lexicon) -> bool:
    """Whether the relay tells it: "Lee said Quill told him", not "according to Lee", "Lee quoted Quill as saying"."""
    cue, relay = quotation.cue, next((link.mention for link in quotation.links if link.role is Role.RELAY), None)
    if cue is None or relay is None or relay.span.end > cue.span.start:
        return False
    quotes = text[relay.span.end : cue.span.start].split()[-1:] == [language.words.cited_as[0]]
    return (
        not quotes
        and language.words.source_phrase.search(text[max(0, relay.span.start - _PHRASE) : relay.span.start]) is None
    )


def completed(claim: Claim) -> Claim:
    """The claim with its speaker, from the extractor where the usual forms left it open."""
    if not claim.open:
        return claim
    found, places = _extracted(claim.text, claim.language)
    near = [found[at] for at in places.meeting(claim.span) if found[at].speaker]
    if not near:
        return claim
    # "Lee said that Quill told him: “…”" is Lee's report, and the words in it are Quill's.
    best = next((one for one in near if one.kind in MARKED), near[0])
    read = claim_of(claim.text, best, claim.language)
    if not claim.marked:
        # A sentence beside the one that reports is no part of the report, and must not go unread.
        whole = best.kind is QuotationKind.INDIRECT and is_one_sentence(claim.text, claim.language)
        return read if whole and _reports(read) else claim
    return claim._replace(
        speaker=_surer(claim, read),
        outlet=read.outlet or claim.outlet,
        negated=read.negated,
        relay=read.relay or claim.relay,
        hearsay=read.hearsay,
    )


@lru_cache(1)  # every quotation of a pasted text asks for the same
def _extracted(text: str, language: Lexicon) -> tuple[Sequence[Quotation], Stretches]:
    """The quotations of a text in their order, and their spans."""
    from corpus.quotations import extract

    found = sorted(extract(text, language=language.code), key=lambda one: one.span.start)
    return found, Stretches(one.span for one in found)


def _reports(claim: Claim) -> bool:
    """Whether somebody is named who says it: "We hear that …" reports nobody."""
    speaking = frame_words(claim.language).speaking
    return claim.speaker is not None and claim.speaker.lower() not in speaking


def _surer(framed: Claim, read: Claim) -> str | None:
    """The name in the frame, where the extractor has it too, and only takes what follows for a part: "Brandt CNN"."""
    name = framed.speaker
    if name is None or (read.speaker and not read.speaker.startswith(f"{name} ")):
        return read.speaker
    return name if read.speaker is None or is_named(name, framed.language) else read.speaker
