"""Reported speech without marks: after "that" or "according to", or before ", officials said".

What somebody reports is one stretch of one sentence, with one source. A report inside it counts only if its source is
somebody else.
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
from corpus.quotations.speech.complements import after_hearer, complement, has_verb
from corpus.quotations.speech.report_extent import clause_end, content_end, trimmed
from corpus.quotations.speech.reporting_mood import in_reporting_mood
from corpus.quotations.speech.rule_answers import Attribution, Report

# What somebody is reported to want, ask or mention is part of the report that it stands in.
_WEAK = frozenset({"object", "request", "infinitive", "question-clause"})
_WEAK_CLASSES = frozenset({"object", "will", "utter", "urge"})
# Subjects of an inner report that are the outer source again: "Smith said he thought".
_SAME_SOURCE = frozenset({"pronoun", "governing"})
_NEAR = 6  # reports before a cue that it may stand in
_SHORTEST = 3  # tokens of a clause that is reported before its verb
_ENDS_PARENTHESIS = any_of("end stop comma time preposition adverb semicolon")
# "As it rained, officials said": a clause that leads up to the report.
_LEADS_UP = any_of("subordinator ing_form report_ing report_verb ed_form")
_JOINTS = any_of("adverb conjunctions comma")
# ", saying", ", but", ", who": after a parenthesis, these start something that is not reported.
_NO_CONTINUATION = any_of("report_ing ing_form but relative and")
_INVERTED_SUBJECTS = any_of("phrase_openers pronoun")
_BEHIND_INVERTED = any_of("comma opening relative preposition")


def attribute_reported(text: str, frames: Sequence[Frame], cues: Sequence[Sequence[Cue]]) -> list[Attribution]:
    """The indirect quotations of all frames, in order; ``cues`` has those of each frame."""
    found: list[Attribution] = []
    outer: Frame | None = None
    for frame, cues_here in zip(frames, cues, strict=True):
        if frame.depth:
            continue
        reports = _attribute_frame(frame, cues_here)
        found += reports
        if frame.lexicon.grammar.reporting_mood:
            found += in_reporting_mood(frame, outer, reports)
        outer = frame
    return found


def _attribute_frame(frame: Frame, cues: Sequence[Cue]) -> list[Attribution]:
    """The reports of one paragraph, without those that only continue another."""
    found: list[Attribution] = []
    taken: list[tuple[int, int]] = []
    for cue in cues:
        inside = any(first <= cue.first < stop for first, stop in taken[-_NEAR:])
        report = None if inside and cue.classes <= _WEAK_CLASSES else _report_of(frame, cue, found)
        if report is None or (inside and (report.rule in _WEAK or report.mention.how in _SAME_SOURCE)):
            continue
        taken.append((report.first, report.stop))
        found.append(_attributed(frame, cue, report))
    return found


def _report_of(frame: Frame, cue: Cue, found: Sequence[Attribution]) -> Report | None:
    """What a cue reports, without the pauses at its ends; ``found`` are the reports before it."""
    report = _by_phrase(frame, cue, found) if "source" in cue.classes else _by_verb(frame, cue)
    if report is None:
        return None
    first, stop = trimmed(frame, report.first, report.stop)
    if stop - first < 1 or _mostly_marked(frame, first, stop):
        return None
    return report._replace(first=first, stop=stop)


def _attributed(frame: Frame, cue: Cue, report: Report) -> Attribution:
    spans, kind = (frame.span_of(report.first, report.stop),), QuotationKind.INDIRECT
    return Attribution(frame, kind, spans, report.mention, frame, cue, frame, report.rule, cue.negated)


def _mostly_marked(frame: Frame, first: int, stop: int) -> bool:
    """Whether more than a third of the words stand in marks, so that other rules attribute them."""
    marked = sum(len(frame.marked[i].inner) for i in range(first, stop) if i in frame.marked)
    return marked * 3 > frame.ends[stop - 1] - frame.starts[first]


def _by_phrase(frame: Frame, cue: Cue, found: Sequence[Attribution]) -> Report | None:
    """What a phrase such as "according to" reports: the rest of its sentence, or what stands before it."""
    low, high = frame.sentence_start(cue.first), frame.sentence_end(cue.first)
    if frame.words[cue.first] in frame.lexicon.grammar.postpositions:
        return report_clauses.by_postposition(frame, cue, low, high)
    stop = phrase_forward(frame, cue.stop, high)
    if stop == cue.stop:
        return None
    source = Mention(cue.stop, stop)
    if any(_covers(frame, report, low, cue.first) for report in found[-8:]):
        return None  # the sentence has a speaker already, whom this source relays
    verb_second = frame.lexicon.grammar.verb_second
    if cue.first - low > 2:
        inside = verb_second and high - stop > 1
        return Report(source, low, high if inside else cue.first, "according-to")
    if verb_second:
        return Report(source, report_clauses.past_relative(frame, stop, high), high, "according-to")
    comma = _past_apposition(frame, frame.tags.find(Tag.COMMA, stop, high), high)
    if comma < 0:
        return None
    return Report(source, comma + 1, content_end(frame, comma + 1, high), "according-to")


def _past_apposition(frame: Frame, comma: int, high: int) -> int:
    """The comma after an apposition to the source: "According to her aide, Ida Berg, the port is shut"."""
    named = 0 <= comma < high - 1 and frame.tags[comma + 1] in PHRASE_OPENERS
    stop = phrase_forward(frame, comma + 1, high) if named else 0
    if stop <= comma + 1 or frame.tags[stop : stop + 1] != Tag.COMMA or not has_verb(frame, stop + 1, high):
        return comma
    return stop if stop + 1 < high and frame.tags[stop + 1] in SUBJECT_OPENERS else comma


def _covers(frame: Frame, attribution: Attribution, low: int, stop: int) -> bool:
    """Whether a report is the main clause of the sentence that starts at ``low``."""
    cue, mention = attribution.cue, attribution.mention
    if cue is None or mention is None or not low <= cue.first < stop or not cue.classes & {"say", "that", "tell"}:
        return False
    return ADVERBIALS.issuperset(frame.tags[low : mention.first])


def _by_verb(frame: Frame, cue: Cue) -> Report | None:
    """What a report verb reports: the clause before it, around it or after it."""
    if cue.passive:
        return None
    high = frame.sentence_end(cue.first)
    if frame.lexicon.grammar.verb_second:
        return _by_clause(frame, cue, high)
    inverted = _inverted(frame, cue, high)
    if inverted is not None:
        return inverted
    source = subject_of(frame, cue.first)
    if source is None or frame.words[source.stop - 1].rstrip("s") in frame.lexicon.words.times:
        return None
    if source.how == "governing" and _is_impersonal(frame, source):
        return None
    return _parenthetical(frame, cue, source, high) or _by_complement(frame, cue, source, high)


def _by_clause(frame: Frame, cue: Cue, high: int) -> Report | None:
    """The same where commas and cases tell, in German."""
    report = report_clauses.reported(frame, cue, high)
    if report is None or report.stop:
        return report
    return report._replace(stop=content_end(frame, report.first, high, report.rule))


def _by_complement(frame: Frame, cue: Cue, source: Mention, high: int) -> Report | None:
    """What stands after a report verb."""
    taken = complement(frame, cue, after_hearer(frame, cue, high), high)
    if taken is None:
        return None
    kind, first = taken
    if kind == "request" and source.how == "governing":
        return None  # "in order to ask him to": nobody has asked yet
    return Report(source, first, content_end(frame, first, clause_end(frame, cue, source, first, high), kind), kind)


def _is_impersonal(frame: Frame, mention: Mention) -> bool:
    """Whether a subject stands for nobody: "It is hard to imagine", "there is reason to believe"."""
    words = frame.lexicon.words
    pronoun = re.split("['’]", frame.words[mention.first])[0]
    return pronoun in words.neuter | words.expletives


def _parenthetical(frame: Frame, cue: Cue, source: Mention, high: int) -> Report | None:
    """The bridge will close, officials said; the bridge, officials said, will close."""
    if not cue.classes & {"say", "that"} or source.how not in ("subject", "pronoun", "insertion"):
        return None
    low, comma = frame.sentence_start(cue.first), source.first - 1
    if comma <= low or frame.tags[comma] != Tag.COMMA:
        return None
    stop = frame.past(ADVERBIALS, cue.stop, len(frame))
    first = _past_joints(frame, low, comma)
    if frame.tags[stop : stop + 1] == Tag.COMMA and _goes_on(frame, stop + 1, high):
        return Report(source, first if first < comma else low, high, "clause-around")
    closes = frame.tags[cue.stop : cue.stop + 1] in _ENDS_PARENTHESIS
    if not closes or comma - low < _SHORTEST or not has_verb(frame, low, comma) or frame.tags[first] in _LEADS_UP:
        return None
    if frame.tags[first] == Tag.PREPOSITION and Tag.COMMA not in frame.tags[first + 2 : comma]:
        return None  # "In the port it built, officials said": a circumstance of the report
    return Report(source, first, comma, "clause-before")


def _past_joints(frame: Frame, low: int, stop: int) -> int:
    """Where the clause that ends at ``stop`` starts, past what joins it to the one before."""
    first = max(low, frame.tags.rfind(Tag.SEMICOLON, low, stop) + 1)
    return frame.past(_JOINTS, first, len(frame))


def _goes_on(frame: Frame, start: int, high: int) -> bool:
    """Whether the reported words go on after a parenthesis, rather than the writer's own."""
    tags = frame.tags[start:high]
    return len(tags) > 2 and tags[0] not in _NO_CONTINUATION and Tag.STRETCH not in tags


def _inverted(frame: Frame, cue: Cue, high: int) -> Report | None:
    """The bridge will close, said the mayor."""
    low, comma, verbs = frame.sentence_start(cue.first), cue.first - 1, frame.lexicon.verbs
    inverts = cue.lemma in verbs.says and cue.lemma not in verbs.telling and frame.tags[comma] == Tag.COMMA
    if not inverts or comma - low < _SHORTEST or cue.stop >= high or frame.tags[cue.stop] not in _INVERTED_SUBJECTS:
        return None
    stop = phrase_forward(frame, cue.stop, high)
    if stop == cue.stop or (stop < high and frame.tags[stop] not in _BEHIND_INVERTED):
        return None
    clause = has_verb(frame, low, comma) and frame.tags[low] not in _LEADS_UP
    if not clause or Tag.STRETCH in frame.tags[low:comma]:
        return None
    return Report(Mention(cue.stop, stop), low, comma, "clause-before-inverted")
