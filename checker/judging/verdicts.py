"""Weigh what was found by the editorial rules, and name the rule that decided. Four questions, answered apart.

A score never decides between faithful and changed: it only tells a place that is near from one that is not.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from checker.alterations.truncation import truncation
from checker.alterations.typography import words_by_capital
from checker.claims.names import is_named, same_outlet
from checker.claims.pasted import Claim
from checker.findings import RUNGS, Answer, Verdict
from checker.matching.places import Place
from checker.matching.speaker_at import Voice
from checker.matching.surroundings import quoted_from
from corpus.document import Provenance, Role, Status
from corpus.quotations.names.likeness import Likeness
from corpus.quotations.names.one_person import compare_names, same_person
from corpus.quotations.speech.confidence import SURE

FEW_WORDS = 3  # shorter quotations prove little by being found
# What a place must have to be the source of words that differ from it: a share of the quotation's weight, and evidence
# (nats). The less the speaker speaks for it, the more; half a quotation will do if it stands there without a break.
_NEAR = {None: (0.7, 5.0), False: (0.75, 6.0)}
# Under the speaker's own name less will do in order; but a stock phrase has as much, where neither the other words are
# there in another form or order, nor those that are there prove anything.
_IN_ORDER, _AT_ALL, _PROVEN = 0.6, 0.7, 8.0
_HALF, _UNBROKEN = 0.5, 4.0
_REORDERED = 0.9  # share of the weight that is there in whatever order
_FAITHFUL = (Verdict.EXACT, Verdict.EQUIVALENT, Verdict.MARKED_EDIT, Verdict.HOUSE_STYLE)
Compare = Callable[[str, str], Likeness]  # whether the name of a claim and that of a source are one person's

_STANDING = {
    Status.DENIED: "does not have {name} saying it",
    Status.FABRICATED: "says that the words are not genuine",
    Status.RETRACTED: "takes the words back",
    Status.FICTIONAL: "tells of a work of fiction",
    Status.HYPOTHETICAL: "only supposes that {name} said it",
    Status.ASKED: "asks whether {name} said it",
}


class Judgement(NamedTuple):
    """A verdict with the rule that decided it, and the answers to the four questions."""

    verdict: Verdict
    rule: str
    words: Answer
    speaker: Answer
    chain: Answer
    context: Answer


def is_near(place: Place, said_by: Answer) -> bool:
    """Whether a place is near enough to be what the quotation was made from."""
    if place.rung in _FAITHFUL:
        return place.share >= _HALF
    there = place.share if place.share >= _REORDERED else place.score
    if said_by.ok:
        unbroken = place.heaviest_run >= _UNBROKEN and place.score >= _HALF
        proven = place.share >= _AT_ALL or place.evidence >= _PROVEN
        return unbroken or (there >= _IN_ORDER and proven)
    share, evidence = _NEAR[said_by.ok]
    return there >= share and place.evidence >= evidence


def judge(claim: Claim, place: Place, voice: Voice, compare: Compare = compare_names) -> Judgement:
    """The verdict on a quotation that was made from ``place``, where ``voice`` speaks."""
    answer = denial_answer if _is_denied(claim, voice) else speaker_answer
    said_by = answer(claim, voice, compare)
    answers = words_answer(place, voice), said_by, chain_answer(claim, voice, place.document)
    context = context_answer(place)
    verdict, rule = _decide(claim, place, voice, answers[1], answers[2], context)
    if rule == "words" and verdict in _FAITHFUL and _is_open(claim, voice, said_by, compare):
        verdict, rule = Verdict.REVIEW, "unsure-speaker"
    return Judgement(verdict, rule, *answers, context)


def _decide(
    claim: Claim, place: Place, voice: Voice, said_by: Answer, chain: Answer, context: Answer
) -> tuple[Verdict, str]:
    rung = place.rung
    if claim.negated != voice.negated and _is_denied(claim, voice) and (claim.negated or rung in _FAITHFUL):
        return Verdict.REVIEW, Status.DENIED if claim.negated or voice.status is None else voice.status
    if rung is Verdict.ALTERED:
        gravest = max(place.rulings, key=lambda pair: RUNGS.index(pair[1].verdict))[1]
        return rung, gravest.kind
    if voice.reported:
        return Verdict.ALTERED, "indirect-in-marks"
    if claim.speaker and rung in _FAITHFUL and _is_quoted_from(place, voice):
        return Verdict.REVIEW, "quoted-from-another"
    if said_by.ok is False:
        return (Verdict.MISATTRIBUTED, "speaker") if is_telling(place) else (Verdict.REVIEW, "speaker-of-few-words")
    if voice.outside:
        return Verdict.ALTERED, "outside-the-marks"
    if (chain.ok is False or (claim.hearsay and not chain.ok)) and rung in _FAITHFUL:
        return Verdict.REVIEW, "chain"
    if voice.own and claim.speaker and rung in _FAITHFUL:
        return Verdict.REVIEW, "nobody-quoted"
    if claim.speaker and voice.speaker and rung in _FAITHFUL and _is_unsure(claim, voice, said_by):
        return Verdict.REVIEW, "unsure-speaker"
    if context.ok is False and rung in _FAITHFUL:
        return Verdict.REVIEW, "truncation"
    if rung in _FAITHFUL and words_by_capital(place.comparison):
        return Verdict.REVIEW, "case"
    return rung, "words"


def _is_denied(claim: Claim, voice: Voice) -> bool:
    """Whether the claim or the source says that the words were not said."""
    return claim.negated or (voice.negated and not voice.reported)


def _is_unsure(claim: Claim, voice: Voice, said_by: Answer) -> bool:
    """Whether the source is not sure who spoke, or the names leave open whether they are one person's: "Jr." or not."""
    named = voice.speaker is not None and not voice.speaker.described and _names_its_speaker(claim)
    return voice.confidence < SURE or (said_by.ok is None and named)


