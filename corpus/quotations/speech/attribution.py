"""Who said the words in marks: each stretch is offered to the rules in order, the first that answers names itself.

A stretch with no rule of its own takes the speaker of the words before it; one that no rule reaches has no speaker,
and is a title or a scare quote if it looks like one.
"""

from collections.abc import Sequence
from dataclasses import replace

from corpus.document import QuotationKind
from corpus.quotations.grammar.cues import Cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention
from corpus.quotations.grammar.tags import MARKED, PHRASE_OPENERS, SENTENCE_ENDS, Tag, any_of, tag_pattern
from corpus.quotations.marks.quotation_marks import is_single
from corpus.quotations.speech.continuation import with_continued
from corpus.quotations.speech.inheritance import Setting, floats, inherited
from corpus.quotations.speech.kinds import kind_of
from corpus.quotations.speech.repeats import with_repeated
from corpus.quotations.speech.rule_answers import GUESSES, Answer, Attribution
from corpus.quotations.speech.speakers import ask
from corpus.spans import Span

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
_SIGNED = tag_pattern("dash (name+) (?: comma .* )? stop?")
_ENDS_SPEECH = SENTENCE_ENDS | {Tag.SEMICOLON}
# What may stand before the "not" of "…," but not "…".
_JOINTS = "".join(any_of("comma dash conjunctions"))
_CUTS_IN = any_of("comma dash")


def attribute_marked(text: str, frames: Sequence[Frame]) -> list[Attribution]:
    """The quotations in marks of all frames, in order."""
    found: list[Attribution] = []
    outer: Frame | None = None
    last: Attribution | None = None
    singles = [is_single(stretch) for frame in frames if not frame.depth for stretch in frame.marked.values()]
    few = 2 * sum(singles) < len(singles)
    for number, frame in enumerate(frames):
        if frame.depth:
            found += filter(_is_report_of_another, _Reader(text, frame, None, None).read())
            continue
        if number and few and _is_crosshead(text, frame):
            found += [_unspoken(frame, stretch.inner, QuotationKind.TITLE) for stretch in frame.marked.values()]
            continue
        here = _Reader(text, frame, outer, last).read()
        here = _signed(here, frame, frames[number + 1] if number + 1 < len(frames) else None)
        found += here
        last = next((a for a in reversed(here) if a.mention is not None), last)
        outer = frame
    return with_repeated(text, with_continued(found))


def _signed(here: list[Attribution], frame: Frame, after: Frame | None) -> list[Attribution]:
    """A paragraph that is a name behind a dash signs the quotation before it."""
    signature = None if after is None or after.depth else _SIGNED.fullmatch(after.tags)
    if signature is None or after is None or not here or frame.tags.rstrip(Tag.STOP)[-1:] not in MARKED:
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
    """A few words in single marks as a paragraph, where most stand in double marks, head a section."""
    stretch = frame.marked.get(0)
    alone = stretch is not None and is_single(stretch) and frame.tags.strip(Tag.STOP) in MARKED
    return alone and stretch is not None and len(stretch.inner.of(text).split()) <= _LONGEST_CROSSHEAD


def _is_report_of_another(attribution: Attribution) -> bool:
    """Whether somebody's words show the words of somebody else, and not a title or an epithet."""
    return is_named(attribution) and attribution.rule not in GUESSES


def is_named(attribution: Attribution) -> bool:
    """Whether a quotation inside another names its speaker: a pronoun in somebody's words is not resolved."""
    mention = attribution.mention
    if attribution.cue is None or mention is None:
        return False
    return attribution.mention_frame.tags[mention.first] in PHRASE_OPENERS


