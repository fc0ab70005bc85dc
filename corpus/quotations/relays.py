"""Who carried the words: the outlet that was told, the adviser who relayed, the medium, the hearers and the place."""

from dataclasses import dataclass

from corpus.document import Link, Role
from corpus.document import Mention as Named
from corpus.quotations import lexicon
from corpus.quotations.attribution import Attribution
from corpus.quotations.frames import Frame
from corpus.quotations.mentions import phrase_forward


@dataclass(frozen=True, slots=True)
class Carriage:
    """What the words around a cue say of how the quotation travelled."""

    links: tuple[Link, ...] = ()
    medium: str | None = None
    audience: str | None = None
    place: str | None = None


def carriage_of(text: str, attribution: Attribution) -> Carriage:
    """The relays, medium, audience and place of one quotation."""
    if attribution.cue is None:
        return Carriage()
    frame, cue = attribution.cue_frame, attribution.cue
    high = frame.sentence_end(cue.first)
    links: list[Link] = []
    audience = place = medium = None
    at = cue.stop
    if cue.lemma == "tell" and at < high and frame.tags[at] in "DnN":
        stop = phrase_forward(frame, at, high)
        if stop > at:
            head_stop = next((i for i in range(at, stop) if frame.tags[i] in "pf"), stop)
            if frame.words[head_stop - 1] in lexicon.HEARERS or frame.tags[head_stop - 1] != "N":
                audience = frame.span_of(at, head_stop).of(text)
                place = _place(text, frame, head_stop, high)
            else:
                links.append(_link(text, frame, at, head_stop, Role.TOLD))
    medium = _medium(text, frame, cue.stop, high)
    return Carriage(tuple(links), medium, audience, place)


def _link(text: str, frame: Frame, first: int, stop: int, role: Role) -> Link:
    span = frame.span_of(first, stop)
    return Link(span.of(text), role, Named(span.of(text), span))


def _place(text: str, frame: Frame, at: int, high: int) -> str | None:
    if at + 1 < high and frame.words[at] in ("in", "at") and frame.tags[at + 1] == "N":
        stop = at + 1
        while stop < high and frame.tags[stop] == "N":
            stop += 1
        return frame.span_of(at + 1, stop).of(text)
    return None


def _medium(text: str, frame: Frame, at: int, high: int) -> str | None:
    for i in range(at, min(high, at + 4)):
        if frame.words[i] in ("on", "to", "in", "via"):
            for length in (2, 1):
                words = " ".join(frame.words[i + 1 : i + 1 + length])
                if words in lexicon.PLATFORMS:
                    return frame.span_of(i + 1, i + 1 + length).of(text)
    return None
