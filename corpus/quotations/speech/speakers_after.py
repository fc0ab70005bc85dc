"""Speakers named after their words: "…," the mayor of York said; "…," said the mayor.

What follows the words may also be the next sentence, and its verb may introduce the next quotation. Each rule must make
sure that it reads an attribution of the words before it.
"""

from dataclasses import replace

from corpus.quotations.grammar.cues import Cue, verb_cue, word_cue
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

_FAR = 45  # tokens
_LONGEST_INSERTION = 30  # tokens between a subject and its verb
_LONGEST_OPEN = 4  # tokens, where the verb is not in the lexicon
# What can follow an attribution that is a parenthesis.
_ENDS = any_of("end stop comma semicolon colon preposition time adverb marked opening")
_CLOSES = _ENDS | any_of("to subordinator")
# What can follow the verb of an attribution, whether its subject comes before or after it.
_BEHIND = any_of("end stop comma time preposition adverb phrase_openers pronoun marked colon")
_BEHIND_SUBJECT = any_of("end stop comma opening preposition relative marked")
_BEHIND_VERB = any_of("end stop comma time preposition adverb marked colon")
_SUBJECT_ENDS = any_of("end stop")
# A word that looks like a verb may be the start of a person's job: "fire chief Omar Diaz said".
_WORK_AND_NAME = tag_pattern("report_base noun+ name+ adverbials* report_verb")
_OWN_NOUN = any_of("noun name adverb")
# What stands between a verb and the words in marks that it introduces.
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


def attribution_after(text: str, frame: Frame, at: int) -> Answer | None:
    """ "…," the mayor of York, who resigned in May, said."""
    ended = frame.tags[at] == Tag.STRETCH_STOP
    if ended and last_letter(text, frame, at) not in "?!…":
        return None
    answer = _attribution(text, frame, at, "cue-after")
    if ended and answer is not None and answer.cue is not None and _LEADS_ON.match(frame.tags, answer.cue.stop):
        return None  # "Is it?" Smith replied: "No." The verb introduces the next quotation.
    return answer


def attribution_after_full_stop(text: str, frame: Frame, at: int) -> Answer | None:
    """ "…." Smith said. A full stop is a mistake there, so the sentence must be an attribution and nothing else."""
    if frame.tags[at] != Tag.STRETCH_STOP or frame.tags[at - 1 : at] == Tag.COLON:
        return None
    answer = _attribution(text, frame, at, "cue-after-stop")
    if answer is None or answer.cue is None:
        return None
    stop = answer.cue.stop
    if frame.tags[stop : stop + 1] in _PAUSES and frame.tags[stop + 1 : stop + 2] in MARKED:
        return None  # it introduces the next quotation
    if stop >= len(frame) or frame.tags[stop] in _SENTENCE_OR_CLAUSE_ENDS:
        return answer
    ends = answer.mention is not None and frame.tags[answer.mention.stop : answer.mention.stop + 1] in _SUBJECT_ENDS
    return answer if ends else None


def as_put_by(text: str, frame: Frame, at: int) -> Answer | None:
    """The plan is "…," as the mayor put it."""
    comparison = at + 1 + (frame.tags[at + 1 : at + 2] == Tag.COMMA)
    if frame.tags[at] == Tag.STRETCH_STOP:
        return None
    if comparison < len(frame) and is_as_clause(frame, comparison):
        return _in_as_clause(frame, at, comparison)
    if frame.lexicon.words.comparing.isdisjoint(frame.words[comparison : comparison + 1]):
        return None
    answer = _attribution(text, frame, comparison, "cue-after")
    return answer if answer is not None and answer.cue is not None and answer.cue.classes & SPEAKS else None


def _in_as_clause(frame: Frame, at: int, opening: int) -> Answer | None:
    """ "…“, wie die Reederei am Montag mitteilte": the verb of report ends its clause."""
    last = clause_stop(frame.tags, opening + 1) - 1
    cue = verb_cue(frame, last) if frame.tags[last] == Tag.REPORT_VERB else None
    return _subject_by_case(frame, at, last, cue, "cue-after") if cue is not None and cue.classes & SPEAKS else None


