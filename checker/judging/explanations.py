"""Say a judgement in one or two sentences that a person on deadline can read and repeat."""

from collections.abc import Sequence

from checker.alterations.ruling import Ruling
from checker.alterations.typography import is_told, typography
from checker.comparison.align import weight
from checker.comparison.edits import Edit
from checker.comparison.masked_words import HIDDEN
from checker.findings import RUNGS, Alteration, Point, Verdict
from checker.judging.verdicts import Judgement
from checker.matching.places import Place
from checker.matching.speaker_at import Voice
from checker.matching.surroundings import translation_note
from corpus.document import Status

_MOST_NAMED = 3
_ON_THE_SPEAKER = (*Status, "speaker-of-few-words", "unsure-speaker")
_SHOWN = 24  # words of an omission that are printed; the alteration itself has them all
_FAITHFUL = {
    Verdict.EXACT: "Word for word as the source has it",
    Verdict.EQUIVALENT: "The same words; only the typography differs",
    Verdict.MARKED_EDIT: "The source’s words, with every departure marked",
    Verdict.HOUSE_STYLE: "The source’s words, but for house style",
}


def explain_quotation(judgement: Judgement, place: Place, voice: Voice) -> str:
    """Why a quotation got its verdict."""
    sentences = [_on_words(judgement, place, voice)]
    passed_on = judgement.rule == "quoted-from-another"
    if (judgement.speaker.ok is False and not passed_on) or judgement.rule in _ON_THE_SPEAKER:
        few = "; but so few words are said by many" if judgement.rule == "speaker-of-few-words" else ""
        sentences.append(_sentence(judgement.speaker.why + few))
    if passed_on and voice.speaker is not None:
        sentences.append(f"But {voice.speaker.name} quotes these words from somebody else there.")
    if judgement.rule == "nobody-quoted" or (voice.own and judgement.rule == "words"):
        sentences.append("But the words are the document’s own report, not in anyone’s quotation marks.")
    if judgement.context.ok is False and judgement.verdict is Verdict.REVIEW:
        sentences.append(_sentence(judgement.context.why))
    if judgement.chain.ok is False:
        sentences.append(f"It came {judgement.chain.why}.")
    elif judgement.rule == "chain":
        sentences.append(_sentence(f"but {judgement.chain.why}"))
    translated = translation_note(place.comparison)
    if translated:
        sentences.append(f"The source gives the words in translation (“{translated}”).")
    return " ".join(sentences)


def explain_not_found(place: Place | None) -> str:
    """That there is no source here, with the rarest of the words that the nearest passage shares."""
    if place is None:
        return "Nothing in this corpus comes near. The corpus may lack the source."
    draft, runs = place.comparison.draft, place.comparison.runs
    shared = [at for run in runs for at in range(run.draft, run.draft + run.length)]
    telling = sorted(sorted(shared, key=lambda at: -weight(draft.keys[at], draft.language))[:_MOST_NAMED])
    named = ", ".join(dict.fromkeys(f"“{draft.shown(at, at + 1)}”" for at in telling))
    nearest = f"the nearest passage shares {named} with it, which is too little"
    return f"Nothing in this corpus comes near: {nearest}. The corpus may lack the source."


def explain_claim(verdict: Verdict, points: Sequence[Point], missing: Sequence[str], unconfirmed: str) -> str:
    """Why a claim in other words got its verdict. ``unconfirmed``: what a passage that says it leaves open."""
    if verdict is Verdict.SUPPORTED:
        return f"A passage says it: {_agreement(points)}."
    if verdict is Verdict.DIFFERS:
        disagreements = [_disagreement(point) for point in points if point.agrees is False]
        return "A passage comes close, but " + "; ".join(disagreements[:_MOST_NAMED]) + "."
    if verdict is Verdict.RELATED:
        lacks = ", ".join(f"“{word}”" for word in missing[:_MOST_NAMED])
        if unconfirmed:
            return f"A passage says it, but {unconfirmed}."
        if not lacks:
            return f"A passage has the words, but {_doubt(points)}."
        return f"A passage is near, but not enough to say: it has nothing of {lacks}."
    return "Nothing in this corpus comes near. The corpus may lack the source."


def _agreement(points: Sequence[Point]) -> str:
    """What was compared and found to agree, by the words of the passage."""
    agreed = list(dict.fromkeys(f"“{one.source or one.draft}” ({one.kind})" for one in points if one.agrees))
    if not agreed:
        return "it has every word of the claim that tells something, and none that turns it"
    more = f" and {len(agreed) - _MOST_NAMED} more" if len(agreed) > _MOST_NAMED else ""
    return f"it agrees on {', '.join(agreed[:_MOST_NAMED])}{more}, and nothing in it disagrees"


def _doubt(points: Sequence[Point]) -> str:
    """What leaves open whether a passage that has the words says the same."""
    doubt = next((point for point in points if point.agrees is None), None)
    if doubt is None or doubt.kind == "order":
        return "in another order: it need not say the same of the same"
    if doubt.draft == doubt.source:
        return f"not clearly the same: “{doubt.source}” stands in another connection there"
    if not doubt.source:
        return f"without “{doubt.draft}”"
    if not doubt.draft:
        return f"with “{doubt.source}”, which the claim has not"
    return f"not clearly the same: it has “{doubt.source}” where the claim has “{doubt.draft}”"


def _disagreement(one: Point) -> str:
    if one.kind == "negation" and "denied" in (one.draft, one.source):
        return "the speaker denied it" if one.source else "the speaker is not said to have denied it"
    if one.kind == "negation":
        return f"it has “{one.source}” and the claim does not" if one.source else f"it has no “{one.draft}”"
    if one.kind in ("speaker", "outlet", "relay"):
        return f"the source has {one.source}, not {one.draft}"
    if one.kind == "role":
        return f"there “{one.source}” does what “{one.draft}” does in the claim"
    if one.kind in ("modality", "quantifier", "relation"):
        return f"it says “{one.source}” where the claim says “{one.draft}”"
    return f"it has “{one.source}”, not “{one.draft}”"


