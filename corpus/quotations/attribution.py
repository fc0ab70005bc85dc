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
from corpus.quotations.inheritance import Attribution, Setting, floats, inherited
from corpus.quotations.kinds import kind_of
from corpus.quotations.marks import is_single
from corpus.quotations.phrases import Mention
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
_LONGEST_CROSSHEAD = 8
_SIGNED = re.compile(r"—(N+)(?:,.*)?\.?")


def attribute_marked(text: str, frames: Sequence[Frame]) -> list[Attribution]:
    """The quotations in marks of all frames, in order."""
    found: list[Attribution] = []
    outer: Frame | None = None
    last: Attribution | None = None
    doubles = any(not is_single(stretch) for frame in frames for stretch in frame.marked.values() if not frame.depth)
    for number, frame in enumerate(frames):
        if frame.depth:
            found += filter(_is_report_of_another, _attribute_frame(text, frame, None, None))
            continue
        if number and doubles and _is_crosshead(text, frame):
            found += [
                Attribution(frame, QuotationKind.TITLE, (at.inner,), None, frame, None, frame, "none")
                for at in frame.marked.values()
            ]
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


def _is_crosshead(text: str, frame: Frame) -> bool:
    """A few words in single marks as a paragraph, where others stand in double marks, head a section."""
    stretch = frame.marked.get(0)
    alone = stretch is not None and is_single(stretch) and frame.tags.strip(".") in tuple(MARKED)
    return alone and stretch is not None and len(stretch.inner.of(text).split()) <= _LONGEST_CROSSHEAD


def _is_report_of_another(attribution: Attribution) -> bool:
    """Whether somebody's words show the words of somebody else, and not a title or an epithet."""
    return is_named(attribution) and attribution.rule not in GUESSES


def is_named(attribution: Attribution) -> bool:
    """Whether a quotation inside another names its speaker: a pronoun in somebody's words is not resolved."""
    mention = attribution.mention
    return attribution.cue is not None and mention is not None and attribution.frame.tags[mention.first] in "DnN"


def _attribute_frame(text: str, frame: Frame, outer: Frame | None, last: Attribution | None) -> list[Attribution]:
    found: list[Attribution] = []
    places = sorted(frame.marked)
    answers = {at: ask(text, frame, at) for at in places}
    before, spoken = -1, -1  # the last stretch that is no title: its place, and its number in ``found``
    for at in places:
        answer, inner = answers[at], frame.marked[at].inner
        previous = found[spoken] if spoken >= 0 else None
        made = None
        if previous is not None and _goes_on(frame, before, at, previous, answer):
            kind = kind_of(text, frame, at, "goes-on")
            if kind is not QuotationKind.TITLE and _split(text, frame, at):
                found[spoken] = replace(previous, spans=(*previous.spans, inner))
                before = at
                continue
            made = replace(previous, spans=(inner,), rule="goes-on", kind=kind)
        elif (answer is None or answer.rule in GUESSES) and floats(text, frame, at):
            made = inherited(text, frame, at, Setting(found, answers, outer, last))
        found.append(made or _made(text, frame, at, answer))
        if found[-1].kind is not QuotationKind.TITLE:
            before, spoken = at, len(found) - 1
    return found


def _made(text: str, frame: Frame, at: int, answer: Answer | None) -> Attribution:
    spans = (frame.marked[at].inner,)
    if answer is None:
        kind = kind_of(text, frame, at, "none")
        return Attribution(frame, kind, spans, None, frame, None, frame, "none")
    negated = answer.cue is not None and answer.cue.negated
    kind = kind_of(text, frame, at, answer.rule)
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
    if between.endswith((".", "E")):
        return answer is None or answer.rule in GUESSES
    if answer is not None and answer.cue is not None and answer.cue.first > previous.cue.first:
        return answer.rule in GUESSES
    return True


def _split(text: str, frame: Frame, at: int) -> bool:
    """Whether two stretches are one sentence that an attribution splits."""
    return frame.tags[at - 1] in ",—" or text[frame.marked[at].inner.start].islower()
