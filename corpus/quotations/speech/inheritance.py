"""Whose words a stretch holds that no rule answers for: those of the sentence before it, or of whoever spoke last.

The nearer the source, the likelier it is: first the stretch before, then the sentence before, then the words after, and
last the paragraph before.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.quotations.grammar.cues import verb_cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention
from corpus.quotations.grammar.subjects import subject_of
from corpus.quotations.grammar.tags import COMMAS, MARKED, SENTENCE_ENDS, Tag, any_of, in_a_row, tag_pattern
from corpus.quotations.grammar.word_order import is_reported
from corpus.quotations.speech.kinds import kind_of
from corpus.quotations.speech.rule_answers import GUESSES, SPEAKS, Answer, Attribution, main_subject

# What may open a sentence that is otherwise all quotation: "But in the city of York,", "Adding,".
_LEAD = tag_pattern("""
    (?: [adverbials conjunctions symbol comma]
      | report_ing (?= [comma colon] )
      | preposition [phrase_openers number]{1,4} (?: of phrase_openers{1,3} )? )*
""")
_REFERENCE = in_a_row("stretch dash")
_CLOSED_BY = any_of("stop colon")
_FEW = 3  # words
_FAR = 90  # tokens
_MAY_REPORT = any_of("report_verb report_base")


def floats(text: str, frame: Frame, at: int) -> bool:
    """Whether a stretch is an utterance of its own, rather than part of a sentence of the writer's."""
    start = frame.sentence_start(at)
    inside = frame.marked[at].inner.of(text)
    alone = _LEAD.fullmatch(frame.tags, start, at) is not None
    # A few words alone may be a title or a crosshead.
    return alone and (len(inside.split()) > _FEW or frame.tags[at] == Tag.STRETCH_STOP)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a stretch stands: what is known of its paragraph so far, and of the one before."""

    found: Sequence[Attribution]  # the quotations of the paragraph up to the stretch
    answers: Mapping[int, Answer | None]  # what rules answer for each stretch of the paragraph
    outer: Frame | None  # the paragraph before
    last: Attribution | None  # the last quotation with a speaker before this paragraph


def inherited(text: str, frame: Frame, at: int, setting: Setting) -> Attribution:
    """The stretch at token ``at`` with the speaker that it inherits, if there is one to inherit from."""
    kind = kind_of(text, frame, at, "inherited")
    alone = Attribution(frame, kind, (frame.marked[at].inner,), None, frame, None, frame, "none")
    if frame.tags[at : at + 2] == _REFERENCE:  # an entry of a list, "…" — Herald, May 3: nobody before it said this
        return replace(alone, kind=kind_of(text, frame, at, "none"))
    previous = next((quotation for quotation in setting.found[-1:] if quotation.mention is not None), None)
    if previous is not None and frame.tags[at - 1] in MARKED:
        return _taken_from(previous, alone, "inherited")
    low = frame.sentence_start(at)
    answer = sentence_before(frame, low) if low > 1 else None
    if answer is not None:
        return _answered(alone, answer, frame, answer.rule)
    if previous is not None:
        return _taken_from(previous, alone, "inherited")
    return _from_next(alone, at, setting.answers) or _from_paragraph(alone, setting) or alone


def _taken_from(spoken: Attribution, alone: Attribution, rule: str) -> Attribution:
    return replace(spoken, frame=alone.frame, spans=alone.spans, kind=alone.kind, rule=rule)


def _answered(alone: Attribution, answer: Answer, frame: Frame, rule: str) -> Attribution:
    return replace(alone, mention=answer.mention, mention_frame=frame, cue=answer.cue, cue_frame=frame, rule=rule)


def _from_next(alone: Attribution, at: int, answers: Mapping[int, Answer | None]) -> Attribution | None:
    """The stretch with whoever speaks next in the paragraph."""
    later = next((a for p in range(at + 1, at + _FAR) if (a := answers.get(p)) and a.rule not in GUESSES), None)
    if later is None or later.mention is None:
        return None
    return _answered(alone, later, alone.frame, "from-next")


def _from_paragraph(alone: Attribution, setting: Setting) -> Attribution | None:
    """The stretch with the source of the last sentence of the paragraph before, or with whoever spoke last in it."""
    outer, last = setting.outer, setting.last
    if outer is None or not len(outer):
        return None
    answer = sentence_before(outer, len(outer))
    if answer is not None and (answer.rule == "sentence-before" or outer.tags[-1] == Tag.COLON or last is None):
        return _answered(alone, answer, outer, answer.rule + "-paragraph")
    if last is not None and last.frame is outer:
        return _taken_from(last, alone, "inherited-paragraph")
    return None


def sentence_before(frame: Frame, stop: int) -> Answer | None:
    """The source of the sentence that ends at ``stop``: whoever closes it or reports first in it, else its subject."""
    end = stop - 1 if frame.tags[stop - 1] in _CLOSED_BY else stop
    if end <= 0 or frame.tags[end - 1] == Tag.STRETCH_STOP:
        return None
    low = end if frame.tags[end - 1] in SENTENCE_ENDS else frame.sentence_start(end - 1)
    reports = list(_reports(frame, low, end))
    closing = (
        report for report in reports if report.mention and report.mention.first > low and _closes(frame, report.mention)
    )
    answer = next(closing, None) or next(iter(reports), None)
    if answer is not None:
        return answer
    if frame.lexicon.grammar.reporting_mood and low and is_reported(frame, low, end):
        return sentence_before(frame, low)
    given = not frame.lexicon.people.statements.isdisjoint(frame.words[low:end])
    return main_subject(frame, low, end, "sentence-before" if given else "subject-before")


def _reports(frame: Frame, low: int, end: int) -> Iterator[Answer]:
    """Whoever speaks in a sentence, by its report verbs in order."""
    for k in range(low, end):
        if frame.tags[k] not in _MAY_REPORT:
            continue
        cue = verb_cue(frame, k)
        if cue is None or cue.passive or not cue.classes & SPEAKS:
            continue
        mention = subject_of(frame, k)
        if mention is not None:
            yield Answer(mention, cue, "sentence-before")


def _closes(frame: Frame, mention: Mention) -> bool:
    """Whether a report closes its sentence, with its subject after a comma: "It was over, Smith said"."""
    return frame.tags[mention.first - 1] in COMMAS and mention.how in ("subject", "pronoun")
