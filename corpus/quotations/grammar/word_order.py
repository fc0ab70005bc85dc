"""Subjects where the finite verb is the second part of a clause: "gestern sagte die Ministerin", "die Ministerin sagte
gestern", and last in a subordinate one, "wie die Ministerin sagte".

What stands before the verb is its subject only if its case allows; otherwise the subject follows.
"""

from corpus.quotations.grammar.frames import MARKED, Frame
from corpus.quotations.grammar.phrases import Mention, phrase_forward

_BOUNDARY = ",;:.CE—"
_SUBORDINATES = "sth"
_FAR = 20


def subject_around(frame: Frame, verb: int, low: int) -> Mention | None:
    """The subject of the verb at token ``verb``, in its own clause."""
    start = clause_start(frame, verb, low)
    first = _skip(frame, start, verb, "&b")
    if frame.tags[first] == "w" and not is_oblique(frame, first):
        return Mention(first, first + 1, "relative")
    if frame.tags[first] in _SUBORDINATES + "w" or is_as_clause(frame, first):
        return _nominative(frame, _skip(frame, first + 1, verb, "rdOx"), verb)
    finite = finite_of(frame, verb, low)
    found = _nominative(frame, _skip(frame, first, finite, "rdx"), finite) or _behind(frame, finite)
    if found is None and first > start:
        before = next((k for k in range(start - 1, low, -1) if frame.tags[k] in "VveA"), None)
        return None if before is None else subject_around(frame, before, low)
    return found


def clause_start(frame: Frame, verb: int, low: int) -> int:
    """The first token of the clause of ``verb``; an "and" opens one if the verb follows it."""
    for i in range(verb - 1, low - 1, -1):
        tag = frame.tags[i]
        if tag in _BOUNDARY or (tag == "Q" and frame.tags[i - 1 : i] not in ("D", "n", "f")):
            return i + 1
        if tag in "&b" and frame.tags[i + 1 : verb].strip("rd") == "":
            return i
    return low


def finite_of(frame: Frame, verb: int, low: int) -> int:
    """The finite verb of the clause: the auxiliary of a participle, else the verb itself."""
    start = clause_start(frame, verb, low)
    return next((i for i in range(start, verb) if frame.tags[i] == "A"), verb)


def has_perfect(frame: Frame, participle: int) -> bool:
    """Whether an auxiliary makes a past of a participle: "hat … gesagt", "gesagt habe"."""
    low = frame.sentence_start(participle)
    near = (finite_of(frame, participle, low), min(participle + 1, len(frame) - 1))
    return any(frame.words[i] in frame.lexicon.grammar.perfect for i in near)


def is_as_clause(frame: Frame, i: int) -> bool:
    return frame.words[i] in frame.lexicon.grammar.as_clause


def is_oblique(frame: Frame, i: int) -> bool:
    """Whether a determiner says that its noun is no subject: "dem Sender", "der Zeitung"."""
    word, grammar = frame.words[i], frame.lexicon.grammar
    if word in frame.lexicon.people.quantifiers and frame.tags[i + 1 : i + 2] == "f":
        return False  # "einer der Zeugen"
    if word in grammar.oblique or frame.tags[i] == "f":
        return True
    if word != grammar.feminine_article:
        return False
    stop = phrase_forward(frame, i, min(len(frame), i + _FAR))
    head = next((k for k in range(i + 1, stop) if frame.tags[k] in "f,("), stop) - 1
    noun = next((k for k in range(i + 1, head + 1) if frame.words[k].endswith(grammar.feminine_endings)), None)
    return noun is not None


def is_reported(frame: Frame, low: int, stop: int) -> bool:
    """Whether the first finite verb of a sentence is in the mood of report."""
    grammar = frame.lexicon.grammar
    for i in range(low, stop):
        word, pronoun = frame.words[i], frame.tags[i - 1 : i] == "P" and i > low
        if word in grammar.reporting_mood:
            return True
        ends = word.endswith(grammar.mood_ending) and not word.endswith(grammar.not_mood_ending)
        if pronoun and ends and frame.tags[i] in "nver" and word not in frame.lexicon.words.adverbs:
            return True
        if frame.tags[i] in "AVve" and not (pronoun and ends):
            return False
    return False


def _behind(frame: Frame, finite: int) -> Mention | None:
    """The subject behind the verb, past adverbs, hearers and days."""
    i, high = finite + 1, min(frame.sentence_end(finite), finite + _FAR)
    while i < high:
        i = _skip(frame, i, high, "rdOx")
        if i < high and frame.tags[i] == "p":
            after = phrase_forward(frame, i + 1, high)
            i = after if after > i + 1 else i + 1
            continue
        if i >= high or frame.tags[i] not in "PDnN#":
            return None
        found = _nominative(frame, i, high)
        if found is not None:
            return found
        i = phrase_forward(frame, i, high)
        i += i < high and frame.tags[i] in MARKED and frame.tags[i - 1] == "D"
    return None


def _nominative(frame: Frame, i: int, high: int) -> Mention | None:
    if i >= high or frame.tags[i] not in "PDnN#":
        return None
    if frame.tags[i] == "P":
        return Mention(i, i + 1, "pronoun")
    if frame.tags[i] == "D" and is_oblique(frame, i):
        return None
    stop = phrase_forward(frame, i, high)
    nominal = any(tag in "nN#" for tag in frame.tags[i:stop]) or frame.words[i] in frame.lexicon.people.quantifiers
    return Mention(i, stop) if stop > i and nominal else None


def _skip(frame: Frame, i: int, high: int, tags: str) -> int:
    while i < high and frame.tags[i] in tags:
        i += 1
    return i
