"""From mention to name: the fullest form that the text has, without titles; pronouns to the person they stand for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.document import Mention as Named
from corpus.document import Speaker
from corpus.quotations import lexicon
from corpus.quotations.frames import Frame
from corpus.quotations.mentions import Mention

_RUN = re.compile(r"N(?:N|\+N|fN)*")


@dataclass(slots=True)
class People:
    """Who is named in a text, in order of appearance."""

    text: str
    fullest: dict[str, str] = field(default_factory=dict)
    places: list[tuple[int, str]] = field(default_factory=list)


def find_people(text: str, frames: Sequence[Frame]) -> People:
    """Every name in the text outside quotation marks, by its last word."""
    people = People(text)
    for frame in frames:
        for run in _RUN.finditer(frame.tags):
            name = name_in(text, frame, run.start(), run.end())
            if not name:
                continue
            people.places.append((frame.starts[run.start()], name))
            last = name.split()[-1]
            known = people.fullest.get(last)
            if known is None or (" " not in known and " " in name):
                people.fullest[last] = name
    people.places.sort()
    return people


def name_in(text: str, frame: Frame, first: int, stop: int) -> str:
    """The name that a run of capitalised words ends with: titles and adjectives of place are left out."""
    for i in range(stop - 1, first - 1, -1):
        if (
            frame.words[i] in lexicon.TITLES
            or frame.words[i].rstrip(".") in lexicon.TITLES
            or (frame.words[i].endswith("-owned"))
        ):
            first = i + 1
            break
    return frame.span_of(first, stop).of(text) if first < stop else ""


def speaker_of(people: People, frame: Frame, mention: Mention, before: Sequence[Speaker]) -> Speaker:
    """The speaker that a mention stands for."""
    first, stop = mention.first, mention.stop
    span = frame.span_of(first, stop)
    here = Named(span.of(people.text), span)
    if frame.tags[first] in "POw" or (frame.tags[first] == "t" and stop - first == 1):
        return Speaker(_antecedent(people, frame, mention, before) or here.text, here)
    tail = _RUN.search(frame.tags, first, stop)
    last = None
    while tail is not None:
        last, tail = tail, _RUN.search(frame.tags, tail.end(), stop)
    described = _is_described(frame, first, stop)
    if last is not None and last.end() == stop and not described:
        name = name_in(people.text, frame, last.start(), stop)
        if name:
            full = people.fullest.get(name.split()[-1], name) if " " not in name else name
            if last.start() == first + 1 and frame.tags[first] == "D":
                return Speaker(_lowered(here.text), here)
            return Speaker(full, here)
    return Speaker(_lowered(here.text) if frame.tags[first] != "N" else here.text, here, described)


def _lowered(text: str) -> str:
    return text[0].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def _is_described(frame: Frame, first: int, stop: int) -> bool:
    cut = next((i for i in range(first + 1, stop) if frame.tags[i] in "pfw,"), stop)
    head = frame.words[cut - 1]
    return head in lexicon.DESCRIBED and (frame.tags[cut - 1] != "N" or cut - first == 1)


def _antecedent(people: People, frame: Frame, mention: Mention, before: Sequence[Speaker]) -> str | None:
    word = frame.words[mention.first]
    if word in ("i", "we", "you", "it", "which", "that"):
        return None
    if word in ("who", "whom"):
        run = None
        for found in _RUN.finditer(frame.tags, frame.sentence_start(mention.first), mention.first):
            run = found
        if run is not None:
            name = name_in(people.text, frame, run.start(), run.end())
            return people.fullest.get(name.split()[-1], name) if name else None
        return None
    for speaker in reversed(before):
        if not speaker.described and speaker.name[:1].isupper():
            return speaker.name
    return None
