"""Sources that a phrase names without a verb: "according to Smith", "in the words of Smith", "in Smith's words".

Such a source speaks for its sentence only where no report verb gives the words to somebody else: the table of rules
decides which is asked first.
"""

from corpus.quotations.grammar.cues import SOURCE, Cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention, phrase_forward
from corpus.quotations.grammar.tags import PHRASE_OPENERS, Tag
from corpus.quotations.speech.report_clauses import source_before
from corpus.quotations.speech.rule_answers import Answer

_NEAR = 30  # tokens


def according_to(text: str, frame: Frame, at: int) -> Answer | None:
    """ "…," according to a poll; According to Smith, "…"; in the words of Smith, "…"."""
    low = frame.sentence_start(at)
    high = at + 1 if frame.tags[at] == Tag.STRETCH_STOP else frame.sentence_end(at + 1)
    words = frame.lexicon.words
    opening = (words.words_of[0], words.own_words[0])
    for i in range(low, min(high - 1, at + _NEAR)):
        opens = frame.tags[i] == Tag.ACCORDING or frame.words[i] in opening
        source = named_source(frame, i, high) if opens else None
        if source is not None:
            return source
    return None


def named_source(frame: Frame, i: int, high: int) -> Answer | None:
    """Whoever a phrase that starts at token ``i`` names as the source."""
    start, words_of = frame.source_phrase(i), frame.lexicon.words.words_of
    if tuple(frame.words[i : i + len(words_of)]) == words_of:
        start = i + len(words_of)
    elif _may_own_words(frame, i):
        return _in_own_words(frame, i)
    # "Rehm zufolge": the source stands before the word.
    if frame.tags[i] == Tag.ACCORDING and frame.words[i] in frame.lexicon.grammar.postpositions:
        mention = source_before(frame, i)
        return mention and Answer(mention, Cue(i, i + 1, SOURCE, frozenset({"source"}), "phrase"), "according-to")
    stop = phrase_forward(frame, start, high) if start > i else start
    if stop == start:
        return None
    cue = Cue(i, start, " ".join(frame.words[i:start]), frozenset({"source"}), "phrase")
    return Answer(Mention(start, stop), cue, "according-to")


def _may_own_words(frame: Frame, i: int) -> bool:
    """Whether "in", an owner and a possessive start at token ``i``."""
    opens = frame.words[i] == frame.lexicon.words.own_words[0] and frame.tags[i + 1] in PHRASE_OPENERS
    return opens and Tag.POSSESSIVE in frame.tags[i + 2 : i + 10]


def _in_own_words(frame: Frame, i: int) -> Answer | None:
    """Smith, of "in Smith's words"."""
    words, possessive = frame.lexicon.words, frame.tags.index(Tag.POSSESSIVE, i + 2)
    owner = frame.tags[i + 1 : possessive]
    if frame.words[possessive + 1 : possessive + 2] != [words.own_words[1]] or not PHRASE_OPENERS.issuperset(owner):
        return None
    cue = Cue(possessive + 1, possessive + 2, " ".join(words.words_of), frozenset({"source"}), "phrase")
    return Answer(Mention(i + 1, possessive), cue, "according-to")
