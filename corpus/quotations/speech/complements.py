"""What a report verb takes after it: "that" and a clause, a clause alone, an infinitive, a request, an object.

The lexicon says which of these a verb can take, and the words after it show which one it does take. Where they leave it
open, nothing is reported.
"""

from corpus.quotations.grammar.cues import Cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import phrase_forward
from corpus.quotations.grammar.tags import ADVERBIALS, Tag, any_of, in_a_row, tag_pattern

_LONGEST_ADJUNCTS = 14  # tokens of hearers, places and days after a verb
_LONGEST_HEARER = 12  # tokens between a verb and the "to" of a request
_LONGEST_SUBJECT = 25  # tokens in which a clause shows its verb
_TAKES_CLAUSE = frozenset({"that", "say", "tell"})
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


def complement(frame: Frame, cue: Cue, after: int, high: int) -> tuple[str, int] | None:
    """What a verb takes, by the rule that is named after it, and its first token; ``after`` is past any hearer."""
    conjunction = _with_conjunction(frame, cue, after) if after < high else None
    if conjunction is not None or cue.stop >= high:
        return conjunction
    return (
        _clause(frame, cue, after, high)
        or _wish(frame, cue, high)
        or _bare_clause(frame, cue, after, high)
        or _object(frame, cue)
    )


def _with_conjunction(frame: Frame, cue: Cue, after: int) -> tuple[str, int] | None:
    """A clause after "that", "whether" or "if"."""
    tag, word, words = frame.tags[after], frame.words[after], frame.lexicon.words
    if tag == Tag.THAT and cue.classes & _TAKES_CLAUSE:
        return "that-clause", after + 1
    if tag == Tag.QUESTION_WORD and cue.classes & _TAKES_CLAUSE:
        return "question-clause", after + (word in words.whether)  # "how" is part of the question, "whether" is not
    asks = cue.lemma in frame.lexicon.verbs.asking
    return ("question-clause", after) if tag == Tag.SUBORDINATOR and asks and word in words.conditional else None


def _clause(frame: Frame, cue: Cue, after: int, high: int) -> tuple[str, int] | None:
    """A clause without "that" after a verb of saying, or of telling once the hearer is named."""
    if "say" not in cue.classes and ("tell" not in cue.classes or after <= cue.stop):
        return None
    if after < high and frame.tags[after] in _OPENS_CLAUSE and has_verb(frame, after, high):
        return "clause", after
    conditional = not frame.lexicon.words.conditional.isdisjoint(frame.words[after : after + 1])
    return ("clause", after) if conditional else None


def _wish(frame: Frame, cue: Cue, high: int) -> tuple[str, int] | None:
    """An infinitive, "vowed to fight", or a request, "urged him to fight"."""
    tags, direct = frame.tags, frame.tags[cue.stop]
    if direct == Tag.TO and "will" in cue.classes and tags[cue.stop + 1 : cue.stop + 2] not in _NO_INFINITIVE:
        return "infinitive", cue.stop
    if "urge" not in cue.classes or direct not in _HEARERS:
        return None
    to = tags.find(Tag.TO, cue.stop, min(high, cue.stop + _LONGEST_HEARER))
    return ("request", to + 1) if 0 <= to < high - 1 and tags[to + 1] not in _NO_REQUEST else None


def _bare_clause(frame: Frame, cue: Cue, after: int, high: int) -> tuple[str, int] | None:
    """A clause without "that" after a verb of thinking, which takes no object that the clause could be part of."""
    bare = "that" in cue.classes and "object" not in cue.classes and cue.lemma not in frame.lexicon.verbs.needs_that
    clause = bare and after < high and frame.tags[after] in _OPENS_BARE_CLAUSE and has_verb(frame, after, high)
    return ("clause", after) if clause else None


def _object(frame: Frame, cue: Cue) -> tuple[str, int] | None:
    return ("object", cue.stop) if "object" in cue.classes and frame.tags[cue.stop] in _OPENS_OBJECT else None


def after_hearer(frame: Frame, cue: Cue, high: int) -> int:
    """The first token past hearers, places and days: "reporters in Iowa", "in an interview with a paper"."""
    i, tags = cue.stop, frame.tags
    if "tell" in cue.classes and i < high and tags[i] in _HEARERS:
        after = phrase_forward(frame, i, high)
        if cue.lemma in frame.lexicon.verbs.telling or after >= high or tags[after] in _BEHIND_HEARER:
            i = after
    if tags[i : i + 3] == _STRETCH_IN_DASHES:
        i += len(_STRETCH_IN_DASHES)
    if i > cue.stop and (apposed := _APPOSED.match(tags, i, high)):
        i = apposed.end()
    while i < high and tags[i] in _ADJUNCTS and i - cue.stop < _LONGEST_ADJUNCTS:
        if tags[i] in ADVERBIALS:
            i += 1
            continue
        after = phrase_forward(frame, i + 1, high)
        if after == i + 1 or tags[after : after + 1] not in _BEHIND_ADJUNCT:
            break
        i = after
    return i


def has_verb(frame: Frame, start: int, high: int) -> bool:
    """Whether a verb follows soon, so that a clause starts at token ``start`` and not a phrase."""
    return not _SHOWS_CLAUSE.isdisjoint(frame.tags[start : min(high, start + _LONGEST_SUBJECT)])
