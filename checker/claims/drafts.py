"""What the extractor read of a draft, as claims: who is said to have said the words, told by and to whom."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from checker.claims.names import is_named
from checker.claims.pasted import Claim
from checker.claims.sources import SOURCE_PHRASE, is_denied
from corpus.document import MARKED, Quotation, QuotationKind, Role
from corpus.languages.lexicon import Lexicon
from corpus.quotations.speech.confidence import SURE
from corpus.spans import Span

if TYPE_CHECKING:
    from corpus.markup.rendered import Rendered

_PHRASE = 24  # code points that a phrase before a source has at most


class Draft(NamedTuple):
    """A draft as it is read: who is quoted in it, and where a quotation mark has no partner, all by places of ``text``.

    ``shown`` is set for Markdown, whose reader sees ``text`` and not the file.
    """

    text: str
    language: Lexicon
    quotations: Sequence[Quotation]
    doubtful: Sequence[Span]
    shown: "Rendered | None" = None

    def claim(self, quotation: Quotation) -> Claim:
        return claim_of(self.text, quotation, self.language, self.doubtful)


def read_draft(text: str, *, markdown: bool = False) -> Draft:
    from corpus.languages import language_of, lexicon_of
    from corpus.quotations import extract, extract_rendered
    from corpus.quotations.marks.unpaired import doubtful_as_read, doubtful_stretches

    if not markdown:
        language = lexicon_of(language_of(text))
        return Draft(text, language, extract(text, language=language.code), doubtful_stretches(text))
    from corpus.markup import render

    shown = render(text)
    language = lexicon_of(language_of(shown.text))
    found = extract_rendered(shown, language=language.code)
    return Draft(shown.text, language, found, doubtful_as_read(shown.text), shown)


def claim_of(text: str, quotation: Quotation, language: Lexicon, doubtful: Sequence[Span] = ()) -> Claim:
    sure = quotation.speaker is not None and quotation.confidence >= SURE
    speaker = quotation.speaker.name if quotation.speaker and sure else None
    told, heard = _linked(quotation, Role.TOLD), _is_hearsay(text, quotation)
    relay = _linked(quotation, Role.RELAY, or_described=heard)
    marked = quotation.kind is not QuotationKind.INDIRECT
    unread = marked and any(one.overlap(quotation.span) for one in doubtful)
    denied = is_denied(quotation)
    return Claim(
        text,
        quotation.spans,
        marked,
        speaker,
        told,
        negated=denied,
        doubtful=unread,
        reported=not marked,
        relay=relay,
        hearsay=heard,
        language=language,
    )


def _linked(quotation: Quotation, role: Role, *, or_described: bool = False) -> str | None:
    """Who is named in the chain of a quotation; a transcript is nobody to compare."""
    names = (link.name for link in quotation.links if link.role is role)
    return next((name for name in names if or_described or is_named(name)), None)


def _is_hearsay(text: str, quotation: Quotation) -> bool:
    """Whether the relay tells it: "Lee said Quill told him", not "according to Lee", "Lee quoted Quill as saying"."""
    cue, relay = quotation.cue, next((link.mention for link in quotation.links if link.role is Role.RELAY), None)
    if cue is None or relay is None or relay.span.end > cue.span.start:
        return False
    quotes = text[relay.span.end : cue.span.start].split()[-1:] == ["as"]
    return not quotes and SOURCE_PHRASE.search(text[: relay.span.start][-_PHRASE:]) is None


def completed(claim: Claim) -> Claim:
    """The claim with its speaker, from the extractor where the usual forms left it open."""
    if not claim.open:
        return claim
    from corpus.quotations import extract

    found = extract(claim.text, language=claim.language.code)
    near = [one for one in found if one.speaker and one.span.overlap(claim.span)]
    if not near:
        return claim
    # "Lee said that Quill told him: “…”" is Lee's report, and the words in it are Quill's.
    read = claim_of(claim.text, next((one for one in near if one.kind in MARKED), near[0]), claim.language)
    return claim._replace(
        speaker=read.speaker, outlet=read.outlet, negated=read.negated, relay=read.relay, hearsay=read.hearsay
    )
