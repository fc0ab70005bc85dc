"""Whom a text quotes when one report stands inside another: "Smith said that he felt …" quotes Smith.

A quotation belongs to the outermost source of its sentence, as a reader would cite it. There is one exception: what a
person who is named or described told that source in as many words. "Smith said that Jones had told him “…”" quotes
Jones, and Smith relays it.
"""

from corpus.quotations.grammar.cues import Cue, verb_cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention, phrase_back, phrase_forward
from corpus.quotations.grammar.subjects import subject_of
from corpus.quotations.grammar.tags import NOUNS, REPORT_VERBS, Tag, any_of, tag_pattern

_FAR = 12  # tokens
# The start of a clause that a report verb takes without "that", up to its verb.
_BARE = tag_pattern("""
    (?: adverb | preposition? time )*
    (?= [subject_openers])
    [^comma semicolon stop dash verbs]{1,12} finite
""")
# What stands between a report verb and its clause, "that" included: "reporters on Monday that".
_THAT = tag_pattern("""
    (?: [phrase_openers object_pronoun possessive prepositions joiner number]{0,10} | adverbials* )
    (?: preposition? time )? (?: comma [adverb but]+ comma )? that
""")
# A sign that a that-clause is over: a semicolon, "to which he …", or a comma and a new report.
_ENDS_CLAUSE = tag_pattern("""
    semicolon
  | relative (?= pronoun )
  | [comma stretch dash] (?: conjunctions | subordinator )? adverbials*
    (?: pronoun | determiner? [nouns number possessive]{1,5} ) [adverb auxiliary]{0,3} [report_verb report_base]
    (?! nouns )
""")
# What may stand between a report verb and the subject of the report inside its clause.
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
    """The source and the cue of the outermost report: from "he felt" to "Smith said", of "Smith said he felt"."""
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
    """Who relays the words at token ``at``: Smith, of "Smith said that Jones had told him “…”"."""
    people, head = frame.lexicon.people, mention.stop - 1
    known = frame.tags[head] == Tag.NAME or frame.words[head] in people.titles | people.described
    if not known or frame.tags[mention.first - 1] == Tag.RELATIVE or not _are_handed_on(frame, cue, at):
        return None
    relay, above = outermost(frame, mention, cue)
    # Inside a quotation, nobody can say who "he" is.
    unknown = frame.depth > 0 and frame.tags[relay.first] == Tag.PRONOUN
    return None if relay is mention or above.negated or unknown else relay


def _are_handed_on(frame: Frame, cue: Cue, at: int) -> bool:
    """Whether the stretch is all that the verb reports: it follows a pause, or a pronoun for the hearer."""
    telling = cue.lemma in frame.lexicon.verbs.telling
    if telling and is_pointed_at(frame, cue.stop):
        return frame.tags[cue.stop + 1 : at] in _BEFORE_WORDS_TOLD
    stop = phrase_forward(frame, cue.stop, at) if telling else cue.stop
    return frame.tags[stop:at] in _BEFORE_WORDS


def is_pointed_at(frame: Frame, i: int) -> bool:
    """Whether token ``i`` is a pronoun that can stand for a hearer."""
    words = frame.lexicon.words
    return frame.words[i] in words.objects or frame.words[i] in words.genders


def _report_above(frame: Frame, low: int, mention: Mention) -> tuple[Mention, Cue] | None:
    """The report whose clause starts with the mention: "Smith said", of "Smith said he"."""
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
    """The first report of the sentence, if its clause still goes on at token ``place``."""
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
