"""The steps that find the quotations of a text, in order, and what each leaves for those behind it.

Every step takes a reading and returns a fuller one. None imports spaCy: what a pipeline of the user's own knows comes
in as hints, which are places of the text.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from corpus.document import Link, Mention, Quotation, Role, Speaker
from corpus.languages.lexicon import Lexicon
from corpus.markup.signs import read_signs
from corpus.quotations.grammar.cues import Cue, find_cues
from corpus.quotations.grammar.frames import Frame, find_frames
from corpus.quotations.hints import Hints, with_names, with_sources
from corpus.quotations.layout.all_layouts import set_off
from corpus.quotations.marks.back_in_markup import as_written
from corpus.quotations.marks.quotation_marks import MarkedStretch, find_marks
from corpus.quotations.parsed_subjects import with_subjects
from corpus.quotations.people.relays import carriages
from corpus.quotations.people.speaker_names import speaker_of
from corpus.quotations.people.who_is_named import People, find_people
from corpus.quotations.speech import confidence
from corpus.quotations.speech.attribution import attribute_marked
from corpus.quotations.speech.indirect import attribute_reported
from corpus.quotations.speech.rule_answers import Attribution
from corpus.quotations.speech.status import Standing, standings
from corpus.spans import Span

if TYPE_CHECKING:
    from corpus.markup.rendered import Rendered


@dataclass(frozen=True, slots=True)
class Reading:
    """A text and what has been found in it so far. The first four fields are given, each other is left by a step.

    ``written`` is the text with its markup, ``text`` the same as its reader sees it, with every place where it was.
    """

    written: str
    lexicon: Lexicon
    published: date | None = None
    hints: Hints | None = None
    text: str = ""
    bold: Sequence[Span] = ()
    marks: Sequence[MarkedStretch] = ()
    frames: Sequence[Frame] = ()
    cues: Sequence[Sequence[Cue]] = ()
    attributions: Sequence[Attribution] = ()
    standings: Sequence[Standing | None] = ()
    people: People | None = None
    quotations: Sequence[Quotation] = ()


def markup(reading: Reading) -> Reading:
    """The text without its markup."""
    text, bold = read_signs(reading.written)
    return replace(reading, text=text, bold=bold)


def marks(reading: Reading) -> Reading:
    """The stretches in quotation marks."""
    return replace(reading, marks=find_marks(reading.text, reading.lexicon))


def frames(reading: Reading) -> Reading:
    """The paragraphs, each as a string of signs, with the names that the user's pipeline knows."""
    found = find_frames(reading.text, reading.marks, reading.lexicon)
    return replace(reading, frames=with_names(found, reading.hints.names) if reading.hints else found)


def cues(reading: Reading) -> Reading:
    """The words of each paragraph that say that somebody speaks."""
    return replace(reading, cues=[find_cues(frame) for frame in reading.frames])


def attribution(reading: Reading) -> Reading:
    """Who said each marked stretch."""
    return replace(reading, attributions=attribute_marked(reading.text, reading.frames))


def indirect(reading: Reading) -> Reading:
    """Reported speech without marks joins the marked stretches, in the order of the text."""
    both = [*reading.attributions, *attribute_reported(reading.text, reading.frames, reading.cues)]
    return replace(reading, attributions=sorted(both, key=lambda a: (a.spans[0].start, a.spans[-1].end)))


def layout(reading: Reading) -> Reading:
    """Words that the layout gives to somebody: turns, answers, statements."""
    found = set_off(reading.text, reading.frames, reading.attributions, reading.bold)
    return replace(reading, attributions=found)


def hinted(reading: Reading) -> Reading:
    """Where no rule is sure, what the user's pipeline knows."""
    if reading.hints is None:
        return reading
    parsed = with_subjects(reading.attributions, reading.frames, reading.hints.clauses)
    return replace(reading, attributions=with_sources(parsed, reading.frames, reading.hints))


def status(reading: Reading) -> Reading:
    """Whether the text lets the words stand: they may be denied, made up or only supposed."""
    return replace(reading, standings=standings(reading.frames, reading.attributions))


def names(reading: Reading) -> Reading:
    """Who is named in the text."""
    return replace(reading, people=find_people(reading.text, reading.frames, reading.lexicon))


def relays(reading: Reading) -> Reading:
    """Mentions become speakers; the chain, the medium, the place and the day are added."""
    found, written = list(_quotations(reading)), reading.written
    plain = written == reading.text
    return replace(reading, quotations=found if plain else [as_written(written, one) for one in found])


# In the order in which they are taken.
STEPS: tuple[Callable[[Reading], Reading], ...] = (
    markup,
    marks,
    frames,
    cues,
    attribution,
    indirect,
    layout,
    hinted,
    status,
    names,
    relays,
)


def read(text: str, lexicon: Lexicon, *, published: date | None = None, hints: Hints | None = None) -> list[Quotation]:
    """The quotations of ``text``, by the words of one language."""
    return _taken(Reading(text, lexicon, published, hints), STEPS)


def read_rendered(
    shown: "Rendered", lexicon: Lexicon, *, published: date | None = None, hints: Hints | None = None
) -> list[Quotation]:
    """The same of a text that is without its markup already: a second look would take `*` for a sign of it.

    What stands nowhere in the file, as the sign of a list does, is nobody's words.
    """
    reading = Reading(shown.text, lexicon, published, hints, shown.text, shown.bold)
    found = _taken(reading, [step for step in STEPS if step is not markup])
    return [one for one in found if all(len(shown.place(span)) for span in one.spans)]


def _taken(reading: Reading, steps: Sequence[Callable[[Reading], Reading]]) -> list[Quotation]:
    for step in steps:
        reading = step(reading)
    return list(reading.quotations)


def _quotations(reading: Reading) -> Iterator[Quotation]:
    people, speakers = reading.people, list[Speaker]()
    assert people is not None
    carried = carriages(people, reading.attributions, reading.published)
    for found, carriage, standing in zip(reading.attributions, carried, reading.standings, strict=True):
        speaker = None
        if found.mention is not None:
            speaker = speaker_of(people, found.mention_frame, found.mention, speakers)
            speakers.append(speaker)
        yield Quotation(
            kind=found.kind,
            spans=found.spans,
            cue=_cue_of(found, reading.text),
            speaker=speaker,
            links=_of_others(carriage.links, speaker),
            medium=carriage.medium,
            audience=carriage.audience,
            place=carriage.place,
            said_on=carriage.said_on,
            negated=standing is not None,
            status=standing and standing.status,
            status_as=standing and Mention(standing.span.of(reading.text), standing.span),
            rule=found.rule,
            confidence=confidence.of_rule(found.rule),
        )


def _cue_of(found: Attribution, text: str) -> Mention | None:
    if found.cue is None:
        return None
    span = found.cue_frame.span_of(found.cue.first, found.cue.stop)
    return Mention(span.of(text), span)


def _of_others(links: tuple[Link, ...], speaker: Speaker | None) -> tuple[Link, ...]:
    """The links without the speaker: "According to Smith, he was asked, and said “…”" is told by nobody else."""
    name = speaker.name if speaker is not None else None
    return tuple(link for link in links if link.role is not Role.RELAY or link.name != name)
