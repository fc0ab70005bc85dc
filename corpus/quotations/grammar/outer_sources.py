"""Whom the text quotes when one report stands inside another: "Smith said that he felt …" quotes Smith.

A quotation belongs to the outermost source of its sentence, as a reader would cite it. The one exception is what
somebody who is known told that source in as many words: "Smith said that Jones had told him “…”" quotes Jones.
"""

from corpus.quotations.grammar.cues import Cue, verb_cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention, phrase_back, phrase_forward
from corpus.quotations.grammar.subjects import subject_of
from corpus.quotations.grammar.tags import NOUNS, REPORT_VERBS, Tag, any_of, tag_pattern

_FAR = 12
# Between a verb of report and the clause that it takes without "that".
_BARE = tag_pattern("""
    (?: adverb | preposition? time )*
    (?= [subject_openers])
    [^comma semicolon stop dash verbs]{1,12} finite
""")
_THAT = tag_pattern("""
    (?: [phrase_openers object_pronoun possessive prepositions joiner number]{0,10} | adverbials* )
    (?: preposition? time )? (?: comma [adverb but]+ comma )? that
""")
_ENDS_CLAUSE = tag_pattern("""
    semicolon
  | relative (?= pronoun )
  | [comma stretch dash] (?: conjunctions | subordinator )? adverbials*
    (?: pronoun | determiner? [nouns number possessive]{1,5} ) [adverb auxiliary]{0,3} [report_verb report_base]
    (?! nouns )
""")
_THAT_GAP = tag_pattern("""
    [phrase_openers object_pronoun possessive prepositions joiner adverbials number to]{0,16}
    (?: comma [adverb but]+ comma )? [that question_word] [adverbials preposition subordinator comma]?
    [adverbials phrase_openers comma]{0,4}
""")
_BARE_GAP = tag_pattern("adverbials* (?: preposition? time | preposition phrase_openers{1,4} )? adverbials*")
_GOVERNING = any_of("verbs report_ing")
_REPORTS = any_of("report_verb report_ing")
_BEFORE_WORDS = frozenset({Tag.COMMA, Tag.COLON})
_BEFORE_WORDS_TOLD = _BEFORE_WORDS | any_of("end that")


def outermost(frame: Frame, mention: Mention, cue: Cue) -> tuple[Mention, Cue]:
    """From "(Smith said) he felt" to Smith said: the outer source is whom the text quotes."""
    low = frame.sentence_start(mention.first)
    while True:
        if frame.words[mention.first - 1] in frame.lexicon.words.absolute:
            return mention, cue  # "with officials saying"
        main = _that_clause_over(frame, low, mention.first + 1)
        if main is not None:
            return main
        above = _report_above(frame, low, mention)
        if above is None:
            return mention, cue
        mention, cue = above


def relayed_by(frame: Frame, mention: Mention, cue: Cue, at: int) -> Mention | None:
    """Smith, of "Smith said that Jones had told him “…”": who hands on the words at ``at``, which Jones said."""
    people, head = frame.lexicon.people, mention.stop - 1
    known = frame.tags[head] == Tag.NAME or frame.words[head] in people.titles | people.described
    if not known or frame.tags[mention.first - 1] == Tag.RELATIVE or not _are_handed_on(frame, cue, at):
        return None
    relay, above = outermost(frame, mention, cue)
    unknown = (
        frame.depth > 0 and frame.tags[relay.first] == Tag.PRONOUN
    )  # a pronoun in somebody's words is not resolved
    return None if relay is mention or above.negated or unknown else relay


def _are_handed_on(frame: Frame, cue: Cue, at: int) -> bool:
    """Whether a stretch is all that a verb reports: behind a pause, or told to somebody whom a pronoun points at."""
    telling = cue.lemma in frame.lexicon.verbs.telling
    if telling and is_pointed_at(frame, cue.stop):
        return frame.tags[cue.stop + 1 : at] in _BEFORE_WORDS_TOLD
    stop = phrase_forward(frame, cue.stop, at) if telling else cue.stop
    return frame.tags[stop:at] in _BEFORE_WORDS


def is_pointed_at(frame: Frame, i: int) -> bool:
    """Whether token ``i`` is a pronoun for whoever is told something."""
    words = frame.lexicon.words
    return frame.words[i] in words.objects or frame.words[i] in words.genders


def _report_above(frame: Frame, low: int, mention: Mention) -> tuple[Mention, Cue] | None:
    """Smith said, of "Smith said he": the report whose clause begins with the mention."""
    start = mention.first
    if mention.how == "relative" and start > low and frame.tags[start - 1] in NOUNS:
        start = phrase_back(frame, start - 1, low)
    k = next((k for k in range(start - 1, low - 1, -1) if frame.tags[k] in _GOVERNING), None)
    if k is None or frame.tags[k] not in _REPORTS:
        return None
    cue = verb_cue(frame, k)
    if cue is None or cue.passive or not cue.classes & {"say", "that", "tell"}:
        return None
    gap = frame.tags[cue.stop : start]
    if not (_THAT_GAP.fullmatch(gap) or ("say" in cue.classes and _BARE_GAP.fullmatch(gap))):
        return None
    subject = subject_of(frame, k)
    return None if subject is None or subject.first >= mention.first else (subject, cue)


def _that_clause_over(frame: Frame, low: int, place: int) -> tuple[Mention, Cue] | None:
    """The main report verb of the sentence whose that-clause ``place`` lies in."""
    for k in range(low, place):
        if frame.tags[k] not in REPORT_VERBS:
            continue
        cue = verb_cue(frame, k)
        if cue is None or cue.passive or not cue.classes & {"say", "that", "tell"}:
            continue
        opens = _THAT.match(frame.tags, cue.stop, place)
        if opens is None and "say" in cue.classes:
            opens = _BARE.match(frame.tags, cue.stop, place + _FAR)
        mention = subject_of(frame, k)
        if mention is None or mention.how == "relative":
            continue
        if opens is None or _ENDS_CLAUSE.search(frame.tags, opens.end(), place + 4):
            return None
        return mention, cue
    return None
