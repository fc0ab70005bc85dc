"""Speakers named after their words: "…," the mayor of York said; "…," said the mayor."""

from dataclasses import replace

from corpus.quotations.grammar.cues import Cue, verb_cue
from corpus.quotations.grammar.disambiguation import clause_stop
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention, phrase_forward
from corpus.quotations.grammar.subjects import subject_of
from corpus.quotations.grammar.tags import (
    ADVERBIALS,
    MARKED,
    NOUNS,
    PHRASE_OPENERS,
    SUBJECT_OPENERS,
    Tag,
    any_of,
    in_a_row,
    tag_pattern,
)
from corpus.quotations.grammar.word_order import is_as_clause
from corpus.quotations.speech.kinds import last_letter
from corpus.quotations.speech.report_clauses import source_of
from corpus.quotations.speech.rule_answers import SPEAKS, Answer

_FAR = 45
# What may stand behind an attribution that is a parenthesis.
_ENDS = any_of("end stop comma semicolon colon preposition time adverb marked opening")
_CLOSES = _ENDS | any_of("to subordinator")
# What may stand behind the verb of an attribution, before or behind its subject.
_BEHIND = any_of("end stop comma time preposition adverb phrase_openers pronoun marked colon")
_BEHIND_SUBJECT = any_of("end stop comma opening preposition relative marked")
_BEHIND_VERB = any_of("end stop comma time preposition adverb marked colon")
_SUBJECT_ENDS = any_of("end stop")
# What looks like a bare verb is the noun that a person's work begins with: "fire chief Omar Diaz said".
_WORK_AND_NAME = tag_pattern("report_base noun+ name+ adverbials* report_verb")
# What may stand between an attribution and words in marks that it opens.
_LEADS_ON = tag_pattern("[adverb preposition]* [comma colon] marked")
_PAUSES = any_of("comma colon")
_CLOSES_WORDS = any_of("comma dash closing")
_SENTENCE_OR_CLAUSE_ENDS = any_of("stop comma")
_INVERTS = any_of("report_verb ed_form report_base")
_MAY_SAY = any_of("report_verb ed_form verb")
_OPEN_VERBS = any_of("ed_form verb")
_ENDS_SEARCH = any_of("stop semicolon stretch_comma stretch_stop")
_ENDED_WORDS = any_of("stretch_comma stretch_stop")
_PLAIN_SUBJECTS = any_of("pronoun name")
_CLAUSE_OF_ITS_OWN = any_of("report_verb that subordinator semicolon colon")
_ANY_CLAUSE = _CLAUSE_OF_ITS_OWN | any_of("verb report_base auxiliary pronoun")
_RELATIVE_CLAUSE = in_a_row("comma relative")
_QUALIFYING = any_of("ed_form ing_form report_base")
_FAR_VERBS = any_of("report_verb report_base")
_BEFORE_INVERTED = any_of("comma stretch stretch_comma")
_INVERTED_SUBJECTS = any_of("phrase_openers pronoun")
_BEFORE_SUBJECT = _BEFORE_INVERTED | {Tag.DASH}


def after(text: str, frame: Frame, at: int) -> Answer | None:
    """ "…," the mayor of York, who resigned in May, said."""
    ended = frame.tags[at] == Tag.STRETCH_STOP
    if ended and last_letter(text, frame, at) not in "?!…":
        return None
    answer = _right(frame, at, "cue-after")
    if ended and answer is not None and answer.cue is not None and _LEADS_ON.match(frame.tags, answer.cue.stop):
        return None  # it opens the next one
    return answer


def after_full_stop(text: str, frame: Frame, at: int) -> Answer | None:
    if frame.tags[at] != Tag.STRETCH_STOP or frame.tags[at - 1 : at] == Tag.COLON:
        return None
    answer = _right(frame, at, "cue-after-stop")
    if answer is None or answer.cue is None:
        return None
    stop = answer.cue.stop
    if frame.tags[stop : stop + 1] in _PAUSES and frame.tags[stop + 1 : stop + 2] in MARKED:
        return None  # it opens the next one
    if stop >= len(frame) or frame.tags[stop] in _SENTENCE_OR_CLAUSE_ENDS:
        return answer
    ends = answer.mention is not None and frame.tags[answer.mention.stop : answer.mention.stop + 1] in _SUBJECT_ENDS
    return answer if ends else None


