"""Say a judgement in one or two sentences that a person on deadline can read and repeat."""

from collections.abc import Sequence

from checker.alterations.edits import Edit
from checker.alterations.ruling import Ruling
from checker.alterations.typography import is_told, typography
from checker.findings import RUNGS, Point, Verdict
from checker.marks import HIDDEN
from checker.match import Place, Voice
from checker.surroundings import translation_note
from checker.verdicts import Judgement
from corpus.fold import keys

_MOST_NAMED = 3
_ON_THE_SPEAKER = ("denied", "speaker-of-few-words", "unsure-speaker")
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
    if judgement.speaker.ok is False or judgement.rule in _ON_THE_SPEAKER:
        sentences.append(_sentence(judgement.speaker.why))
    if judgement.rule == "quoted-from-another" and voice.speaker is not None:
        sentences.append(f"But {voice.speaker.name} quotes these words from somebody else there.")
    if judgement.rule == "nobody-quoted" or (voice.own and judgement.rule == "words"):
        sentences.append("But the words are the document’s own report, not in anyone’s quotation marks.")
    if judgement.context.ok is False and judgement.verdict is Verdict.REVIEW:
        sentences.append(_sentence(judgement.context.why))
    if judgement.chain.ok is False:
        sentences.append(_sentence(judgement.chain.why))
    translated = translation_note(place.comparison)
    if translated:
        sentences.append(f"The source gives the words in translation (“{translated}”).")
    return " ".join(sentences)


def explain_variants(place: Place, others: Sequence[Place]) -> str:
    """That other documents carry the words differently, where they do."""
    mine = keys(place.exact)
    differing = {other.document.id for other in others if keys(other.exact) != mine} - {place.document.id}
    if not differing:
        return ""
    named = ", ".join(sorted(differing)[:_MOST_NAMED])
    return f"{'Another document has' if len(differing) == 1 else 'Other documents have'} it otherwise: {named}."


def explain_not_found(place: Place | None) -> str:
    if place is None:
        return "Nothing in this corpus comes near. The corpus may lack the source."
    nearest = f"the nearest passage has {place.score:.0%} of it"
    return f"Nothing in this corpus comes near; {nearest}. The corpus may lack the source."


def explain_claim(verdict: Verdict, points: Sequence[Point], missing: Sequence[str], unconfirmed: str) -> str:
    """Why a claim in other words got its verdict. ``unconfirmed``: what a passage that says it leaves open."""
    if verdict is Verdict.SUPPORTED:
        return "A passage says it: the names, numbers and negations agree."
    if verdict is Verdict.DIFFERS:
        disagreements = [_disagreement(point) for point in points if point.agrees is False]
        return "A passage comes close, but " + "; ".join(disagreements[:_MOST_NAMED]) + "."
    if verdict is Verdict.RELATED:
        lacks = ", ".join(f"“{word}”" for word in missing[:_MOST_NAMED])
        if unconfirmed:
            return f"A passage says it, but {unconfirmed}."
        if not lacks:
            return f"A passage has the words, but {_doubt(points)}."
        return "A passage is near, but not enough to say" + (f": it has nothing of {lacks}." if lacks else ".")
    return "Nothing in this corpus comes near. The corpus may lack the source."


def _doubt(points: Sequence[Point]) -> str:
    """What leaves open whether a passage that has the words says the same."""
    doubt = next((point for point in points if point.agrees is None), None)
    if doubt is None or doubt.kind == "order":
        return "in another order: it need not say the same of the same"
    if not doubt.draft:
        return f"with “{doubt.source}”, which the claim has not"
    return f"not clearly the same: it has “{doubt.source}” where the claim has “{doubt.draft}”"


def _disagreement(one: Point) -> str:
    if one.kind == "negation" and "denied" in (one.draft, one.source):
        return "the speaker denied it" if one.source else "the speaker is not said to have denied it"
    if one.kind == "negation":
        return f"it has “{one.source}” and the claim does not" if one.source else f"it has no “{one.draft}”"
    if one.kind in ("speaker", "outlet"):
        return f"the source has {one.source}, not {one.draft}"
    if one.kind == "role":
        return f"there “{one.source}” does what “{one.draft}” does in the claim"
    if one.kind in ("modality", "quantifier", "relation"):
        return f"there it is “{one.source}”, in the claim “{one.draft}”"
    return f"it has “{one.source}”, not “{one.draft}”"


def _on_words(judgement: Judgement, place: Place, voice: Voice) -> str:
    if judgement.rule == "indirect-in-marks":
        return "The source reports this in its own words; the quotation marks are the draft’s."
    if judgement.rule == "outside-the-marks":
        return "The source has some of these words outside its quotation marks: they are its report, not a quotation."
    if place.rung in _FAITHFUL:
        return _FAITHFUL[place.rung] + _departures(place) + "."
    if not place.rulings:
        return "The same words, but in the source something stands between them."
    who = voice.speaker.name if voice.speaker and voice.speaker.name else "the source"
    named = _gravest(place)
    told = [_change(edit, ruling, place) for edit, ruling in named]
    more = len(place.rulings) - len(named)
    ending = f", and {more} more change{'s' if more > 1 else ''}." if more else ". The rest is word for word."
    text = _joined(told, who) + ending
    return text[0].upper() + text[1:]


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
    told += [f"“{one.draft}” for “{one.source}”" for one in typography(place.comparison) if is_told(one)]
    more = len(told) - _MOST_NAMED
    ending = f"; and {more} more" if more > 0 else ""
    return f": {'; '.join(told[:_MOST_NAMED])}{ending}" if told else ""


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
        note = f" ({ruling.note})" if ruling.note else ""
        return f"the ellipsis leaves out “{source}”{note}", False
    if not source:
        return f"“{draft}” is not in the source", False
    if not draft:
        return f"“{source}” is left out", False
    if ruling.verdict in _FAITHFUL:
        return f"“{draft}” for “{source}”", False
    if edit.draft == edit.source:
        return f"“{source}” is {ruling.note}", False
    doubt = f" ({ruling.note})" if ruling.verdict is Verdict.REVIEW and ruling.note else ""
    return f"“{source}”, not “{draft}”{doubt}", True


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
    return f"somebody else speaks {between}"


def _clipped(text: str) -> str:
    """The words on one line, the middle of many left out."""
    words = text.split()
    return " ".join(words if len(words) <= _SHOWN else [*words[: _SHOWN // 2], "…", *words[-_SHOWN // 2 :]])


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")
