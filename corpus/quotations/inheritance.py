"""Whose words a stretch holds that no rule reaches: those of the sentence before it, or of whoever spoke last."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.document import QuotationKind
from corpus.quotations.answers import GUESSES, SPEAKS, Answer, main_subject
from corpus.quotations.cues import Cue, verb_cue
from corpus.quotations.frames import MARKED, Frame
from corpus.quotations.kinds import kind_of
from corpus.quotations.mentions import Mention, subject_of
from corpus.spans import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """What is known of a quotation before names are: everything is in tokens of ``frame``."""

    frame: Frame
    kind: QuotationKind
    spans: tuple[Span, ...]
    mention: Mention | None
    mention_frame: Frame
    cue: Cue | None
    cue_frame: Frame
    rule: str
    negated: bool = False


_LEAD = re.compile(r"(?:[rd&bx,]|p[DnN#]{1,4}(?:f[DnN]{1,3})?)*")


def floats(text: str, frame: Frame, at: int) -> bool:
    """Whether a stretch is an utterance of its own, and not a part of somebody else's sentence."""
    start = frame.sentence_start(at)
    inside = frame.marked[at].inner.of(text)
    alone = _LEAD.fullmatch(frame.tags, start, at) is not None
    return alone and (len(inside.split()) > 3 or frame.tags[at] == "E")


def inherited(
    text: str,
    frame: Frame,
    at: int,
    found: Sequence[Attribution],
    answers: Mapping[int, Answer | None],
    outer: Frame | None,
    last: Attribution | None,
) -> Attribution:
    """The speaker of a stretch that stands alone: of the sentence before, of the words before, of the words after."""
    kind, spans = kind_of(text, frame, at, "inherited"), (frame.marked[at].inner,)
    if frame.tags[at : at + 2] == "Q—":  # "…" — Herald, May 3: an entry of a list, of which nobody before is the source
        return Attribution(frame, kind_of(text, frame, at, "none"), spans, None, frame, None, frame, "none")
    low = frame.sentence_start(at)
    previous = found[-1] if found else None
    if previous is not None and previous.mention is not None and frame.tags[at - 1] in MARKED:
        return replace(previous, frame=frame, spans=spans, rule="inherited", kind=kind)
    if low > 1:
        answer = sentence_before(frame, low)
        if answer is not None and answer.mention is not None:
            return Attribution(
                frame,
                kind,
                spans,
                answer.mention,
                frame,
                answer.cue,
                frame,
                answer.rule,
            )
    if previous is not None and previous.mention is not None:
        return replace(previous, frame=frame, spans=spans, rule="inherited", kind=kind)
    later = next((a for p in range(at + 1, at + 90) if (a := answers.get(p)) and a.rule not in GUESSES), None)
    if later is not None and later.mention is not None:
        return Attribution(frame, kind, spans, later.mention, frame, later.cue, frame, "from-next")
    if outer is not None and len(outer):
        answer = sentence_before(outer, len(outer))
        if (
            answer is not None
            and answer.mention is not None
            and (answer.rule == "sentence-before" or outer.tags.endswith(":") or last is None)
        ):
            return Attribution(
                frame,
                kind,
                spans,
                answer.mention,
                outer,
                answer.cue,
                outer,
                answer.rule + "-paragraph",
            )
        if last is not None and last.frame is outer:
            return replace(last, frame=frame, spans=spans, rule="inherited-paragraph", kind=kind)
    return Attribution(frame, kind, spans, None, frame, None, frame, "none")


def sentence_before(frame: Frame, stop: int) -> Answer | None:
    """The source of the sentence that ends at ``stop``: its first report verb, else its subject."""
    end = stop - 1 if frame.tags[stop - 1] in ".:" else stop
    if end <= 0 or frame.tags[end - 1] == "E":
        return None
    low = frame.sentence_start(end - 1) if frame.tags[end - 1] not in ".E" else end
    for k in range(low, end):
        if frame.tags[k] in "VB":
            cue = verb_cue(frame, k)
            if cue is None or cue.passive or not cue.classes & SPEAKS:
                continue
            mention = subject_of(frame, k)
            if mention is not None:
                return Answer(mention, cue, "sentence-before")
    return main_subject(frame, low, end, "subject-before")
