"""Who said the words in marks: each stretch is offered to the rules in order, the first that answers names itself.

A stretch with no rule of its own takes the speaker of the words before it; one that no rule reaches has no speaker,
and is a title or a scare quote if it looks like one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.document import QuotationKind
from corpus.quotations.cues import Cue, verb_cue
from corpus.quotations.frames import Frame
from corpus.quotations.mentions import Mention, phrase_forward, subject_of
from corpus.spans import Span

_SPEAKS = frozenset({"say", "that", "tell", "utter"})
_SUBJECT_TAGS = "DnN#g"
_FAR = 45


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


@dataclass(frozen=True, slots=True)
class Answer:
    """What a rule found for one stretch."""

    mention: Mention | None
    cue: Cue | None
    rule: str


def attribute_marked(text: str, frames: Sequence[Frame]) -> list[Attribution]:
    """The quotations in marks of all frames, in order."""
    found: list[Attribution] = []
    last: Attribution | None = None
    for number, frame in enumerate(frames):
        here = _attribute_frame(text, frame, last if not frame.depth else None)
        found += here
        spoken = [a for a in here if a.mention is not None and not frame.depth]
        if spoken:
            last = spoken[-1]
        elif not frame.depth and number and len(frame) > 2 and not here:
            last = None if last is None or last.frame is not frames[number - 1] else last
    return found


def _attribute_frame(text: str, frame: Frame, before: Attribution | None) -> list[Attribution]:
    found: list[Attribution] = []
    places = sorted(frame.marked)
    answers = {at: _ask(text, frame, at) for at in places}
    for number, at in enumerate(places):
        stretch = frame.marked[at]
        answer = answers[at]
        previous = found[-1] if found else None
        if previous is not None and number and _goes_on(frame, places[number - 1], at, previous, answer):
            if _split(text, frame, places[number - 1], at):
                found[-1] = replace(previous, spans=(*previous.spans, stretch.inner))
            else:
                found.append(replace(previous, spans=(stretch.inner,), rule="goes-on", kind=_kind(text, frame, at)))
            continue
        if answer is None and not _is_fragment(text, frame, at):
            answer = _inherit(frame, at, previous, before, answers)
            if answer is not None:
                source = previous or before
                if answer.rule == "inherited" and source is not None:
                    found.append(
                        replace(
                            source, frame=frame, spans=(stretch.inner,), rule="inherited", kind=_kind(text, frame, at)
                        )
                    )
                    continue
        found.append(_made(text, frame, at, answer))
    return [a for a in found if not frame.depth or a.cue is not None]


def _made(text: str, frame: Frame, at: int, answer: Answer | None) -> Attribution:
    spans = (frame.marked[at].inner,)
    if answer is None:
        kind = _unspoken_kind(text, frame, at)
        return Attribution(frame, kind, spans, None, frame, None, frame, "none")
    negated = answer.cue is not None and answer.cue.negated
    kind = _kind(text, frame, at)
    if kind is QuotationKind.MIXED and answer.rule in ("clause", "subject"):
        kind = _unspoken_kind(text, frame, at)
    return Attribution(frame, kind, spans, answer.mention, frame, answer.cue, frame, answer.rule, negated)


def _ask(text: str, frame: Frame, at: int) -> Answer | None:
    for rule in RULES:
        answer = rule(text, frame, at)
        if answer is not None:
            return answer
    return None


# --- the rules, in order -------------------------------------------------------------------------------------------


def _title_of_work(text: str, frame: Frame, at: int) -> Answer | None:
    return None


def _colon_before(text: str, frame: Frame, at: int) -> Answer | None:
    """Trump replied, "…" and Trump said: "…": the cue touches the mark."""
    tags, i = frame.tags, at - 1
    if i < 0 or tags[i] not in ",:" + "V":
        return None
    k = i if tags[i] in "V" else i - 1
    cue = verb_cue(frame, k) if k >= 0 and tags[k] in "VG" else None
    if cue is None or cue.passive:
        return None
    mention = subject_of(frame, k)
    return Answer(mention, cue, "cue-before-touching") if mention else None


def _after(text: str, frame: Frame, at: int) -> Answer | None:
    """ "…," the mayor of York, who resigned in May, said."""
    if frame.tags[at] == "E" and _last_letter(text, frame, at) not in "?!…":
        return None
    return _right(frame, at, "cue-after")


def _after_full_stop(text: str, frame: Frame, at: int) -> Answer | None:
    if frame.tags[at] != "E":
        return None
    answer = _right(frame, at, "cue-after-stop")
    if answer is None or answer.cue is None:
        return None
    stop = answer.cue.stop
    ends = (
        stop >= len(frame)
        or frame.tags[stop] in ".,"
        or (answer.mention and frame.tags[answer.mention.stop : answer.mention.stop + 1] in (".", ""))
    )
    return answer if ends else None


def _right(frame: Frame, at: int, rule: str) -> Answer | None:
    tags = frame.tags
    k = at + 1
    if tags[k : k + 1] in (",", "—"):
        k += 1
    while k < len(frame) and tags[k] in "rd":
        k += 1
    if k >= len(frame):
        return None
    if tags[k] == "a" and frame.words[k + 1 : k + 2] == ["to"]:
        return None
    if tags[k] in "Ve":
        return _inverted(frame, at, k, rule)
    high = min(len(frame), k + _FAR)
    if tags[k] in "P" + _SUBJECT_TAGS:
        for v in range(k + 1, high):
            if tags[v] in ".;QCE":
                break
            if tags[v] in "VevG":
                answer = _subject_then_verb(frame, k, v, rule)
                if answer is not None:
                    return answer
    return None


def _subject_then_verb(frame: Frame, k: int, v: int, rule: str) -> Answer | None:
    cue = verb_cue(frame, v)
    open_class = cue is None and frame.tags[v] in "ev"
    if cue is not None and (cue.passive or not (cue.classes & _SPEAKS or "object" in cue.classes)):
        return None
    if cue is None and not open_class:
        return None
    mention = subject_of(frame, v)
    if mention is None or not mention.first <= k + 2 or mention.stop <= k or mention.first < k - 1:
        return None
    if cue is None:
        if v - k > 4 or frame.tags[k] not in "PN":
            return None
        cue, rule = Cue(v, v + 1, frame.words[v], frozenset(), "open"), rule + "-open"
    return Answer(Mention(max(mention.first, k), mention.stop), cue, rule)


def _inverted(frame: Frame, at: int, k: int, rule: str) -> Answer | None:
    """ "…," said the mayor of York."""
    tags = frame.tags
    if tags[at] == "Q" and at and tags[at - 1] in "DnNpfVveAz#T&":
        return None
    cue = verb_cue(frame, k)
    if cue is None and tags[k] == "V":
        return None
    start = cue.stop if cue else k + 1
    while start < len(frame) and tags[start] in "rd":
        start += 1
    if start >= len(frame) or tags[start] not in "PDnN#":
        return None
    stop = phrase_forward(frame, start, len(frame))
    if stop == start:
        return None
    if cue is None:
        if tags[start] == "D" and frame.words[start] != "the":
            return None
        cue, rule = Cue(k, k + 1, frame.words[k], frozenset(), "open"), rule + "-open"
    return Answer(Mention(start, stop), cue, "inverted" if rule == "cue-after" else rule)


def _according(text: str, frame: Frame, at: int) -> Answer | None:
    """ "…," according to a poll; According to Smith, "…"."""
    low, high = frame.sentence_start(at), frame.sentence_end(at + 1) if frame.tags[at] != "E" else at + 1
    for i in range(low, high - 2):
        if frame.tags[i] == "a" and frame.words[i + 1] == "to":
            stop = phrase_forward(frame, i + 2, high)
            if stop > i + 2 and (i < at or i - at < 30):
                cue = Cue(i, i + 2, "according to", frozenset({"source"}), "phrase")
                return Answer(Mention(i + 2, stop), cue, "according-to")
    return None


def _before(text: str, frame: Frame, at: int) -> Answer | None:
    """The mayor told reporters in York that the plan was "…"."""
    low = frame.sentence_start(at)
    for k in range(at - 1, low - 1, -1):
        if frame.tags[k] not in "VGB":
            continue
        cue = verb_cue(frame, k)
        if cue is None or cue.passive:
            continue
        mention = subject_of(frame, k)
        if mention is not None and mention.stop <= at:
            return Answer(mention, cue, "cue-before" if cue.classes & _SPEAKS else "object-before")
    return None


def _clause(text: str, frame: Frame, at: int) -> Answer | None:
    """She had "no idea": the subject of the sentence, whatever its verb."""
    low = frame.sentence_start(at)
    for k in range(at - 1, low - 1, -1):
        if frame.tags[k] in "veA":
            mention = subject_of(frame, k)
            if mention is not None and mention.stop <= at:
                return Answer(mention, Cue(k, k + 1, frame.words[k], frozenset(), "open"), "clause")
    return None


RULES = (_colon_before, _after, _according, _after_full_stop, _before, _clause)

# --- what goes on, what inherits -----------------------------------------------------------------------------------


def _goes_on(frame: Frame, before: int, at: int, previous: Attribution, answer: Answer | None) -> bool:
    """ "…," she said, "…": the second stretch follows the first one's attribution and nothing else."""
    if (
        previous.cue is None
        or previous.cue_frame is not frame
        or not previous.rule.startswith(("cue-after", "inverted", "goes-on"))
    ):
        return False
    if not before < previous.cue.first < at and previous.rule != "goes-on":
        return False
    between = frame.tags[before + 1 : at]
    if any(t in ".E;" for t in between[:-1]):
        return bool(answer is None and between.endswith("."))
    if (
        answer is not None
        and answer.cue is not None
        and answer.cue.first > previous.cue.first
        and answer.rule != "clause"
    ):
        return answer.cue.form == "ing" and False
    return True


