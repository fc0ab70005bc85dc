"""Who said the words in marks: each stretch is offered to the rules in order, the first that answers names itself.

A stretch with no rule of its own takes the speaker of the words before it; one that no rule reaches has no speaker,
and is a title or a scare quote if it looks like one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.document import QuotationKind
from corpus.quotations import lexicon
from corpus.quotations.cues import Cue, verb_cue
from corpus.quotations.frames import MARKED, Frame
from corpus.quotations.mentions import Mention, phrase_back, phrase_forward, subject_of
from corpus.spans import Span

_SPEAKS = frozenset({"say", "that", "tell", "utter"})
_STARTS = "PDnN#"
_FAR = 45
_GUESSES = frozenset({"subject", "opening"})


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
    outer: Frame | None = None
    last: Attribution | None = None
    for number, frame in enumerate(frames):
        if frame.depth:
            found += [
                a for a in _attribute_frame(text, frame, None, None) if _is_named(a)
            ]
            continue
        here = _attribute_frame(text, frame, outer, last)
        here = _signed(
            here, frame, frames[number + 1] if number + 1 < len(frames) else None
        )
        found += here
        last = next((a for a in reversed(here) if a.mention is not None), last)
        outer = frame
    return found


def _signed(
    here: list[Attribution], frame: Frame, after: Frame | None
) -> list[Attribution]:
    """A paragraph that is a name behind a dash signs the quotation before it."""
    signature = None if after is None or after.depth else _SIGNED.fullmatch(after.tags)
    if (
        signature is None
        or after is None
        or not here
        or not frame.tags.rstrip(".").endswith(tuple(MARKED))
    ):
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


_SIGNED = re.compile(r"—(N+)(?:,.*)?\.?")


def _is_named(attribution: Attribution) -> bool:
    """Whether a quotation inside another names its speaker: a pronoun in somebody's words is not resolved."""
    mention = attribution.mention
    return (
        attribution.cue is not None
        and mention is not None
        and attribution.frame.tags[mention.first] in "DnN"
    )


def _attribute_frame(
    text: str, frame: Frame, outer: Frame | None, last: Attribution | None
) -> list[Attribution]:
    found: list[Attribution] = []
    places = sorted(frame.marked)
    answers = {at: _ask(text, frame, at) for at in places}
    for number, at in enumerate(places):
        inner = frame.marked[at].inner
        answer, previous = answers[at], found[-1] if found else None
        if previous is not None and _goes_on(
            frame, places[number - 1], at, previous, answer
        ):
            if _split(text, frame, at):
                found[-1] = replace(previous, spans=(*previous.spans, inner))
            else:
                found.append(
                    replace(
                        previous,
                        spans=(inner,),
                        rule="goes-on",
                        kind=_kind(text, frame, at),
                    )
                )
        elif (answer is None or answer.rule in _GUESSES) and _floats(text, frame, at):
            found.append(_inherited(text, frame, at, found, answers, outer, last))
        else:
            found.append(_made(text, frame, at, answer))
    return found


def _made(text: str, frame: Frame, at: int, answer: Answer | None) -> Attribution:
    spans = (frame.marked[at].inner,)
    if answer is None:
        kind = _unspoken_kind(text, frame, at)
        return Attribution(frame, kind, spans, None, frame, None, frame, "none")
    negated = answer.cue is not None and answer.cue.negated
    kind = _kind(text, frame, at, answer.rule)
    if answer.rule in _GUESSES or answer.rule == "name":
        kind = _unspoken_kind(text, frame, at)
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


def _ask(text: str, frame: Frame, at: int) -> Answer | None:
    for rule in EMBEDDED_RULES if _is_embedded(frame, at) else RULES:
        answer = rule(text, frame, at)
        if answer is not None:
            return answer
    return None


def _is_embedded(frame: Frame, at: int) -> bool:
    """Whether the sentence to the left needs the stretch: '… said he would "stand firm", and left'."""
    return (
        at > 0
        and frame.tags[at - 1] in "nNDpfTVvAegGBtzO#r&hsb"
        and not frame.tags[at - 2 : at] == ".&"
    )


# --- the rules, in order -------------------------------------------------------------------------------------------


