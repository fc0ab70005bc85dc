from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from checker.reports.articles.quoted_document import QuotedDocument
from checker.reports.articles.to_terminal import articles_to_terminal
from checker.reports.look import PLAIN, Look
from checker.reports.terminal.layout import columns
from corpus.document import Quotation, QuotationKind, Speaker
from corpus.spans import Span
from tests.checker.reports.library.test_attributions import ANONYMOUS, BLOCKS, QUOTATION, TEXT
from tests.checker.reports.samples import HOSTILE
from tests.checker.reports.test_safe_text import steers

DOCUMENT = QuotedDocument(name="ferry.txt", text=TEXT, blocks=BLOCKS, quotations=[QUOTATION, ANONYMOUS])
REPORT = """\
ferry.txt:1:2: direct
  part 1    We wait,
  part 2    and watch. (at 1:37)
  speaker   Ada Quill (“Quill” there)
  cue       told
  chain     Ada Quill ← told Gazette
  medium    Harbour Radio
  audience  fishermen
  place     Port
  day       2024-03-01
  rule      subject: sure, right 90% of the time

ferry.txt:2:1: indirect, denied
  words     Nobody knows why
  speaker   not named

ferry.txt: 2 quotations, 1 speaker: 1 direct, 1 indirect
"""


def report(*documents: QuotedDocument, look: Look = PLAIN) -> str:
    return "".join(articles_to_terminal(documents, look))


def test_each_quotation_is_shown_once_with_all_that_is_known_of_it() -> None:
    assert report(DOCUMENT) == REPORT


def test_a_report_fits_sixty_columns_and_loses_nothing() -> None:
    long = replace(QUOTATION, speaker=Speaker("a person who is familiar with the plans for the harbour and its cranes"))
    document = replace(DOCUMENT, name="an/archive/of/many/years/ferry-to-the-island.txt", quotations=[long, ANONYMOUS])
    narrow, wide = report(document, look=Look(60)), report(document)
    assert max(map(columns, narrow.splitlines())) <= 60
    assert narrow.split() == wide.split()


def test_an_unsure_speaker_is_called_so() -> None:
    document = replace(DOCUMENT, quotations=[replace(QUOTATION, confidence=0.59), QUOTATION])
    told = report(document, look=Look(colour=True))
    assert "\x1b[1;33msubject: unsure, right 59% of the time\x1b[0m" in told
    assert "subject: sure, right 90% of the time" in told
    assert told.count("\x1b[1;33m") == 1
    assert told.endswith("2 quotations, 1 speaker: 2 direct; 1 with an uncertain speaker\n")


def test_text_that_is_not_the_files_own_is_placed_by_paragraph() -> None:
    told = report(replace(DOCUMENT, name="ferry.html", is_file_text=False))
    assert "ferry.html: paragraph 1: direct\n" in told
    assert "ferry.html: paragraph 2: indirect" in told
    assert "1:37" not in told


def test_a_document_without_quotations_says_so() -> None:
    assert report(replace(DOCUMENT, quotations=())) == "ferry.txt: no quotations\n"


def test_colour_changes_no_word() -> None:
    painted = report(DOCUMENT, look=Look(colour=True))
    assert "\x1b[1mWe wait,\x1b[0m" in painted
    for code in ("1", "2", "0", "1;36", "1;33"):
        painted = painted.replace(f"\x1b[{code}m", "")
    assert painted == REPORT


@given(st.text(alphabet=st.characters(exclude_categories=()), min_size=1, max_size=40) | st.just(HOSTILE))
def test_nothing_of_a_hostile_text_takes_effect(text: str) -> None:
    quotation = Quotation(
        kind=QuotationKind.DIRECT,
        spans=(Span(0, len(text)),),
        speaker=Speaker(text),
        medium=text,
        audience=text,
        place=text,
        rule=text,
    )
    document = QuotedDocument(name=text, text=text, blocks=[], quotations=[quotation])
    for width in (None, 40):
        told = report(document, look=Look(width))
        assert not any(steers(character) for character in told if character != "\n")


def test_documents_stand_apart_and_each_is_told_before_the_next_is_read() -> None:
    def documents() -> Iterator[QuotedDocument]:
        yield DOCUMENT
        yield replace(DOCUMENT, name="-", label="standard input", quotations=())
        raise AssertionError("asked for the next")

    told = articles_to_terminal(documents())
    assert next(told) == REPORT
    assert next(told) == "\nstandard input: no quotations\n"