def as_said(text: str, frame: Frame, at: int) -> Answer | None:
    """The plan is "…," as the mayor put it."""
    k = at + 1 + (frame.tags[at + 1 : at + 2] == Tag.COMMA)
    if frame.tags[at] == Tag.STRETCH_STOP:
        return None
    if k < len(frame) and is_as_clause(frame, k):
        return _in_as_clause(frame, at, k)
    if frame.lexicon.words.comparing.isdisjoint(frame.words[k : k + 1]):
        return None
    answer = _right(frame, k, "cue-after")
    return answer if answer is not None and answer.cue is not None and answer.cue.classes & SPEAKS else None


def _in_as_clause(frame: Frame, at: int, k: int) -> Answer | None:
    """ "…“, wie die Reederei am Montag mitteilte": the verb of report ends its clause."""
    last = clause_stop(frame.tags, k + 1) - 1
    cue = verb_cue(frame, last) if frame.tags[last] == Tag.REPORT_VERB else None
    return _behind_its_verb(frame, at, last, cue, "cue-after") if cue is not None and cue.classes & SPEAKS else None


def _right(frame: Frame, at: int, rule: str) -> Answer | None:
    tags = frame.tags
    k = at + 1
    if tags[k : k + 1] in _CLOSES_WORDS:
        k += 1
    k = frame.past(ADVERBIALS, k, len(frame))
    if k >= len(frame) or tags[k] == Tag.ACCORDING:
        return None
    inverts = tags[k] in _INVERTS and not _WORK_AND_NAME.match(tags, k)
    if inverts or (tags[k] == Tag.VERB and frame.words[k] in frame.lexicon.verbs.forms):
        return _inverted(frame, at, k, rule)
    if tags[k] == Tag.AUXILIARY and frame.lexicon.grammar.verb_second:
        last = clause_stop(tags, k) - 1
        cue = verb_cue(frame, last) if tags[last] == Tag.REPORT_VERB else None
        return _behind_its_verb(frame, at, last, cue, rule)
    if tags[k] in SUBJECT_OPENERS or tags[k] == Tag.REPORT_BASE:
        for v in range(k + 1, min(len(frame), k + _FAR)):
            if tags[v] in _ENDS_SEARCH:
                break
            if tags[v] in _MAY_SAY:
                answer = _subject_then_verb(frame, k, v, rule)
                if answer is not None:
                    return answer
    return None


def _quoted(frame: Frame, cue: Cue) -> tuple[Mention, Cue] | None:
    """Smith, of "…," the paper quoted Smith as saying."""
    stop = phrase_forward(frame, cue.stop, frame.sentence_end(cue.first))
    cited = tuple(frame.words[stop : stop + 2]) == frame.lexicon.words.cited_as
    if cue.lemma not in frame.lexicon.verbs.relaying or stop == cue.stop or not cited:
        return None
    return Mention(cue.stop, stop), replace(cue, first=stop + 1, stop=stop + 2, classes=SPEAKS, form="ing")