def _attribution(text: str, frame: Frame, at: int, rule: str) -> Answer | None:
    """The attribution that starts right after token ``at``, with its verb first or its subject first."""
    tags = frame.tags
    start = at + 1 + (tags[at + 1 : at + 2] in _CLOSES_WORDS)
    start = frame.past(ADVERBIALS, start, len(frame))
    if start >= len(frame) or tags[start] == Tag.ACCORDING:
        return None
    inverts = tags[start] in _INVERTS and not _WORK_AND_NAME.match(tags, start)
    if inverts or (tags[start] == Tag.VERB and frame.words[start] in frame.lexicon.verbs.forms):
        return _inverted(text, frame, at, start, rule)
    if tags[start] == Tag.AUXILIARY and frame.lexicon.grammar.verb_second:
        last = clause_stop(tags, start) - 1  # "…“, hat Rehm gesagt: the participle closes the clause
        cue = verb_cue(frame, last) if tags[last] == Tag.REPORT_VERB else None
        return _subject_by_case(frame, at, last, cue, rule)
    if tags[at] == Tag.STRETCH and start == at + 1:
        start = _past_own_noun(frame, start)
    if tags[start] in SUBJECT_OPENERS or tags[start] == Tag.REPORT_BASE:
        return _subject_first(frame, start, rule)
    return None


def _past_own_noun(frame: Frame, start: int) -> int:
    """Where an attribution begins behind a noun that words in marks belong to: a "bad" idea, an official said.

    A name may be the speaker's, if what stands beside it is set off on both sides: "…" Smith, the mayor, said.
    """
    stop = frame.past(_OWN_NOUN, start, min(len(frame), start + _LONGEST_OPEN))
    if (
        stop == start
        or frame.tags[stop : stop + 1] != Tag.COMMA
        or frame.tags[stop + 1 : stop + 2] not in SUBJECT_OPENERS
    ):
        return start
    named = frame.tags[start] == Tag.NAME
    again = frame.tags.find(Tag.COMMA, stop + 1, frame.sentence_end(stop))
    return start if named and again >= 0 else stop + 1


def _subject_first(frame: Frame, start: int, rule: str) -> Answer | None:
    """The first verb after ``start`` that makes an attribution with the subject before it."""
    for verb in range(start + 1, min(len(frame), start + _FAR)):
        if frame.tags[verb] in _ENDS_SEARCH:
            return None
        if frame.tags[verb] in _MAY_SAY:
            answer = _subject_then_verb(frame, start, verb, rule)
            if answer is not None:
                return answer
    return None


def _quoted(frame: Frame, cue: Cue) -> tuple[Mention, Cue] | None:
    """Whoever a paper quotes: Smith, of "…," the paper quoted Smith as saying."""
    stop = phrase_forward(frame, cue.stop, frame.sentence_end(cue.first))
    cited = tuple(frame.words[stop : stop + 2]) == frame.lexicon.words.cited_as
    if cue.lemma not in frame.lexicon.verbs.relaying or stop == cue.stop or not cited:
        return None
    return Mention(cue.stop, stop), replace(cue, first=stop + 1, stop=stop + 2, classes=SPEAKS, form="ing")


def _subject_then_verb(frame: Frame, start: int, verb: int, rule: str) -> Answer | None:
    """The attribution whose subject starts at token ``start`` and whose verb is token ``verb``."""
    closes = frame.tags[verb + 1 : verb + 2] in _ENDS and frame.tags[start - 1] in _ENDED_WORDS
    cue = verb_cue(frame, verb, inverted=closes)
    if cue is not None and cue.passive and tuple(frame.words[verb + 1 : verb + 3]) == frame.lexicon.words.cited_as:
        cue = replace(cue, stop=verb + 3, classes=SPEAKS, passive=False)  # "was quoted as saying"
    if cue is not None and (cue.passive or not (closes or cue.classes & SPEAKS or "object" in cue.classes)):
        return None
    quoted = _quoted(frame, cue) if cue is not None else None
    if quoted is not None:
        return Answer(*quoted, rule)
    mention = _subject_between(frame, start, verb)
    if mention is None:
        return None
    if cue is None:
        plain = frame.tags[start] in _PLAIN_SUBJECTS or closes
        if frame.tags[verb] not in _OPEN_VERBS or verb - start > _LONGEST_OPEN or not plain:
            return None
        cue, rule = word_cue(frame, verb, "open"), rule + "-open"
    # Up to two words before the subject proper belong to it: "an angry Smith".
    first = min(mention.first, max(start, mention.first - 2))
    return Answer(Mention(first, mention.stop), cue, rule)