def _name(text: str, frame: Frame, at: int) -> Answer | None:
    """A book called "…": the marks hold a name, nobody speaks."""
    k = at - 1
    if k < 1 or frame.words[k] not in lexicon.NAMING:
        return None
    before = frame.tags[k - 1]
    names = (
        (before in ",n" or before == "f")
        and frame.words[k - 1] not in lexicon.DESCRIBED
        or before == "A"
    )
    inside = frame.marked[at].inner.of(text).split()
    capital = sum(w[:1].isupper() for w in inside) * 2 > len(inside)
    return (
        Answer(None, None, "name")
        if names and (capital or frame.words[k] in ("titled", "entitled"))
        else None
    )


def _touching(text: str, frame: Frame, at: int) -> Answer | None:
    """Trump replied, "…" and Trump said: "…": the cue touches the mark."""
    tags, i = frame.tags, at - 1
    if i < 0 or tags[i] not in ",:V":
        return None
    k = i if tags[i] == "V" else i - 1
    while k > max(0, i - 4) and tags[k] not in "VGB":
        k -= 1
    cue = verb_cue(frame, k) if k >= 0 and tags[k] in "VGB" else None
    if cue is not None and cue.stop < i and tags[i] != "V":
        return None
    if cue is None or cue.passive:
        return None
    mention = subject_of(frame, k)
    if mention is None:
        return None
    if frame.tags[mention.first] in "Pwt" or tags[i] == "V":
        mention, cue = climb(frame, mention, cue)
    return Answer(mention, cue, "cue-before-touching")


def climb(frame: Frame, mention: Mention, cue: Cue) -> tuple[Mention, Cue]:
    """From "(Smith said) he felt" to Smith said: the outer source is whom the text quotes."""
    low = frame.sentence_start(mention.first)
    main = _that_clause_over(frame, low, mention.first + 1)
    if main is not None:
        return main
    for k in range(mention.first - 1, low - 1, -1):
        if frame.tags[k] in "vAe":
            break
        if frame.tags[k] not in "VG":
            continue
        outer = verb_cue(frame, k)
        gap = frame.tags[k + 1 : mention.first]
        if (
            outer is None
            or outer.passive
            or not outer.classes & {"say", "that", "tell"}
        ):
            break
        if not (
            _THAT_GAP.fullmatch(gap)
            or ("say" in outer.classes and _BARE_GAP.fullmatch(gap))
        ):
            break
        subject = subject_of(frame, k)
        if subject is None:
            break
        return climb(frame, subject, outer)
    return mention, cue


def _that_clause_over(frame: Frame, low: int, place: int) -> tuple[Mention, Cue] | None:
    """The main report verb of the sentence whose that-clause ``place`` lies in."""
    for k in range(low, place):
        if frame.tags[k] not in "VBG":
            continue
        cue = verb_cue(frame, k)
        if cue is None or cue.passive or not cue.classes & {"say", "that", "tell"}:
            continue
        opens = _THAT.match(frame.tags, cue.stop, place)
        mention = subject_of(frame, k)
        if mention is None or mention.how == "relative":
            continue
        if opens is None or _ENDS_CLAUSE.search(frame.tags, opens.end(), place):
            return None
        return mention, cue
    return None


_THAT = re.compile(r"(?:[DnNOzf+p#]{0,10}|[rd]*)(?:p?d)?(?:,[rb]+,)?t")
_ENDS_CLAUSE = re.compile(
    r";|w(?=P)|[,Q—](?:[&b]|s)?[rd]*(?:P|D?[nN#z]{1,5})[rA]{0,3}[VB](?![nN])"
)
_THAT_GAP = re.compile(r"[DnNOzf+prd#T]{0,16}(?:,[rb]+,)?[th][rdps,]?[rdDnN,]{0,4}")
_BARE_GAP = re.compile(r"[rd]*(?:p?d)?[rd]*")


def _after(text: str, frame: Frame, at: int) -> Answer | None:
    """ "…," the mayor of York, who resigned in May, said."""
    if frame.tags[at] == "E" and _last_letter(text, frame, at) not in "?!…":
        return None
    answer = _right(frame, at, "cue-after")
    if answer is not None and answer.cue is not None and frame.tags[at] == "E":
        after = frame.tags[answer.cue.stop :].lstrip("rp")
        if after[:1] in (",", ":") and after[1:2] in tuple(MARKED):
            return None  # it opens the next one
    return answer