def _subject_then_verb(frame: Frame, k: int, v: int, rule: str) -> Answer | None:
    closes = frame.tags[v + 1 : v + 2] in _ENDS and frame.tags[k - 1] in _ENDED_WORDS
    cue = verb_cue(frame, v, inverted=closes)
    if cue is not None and cue.passive and tuple(frame.words[v + 1 : v + 3]) == frame.lexicon.words.cited_as:
        cue = replace(cue, stop=v + 3, classes=SPEAKS, passive=False)  # was quoted as saying
    if cue is not None and (cue.passive or not (closes or cue.classes & SPEAKS or "object" in cue.classes)):
        return None
    quoted = _quoted(frame, cue) if cue is not None else None
    if quoted is not None:
        return Answer(*quoted, rule)
    mention = subject_of(frame, v)
    if mention is None or mention.first < k - 1 or mention.how == "relative":
        return None
    first = mention.first
    if first > k + 2 and not _is_parenthesis(frame, mention, v):
        whole = phrase_forward(frame, k, v)
        if v - k > 30 or frame.tags[k] not in PHRASE_OPENERS or not _only_qualifies(frame, whole, v):
            return None
        first, mention = k, Mention(k, max(k + 1, whole))
    if cue is None:
        if frame.tags[v] not in _OPEN_VERBS or v - k > 4 or (frame.tags[k] not in _PLAIN_SUBJECTS and not closes):
            return None
        cue, rule = Cue(v, v + 1, frame.words[v], frozenset(), "open"), rule + "-open"
    return Answer(Mention(min(first, max(k, first - 2)), mention.stop), cue, rule)


def _is_parenthesis(frame: Frame, mention: Mention, v: int) -> bool:
    """ "…" of the mayor, Smith says: a subject of its own between the comma and the verb."""
    alone = frame.tags[mention.first - 1] == Tag.COMMA and ADVERBIALS.issuperset(frame.tags[mention.stop : v])
    return alone and frame.tags[mention.first - 2] == Tag.NOUN


def _only_qualifies(frame: Frame, first: int, stop: int) -> bool:
    """Whether what parts a subject from its verb holds no clause but a relative one: "Smith, who is 45, said"."""
    clauses = _CLAUSE_OF_ITS_OWN if frame.tags[first : first + 2] == _RELATIVE_CLAUSE else _ANY_CLAUSE
    return clauses.isdisjoint(frame.tags[first:stop])


def _inverted(frame: Frame, at: int, k: int, rule: str) -> Answer | None:
    """ "…," said the mayor of York."""
    tags, cue = frame.tags, verb_cue(frame, k, inverted=True)
    if not _opens_inversion(frame, at, k, cue):
        return None
    start = _past_qualifiers(frame, cue.stop if cue else k + 1)
    if frame.lexicon.grammar.verb_second and tags[start : start + 1] == Tag.OBJECT_PRONOUN:
        start += 1  # "freute sich die Ministerin"
    told = cue is not None and cue.lemma in frame.lexicon.verbs.telling
    if start >= len(frame) or tags[start] not in SUBJECT_OPENERS or told:
        return None
    if frame.lexicon.grammar.verb_second:
        return _behind_its_verb(frame, at, k, cue, rule)
    stop = phrase_forward(frame, start, len(frame))
    if stop == start:
        return None
    if cue is not None:
        # "…", calls critics "…"
        calls = cue.lemma not in frame.lexicon.verbs.says and tags[stop : stop + 1] in MARKED
        return None if calls else Answer(Mention(start, stop), cue, "inverted" if rule == "cue-after" else rule)
    indefinite = tags[start] == Tag.DETERMINER and frame.words[start] not in frame.lexicon.words.definite
    if tags[at] == Tag.STRETCH or indefinite:
        return None
    return Answer(Mention(start, stop), Cue(k, k + 1, frame.words[k], frozenset(), "open"), "inverted-open")


def _opens_inversion(frame: Frame, at: int, k: int, cue: Cue | None) -> bool:
    """Whether the word behind a quotation says that somebody speaks, be it by its ending alone."""
    if cue is None:
        return frame.tags[k] == Tag.ED_FORM
    closed = frame.tags[at] != Tag.STRETCH or frame.tags[at + 1] in _CLOSES_WORDS
    sounds = not closed and cue.classes == {"utter"}  # "…" sounds good
    return bool(cue.classes & SPEAKS) and not sounds


def _past_qualifiers(frame: Frame, start: int) -> int:
    """Where a subject begins, past adverbs and a participle that qualifies it: said undecided voter Ann Dole."""
    tags, start = frame.tags, frame.past(ADVERBIALS, start, len(frame))
    return start + (tags[start : start + 1] in _QUALIFYING and tags[start + 1 : start + 2] in NOUNS)


