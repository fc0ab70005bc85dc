"""The rules that find who said a marked stretch. Each looks at one sentence and answers, or leaves it to the next.

The two tuples are the table of contents: which rules are asked, in order, of a stretch that stands for itself, and of
one that the sentence around it needs.
"""

from corpus.quotations.grammar.cues import SOURCE, Cue, verb_cue
from corpus.quotations.grammar.embedding import climb, is_pointed_at, relayed_by
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.mentions import subject_of
from corpus.quotations.grammar.phrases import Mention, phrase_back, phrase_forward
from corpus.quotations.grammar.tags import FINITE, PHRASE_OPENERS, REPORT_VERBS, Tag, any_of, in_a_row, tag_pattern
from corpus.quotations.speech.after_words import after, after_full_stop, as_said, closing, far_after
from corpus.quotations.speech.report_clauses import source_before
from corpus.quotations.speech.rule_answers import SPEAKS, Answer, main_subject

_BACK = 90
_NEAR = 30
_SIGNED = tag_pattern(r"stop? dash (determiner? name+) (?= noun? (?: [stop comma opening marked] | end ))")
# To the end of a line without a verb.
_HEADED = tag_pattern(r"[colon dash] (name+) (?: preposition [phrase_openers prepositions number]+ )? (?= stop? end )")
_REFERENCE = (in_a_row("comma time"), in_a_row("comma number"))
# Behind a noun that carries words: "her remark on Monday that".
_NOUN_GAP = tag_pattern("(?: preposition [phrase_openers time number]{1,3} | time )? [that colon]")
# Between a passive and the words: "was called on Monday a …", "was described as …".
_PASSIVE_GAP = tag_pattern("(?: adverb | preposition? time )* [subordinator to]? auxiliary? determiner?")
# Ida Brandt, mayor of York
_DESCRIBED = tag_pattern("[symbol dash]* (name+) comma [phrase_openers prepositions and number]+")
_NEEDS_STRETCH = any_of(
    "phrase_openers prepositions to report_verbs verb ed_form ing_form auxiliary possessive object_pronoun number"
    " adverb conjunctions that question_word subordinator"
)
_SENTENCE_BEGINS_WITH_AND = in_a_row("stop and")
_BEFORE_NAMING = any_of("comma noun of")
_TOUCHES = any_of("comma colon report_verb")
_NO_OUTER_SOURCE = any_of("pronoun relative that")
_OPENS_WITH_VERB = in_a_row("comma report_verb")
_PAUSES = any_of("comma colon")
_AFTER_AGENT = any_of("comma that")
_SPOKEN_OF = any_of("report_verb report_ing")
_ENDS_NOUN = any_of("nouns closing")
_OTHER_VERBS = any_of("verb ed_form auxiliary")
_OPENS_SENTENCE = any_of("pronoun determiner name")


def ask(text: str, frame: Frame, at: int) -> Answer | None:
    """The answer of the first rule that has one."""
    for rule in EMBEDDED_RULES if _is_embedded(frame, at) else RULES:
        answer = rule(text, frame, at)
        if answer is not None:
            return answer
    return None


def _is_embedded(frame: Frame, at: int) -> bool:
    """Whether the sentence to the left needs the stretch: '… said he would "stand firm", and left'."""
    return at > 0 and frame.tags[at - 1] in _NEEDS_STRETCH and frame.tags[at - 2 : at] != _SENTENCE_BEGINS_WITH_AND


def _name(text: str, frame: Frame, at: int) -> Answer | None:
    """A book called "…": the marks hold a name, nobody speaks."""
    k = at - 1
    if k < 1 or frame.words[k] not in frame.lexicon.verbs.naming:
        return None
    before, described = frame.tags[k - 1], frame.words[k - 1] in frame.lexicon.people.described
    names = (before in _BEFORE_NAMING and not described) or before == Tag.AUXILIARY
    inside = frame.marked[at].inner.of(text).split()
    capital = sum(w[:1].isupper() for w in inside) * 2 > len(inside)
    return Answer(None, None, "name") if names and (capital or frame.words[k] in frame.lexicon.verbs.titling) else None


def _touching(text: str, frame: Frame, at: int) -> Answer | None:
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
        mention, cue = climb(frame, mention, cue)
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


def _according(text: str, frame: Frame, at: int) -> Answer | None:
    """ "…," according to a poll; According to Smith, "…"; in the words of Smith, "…"."""
    low = frame.sentence_start(at)
    high = at + 1 if frame.tags[at] == Tag.STRETCH_STOP else frame.sentence_end(at + 1)
    words = frame.lexicon.words
    opening = (words.words_of[0], words.own_words[0])
    for i in range(low, min(high - 1, at + _NEAR)):
        opens = frame.tags[i] == Tag.ACCORDING or frame.words[i] in opening
        source = _source(frame, i, high) if opens else None
        if source is not None:
            return source
    return None