def _after_full_stop(text: str, frame: Frame, at: int) -> Answer | None:
    if frame.tags[at] != "E":
        return None
    answer = _right(frame, at, "cue-after-stop")
    if answer is None or answer.cue is None:
        return None
    stop = answer.cue.stop
    ends = stop >= len(frame) or frame.tags[stop] in ".,"
    if frame.tags[stop : stop + 1] in (",", ":") and frame.tags[
        stop + 1 : stop + 2
    ] in tuple(MARKED):
        return None  # it opens the next one
    ends = ends or (
        answer.mention is not None
        and frame.tags[answer.mention.stop : answer.mention.stop + 1] in (".", "")
    )
    return answer if ends else None


def _right(frame: Frame, at: int, rule: str) -> Answer | None:
    tags = frame.tags
    k = at + 1
    if tags[k : k + 1] in (",", "—", ")"):
        k += 1
    while k < len(frame) and tags[k] in "rd":
        k += 1
    if k >= len(frame) or tags[k] == "a":
        return None
    if tags[k] in "VeB":
        return _inverted(frame, at, k, rule)
    if tags[k] in _STARTS:
        for v in range(k + 1, min(len(frame), k + _FAR)):
            if tags[v] in ".;QCE":
                break
            if tags[v] in "Vev":
                answer = _subject_then_verb(frame, k, v, rule)
                if answer is not None:
                    return answer
    return None


def _subject_then_verb(frame: Frame, k: int, v: int, rule: str) -> Answer | None:
    cue = verb_cue(frame, v)
    if cue is not None and (
        cue.passive or not (cue.classes & _SPEAKS or "object" in cue.classes)
    ):
        return None
    mention = subject_of(frame, v)
    if mention is None or mention.first < k - 1 or mention.how == "relative":
        return None
    first = mention.first
    if first > k + 2:
        if (
            v - k > 30
            or any(t in "VvBAtsP;:" for t in frame.tags[k:v])
            or frame.tags[k] not in "DNn"
        ):
            return None
        first, mention = k, Mention(k, max(k + 1, phrase_forward(frame, k, v)))
    if cue is None:
        if frame.tags[v] not in "ev" or v - k > 4 or frame.tags[k] not in "PN":
            return None
        cue, rule = Cue(v, v + 1, frame.words[v], frozenset(), "open"), rule + "-open"
    return Answer(Mention(min(first, max(k, first - 2)), mention.stop), cue, rule)


def _inverted(frame: Frame, at: int, k: int, rule: str) -> Answer | None:
    """ "…," said the mayor of York."""
    tags = frame.tags
    cue = verb_cue(frame, k, inverted=True)
    if cue is None and tags[k] != "e":
        return None
    if cue is not None and not cue.classes & _SPEAKS:
        return None
    start = cue.stop if cue else k + 1
    while start < len(frame) and tags[start] in "rd":
        start += 1
    if (
        start >= len(frame)
        or tags[start] not in "PDnN#"
        or (cue is not None and cue.lemma == "tell")
    ):
        return None
    stop = phrase_forward(frame, start, len(frame))
    if stop == start:
        return None
    if cue is None:
        if tags[at] == "Q" or (tags[start] == "D" and frame.words[start] != "the"):
            return None
        return Answer(
            Mention(start, stop),
            Cue(k, k + 1, frame.words[k], frozenset(), "open"),
            "inverted-open",
        )
    return Answer(
        Mention(start, stop), cue, "inverted" if rule == "cue-after" else rule
    )


def _closing(text: str, frame: Frame, at: int) -> Answer | None:
    """A parenthesis of report wins over any verb inside the words reported: '…, he said'."""
    if frame.tags[at] == "E":
        return None
    for answer in (_right(frame, at, "cue-after"), _far_after(text, frame, at)):
        if (
            answer is None
            or answer.cue is None
            or answer.mention is None
            or not answer.cue.classes & _SPEAKS
        ):
            continue
        stop = max(answer.cue.stop, answer.mention.stop)
        if frame.tags[stop : stop + 1] in (
            "",
            ".",
            ",",
            ";",
            ":",
            "p",
            "d",
            "r",
            "Q",
            "C",
            "E",
            "(",
        ):
            return answer
    return None


