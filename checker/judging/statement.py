"""Judge a claim in the writer's own words: which passage is its evidence, and who says so there."""

from typing import TYPE_CHECKING

from checker.claims.pasted import Claim
from checker.findings import Finding, Match, Verdict
from checker.judging.evidence import match, statement_finding
from checker.judging.people import People
from checker.judging.quotation import not_found, too_long
from checker.judging.verdicts import reporter_answer
from checker.matching.speaker_at import Voice, voice_at, voice_of
from corpus import Corpus
from corpus.languages import lexicon_or_default
from corpus.quotations.names.one_person import same_person
from corpus.text.fold import keys

if TYPE_CHECKING:
    from checker.statements.support import Support

_PASTED = 4  # times the claim's own length that a pasted text has at most


def judge_statement(corpus: Corpus, claim: Claim, top: int) -> Finding:
    from checker.statements.support import LONGEST

    best, matches = supports(corpus, claim, top)
    count = len(keys(claim.words))
    if count > LONGEST:
        return too_long(claim, count, matches)
    if best is None or best.verdict is Verdict.NOT_FOUND:
        return not_found(claim, None, matches)
    return statement_finding(claim, best, _reporter(corpus, claim, best), matches, People(corpus).compare)


def _reporter(corpus: Corpus, claim: Claim, support: "Support") -> Voice:
    """Who says what a passage says: of several in it, the one that the claim names."""
    near = corpus.quotations(support.document.id, support.span)
    named = [one for one in near if claim.speaker and one.speaker and same_person(claim.speaker, one.speaker.name)]
    if not named:
        return voice_at(corpus, support.document, support.span)
    language = lexicon_or_default(corpus.language(support.document.id))
    return voice_of(support.document, named[0].span, near, language)


def _heard(corpus: Corpus, claim: Claim, found: list["Support"]) -> list["Support"]:
    """The passages, first what the claimed speaker says, where the nearest one is somebody else's."""

    people = People(corpus)

    def is_own(support: "Support") -> bool | None:
        return reporter_answer(claim, _reporter(corpus, claim, support), people.compare).ok

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


def supports(corpus: Corpus, claim: Claim, top: int) -> tuple["Support | None", tuple[Match, ...]]:
    """What comes nearest to a claim in the writer's own words, and the evidence, best first."""
    from checker.statements.support import find_support

    near = find_support(corpus, claim.words, around=_around(claim), denied=claim.negated, language=claim.language)
    found = _heard(corpus, claim, near)
    voices = [_reporter(corpus, claim, one) for one in found[:top]]
    matches = [
        match(corpus, one.document, one.span, one.share, voice) for one, voice in zip(found, voices, strict=False)
    ]
    return (found[0] if found else None), tuple(matches)
