"""Judge a quotation: of the places where it may stand the one that counts, and what to say where none does."""

from collections.abc import Sequence
from dataclasses import replace

from checker.claims.pasted import Claim
from checker.comparison.wording import Wording
from checker.findings import RUNGS, Answer, Finding, Match, Verdict
from checker.judging.evidence import finding_without_source, match, quotation_finding
from checker.judging.explanations import explain_not_found
from checker.judging.people import People
from checker.judging.variants import explain_variants, rank, with_variants
from checker.judging.verdicts import FEW_WORDS, Judgement, is_near, is_telling, judge
from checker.matching.places import Place, find_places
from checker.matching.speaker_at import Voice, voice_of_place
from corpus import Corpus


def judge_quotation(corpus: Corpus, claim: Claim, wording: Wording, top: int) -> Finding:
    judged, people = [], People(corpus)
    for place in find_places(corpus, wording):
        voice = voice_of_place(corpus, place)
        judged.append((place, voice, judge(claim, place, voice, people.compare)))
    judged.sort(key=lambda one: _preference(*one))
    matches = tuple(match(corpus, place.document, place.span, place.score, voice) for place, voice, _ in judged[:top])
    near = [one for one in judged if is_near(one[0], one[2].speaker)]
    if not near and len(wording.words) < FEW_WORDS:
        return _too_short(claim, len(wording.words), matches)
    if not near:
        return not_found(claim, judged[0][0] if judged else None, matches)
    place, voice, judgement = near[0]
    if not is_telling(place) and judgement.speaker.ok is not True and _disputed(near):
        return _too_common(claim, len(near), matches)
    finding = quotation_finding(claim, place, voice, judgement, with_variants(matches, place.comparison.language))
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


def not_found(claim: Claim, nearest: Place | None, matches: tuple[Match, ...]) -> Finding:
    nothing = Answer(None, "no source to compare with")
    return finding_without_source(
        claim, Verdict.NOT_FOUND, "nothing-near", explain_not_found(nearest), matches, nothing
    )


def too_long(claim: Claim, count: int, matches: tuple[Match, ...] = ()) -> Finding:
    why = f"{count:,} words are more than one {'quotation' if claim.marked else 'claim'} has"
    explanation = f"Too long to tell: {why}; check it as a draft."
    return finding_without_source(claim, Verdict.CANNOT_CHECK, "too-long", explanation, matches, Answer(None, why))


def _too_short(claim: Claim, count: int, matches: tuple[Match, ...]) -> Finding:
    why = f"{'one word is' if count == 1 else f'{count} words are'} too little to look for"
    explanation = f"Too short to tell: {why}."
    return finding_without_source(claim, Verdict.CANNOT_CHECK, "too-short", explanation, matches, Answer(None, why))


def _too_common(claim: Claim, found: int, matches: tuple[Match, ...]) -> Finding:
    why = f"so few words are found in {found} places, with more than one speaker"
    explanation = f"Too short and too common to tell: {why}."
    return finding_without_source(claim, Verdict.CANNOT_CHECK, "too-common", explanation, matches, Answer(None, why))
