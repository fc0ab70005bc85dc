"""What a verb of report takes behind it: "that" and a clause, a clause alone, an infinitive, a request, an object.

The lexicon says which of these a verb may take; the words behind it say which one it has taken.
"""

from corpus.quotations.grammar.cues import Cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import phrase_forward
from corpus.quotations.grammar.tags import ADVERBIALS, Tag, any_of, in_a_row, tag_pattern

_HEARERS = any_of("phrase_openers object_pronoun pronoun number")
_BEHIND_HEARER = any_of("that adverb time preposition to question_word determiner pronoun comma")
_STRETCH_IN_DASHES = in_a_row("dash stretch dash")
_ADJUNCTS = any_of("adverbials preposition")
_BEHIND_ADJUNCT = any_of("that preposition time adverb to question_word comma")
_OPENS_CLAUSE = any_of("subject_openers adverb object_pronoun")
_NO_INFINITIVE = any_of("end stop comma adverb")
_NO_REQUEST = any_of("stop comma semicolon and")
_OPENS_BARE_CLAUSE = any_of("phrase_openers pronoun")
_OPENS_OBJECT = any_of("phrase_openers object_pronoun pronoun number ing_form stretch question_word")
_SHOWS_CLAUSE = any_of("verbs report_base pronoun")
# "told Smith, a member of the council, that"
_APPOSED = tag_pattern("comma determiner [^comma stop semicolon marked finite]{1,30} comma (?= that )")


def complements(frame: Frame, cue: Cue, after: int, high: int) -> list[tuple[str, int]]:
    tags, classes = frame.tags, cue.classes
    tag, direct = tags[after : after + 1], tags[cue.stop : cue.stop + 1]
    if after < high:
        if tag == Tag.THAT and classes & {"that", "say", "tell"}:
            return [("that-clause", after + 1)]
        if tag == Tag.QUESTION_WORD and classes & {"that", "say", "tell"}:
            return [("question-clause", after + (frame.words[after] in frame.lexicon.words.whether))]
        asks = cue.lemma in frame.lexicon.verbs.asking
        if tag == Tag.SUBORDINATOR and asks and frame.words[after] in frame.lexicon.words.conditional:
            return [("question-clause", after)]
    if cue.stop >= high:
        return []
    takes_clause = "say" in classes or ("tell" in classes and after > cue.stop)
    if takes_clause and after < high and tag in _OPENS_CLAUSE and has_verb(frame, after, high):
        return [("clause", after)]
    if takes_clause and frame.words[after : after + 1] and frame.words[after] in frame.lexicon.words.conditional:
        return [("clause", after)]
    if direct == Tag.TO and "will" in classes and tags[cue.stop + 1 : cue.stop + 2] not in _NO_INFINITIVE:
        return [("infinitive", cue.stop)]
    if "urge" in classes and direct in _HEARERS:
        to = frame.tags.find(Tag.TO, cue.stop, min(high, cue.stop + 12))
        if to >= 0 and to + 1 < high and tags[to + 1] not in _NO_REQUEST:
            return [("request", to + 1)]
    bare = "that" in classes and "object" not in classes and cue.lemma not in frame.lexicon.verbs.needs_that
    if bare and tag in _OPENS_BARE_CLAUSE and after < high and has_verb(frame, after, high):
        return [("clause", after)]
    if "object" in classes and direct in _OPENS_OBJECT:
        return [("object", cue.stop)]
    return []


def after_hearer(frame: Frame, cue: Cue, high: int) -> int:
    """Past "reporters in Iowa on Thursday", "in an interview with a paper"."""
    i, tags = cue.stop, frame.tags
    if "tell" in cue.classes and i < high and tags[i] in _HEARERS:
        after = phrase_forward(frame, i, high)
        if cue.lemma in frame.lexicon.verbs.telling or after >= high or tags[after] in _BEHIND_HEARER:
            i = after
    if tags[i : i + 3] == _STRETCH_IN_DASHES:
        i += len(_STRETCH_IN_DASHES)
    if i > cue.stop and (apposed := _APPOSED.match(tags, i, high)):
        i = apposed.end()
    while i < high and tags[i] in _ADJUNCTS and i - cue.stop < 14:
        if tags[i] in ADVERBIALS:
            i += 1
            continue
        after = phrase_forward(frame, i + 1, high)
        if after == i + 1 or tags[after : after + 1] not in _BEHIND_ADJUNCT:
            break
        i = after
    return i


def has_verb(frame: Frame, start: int, high: int) -> bool:
    """Whether a finite verb follows before any comma: a clause, not a phrase."""
    return not _SHOWS_CLAUSE.isdisjoint(frame.tags[start : min(high, start + 25)])
