"""Put a judgement and its evidence together as a finding. Every exact text is a slice of its document."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.alterations.truncation import truncation
from checker.alterations.typography import is_told, typography
from checker.claims.names import is_named
from checker.claims.pasted import Claim
from checker.comparison.edits import Comparison
from checker.comparison.wording import Source, Wording
from checker.desk.styles import level_of
from checker.findings import LEVELS, RUNGS, Alteration, Answer, Finding, Level, Match, Piece, Point, Verdict
from checker.judging.explanations import explain_claim, explain_quotation
from checker.judging.verdicts import (
    Compare,
    Judgement,
    chain_answer,
    is_supposed,
    relay_named,
    reporter_answer,
    standing,
)
from checker.matching.places import Place
from checker.matching.speaker_at import Voice
from corpus import Corpus
from corpus.document import Link, Provenance, Role, Speaker, Status
from corpus.spans import Span
from corpus.text.fold import Word

if TYPE_CHECKING:
    from checker.statements.support import Support

UNPAIRED_MARK = "unpaired-mark"  # the rule of a finding that says that a mark has no partner
_AROUND = 32  # code points before and after a match
_FAITHFUL = RUNGS[: RUNGS.index(Verdict.REVIEW)]


def match(corpus: Corpus, document: Provenance, span: Span, score: float, voice: Voice) -> Match:
    """A place of the corpus as evidence: its wording, where it stands, and who is behind it."""
    block = corpus.block_at(document.id, span.start)
    wide = Span(max(0, span.start - _AROUND), span.end + _AROUND)
    text, start = corpus.text(document.id, wide), span.start - wide.start
    return Match(
        document=document,
        span=span,
        exact=text[start : start + len(span)],
        score=round(score, 4),
        paragraph=block.number if block else None,
        locator=block.locator if block else None,
        kind=voice.kind,
        speaker=voice.speaker,
        confidence=voice.confidence,
        chain=tuple(_chain(document, voice)),
        medium=voice.medium,
        prefix=text[:start],
        suffix=text[start + len(span) :],
    )


def _chain(document: Provenance, voice: Voice) -> Iterator[Link]:
    if voice.speaker is not None:
        yield Link(voice.speaker.name, Role.SPEAKER, voice.speaker.mention)
    yield from voice.links
    if document.publisher:
        yield Link(document.publisher, Role.PUBLISHED)


def quotation_finding(
    claim: Claim, place: Place, voice: Voice, judgement: Judgement, matches: tuple[Match, ...]
) -> Finding:
    """The finding on a quotation that has a source."""
    alterations = _alterations(claim, place, voice, judgement)
    told = Level.INFO if any(map(is_told, alterations)) else Level.NONE
    return Finding(
        text=_shown(claim),
        span=claim.span,
        is_quotation=True,
        verdict=judgement.verdict,
        level=max(level_of(judgement.verdict), told, key=LEVELS.index),
        rule=judgement.rule,
        explanation=explain_quotation(judgement, place, voice),
        speaker=_speaker(claim),
        outlet=claim.outlet,
        relay=claim.relay,
        alterations=alterations,
        difference=tuple(difference(place.comparison)),
        matches=matches,
        words=judgement.words,
        said_by=judgement.speaker,
        chain=judgement.chain,
        context=judgement.context,
    )


def with_doubt(finding: Finding) -> Finding:
    """The finding on a quotation that may go on behind a mark without a partner: none of its words pass unseen."""
    if finding.verdict not in _FAITHFUL:
        return finding
    why = "a quotation mark has no partner, so that the quotation may be longer than was read"
    return replace(
        finding,
        verdict=Verdict.REVIEW,
        level=level_of(Verdict.REVIEW),
        rule=UNPAIRED_MARK,
        explanation=f"{finding.explanation} But {why}.",
        words=Answer(None, why),
    )


def statement_finding(
    claim: Claim, support: "Support", voice: Voice, matches: tuple[Match, ...], compare: Compare
) -> Finding:
    """The finding on a claim in the writer's own words that has a passage near it."""
    said_by, chain = reporter_answer(claim, voice, compare), chain_answer(claim, voice, support.document)
    points = (*support.points, *_points_of_source(claim, voice, said_by, chain))
    disagreements = [point for point in points if point.agrees is False]
    verdict = _statement_verdict(claim, support, disagreements, voice, said_by, chain)
    return Finding(
        text=_shown(claim),
        span=claim.span,
        is_quotation=False,
        verdict=verdict,
        level=level_of(verdict),
        rule=disagreements[0].kind if disagreements else "passage",
        explanation=explain_claim(
            verdict, points, support.missing, _unconfirmed(claim, support, voice, said_by, chain)
        ),
        speaker=_speaker(claim),
        outlet=claim.outlet,
        relay=claim.relay,
        alterations=tuple(_alteration(_placed(claim, point)) for point in disagreements),
        points=tuple(_placed(claim, point) for point in points),
        matches=matches,
        words=_statement_words(verdict, support),
        said_by=said_by,
        chain=chain,
        context=Answer(None, "not judged for a claim in the writer’s own words"),
    )


