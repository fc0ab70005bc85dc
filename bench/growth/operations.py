"""What is done with a text that is made to be slow: every way by which a text from outside comes in and is answered.

An operation takes a text and gives what is to be timed, as a call without arguments: what a corpus must hold for it is
made beforehand, and costs it nothing.
"""

import atexit
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from weakref import finalize

from bench.stories import quotations, story
from checker.check import check_claim, check_draft, check_quotation
from checker.claims.names import same_person
from checker.comparison.align import align
from checker.comparison.cutting import compare
from checker.comparison.wording import Source, read_wording
from checker.errors import NothingToCheck
from checker.reports.articles.quoted_document import QuotedDocument
from checker.reports.findings.drafts import CheckedDraft
from checker.reports.formats import ARTICLES, DOCUMENT, DRAFTS
from checker.reports.library.documents import DocumentOnFile
from corpus import Corpus, Document, Span, readers
from corpus.document import Turn
from corpus.errors import BadRecord, UnreadableDocument
from corpus.intake.completing import quotations_of
from corpus.markup import render
from corpus.quotations import extract
from corpus.text.fold import words
from corpus.text.passages import blocks

Call = Callable[[], object]
Operation = Callable[[str], Call]

_STORIES = 200  # documents of the corpus that has nothing to do with a text
_ASKED = 300  # characters of a text that are asked about where the corpus has all of it
_SOURCE = 20_000  # characters of a text that the corpus has where all of it is asked about


@cache
def stories() -> Corpus:
    """A corpus that has little in common with any of the texts."""
    corpus = Corpus.open()
    for number in range(_STORIES):
        corpus.add(story(number), quotations=quotations(number))
    atexit.register(corpus.close)
    return corpus


def holding(text: str) -> Corpus:
    """A corpus with a text, once as an article and once as somebody's words, among stories."""
    corpus = Corpus.open()
    for number in range(20):
        corpus.add(story(number), quotations=quotations(number))
    if text.strip():
        corpus.add(Document(id="text", text=text), quotations=())
        turn = Turn("Ada Quill", Span(0, len(text)))
        corpus.add(Document(id="said", text=f"{text}\n", kind="transcript", turns=(turn,)))
    return corpus


def _empty_is_fine(call: Callable[..., object], *arguments: object, **named: object) -> object:
    with suppress(NothingToCheck):
        return call(*arguments, **named)
    return None


def _asked(check: Callable[..., object], corpus: Corpus, text: str) -> Call:
    """The check of a text against a corpus, which is closed with it."""
    call = partial(_empty_is_fine, check, corpus, text)
    finalize(call, corpus.close)
    return call


def extracting(text: str) -> Call:
    return partial(extract, text)


def claiming(text: str) -> Call:
    """The text as a pasted claim, to a corpus that has nothing of it."""
    return partial(_empty_is_fine, check_claim, stories(), text)


def quoting(text: str) -> Call:
    """The text as a quotation, to a corpus that has its beginning."""
    return _asked(check_quotation, holding(text[:_SOURCE]), text)


def quoting_whole(text: str) -> Call:
    """The text as a quotation with each fiftieth word changed, to a corpus that has all of it."""
    said = text.split(" ")
    said[10::50] = ["otherwise"] * len(said[10::50])
    return _asked(check_quotation, holding(text), " ".join(said))


def stating(text: str) -> Call:
    """The text as a claim in somebody's own words, to a corpus that says some of it."""
    corpus = Corpus.open()
    corpus.add(Document(id="said", text=text[:_ASKED], published="2024-03-01"), quotations=())
    return _asked(check_claim, corpus, text)


def asking(text: str) -> Call:
    """The beginning of the text as a quotation, to a corpus that has all of it."""
    return _asked(check_quotation, holding(text), text[:_ASKED])


def drafting(text: str) -> Call:
    return partial(check_draft, stories(), text)


def drafting_claims(text: str) -> Call:
    return partial(check_draft, stories(), text, claims=True)


def drafting_markdown(text: str) -> Call:
    return partial(check_draft, stories(), text, claims=True, markdown=True)


def aligning(text: str) -> Call:
    """The alignment alone: the text over itself, with each fiftieth word changed."""
    said = text.split(" ")
    said[10::50] = ["otherwise"] * len(said[10::50])

    def lay() -> object:
        draft, source = read_wording(" ".join(said)), Source(text, tuple(words(text)))
        found = align(draft.keys, source.keys, elided=draft.elided, bracketed=draft.bracketed)
        return compare(draft, source, found) if found.runs else None

    return lay


def naming(text: str) -> Call:
    return partial(same_person, text, f"{text} Lee")


def rendering(text: str) -> Call:
    return partial(render, text)


def importing(text: str) -> Call:
    def add() -> None:
        with Corpus.open() as corpus, suppress(BadRecord):
            corpus.add(Document(id="text", text=text))

    return add


def showing(text: str) -> Call:
    """The document with its quotations, as ``corpus show`` and ``quotations`` print them, in every format."""
    found = tuple(quotations_of(text, None, None, None))
    document = QuotedDocument(name="text", text=text, blocks=blocks(text), quotations=found)
    on_file = DocumentOnFile(Document(id="text", text=text), document.blocks, found)

    def show() -> None:
        for form in ARTICLES.values():
            "".join(map(str, form.parts([document])))
        for one in DOCUMENT.values():
            "".join(map(str, one.parts(on_file)))

    return show


def reporting(text: str) -> Call:
    """The findings on a draft, in every format."""
    draft = CheckedDraft("text", text, tuple(check_draft(stories(), text, claims=True)))

    def report() -> None:
        for form in DRAFTS.values():
            "".join(map(str, form.parts([draft])))

    return report


def reading(text: str, ending: str) -> Call:
    """A file of the text, as a reader of the format sees it."""
    folder = TemporaryDirectory()
    place = Path(folder.name) / f"text{ending}"
    place.write_text(text, encoding="utf-8", newline="")

    def read() -> None:
        with folder, suppress(UnreadableDocument):
            readers.read(place)

    return read
