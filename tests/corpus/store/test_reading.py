"""What is read of the tables is what was written into them, of the document that was asked for and no other."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from sqlite3 import Connection

import pytest

from corpus import Block, Correction, Document, Provenance, Span, Turn
from corpus.store import Digests, opening, originals, reading, writing
from corpus.store.summaries import Listing, Stats
from tests.corpus.conftest import HARBOUR, harbour_quotations

HALL = "Town hall\n\nGood evening. Thank you. Good night."
TURNS = (Turn("HOST", Span(11, 24)), Turn("", Span(25, 35)), Turn("HOST", Span(36, 47)))
BLOCKS = (
    Block(1, Span(0, 9)),
    Block(2, Span(11, 24), "HOST"),
    Block(3, Span(25, 35), ""),
    Block(4, Span(36, 47), "HOST", "at 00:31"),
)
KNOWN = Document(
    id="hall",
    text=HALL,
    turns=TURNS,
    kind="transcript",
    title="The pier",
    publisher="Coast Courier",
    author="A. Reporter",
    url="https://news.example/pier",
    archive_url="https://archive.example/pier",
    published="2024-05-06",
    retrieved="2024-05-07T08:00:00Z",
    language="en",
    version_of="hall-draft",
    retracted="2024-06-01: wrong pier",
    sha256="aa",
    original=b"<p>Good evening",
)
CORRECTION = Correction(replaces=harbour_quotations()[0].spans, made="2024-03-01", by="A. Editor", note="heard it")


@pytest.fixture
def connection() -> Iterator[Connection]:
    """A bare article, a transcript, and an article with quotations, of which the second was corrected away."""
    with closing(opening.connect(None)) as opened:
        writing.insert_document(opened, Document(id="fog", text="Fog.", sha256="bb"), None)
        writing.insert_document(opened, KNOWN, None)
        writing.insert_blocks(opened, 2, BLOCKS, turns={turn.span for turn in TURNS})
        writing.insert_document(opened, Document(id="harbour", text=HARBOUR, sha256="bb"), "7")
        writing.insert_quotations(opened, 3, HARBOUR, harbour_quotations())
        writing.insert_corrections(opened, 3, HARBOUR, [CORRECTION, replace(CORRECTION, by=None, note=None)])
        writing.insert_extraction(opened, 3, HARBOUR, harbour_quotations()[:2])
        yield opened


def test_documents_are_known_by_their_ids_and_numbers(connection):
    assert [reading.number(connection, name) for name in ("fog", "hall", "harbour", "nobody")] == [1, 2, 3, None]
    assert reading.numbers(connection) == [1, 2, 3]
    assert reading.ids(connection, [3, 99, 1]) == {1: "fog", 3: "harbour"}
    assert reading.ids(connection, []) == {}


def test_documents_are_known_by_their_digests(connection):
    fog = Digests("bb", reading.digest_of(b"Fog."))
    assert reading.digests(connection, "fog") == fog
    assert reading.digests(connection, "nobody") is None
    assert reading.with_digests(connection, fog) == "fog"
    assert reading.with_digests(connection, fog._replace(original="aa")) is None
    assert reading.with_digests(connection, fog._replace(text="aa")) is None
    writing.insert_document(connection, Document(id="again", text="Fog.", sha256="bb"), None)
    assert reading.with_digests(connection, fog) == "fog"
    assert reading.text_sha256(connection, 1) == reading.digest_of(b"Fog.")


def test_a_digest_is_that_of_sha_256():
    assert reading.digest_of(b"Fog.") == sha256(b"Fog.").hexdigest()


def test_a_document_comes_with_all_that_is_known_of_it_but_its_bytes(connection):
    assert reading.document(connection, 2) == replace(KNOWN, original=None)
    assert originals.read(connection, 2) == KNOWN.original
    assert originals.read(connection, 1) is None
    assert reading.document(connection, 99) is None


def test_where_it_comes_from_is_read_without_its_text(connection):
    provenance = reading.provenance(connection, 2)
    assert type(provenance) is Provenance
    assert provenance == Provenance(**{name: getattr(KNOWN, name) for name in Provenance.__dataclass_fields__})
    assert reading.provenance(connection, 1) == Provenance(id="fog", sha256="bb")
    assert reading.provenance(connection, 99) is None


def test_the_index_is_given_title_kind_and_text(connection):
    assert reading.indexed(connection, 2) == ("The pier", "transcript", HALL)
    assert reading.indexed(connection, 99) is None


def test_blocks_are_read_in_order(connection):
    assert reading.blocks(connection, 2) == BLOCKS
    assert reading.blocks(connection, 1) == ()


@pytest.mark.parametrize(
    ("offset", "number"), [(0, 1), (8, 1), (9, 1), (10, 1), (11, 2), (23, 2), (24, 2), (25, 3), (36, 4), (999, 4)]
)
def test_the_block_of_a_place_is_the_one_that_holds_it_or_the_one_before(connection, offset, number):
    assert reading.block_at(connection, 2, offset) == BLOCKS[number - 1]


def test_before_the_first_block_there_is_the_first_one(connection):
    connection.execute("DELETE FROM blocks WHERE number = 1")
    assert reading.block_at(connection, 2, 0) == BLOCKS[1]
    assert reading.block_at(connection, 1, 0) is None


@pytest.mark.parametrize(
    ("span", "turns"),
    [
        (Span(0, 47), TURNS),
        (Span(0, 11), ()),
        (Span(0, 12), TURNS[:1]),
        (Span(23, 25), TURNS[:1]),
        (Span(24, 25), ()),
        (Span(23, 26), TURNS[:2]),
        (Span(26, 27), TURNS[1:2]),
        (Span(40, 41), TURNS[2:]),
        (Span(47, 60), ()),
    ],
)
def test_turns_are_those_that_reach_into_a_stretch_and_no_paragraph_is_one(connection, span, turns):
    assert reading.turns(connection, 2, span) == turns


def test_labels_are_those_of_turns(connection):
    assert reading.labels(connection, 2) == {"HOST", ""}
    assert reading.labels(connection, 1) == frozenset()


def test_quotations_are_read_as_they_were_written_and_in_their_order(connection):
    assert reading.quotations(connection, 3) == harbour_quotations()
    assert reading.quotations(connection, 2) == ()


def test_quotations_of_a_stretch_are_those_that_reach_into_it(connection):
    first, second, third = harbour_quotations()
    assert reading.quotations(connection, 3, Span(0, first.span.start)) == ()
    assert reading.quotations(connection, 3, Span(0, first.span.start + 1)) == (first,)
    assert reading.quotations(connection, 3, Span(first.span.end, first.span.end + 1)) == ()
    assert reading.quotations(connection, 3, second.spans[1]) == (second,)
    between = Span(second.spans[0].end, second.spans[1].start)
    assert reading.quotations(connection, 3, between) == ()
    assert reading.quotations(connection, 3, third.span) == (first, third)


def test_what_was_extracted_is_kept_apart_only_where_that_was_written(connection):
    assert reading.extraction(connection, 3) == harbour_quotations()[:2]
    assert reading.extraction(connection, 1) is None


def test_corrections_are_read_in_the_order_in_which_they_were_made(connection):
    assert reading.corrections(connection, 3) == (CORRECTION, replace(CORRECTION, by=None, note=None))
    assert reading.corrections(connection, 1) == ()


def test_who_read_a_document_and_how_often_it_was_revised(connection):
    assert [reading.extractor(connection, number) for number in (1, 3, 99)] == [None, "7", None]
    assert reading.extractors(connection) == [("harbour", "7")]
    assert [reading.revision(connection, number) for number in (1, 99)] == [0, None]


def test_a_list_has_a_line_for_each_document_in_order(connection):
    fog, hall, harbour = reading.listings(connection)
    assert fog == Listing(id="fog", title=None, publisher=None, published=None, kind="article", quotations=0, words=1)
    assert (hall.title, hall.publisher, hall.published, hall.kind) == (
        "The pier",
        "Coast Courier",
        "2024-05-06",
        "transcript",
    )
    assert (harbour.quotations, harbour.words) == (3, len(HARBOUR.split()))


def test_the_counts_are_those_of_the_tables(connection):
    words = 1 + len(HALL.split()) + len(HARBOUR.split())
    assert reading.stats(connection) == Stats(
        documents=3, words=words, blocks=4, quotations=3, attributed=2, speakers=6, publishers=1
    )


def test_what_is_owed_and_what_was_copied_is_read_in_order(connection):
    connection.executemany("INSERT INTO leftovers VALUES (?)", [(9,), (4,)])
    for place, made in (("/b.db", "2024-01-02"), ("/a.db", "2024-01-03")):
        writing.note_backup(connection, place, made)
    assert reading.leftovers(connection) == [4, 9]
    assert reading.backups(connection) == [("/b.db", "2024-01-02"), ("/a.db", "2024-01-03")]


def test_a_quotation_in_parts_is_one_line_for_those_who_search_it():
    assert reading.joined([Span(0, 3), Span(7, 10)], "Fog at sea.") == "Fog … sea"


@pytest.mark.parametrize(
    ("texts", "perhaps"), [((None,), ()), ((b"fog",), ()), ((3,), ()), ((), (b"fog",)), ((), (3,))]
)
def test_a_value_that_is_no_text_is_an_error_and_not_passed_on(texts, perhaps):
    reading._check_texts("fog", perhaps=("fog", None))
    with pytest.raises(ValueError, match="a text is none"):
        reading._check_texts("fog", *texts, perhaps=("fog", None, *perhaps))