def _placed(claim: Claim, one: Point) -> Point:
    """The point with its place in the text that the claim was read from."""
    if one.draft_span is None or len(claim.spans) > 1:
        return one
    by = claim.span.start
    return one._replace(draft_span=Span(one.draft_span.start + by, one.draft_span.end + by))


def _alteration(point: Point) -> Alteration:
    return Alteration(point.kind, point.draft, point.source, point.draft_span, point.source_span)


def _points_of_source(claim: Claim, voice: Voice, said_by: Answer, chain: Answer) -> Iterator[Point]:
    """Who said it, whom they told and whether they denied it, where the claim names somebody."""
    if claim.speaker and voice.speaker is not None:
        yield Point("speaker", said_by.ok, claim.speaker, relay_named(claim, voice) or voice.speaker.name)
    if claim.outlet:
        yield Point("outlet", chain.ok, claim.outlet, ", ".join(link.name for link in voice.links))
    if claim.relay:
        yield Point("relay", chain.ok, claim.relay, ", ".join(link.name for link in voice.links))
    denied = voice.negated and not is_supposed(voice)
    if denied != claim.negated and said_by.ok:
        yield Point("negation", False, "denied" if claim.negated else "", "denied" if denied else "")


def _statement_verdict(
    claim: Claim, support: "Support", disagreements: Sequence[Point], voice: Voice, said_by: Answer, chain: Answer
) -> Verdict:
    """What the passage says of the claim; a speaker or an outlet that it does not confirm is not supported.

    What comes close and is somebody else's differs by that, whatever else it leaves open.
    """
    if support.verdict is Verdict.RELATED and support.is_close and said_by.ok is False:
        return Verdict.DIFFERS
    if support.verdict not in (Verdict.SUPPORTED, Verdict.DIFFERS):
        return support.verdict
    if disagreements:
        return Verdict.DIFFERS
    return Verdict.RELATED if _unconfirmed(claim, support, voice, said_by, chain) else Verdict.SUPPORTED


def _unconfirmed(claim: Claim, support: "Support", voice: Voice, said_by: Answer, chain: Answer) -> str:
    """What the passage leaves open of who said it and whom they told, where it says the rest."""
    if support.verdict is not Verdict.SUPPORTED:
        return ""
    if is_supposed(voice):
        return f"the source {standing(voice)}"
    if claim.speaker and said_by.ok is None:
        return said_by.why
    return chain.why if (claim.outlet or claim.hearsay) and chain.ok is None else ""