def _far_after(text: str, frame: Frame, at: int) -> Answer | None:
    """ "…" and so on to the end of the sentence, the mayor said."""
    tags, high = frame.tags, frame.sentence_end(at + 1) if frame.tags[at] != "E" else at
    for v in range(at + 2, high):
        if tags[v] not in "VB" or (
            tags[v + 1 : v + 2]
            not in (".", "", ",", "d", "p", "r", "D", "N", "n", "P", "C", "Q", "E", ":")
        ):
            continue
        cue = verb_cue(frame, v)
        if cue is None or cue.passive or not cue.classes & {"say", "that", "utter"}:
            continue
        if (
            cue.lemma in lexicon.SAYS
            and cue.lemma != "tell"
            and tags[v - 1] in ",QC"
            and tags[cue.stop : cue.stop + 1] in tuple("DNnP")
        ):
            stop = phrase_forward(frame, cue.stop, high)
            if stop > cue.stop and tags[stop : stop + 1] in (
                "",
                ".",
                ",",
                "(",
                "p",
                "w",
                "C",
                "Q",
                "E",
            ):
                return Answer(Mention(cue.stop, stop), cue, "cue-far-after")
            continue
        mention = subject_of(frame, v)
        ends = tags[cue.stop : cue.stop + 1] in (
            ".",
            "",
            ",",
            "d",
            "p",
            "r",
            "C",
            "Q",
            "E",
            ":",
        )
        if (
            mention is not None
            and ends
            and mention.first > at + 1
            and tags[mention.first - 1] in ",CQ—"
        ):
            return Answer(mention, cue, "cue-far-after")
    return None


def _according(text: str, frame: Frame, at: int) -> Answer | None:
    """ "…," according to a poll; According to Smith, "…"."""
    low, high = (
        frame.sentence_start(at),
        frame.sentence_end(at + 1) if frame.tags[at] != "E" else at + 1,
    )
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
    after_pause = at > 0 and frame.tags[at - 1] in ",:"
    for k in range(at - 1, low - 1, -1):
        if frame.tags[k] not in "VGB":
            continue
        cue = verb_cue(frame, k)
        if cue is None or cue.passive:
            continue
        mention = subject_of(frame, k)
        if (
            mention is None
            or mention.stop > at
            or (after_pause and mention.how == "relative")
        ):
            continue
        mention, cue = climb(frame, mention, cue)
        return Answer(
            mention, cue, "cue-before" if cue.classes & _SPEAKS else "object-before"
        )
    return None


def _noun_cue(text: str, frame: Frame, at: int) -> Answer | None:
    """Her remark that "…"; the mayor's claim that the plan is "…"."""
    low = frame.sentence_start(at)
    for k in range(at - 1, low, -1):
        if frame.tags[k] in "VGB" or frame.words[k] not in lexicon.NOUN_CUES:
            if frame.tags[k] in "VG":
                return None
            continue
        if k + 1 == at or frame.tags[k + 1] not in "t:":
            continue
        owner = phrase_back(frame, k, low)
        possessed = frame.tags.find("z", owner, k)
        stop = (
            possessed
            if possessed > owner
            else owner + 1
            if frame.words[owner] in lexicon.POSSESSIVES
            else 0
        )
        if stop:
            return Answer(
                Mention(owner, stop),
                Cue(k, k + 1, frame.words[k], frozenset(), "noun"),
                "noun-cue",
            )
    return None


def _label(text: str, frame: Frame, at: int) -> Answer | None:
    """Smith: "…"; a blunt message from the mayor: "…"."""
    if at < 2 or frame.tags[at - 1] != ":":
        return None
    low = frame.sentence_start(at)
    first = phrase_back(frame, at - 2, low) if frame.tags[at - 2] in "nN)" else at
    named = (
        first < at
        and frame.tags[at - 2] == "N"
        and (
            first == low
            or frame.tags[first - 1] == "—"
            or frame.words[first - 1] == "from"
        )
    )
    answer = None if named else _main_subject(frame, low, at - 1, "colon-clause")
    if answer is not None:
        return answer
    if first < at:
        return Answer(
            Mention(first, at - 1), Cue(at - 1, at, ":", frozenset(), "phrase"), "label"
        )
    return None