def _subject_between(frame: Frame, start: int, verb: int) -> Mention | None:
    """The subject of a verb, unless it is another one than the phrase that starts at token ``start``."""
    mention = subject_of(frame, verb)
    if mention is None or mention.first < start - 1 or mention.how == "relative":
        return None
    if mention.first <= start + 2 or _is_parenthesis(frame, mention, verb):
        return mention
    # A long way on: the first phrase is the subject after all if nothing but qualifications follow it.
    whole = phrase_forward(frame, start, verb)
    near = verb - start <= _LONGEST_INSERTION and frame.tags[start] in PHRASE_OPENERS
    return Mention(start, max(start + 1, whole)) if near and _only_qualifies(frame, whole, verb) else None


def _is_parenthesis(frame: Frame, mention: Mention, v: int) -> bool:
    """Whether the subject stands alone between a comma and its verb: "…" of the mayor, Smith says."""
    alone = frame.tags[mention.first - 1] == Tag.COMMA and ADVERBIALS.issuperset(frame.tags[mention.stop : v])
    return alone and frame.tags[mention.first - 2] == Tag.NOUN


def _only_qualifies(frame: Frame, first: int, stop: int) -> bool:
    """Whether nothing but a relative clause separates a subject from its verb: "Smith, who is 45, said"."""
    clauses = _CLAUSE_OF_ITS_OWN if frame.tags[first : first + 2] == _RELATIVE_CLAUSE else _ANY_CLAUSE
    return clauses.isdisjoint(frame.tags[first:stop])


def _inverted(text: str, frame: Frame, at: int, verb: int, rule: str) -> Answer | None:
    """ "…," said the mayor of York."""
    tags, cue = frame.tags, verb_cue(frame, verb, inverted=True)
    if not _opens_inversion(text, frame, at, verb, cue):
        return None
    start = _past_qualifiers(frame, cue.stop if cue else verb + 1)
    if frame.lexicon.grammar.verb_second and tags[start : start + 1] == Tag.OBJECT_PRONOUN:
        start += 1  # "freute sich die Ministerin"
    telling = cue is not None and cue.lemma in frame.lexicon.verbs.telling  # "told Smith": he is the hearer
    if start >= len(frame) or tags[start] not in SUBJECT_OPENERS or telling:
        return None
    if frame.lexicon.grammar.verb_second:
        return _subject_by_case(frame, at, verb, cue, rule)
    stop = phrase_forward(frame, start, len(frame))
    if stop == start:
        return None
    if cue is not None:
        # "…", calls critics "…": a headline whose verb has the next words for its object.
        calls = cue.lemma not in frame.lexicon.verbs.says and tags[stop : stop + 1] in MARKED
        return None if calls else Answer(Mention(start, stop), cue, "inverted" if rule == "cue-after" else rule)
    indefinite = tags[start] == Tag.DETERMINER and frame.words[start] not in frame.lexicon.words.definite
    if (tags[at] == Tag.STRETCH and not _is_called_out(text, frame, at)) or indefinite:
        return None
    return Answer(Mention(start, stop), word_cue(frame, verb, "open"), "inverted-open")


def _opens_inversion(text: str, frame: Frame, at: int, verb: int, cue: Cue | None) -> bool:
    """Whether the verb after a stretch says that somebody speaks, if only by its ending."""
    if cue is None:
        return frame.tags[verb] == Tag.ED_FORM
    closed = frame.tags[at] != Tag.STRETCH or frame.tags[at + 1] in _CLOSES_WORDS or _is_called_out(text, frame, at)
    sounds = not closed and cue.classes == {"utter"}  # "…" sounds good: the stretch is the subject
    return bool(cue.classes & SPEAKS) and not sounds


def _is_called_out(text: str, frame: Frame, at: int) -> bool:
    """Whether words in marks end as a sentence does, though theirs goes on: “Nobody came!” sighed Quill."""
    return at in frame.marked and last_letter(text, frame, at) in "?!…"