def _is_open(claim: Claim, voice: Voice, said_by: Answer, compare: Compare) -> bool:
    """Whether somebody must look who is meant, though one of the names only describes: "Quill's wife"."""
    if claim.speaker is None or voice.speaker is None or said_by.ok is not None:
        return False
    return compare(claim.speaker, voice.speaker.name).firm


def _names_its_speaker(claim: Claim) -> bool:
    return claim.speaker is not None and is_named(claim.speaker, claim.language)


def _is_quoted_from(place: Place, voice: Voice) -> bool:
    return voice.speaker is not None and quoted_from(place.comparison, in_turn=voice.in_turn)


def is_telling(place: Place) -> bool:
    """Whether the words are enough to say whose they are."""
    return len(place.comparison.draft.words) >= FEW_WORDS


def words_answer(place: Place, voice: Voice) -> Answer:
    rung = place.rung
    if voice.reported:
        return Answer(False, "the source only reports this, it has no one’s words in quotation marks here")
    if voice.outside:
        return Answer(False, "the source has some of these words outside its quotation marks")
    if rung is Verdict.EXACT:
        return Answer(True, "word for word, character for character")
    if rung in _FAITHFUL and (capitals := words_by_capital(place.comparison)):
        draft, source = capitals[0].draft, capitals[0].source
        return Answer(None, f"a capital makes “{draft}” another word than the source’s “{source}”")
    if rung is Verdict.EQUIVALENT:
        return Answer(True, "the same words; only the typography differs")
    kinds = list(dict.fromkeys(ruling.kind for _, ruling in place.rulings))
    named = ", ".join(kinds) or "the source is interrupted here"
    if rung in (Verdict.MARKED_EDIT, Verdict.HOUSE_STYLE):
        return Answer(True, f"the same but for what is marked or house style: {named}")
    return Answer(None if rung is Verdict.REVIEW else False, f"not word for word: {named}")


def reporter_answer(claim: Claim, voice: Voice, compare: Compare = compare_names) -> Answer:
    """As ``speaker_answer``, for a claim in other words: who relays them may stand for who said them."""
    answer = speaker_answer(claim, voice, compare)
    relay = relay_named(claim, voice) if answer.ok is False else None
    return Answer(True, f"{relay} relayed it") if relay else answer


def relay_named(claim: Claim, voice: Voice) -> str | None:
    """Who relayed the words, where the claim names them for the speaker."""
    relays = [link.name for link in voice.links if link.role is Role.RELAY]
    return next((name for name in relays if claim.speaker and same_person(claim.speaker, name)), None)


def denial_answer(claim: Claim, voice: Voice, compare: Compare = compare_names) -> Answer:
    """Whether the claim and the source agree on whether the words were said, where one of them denies it."""
    if voice.speaker is None:
        said = standing(voice) if voice.negated else "does not say whose words these are"
        return Answer(None, f"the source {said}")
    name = voice.speaker.name
    same = compare(claim.speaker, name).same if claim.speaker else True
    if not same:
        told = standing(voice) if voice.negated else f"has {name} saying it"
        return Answer(None, f"the source {told}; of {claim.speaker} it says nothing")
    if claim.negated and voice.negated:
        return Answer(True, f"{name} is said not to have said it")
    if claim.negated:
        return Answer(False, f"the claim denies it, but the source has {name} saying it")
    return Answer(False if claim.speaker else None, f"the source {standing(voice)}")


