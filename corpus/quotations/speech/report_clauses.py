"""Reports in a language that puts the verb second, where commas and cases tell what English tells by its word order.

"Sagte der Zeitung, dass …", "…, sagte sie", "wie sie sagte, …": a comma parts a report from its verb, and whoever hears
it is known by case. English has its own forms, in ``indirect``.
"""

from typing import NamedTuple

from corpus.quotations.grammar.cues import Cue
from corpus.quotations.grammar.disambiguation import clause_stop
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention, phrase_forward, phrase_with_complements
from corpus.quotations.grammar.subjects import subject_of
from corpus.quotations.grammar.tags import MARKED, PHRASE_OPENERS, PREPOSITIONS, VERBS, Tag, any_of, in_a_row
from corpus.quotations.grammar.word_order import clause_start, is_as_clause, is_oblique
from corpus.quotations.speech.inheritance import sentence_before
from corpus.quotations.speech.rule_answers import Report

_REPORTS = frozenset({"say", "that", "tell"})
_FAR = 16  # tokens
_OPENS_SUBORDINATE = any_of("subordinator that question_word relative")
_OPENS_CLAUSE = any_of("subject_openers adverb object_pronoun preposition time auxiliary")
_BEFORE_PREPOSITION = in_a_row("comma preposition")
_DESCRIBES = frozenset({_BEFORE_PREPOSITION, in_a_row("comma relative")})
_NAMED = any_of("nouns pronoun number")
_CLAUSE_ENDS = any_of("comma colon semicolon dash")
_NAME_IN_MARKS = any_of("stretch stretch_comma")


class Hearer(NamedTuple):
    """Whoever is told something, at tokens ``first`` up to ``stop``."""

    first: int
    stop: int
    is_outlet: bool


def reported(frame: Frame, cue: Cue, high: int) -> Report | None:
    """What a verb reports: the sentence around its clause, the clause before its comma, or the one after it.

    ``stop`` is 0 where the end is still to be found.
    """
    low = frame.sentence_start(cue.first)
    mention = source_of(frame, cue, low, high)
    if mention is None or frame.words[mention.stop - 1] in frame.lexicon.words.times:
        return None
    start = clause_start(frame, cue.first, low)
    if is_as_clause(frame, start) and cue.classes & _REPORTS:
        return _around_as_clause(frame, mention, start, low, high)
    if start == cue.first and frame.tags[start - 1 : start] == Tag.COMMA and cue.lemma in frame.lexicon.verbs.says:
        before = _before(frame, mention, start - 1, low)
        if before is not None:
            return before
    return _behind(frame, cue, mention, high)


def source_of(frame: Frame, cue: Cue, low: int, high: int) -> Mention | None:
    """The subject of a report verb. "Es hieß" has the source that its sentence names, or else the one before it."""
    if cue.lemma not in frame.lexicon.grammar.impersonal:
        return subject_of(frame, cue.first)
    before = sentence_before(frame, low) if low else None
    for i in range(clause_start(frame, cue.first, low), min(high, clause_stop(frame.tags, cue.first))):
        if frame.words[i] not in frame.lexicon.grammar.impersonal_sources:
            continue
        # "Aus der Stadt hieß es" names who spoke; "in dem Bericht hieß es" only what was spoken in.
        stop = phrase_forward(frame, i + 1, high)
        if frame.lexicon.people.statements.isdisjoint(frame.words[i + 1 : stop]):
            return Mention(i + 1, stop) if stop > i + 1 else None
        return before.mention if before is not None else Mention(i + 1, stop)
    return before.mention if before is not None else None


def _around_as_clause(frame: Frame, mention: Mention, start: int, low: int, high: int) -> Report | None:
    """What surrounds an as-clause: "Wie sie sagte, …"; "…, wie sie sagte"."""
    if start > low + 1:
        return Report(mention, low, start - 1, "as-clause")
    comma = frame.tags.find(Tag.COMMA, start, high)
    return Report(mention, comma + 1, high, "as-clause") if comma >= 0 else None


def _before(frame: Frame, mention: Mention, comma: int, low: int) -> Report | None:
    """The clause before the verb: "Sie hält noch, sagte Rehm"."""
    # "Weil es regnet, sagte Rehm": without a main clause before the comma, nothing has been reported yet.
    clause = frame.tags[low:comma]
    parts = clause.replace(_BEFORE_PREPOSITION, Tag.COMMA).split(Tag.COMMA)
    main = any(part[0] not in _OPENS_SUBORDINATE and not VERBS.isdisjoint(part) for part in parts if part)
    if comma - low < 2 or not main or clause[0] == Tag.SUBORDINATOR or not MARKED.isdisjoint(clause):
        return None
    return Report(mention, low, comma, "clause-before-inverted")


