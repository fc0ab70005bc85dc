"""The spaCy pipeline that finds quotations: components of our own on a blank language, built once per process.

Components are registered by an explicit call when the pipeline is built, never at import.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING

from corpus.document import Link, Mention, Quotation, Role, Speaker
from corpus.languages import lexicon_of
from corpus.quotations.grammar.cues import find_cues
from corpus.quotations.grammar.frames import find_frames
from corpus.quotations.layout.set_off import set_off
from corpus.quotations.marks.markup import as_written, read_markup
from corpus.quotations.marks.quotation_marks import find_marks
from corpus.quotations.people.names import speaker_of
from corpus.quotations.people.persons import People, find_people
from corpus.quotations.people.relays import carriages
from corpus.quotations.spacy_model import with_names, with_sources
from corpus.quotations.speech import confidence
from corpus.quotations.speech.attribution import attribute_marked
from corpus.quotations.speech.indirect import attribute_reported
from corpus.quotations.speech.inheritance import Attribution

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab


def markup(doc: "Doc") -> "Doc":
    doc._.quotation_text, doc._.quotation_bold = read_markup(doc._.quotation_written)
    return doc


def marks(doc: "Doc") -> "Doc":
    doc._.quotation_marks = find_marks(doc._.quotation_text, lexicon_of(doc.vocab.lang))
    return doc


def frames(doc: "Doc") -> "Doc":
    found = find_frames(doc._.quotation_text, doc._.quotation_marks, lexicon_of(doc.vocab.lang))
    doc._.quotation_frames = with_names(found, doc._.quotation_hints.names) if doc._.quotation_hints else found
    return doc


def cues(doc: "Doc") -> "Doc":
    doc._.quotation_cues = [find_cues(frame) for frame in doc._.quotation_frames]
    return doc


def attribution(doc: "Doc") -> "Doc":
    doc._.quotation_attributions = attribute_marked(doc._.quotation_text, doc._.quotation_frames)
    return doc


def indirect(doc: "Doc") -> "Doc":
    found = attribute_reported(doc._.quotation_text, doc._.quotation_frames, doc._.quotation_cues)
    both = [*doc._.quotation_attributions, *found]
    doc._.quotation_attributions = sorted(both, key=lambda a: (a.spans[0].start, a.spans[-1].end))
    return doc


def layout(doc: "Doc") -> "Doc":
    found = doc._.quotation_attributions
    doc._.quotation_attributions = set_off(doc._.quotation_text, doc._.quotation_frames, found, doc._.quotation_bold)
    return doc


def model(doc: "Doc") -> "Doc":
    found, hints = doc._.quotation_attributions, doc._.quotation_hints
    doc._.quotation_attributions = with_sources(found, doc._.quotation_frames, hints) if hints else found
    return doc


def names(doc: "Doc") -> "Doc":
    doc._.quotation_people = find_people(doc._.quotation_text, doc._.quotation_frames, lexicon_of(doc.vocab.lang))
    return doc


def relays(doc: "Doc") -> "Doc":
    found, people = doc._.quotation_attributions, doc._.quotation_people
    quotations = _quotations(doc._.quotation_text, found, people, doc._.quotation_published)
    written = doc._.quotation_written
    plain = written == doc._.quotation_text
    doc._.quotations = list(quotations) if plain else [as_written(written, one) for one in quotations]
    return doc


def _quotations(
    text: str, attributions: Sequence[Attribution], people: People, published: date | None
) -> Iterator[Quotation]:
    speakers: list[Speaker] = []
    for found, carriage in zip(attributions, carriages(people, attributions, published), strict=True):
        speaker = None
        if found.mention is not None:
            speaker = speaker_of(people, found.mention_frame, found.mention, speakers)
            speakers.append(speaker)
        cue = None
        if found.cue is not None:
            span = found.cue_frame.span_of(found.cue.first, found.cue.stop)
            cue = Mention(span.of(text), span)
        yield Quotation(
            kind=found.kind,
            spans=found.spans,
            cue=cue,
            speaker=speaker,
            links=_of_others(carriage.links, speaker),
            medium=carriage.medium,
            audience=carriage.audience,
            place=carriage.place,
            said_on=carriage.said_on,
            negated=found.negated,
            rule=found.rule,
            confidence=confidence.of_rule(found.rule),
        )


def _of_others(links: tuple[Link, ...], speaker: Speaker | None) -> tuple[Link, ...]:
    """The links without the speaker: "According to Smith, he was asked, and said “…”" is told by nobody else."""
    name = speaker.name if speaker is not None else None
    return tuple(link for link in links if link.role is not Role.RELAY or link.name != name)


# Each component with what it reads of the document and what it adds: the order is the order of the pipeline.
COMPONENTS = (
    (
        "quotation_markup",
        markup,
        (),
        ("doc._.quotation_text", "doc._.quotation_bold"),
    ),
    ("quotation_marks", marks, ("doc._.quotation_text",), ("doc._.quotation_marks",)),
    (
        "quotation_frames",
        frames,
        ("doc._.quotation_marks",),
        ("doc._.quotation_frames",),
    ),
    ("quotation_cues", cues, ("doc._.quotation_frames",), ("doc._.quotation_cues",)),
    (
        "quotation_attribution",
        attribution,
        ("doc._.quotation_frames",),
        ("doc._.quotation_attributions",),
    ),
    (
        "quotation_indirect",
        indirect,
        ("doc._.quotation_frames", "doc._.quotation_cues"),
        ("doc._.quotation_attributions",),
    ),
    (
        "quotation_layout",
        layout,
        ("doc._.quotation_frames", "doc._.quotation_attributions", "doc._.quotation_bold"),
        ("doc._.quotation_attributions",),
    ),
    (
        "quotation_model",
        model,
        ("doc._.quotation_frames", "doc._.quotation_attributions"),
        ("doc._.quotation_attributions",),
    ),
    (
        "quotation_names",
        names,
        ("doc._.quotation_frames",),
        ("doc._.quotation_people",),
    ),
    (
        "quotation_relays",
        relays,
        ("doc._.quotation_attributions", "doc._.quotation_people"),
        ("doc._.quotations",),
    ),
)


def _untokenized(vocab: "Vocab", text: str) -> "Doc":
    """A document of no tokens, with its text beside it: our components read the text itself. The vocabulary would keep
    each word of an archive for good, and find out for each whether it looks like an address or a number."""
    from spacy.tokens import Doc

    doc = Doc(vocab)
    doc._.quotation_written = text
    return doc


@cache
def build(language: str) -> "Language":
    """The pipeline for a language, by its two letters.

    Raises:
        UnknownLanguage: There is no folder for it.
    """
    lexicon = lexicon_of(language)
    import spacy
    from spacy.language import Language
    from spacy.tokens import Doc

    for given in ("quotation_written", "quotation_published", "quotation_hints"):
        Doc.set_extension(given, default=None, force=True)
    for name, function, requires, assigns in COMPONENTS:
        for attribute in assigns:
            Doc.set_extension(attribute.removeprefix("doc._."), default=None, force=True)
        Language.component(name, requires=list(requires), assigns=list(assigns), func=function)
    nlp = spacy.blank(lexicon.code)
    nlp.tokenizer = partial(_untokenized, nlp.vocab)
    nlp.max_length = 2**31
    for name, *_ in COMPONENTS:
        nlp.add_pipe(name)
    return nlp
