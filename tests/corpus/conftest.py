"""Corpora and documents of the tests. The texts are invented for them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corpus import Corpus, Document, Link, Mention, Passage, Quotation, QuotationKind, Role, Span, Speaker
from corpus.text.fold import keys

HARBOUR = """The harbour master closed the northern pier on Monday.

“We will not open it before the cranes are safe,” Ilse Brandt told the Coast Courier.

According to an inspector, the oldest crane had rusted through."""


@pytest.fixture
def corpus() -> Iterator[Corpus]:
    with Corpus.open() as opened:
        yield opened


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "archive.db"


@pytest.fixture
def found() -> Callable[[Corpus, str], list[str]]:
    """The wordings of the passages that a quotation may come from."""

    def ask(corpus: Corpus, quotation: str) -> list[str]:
        return [wording(corpus, passage) for passage in corpus.find([keys(quotation)])]

    return ask


def wording(corpus: Corpus, passage: Passage) -> str:
    return passage.span.of(corpus.document(passage.document).text)


def mention(text: str, words: str) -> Mention:
    start = text.index(words)
    return Mention(words, Span(start, start + len(words)))


def harbour(document_id: str = "harbour", **known: str) -> Document:
    return Document(id=document_id, text=HARBOUR, **known)  # type: ignore[arg-type]


def harbour_quotations() -> tuple[Quotation, ...]:
    """One of each sort: a chain of three, a described speaker, two spans, no speaker at all."""
    brandt = Speaker("Ilse Brandt", mention(HARBOUR, "Ilse Brandt"))
    inspector = Speaker("an inspector", mention(HARBOUR, "an inspector"), described=True)
    told = Link("Coast Courier", Role.TOLD, mention(HARBOUR, "the Coast Courier"))
    words = mention(HARBOUR, "We will not open it before the cranes are safe,").span
    return (
        Quotation(
            kind=QuotationKind.DIRECT,
            spans=(words,),
            cue=mention(HARBOUR, "told"),
            speaker=brandt,
            links=(Link("the port office", Role.RELAY), told),
            medium="radio",
            audience="reporters",
            said_on="2019-05-09",
            place="the pier",
            rule="cue-after",
            confidence=0.95,
        ),
        Quotation(
            kind=QuotationKind.INDIRECT,
            spans=(mention(HARBOUR, "the oldest crane").span, mention(HARBOUR, "rusted through").span),
            speaker=inspector,
            negated=True,
        ),
        Quotation(kind=QuotationKind.SCARE, spans=(mention(HARBOUR, "safe").span,)),
    )