def _behind(frame: Frame, cue: Cue, mention: Mention, high: int) -> Report | None:
    """The clause after the verb and its comma: "Rehm sagte, dass sie hält"."""
    comma = frame.tags.find(Tag.COMMA, max(cue.stop, mention.stop), high)
    after = comma + 1
    if comma >= 0 and after < high and frame.tags[after] != Tag.RELATIVE:
        opens, clause = frame.tags[after], frame.tags[after : clause_stop(frame.tags, after)]
        if opens == Tag.THAT and cue.classes & _REPORTS:
            return Report(mention, after + 1, 0, "that-clause")
        if opens == Tag.QUESTION_WORD and cue.classes & _REPORTS:
            return Report(mention, after + (frame.words[after] in frame.lexicon.words.whether), 0, "question-clause")
        if Tag.TO in clause and cue.classes & {"will", "urge"}:
            return Report(mention, after, 0, "infinitive" if "will" in cue.classes else "request")
        if "say" in cue.classes and opens in _OPENS_CLAUSE and not VERBS.isdisjoint(clause):
            return Report(mention, after, 0, "clause")
    return _object(frame, cue, mention)


def _object(frame: Frame, cue: Cue, mention: Mention) -> Report | None:
    """What stands after a verb that takes an object: "Sie kritisierte den Plan", "sie wies die Vorwürfe zurück"."""
    stop = clause_stop(frame.tags, cue.stop)
    stop -= frame.tags[stop - 1] == Tag.ADVERB  # the particle of the verb: "zurück"
    left = mention.stop <= cue.first
    if "object" not in cue.classes or not left or stop <= cue.stop or frame.tags[cue.stop] not in PHRASE_OPENERS:
        return None
    return Report(mention, cue.stop, stop, "object")


def past_relative(frame: Frame, stop: int, high: int) -> int:
    """Where the sentence continues after a source that stops at ``stop`` and a clause that describes it."""
    if frame.tags[stop : stop + 2] not in _DESCRIBES:
        return stop
    comma = frame.tags.find(Tag.COMMA, stop + 1, high)
    return comma + 1 if comma >= 0 else stop


def source_before(frame: Frame, postposition: int) -> Mention | None:
    """The source in front of a postposition: "Dem Bericht zufolge"."""
    last, low = postposition - 1, frame.sentence_start(postposition)
    named = last - (last >= low and frame.tags[last] in MARKED)
    if named < low or frame.tags[named] not in _NAMED:
        return None
    first = phrase_with_complements(frame, named, low)
    return Mention(first, postposition) if first < postposition else None


def by_postposition(frame: Frame, cue: Cue, low: int, high: int) -> Report | None:
    """What such a source reports: the rest of the sentence if it opens it, otherwise what stands before it."""
    mention = source_before(frame, cue.first)
    if mention is None:
        return None
    opens = mention.first - low <= 1
    return Report(mention, cue.stop if opens else low, high if opens else mention.first, "according-to")


def hearer_of(frame: Frame, cue: Cue, high: int) -> Hearer | None:
    """Whoever is told: "sagte sie der Zeitung", "sagte sie vor Journalisten"."""
    if not cue.classes & (_REPORTS | {"utter"}):
        return None
    prepositions = frame.lexicon.grammar.hearer_prepositions
    # "Vor Journalisten sagte Rehm": the hearers may open the clause.
    opening = clause_start(frame, cue.first, frame.sentence_start(cue.first))
    if frame.words[opening] in prepositions:
        return _hearer(frame, opening + 1, cue.first)
    i, high = cue.stop, min(high, cue.stop + _FAR)
    while i < high and frame.tags[i] not in _CLAUSE_ENDS:
        if frame.words[i] in prepositions:
            return _hearer(frame, i + 1, high)
        in_marks = frame.tags[i + 1 : i + 2] in _NAME_IN_MARKS
        if frame.tags[i] == Tag.DETERMINER and (in_marks or is_oblique(frame, i)):
            return _hearer(frame, i, high)
        i = _past_adjunct(frame, i, high) if frame.tags[i] in PREPOSITIONS else i + 1
    return None


def _past_adjunct(frame: Frame, i: int, high: int) -> int:
    """The first token after a phrase that is no hearer: "am Donnerstag", "von einem „Fehler“"."""
    if frame.tags[i + 1 : i + 2] == Tag.TIME:
        return i + 2
    stop = max(i + 1, phrase_forward(frame, i + 1, high))
    return stop + (frame.tags[stop : stop + 1] in _NAME_IN_MARKS)


def _hearer(frame: Frame, first: int, high: int) -> Hearer | None:
    """The phrase that starts at token ``first``, if it is an outlet or the kind of people who are told things."""
    stop = phrase_forward(frame, first, high)
    if stop == first:
        return None
    named = frame.tags[stop : stop + 1] in _NAME_IN_MARKS or Tag.NAME in frame.tags[first:stop]
    outlet = named or frame.words[stop - 1] in frame.lexicon.grammar.outlets
    head = next((i for i in range(first + 1, stop) if frame.tags[i] in PREPOSITIONS), stop)
    if frame.words[head - 1] in frame.lexicon.people.hearers:
        return Hearer(first, head, False)
    return Hearer(first, stop, True) if outlet else None
