"""The calls that every face makes: check one claim, one quotation, or a whole draft. No I/O, no printing."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.claims import Claim, read_claims
from checker.errors import NothingToCheck
from checker.evidence import finding_without_source, match, quotation_finding, statement_finding, with_doubt
from checker.explanations import explain_not_found
from checker.findings import LEVELS, RUNGS, Answer, Finding, Match, Verdict
from checker.frames import SOURCE_PHRASE, is_denied
from checker.match import Place, find_places
from checker.names import is_named, same_person
from checker.readings import MARKED
from checker.styles import AP, Style
from checker.variants import explain_variants, rank, with_variants
from checker.verdicts import FEW_WORDS, SURE, Judgement, is_near, is_telling, judge, reporter_answer
from checker.voices import Voice, voice_at, voice_of, voice_of_place
from checker.wording import Wording, read_wording
from corpus import Corpus
from corpus.document import Quotation, QuotationKind, Role
from corpus.fold import keys
from corpus.patterns import pattern
from corpus.quotations.strays import doubtful_stretches
from corpus.spans import Span

if TYPE_CHECKING:
    from checker.statements import Support

_PASTED = 4  # times the claim's own length that a pasted text has at most
_PHRASE = 24  # code points that a phrase before a source has at most
_LONGEST = 3_000  # words of one quotation or claim
_AS_A_QUOTATION = 0.75  # share of unmarked words that must lie in somebody's words to be taken for a quotation
_CODE = pattern(r"^(```|~~~).*?^\1[^\n]*$|`[^`\n]+`|<!--.*?-->", re.DOTALL | re.MULTILINE)
_LINK = pattern(r"!?\[([^\[\]\n]*)\]\([^()\s]*(?:\s+\"[^\"\n]*\")?\)")
_EMPHASIS = pattern(r"(?<![\w*_])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\w*_])")
_QUOTED_LINE = pattern(r"^[ \t]*>[> \t]*", re.MULTILINE)


def check_claim(corpus: Corpus, text: str, *, speaker: str | None = None, top: int = 5, style: Style = AP) -> Finding:
    """Check a pasted claim: a quotation, with or without its speaker, or a claim in the writer's own words.

    Of a text with several quotations the gravest finding is returned; ``check_draft`` gives them all.

    Args:
        corpus: where to look.
        text: the claim, as pasted.
        speaker: who is said to have said it; overrules what the text says.
        top: how many matches to give at most.
        style: the house style, one of ``checker.styles.STYLES`` or a newsroom's own.

    Raises:
        NothingToCheck: There is no word in it.
    """
    if not keys(text):
        raise NothingToCheck("the claim is empty")
    several = check_draft(corpus, text, top=top, style=style) if _is_an_article(text) and not speaker else []
    claims = [] if several else [_explained(claim) for claim in read_claims(text, speaker=speaker)]
    finding = max(several or [_check(corpus, claim, top, style) for claim in claims], key=_gravity)
    return _with_passages(corpus, finding, text, top) if finding.is_quotation else finding


def _is_an_article(text: str) -> bool:
    """Whether a pasted text runs over paragraphs: then it is read as a draft is."""
    return "\n" in text.strip()


def _with_passages(corpus: Corpus, finding: Finding, text: str, top: int) -> Finding:
    """The finding with what the corpus has on the matter of a pasted text, where its quotation does not say enough."""
    if finding.verdict is not Verdict.NOT_FOUND and len(finding.text) * 2 > len(text):
        return finding
    sources = finding.matches[:1] if finding.verdict is not Verdict.NOT_FOUND else ()
    around = _supports(corpus, Claim(text, (Span(0, len(text)),), False), top)[1]
    matches = (*sources, *(one for one in around if not any(_overlap(one, source) for source in sources)))
    return replace(finding, matches=matches[:top] or finding.matches)


def _overlap(one: Match, other: Match) -> bool:
    return one.document.id == other.document.id and one.span.overlap(other.span) > 0


def check_quotation(
    corpus: Corpus, quote: str, *, speaker: str | None = None, top: int = 5, style: Style = AP
) -> Finding:
    """Check words that are known to be a quotation: all of ``quote``, which has no marks of its own around it.

    Raises:
        NothingToCheck: There is no word in it.
    """
    if not keys(quote):
        raise NothingToCheck("the quotation is empty")
    return _check(corpus, Claim(quote, (Span(0, len(quote)),), True, speaker), top, style)


def check_draft(
    corpus: Corpus,
    text: str,
    *,
    claims: bool = False,
    markdown: bool = False,
    top: int = 5,
    style: Style = AP,
    progress: Callable[[int, int], None] | None = None,
) -> list[Finding]:
    """Check every quotation of a draft, in order; with ``claims``, what it reports without marks too.

    Spans of the findings are code points of ``text``. Code in Markdown is not read. ``progress`` is told how many are
    checked, and of how many.
    """
    from corpus.quotations import extract
    from corpus.quotations.languages import language_of

    printed, text = text, _as_read(text) if markdown else text
    found = extract(text, language=language_of(text))
    wanted = {QuotationKind.DIRECT, QuotationKind.MIXED} | ({QuotationKind.INDIRECT} if claims else set())
    doubtful = doubtful_stretches(text)
    asked = [_claim_of(text, quotation, doubtful) for quotation in found if quotation.kind in wanted]
    findings = list[Finding]()
    for done, claim in enumerate(asked, 1):
        findings += [_check(corpus, claim, top, style)] if read_wording(text, claim.spans).words else []
        if progress is not None:
            progress(done, len(asked))
    return [_closed_up(one, printed) for one in findings] if markdown else findings


def _closed_up(finding: Finding, markdown: str) -> Finding:
    """The finding with its words as a reader of the Markdown sees them, without the blanks of what is not read."""
    shown = finding.span.of(markdown)
    for unread, kept in ((_CODE, ""), (_LINK, r"\1"), (_EMPHASIS, ""), (_QUOTED_LINE, "")):
        shown = unread.sub(kept, shown)
    whole = _letters(shown) == _letters(finding.text)  # not so where "she said" stands in between
    return replace(finding, text=" ".join((shown if whole else finding.text).split()))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _claim_of(text: str, quotation: Quotation, doubtful: Sequence[Span] = ()) -> Claim:
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


def _as_read(text: str) -> str:
    """Markdown as its reader sees it, every position kept: code, addresses, comments and emphasis are blank."""
    text = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code.group()), text)
    text = _LINK.sub(lambda link: f" {link[1]} {' ' * (len(link[0]) - len(link[1]) - 2)}", text)
    return _EMPHASIS.sub(lambda mark: " " * len(mark.group()), text)


def _explained(claim: Claim) -> Claim:
    """The claim with its speaker, from the extractor where the usual forms left it open."""
    if not claim.open:
        return claim
    from corpus.quotations import extract
    from corpus.quotations.languages import language_of

    found = extract(claim.text, language=language_of(claim.text))
    near = [one for one in found if one.speaker and one.span.overlap(claim.span)]
    if not near:
        return claim
    # "Lee said that Quill told him: “…”" is Lee's report, and the words in it are Quill's.
    read = _claim_of(claim.text, next((one for one in near if one.kind in MARKED), near[0]))
    return claim._replace(
        speaker=read.speaker, outlet=read.outlet, negated=read.negated, relay=read.relay, hearsay=read.hearsay
    )


def _gravity(finding: Finding) -> int:
    return LEVELS.index(finding.level)


def _check(corpus: Corpus, claim: Claim, top: int, style: Style) -> Finding:
    finding = _judged(corpus, claim, top)
    return style.applied(with_doubt(finding) if claim.doubtful else finding)


def _judged(corpus: Corpus, claim: Claim, top: int) -> Finding:
    wording = read_wording(claim.text, claim.spans)
    if len(wording.words) > _LONGEST:
        return _too_long(claim, len(wording.words))
    if claim.marked:
        return _check_quotation(corpus, claim, wording, top)
    places = [place for place in find_places(corpus, wording) if place.score >= _AS_A_QUOTATION]
    spoken = [place for place in places if _is_spoken(corpus, place)]
    # "X said that she would" need not be her words: it is a quotation only where it has them.
    if any(not claim.reported or RUNGS.index(place.rung) < RUNGS.index(Verdict.REVIEW) for place in spoken):
        return _check_quotation(corpus, claim, wording, top)
    return _check_statement(corpus, claim, top)


def _is_spoken(corpus: Corpus, place: Place) -> bool:
    voice = voice_of_place(corpus, place)
    return not (voice.own or voice.reported or voice.outside)


def _check_quotation(corpus: Corpus, claim: Claim, wording: Wording, top: int) -> Finding:
    judged = []
    for place in find_places(corpus, wording):
        voice = voice_of_place(corpus, place)
        judged.append((place, voice, judge(claim, place, voice)))
    judged.sort(key=lambda one: _preference(*one))
    matches = tuple(match(corpus, place.document, place.span, place.score, voice) for place, voice, _ in judged[:top])
    near = [one for one in judged if is_near(one[0], one[2].speaker)]
    if not near and len(wording.words) < FEW_WORDS:
        return _too_short(claim, len(wording.words), matches)
    if not near:
        return _not_found(claim, judged[0][0] if judged else None, matches)
    place, voice, judgement = near[0]
    if not is_telling(place) and judgement.speaker.ok is not True and _disputed(near):
        return _too_common(claim, len(near), matches)
    finding = quotation_finding(claim, place, voice, judgement, with_variants(matches))
    otherwise = explain_variants(place, [other for other, _, _ in near[1:]])
    return replace(finding, explanation=f"{finding.explanation} {otherwise}") if otherwise else finding


def _preference(place: Place, voice: Voice, judgement: Judgement) -> tuple[bool, int, int, float, tuple[int, str]]:
    """Near before far, faithful under the right name first, then the words, then the most primary."""
    agreement = {True: 0, None: 1, False: 2}[judgement.speaker.ok]
    cut = judgement.context.ok is False
    tier = 2 if place.rung is Verdict.ALTERED else int(cut or place.rung is Verdict.REVIEW)
    return (
        not is_near(place, judgement.speaker),
        tier + (agreement == 2),
        agreement * len(RUNGS) + RUNGS.index(place.rung),
        -place.score,
        rank(place.document, voice),
    )


def _disputed(near: Sequence[tuple[Place, Voice, Judgement]]) -> bool:
    """Whether the same words are found with more than one speaker."""
    return len({voice.speaker.name if voice.speaker else "" for _, voice, _ in near}) > 1


def _not_found(claim: Claim, nearest: Place | None, matches: tuple[Match, ...]) -> Finding:
    nothing = Answer(None, "no source to compare with")
    return finding_without_source(
        claim, Verdict.NOT_FOUND, "nothing-near", explain_not_found(nearest), matches, nothing
    )


def _too_long(claim: Claim, count: int) -> Finding:
    why = f"{count:,} words are more than one quotation or claim has"
    explanation = f"Too long to tell: {why}; check it as a draft."
    return finding_without_source(claim, Verdict.CANNOT_CHECK, "too-long", explanation, (), Answer(None, why))


def _too_short(claim: Claim, count: int, matches: tuple[Match, ...]) -> Finding:
    why = f"{'one word is' if count == 1 else f'{count} words are'} too little to look for"
    explanation = f"Too short to tell: {why}."
    return finding_without_source(claim, Verdict.CANNOT_CHECK, "too-short", explanation, matches, Answer(None, why))


def _too_common(claim: Claim, found: int, matches: tuple[Match, ...]) -> Finding:
    why = f"so few words are found in {found} places, with more than one speaker"
    explanation = f"Too short and too common to tell: {why}."
    return finding_without_source(claim, Verdict.CANNOT_CHECK, "too-common", explanation, matches, Answer(None, why))


def _check_statement(corpus: Corpus, claim: Claim, top: int) -> Finding:
    best, matches = _supports(corpus, claim, top)
    if best is None or best.verdict is Verdict.NOT_FOUND:
        return _not_found(claim, None, matches)
    return statement_finding(claim, best, _reporter(corpus, claim, best), matches)


def _reporter(corpus: Corpus, claim: Claim, support: "Support") -> Voice:
    """Who says what a passage says: of several in it, the one that the claim names."""
    near = corpus.quotations(support.document.id, support.span)
    named = [one for one in near if claim.speaker and one.speaker and same_person(claim.speaker, one.speaker.name)]
    if not named:
        return voice_at(corpus, support.document, support.span)
    return voice_of(support.document, named[0].span, near)


def _heard(corpus: Corpus, claim: Claim, found: list["Support"]) -> list["Support"]:
    """The passages, first what the claimed speaker says, where the nearest one is somebody else's."""

    def is_own(support: "Support") -> bool | None:
        return reporter_answer(claim, _reporter(corpus, claim, support)).ok

    if claim.speaker is None or not found or is_own(found[0]) is not False:
        return found
    as_near = (Verdict.SUPPORTED, found[0].verdict) if found[0].verdict is Verdict.RELATED else (Verdict.SUPPORTED,)
    own = [one for one in found if one.verdict in as_near and is_own(one)][:1]
    return own + [one for one in found if one not in own]


def _around(claim: Claim) -> str:
    """What to search for: a pasted text whole, of a draft only the claim and its speaker."""
    if len(claim.text) <= _PASTED * len(claim.words):
        return claim.text
    return f"{claim.speaker or ''} {claim.words}"


def _supports(corpus: Corpus, claim: Claim, top: int) -> tuple["Support | None", tuple[Match, ...]]:
    """What comes nearest to a claim in the writer's own words, and the evidence, best first."""
    from checker.statements import find_support

    near = find_support(corpus, claim.words, around=_around(claim), denied=claim.negated)
    found = _heard(corpus, claim, near)
    voices = [_reporter(corpus, claim, one) for one in found[:top]]
    matches = [
        match(corpus, one.document, one.span, one.share, voice) for one, voice in zip(found, voices, strict=False)
    ]
    return (found[0] if found else None), tuple(matches)
