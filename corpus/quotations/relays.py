"""Who carried the words: the outlet that was told, the adviser who relayed, the medium, the hearers and the place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from corpus.document import Link, Role
from corpus.document import Mention as Named
from corpus.quotations.clauses import hearer_of
from corpus.quotations.cues import SOURCE, Cue
from corpus.quotations.days import day_said
from corpus.quotations.frames import Frame
from corpus.quotations.inheritance import Attribution
from corpus.quotations.names import People, speaker_of
from corpus.quotations.phrases import Mention, phrase_forward


@dataclass(frozen=True, slots=True)
class Carriage:
    """What the words around a cue say of how the quotation travelled."""

    links: tuple[Link, ...] = ()
    medium: str | None = None
    audience: str | None = None
    place: str | None = None
    said_on: str | None = None


def carriages(people: People, attributions: Sequence[Attribution], published: date | None = None) -> list[Carriage]:
    """The carriage of each quotation; what one "told" says holds for the verbs that share its subject."""
    told: dict[tuple[int, int], Carriage] = {}
    found = [replace(_carriage(people, one), said_on=day_said(one, published)) for one in attributions]
    for attribution, carriage in zip(attributions, found, strict=True):
        if (
            carriage.links
            and attribution.mention is not None
            and attribution.cue
            and _is_telling(attribution.mention_frame, attribution.cue)
        ):
            told[id(attribution.mention_frame), attribution.mention.first] = carriage
    for i, attribution in enumerate(attributions):
        if attribution.mention is not None and not found[i].links:
            shared = told.get((id(attribution.mention_frame), attribution.mention.first))
            if shared is not None:
                found[i] = replace(found[i], links=shared.links)
    return found


def _carriage(people: People, attribution: Attribution) -> Carriage:
    if attribution.cue is None or attribution.cue.form == "label":
        return Carriage()  # what follows a label is speech, and tells nothing of how it travelled
    frame, cue = attribution.cue_frame, attribution.cue
    high = frame.sentence_end(cue.first)
    links = [
        *_outlets_named(people, attribution),
        *_interview(people, frame, cue.stop, high),
    ]
    audience = place = None
    if _is_telling(frame, cue) and cue.stop < high and frame.tags[cue.stop] in "DnN#":
        stop = phrase_forward(frame, cue.stop, high)
        head = next((i for i in range(cue.stop + 1, stop) if frame.tags[i] in "pf"), stop)
        if frame.tags[head - 1] == "N" and frame.words[head - 1] not in frame.lexicon.people.hearers:
            links.append(_link(people, frame, cue.stop, head, Role.TOLD))
        elif head > cue.stop:
            audience = frame.span_of(cue.stop, head).of(people.text)
            place = _place(people.text, frame, head, high)
    elif frame.lexicon.grammar.verb_second and (told := hearer_of(frame, cue, high)) is not None:
        if told.is_outlet:
            links.append(_link_to(people, frame, told.first, told.stop))
        else:
            audience = frame.span_of(told.first, told.stop).of(people.text)
            place = _place(people.text, frame, told.stop, high)
    if cue.lemma != SOURCE:
        links += _relays(people, frame, cue.stop, high)
    return Carriage(
        tuple(links),
        _medium(people.text, frame, cue.stop, high, cue.lemma),
        audience,
        place,
    )


def _is_telling(frame: Frame, cue: Cue) -> bool:
    return cue.lemma in frame.lexicon.verbs.telling


def _link(people: People, frame: Frame, first: int, stop: int, role: Role) -> Link:
    speaker = speaker_of(people, frame, Mention(first, stop), ())
    return Link(speaker.name, role, speaker.mention)


def _link_to(people: People, frame: Frame, first: int, stop: int) -> Link:
    """The outlet that was told, whose name may stand in marks: "dem „Boten“"."""
    if not _is_named_in_marks(frame, stop):
        return _link(people, frame, first, stop, Role.TOLD)
    span = frame.marked[stop].inner
    return Link(span.of(people.text), Role.TOLD, Named(span.of(people.text), span))


def _is_named_in_marks(frame: Frame, stop: int) -> bool:
    return frame.lexicon.grammar.capital_nouns and stop in frame.marked and "N" not in frame.tags[stop - 1]


def _outlets_named(people: People, attribution: Attribution) -> list[Link]:
    """ "several sources, including the Post and the Times": the outlets behind a described source."""
    mention, frame = attribution.mention, attribution.mention_frame
    if mention is None:
        return []
    names = frame.words[mention.first : mention.stop]
    named = next((i for i, name in enumerate(names, 1) if name in frame.lexicon.words.including), None)
    if named is None:
        return []
    links, start = [], mention.first + named
    for i in range(start, mention.stop + 1):
        if i == mention.stop or frame.tags[i] in "&,":
            if start < i:
                span = frame.span_of(start, i)
                links.append(
                    Link(
                        span.of(people.text),
                        Role.RELAY,
                        Named(span.of(people.text), span),
                    )
                )
            start = i + 1
    return links


def _interview(people: People, frame: Frame, at: int, high: int) -> list[Link]:
    """ "said in an interview with the paper"."""
    for i in range(at, min(high - 2, at + 8)):
        if tuple(frame.words[i : i + 2]) == frame.lexicon.words.interview:
            stop = phrase_forward(frame, i + 2, high)
            if stop > i + 2 and ("N" in frame.tags[i + 2 : stop] or _is_named_in_marks(frame, stop)):
                return [_link_to(people, frame, i + 2, stop)]
    return []


def _relays(people: People, frame: Frame, at: int, high: int) -> list[Link]:
    """ "…, according to his adviser"."""
    for i in range(at, high - 2):
        if frame.tags[i] == "a" and (first := frame.source_phrase(i)) > i:
            stop = phrase_forward(frame, first, high)
            return [_link(people, frame, first, stop, Role.RELAY)] if stop > first else []
    return []


def _place(text: str, frame: Frame, at: int, high: int) -> str | None:
    if at + 1 < high and frame.words[at] in frame.lexicon.words.places and frame.tags[at + 1] == "N":
        stop = at + 1
        while stop < high and frame.tags[stop] == "N":
            stop += 1
        return frame.span_of(at + 1, stop).of(text)
    return None


def _medium(text: str, frame: Frame, at: int, high: int, lemma: str) -> str | None:
    for i in range(at, min(high - 1, at + 6)):
        if frame.words[i] not in frame.lexicon.words.media:
            continue
        for length in (2, 1):
            if " ".join(frame.words[i + 1 : i + 1 + length]) in frame.lexicon.people.platforms:
                return frame.span_of(i + 1, i + 1 + length).of(text)
        stop = i + 1
        while stop < high and frame.tags[stop] == "N":
            stop += 1
        if lemma in frame.lexicon.verbs.posting and stop > i + 1:
            return frame.span_of(i + 1, stop).of(text)
    return None
