"""How words reached the text: the outlet that was told, whoever relayed them, the medium, the hearers and the place.

The speaker is never a link. A link must stand next to the cue or carry the whole sentence: whoever is mentioned in a
clause of its own has relayed something else.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from corpus.document import Link, Role
from corpus.document import Mention as Named
from corpus.quotations.grammar.cues import SOURCE, Cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.outer_sources import relayed_by
from corpus.quotations.grammar.phrases import Mention, phrase_forward
from corpus.quotations.grammar.subjects import subject_of
from corpus.quotations.grammar.tags import Tag, any_of, in_a_row, tag_pattern
from corpus.quotations.people.days import day_said
from corpus.quotations.people.hearers import hearers, interviewer, is_telling, link_to
from corpus.quotations.people.who_is_named import People
from corpus.quotations.speech.rule_answers import Attribution

_OTHER_CLAUSE = tag_pattern("""
    comma conjunctions? [adverbials subordinator]* (?: preposition [phrase_openers number]{1,3} )?
    (?: pronoun | determiner? [nouns number possessive]{1,6} ) [adverb auxiliary]{0,3} verbs
""")
# A relay follows "according to", a comma or words in marks: only these places are looked at.
_MAY_RELAY = tag_pattern("[according comma stretch_comma stretch_stop]")
_OPENS_RELAY = any_of("comma stretch_comma stretch_stop")
_RELAYS = any_of("determiner name")
_BETWEEN_NAMES = any_of("and comma")
# "press reports" at the end of a sentence: a noun that looks like a verb.
_NOUN_LIKE_VERB = frozenset(map(in_a_row, ("noun report_verb stop", "noun report_verb comma")))
# "a paper officials released": the last noun belongs to a clause without "that".
_CLAUSE_OF_NOUN = frozenset(map(in_a_row, ("noun noun ed_form", "noun noun report_verb")))
_ENDS_RELAY = any_of("end stop preposition time")
_NAMES = frozenset({Tag.NAME})
# Rules that find what somebody wants or mentions, and not what is said.
_WEAK = frozenset({"object", "infinitive", "request", "object-before"})


@dataclass(frozen=True, slots=True)
class Carriage:
    """What the words around a cue say about how a quotation travelled."""

    links: tuple[Link, ...] = ()
    medium: str | None = None
    audience: str | None = None
    place: str | None = None
    said_on: str | None = None  # in ISO 8601


def carriages(people: People, attributions: Sequence[Attribution], published: date | None = None) -> list[Carriage]:
    """The carriage of each quotation. What "told" says of the hearer holds for the other verbs of its subject, too."""
    found = [_carriage(people, attribution, published) for attribution in attributions]
    told: dict[tuple[int, int], tuple[Link, ...]] = {}
    for attribution, carriage in zip(attributions, found, strict=True):
        mention, cue = attribution.mention, attribution.cue
        if mention is not None and cue is not None and is_telling(attribution.mention_frame, cue):
            outlets = tuple(link for link in carriage.links if link.role is Role.TOLD)
            told[_subject(attribution.mention_frame, mention)] = outlets
    for i, attribution in enumerate(attributions):
        if told and attribution.mention is not None and not found[i].links:
            subject = _subject(attribution.mention_frame, attribution.mention)
            found[i] = replace(found[i], links=told.get(subject, ()))
    return found


def _subject(frame: Frame, mention: Mention) -> tuple[int, int]:
    """The same for every verb that a mention is the subject of."""
    return id(frame), mention.first


def _carriage(people: People, attribution: Attribution, published: date | None) -> Carriage:
    if attribution.cue is None or attribution.cue.form == "label":
        return Carriage()  # what follows a label is speech, and says nothing about how it travelled
    frame, cue = attribution.cue_frame, attribution.cue
    high = frame.sentence_end(cue.first)
    told, audience, place = hearers(people, attribution, high)
    links = [
        *_outlets_named(people, attribution),
        *interviewer(people, frame, cue, high),
        *told,
        *_quoting(people, attribution),
        *_handing_on(people, attribution),
        *_relays(people, attribution, high),
    ]
    medium = _medium(people.text, frame, cue.stop, high, cue.lemma)
    return Carriage(tuple(links), medium, audience, place, day_said(attribution, published))


def _outlets_named(people: People, attribution: Attribution) -> list[Link]:
    """The outlets that a described source includes: "several sources, including the Post and the Times"."""
    mention, frame = attribution.mention, attribution.mention_frame
    if mention is None:
        return []
    names = frame.words[mention.first : mention.stop]
    named = next((i for i, name in enumerate(names, 1) if name in frame.lexicon.words.including), None)
    if named is None or frame.lexicon.people.outlets.isdisjoint(names[:named]):
        return []
    links, start = [], mention.first + named
    for i in range(start, mention.stop + 1):
        if i == mention.stop or frame.tags[i] in _BETWEEN_NAMES:
            if start < i:
                span = frame.span_of(start, i)
                links.append(Link(span.of(people.text), Role.RELAY, Named(span.of(people.text), span)))
            start = i + 1
    return links


def _quoting(people: People, attribution: Attribution) -> list[Link]:
    """Whoever quotes: "the paper quoted Smith as saying", "Smith was quoted by the paper as saying"."""
    frame, cue, mention = attribution.cue_frame, attribution.cue, attribution.mention
    if cue is None or mention is None:
        return []
    words, relaying, agents = frame.words, _relaying(frame), frame.lexicon.words.agents
    if cue.lemma in relaying and not agents.isdisjoint(words[cue.stop : cue.stop + 1]):
        return _agent(people, frame, cue.stop + 1, frame.sentence_end(cue.first))
    if cue.form != "ing" or frame.lexicon.words.comparing.isdisjoint(words[cue.first - 1 : cue.first]):
        return []
    if mention.stop == cue.first - 1 and frame.verb_at(mention.first - 1) in relaying:
        quoter = subject_of(frame, mention.first - 1)
        return [link_to(people, frame, quoter.first, quoter.stop, Role.RELAY)] if quoter else []
    by = next((i for i in range(mention.stop, cue.first) if words[i] in agents), cue.first)
    return _agent(people, frame, by + 1, cue.first - 1) if frame.verb_at(by - 1) in relaying else []


def _handing_on(people: People, attribution: Attribution) -> list[Link]:
    """Whoever says that the speaker told them the words: "Smith said that Jones had told him “…”"."""
    frame, cue, mention = attribution.cue_frame, attribution.cue, attribution.mention
    if cue is None or mention is None or attribution.mention_frame is not frame:
        return []
    start = attribution.spans[0].start
    at = bisect_right(frame.starts, start) - 1
    if at < cue.stop or at not in frame.marked or frame.marked[at].inner.start != start:
        return []
    relay = relayed_by(frame, mention, cue, at)
    links = [link_to(people, frame, relay.first, relay.stop, Role.RELAY)] if relay is not None else []
    return [link for link in links if link.name.lower() not in frame.lexicon.words.subjects]


def _relaying(frame: Frame) -> frozenset[str]:
    return frame.lexicon.verbs.relaying


def _agent(people: People, frame: Frame, first: int, high: int) -> list[Link]:
    """The phrase that starts at token ``first``, as a relay."""
    stop = phrase_forward(frame, first, high) if first < high else first
    if frame.tags[stop - 1 : stop + 2] in _NOUN_LIKE_VERB:
        stop += 1
    elif frame.tags[stop - 2 : stop + 1] in _CLAUSE_OF_NOUN and frame.lexicon.is_plural(frame.words[stop - 1]):
        stop -= 1
    return [link_to(people, frame, first, stop, Role.RELAY)] if stop > first else []


def _relays(people: People, attribution: Attribution, high: int) -> list[Link]:
    """Whoever relays the whole sentence: "…, according to his adviser"; "…, the paper reported"; "According to him, …".

    What only stands aside in a sentence has no relay.
    """
    frame, cue, mention = attribution.cue_frame, attribution.cue, attribution.mention
    if cue is None or cue.lemma == SOURCE or (mention is not None and _is_aside(mention, attribution.rule)):
        return []
    others = (match.end() for match in _OTHER_CLAUSE.finditer(frame.tags, cue.stop, high))
    other = next((end for end in others if frame.verb_at(end - 1) not in _relaying(frame)), high)
    if ahead := _relay_ahead(people, frame, cue, mention):
        return ahead
    for place in _MAY_RELAY.finditer(frame.tags, cue.stop, high - 2):
        i = place.start()
        if i > other:
            return []  # a relay from here on relays the clause between
        if (first := frame.source_phrase(i)) > i:
            return _agent(people, frame, first, high)
        if frame.tags[i] in _OPENS_RELAY and frame.tags[i + 1] in _RELAYS:
            stop = phrase_forward(frame, i + 1, high)
            if _closes(frame, i + 1, stop):
                return [link_to(people, frame, i + 1, stop, Role.RELAY)]
    return []


def _relay_ahead(people: People, frame: Frame, cue: Cue, mention: Mention | None) -> list[Link]:
    """A relay before the verb: "According to him, …", "She, according to him, said"."""
    places = [frame.sentence_start(cue.first)]
    if mention is not None and mention.stop < cue.first and frame.tags[mention.stop] == Tag.COMMA:
        places.append(mention.stop + 1)
    stops = [stop for place in places if (stop := frame.source_phrase(place)) > place]
    return _agent(people, frame, stops[-1], frame.tags.find(Tag.COMMA, stops[-1], cue.first)) if stops else []


def _is_aside(mention: Mention, rule: str) -> bool:
    """Whether an attribution is only part of a sentence about something else: "voters who say so are many"."""
    return mention.how == "relative" or (mention.how in ("governing", "participle") and rule in _WEAK)


def _closes(frame: Frame, first: int, stop: int) -> bool:
    """Whether a named medium and its verb end the sentence: ", the Northern Courier reported on Monday"."""
    after = frame.tags[stop + 1 : stop + 2]
    return Tag.NAME in frame.tags[first:stop] and frame.verb_at(stop) in _relaying(frame) and after in _ENDS_RELAY


def _medium(text: str, frame: Frame, at: int, high: int, lemma: str) -> str | None:
    """The medium soon after the verb: a known platform, or whatever somebody "posted" on."""
    for i in range(at, min(high - 1, at + 6)):
        if frame.words[i] not in frame.lexicon.words.media:
            continue
        for length in (2, 1):
            if " ".join(frame.words[i + 1 : i + 1 + length]) in frame.lexicon.people.platforms:
                return frame.span_of(i + 1, i + 1 + length).of(text)
        stop = frame.past(_NAMES, i + 1, high)
        if lemma in frame.lexicon.verbs.posting and stop > i + 1:
            return frame.span_of(i + 1, stop).of(text)
    return None
