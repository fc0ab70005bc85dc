"""Speakers who are linked to their words by a sign and no verb: a colon after a name, a dash before a signature.

Colons and dashes have many other uses. A name before a colon counts only where little else precedes it in its sentence,
and a name after a dash only where nothing but the end, a comma or a bracket follows.
"""

from corpus.quotations.grammar.cues import Cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention, phrase_back, phrase_up_to
from corpus.quotations.grammar.tags import Tag, any_of, in_a_row, tag_pattern
from corpus.quotations.speech.rule_answers import Answer, main_subject

_NEAR = 30  # tokens
_SIGNED = tag_pattern(r"stop? dash (determiner? name+) (?= noun? (?: [stop comma opening marked] | end ))")
# "…": Smith; "…" – Smith on the plan: up to the end of a line that has no verb.
_HEADED = tag_pattern(r"[colon dash] (name+) (?: preposition [phrase_openers prepositions number]+ )? (?= stop? end )")
# "…" — Herald, May 3: where words were printed, not who said them.
_REFERENCE = (in_a_row("comma time"), in_a_row("comma number"))
# "Ida Brandt, mayor of York", before a colon.
_DESCRIBED = tag_pattern("[symbol dash]* (name+) comma [phrase_openers prepositions and number]+")
_ENDS_NOUN = any_of("nouns closing")


def named_label(text: str, frame: Frame, at: int) -> Answer | None:
    """Smith: "…"; Smith, a fisherman: "…"; a blunt message from the mayor: "…"; the talks - Smith: "…"."""
    if at < 2 or frame.tags[at - 1] != Tag.COLON:
        return None
    low = frame.sentence_start(at)
    described = _DESCRIBED.fullmatch(frame.tags, low, at - 1)
    if described:
        return _labelled(Mention(described.start(1), described.end(1)), at)
    if frame.tags[at - 2] != Tag.NAME:
        return None
    first = phrase_back(frame, at - 2, low)
    opens = first == low or frame.tags[first - 1] == Tag.DASH or frame.words[first - 1] in frame.lexicon.words.senders
    return _labelled(Mention(first, at - 1), at) if opens else None


def _labelled(speaker: Mention, at: int) -> Answer:
    return Answer(speaker, Cue(at - 1, at, ":", frozenset(), "phrase"), "label")


def colon_clause(text: str, frame: Frame, at: int) -> Answer | None:
    """The mayor had a plain message: "…"; the mayor's message: "…"."""
    if at < 2 or frame.tags[at - 1] != Tag.COLON:
        return None
    low = frame.sentence_start(at)
    answer = main_subject(frame, low, at - 1, "colon-clause")
    if answer is not None:
        return answer
    if frame.tags[at - 2] not in _ENDS_NOUN:
        return None
    speaker = phrase_up_to(frame, at - 2, low)
    return None if speaker is None else _labelled(speaker, at)


def signature(text: str, frame: Frame, at: int) -> Answer | None:
    """ "…" — Smith; as a headline also "…": Smith, and "…" – Smith on the plan."""
    high, opens, rule = at + _NEAR, at == frame.sentence_start(at), "signature"
    after = _SIGNED.match(frame.tags, at + 1, high)
    if after is None and opens and len(frame) <= high:
        after, rule = _HEADED.match(frame.tags, at + 1), "headline"
    if after is None:
        return None
    behind = frame.tags[after.end() : high].lstrip(Tag.NOUN)
    if frame.tags[at] == Tag.STRETCH and (not opens or behind.startswith(_REFERENCE)):
        return None
    mention = Mention(after.start(1), after.end(1))
    return Answer(mention, Cue(mention.first - 1, mention.first, "—", frozenset(), "phrase"), rule)
