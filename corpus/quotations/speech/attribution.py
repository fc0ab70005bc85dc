"""Who said the words in marks: each stretch is offered to the rules in turn, and the first that answers decides.

A stretch that no rule answers for continues the speech before it, or inherits its speaker, or has none. What is only
somebody's guess must never break a speech in two.
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

# Rules that find an attribution after the words, so that more words of the same speech may follow it.
_CONTINUED = frozenset(
    """cue-after cue-after-open inverted inverted-open goes-on cue-far-after cue-after-stop""".split()
)
_LONGEST_CROSSHEAD = 8  # words
_SIGNED = tag_pattern("dash (name+) (?: comma .* )? stop?")
_ENDS_SPEECH = SENTENCE_ENDS | {Tag.SEMICOLON}
# What may stand before the "not" of "…," but not "…".
_BEFORE_NEGATION = "".join(any_of("comma dash conjunctions"))
_CUTS_IN = any_of("comma dash")


def attribute_marked(text: str, frames: Sequence[Frame]) -> list[Attribution]:
    """The quotations in marks of all frames, in order."""
    found: list[Attribution] = []
    outer: Frame | None = None
    last: Attribution | None = None
    singles = [is_single(stretch) for frame in frames if not frame.depth for stretch in frame.marked.values()]
    mostly_double = 2 * sum(singles) < len(singles)
    for number, frame in enumerate(frames):
        if frame.depth:
            found += filter(_is_report_of_another, _Reader(text, frame, None, None).read())
            continue
        if number and mostly_double and _is_crosshead(text, frame):
            found += [_unspoken(frame, stretch.inner, QuotationKind.TITLE) for stretch in frame.marked.values()]
            continue
        paragraph = _Reader(text, frame, outer, last).read()
        paragraph = _signed(paragraph, frame, frames[number + 1] if number + 1 < len(frames) else None)
        found += paragraph
        last = next((quotation for quotation in reversed(paragraph) if quotation.mention is not None), last)
        outer = frame
    return with_repeated(text, with_continued(found))


def _signed(paragraph: list[Attribution], frame: Frame, next_frame: Frame | None) -> list[Attribution]:
    """The quotations of a paragraph; if the next one is a name after a dash, it signs the last of them."""
    signature = None if next_frame is None or next_frame.depth else _SIGNED.fullmatch(next_frame.tags)
    if signature is None or next_frame is None or not paragraph or frame.tags.rstrip(Tag.STOP)[-1:] not in MARKED:
        return paragraph
    unsigned = paragraph[-1]
    if unsigned.rule.startswith(("cue", "inverted")):
        return paragraph  # its own sentence names the speaker
    signer, cue = Mention(signature.start(1), signature.end(1)), Cue(0, 1, "—", frozenset(), "phrase")
    kind = QuotationKind.DIRECT
    signed = Attribution(frame, kind, unsigned.spans, signer, next_frame, cue, next_frame, "signature")
    return [*paragraph[:-1], signed]


def _is_crosshead(text: str, frame: Frame) -> bool:
    """Whether a paragraph is a few words in single marks, which head a section where most marks are double."""
    stretch = frame.marked.get(0)
    alone = stretch is not None and is_single(stretch) and frame.tags.strip(Tag.STOP) in MARKED
    return alone and stretch is not None and len(stretch.inner.of(text).split()) <= _LONGEST_CROSSHEAD


def _is_report_of_another(attribution: Attribution) -> bool:
    """Whether a stretch inside a quotation is somebody else's speech, and not a title or an epithet."""
    return is_named(attribution) and attribution.rule not in GUESSES


def is_named(attribution: Attribution) -> bool:
    """Whether a quotation inside another names its speaker. Who "he" is in somebody's words, nobody can say."""
    mention = attribution.mention
    if attribution.cue is None or mention is None:
        return False
    return attribution.mention_frame.tags[mention.first] in PHRASE_OPENERS


class _Reader:
    """Reads the stretches of one frame from left to right. Titles and bynames do not interrupt a speech."""

    def __init__(self, text: str, frame: Frame, outer: Frame | None, last: Attribution | None) -> None:
        self.text, self.frame, self.outer, self.last = text, frame, outer, last
        self.answers = {at: ask(text, frame, at) for at in sorted(frame.marked)}
        self.found: list[Attribution] = []
        self.before = -1  # the token of the last stretch that was spoken
        self.spoken = -1  # the index of its attribution in ``found``

    def read(self) -> list[Attribution]:
        for at, answer in self.answers.items():
            if self.frame.tags[at] not in MARKED:  # a byname, which is a part of a name
                self.found.append(_unspoken(self.frame, self.frame.marked[at].inner, QuotationKind.SCARE))
            elif not self._goes_on(at, answer):
                self._add(at, self._alone(at, answer))
        return self.found

    def _add(self, at: int, attribution: Attribution) -> None:
        self.found.append(attribution)
        if attribution.kind is not QuotationKind.TITLE:
            self.before, self.spoken = at, len(self.found) - 1

    def _alone(self, at: int, answer: Answer | None) -> Attribution:
        if (answer is None or answer.rule in GUESSES) and floats(self.text, self.frame, at):
            return inherited(self.text, self.frame, at, Setting(self.found, self.answers, self.outer, self.last))
        return _attributed(self.text, self.frame, at, answer)

    def _goes_on(self, at: int, answer: Answer | None) -> bool:
        """Whether the stretch continues the speech before it; if so, it is added to it."""
        previous = self.found[self.spoken] if self.spoken >= 0 else None
        names = answer is not None and answer.rule == "name"  # said Tom Reeve, nicknamed "Big Tom"
        if previous is None or names or not _goes_on(self.frame, self.before, at, previous, answer):
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


def _attributed(text: str, frame: Frame, at: int, answer: Answer | None) -> Attribution:
    """The stretch at token ``at``, given to whoever the answer names."""
    inner = frame.marked[at].inner
    if answer is None:
        return _unspoken(frame, inner, kind_of(text, frame, at, "none"))
    negated = (answer.cue is not None and answer.cue.negated) or _is_contrasted(frame, at)
    kind = kind_of(text, frame, at, answer.rule)
    return Attribution(frame, kind, (inner,), answer.mention, frame, answer.cue, frame, answer.rule, negated)


def _is_contrasted(frame: Frame, at: int) -> bool:
    """Whether the words are set against what was said, and so were not: "…," not "…"."""
    denied = at > 1 and frame.words[at - 1] in frame.lexicon.words.negations
    return denied and frame.tags[: at - 1].rstrip(_BEFORE_NEGATION)[-1:] in MARKED


def _goes_on(frame: Frame, before: int, at: int, previous: Attribution, answer: Answer | None) -> bool:
    """Whether a stretch follows the attribution of the one before it and nothing else: "…," she said, "…"."""
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
    """Whether an attribution cuts one sentence into this stretch and the one before."""
    return frame.tags[at - 1] in _CUTS_IN or text[frame.marked[at].inner.start].islower()
