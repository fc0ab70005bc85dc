"""What a person sets by hand. It wins over whatever is extracted at the same place, now and at every later reading.

A correction holds the whole quotation as it should be, and the place of the quotation that it replaces, never its
number. By the place it finds that quotation again when the text is read anew; if it does not, it stays all the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise

from corpus.document import Mention, Quotation
from corpus.errors import BadCorrection, NoSuchCorrection
from corpus.revision.differences import HALF, Place, likeness
from corpus.spans import Span
from corpus.text.decoding import not_kept
from corpus.text.fold import words

RULE = "corrected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a person says about a quotation: that it should be this one, or that there is none.

    ``replaces`` is the place of the quotation that is corrected, empty for one that was missed. ``quotation`` is what
    should be there instead, None where there is no quotation at all; it counts as certain. ``made`` is the time in ISO
    8601, ``by`` says who made it and ``note`` why.
    """

    replaces: Place = ()
    quotation: Quotation | None = None
    made: str = ""
    by: str | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        if self.quotation:
            object.__setattr__(self, "quotation", replace(self.quotation, rule=RULE, confidence=1.0))

    @property
    def places(self) -> tuple[Place, ...]:
        """Where its quotation may stand in a reading: where it was at first, or where it should be."""
        should_be = self.quotation.spans if self.quotation else ()
        return tuple(dict.fromkeys(place for place in (self.replaces, should_be) if place))


def applied(extracted: Sequence[Quotation], corrections: Sequence[Correction]) -> tuple[Quotation, ...]:
    """What answers are given from: the quotations of a reading, with the corrections in place of what they replace."""
    if not corrections:
        return tuple(extracted)
    overruled = _overruled(extracted, corrections)
    quotations = [quotation for number, quotation in enumerate(extracted) if number not in overruled]
    quotations += [correction.quotation for correction in corrections if correction.quotation]
    return tuple(sorted(quotations, key=lambda quotation: quotation.span))


def nearest(quotations: Iterable[Quotation], span: Span) -> Quotation | None:
    """The quotation that somebody means who points at a stretch of the text: the one with most of it in common."""
    candidates = [(likeness(quotation.spans, (span,)), quotation) for quotation in quotations]
    best, found = max(candidates, key=lambda pair: pair[0], default=(0.0, None))
    return found if best else None


def ready(correction: Correction, text: str) -> Correction:
    """The correction as it is kept, with the time when it was made.

    Raises:
        BadCorrection: It does not fit the words of ``text``. The message says what is wrong.
    """
    if not correction.places:
        raise BadCorrection("it says nothing")
    if correction.quotation:
        _check_spans(correction.quotation.spans, text)
        _check_names(correction.quotation, text)
    _check_storable(filter(None, (correction.by, correction.note)))
    return replace(correction, made=correction.made or datetime.now(UTC).isoformat(timespec="seconds"))


def joined(corrections: Sequence[Correction], new: Correction) -> tuple[Correction, ...]:
    """The corrections of a document and a new one, which takes the place of an earlier one of the same quotation.

    Raises:
        BadCorrection: Another quotation was set to these very words.
    """
    earlier = [known for known in corrections if new.places[0] in known.places]
    others = [known for known in corrections if known not in earlier]
    if new.quotation and any(known.quotation and known.quotation.spans == new.quotation.spans for known in others):
        raise BadCorrection("another quotation was set to these very words")
    first = next((known.replaces for known in earlier if known.replaces), new.replaces)
    return (*others, replace(new, replaces=first))


def without(corrections: Sequence[Correction], gone: Correction) -> tuple[Correction, ...]:
    """The corrections of a document without one of them.

    Raises:
        NoSuchCorrection: It is not among them.
    """
    if gone not in corrections:
        raise NoSuchCorrection("there is no such correction")
    return tuple(known for known in corrections if known != gone)


def _overruled(extracted: Sequence[Quotation], corrections: Sequence[Correction]) -> set[int]:
    """The numbers of the quotations that corrections replace: those at just the same place, or else the one that has
    most in common with it."""
    taken: set[int] = set()
    unplaced = []
    for correction in corrections:
        same_place = [number for number, quotation in enumerate(extracted) if quotation.spans in correction.places]
        taken.update(same_place)
        if not same_place:
            unplaced.append(correction)
    for correction in unplaced:
        near = (_most_alike(place, extracted, taken) for place in correction.places)
        taken.update([number for number in near if number is not None][:1])
    return taken


def _most_alike(place: Place, extracted: Sequence[Quotation], taken: set[int]) -> int | None:
    free = [(number, quotation) for number, quotation in enumerate(extracted) if number not in taken]
    # Of several that are equally alike, the first in the text.
    best, number = max(((likeness(place, quotation.spans), -number) for number, quotation in free), default=(0.0, 0))
    return -number if best >= HALF else None


def _check_spans(spans: Sequence[Span], text: str) -> None:
    for span in spans:
        if span.end > len(text):
            raise BadCorrection(f"{span.start}-{span.end} goes beyond the text, which ends at {len(text)}")
        if not words(text, span.start, span.end):
            raise BadCorrection(f"{span.start}-{span.end} holds no word")
        if span.of(text) != span.of(text).strip():
            raise BadCorrection(f"{span.start}-{span.end} begins or ends with white space")
        for place in (span.start, span.end):
            _check_edge(place, text)
    if any(second.start < first.end for first, second in pairwise(spans)):
        raise BadCorrection("its stretches overlap or are out of order")


def _check_edge(place: int, text: str) -> None:
    """Refuse a place inside a word. No word is longer than a line, so that no more of the text has to be read."""
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    for word in words(text, start, len(text) if end < 0 else end):
        if word.start < place < word.end:
            raise BadCorrection(f"{place} is inside the word {text[word.start : word.end]!r}")


def _check_names(quotation: Quotation, text: str) -> None:
    speaker, links = quotation.speaker, quotation.links
    names = [speaker.name, *(link.name for link in links)] if speaker else [link.name for link in links]
    if not all(name.strip() for name in names):
        raise BadCorrection("a name is empty")
    setting = (quotation.medium, quotation.audience, quotation.place)
    _check_storable([*names, *filter(None, setting)])
    mentions = [quotation.cue, speaker.mention if speaker else None, *(link.mention for link in links)]
    for mention in mentions:
        if mention:
            _check_mention(mention, text)


def _check_mention(mention: Mention, text: str) -> None:
    if mention.span.end > len(text):
        raise BadCorrection(f"{mention.span.start}-{mention.span.end} goes beyond the text, which ends at {len(text)}")
    if not mention.text.strip() or mention.span.of(text) != mention.text:
        raise BadCorrection(f"{mention.text!r} does not stand at {mention.span.start}-{mention.span.end}")


def _check_storable(texts: Iterable[str]) -> None:
    for text in texts:
        if fault := not_kept(text):
            raise BadCorrection(f"{text!r} {fault}")
