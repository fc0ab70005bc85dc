"""Speakers named before their words: the mayor replied, "…"; the mayor told reporters that it was "…".

A verb of report beside the marks is believed first; of verbs further off, the nearest one whose clause holds the words.
"""

from corpus.quotations.grammar.cues import Cue, verb_cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.outer_sources import is_pointed_at, outermost, relayed_by
from corpus.quotations.grammar.phrases import Mention, phrase_back, phrase_forward
from corpus.quotations.grammar.subjects import subject_of
from corpus.quotations.grammar.tags import FINITE, REPORT_VERBS, Tag, any_of, in_a_row, tag_pattern
from corpus.quotations.speech.named_sources import named_source
from corpus.quotations.speech.rule_answers import SPEAKS, Answer

_BACK = 90
# Behind a noun that carries words: "her remark on Monday that".
_NOUN_GAP = tag_pattern("(?: preposition [phrase_openers time number]{1,3} | time )? [that colon]")
# Between a passive and the words: "was called on Monday a …", "was described as …".
_PASSIVE_GAP = tag_pattern("(?: adverb | preposition? time )* [subordinator to]? auxiliary? determiner?")
_TOUCHES = any_of("comma colon report_verb")
_NO_OUTER_SOURCE = any_of("pronoun relative that")
_OPENS_WITH_VERB = in_a_row("comma report_verb")
_PAUSES = any_of("comma colon")
_AFTER_AGENT = any_of("comma that")
_SPOKEN_OF = any_of("report_verb report_ing")
_OTHER_VERBS = any_of("verb ed_form auxiliary")
_OPENS_SENTENCE = any_of("pronoun determiner name")


def cue_touching(text: str, frame: Frame, at: int) -> Answer | None:
    """The mayor replied, "…"; the mayor said: "…": the cue touches the mark."""
    tags, i = frame.tags, at - 1
    if i < 0 or tags[i] not in _TOUCHES:
        return None
    pauses = tags[i] != Tag.REPORT_VERB
    k = i - 1 if pauses else i
    while k > max(0, i - 4) and tags[k] not in REPORT_VERBS:
        k -= 1
    cue = verb_cue(frame, k) if k >= 0 and tags[k] in REPORT_VERBS else None
    if cue is not None and cue.stop < i and pauses and not _is_told_somebody(frame, cue, i):
        return _verb_first(frame, cue, i)
    if cue is None or cue.passive:
        return None
    mention = subject_of(frame, k)
    if mention is None:
        return None
    said_apart = cue.stop == i and pauses and tags[mention.first] not in _NO_OUTER_SOURCE
    if not (said_apart or relayed_by(frame, mention, cue, at)):
        mention, cue = outermost(frame, mention, cue)
    return Answer(mention, cue, "cue-before-touching")


def _is_told_somebody(frame: Frame, cue: Cue, stop: int) -> bool:
    """The mayor told him: "…"."""
    return cue.stop + 1 == stop and cue.lemma in frame.lexicon.verbs.telling and is_pointed_at(frame, cue.stop)


def _verb_first(frame: Frame, cue: Cue, stop: int) -> Answer | None:
    """Said the mayor: "…"; because of it, explained the mayor, "…"."""
    verbs = frame.lexicon.verbs
    opens = (
        cue.first == frame.sentence_start(cue.first) or frame.tags[cue.first - 1 : cue.first + 1] == _OPENS_WITH_VERB
    )
    if not opens or cue.lemma not in verbs.says or cue.lemma in verbs.telling:
        return None
    whole = phrase_forward(frame, cue.stop, stop) == stop
    return Answer(Mention(cue.stop, stop), cue, "cue-before-touching") if whole else None