def _past_qualifiers(frame: Frame, start: int) -> int:
    """Where a subject starts, past adverbs and a participle that qualifies it: "said undecided voter Ann Dole"."""
    tags, start = frame.tags, frame.past(ADVERBIALS, start, len(frame))
    return start + (tags[start : start + 1] in _QUALIFYING and tags[start + 1 : start + 2] in NOUNS)


def _subject_by_case(frame: Frame, at: int, verb: int, cue: Cue | None, rule: str) -> Answer | None:
    """What follows a German verb need not be its subject: "…“, sagte der Zeitung die Ministerin"."""
    if cue is None:
        return None
    if cue.lemma in frame.lexicon.grammar.impersonal and frame.tags[cue.stop : cue.stop + 1] == Tag.PRONOUN:
        cue = replace(cue, stop=cue.stop + 1)
    mention = source_of(frame, cue, frame.sentence_start(at), frame.sentence_end(verb))
    return None if mention is None else Answer(mention, cue, "inverted" if rule == "cue-after" else rule)


def closing_attribution(text: str, frame: Frame, at: int) -> Answer | None:
    """An attribution that closes its sentence beats any verb before the stretch: It was "…", he said."""
    if frame.tags[at] == Tag.STRETCH_STOP:
        return None
    for answer in (_attribution(text, frame, at, "cue-after"), attribution_far_after(text, frame, at)):
        if answer is None or answer.cue is None or answer.mention is None or not answer.cue.classes & SPEAKS:
            continue
        stop = max(answer.cue.stop, answer.mention.stop)
        if frame.tags[stop : stop + 1] in _CLOSES and not _carries(frame, at, answer.cue):
            return answer
    return None


def _carries(frame: Frame, at: int, cue: Cue) -> bool:
    """Whether the stretch belongs to a report before it, in spite of the attribution ``cue`` after it.

    He told us that "a dozen" ferries might go to York; the port denied "leaks" in the hull, the Courier reported.
    """
    if frame.tags[cue.stop : cue.stop + 1] == Tag.TO:
        return "say" not in cue.classes
    if cue.lemma not in frame.lexicon.verbs.relaying or cue.passive:
        return False
    verbs = (verb for verb in range(frame.sentence_start(at), at) if frame.tags[verb] == Tag.REPORT_VERB)
    before = (verb_cue(frame, verb) for verb in verbs)
    return any(one is not None and not one.passive and subject_of(frame, one.first) for one in before)


def attribution_far_after(text: str, frame: Frame, at: int) -> Answer | None:
    """ "…" and the rest of the sentence, the mayor said."""
    tags, verbs = frame.tags, frame.lexicon.verbs
    if tags[at] == Tag.STRETCH_STOP:
        return None
    high = min(frame.sentence_end(at + 1), at + 2 * _FAR)
    for verb in range(at + 2, high):
        cue = verb_cue(frame, verb) if tags[verb] in _FAR_VERBS and tags[verb + 1 : verb + 2] in _BEHIND else None
        if cue is None or cue.passive or not cue.classes & {"say", "that", "utter"}:
            continue
        inverts = cue.lemma in verbs.says and cue.lemma not in verbs.telling and tags[verb - 1] in _BEFORE_INVERTED
        if inverts and tags[cue.stop : cue.stop + 1] in _INVERTED_SUBJECTS:
            if frame.lexicon.grammar.verb_second:
                return _subject_by_case(frame, at, verb, cue, "cue-far-after")
            mention = _subject_behind(frame, cue, high)
        else:
            mention = _subject_before(frame, cue, at)
        if mention is not None:
            return Answer(mention, cue, "cue-far-after")
    return None


def _subject_behind(frame: Frame, cue: Cue, high: int) -> Mention | None:
    """The subject after its verb: the mayor, of "…, said the mayor"."""
    stop = phrase_forward(frame, cue.stop, high)
    ends = frame.tags[stop : stop + 1] in _BEHIND_SUBJECT
    return Mention(cue.stop, stop) if ends and stop > cue.stop else None


def _subject_before(frame: Frame, cue: Cue, at: int) -> Mention | None:
    """The subject between a pause and its verb: the mayor, of "…, the mayor said"."""
    mention = subject_of(frame, cue.first)
    if mention is None or frame.tags[cue.stop : cue.stop + 1] not in _BEHIND_VERB:
        return None
    return mention if mention.first > at + 1 and frame.tags[mention.first - 1] in _BEFORE_SUBJECT else None
