"""The spaCy component: ``nlp.add_pipe("misquote")`` puts the quotations of a text into ``doc.spans["quotations"]``.

spaCy imports this file by the entry point ``spacy_factories`` whenever a pipeline is made, of everybody who has the
product installed: so it loads the extractor when a text is read, and not before. Its factory is registered at import,
since that is how spaCy finds it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.tokens import Span as Tokens

if TYPE_CHECKING:
    from corpus.document import Quotation

_ANY = ("", "xx")  # languages of a pipeline that say nothing about its texts


@dataclass(frozen=True, slots=True)
class QuotationFinder:
    """Reads a document for quotations, with what the components before it found.

    ``language`` is None where each text is to tell its own.
    """

    language: str | None
    spans_key: str
    indirect: bool
    entities: bool
    parse: bool
    published: str | None
    prefix: str

    def __call__(self, doc: Doc) -> Doc:
        from corpus.quotations import EXTRACTOR_VERSION

        language = self._language_of(doc)
        spans, unaligned = self._aligned(doc, self._quotations(doc, language))
        attrs = {"language": language, "extractor": EXTRACTOR_VERSION, "unaligned": unaligned}
        doc.spans[self.spans_key] = SpanGroup(doc, name=self.spans_key, attrs=attrs, spans=spans)
        return doc

    def _language_of(self, doc: Doc) -> str:
        from corpus.languages import code_of, language_of

        return code_of(self.language) if self.language is not None else language_of(doc.text)

    def _quotations(self, doc: Doc, language: str) -> "Iterator[Quotation]":
        from corpus.document import QuotationKind

        for quotation in self._read(doc, language):
            if self.indirect or quotation.kind is not QuotationKind.INDIRECT:
                yield quotation

    def _read(self, doc: Doc, language: str) -> "Sequence[Quotation]":
        from corpus.languages import is_read, lexicon_of
        from corpus.quotations import day_of, extract_marked
        from corpus.quotations.extraction import read
        from corpus.quotations.with_spacy.annotations import hints_in

        if not is_read(language):
            return extract_marked(doc.text)
        hints = hints_in([(0, doc)], entities=self.entities, parse=self.parse)
        published = day_of(str(doc._.get(self.published))) if self.published else None
        return read(doc.text, lexicon_of(language), published=published, hints=hints)

    def _aligned(self, doc: Doc, quotations: "Iterator[Quotation]") -> tuple[list[Tokens], list[list[int]]]:
        """A span with its record for each stretch, and the places of those that have no tokens of their own."""
        from corpus.quotations.with_spacy.attributes import RECORD, record_of, tokens_of

        text, spans, unaligned = doc.text, dict[tuple[int, int], Tokens](), list[list[int]]()
        for number, quotation in enumerate(quotations, start=1):
            for part, stretch in enumerate(quotation.spans, start=1):
                tokens = tokens_of(doc, stretch, quotation.kind)
                if tokens is None or (tokens.start, tokens.end) in spans:
                    unaligned.append([stretch.start, stretch.end])
                    continue
                spans[tokens.start, tokens.end] = tokens
                tokens._.set(RECORD, record_of(text, quotation, number, part, tokens.start_char))
        return list(spans.values()), unaligned


@Language.factory(
    "misquote",
    default_config={
        "language": None,
        "spans_key": "quotations",
        "indirect": True,
        "entities": True,
        "parse": True,
        "published": None,
        "prefix": "",
    },
    assigns=["doc.spans"],
)
def make(
    nlp: Language,
    name: str,
    language: str | None,
    spans_key: str,
    indirect: bool,
    entities: bool,
    parse: bool,
    published: str | None,
    prefix: str,
) -> QuotationFinder:
    """The component as a pipeline's config has it.

    ``language`` is a language tag; without one the pipeline's own counts, and where that is of several languages each
    text tells which it is. Of a language without rules only the marks are read. ``indirect`` keeps reported speech
    without marks. ``entities`` and ``parse`` say whether names and subjects that the pipeline knows are heeded.
    ``published`` is the attribute of a document, ``doc._.…``, that holds its date. ``prefix`` stands before the name of
    each attribute of a span.
    """
    from corpus.quotations.with_spacy.attributes import register

    register(prefix)
    told = language or (nlp.lang if nlp.lang not in _ANY else None)
    return QuotationFinder(told, spans_key, indirect, entities, parse, published, prefix)
