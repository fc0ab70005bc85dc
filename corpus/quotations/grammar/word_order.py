"""Subjects in a language that puts the finite verb second, and last in a subordinate clause.

"Gestern sagte die Ministerin", "die Ministerin sagte gestern", "wie die Ministerin sagte": a phrase before the verb is
its subject only if its case allows; otherwise the subject follows.
"""

from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention, phrase_forward
from corpus.quotations.grammar.tags import (
    ADVERBIALS,
    CONJUNCTIONS,
    MARKED,
    SUBJECT_OPENERS,
    VERBS,
    Tag,
    any_of,
)

_BOUNDARY = any_of("commas semicolon colon sentence_ends dash")
_SUBORDINATES = any_of("subordinator that question_word relative")
# What can stand before the subject in its part of a clause.
_BEFORE_SUBJECT = any_of("adverbials symbol")
_BEFORE_SUBJECT_OR_OBJECT = any_of("adverbials object_pronoun symbol")
_HOLDS_STRETCH = any_of("determiner noun of")  # „…“ behind these is part of a phrase, and ends no clause
_ENDS_HEAD = any_of("of comma opening")
_MAY_BE_IN_MOOD = any_of("noun verb ed_form adverb")
_NOMINAL = any_of("nouns number")
_FAR = 20  # tokens


def subject_around(frame: Frame, verb: int, low: int) -> Mention | None:
    """The subject of the verb at token ``verb``, in its own clause or, after "und", in the one before."""
    start = clause_start(frame, verb, low)
    first = frame.past(CONJUNCTIONS, start, verb)
    if frame.tags[first] == Tag.RELATIVE and not is_oblique(frame, first):
        return Mention(first, first + 1, "relative")
    if frame.tags[first] in _SUBORDINATES or is_as_clause(frame, first):
        return _nominative(frame, frame.past(_BEFORE_SUBJECT_OR_OBJECT, first + 1, verb), verb)
    finite = finite_of(frame, verb, low)
    found = _nominative(frame, frame.past(_BEFORE_SUBJECT, first, finite), finite) or _behind(frame, finite)
    if found is None and first > start:
        before = next((k for k in range(start - 1, low, -1) if frame.tags[k] in VERBS), None)
        return None if before is None else subject_around(frame, before, low)
    return found


def clause_start(frame: Frame, verb: int, low: int) -> int:
    """The first token of the clause of ``verb``. An "und" starts one only right before the verb."""
    for i in range(verb - 1, low - 1, -1):
        tag = frame.tags[i]
        if tag in _BOUNDARY or (tag == Tag.STRETCH and frame.tags[i - 1 : i] not in _HOLDS_STRETCH):
            return i + 1
        if tag in CONJUNCTIONS and ADVERBIALS.issuperset(frame.tags[i + 1 : verb]):
            return i
    return low


def finite_of(frame: Frame, verb: int, low: int) -> int:
    """The finite verb of the clause of ``verb``: its auxiliary if it has one, otherwise the verb itself."""
    start = clause_start(frame, verb, low)
    return next((i for i in range(start, verb) if frame.tags[i] == Tag.AUXILIARY), verb)


def has_perfect(frame: Frame, participle: int) -> bool:
    """Whether an auxiliary turns a participle into a past tense: "hat … gesagt", "gesagt habe"."""
    low = frame.sentence_start(participle)
    near = (finite_of(frame, participle, low), min(participle + 1, len(frame) - 1))
    return any(frame.words[i] in frame.lexicon.grammar.perfect for i in near)


def is_as_clause(frame: Frame, i: int) -> bool:
    """Whether token ``i`` opens a clause that names the source: "wie Rehm sagte"."""
    return frame.words[i] in frame.lexicon.grammar.as_clause


def is_oblique(frame: Frame, i: int) -> bool:
    """Whether a determiner shows that its noun is not a subject: "dem Sender", "der Zeitung"."""
    word, grammar = frame.words[i], frame.lexicon.grammar
    if word in frame.lexicon.people.quantifiers and frame.tags[i + 1 : i + 2] == Tag.OF:
        return False  # "einer der Zeugen"
    if word in grammar.oblique or frame.tags[i] == Tag.OF:
        return True
    if word != grammar.feminine_article:
        return False
    # "der" is also the nominative of a masculine: only a feminine noun makes it "to the".
    stop = phrase_forward(frame, i, min(len(frame), i + _FAR))
    head = next((k for k in range(i + 1, stop) if frame.tags[k] in _ENDS_HEAD), stop) - 1
    noun = next((k for k in range(i + 1, head + 1) if frame.words[k].endswith(grammar.feminine_endings)), None)
    return noun is not None


def is_reported(frame: Frame, low: int, stop: int) -> bool:
    """Whether the first finite verb of a sentence is in the mood of reported speech."""
    grammar = frame.lexicon.grammar
    for i in range(low, stop):
        word, pronoun = frame.words[i], frame.tags[i - 1 : i] == Tag.PRONOUN and i > low
        if word in grammar.reporting_mood:
            return True
        ends = word.endswith(grammar.mood_ending) and not word.endswith(grammar.not_mood_ending)
        if pronoun and ends and frame.tags[i] in _MAY_BE_IN_MOOD and word not in frame.lexicon.words.adverbs:
            return True
        if frame.tags[i] in VERBS and not (pronoun and ends):
            return False
    return False


def _behind(frame: Frame, finite: int) -> Mention | None:
    """The subject after the verb, past adverbs, days and phrases in another case: "sagte am Montag dem Sender"."""
    i, high = finite + 1, min(frame.sentence_end(finite), finite + _FAR)
    while i < high:
        i = frame.past(_BEFORE_SUBJECT_OR_OBJECT, i, high)
        if i < high and frame.tags[i] == Tag.PREPOSITION:
            after = phrase_forward(frame, i + 1, high)
            i = after if after > i + 1 else i + 1
            continue
        if i >= high or frame.tags[i] not in SUBJECT_OPENERS:
            return None
        found = _nominative(frame, i, high)
        if found is not None:
            return found
        i = phrase_forward(frame, i, high)
        i += i < high and frame.tags[i] in MARKED and frame.tags[i - 1] == Tag.DETERMINER
    return None


def _nominative(frame: Frame, i: int, high: int) -> Mention | None:
    """The phrase that starts at token ``i``, if it can be a subject."""
    if i >= high or frame.tags[i] not in SUBJECT_OPENERS:
        return None
    if frame.tags[i] == Tag.PRONOUN:
        return Mention(i, i + 1, "pronoun")
    if frame.tags[i] == Tag.DETERMINER and is_oblique(frame, i):
        return None
    stop = phrase_forward(frame, i, high)
    nominal = not _NOMINAL.isdisjoint(frame.tags[i:stop]) or frame.words[i] in frame.lexicon.people.quantifiers
    return Mention(i, stop) if stop > i and nominal else None