def _source(frame: Frame, i: int, high: int) -> Answer | None:
    """Whom a phrase at ``i`` names as the source: "according to Smith", "in Smith's words"."""
    start, phrase, (opening, noun) = frame.source_phrase(i), frame.lexicon.words.words_of, frame.lexicon.words.own_words
    if tuple(frame.words[i : i + len(phrase)]) == phrase:
        start = i + len(phrase)
    elif (
        frame.words[i] == opening
        and Tag.POSSESSIVE in frame.tags[i + 2 : i + 10]
        and frame.tags[i + 1] in PHRASE_OPENERS
    ):
        owned = frame.tags.index(Tag.POSSESSIVE, i + 2)
        if frame.words[owned + 1 : owned + 2] != [noun] or not PHRASE_OPENERS.issuperset(frame.tags[i + 1 : owned]):
            return None
        cue = Cue(owned + 1, owned + 2, " ".join(phrase), frozenset({"source"}), "phrase")
        return Answer(Mention(i + 1, owned), cue, "according-to")
    if frame.tags[i] == Tag.ACCORDING and frame.words[i] in frame.lexicon.grammar.postpositions:
        mention = source_before(frame, i)
        return mention and Answer(mention, Cue(i, i + 1, SOURCE, frozenset({"source"}), "phrase"), "according-to")
    stop = phrase_forward(frame, start, high) if start > i else start
    if stop == start:
        return None
    cue = Cue(i, start, " ".join(frame.words[i:start]), frozenset({"source"}), "phrase")
    return Answer(Mention(start, stop), cue, "according-to")


def _before(text: str, frame: Frame, at: int) -> Answer | None:
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
            mention, cue = climb(frame, mention, cue)
        if cue.classes & SPEAKS:
            return Answer(mention, cue, "cue-before")
        answer = Answer(mention, cue, "object-before")
        if not after_pause:
            return _source(frame, frame.sentence_start(at), at) or answer
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


def _noun_cue(text: str, frame: Frame, at: int) -> Answer | None:
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


def _named_label(text: str, frame: Frame, at: int) -> Answer | None:
    """Smith: "…"; Smith, a fisherman: "…"; a blunt message from the mayor: "…"; the talks - Smith: "…"."""
    if at < 2 or frame.tags[at - 1] != Tag.COLON:
        return None
    low = frame.sentence_start(at)
    described = _DESCRIBED.fullmatch(frame.tags, low, at - 1)
    if described:
        return _labelled(described.start(1), at, described.end(1))
    if frame.tags[at - 2] != Tag.NAME:
        return None
    first = phrase_back(frame, at - 2, low)
    opens = first == low or frame.tags[first - 1] == Tag.DASH or frame.words[first - 1] in frame.lexicon.words.senders
    return _labelled(first, at) if opens else None


def _labelled(first: int, at: int, stop: int | None = None) -> Answer:
    return Answer(
        Mention(first, at - 1 if stop is None else stop), Cue(at - 1, at, ":", frozenset(), "phrase"), "label"
    )


def _label(text: str, frame: Frame, at: int) -> Answer | None:
    """The mayor had a plain message: "…"; the mayor's message: "…"."""
    if at < 2 or frame.tags[at - 1] != Tag.COLON:
        return None
    low = frame.sentence_start(at)
    answer = main_subject(frame, low, at - 1, "colon-clause")
    if answer is not None:
        return answer
    return _labelled(phrase_back(frame, at - 2, low), at) if frame.tags[at - 2] in _ENDS_NOUN else None


def _signature(text: str, frame: Frame, at: int) -> Answer | None:
    """ "…" — Smith; "…": Smith, or "…" – Smith on the plan, in a headline."""
    high, opens, rule = at + _NEAR, at == frame.sentence_start(at), "signature"
    after = _SIGNED.match(frame.tags, at + 1, high)
    if after is None and opens and len(frame) <= high:
        after, rule = _HEADED.match(frame.tags, at + 1), "headline"
    if after is None:
        return None
    behind = frame.tags[after.end() : high].lstrip(Tag.NOUN)
    if frame.tags[at] == Tag.STRETCH and (not opens or behind.startswith(_REFERENCE)):
        return None  # "…" — Herald, May 3: a reference
    mention = Mention(after.start(1), after.end(1))
    return Answer(mention, Cue(mention.first - 1, mention.first, "—", frozenset(), "phrase"), rule)


def _subject(text: str, frame: Frame, at: int) -> Answer | None:
    """She had "no idea": the subject of the sentence, whatever its verb."""
    low = max(frame.sentence_start(at), at - _BACK)
    for k in range(at - 1, low - 1, -1):
        if frame.tags[k] in _OTHER_VERBS:
            mention = subject_of(frame, k)
            if mention is not None and mention.stop <= at:
                cue = Cue(k, k + 1, frame.words[k], frozenset(), "open")
                mention, cue = climb(frame, mention, cue)
                return Answer(mention, cue, "subject" if cue.form == "open" else "cue-before")
    if low < at and frame.tags[low] in _OPENS_SENTENCE:
        stop = phrase_forward(frame, low, at)
        if low < stop < at:
            return Answer(Mention(low, stop), None, "opening")
    return None


RULES = (
    _name,
    _named_label,
    _touching,
    closing,
    after,
    _according,
    _signature,
    after_full_stop,
    _noun_cue,
    _before,
    as_said,
    _label,
    _subject,
)
EMBEDDED_RULES = (
    _name,
    closing,
    _touching,
    _noun_cue,
    _before,
    after,
    _according,
    as_said,
    far_after,
    _label,
    _subject,
)
