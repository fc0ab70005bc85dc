"""Judge what a text says was said: as a quotation, or as a claim in the writer's own words."""

from checker.claims.pasted import Claim
from checker.comparison.wording import read_wording
from checker.findings import RUNGS, Finding, Verdict
from checker.judging.quotation import judge_quotation, too_long
from checker.judging.statement import judge_statement
from checker.matching.places import Place, find_places
from checker.matching.speaker_at import voice_of_place
from corpus import Corpus

_LONGEST = 20_000  # words of one quotation
_AS_A_QUOTATION = 0.75  # share of unmarked words that must lie in somebody's words to be taken for a quotation


def judged(corpus: Corpus, claim: Claim, top: int) -> Finding:
    wording = read_wording(claim.text, claim.spans, claim.language)
    if len(wording.words) > _LONGEST:
        return too_long(claim, len(wording.words))
    if claim.marked:
        return judge_quotation(corpus, claim, wording, top)
    places = [place for place in find_places(corpus, wording) if place.score >= _AS_A_QUOTATION]
    spoken = [place for place in places if _is_spoken(corpus, place)]
    # "X said that she would" need not be her words: it is a quotation only where it has them.
    if any(not claim.reported or RUNGS.index(place.rung) < RUNGS.index(Verdict.REVIEW) for place in spoken):
        return judge_quotation(corpus, claim, wording, top)
    return judge_statement(corpus, claim, top)


def _is_spoken(corpus: Corpus, place: Place) -> bool:
    voice = voice_of_place(corpus, place)
    return not (voice.own or voice.reported or voice.outside)