def _signature(text: str, frame: Frame, at: int) -> Answer | None:
    """ "…" — Smith."""
    after = re.match(r"\.?—(N+)(?=[.,(QCE]|\Z)", frame.tags[at + 1 : at + 16])
    if after is None or frame.tags[at] == "Q":
        return None
    mention = Mention(at + 1 + after.start(1), at + 1 + after.end(1))
    return Answer(
        mention,
        Cue(mention.first - 1, mention.first, "—", frozenset(), "phrase"),
        "signature",
    )


def _subject(text: str, frame: Frame, at: int) -> Answer | None:
    """She had "no idea": the subject of the sentence, whatever its verb."""
    low = frame.sentence_start(at)
    for k in range(at - 1, low - 1, -1):
        if frame.tags[k] in "veA":
            mention = subject_of(frame, k)
            if mention is not None and mention.stop <= at:
                cue = Cue(k, k + 1, frame.words[k], frozenset(), "open")
                mention, cue = climb(frame, mention, cue)
                return Answer(
                    mention, cue, "subject" if cue.form == "open" else "cue-before"
                )
    if low < at and frame.tags[low] in "PDN":
        stop = phrase_forward(frame, low, at)
        if low < stop < at:
            return Answer(
                Mention(low, stop),
                Cue(stop - 1, stop, frame.words[stop - 1], frozenset(), "open"),
                "opening",
            )
    return None


RULES = (
    _name,
    _touching,
    _closing,
    _after,
    _according,
    _signature,
    _after_full_stop,
    _noun_cue,
    _before,
    _label,
    _subject,
)
EMBEDDED_RULES = (
    _name,
    _closing,
    _touching,
    _noun_cue,
    _before,
    _after,
    _according,
    _far_after,
    _label,
    _subject,
)

# --- what goes on, what inherits -----------------------------------------------------------------------------------


def _goes_on(
    frame: Frame, before: int, at: int, previous: Attribution, answer: Answer | None
) -> bool:
    """ "…," she said, "…": the second stretch follows the first one's attribution and nothing else."""
    if (
        previous.cue is None
        or previous.cue_frame is not frame
        or previous.rule not in _CONTINUED
    ):
        return False
    if not before < previous.cue.first < at and previous.rule != "goes-on":
        return False
    between = frame.tags[before + 1 : at]
    if any(t in ".E;" for t in between[:-1]):
        return False
    if between.endswith("."):
        return answer is None or answer.rule in _GUESSES
    if (
        answer is not None
        and answer.cue is not None
        and answer.cue.first > previous.cue.first
    ):
        return answer.rule in _GUESSES
    return True


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


def _split(text: str, frame: Frame, at: int) -> bool:
    """Whether two stretches are one sentence that an attribution splits."""
    return frame.tags[at - 1] in ",—" or text[frame.marked[at].inner.start].islower()


