"""Reported speech without marks: what stands behind "that", "according to", or in front of ", officials said".

A content is a stretch of one sentence. It ends where the sentence ends, where another source begins, or where the
writer's own gloss sets in.
"""

import re
from collections.abc import Sequence

from corpus.document import QuotationKind
from corpus.quotations.grammar.cues import Cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention, phrase_forward
from corpus.quotations.grammar.subjects import subject_of
from corpus.quotations.grammar.tags import (
    ADVERBIALS,
    PHRASE_OPENERS,
    SUBJECT_OPENERS,
    Tag,
    any_of,
)
from corpus.quotations.speech import report_clauses
from corpus.quotations.speech.complements import after_hearer, complements, has_verb
from corpus.quotations.speech.report_extent import clause_end, content_end, trimmed
from corpus.quotations.speech.reporting_mood import in_reporting_mood
from corpus.quotations.speech.rule_answers import Attribution, Report

# What somebody is reported to want, ask or mention is a part of the report that it stands in.
_WEAK = frozenset({"object", "request", "infinitive", "question-clause"})
_SAME = frozenset({"pronoun", "governing"})  # "Smith said he thought": the inner report is Smith's
_WEAK_CLASSES = frozenset({"object", "will", "utter", "urge"})
_ENDS_PARENTHESIS = any_of("end stop comma time preposition adverb semicolon")
_LEADS_UP = any_of("subordinator ing_form report_ing report_verb ed_form")
_JOINTS = any_of("adverb conjunctions comma")
_NO_CONTINUATION = any_of("report_ing ing_form but relative and")
_INVERTED_SUBJECTS = any_of("phrase_openers pronoun")
_BEHIND_INVERTED = any_of("comma opening relative preposition")


def attribute_reported(text: str, frames: Sequence[Frame], cues: Sequence[Sequence[Cue]]) -> list[Attribution]:
    """The indirect quotations of all frames, in order."""
    found: list[Attribution] = []
    outer: Frame | None = None
    for frame, here in zip(frames, cues, strict=True):
        if frame.depth:
            continue
        reports = _attribute_frame(frame, here)
        found += reports
        if frame.lexicon.grammar.reporting_mood:
            found += in_reporting_mood(frame, outer, reports)
        outer = frame
    return found


def _attribute_frame(frame: Frame, cues: Sequence[Cue]) -> list[Attribution]:
    found: list[Attribution] = []
    taken: list[tuple[int, int]] = []
    for cue in cues:
        inside = any(first <= cue.first < stop for first, stop in taken[-6:])
        report = None if inside and cue.classes <= _WEAK_CLASSES else _report_of(frame, cue, found)
        if report is None or (inside and (report.rule in _WEAK or report.mention.how in _SAME)):
            continue
        taken.append((report.first, report.stop))
        found.append(_made(frame, cue, report))
    return found


def _report_of(frame: Frame, cue: Cue, found: Sequence[Attribution]) -> Report | None:
    report = _according(frame, cue, found) if "source" in cue.classes else _verb(frame, cue)
    if report is None:
        return None
    first, stop = trimmed(frame, report.first, report.stop)
    if stop - first < 1 or _mostly_marked(frame, first, stop):
        return None
    return report._replace(first=first, stop=stop)


def _made(frame: Frame, cue: Cue, report: Report) -> Attribution:
    spans, kind = (frame.span_of(report.first, report.stop),), QuotationKind.INDIRECT
    return Attribution(frame, kind, spans, report.mention, frame, cue, frame, report.rule, cue.negated)


def _mostly_marked(frame: Frame, first: int, stop: int) -> bool:
    marked = sum(len(frame.marked[i].inner) for i in range(first, stop) if i in frame.marked)
    return marked * 3 > frame.ends[stop - 1] - frame.starts[first]


def _according(frame: Frame, cue: Cue, found: Sequence[Attribution]) -> Report | None:
    high = frame.sentence_end(cue.first)
    low = frame.sentence_start(cue.first)
    if frame.words[cue.first] in frame.lexicon.grammar.postpositions:
        return report_clauses.by_postposition(frame, cue, low, high)
    stop = phrase_forward(frame, cue.stop, high)
    if stop == cue.stop:
        return None
    mention = Mention(cue.stop, stop)
    if any(_covers(frame, a, low, cue.first) for a in found[-8:]):
        return None  # that one has a speaker of its own, and this source relays it
    if cue.first - low <= 2:
        if frame.lexicon.grammar.verb_second:
            return Report(mention, report_clauses.past_relative(frame, stop, high), high, "according-to")
        comma = _past_apposition(frame, frame.tags.find(Tag.COMMA, stop, high), high)
        if comma < 0:
            return None
        return Report(mention, comma + 1, content_end(frame, comma + 1, high), "according-to")
    inside = frame.lexicon.grammar.verb_second and high - stop > 1
    return Report(mention, low, high if inside else cue.first, "according-to")