def _split(text: str, frame: Frame, before: int, at: int) -> bool:
    """Whether two stretches are one sentence that an attribution splits."""
    return frame.tags[at - 1] in ",—" or text[frame.marked[at].inner.start].islower()


def _inherit(
    frame: Frame, at: int, previous: Attribution | None, before: Attribution | None, answers: dict[int, Answer | None]
) -> Answer | None:
    if previous is not None and previous.mention is not None:
        return Answer(previous.mention, None, "inherited")
    for later in sorted(answers):
        answer = answers[later]
        if later > at and answer is not None and answer.rule != "clause":
            return Answer(answer.mention, answer.cue, "from-next")
    if before is not None:
        return Answer(None, None, "inherited")
    return None


# --- kinds ---------------------------------------------------------------------------------------------------------


def _last_letter(text: str, frame: Frame, at: int) -> str:
    return text[frame.marked[at].inner.end - 1]


def _is_fragment(text: str, frame: Frame, at: int) -> bool:
    """Whether a stretch is a part of somebody else's sentence, and not an utterance of its own."""
    inside = frame.marked[at].inner.of(text)
    starts = at == frame.sentence_start(at)
    return not (starts and (len(inside.split()) > 3 or frame.tags[at] == "E"))


def _kind(text: str, frame: Frame, at: int) -> QuotationKind:
    """Direct if the words stand for themselves, mixed if the sentence around needs them."""
    inner = frame.marked[at].inner
    starts = at == frame.sentence_start(at) or frame.tags[at - 1] in ",:—"
    first = re.search(r"\w", text[inner.start : inner.end])
    capital = first is not None and (first.group().isupper() or first.group().isdigit())
    whole = frame.tags[at] in "CE" or (frame.tags[at + 1 : at + 2] in (".", ""))
    return (
        QuotationKind.DIRECT
        if starts and (capital or at == frame.sentence_start(at)) and whole
        else QuotationKind.MIXED
    )


def _unspoken_kind(text: str, frame: Frame, at: int) -> QuotationKind:
    inside = frame.marked[at].inner.of(text).split()
    words = [w for w in inside if w[:1].isalpha()]
    capitals = sum(w[0].isupper() for w in words)
    if words and words[0][0].isupper() and capitals * 2 > len(words) and len(words) < 9:
        return QuotationKind.TITLE
    if len(inside) <= 3:
        return QuotationKind.SCARE
    return QuotationKind.MIXED
