"""Speakers named before their words: the mayor replied, "…"; the mayor told reporters that it was "…".

A report verb right before the marks comes first. Of verbs further away the nearest wins, and words inside somebody's
report belong to the outermost source.
"""

from corpus.quotations.grammar.cues import Cue, verb_cue, word_cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.outer_sources import is_pointed_at, outermost, relayed_by
from corpus.quotations.grammar.phrases import Mention, phrase_back, phrase_forward, phrase_up_to
from corpus.quotations.grammar.subjects import subject_of
from corpus.quotations.grammar.tags import FINITE, REPORT_VERBS, Tag, any_of, in_a_row, tag_pattern
from corpus.quotations.speech.named_sources import named_source
from corpus.quotations.speech.rule_answers import SPEAKS, Answer

_BACK = 90  # tokens
_TOUCHING = 4  # tokens between a report verb and a mark that it still touches
# What stands between a noun that carries words and these words: "her remark on Monday that".
_NOUN_GAP = tag_pattern("(?: preposition [phrase_openers time number]{1,3} | time )? [that colon]")
# What stands between a passive and the words: "was called on Monday a …", "was described as …".
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
    """The mayor replied, "…"; the mayor said: "…"."""
    tags, before = frame.tags, at - 1
    if before < 0 or tags[before] not in _TOUCHES:
        return None
    pauses = tags[before] != Tag.REPORT_VERB
    verb = before - 1 if pauses else before
    while verb > max(0, before - _TOUCHING) and tags[verb] not in REPORT_VERBS:
        verb -= 1
    cue = verb_cue(frame, verb) if verb >= 0 and tags[verb] in REPORT_VERBS else None
    if cue is not None and cue.stop < before and pauses and not _tells_pronoun(frame, cue, before):
        return _verb_first(frame, cue, before)
    if cue is None or cue.passive:
        return None
    mention = subject_of(frame, verb)
    if mention is None:
        return None
    # "Smith said Jones replied: “…”": behind a pause of its own, the inner report is quoted as such.
    own_report = cue.stop == before and pauses and tags[mention.first] not in _NO_OUTER_SOURCE
    if not (own_report or relayed_by(frame, mention, cue, at)):
        mention, cue = outermost(frame, mention, cue)
    return Answer(mention, cue, "cue-before-touching")


def _tells_pronoun(frame: Frame, cue: Cue, stop: int) -> bool:
    """Whether only a pronoun for the hearer stands before the pause: The mayor told him: "…"."""
    return cue.stop + 1 == stop and cue.lemma in frame.lexicon.verbs.telling and is_pointed_at(frame, cue.stop)


def _verb_first(frame: Frame, cue: Cue, stop: int) -> Answer | None:
    """Said the mayor: "…"; because of it, explained the mayor, "…"."""
    verbs = frame.lexicon.verbs
    opens = cue.first == frame.sentence_start(cue.first)
    opens = opens or frame.tags[cue.first - 1 : cue.first + 1] == _OPENS_WITH_VERB
    if not opens or cue.lemma not in verbs.says or cue.lemma in verbs.telling:
        return None
    whole = phrase_forward(frame, cue.stop, stop) == stop
    return Answer(Mention(cue.stop, stop), cue, "cue-before-touching") if whole else None


def cue_before(text: str, frame: Frame, at: int) -> Answer | None:
    """The mayor told reporters in York that the plan was "…"."""
    spare: Answer | None = None
    for verb in range(at - 1, max(frame.sentence_start(at), at - _BACK) - 1, -1):
        if frame.tags[verb] == Tag.SEMICOLON and not FINITE.isdisjoint(frame.tags[verb:at]):
            break  # the words belong to the clause after the semicolon
        answer, is_sure = _by_verb(frame, verb, at)
        if is_sure:
            return answer
        spare = spare or answer
    return spare


def _by_verb(frame: Frame, verb: int, at: int) -> tuple[Answer | None, bool]:
    """Who spoke if token ``verb`` reports the stretch ``at``, and whether no verb before it can say better."""
    cue = verb_cue(frame, verb) if frame.tags[verb] in REPORT_VERBS else None
    if cue is None:
        return None, False
    if cue.passive:
        agent = _agent(frame, cue, at)
        return agent, agent is not None and agent.mention is not None
    mention = subject_of(frame, verb)
    if mention is None or mention.stop > at:
        return None, False
    # After a pause, the words may belong to another verb than the nearest: "Smith, who left, said: …".
    after_pause = frame.tags[at - 1] in _PAUSES
    if after_pause and mention.how == "relative":
        return (Answer(mention, cue, "cue-before") if cue.classes & SPEAKS else None), False
    if not relayed_by(frame, mention, cue, at):
        mention, cue = outermost(frame, mention, cue)
    if cue.classes & SPEAKS:
        return Answer(mention, cue, "cue-before"), True
    answer = Answer(mention, cue, "object-before")
    return (answer, False) if after_pause else (named_source(frame, frame.sentence_start(at), at) or answer, True)


def _agent(frame: Frame, cue: Cue, at: int) -> Answer | None:
    """Of a passive the agent speaks, never the subject: The plan was called "…" by the mayor; asked by the host, "…".

    Where the words follow and no agent is named, the answer is that nobody is.
    """
    tags, words = frame.tags, frame.words
    if cue.stop > cue.first + 1:
        return None  # "as reported by": the phrase is a source and not a passive
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
    low, nouns = max(frame.sentence_start(at), at - _BACK), frame.lexicon.people.noun_cues
    if frame.tags[at - 1 : at] == Tag.POSSESSIVE and not nouns.isdisjoint(frame.words[at + 1 : at + 2]):
        owner = phrase_up_to(frame, at - 2, low)
        return None if owner is None else Answer(owner, word_cue(frame, at + 1, "noun"), "noun-cue")
    for k in range(at - 1, low, -1):
        if frame.tags[k] in _SPOKEN_OF:
            return None
        is_verb = frame.tags[k] == Tag.REPORT_BASE and verb_cue(frame, k) is not None
        if frame.words[k] not in nouns or is_verb or k + 1 == at or not _NOUN_GAP.match(frame.tags, k + 1):
            continue
        possessor = _owner(frame, k, low)
        if possessor is not None:
            return Answer(possessor, word_cue(frame, k, "noun"), "noun-cue")
    return None


def _owner(frame: Frame, noun: int, low: int) -> Mention | None:
    """Whose word a noun is: "the mayor", of "the mayor's claim", or "her", of "her remark"."""
    first = phrase_back(frame, noun, low)
    if frame.tags[first - 1 : first] == Tag.OF:
        return None  # "news of her remark"
    possessive = frame.tags.find(Tag.POSSESSIVE, first, noun)
    if possessive > first:
        return Mention(first, possessive)
    return Mention(first, first + 1) if frame.words[first] in frame.lexicon.words.possessives else None


def subject(text: str, frame: Frame, at: int) -> Answer | None:
    """The subject of the sentence, whatever its verb: She had "no idea". This is only a guess."""
    low = max(frame.sentence_start(at), at - _BACK)
    for k in range(at - 1, low - 1, -1):
        if frame.tags[k] in _OTHER_VERBS:
            mention = subject_of(frame, k)
            if mention is not None and mention.stop <= at:
                cue = word_cue(frame, k, "open")
                mention, cue = outermost(frame, mention, cue)
                return Answer(mention, cue, "subject" if cue.form == "open" else "cue-before")
    if low < at and frame.tags[low] in _OPENS_SENTENCE:
        stop = phrase_forward(frame, low, at)
        if low < stop < at:
            return Answer(Mention(low, stop), None, "opening")
    return None
