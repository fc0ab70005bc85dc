"""Where reported words start and end: no mark shows it.

Reported words end with their sentence, or earlier, where another source starts or the writer's own gloss sets in.
"""

from corpus.quotations.grammar.cues import Cue, verb_cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention
from corpus.quotations.grammar.subjects import NEW_CLAUSE
from corpus.quotations.grammar.tags import CONJUNCTIONS, VERBS, Tag, any_of, in_a_row, tag_pattern

_TRIMMED_BEFORE = any_of("comma semicolon colon dash stop")
_TRIMMED_BEHIND = _TRIMMED_BEFORE | any_of("conjunctions subordinator opening")
_OPENS_SECOND_CLAUSE = any_of("subordinator preposition ing_form report_ing ed_form")
_JOINTS_OF_GLOSS = any_of("adverb conjunctions")
_GLOSSES = any_of("report_ing ing_form")
_SECOND_REPORT = frozenset(map(in_a_row, ("report_verb that", "report_verb to", "report_verb determiner")))
_ENDS_PHRASE = any_of("but subordinator report_ing relative")
# ", she applauds": the main clause after one that leads up to it.
_MAIN_CLAUSE = tag_pattern("""
    comma adverbials* (?: pronoun | determiner? [nouns number possessive]{1,6} ) [adverb auxiliary]{0,3} verbs
""")
# ", left": the verb of a main clause after a relative clause.
_VERB = tag_pattern("comma adverbials* verbs")
# All that ``_ends_any``, ``_ends_clause`` and ``_ends_phrase`` look at: it spares them the other tokens.
_MAY_END = tag_pattern("[semicolon comma according conjunctions subordinator]")


def trimmed(frame: Frame, first: int, stop: int) -> tuple[int, int]:
    """The same tokens without pauses at their start, and without pauses and joining words at their end."""
    first = frame.past(_TRIMMED_BEFORE, first, stop)
    while stop > first and frame.tags[stop - 1] in _TRIMMED_BEHIND:
        stop -= 1
    return first, stop


def clause_end(frame: Frame, cue: Cue, mention: Mention, start: int, high: int) -> int:
    """Where the clause that holds a report ends: "While she says she is sorry, she stays", "Smith, who says so, left".

    ``start`` is the first token reported, ``high`` the end of the sentence.
    """
    low = frame.sentence_start(cue.first)
    if Tag.COMMA in frame.tags[low : cue.first]:
        ends = _VERB if mention.how == "relative" else None
    else:
        ends = _MAIN_CLAUSE if frame.tags[low] in _OPENS_SECOND_CLAUSE else None
    match = ends.search(frame.tags, start, high) if ends else None
    return match.start() if match else high


def content_end(frame: Frame, start: int, high: int, kind: str = "clause") -> int:
    """Where the words reported from token ``start`` on end; ``kind`` is the rule that found them."""
    ends = _ends_phrase if kind in ("object", "infinitive", "request") else _ends_clause
    places = (match.start() for match in _MAY_END.finditer(frame.tags, start + 1, high))
    return next((i for i in places if _ends_any(frame, i) or ends(frame, i, high, kind)), high)


def _ends_any(frame: Frame, i: int) -> bool:
    """Whether anything reported ends at token ``i``: another source or report follows, or a gloss of the writer's."""
    tags = frame.tags
    if tags[i] == Tag.SEMICOLON or (tags[i] == Tag.ACCORDING and frame.source_phrase(i) > i):
        return True
    if tags[i] in CONJUNCTIONS:
        return tags[i + 1 : i + 2] == Tag.REPORT_VERB and _reports(frame, i + 1)
    if tags[i] != Tag.COMMA:
        return False
    j = frame.past(_JOINTS_OF_GLOSS, i + 1, len(frame))
    glosses = tags[j : j + 1] in _GLOSSES and frame.words[j] in frame.lexicon.verbs.gloss
    return glosses or (tags[i + 1 : i + 2] in CONJUNCTIONS and tags[j : j + 2] in _SECOND_REPORT)


def _reports(frame: Frame, i: int) -> bool:
    """Whether token ``i`` is a verb that adds a report to one before it: "and promised", but not "and denied"."""
    cue = verb_cue(frame, i)
    if cue is None or cue.lemma in frame.lexicon.verbs.denying:
        return False
    return not cue.classes.isdisjoint({"say", "that", "tell", "will"})


def _ends_clause(frame: Frame, i: int, high: int, kind: str) -> bool:
    """Whether a new main clause starts at token ``i``."""
    if kind == "question-clause" or frame.tags[i] != Tag.COMMA:
        return False
    return NEW_CLAUSE.match(frame.tags, i, high) is not None


def _ends_phrase(frame: Frame, i: int, high: int, kind: str) -> bool:
    """Whether an object or an infinitive ends at token ``i``, which takes less to end than a clause."""
    tag, after = frame.tags[i], frame.tags[i + 1 : i + 2]
    if tag == Tag.COMMA and after in _ENDS_PHRASE:
        return True
    if tag in CONJUNCTIONS and after in VERBS:
        return True
    return kind == "object" and tag == Tag.SUBORDINATOR and frame.words[i] not in frame.lexicon.words.comparing
