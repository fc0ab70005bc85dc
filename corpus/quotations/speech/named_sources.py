"""Sources that a phrase names and no verb: "according to Smith", "in the words of Smith", "in Smith's words"."""

from corpus.quotations.grammar.cues import SOURCE, Cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention, phrase_forward
from corpus.quotations.grammar.tags import PHRASE_OPENERS, Tag
from corpus.quotations.speech.report_clauses import source_before
from corpus.quotations.speech.rule_answers import Answer

_NEAR = 30


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
