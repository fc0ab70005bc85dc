"""Findings made by hand: the reports are pure, so that their tests need no corpus and no engine."""

from dataclasses import replace

from checker.findings import Alteration, Answer, Finding, Level, Match, Piece, Point, Verdict
from corpus.document import Document, Link, Mention, QuotationKind, Role, Speaker
from corpus.spans import Span

TEXT = "The ferry is late.\n\n“We will not sail before dawn,” Ada Quill, the harbour master, told the Gazette.\n"
WORDS = "We will not sail before dawn,"
START = TEXT.index(WORDS)
SPEAKER = Speaker("Ada Quill", Mention("Ada Quill", Span(52, 61)))
DOCUMENT = Document(
    id="ferry",
    text=TEXT,
    title="The Late Ferry",
    publisher="Harbour News",
    published="2024-03-01",
    url="https://news.example/ferry",
    sha256="ab" * 32,
)
MATCH = Match(
    document=DOCUMENT,
    span=Span(START, START + len(WORDS)),
    exact=WORDS,
    score=0.83333,
    paragraph=2,
    kind=QuotationKind.DIRECT,
    speaker=SPEAKER,
    chain=(Link("Ada Quill", Role.SPEAKER), Link("Gazette", Role.TOLD), Link("Harbour News", Role.PUBLISHED)),
    prefix="The ferry is late.\n\n“",
    suffix="” Ada Quill",
)
ALTERED = Finding(
    text="We will sail before noon,",
    span=Span(1, 26),
    is_quotation=True,
    verdict=Verdict.ALTERED,
    level=Level.ERROR,
    rule="negation",
    explanation="A “not” was dropped.",
    speaker=Speaker("Quill"),
    alterations=(Alteration("negation", "", "not"), Alteration("synonym", "noon", "dawn", Span(20, 24), Span(23, 27))),
    difference=(
        Piece("We will", "We will", changed=False),
        Piece("", "not", changed=True),
        Piece("sail before", "sail before", changed=False),
        Piece("noon,", "dawn,", changed=True),
    ),
    matches=(MATCH,),
    words=Answer(ok=False, why="two words differ"),
    said_by=Answer(ok=True, why="Ada Quill said it"),
    chain=Answer(ok=None, why="the draft names no outlet"),
    context=Answer(ok=True, why="nothing else was left out"),
)
EXACT = replace(
    ALTERED,
    text=WORDS,
    verdict=Verdict.EXACT,
    level=Level.NONE,
    explanation="Word for word.",
    alterations=(),
    difference=(Piece(WORDS, WORDS, changed=False),),
)
NOT_FOUND = Finding(
    text="The moon is cheese",
    span=Span(0, 18),
    is_quotation=True,
    verdict=Verdict.NOT_FOUND,
    level=Level.INFO,
    rule="nothing near",
    explanation="Nothing in this corpus comes near.",
)
HOSTILE = "red\x1b[31m line\nbreak \x9b2J \u202egnp\u2028 \x00\x7f \u2066"
CLAIM = Finding(
    text="Quill accused Tarn of hiding 3 ledgers",
    span=Span(0, 38),
    is_quotation=False,
    verdict=Verdict.DIFFERS,
    level=Level.WARNING,
    rule="number",
    explanation="A passage comes close, but it has “two”, not “3”.",
    alterations=(Alteration("number", "3", "two", Span(29, 30), Span(30, 33)),),
    points=(
        Point("number", False, "3", "two", Span(29, 30), Span(30, 33)),
        Point("name", True, "Tarn", "Tarn", Span(14, 18), Span(14, 18)),
        Point("role", True, "Quill", "QUILL", Span(0, 5), Span(0, 5)),
        Point("condition", None, "", "unless", None, Span(40, 46)),
    ),
    matches=(MATCH,),
    words=Answer(ok=False, why="the passage lacks “3”"),
)