def _behind_its_verb(frame: Frame, at: int, k: int, cue: Cue | None, rule: str) -> Answer | None:
    """ "…“, sagte der Zeitung der Minister": what follows the verb need not be its subject."""
    if cue is None:
        return None
    if cue.lemma in frame.lexicon.grammar.impersonal and frame.tags[cue.stop : cue.stop + 1] == Tag.PRONOUN:
        cue = replace(cue, stop=cue.stop + 1)
    mention = source_of(frame, cue, frame.sentence_start(at), frame.sentence_end(k))
    return None if mention is None else Answer(mention, cue, "inverted" if rule == "cue-after" else rule)


def closing(text: str, frame: Frame, at: int) -> Answer | None:
    """A parenthesis of report wins over any verb inside the words reported: '…, he said'."""
    if frame.tags[at] == Tag.STRETCH_STOP:
        return None
    for answer in (_right(frame, at, "cue-after"), far_after(text, frame, at)):
        if answer is None or answer.cue is None or answer.mention is None or not answer.cue.classes & SPEAKS:
            continue
        stop = max(answer.cue.stop, answer.mention.stop)
        if frame.tags[stop : stop + 1] in _CLOSES and not _carries(frame, at, answer.cue):
            return answer
    return None


def _carries(frame: Frame, at: int, cue: Cue) -> bool:
    """Whether the words belong to the clause before them, whatever comes behind it.

    'told us that "a dozen" ferries might go to York'; 'the port denied "leaks" in the hull, the Courier reported'.
    """
    if frame.tags[cue.stop : cue.stop + 1] == Tag.TO:
        return "say" not in cue.classes
    if cue.lemma not in frame.lexicon.verbs.relaying or cue.passive:
        return False
    before = (verb_cue(frame, v) for v in range(frame.sentence_start(at), at) if frame.tags[v] == Tag.REPORT_VERB)
    return any(said is not None and not said.passive and subject_of(frame, said.first) for said in before)


def far_after(text: str, frame: Frame, at: int) -> Answer | None:
    """ "…" and so on to the end of the sentence, the mayor said."""
    tags, verbs = frame.tags, frame.lexicon.verbs
    if tags[at] == Tag.STRETCH_STOP:
        return None
    high = min(frame.sentence_end(at + 1), at + 2 * _FAR)
    for v in range(at + 2, high):
        cue = verb_cue(frame, v) if tags[v] in _FAR_VERBS and tags[v + 1 : v + 2] in _BEHIND else None
        if cue is None or cue.passive or not cue.classes & {"say", "that", "utter"}:
            continue
        inverts = cue.lemma in verbs.says and cue.lemma not in verbs.telling and tags[v - 1] in _BEFORE_INVERTED
        if inverts and tags[cue.stop : cue.stop + 1] in _INVERTED_SUBJECTS:
            if frame.lexicon.grammar.verb_second:
                return _behind_its_verb(frame, at, v, cue, "cue-far-after")
            mention = _subject_behind(frame, cue, high)
        else:
            mention = _subject_before(frame, cue, at)
        if mention is not None:
            return Answer(mention, cue, "cue-far-after")
    return None


def _subject_behind(frame: Frame, cue: Cue, high: int) -> Mention | None:
    """The mayor, of "…, said the mayor"."""
    stop = phrase_forward(frame, cue.stop, high)
    ends = frame.tags[stop : stop + 1] in _BEHIND_SUBJECT
    return Mention(cue.stop, stop) if ends and stop > cue.stop else None


def _subject_before(frame: Frame, cue: Cue, at: int) -> Mention | None:
    """The mayor, of "…, the mayor said"."""
    mention = subject_of(frame, cue.first)
    if mention is None or frame.tags[cue.stop : cue.stop + 1] not in _BEHIND_VERB:
        return None
    return mention if mention.first > at + 1 and frame.tags[mention.first - 1] in _BEFORE_SUBJECT else None