def cue_before(text: str, frame: Frame, at: int) -> Answer | None:
    """The mayor told reporters in York that the plan was "…"."""
    low = max(frame.sentence_start(at), at - _BACK)
    after_pause = at > 0 and frame.tags[at - 1] in _PAUSES
    spare: Answer | None = None
    for k in range(at - 1, low - 1, -1):
        if frame.tags[k] == Tag.SEMICOLON and not FINITE.isdisjoint(frame.tags[k:at]):
            break
        cue = verb_cue(frame, k) if frame.tags[k] in REPORT_VERBS else None
        if cue is None:
            continue
        if cue.passive:
            agent = _agent(frame, cue, at)
            if agent is not None and agent.mention is not None:
                return agent
            spare = spare or agent
            continue
        mention = subject_of(frame, k)
        if mention is None or mention.stop > at:
            continue
        if after_pause and mention.how == "relative":
            spare = spare or (Answer(mention, cue, "cue-before") if cue.classes & SPEAKS else None)
            continue
        if not relayed_by(frame, mention, cue, at):
            mention, cue = outermost(frame, mention, cue)
        if cue.classes & SPEAKS:
            return Answer(mention, cue, "cue-before")
        answer = Answer(mention, cue, "object-before")
        if not after_pause:
            return named_source(frame, frame.sentence_start(at), at) or answer
        spare = spare or answer
    return spare


def _agent(frame: Frame, cue: Cue, at: int) -> Answer | None:
    """The plan was called "…" by the mayor; asked by the host, "…": the agent speaks, never the subject."""
    tags, words = frame.tags, frame.words
    if cue.stop > cue.first + 1:
        return None
    if words[cue.stop] in frame.lexicon.words.agents:
        stop = phrase_forward(frame, cue.stop + 1, at)
        pause = cue.classes & SPEAKS and tags[stop] in _AFTER_AGENT
        leads = pause or _PASSIVE_GAP.fullmatch(tags, stop, at)
        return Answer(Mention(cue.stop + 1, stop), cue, "cue-before") if leads and stop > cue.stop + 1 else None
    if not _PASSIVE_GAP.fullmatch(tags, cue.stop, at) and tags[cue.stop : at] not in _PAUSES:
        return None
    if not frame.lexicon.words.agents.isdisjoint(words[at + 1 : at + 2]):
        stop = phrase_forward(frame, at + 2, frame.sentence_end(at + 1))
        return Answer(Mention(at + 2, stop), cue, "cue-before") if stop > at + 2 else None
    return Answer(None, cue, "none")


def noun_cue(text: str, frame: Frame, at: int) -> Answer | None:
    """Her remark that "…"; the mayor's claim that the plan is "…"; the mayor's "…" promise."""
    low = max(frame.sentence_start(at), at - _BACK)
    if frame.tags[at - 1 : at] == Tag.POSSESSIVE and frame.lexicon.people.noun_cues.intersection(
        frame.words[at + 1 : at + 2]
    ):
        first = phrase_back(frame, at - 2, low)
        return Answer(Mention(first, at - 1), Cue(at + 1, at + 2, frame.words[at + 1], frozenset(), "noun"), "noun-cue")
    for k in range(at - 1, low, -1):
        if frame.tags[k] in _SPOKEN_OF:
            return None
        nouns = frame.lexicon.people.noun_cues
        if frame.words[k] not in nouns or (frame.tags[k] == Tag.REPORT_BASE and verb_cue(frame, k) is not None):
            continue
        owner = phrase_back(frame, k, low)
        if k + 1 == at or not _NOUN_GAP.match(frame.tags, k + 1) or frame.tags[owner - 1 : owner] == Tag.OF:
            continue
        possessed = frame.tags.find(Tag.POSSESSIVE, owner, k)
        pronoun = frame.words[owner] in frame.lexicon.words.possessives
        stop = possessed if possessed > owner else owner + 1 if pronoun else 0
        if stop:
            return Answer(Mention(owner, stop), Cue(k, k + 1, frame.words[k], frozenset(), "noun"), "noun-cue")
    return None


def subject(text: str, frame: Frame, at: int) -> Answer | None:
    """She had "no idea": the subject of the sentence, whatever its verb."""
    low = max(frame.sentence_start(at), at - _BACK)
    for k in range(at - 1, low - 1, -1):
        if frame.tags[k] in _OTHER_VERBS:
            mention = subject_of(frame, k)
            if mention is not None and mention.stop <= at:
                cue = Cue(k, k + 1, frame.words[k], frozenset(), "open")
                mention, cue = outermost(frame, mention, cue)
                return Answer(mention, cue, "subject" if cue.form == "open" else "cue-before")
    if low < at and frame.tags[low] in _OPENS_SENTENCE:
        stop = phrase_forward(frame, low, at)
        if low < stop < at:
            return Answer(Mention(low, stop), None, "opening")
    return None
