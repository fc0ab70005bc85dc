"""What a person sets by hand. It wins over whatever was extracted at the same place, now and at every later reading.

A correction holds the whole quotation as it should be, and the place of the one that it stands for, never a number: so
it finds that one again when the text is read anew, and stays when it does not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise

from corpus.document import Mention, Quotation
from corpus.errors import BadCorrection, NoSuchCorrection
from corpus.revision.differences import HALF, Place, likeness
from corpus.spans import Span
from corpus.text.fold import words

RULE = "corrected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A quotation as a person set it, and so a sure one.

    ``replaces`` is the place of the quotation that it corrects, empty for one that was missed. ``quotation`` is what
    stands there instead, None where there is no quotation at all. ``made`` is the time in ISO 8601, ``by`` and
    ``note`` say who and why.
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
        """Where it may find its quotation in a reading: where it was first, then where it should be."""
        said = self.quotation.spans if self.quotation else ()
        return tuple(dict.fromkeys(place for place in (self.replaces, said) if place))


def applied(extracted: Sequence[Quotation], corrections: Sequence[Correction]) -> tuple[Quotation, ...]:
    """What an answer is given from: the quotations of a reading with the corrections in their places."""
    if not corrections:
        return tuple(extracted)
    overruled = _overruled(extracted, corrections)
    kept = [one for number, one in enumerate(extracted) if number not in overruled]
    kept += [one.quotation for one in corrections if one.quotation]
    return tuple(sorted(kept, key=lambda one: one.span))


def nearest(quotations: Iterable[Quotation], span: Span) -> Quotation | None:
    """The quotation that a person means who points to a stretch of the text: of several, the one most like it."""
    likely = [(likeness(one.spans, (span,)), one) for one in quotations]
    best, found = max(likely, key=lambda pair: pair[0], default=(0.0, None))
    return found if best else None


def ready(correction: Correction, text: str) -> Correction:
    """The correction as it is kept, once it is sure that it speaks of words of ``text``.

    Raises:
        BadCorrection: It does not; the message says what is wrong.
    """
    if not correction.places:
        raise BadCorrection("it says nothing")
    if correction.quotation:
        _check_spans(correction.quotation.spans, text)
        _check_names(correction.quotation, text)
    _check_storable(filter(None, (correction.by, correction.note)))
    return replace(correction, made=correction.made or datetime.now(UTC).isoformat(timespec="seconds"))


def joined(there: Sequence[Correction], new: Correction) -> tuple[Correction, ...]:
    """The corrections of a document with one more, which takes the place of an earlier one of the same quotation.

    Raises:
        BadCorrection: Another quotation was set to these very words.
    """
    earlier = [one for one in there if new.places[0] in one.places]
    kept = [one for one in there if one not in earlier]
    if new.quotation and any(one.quotation and one.quotation.spans == new.quotation.spans for one in kept):
        raise BadCorrection("another quotation was set to these very words")
    first = next((one.replaces for one in earlier if one.replaces), new.replaces)
    return (*kept, replace(new, replaces=first))


def without(there: Sequence[Correction], one: Correction) -> tuple[Correction, ...]:
    """The corrections of a document with one less.

    Raises:
        NoSuchCorrection: It is not among them.
    """
    if one not in there:
        raise NoSuchCorrection("there is no such correction")
    return tuple(other for other in there if other != one)


def _overruled(extracted: Sequence[Quotation], corrections: Sequence[Correction]) -> set[int]:
    """The numbers of what the corrections stand for: whatever is just there, or else the one that is most like it."""
    taken: set[int] = set()
    lost = []
    for correction in corrections:
        there = [number for number, one in enumerate(extracted) if one.spans in correction.places]
        taken.update(there)
        if not there:
            lost.append(correction)
    for correction in lost:
        near = (_most_alike(place, extracted, taken) for place in correction.places)
        taken.update([number for number in near if number is not None][:1])
    return taken


def _most_alike(place: Place, extracted: Sequence[Quotation], taken: set[int]) -> int | None:
    likely = [(likeness(place, one.spans), -number) for number, one in enumerate(extracted) if number not in taken]
    best, number = max(likely, default=(0.0, 0))
    return -number if best >= HALF else None


def _check_spans(spans: Sequence[Span], text: str) -> None:
    if not spans:
        raise BadCorrection("the quotation has no words")
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
    """Refuse a place inside a word. A word is at most a line long: no more of the text is looked at."""
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
        try:
            text.encode()
        except UnicodeEncodeError:
            raise BadCorrection(f"{text!r} is not text in UTF-8") from None
        if "\0" in text:
            raise BadCorrection("a NUL character cannot be kept")