class _Reader:
    """The stretches of one frame from left to right. Titles and bynames stand between two parts of what is said."""

    def __init__(self, text: str, frame: Frame, outer: Frame | None, last: Attribution | None) -> None:
        self.text, self.frame, self.outer, self.last = text, frame, outer, last
        self.answers = {at: ask(text, frame, at) for at in sorted(frame.marked)}
        self.found: list[Attribution] = []
        self.before = -1  # where the last stretch stands that somebody may go on from
        self.spoken = -1  # its number in ``found``

    def read(self) -> list[Attribution]:
        for at, answer in self.answers.items():
            if self.frame.tags[at] not in MARKED:  # a byname
                self.found.append(_unspoken(self.frame, self.frame.marked[at].inner, QuotationKind.SCARE))
            elif not self._goes_on(at, answer):
                self._add(at, self._alone(at, answer))
        return self.found

    def _add(self, at: int, made: Attribution) -> None:
        self.found.append(made)
        if made.kind is not QuotationKind.TITLE:
            self.before, self.spoken = at, len(self.found) - 1

    def _alone(self, at: int, answer: Answer | None) -> Attribution:
        if (answer is None or answer.rule in GUESSES) and floats(self.text, self.frame, at):
            return inherited(self.text, self.frame, at, Setting(self.found, self.answers, self.outer, self.last))
        return _made(self.text, self.frame, at, answer)

    def _goes_on(self, at: int, answer: Answer | None) -> bool:
        """Whether the stretch goes on with what was said before it; if so, it is taken."""
        previous = self.found[self.spoken] if self.spoken >= 0 else None
        if previous is None or not _goes_on(self.frame, self.before, at, previous, answer):
            return False
        inner, kind = self.frame.marked[at].inner, kind_of(self.text, self.frame, at, "goes-on")
        if kind is not QuotationKind.TITLE and _split(self.text, self.frame, at):
            self.found[self.spoken] = replace(previous, spans=(*previous.spans, inner))
            self.before = at
        else:
            self._add(at, replace(previous, spans=(inner,), rule="goes-on", kind=kind))
        return True


def _unspoken(frame: Frame, inner: Span, kind: QuotationKind) -> Attribution:
    return Attribution(frame, kind, (inner,), None, frame, None, frame, "none")


def _made(text: str, frame: Frame, at: int, answer: Answer | None) -> Attribution:
    inner = frame.marked[at].inner
    if answer is None:
        return _unspoken(frame, inner, kind_of(text, frame, at, "none"))
    negated = (answer.cue is not None and answer.cue.negated) or _is_contrasted(frame, at)
    kind = kind_of(text, frame, at, answer.rule)
    return Attribution(
        frame,
        kind,
        (inner,),
        answer.mention,
        frame,
        answer.cue,
        frame,
        answer.rule,
        negated,
    )


def _is_contrasted(frame: Frame, at: int) -> bool:
    """Whether it was not said, but something else was: "…," not "…"."""
    denied = at > 1 and frame.words[at - 1] in frame.lexicon.words.negations
    return denied and frame.tags[: at - 1].rstrip(_JOINTS)[-1:] in MARKED


def _goes_on(frame: Frame, before: int, at: int, previous: Attribution, answer: Answer | None) -> bool:
    """ "…," she said, "…": the second stretch follows the first one's attribution and nothing else."""
    if previous.cue is None or previous.cue_frame is not frame or previous.rule not in _CONTINUED:
        return False
    if not before < previous.cue.first < at and previous.rule != "goes-on":
        return False
    between = frame.tags[before + 1 : at]
    if not _ENDS_SPEECH.isdisjoint(between[:-1]):
        return False
    if between[-1:] in SENTENCE_ENDS:
        return answer is None or answer.rule in GUESSES
    if answer is not None and answer.cue is not None and answer.cue.first > previous.cue.first:
        return answer.rule in GUESSES
    return True


def _split(text: str, frame: Frame, at: int) -> bool:
    """Whether two stretches are one sentence that an attribution splits."""
    return frame.tags[at - 1] in _CUTS_IN or text[frame.marked[at].inner.start].islower()