def is_supposed(voice: Voice) -> bool:
    """Whether the source neither has the words said nor denies it: it supposes them, asks, or tells of a forgery."""
    return voice.status not in (None, Status.DENIED)


def standing(voice: Voice) -> str:
    """What a source says of words that it does not let stand: how a sentence goes on that begins "the source"."""
    name = voice.speaker.name if voice.speaker is not None else "anybody"
    if voice.status is None:
        return f"says that {name} denied it"
    told = _STANDING[voice.status].format(name=name)
    return f"{told} (“{voice.status_as}”)" if voice.status_as else told


def speaker_answer(claim: Claim, voice: Voice, compare: Compare = compare_names) -> Answer:
    """Whether the claimed speaker is the source's; None where either leaves it open."""
    if voice.speaker is None:
        return Answer(None, "the source does not say whose words these are")
    name = voice.speaker.name
    if claim.speaker is None:
        return Answer(None, f"no speaker was given to compare; the source has {name}")
    like = _in_its_document(compare(claim.speaker, name), claim.speaker, voice)
    described = voice.speaker.described or not _names_its_speaker(claim)
    untold = like.same is None or (like.same is False and described and not like.firm)
    if untold and not like.firm and any(same_person(claim.speaker, other) for other in voice.others):
        return Answer(False, f"{name} said it, not {claim.speaker}")
    because = f": {like.why}" if like.why else ""
    if untold:
        return Answer(None, f"cannot tell whether {claim.speaker} is {name}{because}")
    if like.same and voice.confidence < SURE:
        return Answer(True, f"{name} seems to have said it, but the source does not make that sure")
    if like.same:
        return Answer(True, f"{name} said it{because}")
    if voice.confidence < SURE:
        return Answer(None, f"the source seems to have {name}, but that is not sure")
    if relay_named(claim, voice):
        return Answer(False, f"{name} said it, {claim.speaker} only relayed it")
    return Answer(False, f"{name} said it, not {claim.speaker}{because}")


def _in_its_document(like: Likeness, claimed: str, voice: Voice) -> Likeness:
    """The same, but where a transcript has another speaker who may be meant by its short label nobody can tell."""
    name = voice.speaker.name if voice.speaker is not None else ""
    if not (like.same and like.unless):
        return like
    fitting = (one for one in sorted(voice.others) if same_person(name, one) and same_person(claimed, one) is False)
    other = next(fitting, None)
    return like if other is None else Likeness(None, f"its {name} may be {other} as well")


def chain_answer(claim: Claim, voice: Voice, source: Provenance) -> Answer:
    """Whether the outlet and the relay that the claim names are in the chain of the source."""
    names = [*(link.name for link in voice.links), *filter(None, [voice.medium])]
    relays = [link.name for link in voice.links if link.role is Role.RELAY]
    carriers = [*names, *filter(None, [source.publisher, source.author])]
    outlet = None if _is_among(claim.outlet, names) else claim.outlet
    relay = None if _is_among(claim.relay, carriers) else claim.relay
    missing, through = " or ".join(filter(None, [relay, outlet])), ", ".join(names)
    # Whoever reports what was said elsewhere contradicts no one but another who does.
    known = [*filter(None, [claim.outlet, claim.relay])]
    others = [name for name in (names if outlet or claim.hearsay else relays) if not _is_among(name, known)]
    named = relay is None or is_named(relay, claim.language)
    if missing and others and named:
        return Answer(False, f"by way of {through}, not {missing}")
    if relay and named and claim.hearsay and _is_first_hand(voice):
        return Answer(False, f"at first hand, not by way of {relay}")
    if missing:
        told = f"that {relay} relayed it" if relay else f"whether {outlet} was told"
        return Answer(None, f"the source does not say {told}")
    if claim.outlet or claim.relay:
        return Answer(True, f"by way of {through or claim.relay}")
    return Answer(None, f"by way of {through}" if names else "nobody in between is named")


def _is_among(claimed: str | None, names: Iterable[str]) -> bool:
    return claimed is not None and any(same_outlet(claimed, name) for name in names)


def _is_first_hand(voice: Voice) -> bool:
    """Whether the source has the speaker's own words, and not a report of them: a transcript, a statement."""
    return voice.speaker is not None and voice.kind is None and not voice.own


def context_answer(place: Place) -> Answer:
    cut = truncation(place.comparison)
    if cut:
        return Answer(False, f"the sentence has “{cut}” next to the quoted words")
    return Answer(True, "nothing next to the quoted words turns their sense")