def finding_without_source(
    claim: Claim, verdict: Verdict, rule: str, explanation: str, matches: tuple[Match, ...], why: Answer
) -> Finding:
    """The finding on what no source of this corpus decides."""
    return Finding(
        text=_shown(claim),
        span=claim.span,
        is_quotation=claim.marked,
        verdict=verdict,
        level=level_of(verdict),
        rule=rule,
        explanation=explanation,
        speaker=_speaker(claim),
        outlet=claim.outlet,
        relay=claim.relay,
        matches=matches,
        words=why,
        said_by=why,
        chain=why,
        context=why,
    )


def _statement_words(verdict: Verdict, support: "Support") -> Answer:
    if verdict is Verdict.SUPPORTED:
        return Answer(True, "the passage says it, in other words or the same")
    open_points = support.disagreements or support.doubts
    missing = support.missing or [point.draft or point.source for point in open_points]
    said = "lacks" if support.missing else "disagrees on" if support.disagreements else "leaves open"
    named = ", ".join(f"“{word}”" for word in dict.fromkeys(missing)) or "who said it"
    return Answer(False if support.disagreements else None, f"the passage {said} {named}")


def _shown(claim: Claim) -> str:
    return claim.words if len(claim.spans) > 1 else claim.spans[0].of(claim.text).strip()


def _speaker(claim: Claim) -> Speaker | None:
    return Speaker(claim.speaker, described=not is_named(claim.speaker, claim.language)) if claim.speaker else None


def _alterations(claim: Claim, place: Place, voice: Voice, judgement: Judgement) -> tuple[Alteration, ...]:
    """Every change by its kind, the gravest first; a wrong name is one of them."""
    comparison = place.comparison
    whole = list[Alteration]()
    if judgement.speaker.ok is False and voice.speaker is not None and judgement.rule not in list(Status):
        whole.append(Alteration("misattribution", claim.speaker or "", voice.speaker.name))
    if judgement.rule in ("indirect-in-marks", "outside-the-marks"):
        whole.append(Alteration("indirect", _shown(claim), place.exact, claim.span, place.span))
    changes = [
        Alteration(
            ruling.kind,
            comparison.draft_text(edit),
            comparison.source_text(edit),
            _span(comparison.draft.words, edit.draft_words),
            comparison.source.place(*edit.source_words) if edit.source_words[0] < edit.source_words[1] else None,
            ruling.note,
        )
        for edit, ruling in sorted(place.rulings, key=lambda pair: -RUNGS.index(pair[1].verdict))
    ]
    cut = truncation(comparison) if judgement.context.ok is False else ""
    whole += [Alteration("truncation", "", cut)] if cut else []
    altered = place.rung is Verdict.ALTERED
    return (*changes, *whole, *typography(comparison)) if altered else (*whole, *changes, *typography(comparison))


def _span(words: Sequence[Word], place: tuple[int, int]) -> Span | None:
    first, last = place
    return Span(words[first].start, words[last - 1].end) if first < last else None


def difference(comparison: Comparison) -> Iterator[Piece]:
    """The quotation beside its source, stretch by stretch, in the order of the quotation."""
    stretches = [
        ((run.draft, run.draft + run.length), (run.source, run.source + run.length), False) for run in comparison.runs
    ]
    stretches += [(edit.draft_words, edit.source_words, True) for edit in comparison.edits if not edit.leap]
    for draft, source, changed in sorted(stretches):
        if changed:
            yield Piece(comparison.draft.shown(*draft), comparison.source.shown(*source), changed=True)
        else:
            yield Piece(_with_marks(comparison.draft, draft), _with_marks(comparison.source, source), changed=False)


def _with_marks(side: Wording | Source, place: tuple[int, int]) -> str:
    """The words of a stretch with the punctuation that clings to the last of them."""
    shown = side.shown(*place)
    end = side.words[place[1] - 1].end
    following = side.words[place[1]].start if place[1] < len(side.words) else len(side.text)
    clinging = side.text[end:following]
    return shown + clinging[: len(clinging) - len(clinging.lstrip(".,;:!?…"))]
