"""Who said the words in marks: each stretch is offered to the rules in order, the first that answers names itself.

A stretch with no rule of its own takes the speaker of the words before it; one that no rule reaches has no speaker,
and is a title or a scare quote if it looks like one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.document import QuotationKind
from corpus.quotations.answers import GUESSES, Answer
from corpus.quotations.cues import Cue
from corpus.quotations.frames import MARKED, Frame
from corpus.quotations.inheritance import Attribution, floats, inherited
from corpus.quotations.kinds import kind_of, unspoken_kind
from corpus.quotations.mentions import Mention
from corpus.quotations.speakers import ask

_CONTINUED = frozenset(
    {
        "cue-after",
        "cue-after-open",
        "inverted",
        "inverted-open",
        "goes-on",
        "cue-far-after",
        "cue-after-stop",
    }
)
_SIGNED = re.compile(r"—(N+)(?:,.*)?\.?")


def attribute_marked(text: str, frames: Sequence[Frame]) -> list[Attribution]:
    """The quotations in marks of all frames, in order."""
    found: list[Attribution] = []
    outer: Frame | None = None
    last: Attribution | None = None
    for number, frame in enumerate(frames):
        if frame.depth:
            found += [a for a in _attribute_frame(text, frame, None, None) if is_named(a)]
            continue
        here = _attribute_frame(text, frame, outer, last)
        here = _signed(here, frame, frames[number + 1] if number + 1 < len(frames) else None)
        found += here
        last = next((a for a in reversed(here) if a.mention is not None), last)
        outer = frame
    return found


def _signed(here: list[Attribution], frame: Frame, after: Frame | None) -> list[Attribution]:
    """A paragraph that is a name behind a dash signs the quotation before it."""
    signature = None if after is None or after.depth else _SIGNED.fullmatch(after.tags)
    if signature is None or after is None or not here or not frame.tags.rstrip(".").endswith(tuple(MARKED)):
        return here
    mention = Mention(signature.start(1), signature.end(1))
    cue = Cue(0, 1, "—", frozenset(), "phrase")
    spoken = here[-1]
    if spoken.rule.startswith(("cue", "inverted")):
        return here
    signed = Attribution(
        frame,
        QuotationKind.DIRECT,
        spoken.spans,
        mention,
        after,
        cue,
        after,
        "signature",
    )
    return [*here[:-1], signed]


def is_named(attribution: Attribution) -> bool:
    """Whether a quotation inside another names its speaker: a pronoun in somebody's words is not resolved."""
    mention = attribution.mention
    return attribution.cue is not None and mention is not None and attribution.frame.tags[mention.first] in "DnN"


def _attribute_frame(text: str, frame: Frame, outer: Frame | None, last: Attribution | None) -> list[Attribution]:
    found: list[Attribution] = []
    places = sorted(frame.marked)
    answers = {at: ask(text, frame, at) for at in places}
    for number, at in enumerate(places):
        inner = frame.marked[at].inner
        answer, previous = answers[at], found[-1] if found else None
        if previous is not None and _goes_on(frame, places[number - 1], at, previous, answer):
            if _split(text, frame, at):
                found[-1] = replace(previous, spans=(*previous.spans, inner))
            else:
                found.append(
                    replace(
                        previous,
                        spans=(inner,),
                        rule="goes-on",
                        kind=kind_of(text, frame, at),
                    )
                )
        elif (answer is None or answer.rule in GUESSES) and floats(text, frame, at):
            found.append(inherited(text, frame, at, found, answers, outer, last))
        else:
            found.append(_made(text, frame, at, answer))
    return found


def _made(text: str, frame: Frame, at: int, answer: Answer | None) -> Attribution:
    spans = (frame.marked[at].inner,)
    if answer is None:
        kind = unspoken_kind(frame.marked[at].inner.of(text))
        return Attribution(frame, kind, spans, None, frame, None, frame, "none")
    negated = answer.cue is not None and answer.cue.negated
    kind = kind_of(text, frame, at, answer.rule)
    if answer.rule in GUESSES or answer.rule == "name":
        kind = unspoken_kind(frame.marked[at].inner.of(text))
    return Attribution(
        frame,
        kind,
        spans,
        answer.mention,
        frame,
        answer.cue,
        frame,
        answer.rule,
        negated,
    )


def _goes_on(frame: Frame, before: int, at: int, previous: Attribution, answer: Answer | None) -> bool:
    """ "…," she said, "…": the second stretch follows the first one's attribution and nothing else."""
    if previous.cue is None or previous.cue_frame is not frame or previous.rule not in _CONTINUED:
        return False
    if not before < previous.cue.first < at and previous.rule != "goes-on":
        return False
    between = frame.tags[before + 1 : at]
    if any(t in ".E;" for t in between[:-1]):
        return False
    if between.endswith("."):
        return answer is None or answer.rule in GUESSES
    if answer is not None and answer.cue is not None and answer.cue.first > previous.cue.first:
        return answer.rule in GUESSES
    return True


def _split(text: str, frame: Frame, at: int) -> bool:
    """Whether two stretches are one sentence that an attribution splits."""
    return frame.tags[at - 1] in ",—" or text[frame.marked[at].inner.start].islower()