def _past_apposition(frame: Frame, comma: int, high: int) -> int:
    """The comma behind whatever else the source is called: "According to her aide, Ida Berg, the port is shut"."""
    named = 0 <= comma < high - 1 and frame.tags[comma + 1] in PHRASE_OPENERS
    stop = phrase_forward(frame, comma + 1, high) if named else 0
    if stop <= comma + 1 or frame.tags[stop : stop + 1] != Tag.COMMA or not has_verb(frame, stop + 1, high):
        return comma
    return stop if stop + 1 < high and frame.tags[stop + 1] in SUBJECT_OPENERS else comma


def _covers(frame: Frame, attribution: Attribution, low: int, stop: int) -> bool:
    """Whether an attribution is the main clause of the sentence that begins at ``low``."""
    cue, mention = attribution.cue, attribution.mention
    if cue is None or mention is None or not low <= cue.first < stop or not cue.classes & {"say", "that", "tell"}:
        return False
    return ADVERBIALS.issuperset(frame.tags[low : mention.first])


def _verb(frame: Frame, cue: Cue) -> Report | None:
    if cue.passive:
        return None
    high = frame.sentence_end(cue.first)
    if frame.lexicon.grammar.verb_second:
        reported = report_clauses.reported(frame, cue, high)
        if reported is None or reported.stop:
            return reported
        return reported._replace(stop=content_end(frame, reported.first, high, reported.rule))
    inverted = _inverted(frame, cue, high)
    if inverted is not None:
        return inverted
    after = after_hearer(frame, cue, high)
    mention = subject_of(frame, cue.first)
    if mention is None or frame.words[mention.stop - 1].rstrip("s") in frame.lexicon.words.times:
        return None
    if mention.how == "governing" and _is_impersonal(frame, mention):
        return None
    parenthesis = _parenthetical(frame, cue, mention, high)
    if parenthesis is not None:
        return parenthesis
    for kind, start in complements(frame, cue, after, high):
        if kind == "request" and mention.how == "governing":
            return None  # "in order to ask him to": nobody has asked yet
        stop = content_end(frame, start, clause_end(frame, cue, mention, start, high), kind)
        return Report(mention, start, stop, kind)
    return None


def _is_impersonal(frame: Frame, mention: Mention) -> bool:
    """ "It is hard to imagine", "there is reason to believe": nobody does."""
    words, pronoun = frame.lexicon.words, re.split("['’]", frame.words[mention.first])[0]
    return pronoun in words.neuter | words.expletives


def _parenthetical(frame: Frame, cue: Cue, mention: Mention, high: int) -> Report | None:
    """The bridge will close, officials said; the bridge, officials said, will close."""
    if not cue.classes & {"say", "that"} or mention.how not in ("subject", "pronoun", "insertion"):
        return None
    low, comma = frame.sentence_start(cue.first), mention.first - 1
    if comma <= low or frame.tags[comma] != Tag.COMMA:
        return None
    stop = frame.past(ADVERBIALS, cue.stop, len(frame))
    first = _skip_joints(frame, low, comma)
    if frame.tags[stop : stop + 1] == Tag.COMMA and _goes_on(frame, stop + 1, high):
        return Report(mention, first if first < comma else low, high, "clause-around")
    after = frame.tags[cue.stop : cue.stop + 1]
    if after not in _ENDS_PARENTHESIS or comma - low < 3 or not has_verb(frame, low, comma):
        return None
    if frame.tags[first] in _LEADS_UP:
        return None
    if frame.tags[first] == Tag.PREPOSITION and Tag.COMMA not in frame.tags[first + 2 : comma]:
        return None
    return Report(mention, first, comma, "clause-before")


def _skip_joints(frame: Frame, low: int, stop: int) -> int:
    """Where a clause begins that ends at ``stop``, past what joins it to the one before."""
    first = max(low, frame.tags.rfind(Tag.SEMICOLON, low, stop) + 1)
    return frame.past(_JOINTS, first, len(frame))


def _goes_on(frame: Frame, start: int, high: int) -> bool:
    """Whether the words reported go on behind a parenthesis, and no second report or gloss of the writer's."""
    tags = frame.tags[start:high]
    return len(tags) > 2 and tags[0] not in _NO_CONTINUATION and Tag.STRETCH not in tags


def _inverted(frame: Frame, cue: Cue, high: int) -> Report | None:
    """The bridge will close, said the mayor."""
    low = frame.sentence_start(cue.first)
    comma = cue.first - 1
    verbs = frame.lexicon.verbs
    inverts = cue.lemma in verbs.says and cue.lemma not in verbs.telling
    if not inverts or comma - low < 3 or frame.tags[comma] != Tag.COMMA or cue.stop >= high:
        return None
    stop = phrase_forward(frame, cue.stop, high) if frame.tags[cue.stop] in _INVERTED_SUBJECTS else cue.stop
    if (
        stop == cue.stop
        or not has_verb(frame, low, comma)
        or frame.tags[low] in _LEADS_UP
        or Tag.STRETCH in frame.tags[low:comma]
    ):
        return None
    if stop < high and frame.tags[stop] not in _BEHIND_INVERTED:
        return None
    return Report(Mention(cue.stop, stop), low, comma, "clause-before-inverted")
