"""Invented documents for the tests of the engine, made small and by hand: no extraction, no file, no network."""

from collections.abc import Iterator
from contextlib import contextmanager

from checker.alterations import rule_on
from checker.alterations.ruling import Rule, Ruling
from checker.comparison.align import align
from checker.comparison.cutting import compare
from checker.comparison.edits import Comparison, Edit
from checker.comparison.wording import Source, read_wording
from corpus import Corpus, Document, Link, Quotation, QuotationKind, Span, Speaker, Turn
from corpus.languages import lexicon_of
from corpus.text.fold import words


def article(name: str, text: str, *quotations: Quotation, **known: str) -> tuple[Document, tuple[Quotation, ...]]:
    """A document with who said what in it."""
    return Document(id=name, text=text, **known), quotations  # type: ignore[arg-type]


def transcript(name: str, *turns: tuple[str, str], **known: str) -> tuple[Document, tuple[Quotation, ...]]:
    """A document of turns, each labelled by its speaker as a transcript labels it; the label is no part of the turn."""
    text, found = "", list[Turn]()
    for speaker, said in turns:
        text += f"{speaker}: "
        found.append(Turn(speaker, Span(len(text), len(text) + len(said))))
        text += said + "\n\n"
    return Document(id=name, text=text, kind="transcript", turns=tuple(found), **known), ()  # type: ignore[arg-type]


def said(
    text: str,
    *parts: str,
    by: str | None = None,
    kind: QuotationKind = QuotationKind.DIRECT,
    confidence: float = 0.95,
    links: tuple[Link, ...] = (),
    described: bool = False,
    negated: bool = False,
) -> Quotation:
    """The quotation of ``text`` that has these parts, in order."""
    spans, end = list[Span](), 0
    for part in parts:
        start = text.index(part, end)
        end = start + len(part)
        spans.append(Span(start, end))
    speaker = Speaker(by, described=described) if by else None
    return Quotation(
        kind=kind, spans=tuple(spans), speaker=speaker, links=links, negated=negated, confidence=confidence
    )


@contextmanager
def corpus_of(*documents: tuple[Document, tuple[Quotation, ...]]) -> Iterator[Corpus]:
    """A corpus in memory that has these and nothing else."""
    with Corpus.open() as corpus:
        for document, quotations in documents:
            corpus.add(document, quotations=quotations)
        yield corpus


def voice_in(document: Document, speaker: str) -> Source:
    """All that one speaker of a transcript says, with a leap wherever somebody else had the word in between."""
    found, leaps, last = [], set[int](), None
    for at, turn in enumerate(document.turns):
        if turn.speaker != speaker:
            continue
        if last is not None and at > last + 1:
            leaps.add(len(found))
        found += words(document.text, turn.span.start, turn.span.end)
        last = at
    return Source(document.text, tuple(found), frozenset(leaps), speaker=speaker)


def source_of(text: str, language: str = "en") -> Source:
    return Source(text, tuple(words(text)), language=lexicon_of(language))


def compared(draft: str, source: str | Source, language: str = "en") -> Comparison:
    """A quotation laid over a source and cut into edits; ``language`` is that of both."""
    there = source_of(source, language) if isinstance(source, str) else source
    wording = read_wording(draft, language=there.language)
    marked = {"elided": wording.elided, "bracketed": wording.bracketed}
    return compare(wording, there, align(wording.keys, there.keys, language=there.language, **marked))


def edits_of(draft: str, source: str | Source, language: str = "en") -> list[Edit]:
    return list(compared(draft, source, language).edits)


def asked(rule: Rule, draft: str, source: str | Source, language: str = "en") -> list[Ruling | None]:
    """What one rule says of every edit, in order: None where it stays silent."""
    comparison = compared(draft, source, language)
    assert comparison.edits, "nothing differs, so the rule was asked nothing"
    return [rule(edit, comparison) for edit in comparison.edits]


def rulings(draft: str, source: str | Source, language: str = "en") -> list[tuple[str, str]]:
    """The kind of every edit and the worst verdict that it allows, as the whole table of rules has them."""
    comparison = compared(draft, source, language)
    found = [rule_on(edit, comparison) for edit in comparison.edits]
    return [(ruling.kind, ruling.verdict.value) for ruling in found]


# An article and a transcript that several tests ask

REPORT = (
    "The harbour stayed closed on Monday.\n\n“We will not open the northern pier before the cranes are safe,” Ada "
    "Quill said.\n\nQuill said that the tunnel under the marsh would never pay for itself.\n\n"
    "“It is time to go home,” said Runa Tarn."
)
QUOTED = (
    said(REPORT, "We will not open the northern pier before the cranes are safe,", by="Ada Quill"),
    said(REPORT, "the tunnel under the marsh would never pay for itself", by="Ada Quill", kind=QuotationKind.INDIRECT),
    said(REPORT, "It is time to go home,", by="Runa Tarn"),
)
HEARING = transcript(
    "hearing",
    ("RUNA TARN", "Thank you. Who closed the western lock, and who told the divers to leave?"),
    ("ADA QUILL", "Thank you. I closed the western lock myself. (APPLAUSE) The divers left because of the fog."),
    ("RUNA TARN", "Did you ask the council?"),
    ("ADA QUILL", "The council was told the same night."),
)