def _on_words(judgement: Judgement, place: Place, voice: Voice) -> str:
    if judgement.rule == "indirect-in-marks":
        return "The source reports this in its own words; the quotation marks are the draft’s."
    if judgement.rule == "outside-the-marks":
        return "The source has some of these words outside its quotation marks: they are its report, not a quotation."
    if judgement.rule == "case":
        return _sentence(judgement.words.why)
    if place.rung in _FAITHFUL:
        return _FAITHFUL[place.rung] + _departures(place) + "."
    if not place.rulings:
        return "The same words, but in the source something stands between them."
    who = voice.speaker.name if voice.speaker and voice.speaker.name else "the source"
    named = _gravest(place)
    told = [_change(edit, ruling, place) for edit, ruling in named]
    more = len(place.rulings) - len(named)
    text = _joined(told, who) + _rest(more, place)
    return text[0].upper() + text[1:]


def _rest(more: int, place: Place) -> str:
    """What is to be said of the changes that are not named."""
    if not more:
        return ". The rest is word for word."
    grave = sum(ruling.verdict not in _FAITHFUL for _, ruling in place.rulings)
    if grave <= len(place.rulings) - more:
        return ". The rest is the source’s, but for what is marked or house style."
    return f", and {more} more change{'s' if more > 1 else ''}."


def _gravest(place: Place) -> list[tuple[Edit, Ruling]]:
    """The edits to name, in the order of the text: those that decided, as many as a reader takes in."""
    worst = max(RUNGS.index(ruling.verdict) for _, ruling in place.rulings)
    least = min(worst, RUNGS.index(Verdict.REVIEW))
    return [pair for pair in place.rulings if RUNGS.index(pair[1].verdict) >= least][:_MOST_NAMED]


def _joined(told: Sequence[tuple[str, bool]], who: str) -> str:
    """One sentence of several changes; "X said" stands before the first that tells what X said."""
    parts: list[str] = []
    for text, is_speech in told:
        first = is_speech and not any(f"{who} said" in part for part in parts)
        parts.append(f"{who} said {text}" if first else text)
    return "; ".join(parts)


def _departures(place: Place) -> str:
    """What a faithful quotation has otherwise than its source, as many as a reader takes in."""
    told = [_change(edit, ruling, place)[0] for edit, ruling in place.rulings]
    told += [_mark(one) for one in typography(place.comparison) if is_told(one) or place.rung is Verdict.EQUIVALENT]
    more = len(told) - _MOST_NAMED
    ending = f"; and {more} more" if more > 0 else ""
    return f": {'; '.join(told[:_MOST_NAMED])}{ending}" if told else ""


def _mark(one: Alteration) -> str:
    """A change of typography; a comma is told by the word that it stands before."""
    return f"“{one.draft}” for “{one.source}”" if one.draft != one.source else f"“{one.draft}” with {one.note}"


def _change(edit: Edit, ruling: Ruling, place: Place) -> tuple[str, bool]:
    """What was changed, and whether the words tell what the speaker said."""
    draft, source = place.comparison.draft_text(edit), _clipped(place.comparison.source_text(edit))
    if edit.leap:
        return _passed_over(edit, ruling, place), False
    if edit.moved or ruling.kind == "order":
        return _order(edit, ruling, draft, source), False
    if edit.bracketed and ruling.verdict in _FAITHFUL:
        masked = any(HIDDEN in key for key in edit.draft)
        printed = draft if "[" in draft or not draft[:1].isalnum() or masked else f"[{draft}]"
        return (f"“{printed}” stands for “{source}”" if source else f"“{printed}” is added"), False
    if edit.elided and not draft:
        return f"the ellipsis leaves out “{source}”{_doubted(ruling)}", False
    if not source:
        return f"“{draft}” is not in the source{_doubted(ruling)}", False
    if not draft:
        return f"“{source}” is left out{_doubted(ruling)}", False
    if ruling.verdict in _FAITHFUL:
        return f"“{draft}” for “{source}”", False
    if edit.draft == edit.source:
        return f"“{source}” is {ruling.note}", False
    return f"“{source}”, not “{draft}”{_doubted(ruling)}", True


def _doubted(ruling: Ruling) -> str:
    """What a rule says of its reason, where it matters."""
    return f" ({ruling.note})" if ruling.note and ruling.verdict not in _FAITHFUL else ""


def _order(edit: Edit, ruling: Ruling, draft: str, source: str) -> str:
    """That the source has the same words elsewhere."""
    if ruling.verdict in _FAITHFUL:
        return f"“{draft}” for “{source}”"
    if edit.draft and edit.source and edit.draft != edit.source:
        return f"“{draft}” stands where the source has “{source}”, and the other way round"
    return f"“{draft or source}” stands elsewhere in the source"


def _passed_over(edit: Edit, ruling: Ruling, place: Place) -> str:
    """Where the quotation runs on over what somebody else says."""
    draft, at = place.comparison.draft, edit.draft_words[0]
    between = f"between “{draft.shown(at - 1, at)}” and “{draft.shown(at, at + 1)}”"
    if ruling.verdict in _FAITHFUL:
        return f"somebody else’s interjection {between} is left out"
    return f"{ruling.note} {between}"


def _clipped(text: str) -> str:
    """The words on one line, the middle of many left out."""
    words = text.split()
    return " ".join(words if len(words) <= _SHOWN else [*words[: _SHOWN // 2], "…", *words[-_SHOWN // 2 :]])


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")
