"""Speakers whom a sign gives to their words, and no verb: a colon behind a name, a dash before a signature.

A name before a colon is believed only where nothing else stands before it in its sentence.
"""

from corpus.quotations.grammar.cues import Cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention, phrase_back
from corpus.quotations.grammar.tags import Tag, any_of, in_a_row, tag_pattern
from corpus.quotations.speech.rule_answers import Answer, main_subject

_NEAR = 30
_SIGNED = tag_pattern(r"stop? dash (determiner? name+) (?= noun? (?: [stop comma opening marked] | end ))")
# To the end of a line without a verb.
_HEADED = tag_pattern(r"[colon dash] (name+) (?: preposition [phrase_openers prepositions number]+ )? (?= stop? end )")
_REFERENCE = (in_a_row("comma time"), in_a_row("comma number"))
# Ida Brandt, mayor of York
_DESCRIBED = tag_pattern("[symbol dash]* (name+) comma [phrase_openers prepositions and number]+")
_ENDS_NOUN = any_of("nouns closing")


def named_label(text: str, frame: Frame, at: int) -> Answer | None:
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


def colon_clause(text: str, frame: Frame, at: int) -> Answer | None:
    """The mayor had a plain message: "…"; the mayor's message: "…"."""
    if at < 2 or frame.tags[at - 1] != Tag.COLON:
        return None
    low = frame.sentence_start(at)
    answer = main_subject(frame, low, at - 1, "colon-clause")
    if answer is not None:
        return answer
    return _labelled(phrase_back(frame, at - 2, low), at) if frame.tags[at - 2] in _ENDS_NOUN else None


def signature(text: str, frame: Frame, at: int) -> Answer | None:
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