def _inherited(
    text: str,
    frame: Frame,
    at: int,
    found: Sequence[Attribution],
    answers: dict[int, Answer | None],
    outer: Frame | None,
    last: Attribution | None,
) -> Attribution:
    """The speaker of a stretch that stands alone: of the sentence before, of the words before, of the words after."""
    kind, spans = _kind(text, frame, at), (frame.marked[at].inner,)
    if frame.tags[at : at + 3] == "Q—N":
        return Attribution(
            frame, QuotationKind.TITLE, spans, None, frame, None, frame, "none"
        )
    low = frame.sentence_start(at)
    previous = found[-1] if found else None
    if (
        previous is not None
        and previous.mention is not None
        and frame.tags[at - 1] in MARKED
    ):
        return replace(previous, frame=frame, spans=spans, rule="inherited", kind=kind)
    if low > 1:
        answer = _sentence_before(frame, low)
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
    later = next(
        (
            a
            for p, a in sorted(answers.items())
            if p > at and a is not None and a.rule not in _GUESSES
        ),
        None,
    )
    if later is not None and later.mention is not None:
        return Attribution(
            frame, kind, spans, later.mention, frame, later.cue, frame, "from-next"
        )
    if outer is not None and len(outer):
        answer = _sentence_before(outer, len(outer))
        if (
            answer is not None
            and answer.mention is not None
            and (
                answer.rule == "sentence-before"
                or outer.tags.endswith(":")
                or last is None
            )
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
            return replace(
                last, frame=frame, spans=spans, rule="inherited-paragraph", kind=kind
            )
    if last is not None:
        return replace(last, frame=frame, spans=spans, rule="inherited-far", kind=kind)
    return Attribution(frame, kind, spans, None, frame, None, frame, "none")


def _sentence_before(frame: Frame, stop: int) -> Answer | None:
    """The source of the sentence that ends at ``stop``: its first report verb, else its subject."""
    end = stop - 1 if frame.tags[stop - 1] in ".:" else stop
    if end <= 0 or frame.tags[end - 1] == "E":
        return None
    low = frame.sentence_start(end - 1) if frame.tags[end - 1] not in ".E" else end
    for k in range(low, end):
        if frame.tags[k] in "VB":
            cue = verb_cue(frame, k)
            if cue is None or cue.passive or not cue.classes & _SPEAKS:
                continue
            mention = subject_of(frame, k)
            if mention is not None:
                return Answer(mention, cue, "sentence-before")
    return _main_subject(frame, low, end, "subject-before")


def _main_subject(frame: Frame, low: int, stop: int, rule: str) -> Answer | None:
    for k in range(low, stop):
        if frame.tags[k] in "VveA":
            mention = subject_of(frame, k)
            if (
                mention is not None
                and frame.tags[max(0, mention.first - 1)] not in "sw"
            ):
                return Answer(
                    mention, Cue(k, k + 1, frame.words[k], frozenset(), "open"), rule
                )
    return None


_LEAD = re.compile(r"(?:[rd&b,]|p[DnN#]{1,4}(?:f[DnN]{1,3})?)*")


def _floats(text: str, frame: Frame, at: int) -> bool:
    """Whether a stretch is an utterance of its own, and not a part of somebody else's sentence."""
    start = frame.sentence_start(at)
    inside = frame.marked[at].inner.of(text)
    alone = _LEAD.fullmatch(frame.tags, start, at) is not None
    return alone and (len(inside.split()) > 3 or frame.tags[at] == "E")


# --- kinds ---------------------------------------------------------------------------------------------------------


def _last_letter(text: str, frame: Frame, at: int) -> str:
    return text[frame.marked[at].inner.end - 1]


def _kind(text: str, frame: Frame, at: int, rule: str = "") -> QuotationKind:
    """Direct if the words stand for themselves, mixed if the sentence around needs them; a title if it looks like one."""
    inner = frame.marked[at].inner
    if rule not in _SPOKEN and _is_title(inner.of(text)):
        return QuotationKind.TITLE
    starts = at == frame.sentence_start(at) or frame.tags[at - 1] in ",:—"
    first = re.search(r"\w", text[inner.start : inner.end])
    capital = first is not None and (first.group().isupper() or first.group().isdigit())
    whole = (
        frame.tags[at] in "CE"
        or frame.tags[at + 1 : at + 2] in (".", "")
        or _last_letter(text, frame, at) in ".?!"
    )
    direct = starts and (capital or at == frame.sentence_start(at)) and whole
    return QuotationKind.DIRECT if direct else QuotationKind.MIXED


_SPOKEN = frozenset({"cue-after", "inverted", "cue-before-touching", "according-to"})


def _is_title(inside: str) -> bool:
    """Capitals on every long word, as titles of works have them."""
    words = [w for w in inside.split() if w[0].isalpha()]
    if not 1 < len(words) < 12 or not words[0][0].isupper():
        return False
    return all(w[0].isupper() for w in words if len(w) > 4) and sum(
        w[0].isupper() for w in words
    ) * 2 > len(words)


def _unspoken_kind(text: str, frame: Frame, at: int) -> QuotationKind:
    inside = frame.marked[at].inner.of(text)
    words = [w for w in inside.split() if w[:1].isalpha()]
    if _is_title(inside) or (
        words
        and words[0][0].isupper()
        and len(words) < 9
        and sum(w[0].isupper() for w in words) * 2 > len(words)
    ):
        return QuotationKind.TITLE
    if len(inside.split()) <= 3:
        return QuotationKind.SCARE
    return QuotationKind.MIXED
