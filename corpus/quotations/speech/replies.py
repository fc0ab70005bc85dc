"""Speakers whose reply the words are: "…," was Smith's answer; "…," came the reply from the mayor."""

from corpus.quotations.grammar.cues import word_cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention, phrase_forward
from corpus.quotations.grammar.tags import PHRASE_OPENERS, Tag, any_of
from corpus.quotations.speech.kinds import last_letter
from corpus.quotations.speech.rule_answers import Answer

_CLOSES_WORDS = any_of("comma dash closing")
_FROM = any_of("preposition of")
_LONGEST_OWNER = 7  # tokens


def reply_of(text: str, frame: Frame, at: int) -> Answer | None:
    """ "…," was Smith's reply."""
    ended = frame.tags[at] != Tag.STRETCH or last_letter(text, frame, at) in "?!…"
    start = at + 1 + (frame.tags[at + 1 : at + 2] in _CLOSES_WORDS)
    if not ended or frame.lexicon.verbs.arriving.isdisjoint(frame.words[start : start + 1]):
        return None
    found = _owner(frame, start + 1) or _sender(frame, start + 1)
    if found is None:
        return None
    mention, noun = found
    return Answer(mention, word_cue(frame, noun, "noun"), "noun-cue")


def _owner(frame: Frame, first: int) -> tuple[Mention, int] | None:
    """Smith, and the noun, of "Smith's reply" and "her reply"."""
    if _is_noun(frame, first + 1) and frame.words[first] in frame.lexicon.words.possessives:
        return Mention(first, first + 1), first + 1
    owned = frame.tags.find(Tag.POSSESSIVE, first, first + _LONGEST_OWNER)
    if owned <= first or not _is_noun(frame, owned + 1) or phrase_forward(frame, first, owned) != owned:
        return None
    return Mention(first, owned), owned + 1


def _sender(frame: Frame, first: int) -> tuple[Mention, int] | None:
    """The mayor, and the noun, of "the reply from the mayor"."""
    begin = first + 3
    if not _is_noun(frame, first + 1) or frame.tags[first + 2 : begin] not in _FROM:
        return None
    stop = phrase_forward(frame, begin, frame.sentence_end(begin))
    return (Mention(begin, stop), first + 1) if stop > begin and frame.tags[begin] in PHRASE_OPENERS else None


def _is_noun(frame: Frame, at: int) -> bool:
    return not frame.lexicon.people.noun_cues.isdisjoint(frame.words[at : at + 1])
